"""A term of one board, at its pages: plan, chase, issue, inquorate, reconvene, decide, minute."""

from __future__ import annotations

from datetime import date

import pytest
from playwright.sync_api import Page, expect

from governance.db import db
from governance.domain.reviews import State
from governance.models.decision import Decision
from governance.models.meeting import Meeting
from governance.models.review import Review
from tests.browser import term
from tests.browser.looking import PHONE, look
from tests.browser.school import choose, draft, hand_in, tick
from tests.browser.site import enter, press
from tests.browser.term import go, says

pytestmark = pytest.mark.browser
LATE, READY = "Attendance policy", "Uniform policy"
FIRST, AGAIN, NEXT = date(2026, 12, 10), date(2026, 12, 21), date(2027, 1, 14)
AMENDED = "The tie is green."


def test_a_term_of_a_board(site, clock):
    town = term.school_with_drafts(site.app, READY, missing=LATE)
    with (
        site.person(town.clerk, PHONE) as clerk,
        site.person(town.head) as head,
        site.person(town.chair) as chair,
    ):
        plan_the_year(clerk)
        chase(site.app, clerk, head)
        put_in_order_and_issue(clerk)
        clock.day = FIRST
        too_few_come(clerk)
        reconvene(clerk)
        clock.day = AGAIN
        hold(clerk)
        decide(clerk)
        amend_and_sign(head, chair)
        write_minutes(clerk)
        clock.day = date(2027, 1, 4)
        term.to_meeting(clerk, NEXT)
        says(clerk, "Minutes of the meeting of 21 December 2026")
        term.issue(clerk)
        clock.day = NEXT
        agree_minutes(clerk)
    all_is_done(site.app)


def plan_the_year(clerk: Page) -> None:
    """Two meetings at once, and the plan of the reviews accepted."""
    clerk.goto("/meetings/enter")
    clerk.get_by_label("On which days?").fill("10 December 2026\nThursday 14/01/2027 at 17:30")
    go(clerk, "Plan these meetings")
    clerk.goto("/meetings/plan")
    says(clerk, "10 Dec 2026")
    go(clerk, "Accept this plan")
    says(clerk, "The plan is accepted")
    look(clerk)


def chase(app, clerk: Page, head: Page) -> None:
    """The desk asks for what is missing; the headteacher reads it and hands it in."""
    clerk.goto("/meetings/desk")
    choose(clerk, LATE)
    go(clerk, "Chase the ticked drafts")
    says(clerk, "1 message asks for 1 draft.")
    tick(app)
    head.goto("/messages/")
    says(head, LATE)
    look(head)
    hand_in(head, "within a day", title=LATE)


def put_in_order_and_issue(clerk: Page) -> None:
    """Both drafts go on at once, with the standing items, in the clerk’s own order."""
    clerk.goto("/meetings/desk")
    choose(clerk, LATE)
    choose(clerk, READY)
    go(clerk, "Put the ticked drafts on their agendas")
    says(clerk, "2 drafts are on an agenda.")
    term.to_meeting(clerk, FIRST)
    clerk.locator("summary", has_text="a title alone").click()
    go(clerk, "Put the standing items on it")
    go(clerk, "Put the agenda in order, with times")
    clerk.get_by_label(f"Place of {READY}").fill("1")
    clerk.get_by_label(f"Place of {LATE}").fill("2")
    enter(clerk)
    says(clerk, "The agenda stands in this order.")
    look(clerk)
    term.issue(clerk)
    says(clerk, "19 clear days given")


def too_few_come(clerk: Page) -> None:
    """Three of eight: nothing is offered, and the page says by which rule."""
    term.to_meeting(clerk, FIRST)
    go(clerk, "Record attendance")
    term.came(clerk, "Rowena Tansley", "Ivo Brackwell", "Tobias Fenwick")
    go(clerk, "Record attendance")
    says(clerk, "Not quorate: nothing can be decided")
    for title in (READY, LATE):
        go(clerk, f"Record decision on {title}")
        says(
            clerk,
            "Nothing can be decided on this item",
            "the quorum is 4",
            "School Governance (Roles, Procedures and Allowances) (England) Regulations 2013",
        )
        expect(clerk.get_by_role("button", name="Record the decision")).to_have_count(0)
        look(clerk)
        go(clerk, "Take it off this agenda")
        go(clerk, "Take it off")
    for title in (READY, LATE):
        expect(clerk.get_by_role("link", name=f"Record decision on {title}")).to_have_count(0)


def reconvene(clerk: Page) -> None:
    """The board meets again before the policies fall due, with notice given anew."""
    term.meet(clerk, "21 December 2026")
    for title in (READY, LATE):
        term.place(clerk, title, "21 Dec 2026")
    term.to_meeting(clerk, AGAIN)
    look(clerk)
    term.issue(clerk)
    says(clerk, "10 clear days given")


