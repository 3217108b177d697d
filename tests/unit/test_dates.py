"""A date at its precision, and the terms of a school."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.domain.dates import PreciseDate, Precision, day_after, months_later
from governance.domain.terms import ENGLAND, Term, TermCalendar
from tests.unit.cycle import strategies as draw

LATE_STARTS = TermCalendar(spring=(1, 6), summer=(4, 20), autumn=(9, 3))

MEANINGS = [
    ("2018-09-01", Precision.DAY, "2018-09-01", "2018-09-01", "1 September 2018"),
    ("2018-09", Precision.MONTH, "2018-09-01", "2018-09-30", "September 2018"),
    ("2024-02", Precision.MONTH, "2024-02-01", "2024-02-29", "February 2024"),
    ("2020-21", Precision.TERM, "2020-01-01", "2020-03-31", "spring term 2020"),
    ("2021-22", Precision.TERM, "2021-04-01", "2021-08-31", "summer term 2021"),
    ("2021-23", Precision.TERM, "2021-09-01", "2021-12-31", "autumn term 2021"),
    ("2018", Precision.YEAR, "2018-01-01", "2018-12-31", "2018"),
]


@pytest.mark.parametrize(("edtf", "precision", "first", "last", "words"), MEANINGS)
def test_a_date_knows_its_precision_its_days_and_its_words(
    edtf: str, precision: Precision, first: str, last: str, words: str
) -> None:
    found = PreciseDate.parse(f" {edtf} ")
    assert str(found) == edtf
    assert found.precision is precision
    assert (found.first().isoformat(), found.last().isoformat()) == (first, last)
    assert found.in_words() == words


NO_DATES = [
    "", "18", "2018-9", "2018-13", "2018-00", "2018-20", "2018-24", "2018-09-31", "2023-02-29",
    "0000", "2018-09-01T00:00", "2018-09-01\n2", "٢٠١٨", "2018-21-01", "next year",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match=r"\.$"):
        PreciseDate.parse(text)


def test_dates_are_ordered_by_their_last_day_then_their_first() -> None:
    texts = ["2019-01-01", "2018-23", "2018", "2018-09-30", "2018-09", "2018-09-01", "2018-08-31"]
    dates = [PreciseDate(text) for text in texts]
    # the autumn term and the year end together; the one that begins first is first
    assert [str(each) for each in sorted(dates)] == [
        "2018-08-31", "2018-09-01", "2018-09", "2018-09-30", "2018", "2018-23", "2019-01-01",
    ]  # fmt: skip


@given(st.text("0123456789-T ٢", max_size=12) | st.text(max_size=12))
def test_any_text_is_a_date_or_a_value_error(text: str) -> None:
    try:
        found = PreciseDate.parse(text)
    except ValueError:
        return
    assert PreciseDate.parse(str(found)) == found


@given(draw.days, st.sampled_from(Precision), draw.calendars)
def test_a_day_lies_in_its_month_and_year(
    day: date, precision: Precision, terms: TermCalendar
) -> None:
    found = PreciseDate.holding(day, precision, terms)
    assert found.precision is precision
    holiday = precision is Precision.TERM and day < terms.first(day.year, Term.SPRING)
    assert found.covers(day, terms) is not holiday


@given(draw.days, draw.calendars)
def test_the_terms_follow_each_other(day: date, terms: TermCalendar) -> None:
    year, term = terms.holding(day)
    following_year, following = term.after(1, year)
    assert terms.first(year, term) <= day < terms.first(following_year, following)


def test_a_january_day_before_the_spring_term_is_still_autumn() -> None:
    assert LATE_STARTS.holding(date(2022, 1, 5)) == (2021, Term.AUTUMN)
    assert LATE_STARTS.holding(date(2022, 1, 6)) == (2022, Term.SPRING)
    assert ENGLAND.holding(date(2022, 1, 1)) == (2022, Term.SPRING)


def test_terms_in_the_wrong_order_are_refused() -> None:
    with pytest.raises(ValueError, match="order"):
        TermCalendar(spring=(5, 1), summer=(4, 1))


@pytest.mark.parametrize(
    ("start", "months", "expected"),
    [
        ("2024-01-31", 1, "2024-02-29"),
        ("2023-01-31", 1, "2023-02-28"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-11-30", 3, "2025-02-28"),
        ("2024-03-31", -1, "2024-02-29"),
    ],
)
def test_months_later_stays_within_the_month(start: str, months: int, expected: str) -> None:
    assert months_later(date.fromisoformat(start), months) == date.fromisoformat(expected)


def test_the_calendar_ends() -> None:
    with pytest.raises(ValueError, match="calendar"):
        months_later(date(9999, 12, 1), 1)


@given(draw.days)
def test_the_day_after_is_a_day_later(day: date) -> None:
    assert day_after(day) - day == timedelta(days=1)
