"""The attendance sheet as the clerk fills it in."""

from __future__ import annotations

import pytest

from governance.db import db
from governance.models.person import Person
from tests.boardroom import MEETING_DAY, room


@pytest.fixture
def here(register):
    return room()


@pytest.fixture
def clerk(here, visit):
    return visit(db.session.get(Person, here.clerk.person_id))


def test_the_sheet_of_a_meeting_keeps_who_came_late_and_shows_it_on_the_page(here, clerk, clock):
    item = here.hold(*here.governors, title="Attendance")
    clock.day = MEETING_DAY
    late, sorry = here.governors[3], here.governors[8]
    page = clerk.get(f"/meetings/{item.meeting_id}/attendance")
    there = [str(one.id) for one in here.governors[:5]]
    door = {f"arrived_{late.id}": str(item.id), f"arrived_at_{late.id}": "18.40"}
    back = clerk.send(
        page, "/attendance", 422, present=there, apologies=there[:1], in_attendance="The clerk"
    )
    assert "sent apologies. Untick one of the two." in back.text
    page = clerk.send(
        back,
        "/attendance",
        present=there,
        apologies=str(sorry.id),
        chaired_by=there[0],
        **door,
    )
    assert f"{late.name} came at 18:40 before item 1. Attendance" in page.text
    assert f"In the chair {here.governors[0].name}" in page.text
    assert f"Apologies {sorry.name}" in page.text
    assert "In attendance The clerk" in page.text
    again = clerk.get(f"/meetings/{item.meeting_id}/attendance")
    kept = dict(again.form("/attendance").form_values())
    assert kept[f"arrived_at_{late.id}"] == "18:40"
    assert kept[f"arrived_{late.id}"] == str(item.id)


def test_a_time_without_an_item_comes_back_with_a_sentence(here, clerk, clock):
    item = here.hold(*here.governors, title="Attendance")
    clock.day = MEETING_DAY
    page = clerk.get(f"/meetings/{item.meeting_id}/attendance")
    back = clerk.send(page, "/attendance", 422, **{f"left_at_{here.governors[0].id}": "19:00"})
    assert "Choose before which item it was" in back.text


def test_the_chair_of_the_board_is_in_the_chair_only_where_they_were_there(here, clerk, clock):
    item = here.hold(*here.governors, title="Attendance")
    clock.day = MEETING_DAY
    address = f"/meetings/{item.meeting_id}/attendance"
    without = [str(one.id) for one in here.governors[1:6]]
    page = clerk.send(clerk.get(address), "/attendance", present=without, chaired_by="usual")
    assert "In the chair" not in page.text
    everybody = [str(one.id) for one in here.governors]
    page = clerk.send(clerk.get(address), "/attendance", present=everybody, chaired_by="usual")
    assert f"In the chair {here.governors[0].name}" in page.text
