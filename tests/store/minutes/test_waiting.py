"""Minutes on the clerk's desk: to write, and to sign, with the day by which."""

from __future__ import annotations

from datetime import timedelta

import pytest

from governance.db import unit_of_work
from governance.domain.permissions import Permission, Role
from governance.queries.meetings.desk import Kind, to_do
from tests import factories
from tests.boardroom import MEETING_DAY, room
from tests.store.minutes.held import NEXT_DAY, held, next_held, ready, sign

DAY = timedelta(days=1)


@pytest.fixture
def here(register):
    return room()


def wanted(here, day, by=None):
    reach = (by or here.clerk).reach(Permission.PLAN_MEETINGS)
    found = to_do(reach, day, None)
    return [one for one in found if one.kind in (Kind.MINUTES, Kind.SIGNING)]


def test_minutes_are_to_be_written_within_two_weeks_of_the_meeting(here):
    meeting = held(here).meeting
    [one] = wanted(here, MEETING_DAY + DAY)
    assert (one.kind, one.about, one.on) == (
        Kind.MINUTES,
        meeting.id,
        MEETING_DAY + 14 * DAY,
    )
    assert one.what == "Write the minutes: Governing board, 11 December"
    assert one.left == 12
    [late] = wanted(here, MEETING_DAY + 16 * DAY)
    assert late.countdown == "2 days late"
    assert wanted(here, MEETING_DAY + 367 * DAY) == []


def test_ready_minutes_are_to_be_signed_at_the_meeting_on_whose_agenda_they_stand(here):
    later = here.meeting(NEXT_DAY)
    meeting = held(here).meeting
    ready(here, meeting)
    assert wanted(here, NEXT_DAY - 43 * DAY) == []
    [one] = wanted(here, NEXT_DAY - 42 * DAY)
    assert (one.kind, one.about, one.on) == (Kind.SIGNING, meeting.id, NEXT_DAY)
    next_held(here, later)
    sign(here, meeting, later)
    [left] = wanted(here, NEXT_DAY)
    assert (left.kind, left.about) == (Kind.MINUTES, later.id)


def test_minutes_that_stand_nowhere_are_to_be_signed_at_the_meeting_held_since(here):
    meeting = held(here).meeting
    next_held(here)
    ready(here, meeting)
    kinds = {one.kind: one.on for one in wanted(here, NEXT_DAY + 5 * DAY)}
    assert kinds == {Kind.SIGNING: NEXT_DAY, Kind.MINUTES: NEXT_DAY + 14 * DAY}


def test_nobody_is_shown_the_minutes_of_another_school(here):
    held(here)
    with unit_of_work():
        foreign = factories.acting(Role.CLERK, factories.school())
    assert wanted(here, MEETING_DAY, by=foreign) == []
