"""What changed between two texts."""

from __future__ import annotations

import random
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.domain.redline import Change, ChangeKind, Op, compare, summary


def pieces_of(old: str, new: str) -> list[tuple[str, str]]:
    """The pieces of one paragraph in two versions."""
    (change,) = compare([old], [new])
    return [(op.value, text) for op, text in change.pieces]


def test_equal_texts_stay_the_same() -> None:
    changes = compare(["Aims", "", "We care."], ["Aims", "", "We care."])
    assert [change.kind for change in changes] == [ChangeKind.SAME] * 3
    assert summary(changes).in_words() == "No change"
    assert not summary(changes).any


def test_a_changed_phrase_reads_as_one_removal_and_one_addition() -> None:
    old = "Pupils may bring a phone to school each day."
    new = "Pupils must leave a phone at home each day."
    assert pieces_of(old, new) == [
        ("same", "Pupils "),
        ("removed", "may bring"),
        ("added", "must leave"),
        ("same", " a phone "),
        ("removed", "to school"),
        ("added", "at home"),
        ("same", " each day."),
    ]


def test_punctuation_belongs_to_no_word_and_dates_are_one_word() -> None:
    assert pieces_of("Agreed on 1/9/2018, signed.", "Agreed on 1/9/2020, signed.") == [
        ("same", "Agreed on "),
        ("removed", "1/9/2018"),
        ("added", "1/9/2020"),
        ("same", ", signed."),
    ]
    assert pieces_of("the child's record", "the children's record") == [
        ("same", "the "),
        ("removed", "child's"),
        ("added", "children's"),
        ("same", " record"),
    ]


def test_paragraphs_come_and_go_in_reading_order() -> None:
    old = ["Aims", "We keep every child safe.", "Contact the office.", "Review"]
    new = ["Aims", "We keep every child safe.", "Visitors sign in at the gate.", "Review"]
    changes = compare(old, new)
    assert [(change.kind.value, change.old, change.new) for change in changes] == [
        ("same", "Aims", "Aims"),
        ("same", "We keep every child safe.", "We keep every child safe."),
        ("removed", "Contact the office.", None),
        ("added", None, "Visitors sign in at the gate."),
        ("same", "Review", "Review"),
    ]
    assert summary(changes).in_words() == "1 paragraph added, 1 removed"


def test_a_paragraph_is_paired_with_its_new_version_and_not_with_its_neighbour() -> None:
    old = ["Staff record each concern on the same day.", "Parents are told by letter."]
    new = [
        "A new duty stands here.",
        "Staff record each concern within the hour.",
        "Parents are told by telephone.",
    ]
    changes = compare(old, new)
    assert [change.kind.value for change in changes] == ["added", "changed", "changed"]
    assert summary(changes).in_words() == "2 paragraphs changed, 1 added"


WEIGHTY = [
    ("Staff should report it.", "Staff must report it.", True),
    ("Staff must report it.", "Staff must not report it.", True),
    ("We will do so.", "We will not do so.", True),
    ("We will not do so.", "We will do so.", True),
    ("Pupils can leave.", "Pupils cannot leave.", True),
    ("They do this.", "They don’t do this.", True),
    ("Review in September 2018.", "Review in October 2018.", True),
    ("Keep it for 5 years.", "Keep it for 6 years.", True),
    ("Reply within two weeks.", "Reply within three weeks.", True),
    ("Reviewed annually by us.", "Reviewed biennially by us.", True),
    ("Reviewed in the spring term.", "Reviewed in the summer term.", True),
    ("Staff must report it to Ann.", "Staff must report it to Bea.", False),
    ("On 1 May we welcome children.", "On 1 May we welcome pupils.", False),
    ("A mustard lawn.", "A green lawn.", False),
    ("We care for all.", "We look after all.", False),
]


@pytest.mark.parametrize(("old", "new", "weighty"), WEIGHTY)
def test_a_changed_duty_date_or_number_is_marked(old: str, new: str, weighty: bool) -> None:
    (change,) = compare([old], [new])
    assert change.kind is ChangeKind.CHANGED
    assert change.duty_or_date is weighty


def test_a_whole_paragraph_that_came_or_went_is_marked_too() -> None:
    gone = compare(["Staff must report it.", "End"], ["End"])
    come = compare(["End"], ["We like music.", "End"])
    assert [change.duty_or_date for change in gone] == [True, False]
    assert [change.duty_or_date for change in come] == [False, False]
    assert summary(gone).duty_or_date == 1


