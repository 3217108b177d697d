"""Minutes that are ready find the next agenda of their body by themselves, and move with it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from governance.db import db, unit_of_work
from governance.models.journal import JournalEntry
from governance.models.meeting import AgendaItem, ItemOutcome, MeetingState
from governance.services.meetings import agenda, calendar, standing, year
from tests.boardroom import committee, room
from tests.factories import moment
from tests.store.minutes.held import NEXT_DAY, WRITTEN, held, open_item_of, ready, title

DAY = timedelta(days=1)
TITLE = "Minutes of the meeting of 11 December 2026"


@pytest.fixture
def here(register):
    return room()


def plan(here, held_on, body=None):
    with unit_of_work():
        return calendar.plan_meeting(
            (body or here.body).id,
            by=here.clerk,
            when=moment(WRITTEN),
            held_on=held_on,
            starts_at="18:00",
            place=None,
        )


def titles(meeting):
    db.session.expire_all()
    waiting = [item for item in meeting.items if item.outcome is None]
    waiting.sort(key=lambda item: item.position)
    assert [item.position for item in waiting] == list(range(1, len(waiting) + 1))
    return [item.title or item.review.policy.title for item in waiting]


def test_ready_minutes_stand_on_the_next_planned_agenda_of_their_body(here):
    board_next, later = here.meeting(NEXT_DAY), here.meeting(NEXT_DAY + 30 * DAY)
    with unit_of_work():
        other = committee(here)
    elsewhere = here.meeting(NEXT_DAY - 10 * DAY, other)
    item = held(here)
    ready(here, item.meeting)
    assert titles(board_next) == [TITLE]
    assert titles(later) == titles(elsewhere) == []
    entry = db.session.query(JournalEntry).filter_by(verb="put minutes on an agenda").one()
    assert entry.actor_name == "The register"
    assert entry.facts["minutes_of"] == [item.meeting_id]


def test_where_no_meeting_is_planned_they_wait_for_one(here):
    item = held(here)
    ready(here, item.meeting)
    assert open_item_of(item.meeting) is None
    assert titles(plan(here, NEXT_DAY)) == [TITLE]


def test_a_nearer_meeting_planned_later_takes_them_over(here):
    item = held(here)
    far = plan(here, NEXT_DAY)
    ready(here, item.meeting)
    near = plan(here, NEXT_DAY - 14 * DAY)
    assert titles(far) == []
    assert titles(near) == [TITLE]


def test_they_take_the_place_of_the_usual_title(here):
    later = here.meeting(NEXT_DAY)
    here.place(here.review("Pay", due="2027-03"), later)
    with unit_of_work():
        standing.add_standing(later.id, by=here.clerk, when=moment(), expecting=later.revision)
    ready(here, held(here).meeting)
    usual = ["Apologies for absence", "Declarations of interest", TITLE, "Matters arising", "Pay"]
    assert titles(later) == usual


def test_the_usual_title_put_on_afterwards_folds_into_them(here):
    later = here.meeting(NEXT_DAY)
    here.place(here.review("Pay", due="2027-03"), later)
    ready(here, held(here).meeting)
    assert titles(later) == [TITLE, "Pay"]
    with unit_of_work():
        standing.add_standing(later.id, by=here.clerk, when=moment(), expecting=later.revision)
    assert sorted(titles(later)) == sorted(
        ["Apologies for absence", "Declarations of interest", TITLE, "Matters arising", "Pay"]
    )


def test_they_follow_the_other_first_items_where_no_title_stands_for_them(here):
    later = here.meeting(NEXT_DAY)
    for words in ("Apologies for absence", "Budget", "Any other business"):
        title(here, later, words)
    ready(here, held(here).meeting)
    assert titles(later) == ["Apologies for absence", TITLE, "Budget", "Any other business"]


def test_a_meeting_called_off_hands_them_to_the_next(here):
    first, second = here.meeting(NEXT_DAY), here.meeting(NEXT_DAY + 30 * DAY)
    ready(here, held(here).meeting)
    with unit_of_work():
        calendar.cancel_meeting(
            first.id,
            by=here.clerk,
            when=moment(WRITTEN + DAY),
            expecting=first.revision,
            reason="Snow.",
        )
    assert titles(second) == [TITLE]
    gone = db.session.query(AgendaItem).filter_by(meeting_id=first.id).one()
    assert gone.outcome is ItemOutcome.REMOVED


def test_a_meeting_moved_behind_another_hands_them_to_the_nearer(here):
    first, second = here.meeting(NEXT_DAY), here.meeting(NEXT_DAY + 30 * DAY)
    ready(here, held(here).meeting)
    with unit_of_work():
        year.move_meeting(
            first.id,
            by=here.clerk,
            when=moment(WRITTEN + DAY),
            expecting=first.revision,
            held_on=NEXT_DAY + 45 * DAY,
            reason="Half-term.",
        )
    assert titles(first) == []
    assert titles(second) == [TITLE]


def test_issuing_takes_up_minutes_that_became_ready_when_no_agenda_was_open(here):
    item = held(here)
    ready(here, item.meeting)
    later = here.meeting(NEXT_DAY)  # entered by hand, as from an older register
    here.place(here.review("Pay", due="2027-03"), later)
    with unit_of_work():
        agenda.issue(later.id, by=here.clerk, when=moment(WRITTEN + DAY), expecting=later.revision)
    assert titles(later) == [TITLE, "Pay"]
    minutes = open_item_of(item.meeting)
    assert minutes is not None
    assert minutes.papers_sent_on == WRITTEN + DAY


def test_on_an_agenda_that_is_out_they_stay(here):
    later = here.meeting(NEXT_DAY)
    item = held(here)
    ready(here, item.meeting)
    here.issue(later, WRITTEN + DAY)
    near = plan(here, NEXT_DAY - 14 * DAY)
    assert later.state is MeetingState.ISSUED
    assert titles(later) == [TITLE]
    assert titles(near) == []
