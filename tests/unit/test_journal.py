"""The journal's chain: what was changed, removed or moved is found and named."""

from __future__ import annotations

import dataclasses
import hashlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.domain.journal import (
    GENESIS,
    Fault,
    FaultKind,
    LinkedEntry,
    entry_hash,
    link,
    verify,
)


def chain(length: int, start: str = GENESIS) -> list[LinkedEntry]:
    """A journal of so many entries."""
    entries: list[LinkedEntry] = []
    previous = start
    for sequence in range(1, length + 1):
        fields = {
            "event": "submitted",
            "review": sequence,
            "by": "Bea Marlow",
            "notes": ["né", None],
        }
        entries.append(link(sequence, previous, fields))
        previous = entries[-1].hash
    return entries


def renumbered(entries: list[LinkedEntry]) -> list[LinkedEntry]:
    """The entries with numbers from 1, as someone would write them to hide a gap."""
    return [dataclasses.replace(entry, sequence=at) for at, entry in enumerate(entries, 1)]


def found(entries: list[LinkedEntry], noted: str | None = None) -> list[tuple[str, int]]:
    """The faults' kinds and places."""
    faults = list(verify(entries, noted=noted))
    assert all(fault.sentence.endswith(".") for fault in faults)
    return [(fault.kind.value, fault.sequence) for fault in faults]


def test_the_hash_is_sha_256_of_canonical_json() -> None:
    canonical = '{"fields":{"a":[1,null],"b":"é"},"previous":"' + GENESIS + '"}'
    expected = hashlib.sha256(canonical.encode()).hexdigest()
    assert entry_hash(GENESIS, {"b": "é", "a": [1, None]}) == expected
    assert entry_hash(GENESIS, {"a": (1, None), "b": "é"}) == expected


def test_the_previous_hash_and_each_value_s_type_count() -> None:
    hashes = [entry_hash(GENESIS, {"a": value}) for value in (1, "1", True, None, [1], {"b": 1})]
    hashes.append(entry_hash("1" * 64, {"a": 1}))
    assert len(set(hashes)) == 7


@pytest.mark.parametrize("value", [date(2026, 11, 20), 0.1, b"x", {1: "a"}, [{"deep": 1.5}], {1}])
def test_what_could_read_back_differently_is_not_sealed(value: object) -> None:
    with pytest.raises(TypeError, match="journal"):
        entry_hash(GENESIS, {"a": value})


def test_a_whole_journal_has_no_fault() -> None:
    assert found([]) == []
    entries = chain(5)
    assert found(entries) == []
    assert found(entries, noted=entries[-1].hash) == []
    assert found(entries, noted=entries[2].hash) == []  # it has grown since


def test_a_changed_entry_is_found() -> None:
    entries = chain(5)
    entries[2] = dataclasses.replace(entries[2], fields={**entries[2].fields, "by": "Someone"})
    assert list(verify(entries)) == [
        Fault(FaultKind.CHANGED, 3, "Entry 3 of the journal was changed after it was written.")
    ]


def test_a_value_that_was_never_sealed_is_a_change() -> None:
    entries = chain(2)
    entries[1] = dataclasses.replace(entries[1], fields={"review": 2.5})
    assert found(entries) == [("changed", 2)]


def test_a_changed_entry_with_a_new_hash_no_longer_joins() -> None:
    entries = chain(5)
    entries[2] = link(3, entries[2].previous_hash, {"event": "approved"})
    assert found(entries) == [("unlinked", 4)]


def test_a_missing_entry_is_found() -> None:
    entries = chain(6)
    assert [fault.sentence for fault in verify(entries[:2] + entries[3:])] == [
        "Entry 3 of the journal is missing."
    ]
    assert [fault.sentence for fault in verify(entries[2:4] + entries[5:])] == [
        "Entries 1 to 2 of the journal are missing.",
        "Entry 5 of the journal is missing.",
    ]


def test_a_missing_entry_is_found_though_the_rest_are_numbered_anew() -> None:
    entries = chain(5)
    assert found(renumbered(entries[:2] + entries[3:])) == [("unlinked", 3)]
    assert found(renumbered(entries[1:])) == [("unlinked", 1)]


def test_reordered_entries_are_found_by_their_numbers() -> None:
    first, second, third, fourth, fifth = chain(5)
    assert found([first, third, second, fourth, fifth]) == [("reordered", 2)]
    assert found([first, fourth, second, fifth]) == [("reordered", 2), ("missing", 3)]
    assert found([first, second, second, third]) == [("reordered", 2)]


def test_reordered_entries_are_found_though_numbered_anew() -> None:
    first, second, third, fourth = chain(4)
    swapped = renumbered([first, third, second, fourth])
    assert found(swapped) == [("reordered", 2), ("reordered", 3), ("reordered", 4)]
    assert "written first" in list(verify(renumbered([second, first, third])))[1].sentence


def test_entries_cut_off_at_the_end_are_found_by_a_noted_hash() -> None:
    entries = chain(5)
    assert found(entries[:4]) == []
    assert found(entries[:4], noted=entries[-1].hash) == [("missing", 4)]


def test_a_journal_written_anew_is_found_by_a_noted_hash() -> None:
    entries = chain(3)
    anew = chain(3, entry_hash(GENESIS, {}))
    assert found(anew)[0] == ("unlinked", 1)
    forged = [link(1, GENESIS, {"event": "approved"})]
    assert found(forged, noted=entries[-1].hash) == [("missing", 1)]


def test_a_stream_is_read_once() -> None:
    assert list(verify(iter(chain(3)))) == []


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
contents = st.dictionaries(st.text(max_size=5), values, max_size=3)


@given(contents)
def test_the_order_of_fields_does_not_matter(fields: dict[str, object]) -> None:
    backwards = dict(reversed(fields.items()))
    assert entry_hash(GENESIS, fields) == entry_hash(GENESIS, backwards)


@given(contents, contents)
def test_other_content_has_another_hash(one: dict[str, object], other: dict[str, object]) -> None:
    alike = repr(sorted_deep(one)) == repr(sorted_deep(other))
    assert (entry_hash(GENESIS, one) == entry_hash(GENESIS, other)) == alike


@given(st.permutations(range(6)), st.sets(st.integers(0, 5)), st.booleans())
def test_any_journal_but_the_whole_one_has_a_fault(
    order: list[int], removed: set[int], anew: bool
) -> None:
    entries = chain(6)
    kept = [entries[at] for at in order if at not in removed]
    is_beginning = kept == entries[: len(kept)]
    faults = found(renumbered(kept) if anew else kept)
    assert bool(faults) != is_beginning
    assert bool(found(kept, noted=entries[-1].hash)) != (kept == entries)


def sorted_deep(value: object) -> object:
    """The value with its mappings in order, to compare by their text."""
    if isinstance(value, dict):
        return {key: sorted_deep(value[key]) for key in sorted(value)}
    if isinstance(value, list):
        return [sorted_deep(inner) for inner in value]
    return value
