"""Agendas: one meeting with its notice, the policies on it, and what waits for a meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, or_, select

from governance.db import db
from governance.domain.errors import NotFound
from governance.domain.meetings.timings import beginnings
from governance.domain.permissions import Actor, Permission, SchoolRef
from governance.domain.planning.asked import MINUTES_AN_ITEM, MINUTES_MATERIAL
from governance.domain.reviews import State
from governance.models.decision import Decision
from governance.models.meeting import AgendaItem, ItemOutcome, Meeting, MeetingState, Part
from governance.models.person import Person
from governance.models.policy import Change, Policy, Version
from governance.models.review import Review
from governance.models.school import School
from governance.queries.meetings.calendar import MeetingRow, all_meetings, row_of

GONE = "There is no such page, or it belongs to another school."
OPEN = (MeetingState.PLANNED, MeetingState.ISSUED)
WAITING_ROWS = 50


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item on an agenda: a policy with the text circulated and what became of it, or a title.

    A title alone has no `review_id`; its `policy` is the title.
    """

    late: bool
    id: int
    position: int
    outcome: ItemOutcome | None
    papers_sent_on: date | None
    review_id: int | None
    revision: int | None
    state: State | None
    policy_id: int | None
    policy: str
    version: int | None
    change: Change | None
    summary: str | None
    decision: Any
    minute: str | None
    part: Part
    minutes: int | None
    minutes_of_id: int | None
    begins: str | None

    @property
    def usual_minutes(self) -> int | None:
        """The time to propose where none is set: what the plan counts for a policy."""
        if self.minutes is not None or self.review_id is None:
            return self.minutes
        return MINUTES_MATERIAL if self.change is Change.MATERIAL else MINUTES_AN_ITEM


@dataclass(frozen=True, slots=True)
class WaitingReview:
    """A review whose draft waits for a meeting."""

    id: int
    revision: int
    policy: str
    due_last: date


@dataclass(frozen=True, slots=True)
class MeetingPage:
    """Everything the page of one meeting shows."""

    row: MeetingRow
    school: SchoolRef
    revision: int
    body_id: int
    urgency: str | None
    urgency_by: str | None
    urgency_on: date | None
    items: list[ItemRow]
    waiting: list[WaitingReview]

    @property
    def policies(self) -> list[ItemRow]:
        """The items that are policies."""
        return [item for item in self.items if item.review_id is not None]

    @property
    def decided(self) -> bool:
        """Whether a decision was recorded, so that attendance stands."""
        return any(item.outcome is ItemOutcome.DECIDED for item in self.items)


def meeting(actor: Actor, meeting_id: int, today: date) -> MeetingPage:
    """The page of one meeting; NotFound out of reach, WrongPerson in a wrong role."""
    found = db.session.execute(
        all_meetings()
        .add_columns(
            School.trust_id,
            Meeting.revision,
            Meeting.body_id,
            Meeting.urgency,
            Person.name,
            Meeting.urgency_on,
        )
        .outerjoin(Person, Person.id == Meeting.urgency_by)
        .where(Meeting.id == meeting_id)
    ).one_or_none()
    if found is None:
        raise NotFound(GONE)
    row, (trust_id, revision, body_id, urgency, urgency_by, urgency_on) = (
        row_of(found, today),
        tuple(found)[13:],
    )
    school = SchoolRef(row.school_id, trust_id)
    actor.require(Permission.SEE_MEETINGS, school)
    plans = actor.may(Permission.PLAN_MEETINGS, school) and row.state in OPEN
    return MeetingPage(
        row,
        school,
        revision,
        body_id,
        urgency,
        urgency_by,
        urgency_on,
        agenda_of(meeting_id, row.starts_at, row.notice.last, today),
        waiting_for_a_meeting(row.school_id) if plans and row.held_on >= today else [],
    )


def agenda_of(meeting_id: int, starts_at: str, papers_day: date, today: date) -> list[ItemRow]:
    """The items on an agenda in order, those taken off left out."""
    rows = db.session.execute(
        select(
            AgendaItem.id,
            AgendaItem.position,
            AgendaItem.outcome,
            AgendaItem.papers_sent_on,
            Review.id,
            Review.revision,
            Review.state,
            Policy.id,
            func.coalesce(Policy.title, AgendaItem.title),
            Version.number,
            Version.change,
            Version.summary,
            Decision.kind,
            Decision.minute_reference,
            AgendaItem.part,
            AgendaItem.minutes_allowed,
            AgendaItem.minutes_of_id,
        )
        .outerjoin(Review, Review.id == AgendaItem.review_id)
        .outerjoin(Policy, Policy.id == Review.policy_id)
        .outerjoin(Version, Version.id == AgendaItem.version_id)
        .outerjoin(Decision, Decision.item_id == AgendaItem.id)
        .where(
            AgendaItem.meeting_id == meeting_id,
            or_(AgendaItem.outcome.is_(None), AgendaItem.outcome != ItemOutcome.REMOVED),
        )
        .order_by(AgendaItem.part, AgendaItem.position, AgendaItem.id)
    )
    facts: list[tuple[Any, ...]] = [tuple(row) for row in rows]
    times = beginnings(starts_at, [fact[-2] for fact in facts])
    timed: list[tuple[Any, ...]] = [(*fact, times[at]) for at, fact in enumerate(facts)]
    return [ItemRow(row[4] is not None and (row[3] or today) > papers_day, *row) for row in timed]


def waiting_for_a_meeting(school_id: int) -> list[WaitingReview]:
    """The school's reviews whose draft waits for a meeting, most urgent first; at most 50."""
    rows = db.session.execute(
        select(Review.id, Review.revision, Policy.title, Review.due_last)
        .join(Policy, Policy.id == Review.policy_id)
        .where(Review.school_id == school_id, Review.state == State.SUBMITTED)
        .order_by(Review.due_last, Review.id)
        .limit(WAITING_ROWS)
    )
    return [WaitingReview(*row) for row in rows]
