"""The documents that were brought in: what waits, what was set aside, and one with its text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, case, func, literal, or_, select

from governance.db import db
from governance.domain.errors import NotFound
from governance.domain.permissions import Actor, Permission, Reach
from governance.models.intake import IntakeDocument, IntakeFile, IntakeState
from governance.models.school import School
from governance.queries.intake.told import is_policy
from governance.queries.people import within

_LATER = case((IntakeDocument.doubtful > 0, 0), else_=1)
_PLACE = re.compile(r"([01])\.(\d{1,15})")
GONE = "There is no such page, or it belongs to another school."


@dataclass(frozen=True, slots=True)
class Waiting:
    """A page of documents in one state, those that want a person first, each kind oldest first.

    `after` is where the next page begins, as text for the address; `doubtful` counts those of
    `total` that hold something to look at.
    """

    rows: tuple[Any, ...]
    after: str | None
    total: int
    doubtful: int


def documents(reach: Reach, state: IntakeState, *, after: str, rows: int) -> Waiting:
    """The documents within reach in that state, after a place that an earlier page gave."""
    here = (within(reach, IntakeDocument.school_id), IntakeDocument.state == state)
    wanted = (
        select(
            IntakeDocument.id,
            IntakeDocument.filename,
            IntakeDocument.brought_at,
            IntakeDocument.revision,
            IntakeDocument.doubtful,
            _LATER.label("later"),
            School.name.label("school"),
            IntakeDocument.reading["title"].as_string().label("title"),
            is_policy().label("is_policy"),
        )
        .join(School, School.id == IntakeDocument.school_id)
        .where(*here)
        .order_by(_LATER, IntakeDocument.id)
        .limit(rows + 1)
    )
    if place := _PLACE.fullmatch(after):
        later, number = int(place[1]), int(place[2])
        beyond = and_(literal(later) == _LATER, IntakeDocument.id > number)
        wanted = wanted.where(or_(later < _LATER, beyond))
    found = tuple(db.session.execute(wanted))
    counted = select(func.count(), func.count().filter(IntakeDocument.doubtful > 0))
    total, doubtful = db.session.execute(counted.where(*here)).one()
    last = found[rows - 1] if len(found) > rows else None
    following = f"{last.later}.{last.id}" if last else None
    return Waiting(found[:rows], following, total, doubtful)


def document(by: Actor, document_id: int) -> IntakeDocument:
    """One document with all it says, where `by` may bring in at its school."""
    found = db.session.get(IntakeDocument, document_id)
    if found is None:
        raise NotFound(GONE)
    by.require(Permission.BRING_IN, found.school.ref)
    return found


def next_waiting(reach: Reach, after: IntakeDocument) -> int | None:
    """The number of another document that waits: the next of its batch, else of the list.

    After the last of either comes its first; None where no other waits.
    """
    later = 0 if after.doubtful else 1
    passed = or_(later > _LATER, and_(literal(later) == _LATER, IntakeDocument.id <= after.id))
    batches = select(IntakeFile.batch_id).where(IntakeFile.document_id == after.id)
    beside = select(IntakeFile.document_id).where(
        IntakeFile.batch_id.in_(batches), IntakeFile.document_id.is_not(None)
    )
    wanted = (
        select(IntakeDocument.id)
        .where(within(reach, IntakeDocument.school_id), IntakeDocument.state == IntakeState.WAITING)
        .where(IntakeDocument.id != after.id)
        .order_by(case((IntakeDocument.id.in_(beside), 0), else_=1))
        .order_by(case((passed, 1), else_=0), _LATER, IntakeDocument.id)
        .limit(1)
    )
    return db.session.scalar(wanted)


def first_of(batch_id: int) -> int | None:
    """The number of the document of a batch that waits and comes first; None where none waits."""
    wanted = (
        select(IntakeDocument.id)
        .join(IntakeFile, IntakeFile.document_id == IntakeDocument.id)
        .where(IntakeFile.batch_id == batch_id, IntakeDocument.state == IntakeState.WAITING)
        .order_by(_LATER, IntakeDocument.id)
        .limit(1)
    )
    return db.session.scalar(wanted)
