"""Meetings are planned once, called off with a reason, and attended by members alone."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from governance.db import db, unit_of_work
from governance.domain.errors import BadInput, NotFound, Stale, WrongMoment, WrongPerson
from governance.domain.permissions import Permission, Reach, Role
from governance.domain.reviews import State
from governance.domain.routes import KindOfSchool
from governance.models.jobs import OutboxMessage
from governance.models.journal import JournalEntry
from governance.models.meeting import AgendaItem, Attendance, ItemOutcome, Meeting, MeetingState
from governance.models.review import Review
from governance.queries.decisions.items import roll
from governance.queries.meetings import calendar as queries
from governance.queries.meetings.choosing import meetings_for
from governance.services.meetings import calendar as meetings
from governance.services.meetings.attendance import record_attendance
from tests import factories
from tests.boardroom import MEETING_DAY, PAPERS_DAY, committee, room
from tests.factories import TODAY, moment

EVERYWHERE = Reach(everywhere=True)


@pytest.fixture
def here(register):
    return room()


def plan(here, **fields):
    told = {"by": here.clerk, "held_on": MEETING_DAY, "starts_at": "18:00", "place": None} | fields
    with unit_of_work():
        return meetings.plan_meeting(here.body.id, when=moment(), **told)


def cancel(here, meeting, **fields):
    told = {"by": here.clerk, "expecting": meeting.revision, "reason": "The heating failed."}
    with unit_of_work():
        return meetings.cancel_meeting(meeting.id, when=moment(), **told | fields)


def test_the_clerk_plans_a_meeting_and_the_journal_keeps_it(here):
    planned = plan(here, place="School library")
    assert (planned.state, planned.place) == (MeetingState.PLANNED, "School library")
    assert db.session.query(JournalEntry).one().verb == "planned a meeting"


def test_only_who_plans_meetings_there_plans_one(here):
    with unit_of_work():
        stranger = factories.acting(Role.CLERK, factories.school())
    with pytest.raises(WrongPerson):
        plan(here, by=here.chair)
    with pytest.raises(NotFound):
        plan(here, by=stranger)


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("held_on", TODAY - timedelta(days=1), "in the past"),
        ("held_on", date(2062, 11, 12), "3 years ahead"),
        ("starts_at", "6pm", "18:00"),
        ("starts_at", "24:00", "18:00"),
        ("place", "x" * 201, "200 letters"),
    ],
)
def test_a_meeting_that_cannot_be_is_refused_and_names_the_field(here, field, value, sentence):
    with pytest.raises(BadInput, match=sentence) as caught:
        plan(here, **{field: value})
    assert caught.value.field == field
    assert db.session.query(Meeting).count() == 0


def test_a_body_meets_once_at_one_time(here):
    plan(here)
    with pytest.raises(BadInput, match="already has a meeting"):
        plan(here)
    assert plan(here, starts_at="19:30").id


def test_calling_off_an_issued_meeting_frees_its_reviews_and_tells_the_members(here):
    review, meeting = here.review("Attendance"), here.meeting()
    here.place(review, meeting)
    here.issue(meeting)
    before = db.session.query(OutboxMessage).count()
    cancel(here, meeting)
    assert db.session.get(Meeting, meeting.id).state is MeetingState.CANCELLED
    assert db.session.get(Review, review.id).state is State.SUBMITTED
    assert db.session.query(AgendaItem).one().outcome is ItemOutcome.REMOVED
    told = db.session.query(OutboxMessage).filter_by(notice="meeting_called_off").all()
    assert len(told) == len(here.governors) == db.session.query(OutboxMessage).count() - before
    assert "The heating failed." in told[0].text
    verbs = [
        each.verb for each in db.session.query(JournalEntry).filter_by(policy_id=review.policy_id)
    ]
    assert verbs[-1] == "took off an agenda"


def test_a_freed_review_goes_on_another_agenda(here):
    review, first, second = here.review(), here.meeting(), here.meeting(MEETING_DAY + timedelta(7))
    here.place(review, first)
    cancel(here, first)
    here.place(review, second)
    assert db.session.get(Review, review.id).state is State.ON_AGENDA


def test_nobody_is_told_of_a_meeting_whose_agenda_never_went_out(here):
    cancel(here, here.meeting())
    assert db.session.query(OutboxMessage).count() == 0


def test_calling_off_needs_a_reason_the_right_person_and_the_present_page(here):
    meeting = here.meeting()
    with unit_of_work():
        stranger = factories.acting(Role.CLERK, factories.school())
    with pytest.raises(BadInput):
        cancel(here, meeting, reason="  ")
    with pytest.raises(WrongPerson):
        cancel(here, meeting, by=here.chair)
    with pytest.raises(NotFound):
        cancel(here, meeting, by=stranger)
    with pytest.raises(Stale):
        cancel(here, meeting, expecting=meeting.revision + 1)
    cancel(here, meeting)
    with pytest.raises(WrongMoment):
        cancel(here, meeting)


def issued(here):
    meeting = here.meeting()
    here.place(here.review(), meeting)
    here.issue(meeting)
    return meeting


def test_attendance_keeps_who_came_and_who_did_not(here):
    meeting = issued(here)
    here.attend(meeting, *here.governors[:7])
    rows = db.session.query(Attendance).all()
    assert (len(rows), sum(row.present for row in rows)) == (9, 7)
    assert db.session.get(Meeting, meeting.id).state is MeetingState.HELD


def test_attendance_is_corrected_until_a_decision_but_not_from_a_stale_page(here):
    meeting = issued(here)
    here.attend(meeting, *here.governors[:7])
    seen = meeting.revision
    here.attend(meeting, *here.governors[:6])
    assert db.session.query(Attendance).filter_by(present=True).count() == 6
    with pytest.raises(Stale), unit_of_work():
        record_attendance(
            meeting.id, by=here.clerk, when=moment(MEETING_DAY), expecting=seen, present=[1]
        )


def test_attendance_of_somebody_who_is_no_member_is_refused(here):
    meeting = issued(here)
    with unit_of_work():
        guest = factories.person()
        gone = factories.person()
        factories.member(here.body, gone, ends=MEETING_DAY - timedelta(days=1))
    for somebody in (guest, gone):
        with pytest.raises(BadInput, match="no member"):
            here.attend(meeting, *here.governors[:6], somebody)
    with pytest.raises(BadInput, match="at least one"):
        here.attend(meeting)


def test_attendance_waits_for_the_day_and_needs_an_agenda_that_was_issued(here):
    meeting = issued(here)
    with pytest.raises(WrongMoment, match="not been held yet"):
        here.attend(meeting, *here.governors, day=MEETING_DAY - timedelta(days=1))
    with pytest.raises(WrongMoment, match="No agenda was issued"):
        here.attend(here.meeting(TODAY), *here.governors)
    with pytest.raises(WrongPerson), unit_of_work():
        record_attendance(
            meeting.id, by=here.chair, when=moment(MEETING_DAY), expecting=3, present=[1]
        )


def row_of(meeting):
    [row] = [row for row in queries.coming(EVERYWHERE, TODAY, rows=25).rows if row.id == meeting.id]
    return row


def test_the_roll_leaves_vacancies_and_associates_out_of_the_quorum(register):
    here = room(governors=8, seats=12, associates=2)
    meeting = here.meeting()
    found = roll(row_of(meeting), here.body.id)
    assert (found.in_post, found.vacancies, found.quorum) == (8, 4, 4)
    assert len(found.seats) == 10


def test_a_board_with_more_governors_than_seats_counts_them_all(register):
    here = room(governors=13, seats=12)
    assert roll(row_of(here.meeting()), here.body.id).quorum == 7


def test_the_list_is_paged_without_losing_or_repeating_a_meeting(here):
    made = [
        here.meeting(TODAY + timedelta(days=at // 2)).id
        if at % 2 == 0
        else another(here, TODAY + timedelta(days=at // 2))
        for at in range(7)
    ]
    seen, mark = [], None
    while True:
        page = queries.coming(EVERYWHERE, TODAY, rows=3, after=mark)
        seen += [row.id for row in page.rows]
        mark = page.after
        if mark is None:
            break
    assert seen == made


def another(here, day):
    with unit_of_work():
        return factories.meeting(here.body, day, starts_at="19:00").id


def test_meetings_of_other_schools_are_out_of_reach(here):
    here.meeting()
    with unit_of_work():
        stranger = factories.acting(Role.CLERK, factories.school())
    assert queries.coming(stranger.reach(Permission.SEE_MEETINGS), TODAY, rows=5).rows == []
    assert len(queries.coming(here.clerk.reach(Permission.SEE_MEETINGS), TODAY, rows=5).rows) == 1


def test_candidates_say_which_meeting_can_decide_in_time_and_the_rule_for_the_rest(here):
    soon, good, late = (here.meeting(TODAY + timedelta(days=days)) for days in (8, 9, 60))
    found = meetings_for(here.review(due="2026-12").id, TODAY + timedelta(days=1))
    assert [one.id for one in found.in_time] == [good.id]
    assert [one.id for one in found.open] == [good.id, late.id]
    assert [one.id for one in found.closed] == [soon.id]
    assert "6 clear days, and 7 must lie between" in found.closed[0].why_not
    assert "reg 13(4)" in found.closed[0].why_not
    assert found.closed[0].notice.days_left == -1


def test_a_committee_without_a_delegation_is_warned_of(here):
    here.meeting(of=committee(here))
    [one] = meetings_for(here.review().id, TODAY).meetings
    assert "has not delegated this policy to the Resources committee" in one.warning


def test_in_wales_the_papers_day_counts_working_days_and_bank_holidays(register):
    here = room(rules=KindOfSchool.WALES_MAINTAINED)
    meeting = here.meeting(date(2026, 12, 31))
    notice = row_of(meeting).notice
    # Before 31 December: 30, 29 and 24 and 23 and 22 count; 25 to 28 are holidays or a weekend.
    assert (notice.last, notice.needed, notice.unit) == (
        date(2026, 12, 21),
        5,
        "clear working days",
    )


def test_the_papers_day_in_england_is_the_meetings_day_less_eight(here):
    assert row_of(here.meeting()).notice.last == PAPERS_DAY
