"""Where an item stands in the tests of meetings and decisions, in the room that `here` is."""

from __future__ import annotations

from tests.boardroom import MEETING_DAY


def on_agenda(here, title="Attendance"):
    """An item on the agenda of a planned meeting."""
    meeting = here.meeting()
    return here.place(here.review(title), meeting)


def held(here, clock, *people):
    """An item of a meeting held today by these people, or by every governor."""
    item = here.hold(*(people or here.governors), title="Attendance")
    clock.day = MEETING_DAY
    return item
