"""The page of the plan: before and after, why, accepting, undoing and choosing by hand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from governance.db import db, unit_of_work
from governance.domain.permissions import Role
from governance.models.person import Person, Post
from tests import factories
from tests.boardroom import committee, room
from tests.factories import LONG_AGO

DECEMBER = date(2026, 12, 11)


@pytest.fixture
def here(register):
    return room()


@pytest.fixture
def clerk(here, visit):
    return visit(db.session.get(Person, here.clerk.person_id))


@pytest.fixture
def awaited(here):
    with unit_of_work():
        return factories.review(factories.policy(here.school, "Attendance"))


def plan(here):
    return f"/meetings/plan/{here.school.id}"


def test_the_plan_shows_before_and_after_and_why(here, clerk, awaited):
    here.meeting(DECEMBER)
    page = clerk.get("/meetings/plan")
    assert page.heading == f"The plan of {here.school.name}"
    assert "Fri 11 Dec 2026" in page.text
    assert "draft by Thu 26 Nov 2026" in page.text
    assert "is the last meeting before it falls due on 31 December 2026." in page.text
    assert "Accepting sets a meeting for 1 of 1 policies" in page.text


def test_accepting_and_undoing_from_the_page(here, clerk, awaited):
    here.meeting(DECEMBER)
    done = clerk.send(clerk.get(plan(here)), "/accept")
    assert "The plan is accepted: 1 policy has a meeting and a draft deadline." in done.text
    assert "Everything is planned as it would be planned today." in done.text
    undone = clerk.send(done, "/undo")
    assert "The plan is undone" in undone.text
    assert "Accepting sets a meeting for 1" in undone.text


def test_a_plan_that_changed_meanwhile_is_refused_as_stale(here, clerk, awaited):
    here.meeting(DECEMBER)
    page = clerk.get(plan(here))
    here.meeting(DECEMBER + timedelta(days=7))
    form = page.form("/accept")
    clerk.post(form.action, 409, **dict(form.form_values()))


def test_what_no_meeting_decides_in_time_stands_first_with_what_else_can_be_done(
    here, clerk, awaited
):
    page = clerk.get(plan(here))
    assert "No meeting can decide these in time" in page.text
    assert "Call an extra meeting between 28 November 2026 and 31 December 2026." in page.text
    assert "The full board may delegate it" in page.text
    assert "No meeting is planned" in page.text


def test_a_meeting_is_chosen_by_hand_and_given_back(here, clerk, awaited):
    early = here.meeting(DECEMBER)
    here.meeting(DECEMBER + timedelta(days=7))
    where = f"/policies/{awaited.policy_id}/meeting"
    done = clerk.send(clerk.get(plan(here)), where, meeting_id=str(early.id))
    assert "keeps the meeting you chose" in done.text
    assert "your choice" in done.text
    form = [each for each in done.tree.forms if where in (each.action or "")][1]
    back = clerk.post(form.action, **dict(form.form_values()))
    assert "follows the plan again" in back.text


def test_a_committee_without_delegation_is_refused_with_what_to_do(here, clerk, awaited):
    meeting = here.meeting(DECEMBER, of=committee(here))
    page = clerk.send(
        clerk.get(plan(here)), f"/policies/{awaited.policy_id}/meeting", 409, meeting_id=meeting.id
    )
    assert "has not delegated this policy to the Resources committee" in page.text


def test_the_load_is_agreed_on_the_page_and_a_wrong_number_is_kept_with_its_error(
    here, clerk, awaited
):
    here.meeting(DECEMBER)
    wrong = clerk.send(clerk.get(plan(here)), "/limits", 422, items="many")
    assert "Give a whole number." in wrong.text
    assert wrong.tree.xpath("//input[@id='items']/@value") == ["many"]
    right = clerk.send(wrong, "/limits", items="3", minutes="45")
    assert "1 of 3" in right.text


def test_a_clerk_of_several_schools_chooses_one_and_others_see_nothing(here, visit):
    with unit_of_work():
        other = factories.school("Marl Hill School")
        db.session.add(
            Post(
                person_id=here.clerk.person_id,
                role=Role.CLERK,
                school_id=other.id,
                starts=LONG_AGO,
            )
        )
        stranger = factories.holder(Role.CLERK, factories.school())
        head = factories.holder(Role.HEADTEACHER, here.school)
    page = visit(db.session.get(Person, here.clerk.person_id)).get("/meetings/plan")
    assert "Marl Hill School" in page.text
    visit(stranger).get(plan(here), 404)
    visit(head).get(plan(here), 403)
