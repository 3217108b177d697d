"""Minutes as the clerk writes them: her words stand, and two clerks lose nothing."""

from __future__ import annotations

from datetime import timedelta

import pytest

from governance.db import db, unit_of_work
from governance.domain.errors import BadInput, NotFound, Stale, WrongMoment, WrongPerson
from governance.domain.permissions import Role
from governance.models.jobs import OutboxMessage
from governance.models.journal import JournalEntry
from governance.models.meeting import MeetingState
from governance.queries.minutes.composing import composed
from governance.services.minutes import writing
from governance.services.minutes.writing import Words
from tests import factories
from tests.boardroom import MEETING_DAY, ballot, room
from tests.factories import moment
from tests.store.minutes.held import (
    WRITTEN,
    another_clerk,
    held,
    minuted,
    ready,
    title,
    write,
)


@pytest.fixture
def here(register):
    return room()


def test_words_of_the_clerk_stand_until_she_goes_back(here):
    item = held(here)
    write(here, item, text="After a long discussion the board approved it.")
    now = minuted(item)
    assert now.text == "After a long discussion the board approved it."
    assert now.writer == here.clerk.name
    with unit_of_work():
        writing.forget(
            item.meeting_id,
            item.id,
            by=here.clerk,
            when=moment(WRITTEN),
            expecting=now.revision,
        )
    assert minuted(item).text.startswith("The governing board RESOLVED")
    with pytest.raises(WrongMoment, match="already"), unit_of_work():
        writing.forget(
            item.meeting_id,
            item.id,
            by=here.clerk,
            when=moment(WRITTEN),
            expecting=minuted(item).revision,
        )


def test_the_products_own_words_sent_back_are_not_kept_as_the_clerks(here):
    item = held(here)
    write(here, item, text=minuted(item).draft)
    assert minuted(item).own is None


def test_what_is_recorded_later_redrafts_only_what_the_clerk_left_alone(here):
    meeting = here.meeting()
    edited, left = (here.place(here.review(name), meeting) for name in ("Pay", "Uniform"))
    here.issue(meeting)
    here.attend(meeting, *here.governors)
    with unit_of_work():
        writing.write(
            meeting.id,
            {edited.id: Words(0, "Mr Finch spoke to the paper.")},
            by=here.clerk,
            when=moment(MEETING_DAY, 9),
        )
    assert minuted(edited).changed is None
    for item in (edited, left):
        here.decide(item, ballot(9))
    assert minuted(edited).text == "Mr Finch spoke to the paper."
    assert "decision was recorded after" in (minuted(edited).changed or "")
    assert minuted(left).text.startswith("The governing board RESOLVED")
    assert minuted(left).changed is None


def test_attendance_corrected_afterwards_is_told_beside_edited_apologies(here):
    meeting = here.meeting()
    apologies = title(here, meeting, "Apologies for absence")
    here.issue(meeting)
    here.attend(meeting, *here.governors[:-1])
    with unit_of_work():
        writing.write(
            meeting.id,
            {apologies.id: Words(0, "One governor sent apologies.")},
            by=here.clerk,
            when=moment(MEETING_DAY, 13),
        )
    assert minuted(apologies).changed is None
    here.attend(meeting, *here.governors, day=MEETING_DAY + timedelta(days=1))
    now = minuted(apologies)
    assert "Attendance was recorded again" in (now.changed or "")
    assert now.draft == "There were no apologies for absence."
    assert now.text == "One governor sent apologies."


def test_two_clerks_at_one_item_do_not_overwrite_each_other(here):
    item = held(here)
    old = minuted(item).revision
    write(here, item, text="Mine.")
    with pytest.raises(Stale, match="Their words stand beside yours"):
        write(here, item, text="Yours.", expecting=old)
    assert minuted(item).text == "Mine."


def test_two_clerks_at_two_items_do_not_disturb_each_other(here):
    meeting = here.meeting()
    one, two = (title(here, meeting, words) for words in ("Matters arising", "Any other business"))
    here.issue(meeting)
    here.attend(meeting, *here.governors)
    with unit_of_work():
        writing.write(meeting.id, {one.id: Words(0, "A.")}, by=here.clerk, when=moment(WRITTEN))
    with unit_of_work():
        writing.write(
            meeting.id, {two.id: Words(0, "B.")}, by=another_clerk(here), when=moment(WRITTEN)
        )
    assert [item.text for item in composed(meeting.id).items] == ["A.", "B."]


def test_only_who_records_may_write_and_only_items_of_the_meeting(here):
    item, other = held(here), None
    with unit_of_work():
        foreign = factories.acting(Role.CLERK, factories.school())
    words = {item.id: Words(0, "Mine.")}
    for somebody, error in ((here.chair, WrongPerson), (foreign, NotFound)):
        with pytest.raises(error), unit_of_work():
            writing.write(item.meeting_id, words, by=somebody, when=moment(WRITTEN))
    other = title(here, here.meeting(MEETING_DAY + timedelta(days=90)), "Elsewhere")
    with pytest.raises(NotFound), unit_of_work():
        writing.write(
            item.meeting_id, {other.id: Words(0, "Mine.")}, by=here.clerk, when=moment(WRITTEN)
        )
    with pytest.raises(BadInput, match="under 20000"):
        write(here, item, text="x" * 20_001)


def test_there_are_no_minutes_of_a_meeting_that_was_not_held(here):
    meeting = here.meeting()
    with pytest.raises(WrongMoment, match="who attended"), unit_of_work():
        writing.declare_ready(meeting.id, by=here.clerk, when=moment(), expecting=meeting.revision)
    assert meeting.state is MeetingState.PLANNED


def test_minutes_are_ready_once_no_item_is_blank_or_open(here):
    meeting = here.meeting()
    item = here.place(here.review("Pay"), meeting)
    blank = title(here, meeting, "Matters arising")
    here.issue(meeting)
    here.attend(meeting, *here.governors)
    with pytest.raises(WrongMoment, match="item 1, “Pay”, is not on record"):
        ready(here, meeting)
    here.decide(item, ballot(9))
    with pytest.raises(BadInput, match="Item 2, “Matters arising”, has no words"):
        ready(here, meeting)
    write(here, blank, text="There were none.")
    with pytest.raises(Stale):
        ready(here, meeting, expecting=meeting.revision - 1)
    ready(here, meeting)
    assert meeting.minutes_ready_on == WRITTEN
    told = db.session.query(OutboxMessage).filter_by(notice="minutes_ready").all()
    assert [message.person_id for message in told] == [here.chair.person_id]
    assert f"/meetings/{meeting.id}/minutes" in told[0].text
    with pytest.raises(WrongMoment, match="ready already"):
        ready(here, meeting)


def test_emptied_words_give_way_to_the_products_and_ready_minutes_are_never_blank(here):
    meeting = here.meeting()
    item = here.place(here.review("Pay"), meeting)
    other = title(here, meeting, "Matters arising")
    here.issue(meeting)
    here.attend(meeting, *here.governors)
    here.decide(item, ballot(9))
    for one in (item, other):
        write(here, one, text="Words.")
    ready(here, meeting)
    write(here, item, text="")
    assert minuted(item).text.startswith("The governing board RESOLVED")
    with pytest.raises(BadInput, match="item 2 needs words"):
        write(here, other, text="")


def test_the_journal_keeps_digests_and_no_words(here):
    item = held(here)
    write(here, item, text="A pupil was named in confidence.")
    entry = db.session.query(JournalEntry).filter_by(verb="wrote minutes").one()
    assert "confidence" not in str(entry.facts)
    assert len(entry.facts["words"][str(item.id)]) == 64
