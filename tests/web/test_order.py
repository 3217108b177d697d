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
