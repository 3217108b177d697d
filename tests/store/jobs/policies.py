"""Many policies at once, as quickly as the database takes them."""

from __future__ import annotations

from datetime import date

from sqlalchemy import insert

from governance.db import db
from governance.domain.dates import PreciseDate
from governance.domain.frequency import ANNUAL, Frequency
from governance.models.policy import Origin, Policy
from governance.models.school import School
from governance.services import schedule
from tests import factories


def scheduled(school: School, due: str, frequency: Frequency | None = ANNUAL) -> Policy:
    """A policy whose review the scheduler opens on its day."""
    origin = Origin.TYPED if frequency else None
    made: Policy = factories.policy(school, due=due, frequency=frequency, frequency_origin=origin)
    schedule.plan_opening(made)
    db.session.flush()
    return made


def many(school: School, count: int, *, opens_on: date, due: str = "2026-12") -> None:
    """`count` policies that open on that day."""
    wanted = PreciseDate(due)
    db.session.execute(
        insert(Policy),
        [
            {
                "school_id": school.id,
                "title": f"Policy {opens_on} {number}",
                "title_key": f"policy {opens_on} {number}",
                "fixed_text": False,
                "frequency": ANNUAL,
                "frequency_origin": Origin.TYPED,
                "next_review": wanted,
                "next_review_origin": Origin.TYPED,
                "due_first": wanted.first(),
                "due_last": wanted.last(),
                "opens_on": opens_on,
                "revision": 1,
            }
            for number in range(count)
        ],
    )
