"""The record tables: kept by those whose school it is, in our own shell, with the journal."""

from __future__ import annotations

from datetime import date

import pytest

from governance.adapters.passwords import Passwords
from governance.db import db, unit_of_work
from governance.domain.permissions import Role
from governance.models.journal import JournalEntry
from governance.models.person import Person, Post
from governance.models.policy import Policy
from governance.models.school import Body, Membership, School
from governance.services import schedule
from tests import factories
from tests.factories import TODAY


@pytest.fixture
def school(app):
    """A school's number, its clerk's, and its policy's, with nothing left in a session."""
    with app.app_context(), unit_of_work():
        made = factories.school("Alder Brook School")
        board = factories.board(made)
        clerk = factories.holder(Role.CLERK, made, name="Mina Holt", email="mina@example.org")
        policy = factories.policy(made, "Attendance", due="2027-23")
        schedule.plan_opening(policy)
        return {"school": made.id, "board": board.id, "clerk": clerk.id, "policy": policy.id}


@pytest.fixture
def clerk(app, school, visit):
    with app.app_context():
        return visit(db.session.get(Person, school["clerk"]))


@pytest.fixture
def administrator(app, visit):
    with app.app_context(), unit_of_work():
        made = factories.holder(Role.ADMINISTRATOR, name="Per Ives")
    with app.app_context():
        return visit(db.session.merge(made))


def one(app, table, number=None):
    with app.app_context():
        asked = db.session.query(table)
        return asked.filter_by(id=number).one() if number else asked.one()


def last_entry(app):
    with app.app_context():
        return db.session.query(JournalEntry).order_by(JournalEntry.id.desc()).first()


def test_the_page_of_records_lists_the_tables_one_may_open(clerk, administrator):
    assert "Runs of the scheduler" not in clerk.get("/admin/records/").text
    assert "Runs of the scheduler" in administrator.get("/admin/records/").text
    for page in (clerk.get("/admin/records/"), clerk.get("/admin/records/people/")):
        assert not page.tree.xpath("//script")
        assert page.tree.xpath("//nav//a[@aria-current]/text()")[0].strip() == "Records"


def test_a_clerk_adds_a_body_and_the_journal_says_what(app, school, clerk):
    page = clerk.get("/admin/records/bodies/new/")
    sent = {"school_id": str(school["school"]), "name": " Resources  committee "}
    clerk.send(page, "/new/", kind="committee", seats="5", quorum="", **sent)
    with app.app_context():
        body = db.session.query(Body).filter_by(name="Resources committee").one()
        assert (body.school_id, body.seats, body.quorum) == (school["school"], 5, None)
    entry = last_entry(app)
    assert (entry.verb, entry.chain, entry.actor_name) == (
        "added a body",
        school["school"],
        "Mina Holt",
    )
    assert entry.facts["changes"]["seats"] == [None, 5]


def test_a_committee_keeps_its_terms_of_reference_and_governors_read_them(app, school, clerk):
    page = clerk.get("/admin/records/bodies/new/")
    sent = {"school_id": str(school["school"]), "name": "Resources committee", "seats": "5"}
    lost = clerk.send(page, "/new/", 422, kind="committee", terms_minute="FGB 3", **sent)
    assert "Give the terms of reference that the minute agreed." in lost.text
    clerk.send(lost, "/new/", terms="It watches the budget.\n\nIt <b>meets</b> termly.")
    read = clerk.get(f"/schools/{school['school']}/delegations")
    assert "Resources committee (minute FGB 3)" in read.text
    assert "It <b>meets</b> termly." in read.text, "what was typed is shown as typed"


def test_what_is_wrong_is_said_beside_the_field_and_nothing_typed_is_lost(app, school, clerk):
    page = clerk.get("/admin/records/bodies/new/")
    sent = {"school_id": str(school["school"]), "name": "Governing board"}
    again = clerk.send(page, "/new/", 422, kind="committee", seats="many", **sent)
    assert "Enter a whole number." in again.text
    assert again.form("/new/").fields["name"] == "Governing board"
    taken = clerk.send(again, "/new/", 422, kind="committee", seats="5")
    assert "The school has a body of that name already." in taken.text
    second = clerk.send(taken, "/new/", 422, kind="governing_board", name="Other", seats="5")
    assert "The school has a governing board already." in second.text
    with app.app_context():
        assert db.session.query(Body).count() == 1


