"""Fill the scratch database: `python -m bench.scratch.filling POLICIES`, as `ground` sets it.

500 schools in trusts of ten, each with its board, twelve people and its share of the policies; one
chair chairs twelve schools (a trust's interim board) and has 600 policies waiting to be signed.
Everything the tables ask for is there, texts and journal included; only the files are not.
"""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime, timedelta
from itertools import chain

from flask_migrate import upgrade
from sqlalchemy import insert

from bench.ground import ADMINISTRATOR, CHAIR, PASSWORD
from bench.scratch.rows import Scale, register
from bench.scratch.work import at_work
from governance.adapters.passwords import Passwords
from governance.clock import london_day
from governance.db import unit_of_work
from governance.models.person import Person
from wsgi import app


def main() -> None:
    """Upgrade, fill, and say how long it took."""
    began = time.perf_counter()
    now = datetime.now(UTC)
    scale = Scale(int(sys.argv[1]), london_day(now), now - timedelta(days=30))
    with app.app_context():
        upgrade(directory=app.extensions["migrate"].directory)
        with unit_of_work() as session:
            for model, rows in chain(register(scale), at_work(scale)):
                for start in range(0, len(rows), 5000):
                    session.execute(insert(model), rows[start : start + 5000])
        _give_passwords()
    print(f"{scale.total:,} policies filled in {time.perf_counter() - began:.0f} s")


def _give_passwords() -> None:
    """The two people who sign in have a real hash; nobody else can."""
    passwords = Passwords(app.config["PASSWORD_MEMORY_KIB"])
    with unit_of_work() as session:
        for email in (CHAIR, ADMINISTRATOR):
            person = session.query(Person).filter_by(email=email).one()
            person.password_hash = passwords.hash(PASSWORD)


if __name__ == "__main__":
    main()
