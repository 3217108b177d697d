"""Noted is taken as information: never an approval, and nothing follows from it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from governance.db import db, unit_of_work
from governance.domain.errors import NotFound, Stale, WrongMoment, WrongPerson
from governance.domain.permissions import Role
from governance.domain.reviews import State
from governance.domain.routes import Decision as Kind
from governance.models.decision import Decision
from governance.models.history import HistoryEvent
from governance.models.meeting import AgendaItem, ItemOutcome
from governance.models.person import Post
from governance.services.decisions.noting import note_item
from tests import factories, rounds
from tests.boardroom import MEETING_DAY, ballot, room
from tests.factories import moment
from tests.rounds import told

DAY = timedelta(days=1)
WHEN = moment(MEETING_DAY + 2 * DAY)


@pytest.fixture
def here(register):
    return room()


@pytest.fixture
def head(here):
    post = db.session.query(Post).filter_by(school_id=here.school.id, role=Role.HEADTEACHER).one()
    return factories.actor(post.person)


def test_a_draft_that_was_noted_is_not_approved_and_waits_for_a_decision(here, head):
    item = here.hold(*here.governors, title="Gates")
    due = item.review.policy.next_review
    here.decide(item, ballot(0, kind=Kind.NOTED, note="The board thanked the author."))
    assert item.review.state is State.SUBMITTED
    assert item.review.policy.next_review == due
    assert db.session.query(HistoryEvent).count() == 0
    assert "noted on 11 December 2026" in told("not_approved")[head.person_id]
    with pytest.raises(WrongMoment):
        rounds.sign(item.review, here.chair)
    again = here.place(item.review, here.meeting(MEETING_DAY + 30 * DAY))
    assert again.outcome is None


def test_an_item_that_is_a_title_is_noted_once_by_the_clerk_after_attendance(here):
    review, meeting = here.review(), here.meeting()
    policy_item = here.place(review, meeting)
    with unit_of_work():
        report = AgendaItem(meeting=meeting, position=2, title="Report of chair’s action")
        db.session.add(report)
    here.issue(meeting)

    def note(number=report.id, by=here.clerk, **changed):
        with unit_of_work():
            return note_item(number, by=by, when=WHEN, **{"expecting": meeting.revision} | changed)

    with pytest.raises(WrongMoment, match="who attended first"):
        note()
    here.attend(meeting, *here.governors)
    for by, refusal in ((here.chair, WrongPerson), (room().clerk, NotFound)):
        with pytest.raises(refusal):
            note(by=by)
    with pytest.raises(NotFound):
        note(number=policy_item.id)
    with pytest.raises(Stale):
        note(expecting=meeting.revision + 1)
    assert note().outcome is ItemOutcome.NOTED
    with pytest.raises(WrongMoment, match="already"):
        note()
    here.attend(meeting, *here.governors[:8])  # nothing was decided, so it may be corrected
    assert db.session.query(Decision).count() == 0
