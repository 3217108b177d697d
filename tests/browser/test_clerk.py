"""The clerk's own pages at a desk and on a phone: no violation, nothing too wide, and they work."""

from __future__ import annotations

from datetime import timedelta

import pytest

from governance.db import db, unit_of_work
from governance.domain.reviews import State
from governance.models.policy import Change, VersionState
from governance.models.school import Body, School
from tests import factories
from tests.browser.looking import PHONE, WINDOWS, look, through
from tests.browser.school import MEETING_DAY, SCHOOL, furnish
from tests.browser.site import enter, press
from tests.factories import TODAY

pytestmark = pytest.mark.browser


@pytest.fixture
def town(app):
    town = furnish(app)
    with app.app_context(), unit_of_work():
        school = db.session.query(School).filter_by(name=SCHOOL).one()
        board = db.session.query(Body).filter_by(school_id=school.id).one()
        factories.meeting(board, MEETING_DAY)
        factories.meeting(board, MEETING_DAY + timedelta(days=98))
        for number, title in enumerate(("Attendance policy", "First aid policy", "Uniform policy")):
            policy = factories.policy(school, title, due="2026-12" if number else "2026-11-25")
            draft = factories.version(
                policy, state=VersionState.SUBMITTED, change=Change.MINOR, summary="Clearer words."
            )
            if number:
                factories.review(policy, State.SUBMITTED, version_id=draft.id)
            else:
                factories.review(policy, draft_due=TODAY - timedelta(days=2))
    return town


STANDING = "/bodies/1/standing-items"


def drag_the_second_to_the_top(page):
    """With the pointer through either window, then with the keyboard alone."""
    press(page, page.get_by_role("link", name="Put the agenda in order, with times"))
    look(page)
    titles = page.locator("#order tbody th")
    before = titles.all_inner_texts()
    for window in WINDOWS:
        through(page, window)
        page.reload()
        page.locator("#order").scroll_into_view_if_needed()
        page.get_by_role("button", name="Keep this order").scroll_into_view_if_needed()
        handle = page.locator("#order .drag").nth(1).bounding_box()
        top = page.locator("#order tbody tr").first.bounding_box()
        page.mouse.move(handle["x"] + 4, handle["y"] + 4)
        page.mouse.down()
        page.mouse.move(handle["x"] + 4, top["y"] + 4, steps=4)
        page.mouse.up()
        assert titles.all_inner_texts() == before[::-1]
        assert page.locator("[name^=place_]").first.input_value() == "1"
    press(page, page.get_by_role("button", name="Keep this order"))
    page.get_by_text("The agenda stands in this order.").wait_for()
    press(page, page.get_by_role("link", name="Put the agenda in order, with times"))
    assert page.locator("#order tbody th").all_inner_texts()[0][:6] == before[1][:6]
    page.locator("[name^=place_]").first.fill("3")
    enter(page)
    page.get_by_text("The agenda stands in this order.").wait_for()


def test_the_clerk_plans_places_chases_and_orders(site, town):
    with site.person(town.clerk) as page:
        page.goto("/meetings/plan")
        look(page)
        press(page, page.get_by_role("button", name="Accept this plan"))
        page.get_by_text("The plan is accepted").wait_for()
        look(page)
        page.goto("/meetings/desk")
        look(page)
        page.locator("label", has_text="First aid policy").click()
        page.locator("label", has_text="Uniform policy").click()
        press(page, page.get_by_role("button", name="Put the ticked drafts on their agendas"))
        page.get_by_text("2 drafts are on an agenda.").wait_for()
        page.locator("label", has_text="Attendance policy").click()
        press(page, page.get_by_role("button", name="Chase the ticked drafts"))
        page.get_by_text("1 message asks for 1 draft.").wait_for()
        look(page)
        page.goto("/meetings/1")
        page.locator("summary", has_text="of Uniform policy").click()
        press(page, page.get_by_role("button", name="Up Uniform policy"))
        page.get_by_text("The item is number 1 now.").wait_for()
        look(page)
        drag_the_second_to_the_top(page)
        for where in ("/meetings/enter", "/meetings/1/move", "/meetings/1", STANDING):
            page.goto(where)
            look(page)


def test_a_decision_without_a_meeting_is_recorded(site, town):
    with site.person(town.clerk, PHONE) as page:
        page.goto("/reviews/2")
        press(page, page.get_by_role("link", name="Record a decision taken without a meeting"))
        look(page)
        press(page, page.get_by_role("link", name="Record this chair’s action"))
        page.get_by_label("On which day?").fill("20 November 2026")
        page.locator("label[for='practicable-2']").click()
        look(page)
