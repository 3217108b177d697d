"""The pages of meetings: what each shows, to whom, and what comes back when it cannot be done."""

from __future__ import annotations

from datetime import timedelta

import pytest

from governance.db import db, unit_of_work
from governance.domain.permissions import Role
from governance.domain.reviews import State
from governance.domain.routes import KindOfSchool
from governance.models.meeting import Meeting, MeetingState
from governance.models.person import Person
from governance.models.review import Review
from tests import factories
from tests.boardroom import MEETING_DAY, PAPERS_DAY, room
from tests.factories import TODAY
from tests.web.moments import held, on_agenda

DAY = timedelta(days=1)


def test_the_year_shows_each_meeting_with_its_papers_day_in_words(here, clerk):
    on_agenda(here)
    page = clerk.get("/meetings/")
    assert "Fri 11 Dec 2026" in page.text
    assert "by Thu 3 Dec 2026" in page.text
    assert "in 13 days" in page.text
    assert page.tree.xpath("count(//ol[@class='year']/li)") == 12
    assert "/meetings/new" in page.links()


def test_the_year_is_filtered_by_school_in_the_address_and_shows_only_schools_in_reach(
    here, visit, stranger
):
    here.meeting()
    with unit_of_work():
        trust = factories.trust()
        other = factories.school(trust_id=trust.id)
        here.school.trust_id = trust.id
        factories.meeting(factories.board(other))
        both = factories.person()
        db.session.add(
            factories.Post(
                person_id=both.id, role=Role.CLERK, trust_id=trust.id, starts=factories.LONG_AGO
            )
        )
    page = visit(both).get("/meetings/")
    assert here.school.name in page.text
    assert other.name in page.text
    rows = visit(both).get(f"/meetings/?school={other.id}").tree.xpath("//table[last()]//tbody/tr")
    assert [here.school.name in row.text_content() for row in rows] == [False] * len(rows)
    assert here.school.name not in stranger.get("/meetings/").text
    assert "No meeting is planned" in stranger.get(f"/meetings/?school={other.id}").text


def test_past_meetings_stand_on_their_own_tab_and_a_wrong_mark_is_the_first_page(here, clerk):
    here.meeting(TODAY - DAY)
    assert "Thu 19 Nov 2026" in clerk.get("/meetings/?part=past&after=nonsense").text
    assert "No meeting is planned" in clerk.get("/meetings/").text


def test_a_meeting_is_planned_and_bad_input_keeps_what_was_typed(here, clerk):
    page = clerk.get("/meetings/new")
    back = clerk.send(page, "/meetings/new", 422, held_on="December 2026", place="The hall")
    assert "is not a single day" in back.text
    form = dict(back.form("/meetings/new").form_values())
    assert (form["held_on"], form["place"]) == ("December 2026", "The hall")
    assert "not a date we can read" in clerk.send(page, "/new", 422, held_on="soon").text
    assert "in the past" in clerk.send(page, "/new", 422, held_on="1/11/2026").text
    done = clerk.send(page, "/new", held_on="11/12/2026", starts_at="18.30", place="The hall")
    assert done.heading == "Governing board, 11 December 2026"
    assert "18:30 · The hall" in done.text
    assert (
        "already has a meeting"
        in clerk.send(page, "/new", 422, held_on="11/12/2026", starts_at="18:30").text
    )


def test_planning_is_the_clerks_and_a_body_elsewhere_is_not_found(here, chair, stranger):
    chair.get("/meetings/new", 403)
    fields = {"body_id": here.body.id, "held_on": "11/12/2026", "starts_at": "18:00"}
    stranger.post("/meetings/new", 404, csrf_token=stranger.token(), **fields)
    stranger.post("/meetings/new", 422, csrf_token=stranger.token(), **fields | {"body_id": "x"})
    assert db.session.query(Meeting).count() == 0


def test_from_draft_to_decision_in_the_browser(here, clerk, clock):
    review, meeting = here.review("Attendance"), here.meeting()
    address = f"/meetings/{meeting.id}"
    page = clerk.send(clerk.get(address), f"/reviews/{review.id}/agenda")
    assert "“Attendance” is on the agenda of 11 December 2026." in page.text
    ask = clerk.get(f"{address}/issue")
    assert "Attendance, version 1" in ask.text
    assert "9 members will be told" in ask.text
    assert "it gives 20 clear days; the rules ask for 7" in ask.text
    page = clerk.send(ask, f"{address}/issue")
    assert "Sent Fri 20 Nov 2026" in page.text
    clock.day = MEETING_DAY
    form = clerk.get(f"{address}/attendance")
    assert "The quorum is 5 of 9 governors in post; 3 vacancies not counted" in form.text
    page = clerk.send(form, "/attendance", present=[one.id for one in here.governors[:7]])
    assert "7 of 9 governors present; quorum 5" in page.text
    [item] = db.session.get(Meeting, meeting.id).items
    form = clerk.get(f"/agenda-items/{item.id}/decision")
    assert "FGB 2026/27-1" in form.text
    page = clerk.send(
        form, "/decision", kind="approved", votes_for="6", abstained="1", minute="FGB 2026/27-1"
    )
    assert "It now waits for the chair’s signature." in page.text
    shown = clerk.get(f"/agenda-items/{item.id}/decision")
    assert "6 for, 0 against, 1 abstained" in shown.text
    assert "7 governors stayed; 5 were needed" in shown.text
    assert not [one for one in shown.tree.forms if "decision" in (one.action or "")]


