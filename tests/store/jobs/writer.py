"""One of several processes that change the same policy and the same chain."""

from __future__ import annotations

from pathlib import Path

from governance import create_app
from governance.db import CHANGED_MEANWHILE, db, unit_of_work
from governance.domain.errors import WrongMoment
from governance.models.policy import Policy
from governance.services.beats.journal import record
from tests.factories import moment
from tests.fixtures import settings_for_tests


def write(folder: Path, times: int, name: str, start, answers) -> None:
    """Change the policy `times` times, each by what was read before it; retry when stale.

    It begins with the others; the answer is how often it was stale.
    """
    app, stale = create_app(settings_for_tests(folder)), 0
    start.wait()
    for number in range(times):
        while not change(app, f"{name} {number}"):
            stale += 1
    answers.put(stale)


def change(app, words: str) -> bool:
    """Read the policy as a page does, then change it as its form does; False where it was stale."""
    with app.app_context():
        policy = db.session.query(Policy).one()
        policy_id, seen, counted = policy.id, policy.revision, int(policy.owner or 0)
        db.session.rollback()
        try:
            with unit_of_work():
                policy = db.session.get(Policy, policy_id, with_for_update=True)
                if policy.revision != seen:
                    raise WrongMoment(CHANGED_MEANWHILE)
                policy.owner = str(counted + 1)
                record(
                    "counted",
                    by=None,
                    when=moment(),
                    subject=words,
                    school_id=policy.school_id,
                    policy_id=policy_id,
                )
        except WrongMoment:
            return False
    return True
