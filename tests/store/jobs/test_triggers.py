"""The forecast of a policy's openings, by our calendar rules: dates first, instants at the end."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from governance.domain.cycle import opens_on
from governance.domain.dates import PreciseDate
from governance.domain.frequency import ANNUAL, BIENNIAL, LIVE, TERMLY, Frequency
from governance.domain.terms import ENGLAND
from governance.jobs.triggers import PolicyTrigger, start_of_day
from governance.queries.jobs import PolicyJob


def trigger(due: str, frequency: Frequency | None, anchor: str | None = None) -> PolicyTrigger:
    day = opens_on(PreciseDate(due), 56, ENGLAND)
    begin = PreciseDate(anchor) if anchor else None
    return PolicyTrigger(
        PolicyJob(
            1, "Uniform", "Brindle Lane", day, PreciseDate(due), frequency, begin, 56, ENGLAND
        )
    )


def forecast(of: PolicyTrigger, until: date) -> list[date]:
    """Every firing before a day, as APScheduler asks for them, one after the other."""
    found: list[date] = []
    now = datetime(2022, 1, 1, tzinfo=UTC)
    fire = of.get_next_fire_time(None, now)
    while fire is not None and fire < start_of_day(until):
        found.append((fire + timedelta(hours=2)).date())
        fire = of.get_next_fire_time(fire, now)
    return found


@pytest.mark.parametrize(
    ("due", "frequency", "expected"),
    [
        ("2022-09-01", ANNUAL, ["2022-07-07", "2023-07-07", "2024-07-07", "2025-07-07"]),
        ("2022-09", BIENNIAL, ["2022-07-07", "2024-07-07"]),
        ("2024-02-29", ANNUAL, ["2024-01-04", "2025-01-03", "2026-01-03"]),
        ("2025-22", TERMLY, ["2025-02-04", "2025-07-07", "2025-11-06", "2026-02-04"]),
        ("2023", Frequency.every(36), ["2022-11-06", "2025-11-06"]),
        ("2022-09", LIVE, ["2022-07-07"]),
        ("2022-09", None, ["2022-07-07"]),
    ],
)
def test_a_policy_is_opened_eight_weeks_before_each_due_date(due, frequency, expected):
    found = forecast(trigger(due, frequency), date(2026, 6, 1))
    assert [day.isoformat() for day in found] == expected


def test_a_leap_day_comes_back_in_the_next_leap_year():
    found = forecast(trigger("2025-02-28", ANNUAL, "2024-02-29"), date(2029, 1, 1))
    assert found[-1] == date(2028, 2, 29) - timedelta(days=56)


def test_each_firing_is_the_start_of_a_london_day_in_winter_and_in_summer():
    of, now = trigger("2025-22", TERMLY), datetime(2025, 1, 1, tzinfo=UTC)
    winter = of.get_next_fire_time(None, now)
    summer = of.get_next_fire_time(winter, now)
    assert (winter.hour, summer.hour) == (0, 23)


def test_asking_again_from_the_start_gives_the_start():
    of, now = trigger("2022-09", ANNUAL), datetime(2025, 1, 1, tzinfo=UTC)
    first = of.get_next_fire_time(None, now)
    later = of.get_next_fire_time(of.get_next_fire_time(first, now), now)
    assert later > first
    assert of.get_next_fire_time(None, now) == first


def test_the_calendar_ends_and_the_forecast_with_it():
    of, now = trigger("9999-06", ANNUAL), datetime(2025, 1, 1, tzinfo=UTC)
    assert of.get_next_fire_time(of.get_next_fire_time(None, now), now) is None
