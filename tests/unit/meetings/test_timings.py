"""When each item begins."""

from __future__ import annotations

from governance.domain.meetings.timings import beginnings


def test_each_item_begins_where_the_one_before_ends():
    assert beginnings("18:00", [5, 10, 15]) == ["18:00", "18:05", "18:15", "18:30"]


def test_after_an_item_without_a_time_nothing_is_said():
    assert beginnings("18:50", [10, None, 5]) == ["18:50", "19:00", None, None]


def test_a_late_meeting_goes_past_midnight():
    assert beginnings("23:30", [45]) == ["23:30", "00:15"]


def test_an_empty_agenda_ends_as_it_begins():
    assert beginnings("09:15", []) == ["09:15"]
