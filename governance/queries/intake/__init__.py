"""The documents that were brought in: what waits, what was set aside, and one with its text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy import func, select

from governance.adapters.catalogue_file import shipped_catalogue
from governance.db import db
from governance.domain.catalogue import Titles, title_key
from governance.domain.errors import NotFound
from governance.domain.permissions import Actor, Permission, Reach
from governance.models.intake import IntakeDocument, IntakeState
from governance.models.policy import Policy
from governance.models.school import School
from governance.queries.people import within

GONE = "There is no such page, or it belongs to another school."


@dataclass(frozen=True, slots=True)
class Waiting:
    """A page of documents in one state, oldest first; `after` is where the next page begins."""

    rows: tuple[Any, ...]
    after: int | None
    total: int


def documents(reach: Reach, state: IntakeState, *, after: int, rows: int) -> Waiting:
    """The documents within reach in that state, after a document's number."""
    here = (within(reach, IntakeDocument.school_id), IntakeDocument.state == state)
    wanted = (
        select(
            IntakeDocument.id,
            IntakeDocument.filename,
            IntakeDocument.brought_at,
            IntakeDocument.revision,
            School.name.label("school"),
            IntakeDocument.reading["title"].as_string().label("title"),
            IntakeDocument.reading["is_policy"].as_boolean().label("is_policy"),
        )
        .join(School, School.id == IntakeDocument.school_id)
        .where(*here, IntakeDocument.id > after)
        .order_by(IntakeDocument.id)
        .limit(rows + 1)
    )
    found = tuple(db.session.execute(wanted))
    total = db.session.scalar(select(func.count()).select_from(IntakeDocument).where(*here)) or 0
    return Waiting(found[:rows], found[rows - 1].id if len(found) > rows else None, total)


def document(by: Actor, document_id: int) -> IntakeDocument:
    """One document with all it says, where `by` may bring in at its school."""
    found = db.session.get(IntakeDocument, document_id)
    if found is None:
        raise NotFound(GONE)
    by.require(Permission.BRING_IN, found.school.ref)
    return found


def next_waiting(reach: Reach, after: int) -> int | None:
    """The number of the next document that waits, or of the first; None where none does."""
    wanted = (
        select(IntakeDocument.id)
        .where(within(reach, IntakeDocument.school_id), IntakeDocument.state == IntakeState.WAITING)
        .order_by((IntakeDocument.id <= after), IntakeDocument.id)
        .limit(1)
    )
    return db.session.scalar(wanted)


def policy_like(school_id: int, title: str) -> Policy | None:
    """The school's policy that this title means: the same, however spelt, or another name of it."""
    named = select(Policy.id, Policy.title).where(Policy.school_id == school_id)
    rows = [(row.id, row.title) for row in db.session.execute(named.order_by(Policy.id))]
    key = title_key(title)
    same = [number for number, known in rows if title_key(known) == key]
    number = same[0] if same else Titles(rows, shipped_catalogue()).alike(title)
    return db.session.get(Policy, number) if number is not None else None


class Spoken(Protocol):
    """Anything with a place in the text: evidence, or a doubt."""

    @property
    def start(self) -> int:
        """Offset of its first character."""

    @property
    def end(self) -> int:
        """Offset just past its last."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of a document's text; `mark` is its number where something was read from it."""

    text: str
    mark: int | None = None


def marked(blocks: Iterable[str], spoken: Iterable[Spoken]) -> list[Stretch]:
    """The extracted text in stretches, those that something was read from marked by their start.

    Where two overlap, the one that begins first is marked, and the longer of two that begin alike.
    """
    text = "\n".join(blocks)
    places = sorted({(one.start, -one.end) for one in spoken if 0 <= one.start < one.end})
    found: list[Stretch] = []
    here = 0
    for start, minus_end in places:
        end = min(-minus_end, len(text))
        if start < here or start >= end:
            continue
        if start > here:
            found.append(Stretch(text[here:start]))
        found.append(Stretch(text[start:end], start))
        here = end
    if here < len(text):
        found.append(Stretch(text[here:]))
    return found


def marks_at(stretches: Iterable[Stretch]) -> list[tuple[int, int]]:
    """Each mark as (start, end), to find the mark that holds a piece of evidence."""
    return [(one.mark, one.mark + len(one.text)) for one in stretches if one.mark is not None]
