"""Where a policy stands today, as a function, as bounds for a query, and in words."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.domain.dates import PreciseDate
from governance.domain.standing import Standing, bounds, in_words, standing
from governance.domain.terms import TermCalendar
from tests.unit.cycle import strategies as draw

STANDINGS = [
    ("2020-09", "2020-10-01", Standing.OVERDUE),
    ("2020-09", "2020-09-30", Standing.DUE),
    ("2020-09", "2020-09-02", Standing.DUE),
    ("2020-09", "2020-09-01", Standing.DUE),
    ("2020-09", "2020-08-31", Standing.DUE_SOON),
    ("2020-09", "2020-07-03", Standing.DUE_SOON),  # 60 days before the first day
    ("2020-09", "2020-07-02", Standing.IN_DATE),
    ("2020-09-15", "2020-09-16", Standing.OVERDUE),
    ("2020-09-15", "2020-09-15", Standing.DUE),
    ("2020-09-15", "2020-09-14", Standing.DUE_SOON),
    ("2021-23", "2021-12-31", Standing.DUE),
    ("2021-23", "2022-01-01", Standing.OVERDUE),
    ("2021-21", "2021-03-31", Standing.DUE),
    ("2021-21", "2021-04-01", Standing.OVERDUE),
    ("2021", "2021-12-31", Standing.DUE),
    ("2021", "2022-01-01", Standing.OVERDUE),
    ("2021", "2020-12-31", Standing.DUE_SOON),
]


@pytest.mark.parametrize(("due", "today", "expected"), STANDINGS)
def test_a_date_is_due_on_all_its_days(due: str, today: str, expected: Standing) -> None:
    assert standing(PreciseDate(due), date.fromisoformat(today)) is expected


def test_without_a_date_it_depends_on_whether_one_is_wanted() -> None:
    today = date(2026, 11, 20)
    assert standing(None, today) is Standing.NO_DATE
    assert standing(None, today, sets_dates=False) is Standing.IN_DATE
    assert standing(PreciseDate("2026-10"), today, sets_dates=False) is Standing.OVERDUE


def test_soon_is_as_many_days_as_the_school_says() -> None:
    due, today = PreciseDate("2026-12-20"), date(2026, 11, 20)
    assert standing(due, today, soon_days=30) is Standing.DUE_SOON
    assert standing(due, today, soon_days=29) is Standing.IN_DATE


def test_the_school_s_own_terms_decide() -> None:
    late = TermCalendar(spring=(1, 6), summer=(4, 20), autumn=(9, 3))
    spring = PreciseDate("2021-21")
    assert standing(spring, date(2021, 4, 19), terms=late) is Standing.DUE
    assert standing(spring, date(2021, 4, 19)) is Standing.OVERDUE


def test_standings_have_labels() -> None:
    assert [each.label for each in Standing] == [
        "In date",
        "Due soon",
        "Due",
        "Overdue",
        "No date",
    ]


near = st.builds(
    lambda due, days: (due, due.last() + timedelta(days=days)),
    draw.precise_dates,
    st.integers(-130, 130),
)


@given(near, st.integers(-5, 120), draw.calendars)
def test_the_query_s_comparison_and_the_function_agree(
    case: tuple[PreciseDate, date], soon_days: int, terms: TermCalendar
) -> None:
    due, today = case
    rows = bounds(today, soon_days)
    holding = [each for each in Standing if rows[each].hold(due.first(terms), due.last(terms))]
    assert holding == [standing(due, today, soon_days=soon_days, terms=terms)]


@given(draw.days, st.integers(0, 120))
def test_an_empty_date_lies_in_one_standing_only(today: date, soon_days: int) -> None:
    rows = bounds(today, soon_days)
    assert [each for each in Standing if rows[each].hold(None, None)] == [standing(None, today)]


@given(draw.precise_dates, draw.days)
def test_a_policy_never_stands_better_the_day_after(due: PreciseDate, today: date) -> None:
    order = list(Standing)
    tomorrow = today + timedelta(days=1)
    assert order.index(standing(due, today)) <= order.index(standing(due, tomorrow))


WORDS = [
    (None, "2026-11-20", "no date"),
    ("2026-12-02", "2026-11-20", "in 12 days"),
    ("2026-11-21", "2026-11-20", "tomorrow"),
    ("2026-11-20", "2026-11-20", "due today"),
    ("2026-11", "2026-11-20", "due this month"),
    ("2026-23", "2026-11-20", "due this term"),
    ("2026", "2026-11-20", "due this year"),
    ("2026-11-19", "2026-11-20", "1 day late"),
    ("2026-10-12", "2026-11-20", "39 days late"),
    ("2026-10", "2026-11-20", "20 days late"),
    ("2027-02-18", "2026-11-20", "in 90 days"),
    ("2027-03", "2026-11-20", "in 3 months"),
    ("2028-11-20", "2026-11-20", "in 24 months"),
    ("2029-11-20", "2026-11-20", "in 3 years"),
    ("2029-11-19", "2026-11-20", "in 2 years"),
    ("2020-09", "2026-11-20", "6 years late"),
    ("2026-08-01", "2026-11-20", "3 months late"),
    ("2027-21", "2026-12-20", "in 12 days"),
]


@pytest.mark.parametrize(("due", "today", "words"), WORDS)
def test_how_far_off_in_words(due: str | None, today: str, words: str) -> None:
    assert in_words(PreciseDate(due) if due else None, date.fromisoformat(today)) == words


@given(near)
def test_the_words_agree_with_the_standing(case: tuple[PreciseDate, date]) -> None:
    due, today = case
    words, where = in_words(due, today), standing(due, today)
    assert words.endswith(" late") == (where is Standing.OVERDUE)
    assert words.startswith("due ") == (where is Standing.DUE)
