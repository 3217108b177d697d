"""Minutes drafted from what was recorded: decisions, movers, absence, interests, Part B."""

from __future__ import annotations

import pytest

from governance.db import db, unit_of_work
from governance.domain.errors import BadInput
from governance.models.meeting import Attendance, ItemMinute, Part
from governance.queries.minutes.composing import composed
from governance.services.decisions.noting import note_item
from governance.services.meetings import order, standing
from tests.boardroom import ballot, room
from tests.factories import TODAY, moment
from tests.store.minutes.held import (
    held,
    minuted,
    title,
    write,
)


@pytest.fixture
def here(register):
    return room()


def head(meeting):
    return dict(composed(meeting.id).head)


def test_a_decision_is_drafted_in_the_clerks_words(here):
    item = held(here)
    assert minuted(item).text.splitlines() == [
        "The governing board RESOLVED to approve the Attendance policy (version 1), with its next"
        " review in December 2027.",
        "Votes: 6 for, 1 against, 1 abstention.",
        "Minute FGB 2026/27-14.",
    ]


def test_the_proposer_and_seconder_are_named_without_editing(here):
    item = held(here)
    first, second = here.governors[:2]
    write(here, item, proposed_by=first.id, seconded_by=second.id)
    now = minuted(item)
    assert now.own is None
    assert f"Proposed by {first.name}, seconded by {second.name}." in now.text


def test_who_withdrew_is_minuted_and_cannot_move_it(here):
    item = here.hold(*here.governors, title="Pay policy")
    here.decide(item, ballot(6, withdrawn={here.governors[2].id: "married to a teacher"}))
    away = here.governors[2]
    assert f"{away.name} declared an interest (married to a teacher) and withdrew" in (
        minuted(item).text
    )
    with pytest.raises(BadInput, match="in the room for it"):
        write(here, item, proposed_by=away.id)


def test_who_came_late_cannot_move_what_was_decided_before(here):
    meeting = here.meeting()
    first, second = (here.place(here.review(name), meeting) for name in ("Pay", "Uniform"))
    here.issue(meeting)
    here.attend(meeting, *here.governors)
    late, early = here.governors[3], here.governors[4]
    with unit_of_work():
        rows = {row.person_id: row for row in db.session.query(Attendance)}
        rows[late.id].arrived_before_id, rows[late.id].arrived_at = second.id, "18:40"
        rows[early.id].left_before_id = second.id
    with pytest.raises(BadInput, match="in the room"):
        write(here, first, proposed_by=late.id)
    with pytest.raises(BadInput, match="in the room"):
        write(here, second, proposed_by=early.id)
    write(here, second, proposed_by=late.id)
    write(here, first, proposed_by=early.id)
    said = head(meeting)["Came and went"]
    assert f"{late.name} joined the meeting at 18:40, before item 2." in said
    assert f"{early.name} left the meeting before item 2." in said


@pytest.mark.parametrize(
    ("first", "second", "says"), [(None, 1, "nobody proposed"), (1, 1, "same person")]
)
def test_two_different_people_move_it(here, first, second, says):
    item = held(here)
    people = {1: here.governors[1].id, None: None}
    with pytest.raises(BadInput, match=says):
        write(here, item, proposed_by=people[first], seconded_by=people[second])
    assert db.session.query(ItemMinute).count() == 0


def test_somebody_absent_or_an_associate_on_a_board_cannot_move_it(register):
    here = room(associates=1)
    item = here.hold(*here.governors[:8], *here.associates)
    for somebody in (here.governors[8], here.associates[0]):
        with pytest.raises(BadInput, match="with a vote"):
            write(here, item, proposed_by=somebody.id)


def test_the_usual_first_items_are_drafted_and_other_titles_are_left_to_the_clerk(here):
    meeting = here.meeting()
    here.place(here.review("Pay"), meeting)
    with unit_of_work():
        standing.add_standing(meeting.id, by=here.clerk, when=moment(), expecting=meeting.revision)
    here.issue(meeting)
    here.attend(meeting, *here.governors[:-2])
    with unit_of_work():
        row = db.session.query(Attendance).filter_by(person_id=here.governors[-1].id).one()
        row.apologies = True
        meeting.chaired_by = here.governors[0].id
        meeting.in_attendance = "Maud Ellery, clerk\n\nOdo Finch, adviser"
    texts = {item.title: item.text for item in composed(meeting.id).items}
    assert texts["Apologies for absence"] == (
        f"Apologies for absence were received from {here.governors[-1].name}, and the governing"
        f" board consented to the absence.\n{here.governors[-2].name} was absent without apologies."
    )
    assert texts["Declarations of interest"].startswith("No interests were declared")
    assert texts["Minutes of the last meeting, to be signed by the chair"] == ""
    assert texts["Matters arising"] == ""
    assert texts["Pay"] == ""
    said = head(meeting)
    assert said["In the chair"] == here.governors[0].name
    assert said["In attendance"] == "Maud Ellery, clerk; Odo Finch, adviser"
    assert said["Apologies"] == here.governors[-1].name
    assert said["Quorum"] == "The meeting was quorate: 7 of 9 governors in post came; 5 needed."


def test_part_b_is_kept_apart_and_an_open_item_tells_only_its_number(here):
    meeting = here.meeting()
    title(here, meeting, "Declarations of interest")
    item = here.place(here.review("Redundancy policy"), meeting)
    with unit_of_work():
        order.move_item(
            item.id,
            order.Way.OTHER_PART,
            by=here.clerk,
            when=moment(TODAY),
            expecting=meeting.revision,
        )
    here.issue(meeting)
    here.attend(meeting, *here.governors)
    here.decide(item, ballot(8, withdrawn={here.governors[1].id: "her post is at risk"}))
    whole = composed(meeting.id)
    opened, closed = whole.minutes(Part.A), whole.minutes(Part.B)
    assert [entry.title for entry in opened.entries] == ["Declarations of interest"]
    assert [entry.title for entry in closed.entries] == ["Redundancy policy"]
    assert "item 2 (Part B)" in opened.text
    assert "at risk" not in opened.text
    assert "at risk" in closed.text
    assert closed.title == "Confidential minutes (Part B) of the Governing board"


def test_an_item_that_was_noted_says_so(here):
    meeting = here.meeting()
    here.place(here.review("Pay"), meeting)
    with unit_of_work():
        told = {"by": here.clerk, "when": moment()}
        order.add_title(meeting.id, expecting=meeting.revision, title="Head’s report", **told)
    here.issue(meeting)
    here.attend(meeting, *here.governors)
    report = next(item for item in meeting.items if item.title)
    with unit_of_work():
        note_item(
            report.id, by=here.clerk, when=moment(meeting.held_on), expecting=meeting.revision
        )
    drafts = {one.title: one.draft for one in composed(meeting.id).items}
    assert drafts["Head’s report"] == "The governing board NOTED this item."
