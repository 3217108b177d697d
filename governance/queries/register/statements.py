"""The register's statements, made once for each shape of question and kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Integer,
    String,
    Subquery,
    and_,
    bindparam,
    func,
    or_,
    select,
    tuple_,
    type_coerce,
)

from governance.domain import standing
from governance.domain.frequency import LIVE, ON_CHANGE
from governance.domain.permissions import Reach
from governance.domain.standing import Bounds, Standing
from governance.models.history import Event, HistoryEvent
from governance.models.policy import Policy
from governance.models.review import Review
from governance.models.school import School
from governance.queries.people import within
from governance.queries.register.asked import ARCHIVED, Asked

COUNTED_TO = 2000
APPROVALS = (Event.APPROVED, Event.ADOPTED, Event.RATIFIED)
WITHOUT_DATES = (ON_CHANGE, LIVE)

Rows = Any  # a Select of many columns; its row type says nothing more


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the order that one index walks: the dated policies, or the undated ones."""

    undated: bool
    backwards: bool
    follows: bool
    count: int


@lru_cache(maxsize=4)
def limits_on(today: date, soon_days: int) -> dict[Standing, Bounds]:
    return dict(standing.bounds(today, soon_days))


def stands(kind: Standing, limits: dict[Standing, Bounds]) -> ColumnElement[bool]:
    """The condition “stands so today”, the same rule as `domain.standing.standing`."""
    undated = Policy.due_last.is_(None)
    if kind is Standing.NO_DATE:
        return and_(
            undated, or_(Policy.frequency.is_(None), Policy.frequency.not_in(WITHOUT_DATES))
        )
    if kind is Standing.IN_DATE:
        at_ease = and_(undated, Policy.frequency.in_(WITHOUT_DATES))
        return or_(_bounded(limits[kind]), at_ease)
    return _bounded(limits[kind])


def _bounded(limits: Bounds) -> ColumnElement[bool]:
    """Limits on the first day imply the same on the last, which the index sorts by."""
    clauses: list[ColumnElement[bool]] = []
    if limits.first_from:
        clauses += [Policy.due_last >= limits.first_from, Policy.due_first >= limits.first_from]
    if limits.first_to:
        clauses.append(Policy.due_first <= limits.first_to)
    if limits.last_from:
        clauses.append(Policy.due_last >= limits.last_from)
    if limits.last_to:
        clauses.append(Policy.due_last <= limits.last_to)
    return and_(*clauses)


def clauses_of(reach: Reach, asked: Asked) -> list[Any]:
    """Reach, archive, school and words: all but the standing."""
    archived = asked.standing == ARCHIVED
    clauses: list[Any] = [
        within(reach, Policy.school_id),
        Policy.archived_on.is_not(None) if archived else Policy.archived_on.is_(None),
    ]
    if asked.school.isdecimal():
        clauses.append(Policy.school_id == int(asked.school))
    elif asked.school:
        named = School.name.icontains(asked.school, autoescape=True)
        clauses.append(Policy.school_id.in_(select(School.id).where(named)))
    clauses += [Policy.title_key.contains(word, autoescape=True) for word in asked.words]
    return clauses


@lru_cache(maxsize=256)
def counting(reach: Reach, asked: Asked, today: date, soon_days: int) -> Rows:
    limits = limits_on(today, soon_days)
    counted = (
        select(*[stands(kind, limits).label(kind.value) for kind in Standing])
        .where(*clauses_of(reach, asked))
        .limit(COUNTED_TO + 1)
        .subquery()
    )
    return select(
        func.count().label("total"),
        *[func.count().filter(counted.c[kind.value]).label(kind.value) for kind in Standing],
    )


@lru_cache(maxsize=512)
def statement(reach: Reach, asked: Asked, part: Part, today: date, soon_days: int) -> Rows:
    """The policies of one stretch, in order, at most `count`, each with its school and review.

    The inner select finds the rows alone, so that nothing is joined for rows that are not shown.
    """
    names = ["due_last", "id"]
    if asked.by_title or part.undated:
        names = ["title_key", "id"] if asked.by_title else ["id"]
    keys = [getattr(Policy, name) for name in names]
    downwards = (asked.descending and not part.undated) != part.backwards
    found = select(
        *(Policy.id, Policy.title, Policy.title_key, Policy.school_id, Policy.owner),
        type_coerce(Policy.frequency, String).label("frequency"),
        type_coerce(Policy.proposed_frequency, String).label("proposed_frequency"),
        type_coerce(Policy.next_review, String).label("next_review"),
        *(Policy.due_first, Policy.due_last),
    ).where(*clauses_of(reach, asked))
    if not asked.by_title:
        found = found.where(
            Policy.due_last.is_(None) if part.undated else Policy.due_last.is_not(None)
        )
    if asked.standing and asked.standing != ARCHIVED:
        found = found.where(stands(Standing(asked.standing), limits_on(today, soon_days)))
    if part.follows:
        key = bindparam("key", type_=String() if asked.by_title else Date())
        place = tuple_(*[key, bindparam("number", type_=Integer())][-len(keys) :])
        found = found.where(tuple_(*keys) < place if downwards else tuple_(*keys) > place)
    found = found.order_by(*[key.desc() if downwards else key for key in keys])
    rows = found.limit(part.count).subquery("found")
    return _joined(rows).order_by(
        *[rows.c[name].desc() if downwards else rows.c[name] for name in names]
    )


def _joined(found: Subquery) -> Rows:
    approved = (
        select(type_coerce(HistoryEvent.on_date, String))
        .where(HistoryEvent.policy_id == found.c.id, HistoryEvent.event.in_(APPROVALS))
        .order_by(HistoryEvent.first_day.desc())
        .limit(1)
        .scalar_subquery()
    )
    return (
        select(
            found,
            School.name.label("school"),
            School.spring_starts,
            School.summer_starts,
            School.autumn_starts,
            Review.id.label("review_id"),
            type_coerce(Review.state, String).label("review_state"),
            approved.label("approved"),
        )
        .join(School, School.id == found.c.school_id)
        .outerjoin(Review, and_(Review.policy_id == found.c.id, Review.closed_on.is_(None)))
    )
