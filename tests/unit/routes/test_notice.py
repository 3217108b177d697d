"""Clear days, counted and counted back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.adapters.bank_holidays import BankHolidays, Nation, bank_holidays_for
from governance.domain.notice import clear_days_between, clear_days_left, last_day_to_send
from governance.domain.routes import KindOfSchool

WALES = BankHolidays(Nation.WALES)
days = st.dates(date(2025, 1, 1), date(2028, 12, 31))
counts = st.integers(0, 15)
ways = st.booleans()


@pytest.mark.parametrize(
    ("sent", "meeting", "clear"),
    [
        ("2026-03-12", "2026-03-20", 7),
        ("2026-03-13", "2026-03-20", 6),
        ("2026-03-19", "2026-03-20", 0),
        ("2026-03-20", "2026-03-20", 0),
        ("2026-03-25", "2026-03-20", 0),
        ("2026-12-25", "2027-01-02", 7),
    ],
)
def test_neither_the_day_of_sending_nor_of_the_meeting_counts(
    sent: str, meeting: str, clear: int
) -> None:
    assert clear_days_between(date.fromisoformat(sent), date.fromisoformat(meeting)) == clear


@pytest.mark.parametrize(
    ("sent", "meeting", "clear"),
    [
        ("2026-03-12", "2026-03-20", 5),
        ("2026-03-13", "2026-03-20", 4),
        ("2026-03-31", "2026-04-09", 4),
        ("2026-12-23", "2027-01-04", 4),
    ],
)
def test_working_days_leave_out_weekends_and_bank_holidays(
    sent: str, meeting: str, clear: int
) -> None:
    first, last = date.fromisoformat(sent), date.fromisoformat(meeting)
    assert clear_days_between(first, last, working=True, holidays=WALES) == clear


def test_seven_clear_days_are_the_meetings_day_minus_eight() -> None:
    assert last_day_to_send(date(2026, 3, 20), 7) == date(2026, 3, 12)


def test_five_clear_working_days_before_a_friday_are_the_thursday_of_the_week_before() -> None:
    friday = date(2026, 3, 20)
    assert last_day_to_send(friday, 5, working=True, holidays=WALES) == date(2026, 3, 12)


def test_no_clear_days_may_be_sent_on_the_eve() -> None:
    assert last_day_to_send(date(2026, 3, 20), 0) == date(2026, 3, 19)


def test_fewer_than_no_clear_days_are_refused() -> None:
    with pytest.raises(ValueError, match="cannot have fewer"):
        last_day_to_send(date(2026, 3, 20), -1)


@given(days, counts)
def test_calendar_days_count_back_by_themselves_and_one(meeting: date, clear: int) -> None:
    assert last_day_to_send(meeting, clear) == meeting - timedelta(days=clear + 1)


@given(days, counts, ways)
def test_the_last_day_is_in_time_and_the_next_is_late(
    meeting: date, clear: int, working: bool
) -> None:
    last = last_day_to_send(meeting, clear, working=working, holidays=WALES)
    given_ = clear_days_between(last, meeting, working=working, holidays=WALES)
    assert given_ == clear
    after = last + timedelta(days=1)
    late = clear_days_between(after, meeting, working=working, holidays=WALES)
    assert late < clear or clear == 0


@given(days, days, st.integers(0, 30), ways)
def test_sending_earlier_never_gives_fewer_days(
    sent: date, meeting: date, earlier: int, working: bool
) -> None:
    before = sent - timedelta(days=earlier)
    sooner = clear_days_between(before, meeting, working=working, holidays=WALES)
    assert sooner >= clear_days_between(sent, meeting, working=working, holidays=WALES)


@given(days, days)
def test_working_days_are_never_more_than_calendar_days(sent: date, meeting: date) -> None:
    working = clear_days_between(sent, meeting, working=True, holidays=WALES)
    assert working <= clear_days_between(sent, meeting)


@given(days, days, ways)
def test_the_countdown_falls_by_at_most_one_a_day(
    today: date, meeting: date, working: bool
) -> None:
    left = clear_days_left(today, meeting, working=working, holidays=WALES)
    tomorrow = today + timedelta(days=1)
    next_left = clear_days_left(tomorrow, meeting, working=working, holidays=WALES)
    assert left - 1 <= next_left <= left


@pytest.mark.parametrize(
    ("day", "off"),
    [
        ("2026-12-25", True),
        ("2026-12-28", True),
        ("2026-04-03", True),
        ("2026-04-06", True),
        ("2026-05-04", True),
        ("2026-12-24", False),
        ("2026-11-30", False),
        ("2026-03-17", False),
        ("2023-05-08", True),
    ],
)
def test_england_and_wales_have_their_bank_holidays_and_no_one_elses(day: str, off: bool) -> None:
    for kind in KindOfSchool:
        assert (date.fromisoformat(day) in bank_holidays_for(kind)) is off
