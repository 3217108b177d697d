"""Minutes in a real browser: written by keyboard, ready, read on a phone, signed, and fixed."""

from __future__ import annotations

from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from governance.db import db, unit_of_work
from governance.domain.permissions import Role
from governance.domain.reviews import State
from governance.models.meeting import AgendaItem, Meeting, MeetingState, Part
from governance.models.person import Person, Post
from governance.models.policy import VersionState
from governance.models.school import Body, Membership, School
from governance.services.decisions import votes
from governance.services.meetings.attendance import record_attendance
from tests import boardroom, factories
from tests.browser.looking import PHONE, look
from tests.browser.school import SCHOOL, furnish
from tests.browser.site import enter, press
from tests.factories import TODAY, moment

pytestmark = pytest.mark.browser
FIRST, SECOND = TODAY - timedelta(days=30), TODAY - timedelta(days=1)


@pytest.fixture
def town(app):
    """A board that met twice: a decision, a title and Part B first; then the next meeting."""
    town = furnish(app)
    with app.app_context(), unit_of_work():
        school = db.session.query(School).filter_by(name=SCHOOL).one()
        board = db.session.query(Body).filter_by(school_id=school.id).one()
        clerk = factories.actor(
            db.session.query(Person).join(Post).filter(Post.role == Role.CLERK).one()
        )
        people = [one.person_id for one in db.session.query(Membership).order_by(Membership.id)]
        for held_on in (FIRST, SECOND):
            _hold(board, held_on, clerk, people)
    return town


def _hold(board, held_on, clerk, people):
    policy = factories.policy(board.school, f"Attendance policy of {held_on:%B}")
    draft = factories.version(policy, state=VersionState.SUBMITTED)
    review = factories.review(policy, State.ON_AGENDA, version_id=draft.id)
    sent = held_on - timedelta(days=12)
    meeting = factories.meeting(
        board, held_on, state=MeetingState.ISSUED, agenda_sent_on=sent, place="School library"
    )
    item = AgendaItem(
        meeting=meeting,
        position=1,
        part=Part.A,
        review_id=review.id,
        version_id=draft.id,
        papers_sent_on=sent,
    )
    titles = (("Matters arising", Part.A, 2), ("A complaint", Part.B, 3))
    for title, part, position in titles if held_on == FIRST else ():
        db.session.add(AgendaItem(meeting=meeting, position=position, part=part, title=title))
    db.session.add(item)
    db.session.flush()
    record_attendance(
        meeting.id,
        by=clerk,
        when=moment(held_on),
        expecting=meeting.revision,
        present=people[:7],
    )
    db.session.flush()
    votes.decide(
        item.id,
        by=clerk,
        when=moment(held_on),
        expecting=review.revision,
        ballot=boardroom.ballot(6, 1),
    )


def tab_to(page: Page, name: str, role: str = "button") -> None:
    """Go on by the Tab key until this has the focus."""
    wanted = page.get_by_role(role, name=name).first
    for _ in range(60):
        if wanted.evaluate("one => one === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"“{name}” was not reached by the Tab key.")


def test_minutes_are_written_by_keyboard_read_and_signed(site, town):
    with site.person(town.clerk) as page:
        page.goto("/meetings/1")
        expect(page.locator("main")).to_contain_text("Being written")
        look(page)
        press(page, page.get_by_role("link", name="Minutes of this meeting"))
        look(page)
        press(page, page.get_by_role("link", name="Write the minutes"))
        look(page)
        expect(page.get_by_label("Minute of item 1")).to_have_value(
            "The governing board RESOLVED to approve the Attendance policy of October (version 1),"
            " with its next review in October 2027.\nVotes: 6 for, 1 against, no abstentions.\n"
            "Minute FGB 2026/27-14."
        )
        page.get_by_label("Proposed by").focus()
        page.keyboard.type("Rowena")
        page.keyboard.press("Tab")
        page.keyboard.type("Ivo")
        page.keyboard.press("Tab")
        tab_to(page, "Minute of item 2", "textbox")
        page.keyboard.type("Nothing arose.")
        tab_to(page, "Minute of item 3", "textbox")
        page.keyboard.type("A complaint was heard.")
        tab_to(page, "Save all")
        enter(page)
        expect(page.locator("main")).to_contain_text("3 minutes are saved.")
        expect(page.get_by_label("Minute of item 1")).to_have_value(
            "The governing board RESOLVED to approve the Attendance policy of October (version 1),"
            " with its next review in October 2027.\nProposed by Rowena Tansley, seconded by Ivo"
            " Brackwell. Votes: 6 for, 1 against, no abstentions.\nMinute FGB 2026/27-14."
        )
        page.get_by_label("Seconded by").select_option("Rowena Tansley")
        press(page, page.get_by_role("button", name="Save all"))
        expect(page.get_by_role("alert")).to_contain_text("cannot propose and second")
        look(page)
        press(page, page.get_by_role("link", name="Read them"))
        press(page, page.get_by_role("button", name="Declare them ready"))
        expect(page.locator("main")).to_contain_text("The minutes are ready")
        look(page)
    with site.person(town.governor, PHONE) as page:
        page.goto("/meetings/1/minutes")
        expect(page.locator("main")).to_contain_text("Draft – not yet agreed")
        expect(page.locator("main")).to_contain_text("A complaint was heard.")
        look(page)
    with site.person(town.clerk) as page:
        page.goto("/meetings/desk")
        expect(page.locator("main")).to_contain_text("Minutes to sign: Governing board, 21 October")
        page.goto("/meetings/1/minutes")
        press(page, page.get_by_role("link", name="Record the signing"))
        look(page)
        page.locator("label", has_text="Rowena Tansley").click()
        page.get_by_label("Corrections").fill("Item 2: for “Nothing” read “Little”.")
        press(page, page.get_by_role("button", name="Record the signing"))
        expect(page.locator("main")).to_contain_text("Their words stand from now on.")
        expect(page.locator("main")).to_contain_text("with this correction")
        look(page)
        with page.expect_download() as saved:
            page.get_by_role("link", name="The minutes as a Word document").click()
        assert saved.value.suggested_filename == "Minutes 2026-10-21.docx"
        page.goto("/meetings/1/minutes/write")
        expect(page.locator("textarea")).to_have_count(0)
        look(page)
        page.goto("/meetings/2")
        expect(page.locator("main")).to_contain_text("Minutes of the meeting of 21 October 2026")
        look(page)
        page.goto("/meetings/2/minutes/write")
        look(page)
    assert _signed(site.app)


def _signed(app):
    with app.app_context():
        return db.session.get_one(Meeting, 1).minutes_signed_on == SECOND
