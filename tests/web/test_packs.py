"""The pack on the page of its meeting: linked once made, made when asked for, closed to others."""

from __future__ import annotations

import pytest

from governance.adapters import packs as adapter
from governance.db import db, unit_of_work
from governance.domain.permissions import Role
from governance.jobs.work import Work
from governance.models.meeting import Pack, PackState
from governance.models.person import Person
from governance.services import packs as services
from governance.services.meetings import order
from governance.web import packs as pages
from tests import factories
from tests.boardroom import room
from tests.factories import moment
from tests.ground.printed import read_back


@pytest.fixture
def here(register):
    return room(name="Brindle Lane School")


@pytest.fixture
def meeting(here):
    """An issued meeting with a policy in each part."""
    meeting = here.meeting()
    here.place(here.review("Attendance"), meeting)
    secret = here.place(here.review("Appraisal"), meeting)
    with unit_of_work():
        order.move_item(
            secret.id,
            order.Way.OTHER_PART,
            by=here.clerk,
            when=moment(),
            expecting=secret.meeting.revision,
        )
    here.issue(meeting)
    return meeting


@pytest.fixture
def made(app, meeting):
    """Both packs, made by the scheduler."""
    db.session.rollback()
    assert Work(app).make_packs() == 2
    db.session.rollback()
    return packs()


def packs():
    return db.session.query(Pack).order_by(Pack.id).all()


def somebody(here, visit, role):
    with unit_of_work():
        return visit(factories.holder(role, here.school))


def person(visit, actor):
    return visit(db.session.get(Person, actor.person_id))


def test_the_page_links_each_pack_with_its_size_and_pages(here, visit, meeting, made):
    page = person(visit, here.clerk).get(f"/meetings/{meeting.id}")
    part_a, part_b = made
    kilobytes = part_a.size // 1024
    assert f"The pack (PDF, {kilobytes} KB, {part_a.pages} pages)" in page.text
    assert "The pack, Part B (confidential) (PDF, " in page.text
    assert {f"/packs/{part_a.id}", f"/packs/{part_b.id}"} <= set(page.links())


def test_the_file_is_a_pdf_to_save_that_nothing_keeps_or_guesses_at(here, visit, meeting, made):
    answer = person(visit, here.chair).get(f"/packs/{made[0].id}").response
    headers = answer.headers
    assert answer.content_type == "application/pdf"
    assert headers["Content-Disposition"] == (
        'attachment; filename="Papers, Governing board, 2026-12-11.pdf"'
    )
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert "ETag" not in headers
    assert read_back(answer.data).says("1. Attendance")
    assert len(answer.data) == made[0].size


def test_part_b_is_for_members_the_clerk_and_the_headteacher_alone(here, visit, meeting, made):
    part_a, part_b = (f"/packs/{pack.id}" for pack in made)
    head, outside, lead = (
        somebody(here, visit, role) for role in (Role.HEADTEACHER, Role.GOVERNOR, Role.TRUST_LEAD)
    )
    with unit_of_work():
        past = factories.holder(Role.GOVERNOR, here.school)
        factories.member(here.body, past, ends=factories.TODAY)
    for visitor in (person(visit, here.clerk), person(visit, here.chair), head):
        assert part_b in visitor.get(f"/meetings/{meeting.id}").links()
        assert visitor.get(part_b).response.content_type == "application/pdf"
    for visitor in (outside, lead, visit(past)):
        links = visitor.get(f"/meetings/{meeting.id}").links()
        assert part_a in links
        assert part_b not in links
        visitor.get(part_a)
        assert "Part B is confidential" in visitor.get(part_b, 403).text


def test_staff_and_other_schools_find_nothing(here, visit, made):
    with unit_of_work():
        stranger = visit(factories.holder(Role.CLERK, factories.school()))
    staff = somebody(here, visit, Role.STAFF)
    for pack in made:
        staff.get(f"/packs/{pack.id}", 403)
        stranger.get(f"/packs/{pack.id}", 404)
    stranger.get("/packs/999999", 404)
    assert "Sign in" in visit(None).get(f"/packs/{made[0].id}").heading


def test_a_small_pack_is_made_when_it_is_asked_for_before_the_scheduler_came(
    here, app, visit, meeting
):
    clerk, asked = person(visit, here.clerk), packs()[0].id
    assert "The pack is being made." in clerk.get(f"/meetings/{meeting.id}").text
    assert read_back(clerk.get(f"/packs/{asked}").response.data).says("Attendance")
    db.session.rollback()
    assert db.session.get(Pack, asked).state is PackState.MADE
    first = clerk.get(f"/packs/{asked}").response.data
    assert first == clerk.get(f"/packs/{asked}").response.data
    db.session.rollback()
    assert Work(app).make_packs() == 1


def test_whoever_may_not_open_a_pack_does_not_have_it_made(here, visit, meeting):
    somebody(here, visit, Role.GOVERNOR).get(f"/packs/{packs()[1].id}", 403)
    db.session.rollback()
    assert {pack.state for pack in packs()} == {PackState.WAITING}


def test_a_large_pack_is_left_to_the_scheduler(here, visit, meeting, monkeypatch):
    monkeypatch.setattr(pages, "SMALL", 10)
    told = person(visit, here.clerk).get(f"/packs/{packs()[0].id}", 409)
    assert "The pack is being made. Look again in a minute." in told.text
    db.session.rollback()
    assert packs()[0].state is PackState.WAITING


def test_a_pack_that_somebody_is_making_is_waited_for(here, visit, meeting):
    with unit_of_work():
        services.take(packs()[0].id, when=moment())
    person(visit, here.clerk).get(f"/packs/{packs()[0].id}", 409)


def test_a_failure_is_told_in_its_sentence_and_can_be_tried_again(
    here, visit, meeting, monkeypatch
):
    def fail(*args, **kwargs):
        raise adapter.PackFailed("The pack took too long to make, so it was left.")

    monkeypatch.setattr(services, "make_pack", fail)
    clerk, asked = person(visit, here.clerk), packs()[0].id
    assert "took too long to make" in clerk.get(f"/packs/{asked}", 503).text
    page = clerk.get(f"/meetings/{meeting.id}")
    assert "The pack took too long to make, so it was left. It is tried again." in page.text
    monkeypatch.setattr(services, "make_pack", adapter.make_pack)
    assert clerk.get(f"/packs/{asked}").response.content_type == "application/pdf"


def test_a_fault_of_the_program_is_noted_and_no_file_is_left(
    here, app, visit, meeting, monkeypatch
):
    def fault(*args, **kwargs):
        raise ZeroDivisionError

    monkeypatch.setattr(services, "make_pack", fault)
    person(visit, here.clerk).get(f"/packs/{packs()[0].id}", 500)
    db.session.rollback()
    assert packs()[0].state is PackState.FAILED
    assert packs()[0].sentence == pages.BROKE
    assert not list(app.config["FILES_DIR"].rglob("*"))
