"""The pages that enter a year of meetings and move one."""

from __future__ import annotations

from datetime import timedelta

import pytest

from governance.db import db, unit_of_work
from governance.domain.permissions import Role
from governance.models.person import Person
from tests import factories
from tests.boardroom import MEETING_DAY, room
from tests.factories import TODAY


@pytest.fixture
def here(register):
    return room()


@pytest.fixture
def clerk(here, visit):
    return visit(db.session.get(Person, here.clerk.person_id))


def test_a_year_is_pasted_and_too_few_meetings_are_warned_of(here, clerk):
    page = clerk.get("/meetings/enter")
    done = clerk.send(page, "/enter/days", days="11 December 2026\n18 March 2027")
    assert "2 meetings are planned." in done.text
    assert "meets only twice in 2026/27" in done.text
    assert "meets only twice in 2026/27" in clerk.get("/meetings/desk").text
    wrong = clerk.send(page, "/enter/days", 422, days="8 July 2027\nsoon")
    assert "Line 2" in wrong.text
    assert wrong.tree.xpath("//textarea[@id='days']")[0].text.strip().startswith("8 July 2027")


def test_last_years_pattern_fills_the_form(here, clerk):
    with unit_of_work():
        factories.meeting(here.body, TODAY - timedelta(days=30))
    page = clerk.get(f"/meetings/enter?copy=1&body_id={here.body.id}")
    assert page.tree.xpath("//textarea[@id='days']")[0].text.strip() == "20 October 2027 18:00"
    assert "There is no pattern to copy" not in page.text
    done = clerk.send(page, "/enter/days")
    assert "1 meeting is planned." in done.text
    nobody = clerk.get("/meetings/enter?copy=1&body_id=999")
    assert nobody.status == 200


def test_a_meeting_is_moved_from_its_page(here, clerk):
    meeting = here.meeting()
    assert f"/meetings/{meeting.id}/move" in clerk.get(f"/meetings/{meeting.id}").links()
    page = clerk.get(f"/meetings/{meeting.id}/move")
    wrong = clerk.send(page, "/move", 422, held_on="soon", reason="Snow.")
    assert wrong.tree.xpath("//input[@id='held_on']/@value") == ["soon"]
    clerk.send(page, "/move", 409, held_on="21 November 2026", reason="Snow.")
    done = clerk.send(page, "/move", held_on="14 December 2026", reason="Snow.")
    assert "The meeting is moved to 14 December 2026" in done.text
    clerk.send(page, "/move", 409, held_on="15 December 2026", reason="Snow.")


def test_others_neither_enter_nor_move(here, visit):
    meeting = here.meeting(MEETING_DAY)
    chair = visit(db.session.get(Person, here.chair.person_id))
    chair.get("/meetings/enter", 403)
    chair.get(f"/meetings/{meeting.id}/move", 403)
    with unit_of_work():
        stranger = factories.holder(Role.CLERK, factories.school())
    visit(stranger).get(f"/meetings/{meeting.id}/move", 404)
