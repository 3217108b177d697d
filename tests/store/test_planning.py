"""The plan in the register: accepted, kept, undone, overruled, and refused when it has moved on."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from governance.db import db, unit_of_work
from governance.domain.dates import PreciseDate
from governance.domain.errors import BadInput, NotFound, NotLawful, Stale, WrongMoment, WrongPerson
from governance.domain.permissions import Role
from governance.domain.reviews import State
from governance.models.decision import Delegation
from governance.models.meeting import MeetingState
from governance.models.planning import PlannedPlacement
from governance.models.policy import Origin
from governance.queries.meetings.planning import propose
from governance.services import reviews
from governance.services.meetings import planning
from governance.services.schedule import plan_opening
from tests import factories
from tests.boardroom import committee, room
from tests.factories import LONG_AGO, TODAY, moment

DECEMBER, MARCH = date(2026, 12, 11), date(2027, 3, 18)
DRAFT_BY = DECEMBER - timedelta(days=15)


@pytest.fixture
def here(register):
    return room()


@pytest.fixture
def awaited(here):
    """A review that waits for its draft, due at the end of December."""
    with unit_of_work():
        return factories.review(factories.policy(here.school, "Attendance"))


def accept(here, **changed):
    told = {"by": here.clerk, "when": moment(), "expecting": propose(here.school, TODAY).mark}
    with unit_of_work():
        return planning.accept(here.school.id, **told | changed)


def choose(here, policy, meeting, **changed):
    told = {"by": here.clerk, "when": moment(), "expecting": policy.revision}
    with unit_of_work():
        return planning.choose(policy.id, meeting.id if meeting else None, **told | changed)


def test_accepting_sets_the_meeting_and_the_draft_deadline(here, awaited):
    meeting = here.meeting(DECEMBER)
    accept(here)
    placement = db.session.query(PlannedPlacement).one()
    assert (placement.policy_id, placement.meeting_id) == (awaited.policy_id, meeting.id)
    assert placement.draft_due == awaited.draft_due == DRAFT_BY
    assert not placement.chosen
    assert propose(here.school, TODAY).changed == []


def test_accepting_twice_does_nothing_and_another_plan_meanwhile_is_stale(here, awaited):
    here.meeting(DECEMBER)
    mark = propose(here.school, TODAY).mark
    accept(here)
    with pytest.raises(Stale):
        accept(here, expecting=mark)
    with pytest.raises(WrongMoment, match="planned so already"):
        accept(here)


def test_a_meeting_planned_meanwhile_makes_the_shown_plan_stale(here, awaited):
    here.meeting(DECEMBER)
    mark = propose(here.school, TODAY).mark
    here.meeting(DECEMBER + timedelta(days=7))
    with pytest.raises(Stale):
        accept(here, expecting=mark)
    assert db.session.query(PlannedPlacement).count() == 0


def test_only_who_plans_meetings_may_accept_undo_choose_or_set_the_load(here, awaited):
    meeting = here.meeting(DECEMBER)
    made = accept(here)
    with unit_of_work():
        stranger = factories.acting(Role.CLERK, factories.school())
    acts = (
        lambda by: accept(here, by=by),
        lambda by: planning.undo(made.id, by=by, when=moment()),
        lambda by: choose(here, awaited.policy, meeting, by=by),
        lambda by: planning.agree_limits(here.school.id, by=by, when=moment(), items=3, minutes=30),
    )
    for act in acts:
        with pytest.raises(WrongPerson):
            act(here.chair)
        with pytest.raises(NotFound):
            act(stranger)
    with pytest.raises(NotFound):
        planning.undo(999, by=here.clerk, when=moment())


def test_undoing_puts_back_the_deadline_and_the_opening(here, awaited):
    here.meeting(DECEMBER)
    here.meeting(MARCH)
    before = awaited.draft_due
    with unit_of_work():
        later = factories.policy(here.school, "Uniform", due="2027-04")
        plan_opening(later)
    opened = later.opens_on
    made = accept(here)
    assert later.opens_on < opened
    with unit_of_work():
        planning.undo(made.id, by=here.clerk, when=moment())
    assert (awaited.draft_due, later.opens_on) == (before, opened)
    assert db.session.query(PlannedPlacement).count() == 0
    with pytest.raises(WrongMoment, match="undone already"):
        planning.undo(made.id, by=here.clerk, when=moment())


def test_what_has_moved_on_is_not_undone_and_nothing_else_is(here, awaited):
    here.meeting(DECEMBER)
    other = here.meeting(DECEMBER + timedelta(days=7))
    made = accept(here)
    choose(here, awaited.policy, other)
    with pytest.raises(WrongMoment, match="has moved on"), unit_of_work():
        planning.undo(made.id, by=here.clerk, when=moment())
    assert db.session.query(PlannedPlacement).one().chosen


def test_only_the_plan_accepted_last_is_undone(here, awaited):
    here.meeting(DECEMBER)
    first = accept(here)
    here.meeting(DECEMBER + timedelta(days=7))
    second = accept(here)
    with pytest.raises(WrongMoment, match="later plan"):
        planning.undo(first.id, by=here.clerk, when=moment())
    with unit_of_work():
        planning.undo(second.id, by=here.clerk, when=moment())
    assert awaited.draft_due == DRAFT_BY
    with unit_of_work():
        planning.undo(first.id, by=here.clerk, when=moment())
    assert db.session.query(PlannedPlacement).count() == 0


def test_a_choice_is_kept_by_later_plans_until_it_is_given_back(here, awaited):
    early = here.meeting(DECEMBER)
    here.meeting(DECEMBER + timedelta(days=7))
    choose(here, awaited.policy, early)
    assert awaited.draft_due == DRAFT_BY
    line = propose(here.school, TODAY).lines[0]
    assert (line.after.meeting, line.chosen, line.changes) == (early.id, True, False)
    choose(here, awaited.policy, None)
    assert propose(here.school, TODAY).lines[0].after.meeting != early.id
    with pytest.raises(WrongMoment, match="No meeting was chosen"):
        choose(here, awaited.policy, None)


def test_two_who_choose_at_once_do_not_overrule_each_other(here, awaited):
    meeting, seen = here.meeting(DECEMBER), awaited.policy.revision
    choose(here, awaited.policy, meeting)
    with pytest.raises(Stale):
        choose(here, awaited.policy, meeting, expecting=seen)


def test_a_meeting_of_another_school_or_one_that_is_over_is_not_chosen(here, awaited):
    with unit_of_work():
        other = factories.meeting(factories.board(factories.school()))
        gone = factories.meeting(here.body, DECEMBER, state=MeetingState.CANCELLED)
    with pytest.raises(NotFound):
        choose(here, awaited.policy, other)
    with pytest.raises(WrongMoment, match="held or called off"):
        choose(here, awaited.policy, gone)
    with unit_of_work():
        undated = factories.policy(here.school, due=None)
    with pytest.raises(WrongMoment, match="no next review"):
        choose(here, undated, here.meeting(MARCH))


def test_a_committee_is_chosen_only_where_the_board_delegated_the_policy(here, awaited):
    body = committee(here)
    meeting = here.meeting(DECEMBER, of=body)
    with pytest.raises(NotLawful, match="has not delegated"):
        choose(here, awaited.policy, meeting)
    with unit_of_work():
        db.session.add(
            Delegation(
                school_id=here.school.id,
                policy_key=f"policy {awaited.policy_id}",
                body_id=body.id,
                minute="FGB 3",
                starts=LONG_AGO,
            )
        )
        awaited.policy.body_id = body.id
    choose(here, awaited.policy, meeting)
    choose(here, awaited.policy, None)
    assert propose(here.school, TODAY).lines[0].after.meeting == meeting.id


def test_the_agreed_load_spreads_the_reviews(here):
    here.meeting(DECEMBER)
    here.meeting(DECEMBER + timedelta(days=7))
    for _ in range(3):
        here.review()
    assert len({each.after.meeting for each in propose(here.school, TODAY).lines}) == 1
    with unit_of_work():
        planning.agree_limits(here.school.id, by=here.clerk, when=moment(), items=2, minutes=60)
    assert len({each.after.meeting for each in propose(here.school, TODAY).lines}) == 2
    for items, minutes, field in ((0, 60, "items"), (61, 60, "items"), (5, 4, "minutes")):
        with pytest.raises(BadInput) as caught:
            planning.agree_limits(
                here.school.id, by=here.clerk, when=moment(), items=items, minutes=minutes
            )
        assert caught.value.field == field


def test_what_stands_on_an_agenda_or_awaits_a_signature_is_not_planned_again(here):
    meeting = here.meeting(DECEMBER)
    here.place(here.review(), meeting)
    with unit_of_work():
        for state in (State.AWAITING_SIGNATURE, State.AMENDING):
            policy = factories.policy(here.school)
            draft = factories.version(policy)
            factories.review(policy, state, version_id=draft.id)
    assert propose(here.school, TODAY).lines == []
    assert propose(here.school, TODAY).load[meeting.id] == 1


def test_a_review_that_opens_later_is_given_the_planned_deadline(here):
    here.meeting(MARCH)
    with unit_of_work():
        policy = factories.policy(here.school, "Uniform", due="2027-04")
        plan_opening(policy)
    accept(here)
    planned = db.session.query(PlannedPlacement).one().draft_due
    day = policy.opens_on
    assert day <= planned - timedelta(days=28)
    with unit_of_work():
        opened = reviews.open_scheduled(policy.id, when=moment(day))
    assert opened is not None
    assert opened.draft_due == planned


def test_the_placement_of_an_earlier_turn_counts_no_more(here, awaited):
    here.meeting(DECEMBER)
    accept(here)
    with unit_of_work():
        awaited.state, awaited.closed_on = State.CANCELLED, TODAY
        awaited.policy.set_next_review(PreciseDate("2027-12"), Origin.TYPED)
    line = propose(here.school, TODAY).lines
    assert [each.before for each in line] in ([], [None])
