"""A text in pieces: marked where something was read, pressed where something may be chosen."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as some

from governance.queries.intake.text import marked, marks_at, pieces

TEXT = "Approved on 12 March 2024 by the board"


@dataclass(frozen=True)
class Said:
    start: int
    end: int


def whole(found):
    return "".join(one.text for piece in found for one in piece.stretches)


def test_a_mark_inside_a_pick_stays_a_mark():
    found = pieces(marked(TEXT, [Said(12, 25)]), [(0, len(TEXT))])
    assert [one.pick for one in found] == [(0, len(TEXT))]
    assert [(one.text, one.mark) for one in found[0].stretches] == [
        ("Approved on ", None), ("12 March 2024", 12), (" by the board", None),
    ]  # fmt: skip


def test_a_mark_that_a_pick_cuts_has_its_number_once():
    found = pieces(marked(TEXT, [Said(12, 25)]), [(15, 25)])
    stretches = [one for piece in found for one in piece.stretches]
    assert [one.mark for one in stretches if one.marked] == [12, None]
    assert marks_at(marked(TEXT, [Said(12, 25)])) == [(12, 25)]


def test_choosing_begins_where_the_value_stands_else_at_the_beginning():
    picks = [(0, 8), (12, 25), (29, 38)]
    stretches = marked(TEXT, [])
    assert [one.pick for one in pieces(stretches, picks, begin=14) if one.first] == [(12, 25)]
    assert [one.pick for one in pieces(stretches, picks, begin=99) if one.first] == [(0, 8)]
    assert not [one for one in pieces(stretches, []) if one.first]


spans = some.lists(some.tuples(some.integers(0, 40), some.integers(1, 12)), max_size=6)


@given(spans, spans)
def test_nothing_of_the_text_is_lost_or_said_twice(read_from, chosen):
    said = [Said(start, start + length) for start, length in read_from]
    picks, last = [], 0
    for start, length in sorted(chosen):
        if start >= last and start + length <= len(TEXT):
            picks.append((start, start + length))
            last = start + length
    found = pieces(marked(TEXT, said), picks)
    assert whole(found) == TEXT
    assert [one.pick for one in found if one.pick] == picks
    numbers = [one.mark for piece in found for one in piece.stretches if one.mark is not None]
    assert len(numbers) == len(set(numbers))
