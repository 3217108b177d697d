"""The agenda on the page of its meeting: order by buttons, titles, parts."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from lxml import etree

from governance.db import db, unit_of_work
from governance.domain.permissions import Role
from governance.models.person import Person
from tests import factories
from tests.boardroom import room


@pytest.fixture
def here(register):
    return room()


@pytest.fixture
def clerk(here, visit):
    return visit(db.session.get(Person, here.clerk.person_id))


def rows(page):
    return [
        " ".join(head.text_content().split())
        for head in page.tree.xpath("//tbody/tr/th[contains(., '. ')]")
    ]


def press(clerk, page, words, item, status=200, **changed):
    forms = [
        form
        for form in page.tree.forms
        if f"/agenda-items/{item.id}/" in form.action
        and form.xpath(".//button")[0].text_content().startswith(words)
    ]
    return clerk.post(forms[0].action, status, **dict(forms[0].form_values()) | changed)


def test_items_are_ordered_by_buttons_and_a_stale_page_is_refused(here, clerk):
    meeting = here.meeting()
    first, second = (here.place(here.review(title), meeting) for title in ("Pay", "Uniform"))
    page = clerk.get(f"/meetings/{meeting.id}")
    moved = press(clerk, page, "Up", second)
    assert [row[:6] for row in rows(moved)] == ["1. Uni", "2. Pay"]
    press(clerk, page, "Up", second, 409)
    assert "Part B, confidential" in press(clerk, moved, "To Part B", first).text
    press(clerk, page, "Up", first, 422, way="sideways")


def test_a_title_typed_at_a_page_out_of_date_is_told_of_and_kept(here, clerk):
    meeting = here.meeting()
    old = clerk.get(f"/meetings/{meeting.id}")
    clerk.send(old, "/items", title="Catering", part="a")
    again = clerk.send(old, "/items", 409, title="Matters arising", part="b")
    assert "Somebody else changed this while you were looking at it" in again.text
    assert len(rows(again)) == 1
    clerk.send(again, "/items")
    found = [(item.title, item.part.value) for item in meeting.items]
    assert found == [("Catering", "a"), ("Matters arising", "b")]


def test_titles_are_added_and_taken_off(here, clerk):
    meeting = here.meeting()
    page = clerk.get(f"/meetings/{meeting.id}")
    page = clerk.send(page, "/items", title="Catering", part="b")
    assert rows(page) == ["1. CateringPart B, confidential"]
    assert "Give the item a title" in clerk.send(page, "/items", 422, title=" ").text
    page = clerk.send(page, "/standing")
    assert rows(page)[0] == "1. Apologies for absence"
    assert len(rows(page)) == 5
    title = next(item for item in meeting.items if item.title == "Catering")
    assert len(rows(press(clerk, page, "Take off", title))) == 4


def test_members_see_the_agenda_without_its_buttons_and_others_nothing(here, clerk, visit):
    meeting = here.meeting()
    item = here.place(here.review("Pay"), meeting)
    chair = visit(db.session.get(Person, here.chair.person_id))
    assert "/move" not in str(chair.get(f"/meetings/{meeting.id}").response.data)
    with unit_of_work():
        stranger = visit(factories.holder(Role.CLERK, factories.school()))
    for somebody, status in ((chair, 403), (stranger, 404)):
        sent = {"expecting": meeting.revision, "way": "up", "csrf_token": somebody.token()}
        somebody.post(f"/agenda-items/{item.id}/move", status, **sent)
        somebody.post(f"/agenda-items/{item.id}/take-off", status, **sent)
        somebody.post(f"/meetings/{meeting.id}/items", status, **sent, title="x")
        somebody.post(f"/meetings/{meeting.id}/standing", status, **sent)


def test_the_agenda_is_a_word_document_with_its_parts_apart(here, clerk, visit):
    meeting = here.meeting()
    first = here.place(here.review("Pay"), meeting)
    here.place(here.review("Uniform"), meeting)
    page = press(clerk, clerk.get(f"/meetings/{meeting.id}"), "To Part B", first)
    where = f"/meetings/{meeting.id}/agenda.docx"
    assert where in page.links()
    document = from_bytes(clerk.get(where).response.data)
    at = [document.index(words) for words in ("Part A", "1. Uniform", "Part B", "2. Pay")]
    assert at == sorted(at)
    with unit_of_work():
        stranger = factories.holder(Role.CLERK, factories.school())
    visit(stranger).get(where, 404)


def from_bytes(data):
    with zipfile.ZipFile(BytesIO(data)) as package:
        text = package.read("word/document.xml").decode()
    return " ".join(etree.fromstring(text.encode()).itertext())


def test_the_whole_agenda_is_put_in_order_with_times_and_shows_when_each_item_begins(here, clerk):
    meeting = here.meeting()
    first, second = (here.place(here.review(title), meeting) for title in ("Pay", "Uniform"))
    page = clerk.get(f"/meetings/{meeting.id}/order")
    kept = dict(page.form("/order").form_values())
    assert (kept[f"place_{first.id}"], kept[f"minutes_{first.id}"]) == ("1", "5")
    answer = {f"place_{first.id}": "9", f"minutes_{first.id}": "20"}
    back = clerk.send(page, "/order", 422, **answer | {f"minutes_{second.id}": "soon"})
    assert "whole minutes" in back.text
    assert dict(back.form("/order").form_values())[f"place_{first.id}"] == "9"
    done = clerk.send(page, "/order", **answer | {f"minutes_{second.id}": "15"})
    assert rows(done) == [
        "1. Uniform18:00, 15 minutes. Clearer words.",
        "2. Pay18:15, 20 minutes. Clearer words.",
    ]
    late = clerk.send(page, "/order", 409, **answer)
    assert "Somebody else changed this" in late.text
    assert dict(late.form("/order").form_values())[f"place_{first.id}"] == "9"
    clerk.send(late, "/order")
    here.issue(meeting)
    out = clerk.get(f"/meetings/{meeting.id}/order")
    assert "its order stands" in out.text


def test_the_clerk_keeps_the_standing_items_of_a_body(here, clerk):
    address = f"/bodies/{here.body.id}/standing-items"
    page = clerk.get(address)
    kept = dict(page.form(address).form_values())
    assert kept["title_1"] == "Apologies for absence"
    back = clerk.send(page, address, 422, minutes_1="300")
    assert "between 1 and 240" in back.text
    assert dict(back.form(address).form_values())["minutes_1"] == "300"
    done = clerk.send(
        page, address, title_2="", title_5="Any other business", where_5="end", minutes_1="5"
    )
    kept = dict(done.form(address).form_values())
    titles = [kept[f"title_{at}"] for at in range(1, 5)]
    assert titles[1] == "Minutes of the last meeting, to be signed by the chair"
    assert (titles[3], kept["where_4"], kept["minutes_1"]) == ("Any other business", "end", "5")
    clerk.send(page, address, 409, title_1="Welcome")
