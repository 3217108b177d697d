"""Other ways to decide, at their pages: a committee, one person, the chair alone, all trustees.

Then a meeting that moves, what is refused in a sentence, and two clerks at one agenda.
"""

from __future__ import annotations

from datetime import date

import pytest
from playwright.sync_api import Page, expect

from governance.db import db
from governance.domain.reviews import State
from governance.domain.routes import KindOfSchool, Route
from governance.models.decision import Decision
from governance.models.meeting import AgendaItem
from governance.models.review import Review
from governance.models.school import SchoolKind
from tests.browser import term
from tests.browser.looking import PHONE, look
from tests.browser.school import tick
from tests.browser.site import press
from tests.browser.term import go, says

pytestmark = pytest.mark.browser
FIRST, SECOND = date(2026, 12, 10), date(2027, 1, 14)
POLICY, OTHER = "First aid policy", "Uniform policy"
TRUST = {"rules": KindOfSchool.ENGLAND_ACADEMY, "kind": SchoolKind.ACADEMY}


def delegate(page: Page, to: str, title: str = POLICY) -> None:
    """The clerk records what the board has handed over."""
    page.goto("/schools/1/delegations")
    page.get_by_label("Which policy?").select_option(label=title)
    page.get_by_label("To whom?").select_option(label=to)
    page.get_by_label("Minute of the full board").fill("FGB 2026/27-3")
    page.get_by_label("From which day?").fill("1 November 2026")
    go(page, "Record it")
    says(page, "FGB 2026/27-3")


def outside(page: Page, title: str, route: str | None = None) -> None:
    """From the review to the decision taken without a meeting."""
    term.to_review(page, title)
    go(page, "Record a decision taken without a meeting")
    if route:
        go(page, f"Record this {route}")


def the_one(app) -> tuple[State, list[Route]]:
    """Where the review of the policy stands, and by which routes it was decided."""
    with app.app_context():
        review = db.session.query(Review).order_by(Review.id).first()
        return State(review.state), [one.route for one in db.session.query(Decision)]


def titles(app) -> list[str | None]:
    """The titles on any agenda."""
    with app.app_context():
        return [one.title for one in db.session.query(AgendaItem).order_by(AgendaItem.id)]


def test_a_committee_decides_only_what_was_delegated_to_it(site, clock):
    town = term.school_with_drafts(site.app, POLICY)
    term.add_committee(site.app)
    with site.person(town.clerk) as clerk, site.person(town.chair) as chair:
        term.meet(clerk, "10 December 2026", term.COMMITTEE)
        term.place(clerk, POLICY, term.COMMITTEE)
        term.issue(clerk)
        clock.day = FIRST
        term.to_meeting(clerk, FIRST, term.COMMITTEE)
        go(clerk, "Record attendance")
        term.came(clerk, "Rowena Tansley", "Ivo Brackwell", "Tobias Fenwick")
        go(clerk, "Record attendance")
        go(clerk, f"Record decision on {POLICY}")
        says(clerk, "Not open to this meeting", "delegat", "reg 18")
        expect(clerk.locator("input[name=kind][value=approved]")).to_have_count(0)
        look(clerk)
        delegate(clerk, term.COMMITTEE)
        look(clerk)
        term.to_meeting(clerk, FIRST, term.COMMITTEE)
        term.vote(clerk, POLICY, "approved", 3, "RC 4")
        term.signed(chair, POLICY)
    assert the_one(site.app) == (State.CLOSED, [Route.COMMITTEE_VOTE])


def test_a_delegated_head_decides_and_the_next_agenda_reports_it(site):
    town = term.school_with_drafts(site.app, POLICY)
    with site.person(town.clerk, PHONE) as clerk, site.person(town.chair) as chair:
        term.meet(clerk, "10 December 2026")
        outside(clerk, POLICY)
        says(clerk, "Not open for this policy today", "reg 18")
        look(clerk)
        delegate(clerk, "Headteacher")
        outside(clerk, POLICY, "a delegated person decided")
        clerk.get_by_label("Tobias Fenwick").check(force=True)
        clerk.get_by_label("On which day?").fill("20 November 2026")
        look(clerk)
        go(clerk, "Record this decision")
        term.to_meeting(clerk, FIRST)
        says(clerk, f"Report of a delegated decision on 20 November 2026: {POLICY}")
        look(clerk)
        term.signed(chair, POLICY)
    assert the_one(site.app) == (State.CLOSED, [Route.DELEGATED_PERSON])


def test_chairs_action_fails_its_tests_then_passes_and_reports_itself(site):
    town = term.school_with_drafts(site.app, POLICY)
    with site.person(town.clerk) as clerk, site.person(town.chair) as chair:
        term.meet(clerk, "10 December 2026")
        outside(clerk, POLICY, "chair’s action")
        clerk.get_by_label("Rowena Tansley").check(force=True)
        clerk.get_by_label("On which day?").fill("20 November 2026")
        clerk.locator("input[name=practicable][value=yes]").check(force=True)
        clerk.locator("input[name=detrimental][value=no]").check(force=True)
        clerk.get_by_label("Why could it not wait?").fill("The review is overdue.")
        go(clerk, "Record this decision")
        says(clerk, "would not stand", "reg 8", "meeting")
        expect(clerk.get_by_label("Why could it not wait?")).to_have_value("The review is overdue.")
        look(clerk)
        assert the_one(site.app) == (State.SUBMITTED, [])
        clerk.locator("input[name=practicable][value=no]").check(force=True)
        clerk.locator("input[name=detrimental][value=yes]").check(force=True)
        clerk.get_by_label("Why could it not wait?").fill("A pupil needs it on Monday.")
        go(clerk, "Record this decision")
        term.to_meeting(clerk, FIRST)
        says(clerk, f"Report of chair’s action on 20 November 2026: {POLICY}")
        term.signed(chair, POLICY)
    assert the_one(site.app) == (State.CLOSED, [Route.CHAIRS_ACTION])