def test_a_text_on_one_line_is_still_compared_word_by_word() -> None:
    """As some PDF files give it: the whole policy as one paragraph of thousands of words."""
    sentences = [f"In case {n} the head informs the parents of pupil {n}." for n in range(400)]
    old = " ".join(sentences)
    sentences[150] = "In case 150 the head informs the carers of pupil 150."
    sentences[390] = "In case 390 the deputy informs the parents of pupil 390."
    changed = [piece for piece in pieces_of(old, " ".join(sentences)) if piece[0] != "same"]
    assert changed == [
        ("removed", "parents"),
        ("added", "carers"),
        ("removed", "head"),
        ("added", "deputy"),
    ]


def test_a_rewritten_text_keeps_its_blank_lines_in_place() -> None:
    old = [text for n in range(150) for text in (f"The head keeps list {n} of staff.", "")]
    new = [text for n in range(150) for text in (f"The head keeps list {n} of pupils.", "")]
    assert summary(compare(old, new)).in_words() == "150 paragraphs changed"


words = st.sampled_from(
    ["must", "not", "may", "the", "pupil", "pupil’s", "2018", "1/9", ",", ".", "—", "co-op", "é"]
)
spaces = st.sampled_from([" ", "  ", "\t", ""])
paragraphs = st.lists(st.tuples(words, spaces), max_size=8).map(
    lambda pairs: "".join(word + space for word, space in pairs)
)
texts = st.lists(paragraphs | st.text(max_size=12), max_size=8)


def old_text(changes: tuple[Change, ...]) -> list[str]:
    """What stayed and what was removed."""
    kept = [change for change in changes if change.kind is not ChangeKind.ADDED]
    return ["".join(p.text for p in change.pieces if p.op is not Op.ADDED) for change in kept]


def new_text(changes: tuple[Change, ...]) -> list[str]:
    """What stayed and what was added."""
    kept = [change for change in changes if change.kind is not ChangeKind.REMOVED]
    return ["".join(p.text for p in change.pieces if p.op is not Op.REMOVED) for change in kept]


@given(texts, texts)
def test_both_texts_can_be_rebuilt(old: list[str], new: list[str]) -> None:
    changes = compare(old, new)
    assert old_text(changes) == old
    assert new_text(changes) == new
    assert [change.old for change in changes if change.old is not None] == old
    assert [change.new for change in changes if change.new is not None] == new


@given(texts)
def test_a_text_does_not_differ_from_itself(text: list[str]) -> None:
    assert all(change.kind is ChangeKind.SAME for change in compare(text, text))


@given(paragraphs, paragraphs)
def test_words_are_never_split(old: str, new: str) -> None:
    for change in compare([old], [new]):
        for side in (Op.ADDED, Op.REMOVED):
            texts = [piece.text for piece in change.pieces if piece.op is not side]
            for left, right in pairwise(texts):
                assert not (left[-1].isalnum() and right[0].isalnum())


@given(texts, texts)
def test_pieces_are_joined_and_none_is_empty(old: list[str], new: list[str]) -> None:
    for change in compare(old, new):
        ops = [piece.op for piece in change.pieces]
        assert all(one is not other for one, other in pairwise(ops))
        assert (Op.ADDED, Op.REMOVED) not in pairwise(ops)
        assert all(piece.text for piece in change.pieces) or change.pieces[0].text == ""
        if change.kind is ChangeKind.CHANGED:
            assert set(ops) != {Op.SAME}
            assert change.old != change.new


def test_twenty_pages_are_compared_at_once_and_ten_times_as_many_in_proportion() -> None:
    chance = random.Random(7)
    vocabulary = [f"{a}{b}" for a in ("par", "tea", "gov", "sch", "chi") for b in range(60)]
    old = [" ".join(chance.choices(vocabulary, k=50)) for _ in range(200)]
    new = [text.replace("par1", "tea1") if n % 7 == 0 else text for n, text in enumerate(old)]
    start = time.process_time()
    compare(old, new)
    assert time.process_time() - start < 0.3  # about 10 ms on one quiet core
    start = time.process_time()
    compare(old * 10, new * 10)
    assert time.process_time() - start < 3


AWKWARD = [
    (["a", "b"] * 2000, ["b", "a", "a"] * 1500),
    ([""] * 3000 + ["x"] * 500, ["x"] * 500 + [""] * 3000),
    (["a b " * 3000], ["b a a " * 3000]),
    (["ab" * 50_000], ["ba" * 50_000]),
    (["." * 20_000], ["! " * 10_000]),
]


@pytest.mark.parametrize(("old", "new"), AWKWARD)
def test_no_text_takes_more_than_a_moment(old: list[str], new: list[str]) -> None:
    start = time.process_time()
    changes = compare(old, new)
    assert time.process_time() - start < 2
    assert (old_text(changes), new_text(changes)) == (old, new)
