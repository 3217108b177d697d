"""A year of meetings entered at once, last year's pattern, too few of them, and one moved."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from governance.db import db, unit_of_work
from governance.domain.errors import BadInput, NotFound, NotLawful, Stale, WrongMoment, WrongPerson
from governance.domain.permissions import Permission, Role
from governance.domain.reviews import State
from governance.models.jobs import OutboxMessage
from governance.models.meeting import Meeting, MeetingState
from governance.models.planning import PlannedPlacement
from governance.queries.meetings import year as queries
from governance.queries.meetings.planning import propose
from governance.services.meetings import planning, year
from tests import factories
from tests.boardroom import MEETING_DAY, room
from tests.factories import TODAY, moment

DAY = timedelta(days=1)


@pytest.fixture
def here(register):
    return room()


def enter(here, days, **changed):
    told = {"by": here.clerk, "when": moment(), "starts_at": "18:00", "place": None} | changed
    with unit_of_work():
        return year.plan_year(here.body.id, days=days, **told)


def move(here, meeting, held_on, **changed):
    told = {"by": here.clerk, "when": moment(), "expecting": meeting.revision, "reason": "Snow."}
    with unit_of_work():
        return year.move_meeting(meeting.id, held_on=held_on, **told | changed)


def test_dates_are_pasted_one_a_line_with_or_without_day_of_the_week_and_time(here):
    made = enter(here, "12 December 2026\n\nThursday 18/03/2027 at 17.30\nwed 7 July 2027, 9:00\n")
    assert [(each.held_on.isoformat(), each.starts_at) for each in made] == [
        ("2026-12-12", "18:00"),
        ("2027-03-18", "17:30"),
        ("2027-07-07", "09:00"),
    ]


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ("12 December 2026\nsome day", "Line 2: "),
        ("12 December 2026\nMarch 2027", "Line 2: “March 2027” is not a single day."),
        ("12 December 2026\n12 December 2026", "Line 2: The Governing board already has"),
        ("1 March 2026", "Line 1: A meeting cannot be planned in the past."),
        ("12 December 2026 at 25:00", "Line 1: Write the time as 18:00."),
        ("   \n", "Give the dates, one a line"),
    ],
)
def test_one_bad_line_is_named_and_nothing_is_planned(here, days, told):
    with pytest.raises(BadInput) as caught:
        enter(here, days)
    assert caught.value.sentence.startswith(told)
    assert caught.value.field == "days"
    assert db.session.query(Meeting).count() == 0


def test_only_who_plans_meetings_enters_or_moves_them(here):
    meeting = here.meeting()
    with unit_of_work():
        stranger = factories.acting(Role.CLERK, factories.school())
    for by, refusal in ((here.chair, WrongPerson), (stranger, NotFound)):
        with pytest.raises(refusal):
            enter(here, "12 December 2026", by=by)
        with pytest.raises(refusal):
            move(here, meeting, MEETING_DAY + DAY, by=by)
    with pytest.raises(NotFound):
        year.plan_year(
            999, by=here.clerk, when=moment(), days="1 May 2027", starts_at="18:00", place=None
        )


def test_last_years_pattern_keeps_the_day_of_the_week_and_what_is_there(here):
    with unit_of_work():
        for day in (date(2025, 12, 4), date(2026, 3, 19), date(2026, 7, 9)):
            factories.meeting(here.body, day)
        factories.meeting(here.body, date(2026, 5, 1), state=MeetingState.CANCELLED)
        factories.meeting(here.body, date(2026, 12, 3))
    pattern = queries.last_years_pattern(here.body.id, TODAY)
    assert [day.isoformat() for day, _ in pattern] == ["2027-03-18", "2027-07-08", "2027-12-02"]
    assert {day.weekday() for day, _ in pattern} == {3}


def test_a_board_that_meets_less_than_three_times_in_a_school_year_is_told(here):
    reach = here.clerk.reach(Permission.PLAN_MEETINGS)
    (none,) = queries.sparse(reach, TODAY)
    assert "No meeting of the full board" in none.sentence
    assert "is in the calendar for 2026/27." in none.sentence
    years = [one.year for one in queries.sparse(reach, date(2027, 6, 1))]
    assert years == ["2026/27", "2027/28"], "in June the next year is being planned"
    enter(here, "12 December 2026\n18 March 2027")
    (warning,) = queries.sparse(reach, TODAY)
    assert warning.sentence == (
        f"The full board of {here.school.name} meets only twice in 2026/27; it must meet at least"
        " three times in a school year."
    )
    enter(here, "8 July 2027\n9 December 2027")
    assert [(one.year, one.meetings) for one in queries.sparse(reach, TODAY)] == [("2027/28", 1)]


def test_a_moved_meeting_takes_its_deadlines_along_and_tells_those_concerned(here):
    meeting = here.meeting()
    with unit_of_work():
        review = factories.review(factories.policy(here.school))
    mark = propose(here.school, TODAY).mark
    with unit_of_work():
        planning.accept(here.school.id, by=here.clerk, when=moment(), expecting=mark)
    was = review.draft_due
    move(here, meeting, MEETING_DAY + 3 * DAY)
    assert meeting.held_on == MEETING_DAY + 3 * DAY
    assert review.draft_due == was + 3 * DAY
    assert db.session.query(PlannedPlacement).one().draft_due == review.draft_due
    told = db.session.query(OutboxMessage).filter_by(notice="meeting_moved").all()
    assert len(told) == len(here.governors) + 1
    assert "is moved to 14 December 2026" in told[0].text
    assert "Snow." in told[0].text


def test_what_the_move_makes_overdue_waits_for_another_meeting(here):
    meeting, later = here.meeting(), date(2027, 1, 14)
    soon, patient = here.review("Uniform"), here.review("Pay", due="2027-02")
    here.place(soon, meeting)
    here.place(patient, meeting)
    move(here, meeting, later)
    assert (soon.state, patient.state) == (State.SUBMITTED, State.ON_AGENDA)
    text = db.session.query(OutboxMessage).filter_by(notice="meeting_moved").first().text
    assert "- Uniform" in text
    assert "Pay" not in text
    assert [line.policy for line in propose(here.school, TODAY).overdue] == ["Uniform"]


def test_a_placement_that_the_move_makes_too_late_is_planned_anew_unless_chosen(here):
    meeting = here.meeting()
    free, kept = here.review("Uniform"), here.review("Pay")
    with unit_of_work():
        planning.choose(
            kept.policy_id,
            meeting.id,
            by=here.clerk,
            when=moment(),
            expecting=kept.policy.revision,
        )
    mark = propose(here.school, TODAY).mark
    with unit_of_work():
        planning.accept(here.school.id, by=here.clerk, when=moment(), expecting=mark)
    move(here, meeting, date(2027, 1, 14))
    assert [each.policy_id for each in db.session.query(PlannedPlacement)] == [kept.policy_id]
    assert free.state is State.SUBMITTED


def test_a_day_that_gives_too_short_a_notice_is_refused_with_the_rule(here):
    meeting = here.meeting()
    with pytest.raises(NotLawful, match="7 must lie between"):
        move(here, meeting, TODAY + 7 * DAY)
    move(here, meeting, TODAY + 8 * DAY)
    other = here.meeting(MEETING_DAY)
    here.place(here.review(), other)
    here.issue(other, TODAY + 9 * DAY)
    with pytest.raises(NotLawful):
        move(here, other, TODAY + 16 * DAY, when=moment(TODAY + 9 * DAY))


def test_a_move_is_refused_without_reason_to_the_same_day_twice_or_once_it_is_over(here):
    meeting, other = here.meeting(), here.meeting(MEETING_DAY + DAY)
    seen = meeting.revision
    for day, changed in (
        (MEETING_DAY + 2 * DAY, {"reason": " "}),
        (MEETING_DAY, {}),
        (other.held_on, {}),
        (TODAY - DAY, {}),
    ):
        with pytest.raises(BadInput):
            move(here, meeting, day, **changed)
    move(here, meeting, MEETING_DAY + 2 * DAY)
    with pytest.raises(Stale):
        move(here, meeting, MEETING_DAY + 3 * DAY, expecting=seen)
    with unit_of_work():
        meeting.state = MeetingState.CANCELLED
    with pytest.raises(WrongMoment, match="called off already"):
        move(here, meeting, MEETING_DAY + 4 * DAY)