def test_trustees_resolve_in_writing_only_when_all_of_them_sign(site):
    town = term.school_with_drafts(site.app, POLICY, **TRUST)
    with site.person(town.clerk, PHONE) as clerk, site.person(town.chair) as chair:
        outside(clerk, POLICY, "a written resolution")
        everybody = clerk.locator("input[name=people]")
        for number in range(town.seats - 1):
            everybody.nth(number).check(force=True)
        clerk.get_by_label("On which day?").fill("20 November 2026")
        go(clerk, "Record this decision")
        says(clerk, "would not stand", "articles")
        look(clerk)
        assert the_one(site.app) == (State.SUBMITTED, [])
        expect(everybody.nth(0)).to_be_checked()
        everybody.nth(town.seats - 1).check(force=True)
        go(clerk, "Record this decision")
        term.signed(chair, POLICY)
    assert the_one(site.app) == (State.CLOSED, [Route.WRITTEN_RESOLUTION])


def test_a_moved_meeting_frees_what_it_would_make_overdue_and_tells_people(site):
    town = term.school_with_drafts(site.app, POLICY)
    with site.person(town.clerk) as clerk, site.person(town.head, PHONE) as head:
        term.meet(clerk, "10 December 2026")
        term.meet(clerk, "17 December 2026")
        term.place(clerk, POLICY, "10 Dec 2026")
        go(clerk, "Move it to another day")
        clerk.get_by_label("To which day?").fill("14 January 2027")
        clerk.get_by_label("Why is it moved?").fill("The hall is being mended.")
        look(clerk)
        go(clerk, "Move it")
        says(clerk, "14 January 2027")
        look(clerk)
        term.to_review(clerk, POLICY)
        says(clerk, "17 Dec 2026", "In time")
        clerk.goto("/meetings/desk")
        says(clerk, POLICY, "17 Dec 2026")
        tick(site.app)
        head.goto("/messages/")
        says(head, "10 December 2026", "14 January 2027")
        look(head)
    assert the_one(site.app)[0] is State.SUBMITTED


def test_what_cannot_be_is_refused_in_a_sentence(site, clock):
    town = term.school_with_drafts(site.app, POLICY)
    with site.person(town.clerk, PHONE) as clerk:
        term.meet(clerk, "10 November 2026")
        says(clerk, "A meeting cannot be planned in the past. Give a later day.")
        expect(clerk.get_by_label("On which day?")).to_have_value("10 November 2026")
        look(clerk)
        clerk.get_by_label("On which day?").fill("10 December 2026")
        go(clerk, "Plan this meeting")
        term.place(clerk, POLICY, "10 Dec 2026")
        term.issue(clerk)
        clock.day = FIRST
        term.to_meeting(clerk, FIRST)
        go(clerk, "Record attendance")
        term.came(clerk, "Rowena Tansley", "Ivo Brackwell", "Tobias Fenwick", "Petra Lyle")
        go(clerk, "Record attendance")
        term.vote(clerk, POLICY, "approved", 9, "FGB 7")
        says(clerk, "This decision would not stand", "4 people", "9")
        expect(clerk.get_by_label("Votes for")).to_have_value("9")
        look(clerk)
        for votes in ("-1", "many"):
            term.cast(clerk, "approved", votes, "FGB 7")
            expect(clerk.get_by_role("alert")).to_contain_text(".")
    assert the_one(site.app) == (State.ON_AGENDA, [])


def test_two_windows_at_one_agenda_lose_nothing(site):
    town = term.school_with_drafts(site.app, POLICY, OTHER)
    with site.person(town.clerk) as one, site.person(town.clerk, PHONE) as two:
        term.meet(one, "10 December 2026")
        term.place(one, POLICY, "10 Dec 2026")
        for page in (one, two):
            term.to_meeting(page, FIRST)
            page.locator("summary", has_text="a title alone").click()
        one.get_by_label("Title of the item").fill("Matters arising")
        go(one, "Add it")
        two.get_by_label("Title of the item").fill("The head’s report")
        go(two, "Add it")
        says(two, "Somebody else changed this")
        look(two)
        assert "Matters arising" in titles(site.app)
        expect(two.get_by_label("Title of the item")).to_have_value("The head’s report")
        go(two, "Add it")
        assert {"Matters arising", "The head’s report"} <= set(titles(site.app))
        row = one.get_by_role("row").filter(has_text=OTHER)
        press(one, row.get_by_role("button", name="Put on the agenda"))
        says(one, OTHER, "The head’s report", "Matters arising")
    with site.app.app_context():
        assert db.session.query(AgendaItem).count() == 4
