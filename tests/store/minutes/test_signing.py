"""Minutes agreed and signed at a later meeting, and fixed from then on."""

from __future__ import annotations

from datetime import timedelta

import pytest

from governance.db import db, unit_of_work
from governance.domain.errors import BadInput, NotFound, Stale, WrongMoment, WrongPerson
from governance.domain.frequency import Frequency
from governance.domain.minutes import Standing, digest
from governance.domain.permissions import Role
from governance.models.journal import JournalEntry
from governance.models.meeting import AgendaItem, ItemOutcome, Part
from governance.queries.minutes.composing import composed
from governance.services.minutes import signing, writing
from governance.services.minutes.writing import Words
from tests import factories
from tests.boardroom import MEETING_DAY, ballot, committee, room
from tests.factories import moment
from tests.store.minutes.held import (
    NEXT_DAY,
    held,
    minuted,
    next_held,
    open_item_of,
    ready,
    settle,
    sign,
    write,
)


@pytest.fixture
def here(register):
    return room()


@pytest.fixture
def term(here):
    """The first meeting with its minutes ready, and the next one held."""
    later = here.meeting(NEXT_DAY)
    first = held(here).meeting
    ready(here, first)
    return first, next_held(here, later)


def agreement(first, later):
    return db.session.query(AgendaItem).filter_by(minutes_of_id=first.id, meeting_id=later.id).one()


def test_signed_minutes_name_who_signed_when_and_where(here, term):
    first, later = term
    sign(here, first, later)
    assert (first.minutes_signed_on, first.minutes_signed_by) == (NEXT_DAY, here.governors[0].id)
    assert first.minutes_signed_at_id == later.id
    item = agreement(first, later)
    assert item.outcome is ItemOutcome.DECIDED
    assert minuted(item).text == (
        "The minutes of the meeting of 11 December 2026 were agreed as a true record and signed by"
        " the chair."
    )


def test_the_journal_holds_the_digest_of_exactly_what_was_signed(here, term):
    first, later = term
    before = composed(first.id).minutes(Part.A).text
    sign(here, first, later, corrections="Item 1: for “six” read “seven”")
    entry = db.session.query(JournalEntry).filter_by(verb="recorded signed minutes").one()
    assert (
        entry.facts["sha256"] == digest(before) == digest(composed(first.id).minutes(Part.A).text)
    )
    assert entry.facts["sha256_part_b"] is None
    assert entry.facts["signed_by"] == here.governors[0].name
    assert entry.facts["corrections"] == "Item 1: for “six” read “seven”"


def test_corrections_are_noted_in_the_minutes_that_agreed_them(here, term):
    first, later = term
    sign(here, first, later, corrections="Item 1: for “six” read “seven”\nPlace: the hall")
    assert minuted(agreement(first, later)).text.splitlines()[1:] == [
        "(1) Item 1: for “six” read “seven”.",
        "(2) Place: the hall.",
    ]


def test_corrections_follow_what_the_clerk_wrote_of_the_agreement(here, term):
    first, later = term
    write(here, agreement(first, later), text="Agreed on a show of hands.")
    sign(here, first, later, corrections="For “May” read “June”.")
    assert minuted(agreement(first, later)).text.splitlines() == [
        "Agreed on a show of hands.",
        "Corrections noted:",
        "For “May” read “June”.",
    ]


def test_signed_words_stand(here, term):
    first, later = term
    [item] = first.items
    sign(here, first, later)
    whole = composed(first.id)
    assert whole.standing is Standing.SIGNED
    assert all(one.own is not None for one in whole.items)
    revision = minuted(item).revision
    refused = (
        lambda: writing.write(
            first.id, {item.id: Words(revision, "Better.")}, by=here.clerk, when=moment(NEXT_DAY)
        ),
        lambda: writing.forget(
            first.id, item.id, by=here.clerk, when=moment(NEXT_DAY), expecting=revision
        ),
        lambda: writing.declare_ready(
            first.id, by=here.clerk, when=moment(NEXT_DAY), expecting=first.revision
        ),
    )
    for act in refused:
        with pytest.raises(WrongMoment, match="agreed and signed"), unit_of_work():
            act()
    with pytest.raises(WrongMoment, match="agreed and signed"):
        sign(here, first, later)


def test_signed_words_stand_when_the_frequency_changes(here, term):
    first, later = term
    sign(here, first, later)
    [item] = first.items
    before = minuted(item).text
    with unit_of_work():
        item.review.policy.frequency = Frequency.parse("P24M")
    assert minuted(item).text == before


def test_attendance_stands_once_the_minutes_are_signed(here, register):
    meeting = here.meeting()
    with unit_of_work():
        item = AgendaItem(meeting=meeting, position=1, part=Part.A, title="Matters arising")
        db.session.add(item)
    here.issue(meeting)
    here.attend(meeting, *here.governors)
    write(here, item, text="None.")
    ready(here, meeting)
    sign(here, meeting, next_held(here))
    with pytest.raises(WrongMoment, match="minutes of this meeting are signed"):
        here.attend(meeting, *here.governors[:5])


def test_minutes_are_not_signed_before_they_are_ready(here):
    first = held(here).meeting
    later = next_held(here)
    with pytest.raises(WrongMoment, match="not ready yet"):
        sign(here, first, later)