def test_a_date_input_is_native_and_ends_do_not_precede_starts(app, school, clerk):
    page = clerk.get("/admin/records/members/new/")
    assert page.tree.xpath("//input[@name='starts']/@type") == ["date"]
    fields = {"email": "mina@example.org", "body": str(school["board"]), "category": "co_opted"}
    wrong = clerk.send(page, "/new/", 422, starts="2026-11-20", ends="2026-11-01", **fields)
    assert "The last day comes before the first." in wrong.text
    clerk.send(wrong, "/new/", starts="2026-11-20", ends="")
    assert one(app, Membership).starts == date(2026, 11, 20)


def test_of_two_people_who_edit_one_record_the_second_is_told(app, school, clerk, administrator):
    where = f"/admin/records/bodies/edit/?id={school['board']}"
    hers, his = clerk.get(where), administrator.get(where)
    clerk.send(hers, "/edit/", seats="11")
    late = administrator.send(his, "/edit/", 409, seats="9")
    assert "Somebody else changed this" in late.text
    assert one(app, Body).seats == 11


def test_records_are_archived_and_brought_back_never_deleted(app, school, clerk):
    with app.app_context(), unit_of_work():
        body = factories.board(
            db.session.get(School, school["school"]), name="Old", kind="committee"
        ).id
    clerk.post("/admin/records/bodies/archive/", id=body, csrf_token=clerk.token())
    assert one(app, Body, body).archived_on == TODAY
    fields = {"id": body, "restore": "1", "csrf_token": clerk.token()}
    clerk.post("/admin/records/bodies/archive/", **fields)
    assert one(app, Body, body).archived_on is None
    assert last_entry(app).verb == "brought back a body"
    clerk.post("/admin/records/bodies/delete/", 404, id=body, csrf_token=clerk.token())


def test_a_body_with_a_meeting_to_come_is_not_archived(app, school, clerk):
    with app.app_context(), unit_of_work():
        factories.meeting(db.session.get(Body, school["board"]))
    fields = {"id": school["board"], "csrf_token": clerk.token()}
    page = clerk.post("/admin/records/bodies/archive/", 409, **fields)
    assert "Call it off, then archive the body." in page.text


def test_when_terms_move_the_schools_policies_are_planned_anew(app, school, clerk):
    before = one(app, Policy)
    page = clerk.get(f"/admin/records/schools/edit/?id={school['school']}")
    wrong = clerk.send(page, "/edit/", 422, autumn_starts="03-01")
    assert "spring, summer, autumn" in wrong.text
    clerk.send(page, "/edit/", autumn_starts="08-15", lead_days="70")
    after = one(app, Policy)
    assert (before.due_first, after.due_first) == (date(2027, 9, 1), date(2027, 8, 15))
    assert after.opens_on < before.opens_on
    assert last_entry(app).facts["changes"]["lead_days"] == [56, 70]


def test_a_clerk_adds_no_school_and_cannot_move_hers_into_a_trust(app, school, clerk):
    clerk.get("/admin/records/schools/new/", 403)
    with app.app_context(), unit_of_work():
        trust = factories.trust().id
    page = clerk.get(f"/admin/records/schools/edit/?id={school['school']}")
    assert "trust_id" not in page.form("/edit/").fields
    clerk.send(page, "/edit/", name="Alder Brook Primary", trust_id=str(trust))
    changed = one(app, School)
    assert (changed.name, changed.trust_id) == ("Alder Brook Primary", None)


def test_an_administrator_adds_a_school_to_a_trust(app, administrator):
    with app.app_context(), unit_of_work():
        trust = factories.trust().id
    page = administrator.get("/admin/records/schools/new/")
    sent = {"name": "Hazel Ford", "trust_id": str(trust), "kind": "academy", "phase": "secondary"}
    administrator.send(page, "/new/", rules="england_academy", **sent)
    assert one(app, School).trust_id == trust


