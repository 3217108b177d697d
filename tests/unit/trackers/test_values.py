"""What one cell says: a date at its precision, a frequency, yes or no."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.domain.dates import PreciseDate
from governance.domain.trackers import Cell
from governance.domain.trackers.values import (
    read_date,
    read_dates,
    read_frequency,
    read_yes_or_no,
)


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("Autumn 1 2026", "2026-23"),
        ("Autumn Term 1 2026", "2026-23"),
        ("Aut 26", "2026-23"),
        ("Spr 2 26/27", "2027-21"),
        ("Summer first half 2027", "2027-22"),
        ("Sept 26", "2026-09"),
        ("Sep-26", "2026-09"),
        ("September 2026", "2026-09"),
        ("01/09/2026", "2026-09-01"),
        ("2026-09-01 00:00:00", "2026-09-01"),
        ("Tues 1 Sept 2026", "2026-09-01"),
        ("Due Sept 2026", "2026-09"),
        ("Next review: May 2027", "2027-05"),
        ("45536", "2024-09-01"),
        ("2027", "2027"),
    ],
)
def test_a_date_keeps_the_precision_it_was_written_in(words, edtf):
    assert read_date(Cell(words)).edtf == edtf


def test_a_number_in_the_range_of_days_is_a_day_of_excels_calendar():
    assert read_date(Cell("45536", None, 45536.0)).edtf == "2024-09-01"
    assert read_date(Cell("2027", None, 2027.0)).edtf == "2027"


@pytest.mark.parametrize("words", ["", "TBC", "n/a", "-", "N.A.", "  "])
def test_blanks_and_what_schools_write_for_them_state_nothing(words):
    assert read_date(Cell(words)) is None
    assert read_frequency(Cell(words)) is None


@pytest.mark.parametrize("words", ["soon", "26 Sept", "31/02/2026", "see minutes", "99999"])
def test_what_is_no_date_is_said_to_be_none(words):
    with pytest.raises(ValueError, match=words.split()[0]):
        read_date(Cell(words))


def test_a_cell_may_hold_several_dates():
    found = read_dates(Cell("Sept 2023\nSept 2024; Oct 2025"))
    assert [one.edtf for one in found] == ["2023-09", "2024-09", "2025-10"]


@pytest.mark.parametrize(
    ("words", "stored"),
    [
        ("annual", "P12M"),
        ("Annually", "P12M"),
        ("2 yrs", "P24M"),
        ("3 yearly", "P36M"),
        ("Every three years", "P36M"),
        ("36 months", "P36M"),
        ("2", "P24M"),
        ("18", "P18M"),
        ("Termly", "termly"),
        ("as required", "on_change"),
        ("ongoing", "live"),
    ],
)
def test_a_frequency_is_read_as_schools_write_it(words, stored):
    assert read_frequency(Cell(words)).stored == stored


def test_a_bare_number_under_a_heading_of_months_is_months():
    assert read_frequency(Cell("3"), in_months=True).stored == "P3M"


@pytest.mark.parametrize("words", ["half-termly", "whenever", "0", "500 years"])
def test_what_is_no_frequency_is_said_to_be_none(words):
    with pytest.raises(ValueError, match="not a frequency"):
        read_frequency(Cell(words))


@pytest.mark.parametrize(
    ("words", "said"),
    [("Y", True), ("✓", True), ("Statutory", True), ("https://school.example/x", True),
     ("no", False), ("Non-statutory", False), ("", None)],
)  # fmt: skip
def test_yes_and_no_come_in_many_marks(words, said):
    assert read_yes_or_no(Cell(words)) is said


def refusal_of(read, text):
    """The sentence with which a cell is refused, or “.” where it is read."""
    try:
        read(Cell(text))
    except ValueError as error:
        return str(error)
    return "."


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_with_a_sentence(text):
    for read in (read_date, read_frequency, read_yes_or_no):
        assert refusal_of(read, text).endswith(".")


@pytest.mark.parametrize("edtf", ["2026-09-01", "2026-09", "2026-23", "2026"])
def test_a_date_in_the_words_people_say_is_read_back(edtf):
    on = PreciseDate(edtf)
    assert read_date(Cell(on.in_words())) == on
