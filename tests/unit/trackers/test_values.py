"""What one cell says: a date at its precision, a frequency, yes or no."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.domain.dates import PreciseDate
from governance.domain.trackers import Cell
from governance.domain.trackers.dates import Order, order_of, read_date, read_dates
from governance.domain.trackers.frequencies import read_frequency
from governance.domain.trackers.marks import crosses_mean_no, read_yes_or_no


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
        ("09/26", "2026-09"),
        ("1st half autumn term 2026", "2026-23"),
        ("Spring B 27", "2027-21"),
        ("Autumn 2026 (1)", "2026-23"),
        ("FGB 14.10.25", "2025-10-14"),
        ("approved by FGB 14/10/25", "2025-10-14"),
        ("Oct 25 - FGB", "2025-10"),
        ("end of Sept 2026", "2026-09"),
        ("Sept 2026*", "2026-09"),
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


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Sept", "“Sept” has no year."),
        ("Autumn term", "“Autumn term” has no year."),
        ("2026/27", "“2026/27” is a school year: write the term or the month."),
        ("#REF!", "“#REF!” is an error of the spreadsheet."),
        ("31/9/26", "“31/9/26” is not a date: September 2026 has no day 31."),
        ("See  Notes", "“See Notes” is not a date we can read."),
    ],
)
def test_why_a_date_cannot_be_read_is_said_in_the_words_of_its_cell(words, why):
    with pytest.raises(ValueError, match=r"\.") as refusal:
        read_date(Cell(words))
    assert str(refusal.value) == why


@pytest.mark.parametrize(
    ("words", "order"),
    [
        (["09/25/2024", "03/14/2025", "04/05/2025"], Order.MONTH_FIRST),
        (["09/25/2024", "Sept 25", ""], Order.MONTH_FIRST),
        (["25/09/2024", "04/05/2025"], Order.DAY_FIRST),
        (["04/05/2025", "12.1.26"], Order.DAY_FIRST),
        (["25/09/2024", "09/25/2024"], Order.MIXED),
        (["01/13/2025", "04/05/2025"], Order.MIXED),
        (["32/13/2025", "04/05/2025"], Order.DAY_FIRST),
    ],
)
def test_the_order_of_numeric_dates_is_that_of_their_column(words, order):
    assert order_of([Cell(one) for one in words]) is order


def test_dates_written_month_first_are_read_so_and_never_guessed():
    assert read_date(Cell("04/05/2025"), Order.MONTH_FIRST).edtf == "2025-04-05"
    assert read_date(Cell("4.5.2025"), Order.MONTH_FIRST).edtf == "2025-05-04"
    assert read_date(Cell("01/13/2025"), Order.MIXED).edtf == "2025-01-13"
    assert read_date(Cell("13/01/2025"), Order.MIXED).edtf == "2025-01-13"
    with pytest.raises(ValueError, match="day first or month first"):
        read_date(Cell("04/05/2025"), Order.MIXED)


@pytest.mark.parametrize(
    ("words", "edtfs"),
    [
        ("Sept 2023\nSept 2024; Oct 2025", ["2023-09", "2024-09", "2025-10"]),
        ("14/10/25, 3/3/26", ["2025-10-14", "2026-03-03"]),
        ("1 September, 2025", ["2025-09-01"]),
        ("Sept 2026\n(annual)", ["2026-09"]),
    ],
)
def test_a_cell_may_hold_several_dates(words, edtfs):
    assert [one.edtf for one in read_dates(Cell(words))] == edtfs


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
        ("To be reviewed every 2 years", "P24M"),
        ("Annually in September", "P12M"),
        ("Every September", "P12M"),
        ("at least annually", "P12M"),
        ("3 years or sooner if needed", "P36M"),
        ("4-yearly (statutory)", "P48M"),
        ("Annual*", "P12M"),
    ],
)
def test_a_frequency_is_read_as_schools_write_it(words, stored):
    assert read_frequency(Cell(words)).stored == stored


def test_a_bare_number_under_a_heading_of_months_is_months():
    assert read_frequency(Cell("3"), in_months=True).stored == "P3M"


@pytest.mark.parametrize("words", ["half-termly", "whenever", "0", "500 years", "1-2 years", "LA"])
def test_what_is_no_frequency_is_said_to_be_none(words):
    with pytest.raises(ValueError, match="not a frequency"):
        read_frequency(Cell(words))


@pytest.mark.parametrize(
    ("words", "said"),
    [("Y", True), ("✓", True), ("Statutory", True), ("https://school.example/x", True),
     ("no", False), ("Non-statutory", False), ("", None), ("✅", True), ("X", True),
     ("Published 3/9/26", True), ("Yes (DfE)", True), ("N/S", False), ("Good practice", False),
     ("not yet", False), ("to be uploaded", False), ("❌", False), ("ü", True)],
)  # fmt: skip
def test_yes_and_no_come_in_many_marks(words, said):
    assert read_yes_or_no(Cell(words)) is said


@pytest.mark.parametrize("words", ["Statutory guidance", "Noted", "Northfield site", "Y/N"])
def test_what_is_neither_yes_nor_no_is_said_to_be_neither(words):
    with pytest.raises(ValueError, match="neither yes nor no"):
        read_yes_or_no(Cell(words))


def test_a_cross_beside_ticks_says_no_and_alone_says_yes():
    assert crosses_mean_no([Cell("x"), Cell("✓")])
    assert not crosses_mean_no([Cell("x"), Cell(""), Cell("no")])
    assert read_yes_or_no(Cell("X"), crosses_are_no=True) is False


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
