"""The next review date: the intended date's rhythm, the four weeks, fixed days, the lead time."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.domain.cycle import (
    FixedDay,
    draft_due,
    in_rhythm,
    next_due,
    next_turn,
    opens_on,
)
from governance.domain.dates import PreciseDate
from governance.domain.frequency import (
    ANNUAL,
    BIENNIAL,
    LIVE,
    ON_CHANGE,
    TERMLY,
    Frequency,
)
from governance.domain.terms import ENGLAND, TermCalendar
from tests.unit.cycle import strategies as draw

MONTHLY = Frequency.every(1)

FOUR_WEEKS = [
    # frequency, intended, decided, next, whether the rhythm was kept
    (ANNUAL, "2020-09-15", "2020-09-15", "2021-09-15", True),
    (ANNUAL, "2020-09-15", "2020-10-13", "2021-09-15", True),  # 28 days late
    (ANNUAL, "2020-09-15", "2020-10-14", "2021-10-14", False),  # 29 days late
    (ANNUAL, "2020-09-15", "2020-08-18", "2021-09-15", True),  # 28 days early
    (ANNUAL, "2020-09-15", "2020-08-17", "2021-08-17", False),  # 29 days early
    (BIENNIAL, "2020-09", "2020-10-28", "2022-09", True),  # counted from the month's last day
    (BIENNIAL, "2020-09", "2020-10-29", "2022-10", False),  # at the precision of the date
    (BIENNIAL, "2020-09", "2020-08-04", "2022-09", True),  # counted to the month's first day
    (BIENNIAL, "2020-09", "2020-08-03", "2022-08", False),
    (ANNUAL, "2020-23", "2021-01-28", "2021-23", True),
    (ANNUAL, "2020-23", "2021-01-29", "2022-21", False),
    (ANNUAL, "2020-23", "2020-08-03", "2021-22", False),
    (ANNUAL, "2020", "2021-01-28", "2021", True),
    (ANNUAL, "2020", "2021-01-29", "2022", False),
    (TERMLY, "2020-23", "2020-12-09", "2021-21", True),
    (TERMLY, "2020-23", "2021-01-20", "2021-21", True),  # begun, yet each term has its review
    (MONTHLY, "2020-09-15", "2020-10-13", "2020-10-15", True),
    (MONTHLY, "2020-09", "2020-10-20", "2020-10", True),
    (MONTHLY, "2020-02-01", "2020-02-29", "2020-03-01", True),
    (MONTHLY, "2020-09-30", "2020-09-10", "2020-10-30", True),  # never the intended date again
]


@pytest.mark.parametrize(("frequency", "intended", "decided", "due", "kept"), FOUR_WEEKS)
def test_the_next_date_follows_the_intended_one_within_four_weeks(
    frequency: Frequency, intended: str, decided: str, due: str, kept: bool
) -> None:
    turn = next_turn(frequency, intended=PreciseDate(intended), decided=PreciseDate(decided))
    assert turn is not None
    assert (str(turn.due), turn.kept) == (due, kept)
    assert turn.because.startswith(
        "The next review follows the " + ("intended" if kept else "decision")
    )


def test_without_an_intended_date_the_decision_leads() -> None:
    assert next_due(BIENNIAL, intended=None, decided=PreciseDate("2018-09-01")) == PreciseDate(
        "2020-09-01"
    )
    # a decision known to the month alone, from an old document
    assert next_due(BIENNIAL, intended=None, decided=PreciseDate("2018-09")) == PreciseDate(
        "2020-09"
    )


def test_a_school_sets_its_own_window() -> None:
    intended, decided = PreciseDate("2020-09-15"), PreciseDate("2020-11-10")
    wide = next_due(ANNUAL, intended=intended, decided=decided, window_days=56)
    none = next_due(ANNUAL, intended=intended, decided=PreciseDate("2020-09-16"), window_days=0)
    assert wide == PreciseDate("2021-09-15")
    assert none == PreciseDate("2021-09-16")


def test_the_anchor_brings_back_the_leap_day() -> None:
    due = anchor = PreciseDate("2024-02-29")
    seen = []
    for _ in range(4):
        turn = next_turn(ANNUAL, intended=due, decided=due, anchor=anchor)
        assert turn is not None
        due, anchor = turn.due, turn.anchor
        seen.append(str(due))
    assert seen == ["2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"]


def test_an_anchor_that_the_date_has_left_is_left() -> None:
    turn = next_turn(
        ANNUAL,
        intended=PreciseDate("2025-05-01"),  # moved by hand from 28 February
        decided=PreciseDate("2025-05-06"),
        anchor=PreciseDate("2024-02-29"),
    )
    assert turn is not None
    assert (str(turn.due), str(turn.anchor)) == ("2026-05-01", "2025-05-01")


def test_a_decision_out_of_rhythm_becomes_the_anchor() -> None:
    turn = next_turn(
        ANNUAL,
        intended=PreciseDate("2025-09"),
        decided=PreciseDate("2026-02-10"),
        anchor=PreciseDate("2020-09"),
    )
    assert turn is not None
    assert (str(turn.due), str(turn.anchor)) == ("2027-02", "2026-02")


@pytest.mark.parametrize("frequency", [ON_CHANGE, LIVE])
def test_on_change_and_live_have_no_next_date(frequency: Frequency) -> None:
    decided = PreciseDate("2020-09-15")
    assert next_due(frequency, intended=PreciseDate("2020-09"), decided=decided) is None


FIXED = [
    # a pupil premium statement, by 31 December
    ("12-31", "2025-12-31", "2025-12-10", "2026-12-31"),  # met early, within the window
    ("12-31", "2025-12-31", "2026-01-08", "2026-12-31"),  # met late
    ("12-31", "2025-12-31", "2025-06-01", "2025-12-31"),  # far too early: still to be met
    ("12-31", "2025-12-31", "2026-03-01", "2026-12-31"),
    ("12-31", None, "2025-12-31", "2026-12-31"),
    ("03-15", None, "2026-03-14", "2026-03-15"),
    ("03-15", "2026-01", "2026-03-05", "2026-03-15"),  # no day is lost to the date's precision
    ("02-29", None, "2026-01-01", "2026-02-28"),
    ("02-29", None, "2027-06-01", "2028-02-29"),
]


@pytest.mark.parametrize(("day", "intended", "decided", "due"), FIXED)
def test_a_fixed_day_stays_on_its_day(
    day: str, intended: str | None, decided: str, due: str
) -> None:
    found = next_due(
        FixedDay.parse(day),
        intended=PreciseDate(intended) if intended else None,
        decided=PreciseDate(decided),
    )
    assert found == PreciseDate(due)


def test_a_fixed_day_is_stored_and_spoken() -> None:
    day = FixedDay(3, 15)
    assert day.stored == "03-15"
    assert FixedDay.parse("03-15") == day
    assert day.in_words() == "by 15 March each year"
    for text in ("02-30", "13-01", "3-15", "", "00-00"):
        with pytest.raises(ValueError, match=r"\.$"):
            FixedDay.parse(text)


OPENS = [
    ("2020-09", "2020-07-07", "2020-08-04"),
    ("2020-09-15", "2020-07-21", "2020-08-18"),
    ("2021-21", "2020-11-06", "2020-12-04"),
    ("2021", "2020-11-06", "2020-12-04"),
]


@pytest.mark.parametrize(("due", "opens", "draft"), OPENS)
def test_the_review_opens_eight_weeks_before_the_first_day(
    due: str, opens: str, draft: str
) -> None:
    assert opens_on(PreciseDate(due)) == date.fromisoformat(opens)
    assert draft_due(PreciseDate(due)) == date.fromisoformat(draft)


def test_lead_times_and_terms_are_the_school_s() -> None:
    terms = TermCalendar(spring=(1, 6), summer=(4, 20), autumn=(9, 3))
    spring = PreciseDate("2021-21")
    assert opens_on(spring, 10, terms) == date(2020, 12, 27)
    assert draft_due(spring, 5, terms) == date(2021, 1, 1)


@given(
    intended=draw.precise_dates,
    decided=draw.days,
    frequency=draw.frequencies,
    terms=draw.calendars,
    window=st.integers(0, 90),
    data=st.data(),
)
def test_the_next_date_is_later_than_the_decision_and_at_the_precision_intended(
    *,
    intended: PreciseDate,
    decided: date,
    frequency: Frequency,
    terms: TermCalendar,
    window: int,
    data: st.DataObject,
) -> None:
    anchor = data.draw(st.none() | st.just(intended) | draw.precise_dates)
    due = next_due(
        frequency,
        intended=intended,
        decided=PreciseDate.day(decided),
        anchor=anchor,
        window_days=window,
        terms=terms,
    )
    assert due is not None
    assert due.precision is intended.precision
    assert due.last(terms) > decided
    if due.first(terms) <= decided:  # only where a recurrence can lie within the window
        assert in_rhythm(intended, PreciseDate.day(decided), window_days=window, terms=terms)


@given(draw.precise_dates, st.integers(-28, 28), draw.frequencies, draw.calendars)
def test_within_four_weeks_the_decision_s_own_day_makes_no_difference(
    intended: PreciseDate, days: int, frequency: Frequency, terms: TermCalendar
) -> None:
    """The next date is a recurrence of the intended one: the first to end after the decision."""
    edge = intended.first(terms) if days < 0 else intended.last(terms)
    decided = edge + timedelta(days=days)
    found = next_due(frequency, intended=intended, decided=PreciseDate.day(decided), terms=terms)
    settled = max(decided, intended.last(terms))
    recurrences = (frequency.occurrence(intended, n, terms) for n in range(1, 40))
    assert found == next(due for due in recurrences if due and due.last(terms) > settled)


@given(draw.precise_dates, st.integers(29, 1500), st.booleans(), draw.frequencies)
def test_beyond_four_weeks_the_intended_date_s_place_makes_no_difference(
    intended: PreciseDate, days: int, late: bool, frequency: Frequency
) -> None:
    edge = intended.last() if late else intended.first()
    decided = edge + timedelta(days=days if late else -days)
    found = next_due(frequency, intended=intended, decided=PreciseDate.day(decided))
    start = PreciseDate.holding(decided, intended.precision)
    assert found == next_due(frequency, intended=None, decided=start)


@given(draw.precise_dates, draw.days, st.integers(0, 60), draw.calendars)
def test_the_rhythm_is_the_window_around_the_date(
    intended: PreciseDate, decided: date, window: int, terms: TermCalendar
) -> None:
    reach = timedelta(days=window)
    within = intended.first(terms) - reach <= decided <= intended.last(terms) + reach
    assert within == in_rhythm(intended, PreciseDate.day(decided), window_days=window, terms=terms)


@given(
    draw.precise_dates,
    st.sampled_from([ANNUAL, BIENNIAL, Frequency.every(36), Frequency.every(48)]),
    st.lists(st.integers(-28, 28), min_size=40, max_size=40),
    draw.calendars,
)
def test_forty_years_of_early_and_late_meetings_do_not_move_the_cycle(
    start: PreciseDate, frequency: Frequency, lateness: list[int], terms: TermCalendar
) -> None:
    due = anchor = start
    turns = 480 // frequency.months
    for days in lateness[:turns]:
        edge = due.first(terms) if days < 0 else due.last(terms)
        decided = PreciseDate.day(edge + timedelta(days=days))
        turn = next_turn(frequency, intended=due, decided=decided, anchor=anchor, terms=terms)
        assert turn is not None
        due, anchor = turn.due, turn.anchor
    assert due == frequency.occurrence(start, turns, terms)


@given(draw.days, st.integers(1, 12), st.integers(1, 28))
def test_a_fixed_day_comes_once_a_year(day: date, month: int, number: int) -> None:
    found = FixedDay(month, number).after(day)
    assert day < found.first() <= day + timedelta(days=366)
    assert (found.first().month, found.first().day) == (month, number)


def test_a_long_neglected_review_is_found_without_counting_every_step() -> None:
    due = next_due(
        MONTHLY,
        intended=PreciseDate("0101-01-31"),
        decided=PreciseDate("0101-02-01"),
        anchor=PreciseDate("0001-01-31"),
        terms=ENGLAND,
    )
    assert due == PreciseDate("0101-02-28")