def test_minutes_are_signed_at_a_later_meeting_of_the_body_that_was_held(here):
    first = held(here).meeting
    ready(here, first)
    planned = here.meeting(NEXT_DAY)
    with pytest.raises(BadInput, match="later meeting that was held") as refused:
        sign(here, first, planned)
    assert refused.value.field == "at_meeting"
    with pytest.raises(BadInput, match="later meeting"):
        sign(here, first, first)
    body = committee(here)
    other = here.meeting(NEXT_DAY, body)
    with pytest.raises(BadInput, match="meeting of the Governing board"):
        sign(here, first, other)
    with unit_of_work():
        elsewhere = factories.meeting(factories.board(factories.school()), NEXT_DAY)
    with pytest.raises(NotFound):
        sign(here, first, elsewhere)


def test_only_a_governor_who_attended_signs(here, term):
    first, later = term
    absent = here.governors[-1]
    with unit_of_work():
        stranger = factories.person()
    for somebody in (absent, stranger):
        with pytest.raises(BadInput, match="took the chair") as refused:
            sign(here, first, later, signed_by=somebody.id)
        assert refused.value.field == "signed_by"
    assert first.minutes_signed_on is None


def test_whoever_is_recorded_in_the_chair_signs_and_nobody_else(here, term):
    first, later = term
    with unit_of_work():
        later.chaired_by = here.governors[2].id
    with pytest.raises(BadInput, match=f"{here.governors[2].name} took the chair"):
        sign(here, first, later)
    sign(here, first, later, signed_by=here.governors[2].id)
    assert first.minutes_signed_by == here.governors[2].id


@pytest.mark.parametrize("days", [-1, 1])
def test_the_day_of_signing_lies_between_the_meeting_and_today(here, term, days):
    first, later = term
    with pytest.raises(BadInput, match="Correct the day") as refused:
        sign(here, first, later, signed_on=NEXT_DAY + timedelta(days=days))
    assert refused.value.field == "signed_on"


def test_an_older_page_or_the_wrong_person_signs_nothing(here, term):
    first, later = term
    with pytest.raises(Stale):
        sign(here, first, later, expecting=first.revision - 1)
    with pytest.raises(WrongPerson):
        sign(here, first, later, by=here.chair)
    with unit_of_work():
        foreign = factories.acting(Role.CLERK, factories.school())
    with pytest.raises(NotFound):
        sign(here, first, later, by=foreign)


def test_minutes_agreed_without_standing_on_the_agenda_are_minuted_there_too(here):
    first = held(here).meeting
    later = next_held(here)
    ready(here, first)
    assert open_item_of(first) is None
    sign(here, first, later)
    item = agreement(first, later)
    assert item.title == "Minutes of the meeting of 11 December 2026"
    assert item.outcome is ItemOutcome.DECIDED


def test_minutes_that_stand_over_go_to_the_next_agenda(here, term):
    first, later = term
    third = here.meeting(NEXT_DAY + timedelta(days=40))
    with unit_of_work():
        signing.stand_over(first.id, by=here.clerk, when=moment(NEXT_DAY), expecting=first.revision)
    assert "not agreed and stand over" in minuted(agreement(first, later)).text
    [item] = [one for one in third.items if one.outcome is None]
    assert item.minutes_of_id == first.id
    with pytest.raises(WrongMoment, match="no agenda"), unit_of_work():
        signing.stand_over(first.id, by=here.clerk, when=moment(NEXT_DAY), expecting=first.revision)
    settle(here, later)
    ready(here, later)
    next_held(here, third, "Water policy")
    sign(here, first, third)
    assert "signed by the chair" in minuted(agreement(first, third)).text
    assert "stand over" in minuted(agreement(first, later)).text


def test_the_next_minutes_wait_until_the_last_are_signed_or_stand_over(here, term):
    first, later = term
    settle(here, later)
    with pytest.raises(WrongMoment, match="Record the signing"):
        ready(here, later)
    sign(here, first, later)
    ready(here, later)
    assert later.minutes_ready_on is not None


def test_nothing_is_decided_at_a_meeting_whose_minutes_are_signed(here, term):
    first, later = term
    sign(here, first, later)
    with unit_of_work():
        stray = AgendaItem(meeting=first, position=9, part=Part.A, title="Stray")
        db.session.add(stray)
    review = here.review("Late policy")
    with unit_of_work():
        stray.review_id, stray.version_id, stray.title = review.id, review.version_id, None
    with pytest.raises(WrongMoment, match="nothing is added"):
        here.decide(stray, ballot(6))


def test_part_b_is_signed_with_a_digest_of_its_own(here):
    later = here.meeting(NEXT_DAY)
    meeting = here.meeting(MEETING_DAY)
    with unit_of_work():
        for part in Part:
            db.session.add(AgendaItem(meeting=meeting, position=1, part=part, title=f"In {part}"))
    here.issue(meeting)
    here.attend(meeting, *here.governors)
    for item in meeting.items:
        write(here, item, text=f"Said in part {item.part.value}.")
    ready(here, meeting)
    sign(here, meeting, next_held(here, later))
    whole = composed(meeting.id)
    entry = db.session.query(JournalEntry).filter_by(verb="recorded signed minutes").one()
    assert entry.facts["sha256"] == digest(whole.minutes(Part.A).text)
    assert entry.facts["sha256_part_b"] == digest(whole.minutes(Part.B).text)
    assert "part b" not in whole.minutes(Part.A).text
