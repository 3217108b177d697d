"""What was decided for the board without a meeting is noted; committees vote with associates."""

from __future__ import annotations

import pytest

from governance.db import unit_of_work
from governance.models.school import Category
from governance.queries.minutes.composing import composed
from tests import factories
from tests.boardroom import MEETING_DAY, committee, room
from tests.store.minutes.held import title
from tests.store.test_outside import by_chair, by_head, decide, handed_over, head


@pytest.fixture
def here(register):
    return room()


def test_reports_of_delegated_decisions_and_chairs_action_are_drafted(here):
    meeting = here.meeting()
    by_delegation, urgent = here.review("First aid policy"), here.review("Fire policy")
    handed_over(here, by_delegation)
    decide(here, by_delegation, by_head(here))
    decide(here, urgent, by_chair(here, reason="The roof of the hall was unsafe."))
    here.issue(meeting)
    here.attend(meeting, *here.governors)
    assert [item.text for item in composed(meeting.id).items] == [
        f"The governing board NOTED that the headteacher, {head(here).name}, under the delegation"
        " recorded in minute FGB 4, approved the First aid policy (version 1) on 20 November 2026.",
        f"The governing board NOTED that the chair, {here.chair.name}, by chair’s action, approved"
        " the Fire policy (version 1) on 20 November 2026, because the roof of the hall was"
        " unsafe.",
    ]


def committee_member(body):
    """An associate member of a committee to whom the board gave no vote."""
    somebody = factories.person()
    factories.member(body, somebody, category=Category.ASSOCIATE, votes=False)
    return somebody


def test_a_committees_associates_with_a_vote_move_and_others_do_not(here):
    body = committee(here, associates=1)
    with unit_of_work():
        voteless = committee_member(body)
    meeting = here.meeting(MEETING_DAY, body)
    item = here.place(here.review("Charging policy"), meeting)
    title(here, meeting, "Matters arising")
    here.issue(meeting)
    here.attend(meeting, *here.governors[:3], *here.associates, voteless)
    movers = {person for person, _ in composed(meeting.id).items[0].movers}
    assert movers == {one.id for one in (*here.governors[:3], *here.associates)}
    assert composed(meeting.id).items[1].movers == ()
    assert composed(meeting.id).items[0].id == item.id
    assert composed(meeting.id).speaker.The == "The Resources committee"
