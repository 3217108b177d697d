"""The clerk’s desk: what comes next at all her boards, drafts to chase and drafts to place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from governance.db import db
from governance.domain.permissions import Reach
from governance.domain.reviews import State
from governance.domain.routes import KindOfSchool
from governance.models.meeting import AgendaItem, Meeting, MeetingState
from governance.models.policy import Policy
from governance.models.review import Review
from governance.models.school import Body, School
from governance.queries.meetings.notice import clear_days, last_papers_day
from governance.queries.minutes import waiting
from governance.queries.people import within

SchoolColumn = InstrumentedAttribute[int]
NEXT, MOST, SOON_DAYS = 7, 200, 42
OPEN = (MeetingState.PLANNED, MeetingState.ISSUED)


class Kind(StrEnum):
    """What the clerk has to do."""

    DRAFTS = "drafts"
    AMENDED = "amended"
    AGENDA = "agenda"
    ATTENDANCE = "attendance"
    DECISIONS = "decisions"
    REPLY = "reply"
    LAPSED = "lapsed"
    MINUTES = "minutes"
    SIGNING = "signing"


@dataclass(frozen=True, slots=True)
class ToDo:
    """One thing to do by a day; `about` is the meeting or the review, 0 for a school’s drafts.

    `left` counts the clear days (of the school’s rules) between today and the day, and is negative
    by the days it is late.
    """

    kind: Kind
    on: date
    left: int
    school_id: int
    school: str
    about: int
    what: str

    @property
    def countdown(self) -> str:
        """“3 clear days left”, “tomorrow”, “today”, “2 days late”."""
        if self.left < 0:
            return f"{-self.left} day{'s' if self.left < -1 else ''} late"
        return f"{self.left} clear day{'s' if self.left != 1 else ''} left"


SORTS: dict[str, Callable[[ToDo], tuple[Any, ...]]] = {
    "when": lambda one: (one.on, one.school, one.kind, one.about),
    "board": lambda one: (one.school, one.on, one.kind, one.about),
    "what": lambda one: (one.kind, one.on, one.school, one.about),
}


def to_do(reach: Reach, today: date, school_id: int | None, sort: str = "when") -> list[ToDo]:
    """What there is to do in the weeks ahead, the most pressing first, then in the order asked."""
    found = [
        *_drafts(reach, today, school_id),
        *_amended(reach, today, school_id),
        *_meetings(reach, today, school_id),
        *_replies(reach, today, school_id),
        *_minutes(scope(reach, Meeting.school_id, school_id), today),
    ]
    pressing = sorted(found, key=SORTS["when"])
    key = SORTS.get(sort.removeprefix("-"), SORTS["when"])
    return sorted(pressing, key=key, reverse=sort.startswith("-"))


def next_seven(found: Iterable[ToDo]) -> list[ToDo]:
    """The seven most pressing, by day."""
    return sorted(found, key=SORTS["when"])[:NEXT]


def scope(reach: Reach, column: SchoolColumn, school_id: int | None) -> ColumnElement[bool]:
    """The schools in reach, or the one asked for where it is among them."""
    mine = within(reach, column)
    return mine if school_id is None else and_(mine, column == school_id)


def _left(rules: KindOfSchool, today: date, on: date) -> int:
    return (on - today).days if on < today else clear_days(rules, today, on)


def _drafts(reach: Reach, today: date, school_id: int | None) -> list[ToDo]:
    """One line a school: how many drafts are missing, by the day of the first."""
    wanted = (
        select(School.id, School.name, School.rules, func.min(Review.draft_due), func.count())
        .join(School, School.id == Review.school_id)
        .where(
            scope(reach, Review.school_id, school_id),
            Review.state.in_((State.AWAITING_DRAFT, State.RETURNED)),
            Review.draft_due <= today + timedelta(days=SOON_DAYS),
        )
        .group_by(School.id, School.name, School.rules)
        .order_by(School.id)
        .limit(MOST)
    )
    return [
        ToDo(
            Kind.DRAFTS,
            on,
            _left(rules, today, on),
            number,
            name,
            0,
            "1 draft is missing" if many == 1 else f"{many} drafts are missing",
        )
        for number, name, rules, on, many in db.session.execute(wanted)
    ]


def _amended(reach: Reach, today: date, school_id: int | None) -> list[ToDo]:
    """The texts approved subject to amendments that have not come back amended."""
    rows = db.session.execute(
        select(Review.id, Review.draft_due, Policy.title, School.id, School.name, School.rules)
        .join(Policy, Policy.id == Review.policy_id)
        .join(School, School.id == Review.school_id)
        .where(scope(reach, Review.school_id, school_id), Review.state == State.AMENDING)
        .order_by(Review.draft_due, Review.id)
        .limit(MOST)
    )
    return [
        ToDo(
            Kind.AMENDED,
            due,
            _left(rules, today, due),
            at,
            name,
            number,
            f"Amended text awaited: {title}",
        )
        for number, due, title, at, name, rules in rows
    ]


_UNDECIDED = (
    select(func.count())
    .where(
        AgendaItem.meeting_id == Meeting.id,
        AgendaItem.outcome.is_(None),
        AgendaItem.review_id.is_not(None),
    )
    .correlate(Meeting)
    .scalar_subquery()
)


def _meetings(reach: Reach, today: date, school_id: int | None) -> list[ToDo]:
    """Agendas to send, attendance and decisions to record, and meetings without an agenda."""
    rows = db.session.execute(
        select(
            Meeting.id,
            Meeting.held_on,
            Meeting.state,
            Body.name,
            School.id,
            School.name,
            School.rules,
            _UNDECIDED,
        )
        .join(Body, Body.id == Meeting.body_id)
        .join(School, School.id == Meeting.school_id)
        .where(
            scope(reach, Meeting.school_id, school_id),
            Meeting.held_on <= today + timedelta(days=SOON_DAYS),
            or_(
                Meeting.state.in_(OPEN),
                and_(Meeting.state == MeetingState.HELD, _UNDECIDED > 0),
            ),
        )
        .order_by(Meeting.held_on, Meeting.id)
        .limit(MOST)
    )
    found = []
    for number, held_on, state, body, at, name, rules, many in rows:
        kind, on, what = _of_meeting(state, held_on, last_papers_day(rules, held_on), today, many)
        if kind is not None:
            what = f"{what}: {body}, {held_on.day} {held_on:%B}"
            found.append(ToDo(kind, on, _left(rules, today, on), at, name, number, what))
    return found


def _of_meeting(
    state: MeetingState, held_on: date, papers_day: date, today: date, many: int
) -> tuple[Kind | None, date, str]:
    if state is MeetingState.HELD:
        return Kind.DECISIONS, held_on, f"Record {many} decision{'s' if many > 1 else ''}"
    if state is MeetingState.ISSUED:
        return (Kind.ATTENDANCE if held_on <= today else None), held_on, "Record attendance"
    if held_on < today:
        return Kind.LAPSED, held_on, "No agenda was sent; call it off"
    return Kind.AGENDA, papers_day, "Send the agenda"


def _replies(reach: Reach, today: date, school_id: int | None) -> list[ToDo]:
    rows = db.session.execute(
        select(Review.id, Review.changed_at, Policy.title, School.id, School.name, School.rules)
        .join(Policy, Policy.id == Review.policy_id)
        .join(School, School.id == Review.school_id)
        .where(
            scope(reach, Review.school_id, school_id),
            Review.state == State.QUERIED,
        )
        .order_by(Review.changed_at, Review.id)
        .limit(MOST)
    )
    return [
        ToDo(
            Kind.REPLY,
            asked.date(),
            _left(rules, today, asked.date()),
            at,
            name,
            number,
            f"Answer the chair’s query: {title}",
        )
        for number, asked, title, at, name, rules in rows
    ]


def _minutes(scoped: ColumnElement[bool], today: date) -> list[ToDo]:
    """Minutes to write, and minutes to sign at the meeting that agrees them."""
    wanted: list[tuple[Kind, str, tuple[Any, ...]]] = [
        (Kind.MINUTES, "Write the minutes", (*row, row.held_on + waiting.WRITE_WITHIN))
        for row in waiting.to_write(scoped, today, MOST)
    ]
    until = today + timedelta(days=SOON_DAYS)
    wanted += [
        (Kind.SIGNING, "Minutes to sign", tuple(row))
        for row in waiting.to_sign(scoped, until, MOST)
    ]
    return [
        ToDo(
            kind,
            on,
            _left(rules, today, on),
            at,
            name,
            number,
            f"{words}: {body}, {held_on.day} {held_on:%B}",
        )
        for kind, words, (number, held_on, body, at, name, rules, on) in wanted
    ]
