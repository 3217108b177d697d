"""The clerk’s drafts: those that are missing, and those that wait for a meeting."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import and_, select

from governance.db import db
from governance.domain.permissions import Reach
from governance.domain.reviews import TO_WRITE, State
from governance.models.meeting import Meeting
from governance.models.planning import PlannedPlacement
from governance.models.policy import Policy
from governance.models.review import Review
from governance.models.school import Body, BodyKind, School
from governance.queries.meetings.desk import MOST, OPEN, SOON_DAYS, scope
from governance.queries.meetings.notice import last_papers_day

Choice = tuple[int, date, str, BodyKind]
"""A meeting that takes papers: its number, day, body and kind of body."""


@dataclass(frozen=True, slots=True)
class Missing:
    """A draft that has not come, or a text that was not amended yet."""

    id: int
    policy: str
    school_id: int
    school: str
    draft_due: date
    state: State
    days_late: int


@dataclass(frozen=True, slots=True)
class Ready:
    """A draft that waits for a meeting, and the meeting it would go to, if there is any."""

    id: int
    revision: int
    policy: str
    school_id: int
    school: str
    due_last: date
    meeting_id: int | None
    held_on: date | None
    body: str | None
    planned: bool = False

    @property
    def ticket(self) -> str:
        """What its box carries: the review, its revision, and the meeting."""
        return f"{self.id}.{self.revision}.{self.meeting_id}"


def missing(reach: Reach, today: date, school_id: int | None) -> list[Missing]:
    """The drafts to chase, those wanted first before the others."""
    rows = db.session.execute(
        select(
            Review.id,
            Policy.title,
            School.id,
            School.name,
            Review.draft_due,
            Review.state,
        )
        .join(Policy, Policy.id == Review.policy_id)
        .join(School, School.id == Review.school_id)
        .where(
            scope(reach, Review.school_id, school_id),
            Review.state.in_(TO_WRITE),
            Review.draft_due <= today + timedelta(days=SOON_DAYS),
        )
        .order_by(Review.draft_due, Review.id)
        .limit(MOST)
    )
    facts: list[tuple[Any, ...]] = [(*row, (today - row[4]).days) for row in rows]
    return [Missing(*each) for each in facts]


def ready(reach: Reach, today: date, school_id: int | None) -> list[Ready]:
    """The drafts that wait for a meeting: the planned one, else the first that takes papers."""
    rows = db.session.execute(
        select(
            Review.id,
            Review.revision,
            Policy.title,
            School.id,
            School.name,
            Review.due_last,
            PlannedPlacement.meeting_id,
        )
        .join(Policy, Policy.id == Review.policy_id)
        .join(School, School.id == Review.school_id)
        .outerjoin(
            PlannedPlacement,
            and_(
                PlannedPlacement.policy_id == Review.policy_id, PlannedPlacement.due == Review.due
            ),
        )
        .where(
            scope(reach, Review.school_id, school_id),
            Review.state == State.SUBMITTED,
        )
        .order_by(Review.due_last, Review.id)
        .limit(MOST)
    ).all()
    meetings = _taking_papers({row[3] for row in rows}, today)
    found = []
    for row in rows:
        facts: tuple[Any, ...] = (*row[:6], None, None, None)
        one, planned = Ready(*facts), row[6]
        choices = meetings.get(one.school_id, [])
        found.append(_with_meeting(one, choices, planned))
    return found


def _with_meeting(one: Ready, choices: list[Choice], planned: int | None) -> Ready:
    own = next((each for each in choices if each[0] == planned), None)
    board = next((each for each in choices if each[3] is not BodyKind.COMMITTEE), None)
    place = own or board
    if place is None:
        return one
    number, held_on, body, _ = place
    return replace(one, meeting_id=number, held_on=held_on, body=body, planned=own is not None)


def _taking_papers(schools: set[int], today: date) -> dict[int, list[Choice]]:
    """The meetings of these schools on whose agenda something may be put today, soonest first."""
    rows = db.session.execute(
        select(
            Meeting.id,
            Meeting.held_on,
            Body.name,
            Body.kind,
            School.id,
            School.rules,
            Meeting.urgency,
        )
        .join(Body, Body.id == Meeting.body_id)
        .join(School, School.id == Meeting.school_id)
        .where(
            Meeting.school_id.in_(schools),
            Meeting.held_on >= today,
            Meeting.state.in_(OPEN),
        )
        .order_by(Meeting.held_on, Meeting.id)
        .limit(MOST)
    )
    found: dict[int, list[Choice]] = {}
    for number, held_on, body, kind, at, rules, urgency in rows:
        if urgency or today <= last_papers_day(rules, held_on):
            found.setdefault(at, []).append((number, held_on, body, kind))
    return found
