"""Meetings: those to come, those past, the year around today, and the bodies that hold them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, Select, and_, func, or_, select

from governance.db import db
from governance.domain.permissions import Reach
from governance.domain.routes import KindOfSchool
from governance.models.meeting import AgendaItem, ItemOutcome, Meeting, MeetingState
from governance.models.school import Body, BodyKind, School
from governance.queries.meetings.notice import Notice, notice_of
from governance.queries.people import within

Meetings = Select[*tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting in a list; `load` counts the policies on its agenda."""

    notice: Notice
    id: int
    held_on: date
    starts_at: str
    place: str | None
    state: MeetingState
    agenda_sent_on: date | None
    urgent: bool
    body: str
    body_kind: BodyKind
    school_id: int
    school: str
    rules: KindOfSchool
    load: int


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of meetings; `after` is where the next page starts, None on the last."""

    rows: list[MeetingRow]
    after: str | None


LOAD = (
    select(func.count())
    .where(
        AgendaItem.meeting_id == Meeting.id,
        AgendaItem.review_id.is_not(None),
        or_(AgendaItem.outcome.is_(None), AgendaItem.outcome != ItemOutcome.REMOVED),
    )
    .correlate(Meeting)
    .scalar_subquery()
)


def all_meetings() -> Meetings:
    """The columns of a `MeetingRow`, to be narrowed and ordered."""
    return (
        select(
            Meeting.id,
            Meeting.held_on,
            Meeting.starts_at,
            Meeting.place,
            Meeting.state,
            Meeting.agenda_sent_on,
            Meeting.urgency.is_not(None),
            Body.name,
            Body.kind,
            School.id,
            School.name,
            School.rules,
            LOAD,
        )
        .join(Body, Body.id == Meeting.body_id)
        .join(School, School.id == Meeting.school_id)
    )


def row_of(row: Row[Any], today: date) -> MeetingRow:
    """A row of `all_meetings`, whatever columns follow, as it stands today."""
    facts: tuple[Any, ...] = tuple(row)[:13]
    return MeetingRow(notice_of(facts[11], facts[1], today, facts[5]), *facts)


def coming(
    reach: Reach, today: date, *, rows: int, school_id: int | None = None, after: str | None = None
) -> Listing:
    """Meetings from today on, soonest first; `after` is a page's mark from the address."""
    wanted = _scoped(all_meetings(), reach, school_id).where(Meeting.held_on >= today)
    mark = _mark(after)
    if mark:
        day, number = mark
        later = and_(Meeting.held_on == day, Meeting.id > number)
        wanted = wanted.where(or_(Meeting.held_on > day, later))
    return _listing(wanted.order_by(Meeting.held_on, Meeting.id), today, rows)


def past(
    reach: Reach, today: date, *, rows: int, school_id: int | None = None, after: str | None = None
) -> Listing:
    """Meetings before today, latest first."""
    wanted = _scoped(all_meetings(), reach, school_id).where(Meeting.held_on < today)
    mark = _mark(after)
    if mark:
        day, number = mark
        earlier = and_(Meeting.held_on == day, Meeting.id < number)
        wanted = wanted.where(or_(Meeting.held_on < day, earlier))
    return _listing(wanted.order_by(Meeting.held_on.desc(), Meeting.id.desc()), today, rows)


def year_around(
    reach: Reach, today: date, *, school_id: int | None = None
) -> list[tuple[date, list[Row[Any]]]]:
    """Twelve months from two months back: each first day with its meetings that stand.

    A meeting is (id, held_on, body, school, load).
    """
    firsts = [_month(today, ahead) for ahead in range(-2, 11)]
    wanted = _scoped(
        select(Meeting.id, Meeting.held_on, Body.name, School.name, LOAD)
        .join(Body, Body.id == Meeting.body_id)
        .join(School, School.id == Meeting.school_id),
        reach,
        school_id,
    ).where(
        Meeting.held_on >= firsts[0],
        Meeting.held_on < firsts[12],
        Meeting.state != MeetingState.CANCELLED,
    )
    rows = db.session.execute(wanted.order_by(Meeting.held_on, Meeting.id)).all()
    return [
        (first, [row for row in rows if first <= row[1] < firsts[at + 1]])
        for at, first in enumerate(firsts[:12])
    ]


def _scoped(wanted: Meetings, reach: Reach, school_id: int | None) -> Meetings:
    wanted = wanted.where(within(reach, Meeting.school_id))
    return wanted if school_id is None else wanted.where(Meeting.school_id == school_id)


def _month(today: date, ahead: int) -> date:
    years, month = divmod(today.month - 1 + ahead, 12)
    return date(today.year + years, month + 1, 1)


def _mark(text: str | None) -> tuple[date, int] | None:
    """A page's mark, “2026-11-20.17”; None for anything else, which is the first page."""
    day, _, number = (text or "").partition(".")
    try:
        return date.fromisoformat(day), int(number[:18])
    except ValueError:
        return None


def _listing(wanted: Meetings, today: date, rows: int) -> Listing:
    found = [row_of(row, today) for row in db.session.execute(wanted.limit(rows + 1))]
    last = found[rows - 1] if len(found) > rows else None
    return Listing(found[:rows], f"{last.held_on.isoformat()}.{last.id}" if last else None)


def schools_in(reach: Reach) -> Sequence[Row[int, str]]:
    """The schools in reach as (number, name), for a list to choose from."""
    wanted = select(School.id, School.name).where(
        within(reach, School.id), School.archived_on.is_(None)
    )
    return db.session.execute(wanted.order_by(School.name)).all()


def bodies_in(reach: Reach) -> Sequence[Row[int, str, str, BodyKind]]:
    """The bodies in reach as (number, name, school, kind), boards before their committees."""
    wanted = (
        select(Body.id, Body.name, School.name, Body.kind)
        .join(School, School.id == Body.school_id)
        .where(within(reach, Body.school_id), Body.archived_on.is_(None))
        .order_by(School.name, Body.kind == BodyKind.COMMITTEE, Body.name)
    )
    return db.session.execute(wanted).all()
