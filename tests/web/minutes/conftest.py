"""A meeting that was held, for the pages of its minutes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from governance.db import db, unit_of_work
from governance.models.meeting import AgendaItem, Part
from governance.models.person import Person
from tests.boardroom import MEETING_DAY, ballot, room


@pytest.fixture
def here(register):
    return room()


@pytest.fixture
def clerk(here, visit):
    return visit(db.session.get(Person, here.clerk.person_id))


@pytest.fixture
def meeting(here, clock):
    """Held: a decided policy, a title alone, and a title in Part B."""
    meeting = here.meeting()
    item = here.place(here.review("Attendance policy"), meeting)
    with unit_of_work():
        for part, title in ((Part.A, "Matters arising"), (Part.B, "A complaint")):
            position = 2 if part is Part.A else 3
            db.session.add(AgendaItem(meeting=meeting, position=position, part=part, title=title))
    here.issue(meeting)
    here.attend(meeting, *here.governors[:8])
    here.decide(item, ballot(7, 1))
    clock.day = MEETING_DAY + timedelta(days=3)
    return meeting
