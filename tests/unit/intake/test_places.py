"""Words of the text that was read are found on a page by its letters, however it spells them."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.adapters.documents.pages.looking import Sheet
from governance.queries.intake.places import Finder, fold

WIDE, TALL = 10, 20


def sheet(*lines, number=1):
    """A page of these lines, each letter 10 pixels wide and 18 high, lines 20 apart."""
    text, boxes = "", []
    for down, line in enumerate(lines):
        for across, letter in enumerate(line):
            if not letter.isspace():
                text += letter
                left, top = across * WIDE, down * TALL
                boxes += [left, top, left + WIDE, top + 18]
    return Sheet(number, 600, 800, text, tuple(boxes))


def spot(text, words, *pages, page=None, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Finder(text, pages).spot(start, start + len(words), page)


def test_words_are_found_where_they_stand():
    text = "Gate Policy\nNext review:\tMay 2027"
    found = spot(text, "May 2027", sheet("Gate Policy", "Next review:      May 2027"))
    assert (found.page, found.rects) == (1, ((180, 20, 260, 38),))


def test_words_on_two_lines_have_two_rectangles():
    found = spot(
        "by the full governing board now",
        "full governing board",
        sheet("by the full", "governing board now"),
    )
    assert found.rects == ((70, 0, 110, 18), (0, 20, 150, 38))


@pytest.mark.parametrize(
    ("drawn", "read"),
    [
        ("the ﬁrst oﬀice", "first office"),
        ("re\u00adview of the gov-", "review of the gov"),
        ("APPROVED BY", "Approved by"),
        ("May\u00a02027", "May 2027"),
        ("Children’s", "Children's"),
        ("1 4 M a y 2 0 2 5", "14 May 2025"),
        ("Ｍａｙ 2027", "May 2027"),
    ],
)
def test_spaces_ligatures_hyphens_and_capitals_do_not_matter(drawn, read):
    assert spot(read, read, sheet(drawn)) is not None


def test_a_ligature_is_one_letter_with_one_box():
    found = spot("office", "office", sheet("oﬃce"))
    assert found.rects == ((0, 0, 40, 18),)


def test_of_the_same_words_twice_those_with_the_same_neighbours_are_meant():
    text = "Approved: March 2024\nReviewed: March 2024"
    page = sheet("Approved: March 2024", "Reviewed: March 2024")
    assert spot(text, "March 2024", page).rects[0][1] == 0
    assert spot(text, "March 2024", page, nth=1).rects[0][1] == TALL


def test_of_many_equal_lines_each_is_itself():
    lines = ["Heading", *["Staff must take the register at nine, every day."] * 40, "End"]
    text, page = "\n".join(lines), sheet(*lines)
    tops = [spot(text, "take the register", page, nth=nth).rects[0][1] for nth in range(40)]
    assert tops == [TALL * (line + 1) for line in range(40)]


def test_words_are_on_the_page_on_which_they_were_read_and_on_no_other():
    text = "March 2024"
    pages = sheet("March 2024", number=1), sheet("March 2024", number=2)
    assert spot(text, text, *pages, page=2).page == 2
    assert spot(text, text, *pages, page=3) is None
    assert spot(text, text, *pages).page == 1


def test_what_is_not_drawn_is_found_nowhere():
    assert spot("May 2027", "May 2027", sheet("May 2028")) is None
    assert spot("--- ---", "--- ---", sheet("--- ---")) is None


def test_a_single_figure_is_only_found_among_its_neighbours():
    text = "This is version 2 of it"
    assert spot(text, "2", sheet("page 2")) is None
    assert spot(text, "2", sheet("2 of 9", "This is version 2 of it")).rects[0][1] == TALL


@given(st.text(string.ascii_letters + " \n-ﬁ", max_size=60), st.data())
def test_any_stretch_of_a_text_is_found_on_its_own_page(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = Finder(text, [sheet(*text.split("\n"))]).spot(start, end)
    long = len(fold(text[start:end]))
    assert found is not None or long < 4
    assert found is None or all(left < right for left, _, right, _ in found.rects)