def hold(clerk: Page) -> None:
    """Six come; one sends apologies; one leaves before the second policy."""
    term.to_meeting(clerk, AGAIN)
    go(clerk, "Record attendance")
    term.came(clerk, "Rowena Tansley", "Ivo Brackwell", "Tobias Fenwick", "Petra Lyle")
    term.came(clerk, "Governor 1", "Governor 2")
    clerk.get_by_label("Who took the chair?").select_option("Rowena Tansley")
    clerk.locator("summary", has_text="Apologies").click()
    clerk.get_by_label("Governor 3 sent apologies").check(force=True)
    second = clerk.get_by_label("Governor 2 went early, before which item")
    second.select_option(label=second.locator("option", has_text=LATE).inner_text())
    clerk.get_by_label("Governor 2 went early, at what time").fill("18:40")
    clerk.get_by_label("Who else was there?").fill("Maud Ellery, clerk")
    look(clerk)
    go(clerk, "Record attendance")
    says(clerk, "6 of 8 governors present", "Governor 2 left at 18:40", "Governor 3")


def decide(clerk: Page) -> None:
    """One who has an interest withdraws; more votes than people are refused, in a sentence."""
    go(clerk, f"Record decision on {READY}")
    clerk.locator("summary", has_text="Somebody withdrew").click()
    clerk.get_by_label("Petra Lyle withdrew").check(force=True)
    clerk.get_by_label("Interest of Petra Lyle").fill("Sells the school its ties.")
    look(clerk)
    go(clerk, "Count without them")
    says(clerk, "5 governors for this item")
    term.cast(clerk, "approved", 6, "FGB 2026/27-5")
    says(clerk, "This decision would not stand", "5")
    expect(clerk.get_by_label("Minute reference")).to_have_value("FGB 2026/27-5")
    look(clerk)
    term.cast(clerk, "approved_with_amendments", 5, "FGB 2026/27-5", AMENDED)
    term.to_meeting(clerk, AGAIN)
    term.vote(clerk, LATE, "approved", 5, "FGB 2026/27-6")
    look(clerk)


def amend_and_sign(head: Page, chair: Page) -> None:
    """The headteacher makes the amendment; the chair signs both policies."""
    head.goto("/drafts/")
    press(head, head.get_by_role("link", name=READY).first)
    says(head, AMENDED)
    head.get_by_label("The amended text", exact=True).set_input_files(
        {"name": "Uniform.docx", "mimeType": "", "buffer": draft(AMENDED, title=READY)}
    )
    go(head, "Hand in the amended text")
    for title in (READY, LATE):
        term.signed(chair, title)
    look(chair)


def write_minutes(clerk: Page) -> None:
    """Every item gets its words; the decisions have theirs already."""
    term.to_meeting(clerk, AGAIN)
    go(clerk, "Minutes of this meeting")
    go(clerk, "Write the minutes")
    clerk.get_by_label("Proposed by").first.select_option("Rowena Tansley")
    clerk.get_by_label("Seconded by").first.select_option("Ivo Brackwell")
    go(clerk, "Save all")
    says(clerk, "saved")
    look(clerk)
    go(clerk, "Read them")
    says(clerk, "Proposed by Rowena Tansley, seconded by Ivo Brackwell", "18:40", AMENDED)
    go(clerk, "Declare them ready")
    says(clerk, "The minutes are ready")


def agree_minutes(clerk: Page) -> None:
    """At the next meeting the chair signs the minutes of the last."""
    term.to_meeting(clerk, NEXT)
    go(clerk, "Record attendance")
    term.came(clerk, "Rowena Tansley", "Ivo Brackwell", "Tobias Fenwick", "Petra Lyle")
    clerk.get_by_label("Who took the chair?").select_option("Rowena Tansley")
    go(clerk, "Record attendance")
    go(clerk, "Minutes of the meeting of 21 December 2026")
    go(clerk, "Record the signing")
    go(clerk, "Record the signing")
    says(clerk, "Signed by Rowena Tansley", "14 January 2027")
    look(clerk)


def all_is_done(app) -> None:
    """Both reviews are closed by lawful decisions, and the minutes are signed."""
    with app.app_context():
        assert [one.state for one in db.session.query(Review)] == [State.CLOSED] * 2
        decisions = db.session.query(Decision).all()
        assert {one.decided_on for one in decisions} == {AGAIN}
        assert {one.present for one in decisions} == {5}
        held = db.session.query(Meeting).filter_by(held_on=AGAIN).one()
        assert held.minutes_signed_on == NEXT
