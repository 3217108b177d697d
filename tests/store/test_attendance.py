"""Attendance: who was there for which item, and what a vote then counts."""

from __future__ import annotations

import pytest

from governance.db import db, unit_of_work
from governance.domain.errors import BadInput, NotLawful, Stale, WrongMoment, WrongPerson
from governance.domain.routes import Decision as Kind
from governance.domain.routes import Votes
from governance.models.meeting import Attendance, Withdrawal
from governance.queries.decisions.items import roll
from governance.queries.decisions.room import by_item, sitting
from governance.queries.meetings.agenda import meeting as page_of
from governance.services.decisions import votes
from governance.services.decisions.judging import Ballot
from governance.services.decisions.openings import openings
from governance.services.meetings.attendance import Door, Sheet, record_attendance
from tests.boardroom import MEETING_DAY, room
from tests.factories import moment


@pytest.fixture
def here(register):
    return room()


@pytest.fixture
def items(here):
    """Three policies on the agenda of one meeting, issued in time."""
    meeting = here.meeting()
    placed = [here.place(here.review(title), meeting) for title in ("First", "Second", "Third")]
    here.issue(meeting)
    return placed


def fill(here, items, sheet, **changed):
    meeting = items[0].meeting
    told = {"by": here.clerk, "expecting": meeting.revision} | changed
    with unit_of_work():
        record_attendance(meeting.id, when=moment(MEETING_DAY), sheet=sheet, **told)


def people(here, number):
    return frozenset(person.id for person in here.governors[:number])


def approve(here, item, votes_for):
    ballot = Ballot(Kind.APPROVED, Votes(votes_for), "FGB 2026/27-1", {})
    return here.decide(item, ballot)


def rooms(here, items):
    found = page_of(here.clerk, items[0].meeting_id, MEETING_DAY)
    numbers = by_item(items[0].meeting_id, roll(found.row, found.body_id))
    return [numbers[item.id] for item in items]


def test_who_leaves_early_counts_until_then(here, items):
    leaver = here.governors[4].id
    sheet = Sheet(people(here, 5), left={leaver: Door(items[2].id, "19:20")})
    fill(here, items, sheet)
    assert [one.governors for one in rooms(here, items)] == [5, 5, 4]
    assert [one.quorate for one in rooms(here, items)] == [True, True, False]
    assert approve(here, items[1], 5).present == 5
    with pytest.raises(NotLawful) as caught:
        approve(here, items[2], 4)
    assert "4 governors stayed for it and the quorum is 5" in caught.value.reasons[0]


def test_who_comes_late_counts_from_then(here, items):
    late = here.governors[4].id
    fill(here, items, Sheet(people(here, 5), arrived={late: Door(items[1].id, "18:40")}))
    assert [one.governors for one in rooms(here, items)] == [4, 5, 5]
    assert openings(items[0].id, by=here.clerk, withdrawn={}).open == ()
    assert Kind.APPROVED in openings(items[1].id, by=here.clerk, withdrawn={}).open
    late_one = sitting(items[0].meeting_id).doors[0]
    assert (late_one.way, late_one.item, late_one.at) == ("arrived", "2. Second", "18:40")


def test_somebody_may_leave_after_a_decision_but_not_out_of_it(here, items):
    fill(here, items, Sheet(people(here, 6)))
    approve(here, items[0], 6)
    leaver = here.governors[5].id
    with pytest.raises(WrongMoment, match="“First” with those who were there"):
        fill(here, items, Sheet(people(here, 6), left={leaver: Door(items[0].id)}))
    with pytest.raises(WrongMoment, match="“First”"):
        fill(here, items, Sheet(people(here, 7)))
    fill(here, items, Sheet(people(here, 6), left={leaver: Door(items[1].id)}))
    assert [one.governors for one in rooms(here, items)] == [6, 5, 5]


