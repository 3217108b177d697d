"""What the first page shows: what waits for whom, how policies stand, which meetings come.

Each question is one select of plain columns on an index; statements are kept once built, because
building one costs more than running it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Select, and_, bindparam, exists, func, or_, select, text

from governance.adapters.bank_holidays import bank_holidays_for
from governance.domain.notice import last_day_to_send
from governance.domain.permissions import Reach
from governance.domain.reviews import TO_WRITE, State
from governance.domain.routes import RULE_SETS
from governance.models.intake import IntakeDocument
from governance.models.jobs import JobRun, OutboxMessage
from governance.models.meeting import AgendaItem, ItemOutcome, Meeting, MeetingState
from governance.models.policy import Policy
from governance.models.review import Review
from governance.models.school import Body, School
from governance.queries import asking
from governance.queries.people import within
from governance.queries.records import messages_within

LISTED = 5
SIGNATURES_SHOWN = 3
MEETINGS_READ = 40
NEWEST_MESSAGES = 2000


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One review in a short list, and how many there are in all."""

    review_id: int
    title: str
    school: str
    state: State
    draft_due: date
    changed_at: datetime
    total: int


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A meeting that is to come, or was and is not finished with."""

    id: int
    school_id: int
    body: str
    school: str
    held_on: date
    starts_at: str
    place: str | None
    state: MeetingState
    policies: int
    papers_day: date


@dataclass(frozen=True, slots=True)
class Tally:
    """What waits for a clerk, counted."""

    drafts_late: int = 0
    submitted: int = 0
    queried: int = 0
    awaiting_signature: int = 0
    to_confirm: int = 0
    unsent: int = 0


def waiting_to_sign(reach: Reach) -> list[ReviewLine]:
    """The reviews that wait longest for a signature, with how many wait."""
    return _lines(_signature_statement(reach))


def drafts_wanted(reach: Reach) -> list[ReviewLine]:
    """The drafts that are wanted soonest, with how many are wanted."""
    return _lines(_draft_statement(reach))


def _lines(statement: Select[Any]) -> list[ReviewLine]:
    return [ReviewLine(*row) for row in asking.rows(statement)]


@lru_cache(maxsize=256)
def _signature_statement(reach: Reach) -> Select[Any]:
    kept = and_(within(reach, Review.school_id), Review.state == State.AWAITING_SIGNATURE, _OPEN)
    return _review_lines(kept, "changed_at", SIGNATURES_SHOWN)


@lru_cache(maxsize=256)
def _draft_statement(reach: Reach) -> Select[Any]:
    kept = and_(within(reach, Review.school_id), Review.state.in_(TO_WRITE), _OPEN)
    return _review_lines(kept, "draft_due", LISTED)


_OPEN = text("review.state not in ('closed', 'cancelled')")  # the words of the partial indexes
_TO_CONFIRM = text("intake_document.state = 'waiting'")


def _review_lines(kept: Any, first: str, count: int) -> Select[Any]:
    """The reviews with the earliest `first`; titles are joined to those that are shown alone."""
    order = (getattr(Review, first), Review.id)
    found = (
        select(
            *(Review.id, Review.policy_id, Review.school_id, Review.state),
            *(Review.draft_due, Review.changed_at),
        )
        .where(kept)
        .order_by(*order)
        .limit(count)
        .subquery("found")
    )
    total = select(func.count()).select_from(Review).where(kept).scalar_subquery()
    return (
        select(
            found.c.id,
            Policy.title,
            School.name,
            found.c.state,
            found.c.draft_due,
            found.c.changed_at,
            total.label("total"),
        )
        .join(Policy, Policy.id == found.c.policy_id)
        .join(School, School.id == found.c.school_id)
        .order_by(found.c[first], found.c.id)
    )


def tally(reach: Reach, today: date) -> Tally:
    """What waits in the schools that a clerk looks after, in one select."""
    row = asking.rows(_tally_statement(reach, today))[0]
    return Tally(*(int(count or 0) for count in row))


@lru_cache(maxsize=256)
def _tally_statement(reach: Reach, today: date) -> Select[Any]:
    mine = and_(within(reach, Review.school_id), _OPEN)

    def count(*conditions: Any) -> Any:
        return select(func.count()).select_from(Review).where(mine, *conditions).scalar_subquery()

    newest = select(func.max(OutboxMessage.id)).scalar_subquery()
    confirm = select(func.count()).select_from(IntakeDocument)
    unsent = select(func.count()).select_from(OutboxMessage)
    return select(
        count(Review.state.in_(TO_WRITE), Review.draft_due < today),
        count(Review.state == State.SUBMITTED),
        count(Review.state == State.QUERIED),
        count(Review.state == State.AWAITING_SIGNATURE),
        confirm.where(within(reach, IntakeDocument.school_id), _TO_CONFIRM).scalar_subquery(),
        unsent.where(
            OutboxMessage.id > newest - NEWEST_MESSAGES,
            OutboxMessage.given_up_at.is_not(None),
            OutboxMessage.sent_at.is_(None),
            messages_within(reach, today),
        ).scalar_subquery(),
    )


def meetings_about(reach: Reach, since: date) -> list[MeetingLine]:
    """Meetings from a day on that are not finished with, soonest first.

    They are planned or issued, or were held and have an item whose decision is not recorded.
    """
    return [
        MeetingLine(
            row.id, row.school_id, row.body, row.school, row.held_on, row.starts_at, row.place,
            row.state, row.policies, _papers_day(row),
        )
        for row in asking.rows(_meeting_statement(reach), {"since": since})
    ]  # fmt: skip


@lru_cache(maxsize=256)
def _meeting_statement(reach: Reach) -> Select[Any]:
    policies = (
        select(func.count())
        .select_from(AgendaItem)
        .where(
            AgendaItem.meeting_id == Meeting.id,
            AgendaItem.review_id.is_not(None),
            or_(AgendaItem.outcome.is_(None), AgendaItem.outcome != ItemOutcome.REMOVED),
        )
        .scalar_subquery()
    )
    undecided = exists().where(
        AgendaItem.meeting_id == Meeting.id,
        AgendaItem.review_id.is_not(None),
        AgendaItem.outcome.is_(None),
    )
    return (
        select(
            Meeting.id, Meeting.school_id, Body.name.label("body"), School.name.label("school"),
            Meeting.held_on, Meeting.starts_at, Meeting.place, Meeting.state,
            policies.label("policies"), School.rules,
        )
        .join(Body, Body.id == Meeting.body_id)
        .join(School, School.id == Meeting.school_id)
        .where(
            within(reach, Meeting.school_id),
            Meeting.held_on >= bindparam("since"),
            or_(
                Meeting.state.in_((MeetingState.PLANNED, MeetingState.ISSUED)),
                and_(Meeting.state == MeetingState.HELD, undecided),
            ),
        )
        .order_by(Meeting.held_on, Meeting.id)
        .limit(MEETINGS_READ)
    )  # fmt: skip


def _papers_day(row: Any) -> date:
    rules = RULE_SETS[row.rules]
    return last_day_to_send(
        row.held_on,
        rules.notice_clear_days,
        working=rules.notice_in_working_days,
        holidays=bank_holidays_for(row.rules),
    )


def last_tick() -> datetime | None:
    """When the scheduler last began to look at the register; None where it never did."""
    found: datetime | None = asking.value(_TICK)
    return found


_TICK = (
    select(JobRun.started_at)
    .where(JobRun.job == "tick")
    .order_by(JobRun.started_at.desc())
    .limit(1)
)
