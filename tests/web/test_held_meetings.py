"""A meeting that was held stays with the clerk until every decision of it is recorded."""

from __future__ import annotations

from datetime import timedelta

import pytest

from governance.db import db, unit_of_work
from governance.domain.permissions import Role
from governance.domain.reviews import State
from governance.models.meeting import AgendaItem, ItemOutcome, MeetingState, Part
from governance.models.policy import VersionState
from tests import factories
from tests.factories import TODAY


@pytest.fixture
def clerk(register):
    with unit_of_work():
        school = factories.school()
        somebody = factories.holder(Role.CLERK, school)
        meeting = factories.meeting(
            factories.board(school),
            TODAY - timedelta(days=2),
            state=MeetingState.HELD,
            agenda_sent_on=TODAY - timedelta(days=12),
        )
        policy = factories.policy(school, "Attendance")
        draft = factories.version(policy, state=VersionState.SUBMITTED)
        review = factories.review(policy, State.ON_AGENDA, version_id=draft.id)
        db.session.add(
            AgendaItem(
                meeting_id=meeting.id,
                position=1,
                part=Part.A,
                review_id=review.id,
                version_id=draft.id,
            )
        )
    return somebody


def test_the_clerk_is_asked_to_record_the_decisions_until_they_are_recorded(clerk, visit):
    task = "Record the decisions: Governing board, 18 November 2026"
    assert task in visit(clerk).get("/admin/").text
    with unit_of_work():
        db.session.query(AgendaItem).one().outcome = ItemOutcome.DECIDED
    assert task not in visit(clerk).get("/admin/").text
