"""A body’s year: last year’s pattern moved on, and boards that meet too seldom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import and_, func, select

from governance.db import db
from governance.domain.permissions import Reach
from governance.models.meeting import Meeting, MeetingState
from governance.models.school import Body, BodyKind, School
from governance.queries.people import within

FEWEST = 3
"""Full-board meetings in a school year. Maintained schools in England: School Governance (Roles,
Procedures and Allowances) (England) Regulations 2013, reg 13(1); elsewhere usual (verify)."""
WEEKS_A_YEAR = 52
PLANNED_IN = (6, 7, 8)
"""The months in which the next school year’s meetings are fixed."""


@dataclass(frozen=True, slots=True)
class Sparse:
    """A full board with too few meetings in the calendar of a school year that is planned."""

    school: str
    year: str
    meetings: int

    @property
    def sentence(self) -> str:
        """The warning."""
        if not self.meetings:
            return (
                f"No meeting of the full board of {self.school} is in the calendar for {self.year}."
                " It must meet at least three times in a school year."
            )
        many = "once" if self.meetings == 1 else "twice"
        return (
            f"The full board of {self.school} meets only {many} in {self.year}; it must meet at"
            f" least three times in a school year."
        )


def school_year(day: date) -> tuple[date, date]:
    """The first and the last day of the school year (September to August) of a day."""
    start = day.year - (day.month < 9)
    return date(start, 9, 1), date(start + 1, 8, 31)


def last_years_pattern(body_id: int, today: date) -> list[tuple[date, str]]:
    """The body’s meetings of the past twelve months, 52 weeks on: the same days of the week.

    Those that would lie in the past or fall on a meeting already there are left out.
    """
    rows = db.session.execute(
        select(Meeting.held_on, Meeting.starts_at)
        .where(
            Meeting.body_id == body_id,
            Meeting.held_on > today - timedelta(weeks=WEEKS_A_YEAR),
            Meeting.state != MeetingState.CANCELLED,
        )
        .order_by(Meeting.held_on, Meeting.starts_at)
    ).all()
    there = {held_on for held_on, _ in rows}
    moved = [(held_on + timedelta(weeks=WEEKS_A_YEAR), at) for held_on, at in rows]
    return [(day, at) for day, at in moved if day >= today and day not in there]


def sparse(reach: Reach, today: date, school_id: int | None = None) -> list[Sparse]:
    """Full boards with fewer than three meetings in this school year or the next.

    Of the next year nothing is said while it has none, until the months in which it is planned.
    """
    found = []
    first, last = school_year(today)
    for begins, ends in ((first, last), school_year(last + timedelta(days=1))):
        few = func.count(Meeting.id)
        rows = db.session.execute(
            select(School.name, few)
            .join(Body, and_(Body.school_id == School.id, Body.kind != BodyKind.COMMITTEE))
            .outerjoin(
                Meeting,
                and_(
                    Meeting.body_id == Body.id,
                    Meeting.held_on.between(begins, ends),
                    Meeting.state != MeetingState.CANCELLED,
                ),
            )
            .where(
                within(reach, School.id),
                *([School.id == school_id] if school_id else []),
                School.archived_on.is_(None),
                Body.archived_on.is_(None),
            )
            .group_by(School.id, School.name)
            .having(few < FEWEST)
            .order_by(School.name)
        )
        label = f"{begins.year}/{ends.year % 100:02d}"
        planned = begins <= today or today.month in PLANNED_IN
        found += [Sparse(name, label, many) for name, many in rows if many or planned]
    return found
