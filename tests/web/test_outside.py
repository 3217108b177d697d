"""The page of a decision without a meeting: open routes, closed ones with the rule, the form."""

from __future__ import annotations

import pytest

from governance.db import db, unit_of_work
from governance.domain.permissions import Role
from governance.domain.reviews import State
from governance.models.person import Person
from tests import factories
from tests.boardroom import room

WORDS = {"practicable": "no", "detrimental": "yes", "day": "20 November 2026"}


@pytest.fixture
def here(register):
    return room()


@pytest.fixture
def clerk(here, visit):
    return visit(db.session.get(Person, here.clerk.person_id))


def where(review, route=""):
    return f"/reviews/{review.id}/decision" + (f"?route={route}" if route else "")


def test_only_open_routes_are_offered_and_the_others_say_why(here, clerk):
    review = here.review("First aid")
    page = clerk.get(f"/reviews/{review.id}")
    assert where(review) in page.links()
    page = clerk.get(where(review))
    assert [link for link in page.links() if "route=" in link] == [where(review, "chairs_action")]
    assert "No minuted delegation" in page.text or "no minuted delegation" in page.text.lower()
    assert not page.tree.xpath("//form[contains(@action, '/decision')]")
    assert not clerk.get(where(review, "written_resolution")).tree.xpath(
        "//form[contains(@action, '/decision')]"
    )


def test_chairs_action_is_recorded_and_goes_to_the_signature(here, clerk, visit):
    review = here.review("Medicines")
    meeting = here.meeting()
    page = clerk.get(where(review, "chairs_action"))
    done = clerk.send(
        page, "/decision", people=str(here.chair.person_id), reason="Urgent.", **WORDS
    )
    assert "The decision is recorded." in done.text
    assert "Decided by" in done.text
    agenda = clerk.get(f"/meetings/{meeting.id}")
    assert "1. Report of chair’s action on 20 November 2026: Medicines" in agenda.text
    queue = visit(db.session.get(Person, here.chair.person_id)).get("/queue/")
    assert "Medicines" in queue.text


def test_what_would_not_stand_comes_back_with_its_rule_and_all_that_was_typed(here, clerk):
    review = here.review("Medicines")
    page = clerk.get(where(review, "chairs_action"))
    sent = {**WORDS, "practicable": "yes", "reason": "It is overdue."}
    back = clerk.send(page, "/decision", 409, people=str(here.chair.person_id), **sent)
    assert "a meeting could be held in time" in back.text
    assert "It is overdue." in back.text
    assert back.tree.xpath("//input[@id='day']/@value") == ["20 November 2026"]
    assert review.state is State.SUBMITTED
    wrong = clerk.send(page, "/decision", 422, people=str(here.chair.person_id), day="soon")
    assert wrong.tree.xpath("//input[@id='day']/@aria-invalid") == ["true"]
    clerk.send(page, "/decision", 422)


def test_a_review_with_nothing_to_decide_says_so(here, clerk):
    review = here.review()
    here.place(review, here.meeting())
    assert "Nothing can be recorded now" in clerk.get(where(review)).text


def test_a_stale_page_a_wrong_role_and_another_school_are_refused(here, clerk, visit):
    review = here.review()
    page = clerk.get(where(review, "chairs_action"))
    with unit_of_work():
        review.note = "changed"
        stranger = factories.holder(Role.CLERK, factories.school())
    sent = {"people": str(here.chair.person_id), "reason": "Urgent.", **WORDS}
    clerk.send(page, "/decision", 409, **sent)
    visit(stranger).get(where(review), 404)
    visit(db.session.get(Person, here.chair.person_id)).get(where(review), 403)