def test_a_person_is_added_with_a_first_post_and_the_address_in_lower_case(app, school, clerk):
    page = clerk.get("/admin/records/people/new/")
    sent = {"name": "Ann Roe", "email": "Ann@Example.org", "role": "chair", "starts": "2026-11-01"}
    clerk.send(page, "/new/", place=f"school:{school['school']}", **sent)
    with app.app_context():
        person = db.session.query(Person).filter_by(email="ann@example.org").one()
        assert db.session.query(Post).filter_by(person_id=person.id).one().role is Role.CHAIR
    assert last_entry(app).chain == school["school"]
    again = clerk.send(page, "/new/", 422, place=f"school:{school['school']}", **sent)
    assert "Somebody with that e-mail address is in the register already." in again.text


def test_the_administrators_role_is_not_offered_to_a_clerk_and_refused_when_sent(
    app, school, clerk
):
    page = clerk.get("/admin/records/people/new/")
    assert "Administrator" not in page.tree.xpath("//select[@name='role']")[0].text_content()
    sent = {"name": "Ann Roe", "email": "ann@example.org", "starts": "2026-11-01"}
    for role, place in (("administrator", "everywhere"), ("chair", "school:999")):
        assert clerk.send(page, "/new/", 422, role=role, place=place, **sent)
    with app.app_context():
        assert db.session.query(Person).count() == 1


def test_a_password_is_set_in_its_own_form_and_shown_nowhere(app, school, clerk):
    with app.app_context(), unit_of_work():
        chair = factories.holder(Role.CHAIR, db.session.get(School, school["school"])).id
    where = f"/admin/records/people/password/?id={chair}"
    page = clerk.get(where)
    short = clerk.send(page, "/password/", 422, password="short", again="short")
    assert "Use at least 12 characters." in short.text
    done = clerk.send(
        page, "/password/", password="a fine long password", again="a fine long password"
    )
    assert "has a new password" in done.text
    person = one(app, Person, chair)
    assert Passwords(64).matches(person.password_hash, "a fine long password")
    assert person.session_number == 2
    for address in (where, f"/admin/records/people/edit/?id={chair}", "/admin/records/people/"):
        shown = clerk.get(address).response.get_data(as_text=True)
        assert person.password_hash not in shown
        assert "argon2" not in shown


def test_state_is_read_only_in_the_tables_of_the_work(clerk):
    for slug in ("policies", "meetings", "delegations", "messages", "journal"):
        page = clerk.get(f"/admin/records/{slug}/")
        assert not page.tree.xpath("//main//form[@method='post']")
        for part in ("new/", "edit/?id=1", "delete/", "action/", "ajax/update/"):
            clerk.post(f"/admin/records/{slug}/{part}", 404, id="1", csrf_token=clerk.token())


def test_what_a_person_typed_is_never_markup(app, school, clerk):
    page = clerk.get("/admin/records/bodies/new/")
    name = "<b>Bold</b> & “curly”"
    sent = {"school_id": str(school["school"]), "name": name, "kind": "committee"}
    clerk.send(page, "/new/", seats="5", **sent)
    shown = clerk.get("/admin/records/bodies/")
    assert name in shown.text
    assert not shown.tree.xpath("//td//b")


def test_a_long_table_is_paged_and_searched(app, school, clerk):
    with app.app_context(), unit_of_work():
        made = db.session.get(School, school["school"])
        for number in range(60):
            factories.policy(made, f"Paged policy {number:02d}")
    first = clerk.get("/admin/records/policies/")
    assert len(first.tree.xpath("//tbody/tr")) == 25
    second = clerk.get(next(link for link in first.links() if "page=1" in link))
    assert "Paged policy 59" in first.text
    assert "Paged policy 59" not in second.text
    found = clerk.get("/admin/records/policies/?search=policy+07")
    assert len(found.tree.xpath("//tbody/tr")) == 1
    assert "Nothing was found." in clerk.get("/admin/records/policies/?search=zzz").text
    for odd in ("page=-3", "page=x", "sort=99", "sort=-1&desc=1", "page=99999999", "search=%00%25"):
        clerk.get(f"/admin/records/policies/?{odd}")


def test_a_fault_of_ours_is_not_taken_for_an_old_signature(app, school, clerk, monkeypatch):
    view = next(
        view for view in app.extensions["admin"][0]._views if view.endpoint == "records_bodies"
    )

    def broken(reach):
        raise TypeError("a fault of ours")

    monkeypatch.setattr(view, "scope", broken)
    with pytest.raises(TypeError, match="a fault of ours"), app.test_request_context():
        view._run_view(lambda self: self.scope(None))
    clerk.get("/admin/records/bodies/", 500)
