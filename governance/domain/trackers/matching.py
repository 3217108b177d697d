"""Which rows of a tracker are in the register already, so that a second import doubles nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from governance.domain.catalogue import Catalogue, Titles, title_key
from governance.domain.dates import PreciseDate
from governance.domain.frequency import Frequency
from governance.domain.reading.approver import NamedBody, body_meant
from governance.domain.trackers.fields import LABELS, Field
from governance.domain.trackers.rows import Record

MOST_ALIKE = 2_500


@dataclass(frozen=True, slots=True)
class Known:
    """A policy of the register as far as a tracker can speak of it."""

    id: int
    title: str
    archived: bool = False
    owner: str | None = None
    body: str | None = None
    body_id: int | None = None
    next_review: PreciseDate | None = None
    frequency: Frequency | None = None
    statutory: bool | None = None
    website: bool | None = None
    approved: frozenset[PreciseDate] = frozenset()
    reviewed: frozenset[PreciseDate] = frozenset()


class Match(StrEnum):
    """How a row stands to the register."""

    NEW = "new"
    SAME = "same"
    DIFFERENT = "different"
    ARCHIVED = "archived"


@dataclass(frozen=True, slots=True)
class Matched:
    """A row, the policy it speaks of, and the fields in which it says something else."""

    record: Record
    match: Match
    known: Known | None = None
    changes: tuple[tuple[str, str, str], ...] = ()
    """(what, as it is now, as the tracker says), in words."""


def match(
    records: Sequence[Record],
    known: Iterable[Known],
    book: Catalogue,
    bodies: Collection[NamedBody] = (),
) -> list[Matched]:
    """Each row with its policy: the same title first, then one that means the same.

    No policy is given to two rows. “FGB” is no other body than the school’s board in `bodies`. Of a
    list longer than `MOST_ALIKE` only the same titles are found: it is no list of one school’s.
    """
    by_number = {policy.id: policy for policy in known}
    same = {title_key(policy.title): policy for policy in by_number.values()}
    given: dict[int, Known] = {}
    for record in records:
        if (found := same.pop(title_key(record.title), None)) is not None:
            given[record.number] = found
    free = by_number.keys() - {policy.id for policy in given.values()}
    titles = Titles(((number, by_number[number].title) for number in sorted(free)), book)
    for record in records if len(records) <= MOST_ALIKE else ():
        if record.number in given:
            continue
        near = titles.alike(record.title, free)
        if near is not None:
            given[record.number] = by_number[near]
            free.discard(near)
    return [_matched(record, given.get(record.number), bodies) for record in records]


def missing(matched: Matched) -> Record | None:
    """What the row states and the register leaves open; None where it leaves nothing open."""
    if matched.known is None:
        return None
    known = matched.known
    said: dict[str, Any] = {name: None for _, name in _SINGLE if getattr(known, name) is not None}
    record = replace(matched.record, **said)
    return record if any(_changes(record, matched.known)) else None


def _matched(record: Record, known: Known | None, bodies: Collection[NamedBody]) -> Matched:
    if known is None:
        return Matched(record, Match.NEW)
    if known.body_id is not None and body_meant(record.body, bodies) == known.body_id:
        record = replace(record, body=None)
    if known.archived:
        return Matched(record, Match.ARCHIVED, known)
    changes = tuple(_changes(record, known))
    return Matched(record, Match.DIFFERENT if changes else Match.SAME, known, changes)


def _changes(record: Record, known: Known) -> Iterable[tuple[str, str, str]]:
    """What the row states and the register does not; what the row leaves out changes nothing."""
    for field, name in _SINGLE:
        stated, present = getattr(record, name), getattr(known, name)
        if stated is not None and stated != present:
            yield LABELS[field], _words(present), _words(stated)
    for field, name in _PAST:
        added = [on for on in getattr(record, name) if on not in getattr(known, name)]
        if added:
            yield LABELS[field], "not on record", ", ".join(on.in_words() for on in added)


_SINGLE = (
    (Field.NEXT_REVIEW, "next_review"),
    (Field.FREQUENCY, "frequency"),
    (Field.OWNER, "owner"),
    (Field.BODY, "body"),
    (Field.STATUTORY, "statutory"),
    (Field.WEBSITE, "website"),
)
_PAST = ((Field.APPROVED, "approved"), (Field.REVIEWED, "reviewed"))


def _words(value: object) -> str:
    if value is None:
        return "not stated"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value.in_words() if isinstance(value, PreciseDate | Frequency) else str(value)
