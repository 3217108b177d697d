"""One approval as a transaction, without the web: `python -m bench.approving COUNT`.

Signature, journal, outbox, new version in force, next review: `signing.sign` in its unit of work,
commit included. Prints a JSON list of milliseconds and the processor milliseconds of each.
"""

from __future__ import annotations

import json
import sys
import time
from datetime import UTC, datetime

from sqlalchemy import select

from bench.ground import CHAIR
from governance.clock import london_day
from governance.db import db, unit_of_work
from governance.domain.moments import Moment
from governance.domain.reviews import State
from governance.models.review import Review
from governance.queries import people
from governance.services import signing
from wsgi import app


def main() -> None:
    """Sign that many of what waits, oldest number first, and print what each took."""
    at = datetime.now(UTC)
    when = Moment(at, london_day(at))
    with app.app_context():
        account = people.account_of(CHAIR, when.day)
        if account is None:
            raise SystemExit("The scratch register has no such chair.")
        waiting = db.session.execute(
            select(Review.id, Review.revision)
            .where(Review.state == State.AWAITING_SIGNATURE)
            .order_by(Review.id)
            .limit(int(sys.argv[1]))
        ).all()
        waits, began_cpu = [], time.process_time()
        for review_id, revision in waiting:
            began = time.perf_counter()
            with unit_of_work():
                signing.sign(review_id, by=account.actor, when=when, expecting=revision)
            waits.append((time.perf_counter() - began) * 1000)
        spent = (time.process_time() - began_cpu) * 1000
    print(json.dumps({"waits": waits, "cpu": spent / len(waits)}))


if __name__ == "__main__":
    main()
