"""Flags name what is marked, and hide none of the words around it."""

from __future__ import annotations

from governance.queries.intake.marking import Flags, Mark, Pick, Picks, draw, steps
from governance.queries.intake.places import Finder

from .test_places import sheet


def overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def test_a_flag_stands_right_of_its_words_where_nothing_is():
    flag = Flags(600, 800, [(100, 100, 180, 118)]).place((100, 100, 180, 118), "Approved")
    assert flag.rect[0] > 180
    assert flag.rect[1] < 118 < flag.rect[3] + 18
    assert flag.line is None


def test_a_flag_hides_no_letter_as_long_as_there_is_room():
    words = (100, 100, 180, 118)
    beside = (190, 100, 590, 118)
    flag = Flags(600, 800, [words, beside]).place(words, "Approved")
    assert not overlap(flag.rect, beside)
    assert not overlap(flag.rect, words)


def test_a_flag_far_from_its_words_is_tied_to_them():
    taken = [(200, 0, 400, 800)]
    flag = Flags(600, 800, taken).place((250, 100, 300, 118), "Owner")
    assert flag.rect[2] <= 200 or flag.rect[0] >= 400
    assert flag.line is not None


def test_two_flags_never_lie_on_each_other():
    flags = Flags(600, 800, [])
    one = flags.place((100, 100, 180, 118), "Approved")
    two = flags.place((100, 104, 180, 122), "Reviewed")
    assert not overlap(one.rect, two.rect)


def test_a_flag_stays_on_the_page_even_where_it_is_full():
    full = Flags(200, 60, [(0, 0, 200, 60)])
    left, top, right, bottom = full.place((150, 20, 200, 40), "A very long name of a field").rect
    assert (left, right) == (0, 200)
    assert 0 <= top < bottom <= 60


def test_a_page_has_its_own_marks_and_what_may_be_chosen_on_it():
    text = "Approved: May 2024\nDue: May 2027"
    one, two = sheet("Approved: May 2024"), sheet("Due: May 2027", number=2)
    finder = Finder(text, [one, two])
    marks = [
        Mark(10, 18, "May 2024", "Approved", "sure", "#approved"),
        Mark(24, 32, "May 2027", "Next review", "doubt", "#next_review"),
    ]
    spots = {mark.start: finder.spot(mark.start, mark.end) for mark in marks}
    pick = Pick(24, 32, "May 2027", first=True)
    pressed = [(pick, finder.spot(24, 32))]
    first, second = (draw(page, marks, spots, pressed) for page in (one, two))
    assert [mark.mark.label for mark in first.marks] == ["Approved"]
    assert first.picks == ()
    assert [mark.mark.label for mark in second.marks] == ["Next review"]
    assert [found.pick for found in second.picks] == [pick]
    left, top, right, bottom = second.marks[0].rects[0]
    assert (left, right) == (46, 134)
    assert (top, bottom) == (0, 22)


def test_words_of_an_open_line_are_single():
    found = list(Picks([(0, 4)], [(5, 9)]).each("Gate Rule"))
    assert [(one.words, one.word) for one in found] == [("Gate", False), ("Rule", True)]


def test_all_pages_of_a_short_document_can_be_gone_to_and_of_a_long_one_those_that_matter():
    assert steps(3, None, [2]) == [1, 2, 3]
    assert steps(300, 40, [7, 7, 250]) == [1, 7, 30, 39, 40, 41, 50, 250, 300]
    assert steps(40, None, []) == [1, 2, 11, 40]
