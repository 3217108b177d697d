"""The clerk's desk: many at once or none, one message a headteacher, and what comes next."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from governance.db import db, unit_of_work
from governance.domain.errors import BadInput, NotFound, NotLawful, Stale, WrongMoment, WrongPerson
from governance.domain.permissions import Permission, Role
from governance.domain.reviews import State
from governance.models.jobs import OutboxMessage
from governance.models.meeting import AgendaItem, MeetingState
from governance.models.planning import PlannedPlacement
from governance.queries.meetings import desk as queries
from governance.queries.meetings import drafts
from governance.services.meetings import desk
from tests import factories
from tests.boardroom import MEETING_DAY, PAPERS_DAY, room
from tests.factories import TODAY, moment

DAY = timedelta(days=1)


@pytest.fixture
def here(register):
    return room()


def tickets(meeting, *reviews):
    return [(one.id, one.revision, meeting.id) for one in reviews]


def place(here, wanted, **changed):
    with unit_of_work():
        return desk.place_all(wanted, **{"by": here.clerk, "when": moment()} | changed)


def chase(here, *reviews, **changed):
    with unit_of_work():
        numbers = [one.id for one in reviews]
        return desk.chase(numbers, **{"by": here.clerk, "when": moment()} | changed)


def awaited(here, title=None, **fields):
    with unit_of_work():
        return factories.review(factories.policy(here.school, title), **fields)


def reach(here):
    return here.clerk.reach(Permission.PLAN_MEETINGS)


def test_many_drafts_go_on_their_agendas_at_once(here):
    meeting, first, second = here.meeting(), here.review(), here.review()
    place(here, tickets(meeting, first, second))
    assert {first.state, second.state} == {State.ON_AGENDA}
    assert [item.position for item in meeting.items] == [1, 2]


def test_where_one_of_them_is_refused_none_is_placed(here):
    meeting, first, second = here.meeting(), here.review(), here.review()
    wanted = tickets(meeting, first, second)
    here.place(second, meeting)
    with pytest.raises(Stale):
        place(here, wanted)
    assert first.state is State.SUBMITTED
    with pytest.raises(NotLawful):
        place(here, tickets(meeting, first), when=moment(PAPERS_DAY + DAY))
    with pytest.raises(BadInput):
        place(here, [])
    with pytest.raises(BadInput, match="two meetings"):
        place(here, tickets(meeting, first) + tickets(here.meeting(MEETING_DAY + DAY), first))
    assert db.session.query(AgendaItem).count() == 1


def test_one_message_a_headteacher_lists_every_draft_of_theirs(here):
    with unit_of_work():
        other = factories.school()
        head = factories.holder(Role.HEADTEACHER, other)
        both = factories.actor(factories.holder(Role.CLERK, here.school))
        db.session.add(
            factories.Post(
                person_id=both.person_id,
                role=Role.CLERK,
                school_id=other.id,
                starts=factories.LONG_AGO,
            )
        )
        elsewhere = factories.review(factories.policy(other, "Uniform"))
    with unit_of_work():
        both = factories.actor(db.session.get(factories.Person, both.person_id))
    first, second = awaited(here, "Attendance"), awaited(here, "First aid")
    assert chase(here, first, second, elsewhere, by=both) == (2, 3)
    messages = db.session.query(OutboxMessage).filter_by(notice="drafts_chased").all()
    texts = {message.person_id: message.text for message in messages}
    assert "Uniform" in texts.pop(head.id)
    (text,) = texts.values()
    assert "Attendance" in text
    assert "First aid" in text
    assert "Uniform" not in text


def test_the_same_drafts_are_chased_once_a_day(here):
    review = awaited(here)
    chase(here, review)
    with pytest.raises(Stale):
        chase(here, review)
    assert chase(here, review, when=moment(TODAY + DAY)) == (1, 1)


def test_a_draft_that_has_come_is_not_chased(here):
    with pytest.raises(WrongMoment, match="has come already"):
        chase(here, here.review())
    with pytest.raises(BadInput):
        chase(here)


def test_nobody_is_chased_by_who_may_not_or_from_another_school(here):
    review, meeting, ready = awaited(here), here.meeting(), here.review()
    with unit_of_work():
        stranger = factories.acting(Role.CLERK, factories.school())
    for by, refusal in ((here.chair, WrongPerson), (stranger, NotFound)):
        with pytest.raises(refusal):
            chase(here, review, by=by)
        with pytest.raises(refusal):
            place(here, tickets(meeting, ready), by=by)
    assert db.session.query(OutboxMessage).count() == 0


def test_what_comes_next_counts_clear_days_and_says_what_is_late(here, clock):
    meeting = here.meeting()
    review = awaited(here, draft_due=TODAY - DAY)
    found = queries.to_do(reach(here), TODAY, None)
    assert [(one.kind.value, one.on, one.countdown) for one in found] == [
        ("drafts", TODAY - DAY, "1 day late"),
        ("agenda", PAPERS_DAY, f"{(PAPERS_DAY - TODAY).days - 1} clear days left"),
    ]
    here.place(here.review("Uniform"), meeting)
    here.issue(meeting)
    later = queries.to_do(reach(here), MEETING_DAY, None)
    assert "attendance" in [one.kind.value for one in later]
    here.attend(meeting, *here.governors)
    later = queries.to_do(reach(here), MEETING_DAY, None)
    assert "Record 1 decision: Governing board, 11 December" in [one.what for one in later]
    with unit_of_work():
        review.state, review.note = State.CANCELLED, "x"
        review.closed_on = TODAY
        factories.meeting(here.body, TODAY - DAY)
        policy = factories.policy(here.school, "Pay")
        draft = factories.version(policy)
        factories.review(policy, State.QUERIED, version_id=draft.id, note="Why?")
    kinds = [one.kind.value for one in queries.to_do(reach(here), TODAY, None)]
    assert kinds[:2] == ["lapsed", "reply"]


def test_seven_are_next_and_the_rest_is_sorted_as_asked(here):
    for ahead in range(9):
        here.meeting(TODAY + timedelta(days=20 + ahead))
    found = queries.to_do(reach(here), TODAY, None, "-when")
    assert [one.on for one in found] == sorted((one.on for one in found), reverse=True)
    assert [one.on for one in queries.next_seven(found)] == sorted(one.on for one in found)[:7]
    assert queries.to_do(reach(here), TODAY, here.school.id + 1) == []


def test_a_draft_is_offered_its_planned_meeting_and_else_the_first_that_takes_papers(here):
    soon, later = here.meeting(TODAY + timedelta(days=9)), here.meeting()
    review = here.review()
    (one,) = drafts.ready(reach(here), TODAY, None)
    assert (one.meeting_id, one.planned) == (soon.id, False)
    assert drafts.ready(reach(here), TODAY + 2 * DAY, None)[0].meeting_id == later.id
    with unit_of_work():
        db.session.add(
            PlannedPlacement(
                school_id=here.school.id,
                policy_id=review.policy_id,
                due=review.due,
                meeting_id=later.id,
                draft_due=date(2026, 11, 26),
                chosen=False,
                placed_by=here.clerk.person_id,
                placed_at=moment().at,
            )
        )
    (one,) = drafts.ready(reach(here), TODAY, None)
    assert (one.meeting_id, one.planned) == (later.id, True)
    with unit_of_work():
        soon.state = later.state = MeetingState.CANCELLED
    assert drafts.ready(reach(here), TODAY, None)[0].meeting_id is None
