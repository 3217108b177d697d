"""Agendas: in time or by the chair's urgency, issued once, with the texts that then stand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from governance.db import db, unit_of_work
from governance.domain.errors import BadInput, NotFound, NotLawful, Stale, WrongMoment, WrongPerson
from governance.domain.permissions import Role
from governance.domain.reviews import State
from governance.domain.routes import KindOfSchool
from governance.models.jobs import OutboxMessage
from governance.models.journal import JournalEntry
from governance.models.meeting import AgendaItem, ItemOutcome, Meeting, MeetingState
from governance.models.person import Post
from governance.models.review import Review
from governance.services.meetings import agenda
from tests import factories
from tests.boardroom import MEETING_DAY, PAPERS_DAY, room
from tests.factories import TODAY, moment

DAY = timedelta(days=1)


@pytest.fixture
def here(register):
    return room()


def test_a_draft_goes_on_the_agenda_with_the_text_that_was_submitted(here):
    review, meeting = here.review(), here.meeting()
    item = here.place(review, meeting)
    assert db.session.get(Review, review.id).state is State.ON_AGENDA
    assert (item.version_id, item.position, item.papers_sent_on) == (review.version_id, 1, None)
    entry = db.session.query(JournalEntry).one()
    assert (entry.verb, entry.policy_id) == ("put on an agenda", review.policy_id)
    assert entry.facts["sha256"] == review.version.sha256


def test_the_papers_day_itself_is_in_time_and_the_next_day_is_not(here):
    meeting = here.meeting()
    here.place(here.review(), meeting, day=PAPERS_DAY)
    with pytest.raises(NotLawful, match="6 clear days, and 7 must lie between") as caught:
        here.place(here.review(), meeting, day=PAPERS_DAY + DAY)
    assert "3 December 2026" in str(caught.value)
    assert "reg 13(4)" in str(caught.value)
    assert db.session.query(AgendaItem).count() == 1


def test_a_late_paper_is_let_through_once_the_chair_has_stated_urgency(here):
    meeting = here.meeting()
    here.urge(meeting, day=PAPERS_DAY + DAY)
    item = here.place(here.review(), meeting, day=PAPERS_DAY + DAY)
    here.issue(meeting, day=PAPERS_DAY + DAY)
    assert item.papers_sent_on == PAPERS_DAY + DAY
    letter = db.session.query(OutboxMessage).filter_by(notice="papers_sent").first()
    assert "The law changes before the next meeting." in letter.text


def test_in_wales_working_days_decide(register):
    here = room(rules=KindOfSchool.WALES_MAINTAINED)
    meeting = here.meeting(date(2026, 12, 31))
    here.place(here.review(), meeting, day=date(2026, 12, 21))
    with pytest.raises(NotLawful, match="4 clear working days, and 5 must lie between"):
        here.place(here.review(), meeting, day=date(2026, 12, 22))


def test_a_review_without_a_draft_or_on_an_agenda_already_is_refused(here):
    meeting = here.meeting()
    with unit_of_work():
        empty = factories.review(factories.policy(here.school))
    with pytest.raises(WrongMoment, match="no draft"):
        here.place(empty, meeting)
    review = here.review()
    here.place(review, meeting)
    with pytest.raises(WrongMoment, match="already on an agenda"):
        here.place(review, meeting)


def test_placing_needs_the_clerk_of_that_school_and_the_present_page(here):
    review, meeting = here.review(), here.meeting()
    other = room()
    elsewhere = other.meeting()

    def place(meeting_id, by, expecting=1):
        with unit_of_work():
            agenda.place(review.id, meeting_id, by=by, when=moment(), expecting=expecting)

    with pytest.raises(WrongPerson):
        place(meeting.id, here.chair)
    with pytest.raises(NotFound):
        place(meeting.id, other.clerk)
    with pytest.raises(NotFound):
        place(elsewhere.id, here.clerk)
    with pytest.raises(NotFound):
        place(9999, here.clerk)
    with pytest.raises(Stale):
        place(meeting.id, here.clerk, expecting=7)


def test_a_clerk_of_two_schools_cannot_mix_them(here):
    with unit_of_work():
        trust = factories.trust()
        here.school.trust_id = trust.id
        other = factories.school(trust_id=trust.id)
        body = factories.board(other)
        elsewhere = factories.meeting(body)
        both = factories.person()
        db.session.add(
            Post(person_id=both.id, role=Role.CLERK, trust_id=trust.id, starts=factories.LONG_AGO)
        )
        db.session.flush()
        clerk = factories.actor(both)
    review = here.review()
    with pytest.raises(NotFound), unit_of_work():
        agenda.place(review.id, elsewhere.id, by=clerk, when=moment(), expecting=review.revision)


def test_nothing_goes_on_a_meeting_that_is_past_or_called_off(here):
    with pytest.raises(WrongMoment, match="day is past"):
        here.place(here.review(), here.meeting(TODAY - DAY))
    meeting = here.meeting()
    with unit_of_work():
        db.session.get(Meeting, meeting.id).state = MeetingState.CANCELLED
    with pytest.raises(WrongMoment, match="called off"):
        here.place(here.review(), meeting)


def test_issuing_sends_each_member_the_papers_once_and_freezes_the_texts(here):
    first, second, meeting = here.review("Attendance"), here.review("Charging"), here.meeting()
    items = [here.place(first, meeting), here.place(second, meeting)]
    here.issue(meeting)
    assert [item.papers_sent_on for item in items] == [TODAY, TODAY]
    letters = db.session.query(OutboxMessage).filter_by(notice="papers_sent").all()
    assert sorted(each.person_id for each in letters) == sorted(one.id for one in here.governors)
    assert "1. Attendance" in letters[0].text
    assert "2. Charging" in letters[0].text
    entry = db.session.query(JournalEntry).filter_by(verb="issued an agenda").one()
    assert set(entry.facts["versions"].values()) == {first.version.sha256, second.version.sha256}
    with pytest.raises(WrongMoment):
        here.issue(meeting)
    assert db.session.query(OutboxMessage).count() == len(letters)


def test_an_agenda_is_not_issued_too_late_empty_or_from_a_page_that_showed_fewer_items(here):
    meeting = here.meeting()
    with pytest.raises(WrongMoment, match="nothing on the agenda"):
        here.issue(meeting)
    here.place(here.review(), meeting)
    seen = meeting.revision
    here.place(here.review(), meeting)
    with pytest.raises(Stale), unit_of_work():
        agenda.issue(meeting.id, by=here.clerk, when=moment(), expecting=seen)
    with pytest.raises(NotLawful):
        here.issue(meeting, day=PAPERS_DAY + DAY)
    assert db.session.get(Meeting, meeting.id).state is MeetingState.PLANNED
    with pytest.raises(WrongPerson), unit_of_work():
        agenda.issue(meeting.id, by=here.chair, when=moment(), expecting=meeting.revision)


def test_an_item_added_to_an_issued_agenda_is_sent_that_day_by_itself(here):
    meeting = here.meeting()
    here.place(here.review("Attendance"), meeting)
    here.issue(meeting)
    before = db.session.query(OutboxMessage).count()
    item = here.place(here.review("Charging"), meeting, day=PAPERS_DAY)
    assert item.papers_sent_on == PAPERS_DAY
    late = db.session.query(OutboxMessage).order_by(OutboxMessage.id).offset(before).all()
    assert len(late) == len(here.governors)
    assert "2. Charging" in late[0].text
    assert "Attendance" not in late[0].text


def test_an_item_taken_off_waits_for_another_meeting_and_is_taken_off_once(here):
    review, meeting = here.review(), here.meeting()
    item = here.place(review, meeting)
    seen = review.revision

    def remove(by=here.clerk, expecting=seen):
        with unit_of_work():
            return agenda.remove(item.id, by=by, when=moment(), expecting=expecting)

    with pytest.raises(WrongPerson):
        remove(by=here.chair)
    with pytest.raises(NotFound):
        remove(by=room().clerk)
    with pytest.raises(Stale):
        remove(expecting=seen + 1)
    assert remove().outcome is ItemOutcome.REMOVED
    assert db.session.get(Review, review.id).state is State.SUBMITTED
    with pytest.raises(WrongMoment):
        remove()
    with pytest.raises(NotFound), unit_of_work():
        agenda.remove(9999, by=here.clerk, when=moment(), expecting=1)


def test_only_the_chair_states_urgency_in_words_and_for_a_meeting_to_come(here):
    meeting = here.meeting()

    def urge(by, words="The law changes in January.", expecting=None, day=TODAY):
        with unit_of_work():
            return agenda.state_urgency(
                meeting.id,
                by=by,
                when=moment(day),
                expecting=expecting or meeting.revision,
                words=words,
            )

    with pytest.raises(WrongPerson):
        urge(here.clerk)
    with pytest.raises(NotFound):
        urge(room().chair)
    with pytest.raises(BadInput, match="sentence or two"):
        urge(here.chair, words="Urgent")
    with pytest.raises(Stale):
        urge(here.chair, expecting=99)
    with pytest.raises(WrongMoment, match="day is past"):
        urge(here.chair, day=MEETING_DAY + DAY)
    with unit_of_work():
        vice = factories.acting(Role.VICE_CHAIR, here.school)
    assert urge(vice).urgency_by == vice.person_id