def test_late_papers_are_refused_with_the_rule_and_let_through_with_urgency(
    here, clerk, chair, clock
):
    review, meeting = here.review("Attendance"), here.meeting()
    clock.day = PAPERS_DAY + DAY
    page = clerk.get(f"/meetings/{meeting.id}")
    assert "The papers day was 3 December 2026" in page.text
    assert "Too late for this meeting" in page.text
    fields = {"meeting_id": meeting.id, "expecting": review.revision}
    told = clerk.post(f"/reviews/{review.id}/agenda", 409, csrf_token=clerk.token(), **fields)
    assert "6 clear days, and 7 must lie between" in told.text
    assert "reg 13(4)" in told.text
    page = chair.get(f"/meetings/{meeting.id}")
    assert "sentence or two" in chair.send(page, "/urgency", 422, words="Now").text
    page = chair.send(page, "/urgency", words="The law changes before the next meeting.")
    assert "Your statement of urgency is recorded" in page.text
    page = clerk.send(clerk.get(f"/meetings/{meeting.id}"), f"/reviews/{review.id}/agenda")
    assert "Late, urgency stated" in page.text
    assert (
        "The law changes before the next meeting."
        in clerk.get(f"/meetings/{meeting.id}/issue").text
    )


def test_calling_off_asks_why_and_leaves_the_drafts_waiting(here, clerk):
    item = on_agenda(here)
    here.issue(item.meeting)
    ask = clerk.get(f"/meetings/{item.meeting_id}/cancel")
    assert "1 policy on its agenda will wait" in ask.text
    assert "9 members will be told" in ask.text
    assert "Say why" in clerk.send(ask, "/cancel", 422, reason=" ").text
    page = clerk.send(ask, "/cancel", reason="Snow.")
    assert "This meeting was called off." in page.text
    assert db.session.get(Review, item.review_id).state is State.SUBMITTED
    clerk.send(ask, "/cancel", 409, reason="Snow.")


def test_taking_off_an_agenda_that_is_out_asks_first(here, clerk):
    item = on_agenda(here)
    here.issue(item.meeting)
    ask = clerk.get(f"/agenda-items/{item.id}/remove")
    assert "The members already hold this agenda." in ask.text
    page = clerk.send(ask, "/remove")
    assert "waits for another meeting" in page.text
    clerk.send(ask, "/remove", 409)


@pytest.fixture
def item(here, clock):
    """An item of a meeting that was held."""
    return held(here, clock)


def test_each_page_and_change_is_closed_to_the_wrong_person_and_the_wrong_school(
    here, clerk, chair, stranger, item
):
    meeting_id, review_id = item.meeting_id, item.review_id
    reading = [f"/meetings/{meeting_id}", f"/schools/{here.school.id}/delegations"]
    working = [f"/meetings/{meeting_id}/{part}" for part in ("issue", "cancel", "attendance")]
    working += [f"/agenda-items/{item.id}/{part}" for part in ("decision", "remove")]
    for address in reading:
        chair.get(address)
        stranger.get(address, 404)
    for address in working:
        chair.get(address, 403)
        stranger.get(address, 404)
    fields = {
        "expecting": "1",
        "reason": "Snow.",
        "meeting_id": meeting_id,
        "present": "1",
        "kind": "approved",
        "votes_for": "9",
        "minute": "FGB 4",
    }
    for address in [*working, f"/reviews/{review_id}/agenda"]:
        chair.post(address, 403, csrf_token=chair.token(), **fields)
        stranger.post(address, 404, csrf_token=stranger.token(), **fields)
    urgency = f"/meetings/{meeting_id}/urgency"
    clerk.post(urgency, 403, csrf_token=clerk.token(), expecting="1", words="The law changes.")
    stranger.post(
        urgency, 404, csrf_token=stranger.token(), expecting="1", words="The law changes."
    )
    for address in [*working, urgency]:
        clerk.post(address, 400, **fields)
    assert db.session.get(Meeting, meeting_id).state is MeetingState.HELD


def test_staff_see_no_meetings(here, visit):
    meeting = here.meeting()
    with unit_of_work():
        member = visit(factories.holder(Role.STAFF, here.school))
    for address in ("/meetings/", f"/meetings/{meeting.id}"):
        member.get(address, 403)


def test_a_governor_reads_a_meeting_and_is_offered_nothing_to_change(here, visit):
    item = on_agenda(here)
    with unit_of_work():
        reader = factories.holder(Role.GOVERNOR, here.school)
    page = visit(reader).get(f"/meetings/{item.meeting_id}")
    assert "1. Attendance" in page.text
    assert [form.action for form in page.tree.forms] == ["/sign-out"]
    assert not [link for link in page.links() if "/issue" in link or "/cancel" in link]


def test_a_school_in_wales_reads_of_working_days(register, visit):
    here = room(rules=KindOfSchool.WALES_MAINTAINED)
    meeting = here.meeting()
    page = visit(db.session.get(Person, here.clerk.person_id)).get(f"/meetings/{meeting.id}")
    assert "5 clear working days" in page.text
    assert "By Thu 3 Dec 2026" in page.text


def test_the_form_that_chooses_a_meeting_says_which_is_in_time_and_the_rule_for_the_rest(
    here, app, clock
):
    from flask import render_template

    from governance.queries.meetings.choosing import meetings_for

    here.meeting(TODAY + 3 * DAY)
    here.meeting()
    review = here.review(due="2026-12")
    with app.test_request_context(base_url="https://localhost"):
        drawn = render_template(
            "agenda/place_form.html", review=review, candidates=meetings_for(review.id, TODAY)
        )
        late = here.review(due="2026-11")
        too_late = render_template(
            "agenda/place_form.html", review=late, candidates=meetings_for(late.id, TODAY)
        )
    assert "In time: it is due by 31 December 2026. Papers by Thu 3 Dec 2026, in 13 days." in drawn
    assert "1 meeting comes too soon" in drawn
    assert "2 clear days, and 7 must lie between" in drawn
    assert "No meeting can decide this by 30 November 2026" in too_late