@pytest.mark.parametrize(
    ("sheet", "field", "says"),
    [
        (lambda p, i: Sheet(frozenset()), "present", "at least one person"),
        (lambda p, i: Sheet(frozenset({999_999})), "present", "no member of this body"),
        (
            lambda p, i: Sheet(frozenset(p[:3]), apologies=frozenset({999_999})),
            "present",
            "is no",
        ),
        (lambda p, i: Sheet(frozenset(p[:3]), apologies=frozenset(p[:1])), "present", "apologies"),
        (lambda p, i: Sheet(frozenset(p[:3]), chaired_by=p[4]), "chaired_by", "took the chair"),
        (lambda p, i: Sheet(frozenset(p[:3]), in_attendance="x" * 501), "in_attendance", "500"),
        (lambda p, i: Sheet(frozenset(p[:3]), left={p[4]: Door(i[1])}), "doors", "not as there"),
        (lambda p, i: Sheet(frozenset(p[:3]), left={p[0]: Door(999_999)}), "doors", "Choose an it"),
        (lambda p, i: Sheet(frozenset(p[:3]), left={p[0]: Door(i[1], "7pm")}), "doors", "as 18:40"),
        (
            lambda p, i: Sheet(frozenset(p[:3]), arrived={p[0]: Door(i[1], "17:00")}),
            "doors",
            "late",
        ),
        (
            lambda p, i: Sheet(
                frozenset(p[:3]), arrived={p[0]: Door(i[1])}, left={p[0]: Door(i[1])}
            ),
            "doors",
            "went before they came",
        ),
        (
            lambda p, i: Sheet(
                frozenset(p[:3]),
                arrived={p[0]: Door(i[0], "19:00")},
                left={p[0]: Door(i[1], "18:30")},
            ),
            "doors",
            "before coming",
        ),
    ],
)
def test_a_sheet_that_contradicts_itself_is_refused_and_nothing_kept(
    here, items, sheet, field, says
):
    with pytest.raises(BadInput, match=says) as caught:
        fill(here, items, sheet([one.id for one in here.governors], [one.id for one in items]))
    assert caught.value.field == field
    assert db.session.query(Attendance).count() == 0


def test_the_sheet_keeps_apologies_the_chair_and_who_else_was_there(here, items):
    absent = here.governors[8]
    fill(
        here,
        items,
        Sheet(
            people(here, 6),
            apologies=frozenset({absent.id}),
            chaired_by=here.governors[1].id,
            in_attendance=" The clerk ",
        ),
    )
    noted = sitting(items[0].meeting_id)
    assert noted.apologies == [(absent.id, absent.name)]
    assert noted.chair == here.governors[1].name
    assert noted.in_attendance == "The clerk"
    assert noted.usual_chair == here.governors[0].id


def test_who_left_the_room_is_kept_before_the_vote_and_closes_what_it_must(here, items):
    fill(here, items, Sheet(people(here, 5)))
    away = {here.governors[0].id: "Her firm mends the roof."}
    expecting = items[0].review.revision
    with unit_of_work():
        votes.record_withdrawals(
            items[0].id,
            by=here.clerk,
            when=moment(MEETING_DAY),
            expecting=expecting,
            withdrawn=away,
        )
    assert [one.governors for one in rooms(here, items)] == [4, 5, 5]
    assert openings(items[0].id, by=here.clerk, withdrawn=away).open == ()
    fill(here, items, Sheet(people(here, 7) - {here.governors[0].id}))
    assert db.session.query(Withdrawal).count() == 0, "who was not there cannot have left the room"


@pytest.mark.parametrize("reason", ["", "x" * 301])
def test_an_interest_is_given_in_words(here, items, reason):
    fill(here, items, Sheet(people(here, 6)))
    with pytest.raises(BadInput, match="Give the interest"), unit_of_work():
        votes.record_withdrawals(
            items[0].id,
            by=here.clerk,
            when=moment(MEETING_DAY),
            expecting=items[0].review.revision,
            withdrawn={here.governors[0].id: reason},
        )


def test_only_the_clerk_fills_the_sheet_and_only_with_the_present_page(here, items):
    with pytest.raises(WrongPerson):
        fill(here, items, Sheet(people(here, 5)), by=here.chair)
    with pytest.raises(Stale):
        fill(here, items, Sheet(people(here, 5)), expecting=items[0].meeting.revision + 1)


def test_once_the_minutes_are_signed_the_attendance_stands(here, items):
    fill(here, items, Sheet(people(here, 6)))
    with unit_of_work():
        meeting = items[0].meeting
        signer = here.governors[0].id
        meeting.minutes_signed_by = signer
        meeting.minutes_ready_on = meeting.minutes_signed_on = MEETING_DAY
    with pytest.raises(WrongMoment, match="minutes of this meeting are signed"):
        fill(here, items, Sheet(people(here, 7)))
