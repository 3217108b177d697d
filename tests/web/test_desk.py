"""The page of the clerk's desk: next things, bulk placing, bulk chasing, order and filter."""

from __future__ import annotations

from datetime import timedelta

import pytest

from governance.db import db, unit_of_work
from governance.domain.permissions import Role
from governance.models.person import Person
from tests import factories
from tests.boardroom import room
from tests.factories import TODAY

DESK = "/meetings/desk"


@pytest.fixture
def here(register):
    return room()


@pytest.fixture
def clerk(here, visit):
    return visit(db.session.get(Person, here.clerk.person_id))


@pytest.fixture
def awaited(here):
    with unit_of_work():
        policy = factories.policy(here.school, "Attendance")
        return factories.review(policy, draft_due=TODAY - timedelta(days=2))


def test_the_desk_shows_what_is_next_with_countdowns(here, clerk, awaited):
    here.meeting()
    page = clerk.get(DESK)
    assert "1 draft is missing" in page.text
    assert "2 days late" in page.text
    assert "Send the agenda: Governing board, 11 December" in page.text
    assert "12 clear days left" in page.text
    assert page.tree.xpath("//nav//a[@aria-current]")[0].text_content().strip() == "Meetings"
    assert page.tree.xpath("count(//ol[@class='year']/li)") == 12


def test_ticked_drafts_go_on_their_agendas_and_the_page_keeps_its_filter(here, clerk):
    here.meeting()
    first, second = here.review("Uniform"), here.review("First aid")
    page = clerk.get(f"{DESK}?school={here.school.id}")
    boxes = page.tree.xpath("//input[@name='ticket']/@value")
    assert len(boxes) == 2
    done = clerk.send(page, "/desk/place", ticket=boxes)
    assert "2 drafts are on an agenda." in done.text
    assert done.response.request.args["school"] == str(here.school.id)
    assert {first.id, second.id} == {int(box.split(".")[0]) for box in boxes}
    again = clerk.post("/meetings/desk/place", 409, ticket=boxes, csrf_token=page_token(page))
    assert "changed" in again.text or "meanwhile" in again.text


def page_token(page):
    return page.tree.xpath("//input[@name='csrf_token']/@value")[0]


def test_nothing_ticked_is_told_and_nothing_is_sent(here, clerk, awaited):
    here.meeting()
    here.review()
    page = clerk.get(DESK)
    assert "Tick the drafts to put on an agenda." in clerk.send(page, "/desk/place", 422).text
    assert "Tick the drafts to chase." in clerk.send(page, "/desk/chase", 422).text
    clerk.send(page, "/desk/place", 422, ticket="nonsense")


def test_chasing_says_how_many_were_asked(here, clerk, awaited):
    page = clerk.get(DESK)
    done = clerk.send(page, "/desk/chase", review=str(awaited.id))
    assert "1 message asks for 1 draft." in done.text


def test_the_list_is_sorted_from_its_headings(here, clerk, awaited):
    here.meeting()
    page = clerk.get(f"{DESK}?sort=when")
    assert page.tree.xpath("//th[@aria-sort='ascending']/a/@href") == [f"{DESK}?sort=-when"]
    turned = clerk.get(f"{DESK}?sort=-when")
    rows = turned.tree.xpath("(//table)[last()]/tbody/tr/th/a/text()")
    assert rows == ["Send the agenda: Governing board, 11 December", "1 draft is missing"]
    clerk.get(f"{DESK}?sort=nonsense&school=x")


def test_the_desk_is_the_clerks_alone_and_shows_no_other_school(here, visit, awaited):
    with unit_of_work():
        stranger = factories.holder(Role.CLERK, factories.school())
    assert "Attendance" not in visit(stranger).get(DESK).text
    assert "Attendance" not in visit(stranger).get(f"{DESK}?school={here.school.id}").text
    visit(db.session.get(Person, here.chair.person_id)).get(DESK, 403)
