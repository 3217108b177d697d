"""The journal's chain: each entry is sealed with the hash of the one before it.

A changed entry no longer has its hash, a missing one leaves a gap, and entries put in another order
no longer join. A chain cannot show that its newest entries were cut off, nor that all of it was
written anew: for that, note the newest hash elsewhere (in a backup, in a sealed file).
Entries are numbered from 1 without gaps, in the transaction that writes them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

GENESIS = "0" * 64


@dataclass(frozen=True, slots=True)
class LinkedEntry:
    """One entry as the register holds it: its place (from 1), its link, its hash, its content."""

    sequence: int
    previous_hash: str
    hash: str
    fields: Mapping[str, object]


class FaultKind(StrEnum):
    """What is wrong with a place in the journal."""

    CHANGED = "changed"
    MISSING = "missing"
    REORDERED = "reordered"
    UNLINKED = "unlinked"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, where, and a sentence that says so."""

    kind: FaultKind
    sequence: int
    sentence: str


def entry_hash(previous_hash: str, fields: Mapping[str, object]) -> str:
    """The entry's SHA-256 as 64 hexadecimal digits, over the previous hash and its fields.

    The fields are text, whole numbers, true, false, None, and lists and mappings of these; anything
    else (a date, a fraction) could read back differently from another database and is a TypeError:
    write dates as text.
    """
    _check(fields)
    canonical = json.dumps(
        {"fields": fields, "previous": previous_hash},
        sort_keys=True,
        separators=(",", ":"),
        ensure_ascii=False,
    )
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()


def link(sequence: int, previous_hash: str, fields: Mapping[str, object]) -> LinkedEntry:
    """A new entry, sealed onto the one before it (`GENESIS` for the first)."""
    return LinkedEntry(sequence, previous_hash, entry_hash(previous_hash, fields), fields)


def verify(entries: Iterable[LinkedEntry], *, noted: str | None = None) -> Iterator[Fault]:
    """What is wrong with a journal read in the order of its sequence; nothing where it is whole.

    `noted` is a hash written down elsewhere when it was the newest: its entry must still be there.
    The entries may be a stream: of those gone by, only their hashes are kept. Some faults are known
    only at the end: what is missing and stands nowhere else, and, where the numbers run on but two
    neighbours do not join, whether the one that belongs between them stands elsewhere (reordered)
    or nowhere (removed and the rest numbered anew, or the one before rewritten: unlinked).
    """
    places: dict[str, int] = {}
    loose: list[LinkedEntry] = []
    gaps: list[tuple[int, int]] = []
    late: set[int] = set()
    before, last = GENESIS, 0
    for entry in entries:
        if not _is_sealed(entry):
            yield _changed(entry)
        places.setdefault(entry.hash, entry.sequence)
        if entry.sequence <= last:
            late.add(entry.sequence)
            yield _out_of_order(entry, last)
            continue
        if entry.sequence > last + 1:
            gaps.append((last + 1, entry.sequence - 1))
        elif entry.previous_hash != before:
            loose.append(entry)
        before, last = entry.hash, entry.sequence
    for first, end in gaps:
        yield from _missing(first, end, late)
    for entry in loose:
        yield _does_not_join(entry, places.get(entry.previous_hash))
    if noted is not None and noted not in places:
        yield _lost(noted, last)


def _check(value: object) -> None:
    """TypeError for what has not one spelling only in JSON."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if not isinstance(key, str):
                raise TypeError(f"A journal field is named by text, not by {key!r}.")
            _check(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            _check(inner)
    elif value is not None and not isinstance(value, str | int):
        raise TypeError(f"A journal entry cannot hold {value!r}; write it as text.")


def _is_sealed(entry: LinkedEntry) -> bool:
    """Whether the hash is that of the content."""
    try:
        return entry_hash(entry.previous_hash, entry.fields) == entry.hash
    except TypeError:
        return False  # nothing that was sealed holds such a value


def _out_of_order(entry: LinkedEntry, last: int) -> Fault:
    """A number that does not rise."""
    sentence = f"Entry {entry.sequence} of the journal stands after entry {last}, out of its order."
    return Fault(FaultKind.REORDERED, entry.sequence, sentence)


def _missing(first: int, end: int, late: set[int]) -> Iterator[Fault]:
    """The numbers of a gap that did not turn up later, run by run."""
    for found in [*sorted(place for place in late if first <= place <= end), end + 1]:
        if first < found - 1:
            sentence = f"Entries {first} to {found - 1} of the journal are missing."
            yield Fault(FaultKind.MISSING, first, sentence)
        elif first < found:
            yield Fault(FaultKind.MISSING, first, f"Entry {first} of the journal is missing.")
        first = found + 1


def _changed(entry: LinkedEntry) -> Fault:
    return Fault(
        FaultKind.CHANGED,
        entry.sequence,
        f"Entry {entry.sequence} of the journal was changed after it was written.",
    )


def _does_not_join(entry: LinkedEntry, written_after: int | None) -> Fault:
    """Two neighbours whose numbers run on and whose hashes do not."""
    place = entry.sequence
    if place == 1:
        sentence = "Entry 1 of the journal is not the first that was written."
        return Fault(FaultKind.UNLINKED, place, sentence)
    if entry.previous_hash == GENESIS:
        sentence = f"Entry {place} of the journal was written first, but stands later."
        return Fault(FaultKind.REORDERED, place, sentence)
    if written_after is not None:
        sentence = (
            f"Entry {place} of the journal was written after what is now entry {written_after}, "
            f"not where it stands."
        )
        return Fault(FaultKind.REORDERED, place, sentence)
    sentence = (
        f"Entry {place} of the journal does not follow from the one before it: an entry between "
        f"them was removed, or the one before was written anew."
    )
    return Fault(FaultKind.UNLINKED, place, sentence)


def _lost(noted: str, last: int) -> Fault:
    """The entry that was noted as the newest is not in the journal."""
    sentence = (
        f"The journal ends with entry {last} and no longer holds the entry noted as its newest "
        f"({noted[:12]}…): entries were cut off at its end, or written anew."
    )
    return Fault(FaultKind.MISSING, last, sentence)
