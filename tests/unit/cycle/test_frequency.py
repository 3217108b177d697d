"""How often: the stored text, the words, and recurrences that never drift."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from governance.domain.dates import PreciseDate, Precision
from governance.domain.frequency import (
    ANNUAL,
    BIENNIAL,
    FOUR_YEARLY,
    LIVE,
    ON_CHANGE,
    TERMLY,
    THREE_YEARLY,
    Frequency,
    FrequencyKind,
)
from governance.domain.terms import ENGLAND, TermCalendar
from tests.unit.cycle import strategies as draw

SIX_MONTHLY = Frequency.every(6)
EIGHTEEN = Frequency.every(18)
LATE_STARTS = TermCalendar(spring=(1, 6), summer=(4, 20), autumn=(9, 3))

WORDS = [
    (ANNUAL, "P12M", "every year"),
    (BIENNIAL, "P24M", "every two years"),
    (THREE_YEARLY, "P36M", "every three years"),
    (FOUR_YEARLY, "P48M", "every four years"),
    (EIGHTEEN, "P18M", "every 18 months"),
    (SIX_MONTHLY, "P6M", "every six months"),
    (Frequency.every(1), "P1M", "every month"),
    (TERMLY, "termly", "each term"),
    (ON_CHANGE, "on_change", "when something changes"),
    (LIVE, "live", "live document"),
]


@pytest.mark.parametrize(("frequency", "stored", "words"), WORDS)
def test_a_frequency_is_stored_and_spoken(frequency: Frequency, stored: str, words: str) -> None:
    assert frequency.stored == stored
    assert frequency.in_words() == words
    assert Frequency.parse(stored) == frequency


@pytest.mark.parametrize("text", ["", "P0M", "P121M", "P1Y", "p12m", "P12M ", "annual", "P१२M"])
def test_another_text_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match=r"\.$"):
        Frequency.parse(text)


def test_only_months_have_a_number() -> None:
    with pytest.raises(ValueError, match="number of months"):
        Frequency(FrequencyKind.TERMLY, 4)
    with pytest.raises(ValueError, match="1 to 120 months"):
        Frequency(FrequencyKind.EVERY_MONTHS)


NEXT = [
    (ANNUAL, "2018-09", "2019-09"),
    (ANNUAL, "2024-02-29", "2025-02-28"),
    (ANNUAL, "2018-09-01", "2019-09-01"),
    (ANNUAL, "2021-23", "2022-23"),
    (ANNUAL, "2018", "2019"),
    (BIENNIAL, "2018-09", "2020-09"),
    (FOUR_YEARLY, "2024-02-29", "2028-02-29"),
    (Frequency.every(1), "2024-01-31", "2024-02-29"),
    (SIX_MONTHLY, "2018-08-31", "2019-02-28"),
    (SIX_MONTHLY, "2018-09", "2019-03"),
    (SIX_MONTHLY, "2021-23", "2022-22"),  # one and a half terms count as two
    (EIGHTEEN, "2021-23", "2023-22"),  # four and a half terms count as five
    (Frequency.every(4), "2021-23", "2022-21"),
    (SIX_MONTHLY, "2018", "2019"),
    (EIGHTEEN, "2018", "2020"),
    (TERMLY, "2021-21", "2021-22"),
    (TERMLY, "2021-22", "2021-23"),
    (TERMLY, "2021-23", "2022-21"),
    (TERMLY, "2021-09-15", "2022-01-15"),
    (TERMLY, "2021-12-15", "2022-03-31"),  # the spring term is shorter
    (TERMLY, "2021-07-31", "2021-12-31"),
    (TERMLY, "2022-03-15", "2022-06-15"),
    (TERMLY, "2021-12", "2022-03"),
    (TERMLY, "2021-10", "2022-02"),
    (TERMLY, "2021", "2022"),
]


@pytest.mark.parametrize(("frequency", "start", "expected"), NEXT)
def test_one_step_keeps_the_precision(frequency: Frequency, start: str, expected: str) -> None:
    assert frequency.after(PreciseDate(start)) == PreciseDate(expected)


def test_each_term_follows_the_school_s_own_terms() -> None:
    first_day = PreciseDate("2021-09-03")
    places = [str(TERMLY.occurrence(first_day, n, LATE_STARTS)) for n in range(1, 4)]
    assert places == ["2022-01-06", "2022-04-20", "2022-09-03"]
    # 3 January lies in the autumn term's holiday
    holiday = PreciseDate("2022-01-03")
    places = [str(TERMLY.occurrence(holiday, n, LATE_STARTS)) for n in range(1, 4)]
    assert places == ["2022-04-19", "2022-08-03", "2023-01-03"]


def test_three_steps_of_six_months_are_counted_from_the_anchor() -> None:
    autumn = PreciseDate("2021-23")
    places = [str(SIX_MONTHLY.occurrence(autumn, n)) for n in range(5)]
    assert places == ["2021-23", "2022-22", "2022-23", "2023-22", "2023-23"]


def test_a_leap_day_comes_back_each_leap_year() -> None:
    leap = PreciseDate("2024-02-29")
    for n in range(1, 41):
        year = 2024 + n
        day = "29" if year % 4 == 0 else "28"
        assert ANNUAL.occurrence(leap, n) == PreciseDate(f"{year}-02-{day}")


@pytest.mark.parametrize("frequency", [ON_CHANGE, LIVE])
def test_without_dates_there_is_no_next(frequency: Frequency) -> None:
    assert frequency.after(PreciseDate("2018-09")) is None
    assert not frequency.sets_dates


@pytest.mark.parametrize("start", ["9999-12-31", "9999-12", "9999-23", "9999"])
@pytest.mark.parametrize("frequency", [ANNUAL, TERMLY])
def test_past_the_end_of_the_calendar_is_a_value_error(frequency: Frequency, start: str) -> None:
    with pytest.raises(ValueError, match=r"calendar\.$"):
        frequency.after(PreciseDate(start))


def test_a_recurrence_is_not_counted_backwards() -> None:
    with pytest.raises(ValueError, match="forwards"):
        ANNUAL.occurrence(PreciseDate("2018"), -1)


@given(draw.precise_dates, draw.frequencies, draw.calendars)
def test_a_step_keeps_precision_and_is_later(
    start: PreciseDate, frequency: Frequency, terms: TermCalendar
) -> None:
    following = frequency.after(start, terms)
    assert following is not None
    assert following.precision is start.precision
    assert following.first(terms) > start.first(terms)
    assert following.last(terms) > start.last(terms)


@given(draw.pairs_of_one_precision, draw.frequencies, draw.calendars, st.integers(0, 12))
def test_recurrences_keep_the_order_of_their_anchors(
    pair: tuple[PreciseDate, PreciseDate], frequency: Frequency, terms: TermCalendar, n: int
) -> None:
    earlier, later = sorted(pair, key=lambda each: each.first(terms))
    one, other = frequency.occurrence(earlier, n, terms), frequency.occurrence(later, n, terms)
    assert one is not None
    assert other is not None
    assert one.first(terms) <= other.first(terms)


@given(draw.precise_dates, draw.frequencies, draw.calendars, st.integers(0, 120))
def test_recurrences_never_go_back(
    anchor: PreciseDate, frequency: Frequency, terms: TermCalendar, n: int
) -> None:
    one, following = (frequency.occurrence(anchor, each, terms) for each in (n, n + 1))
    assert one is not None
    assert following is not None
    if anchor.precision in (Precision.YEAR, Precision.TERM):
        assert one <= following
    else:
        assert one < following


@given(draw.precise_dates, draw.in_months, draw.calendars)
def test_no_frequency_in_months_drifts_over_forty_years(
    anchor: PreciseDate, frequency: Frequency, terms: TermCalendar
) -> None:
    """Wherever the steps make whole years, the date is the anchor's own, so many years on."""
    for n in range(1, 480 // frequency.months + 1):
        if n * frequency.months % 12:
            continue
        assert_same_place(
            anchor, frequency.occurrence(anchor, n, terms), n * frequency.months // 12
        )


@given(draw.precise_dates, draw.calendars)
def test_termly_does_not_drift_over_forty_years(anchor: PreciseDate, terms: TermCalendar) -> None:
    for n in range(3, 121, 3):
        assert_same_place(anchor, TERMLY.occurrence(anchor, n, terms), n // 3)


@given(draw.days, draw.calendars)
def test_termly_has_one_date_in_every_term(day: date, terms: TermCalendar) -> None:
    anchor = PreciseDate.day(day)
    year, term = terms.holding(day)
    for n in range(10):
        place = TERMLY.occurrence(anchor, n, terms)
        assert place is not None
        assert terms.holding(place.first(terms)) == term.after(n, year)


@given(draw.month_dates, st.integers(0, 119))
def test_months_are_counted_exactly(anchor: PreciseDate, n: int) -> None:
    assume(n % 12)
    found = Frequency.every(1).occurrence(anchor, n)
    assert found is not None
    assert index(found) - index(anchor) == n


def test_repeated_adding_would_drift_where_occurrences_do_not() -> None:
    date_by_steps: PreciseDate | None = PreciseDate("2024-02-29")
    for _ in range(4):
        assert date_by_steps is not None
        date_by_steps = ANNUAL.after(date_by_steps, ENGLAND)
    assert date_by_steps == PreciseDate("2028-02-28")
    assert ANNUAL.occurrence(PreciseDate("2024-02-29"), 4) == PreciseDate("2028-02-29")


def index(month: PreciseDate) -> int:
    """Months since the year nought."""
    return month.year_number * 12 + int(month.edtf[5:7])


def assert_same_place(anchor: PreciseDate, found: PreciseDate | None, years: int) -> None:
    """The same day, month, term or year, `years` on; a leap day may be the 28th."""
    assert found is not None
    assert found.year_number == anchor.year_number + years
    if anchor.edtf[4:] == "-02-29":
        leap = found.year_number % 4 == 0 and found.year_number % 100 != 0
        leap = leap or found.year_number % 400 == 0
        assert found.edtf[4:] == ("-02-29" if leap else "-02-28")
    else:
        assert found.edtf[4:] == anchor.edtf[4:]
