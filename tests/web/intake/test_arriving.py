"""Uploading: several files at once, one bad file among them, the same file twice, set aside."""

from __future__ import annotations

import io

import pytest

from governance.adapters.files import FileStore
from governance.db import db, unit_of_work
from governance.domain.permissions import Role
from governance.models.intake import IntakeDocument
from governance.models.policy import Policy
from tests import factories
from tests.web.intake.conftest import ATTENDANCE


def test_a_document_waits_and_the_register_is_unchanged(upload, app):
    page = upload({"attendance.txt": ATTENDANCE})
    assert "“attendance.txt” was read and waits for you to confirm it." in page.text
    assert "Waiting for you (1)" in page.text
    kept = db.session.query(IntakeDocument).one()
    assert kept.reading["next_review"]["value"] == "2026-03"
    assert FileStore(app.config["FILES_DIR"]).verify(kept.sha256)
    assert db.session.query(Policy).count() == 0


def test_one_bad_file_does_not_stop_the_others(upload):
    page = upload(
        {"attendance.txt": ATTENDANCE, "broken.pdf": b"%PDF-1.4 nothing", "empty.docx": b""}
    )
    assert "“attendance.txt” was read" in page.text
    assert "“broken.pdf” is damaged" in page.text
    assert "“empty.docx” is empty" in page.text
    assert db.session.query(IntakeDocument).count() == 1


def test_the_same_file_twice_is_recognised_whatever_its_name(upload):
    upload({"attendance.txt": ATTENDANCE})
    page = upload({"copy of attendance.txt": ATTENDANCE})
    assert "was brought in before and still waits" in page.text
    assert db.session.query(IntakeDocument).count() == 1


def test_no_file_is_asked_for(visitor):
    page = visitor.send(visitor.get("/bring-in/"), "/bring-in/", 422)
    assert "Choose at least one document, or a folder that holds some." in page.text


def test_a_document_is_set_aside_and_taken_up_again(upload, visitor):
    upload({"attendance.txt": ATTENDANCE})
    number = db.session.query(IntakeDocument).one().id
    page = visitor.send(visitor.get(f"/bring-in/{number}"), "/set-aside")
    assert "was set aside" in page.text
    assert "No document waits" in page.text
    again = visitor.send(page, "/take-up")
    assert "The document waits again." in again.text
    visitor.send(visitor.get(f"/bring-in/{number}"), "/set-aside")
    again = visitor.send(visitor.get(f"/bring-in/{number}"), "/take-up")
    assert "The document waits again." in again.text
    visitor.send(page, "/take-up", 409)


def test_after_one_set_aside_the_next_that_waits_comes_up(upload, visitor):
    minutes = (
        "Brindle Lane School\n\nMinutes of the meeting of the governing board held on 12 March"
    )
    minutes += (
        " 2024\n\nPresent: B. Tansy (chair)\nApologies: none\n\n1. Apologies were accepted.\n"
    )
    upload({"minutes.txt": minutes, "attendance.txt": ATTENDANCE})
    number = db.session.query(IntakeDocument).filter_by(filename="minutes.txt").one().id
    page = visitor.get(f"/bring-in/{number}")
    assert "It reads like the minutes of a meeting." in page.text
    done = visitor.send(page, "/set-aside")
    assert "“minutes.txt” was set aside." in done.text
    assert done.heading == "Attendance Policy"


def test_who_keeps_two_schools_says_for_which(upload, clerk, visitor):
    from datetime import date

    from governance.models.person import Post

    with unit_of_work():
        other = factories.school("Corvane School")
        db.session.add(
            Post(person_id=clerk.id, role=Role.CLERK, school_id=other.id, starts=date(2020, 1, 1))
        )
    page = upload({"attendance.txt": ATTENDANCE}, 422)
    assert "Choose the school." in page.text
    upload({"attendance.txt": ATTENDANCE}, school=str(other.id))
    kept = db.session.query(IntakeDocument).one()
    assert kept.school_id == other.id
    page = visitor.get(f"/bring-in/{kept.id}")
    assert "The document names “Brindle Lane School”" in page.text


@pytest.mark.parametrize("role", [Role.CHAIR, Role.HEADTEACHER, Role.STAFF, Role.ADMINISTRATOR])
def test_others_bring_nothing_in(upload, school, visit, role):
    upload({"attendance.txt": ATTENDANCE})
    number = db.session.query(IntakeDocument).one().id
    with unit_of_work():
        somebody = factories.holder(role, school)
    visitor = visit(somebody)
    for address in ("/bring-in/", f"/bring-in/{number}", f"/bring-in/{number}/file"):
        visitor.get(address, 403)


def test_another_schools_document_is_not_there(upload, visit):
    upload({"attendance.txt": ATTENDANCE})
    number = db.session.query(IntakeDocument).one().id
    with unit_of_work():
        stranger = factories.holder(Role.CLERK, factories.school())
    visitor = visit(stranger)
    assert "attendance" not in visitor.get("/bring-in/").text.lower()
    token = visitor.get("/bring-in/").form("/sign-out").fields["csrf_token"]
    for address in (f"/bring-in/{number}", f"/bring-in/{number}/file"):
        visitor.get(address, 404)
    for act in ("confirm", "set-aside", "take-up"):
        visitor.post(f"/bring-in/{number}/{act}", 404, csrf_token=token, expecting="1", title="x")


def test_hostile_text_is_shown_and_never_run(upload, visitor):
    text = ATTENDANCE.replace("Attendance Policy", "<script>alert(1)</script> Policy")
    upload({"x.txt": text})
    number = db.session.query(IntakeDocument).one().id
    page = visitor.get(f"/bring-in/{number}")
    assert not page.tree.xpath("//script")
    assert "<script>alert(1)</script>" in page.text


def test_what_wants_a_person_is_listed_first_and_counted(upload, visitor):
    sure = ATTENDANCE.split("Signed:")[0].replace("Attendance", "Behaviour")
    doubtful = ATTENDANCE.replace("Next review: March 2026", "Next review:")
    upload({"a-sure.txt": sure, "b-doubtful.txt": doubtful})
    page = visitor.get("/bring-in/")
    names = [" ".join(one.text_content().split()) for one in page.tree.xpath("//tbody//th")]
    assert "b-doubtful.txt" in names[0]
    assert "a-sure.txt" in names[1]
    assert "1 of 2 holds something to look at: it comes first." in page.text
    assert "Sure" in page.text
    first, second = db.session.query(IntakeDocument).order_by(IntakeDocument.doubtful.desc()).all()
    assert (first.filename, second.doubtful) == ("b-doubtful.txt", 0)
    following = visitor.send(visitor.get(f"/bring-in/{first.id}"), "/confirm", button="next")
    assert following.heading == "Behaviour Policy"


def test_the_list_goes_on_where_it_stopped(upload, visitor, app):
    app.config["PAGE_ROWS"] = 2
    doubtful = ATTENDANCE.replace("Next review: March 2026", "Next review:")
    titles = ("Attendance", "Behaviour", "Uniform", "Visits", "Homework")
    upload({f"{one}.txt": doubtful.replace("Attendance", one) for one in titles})
    seen, address = [], "/bring-in/"
    while address:
        page = visitor.get(address)
        seen += [one.text_content() for one in page.tree.xpath("//tbody//th//a")]
        address = next((link for link in page.links() if "after=" in link), None)
    assert sorted(seen) == sorted(f"{one} Policy" for one in titles)
    assert visitor.get("/bring-in/?after=nonsense").status == 200


def test_a_folder_is_brought_in_without_what_computers_leave_in_it(visitor):
    page = visitor.get("/bring-in/")
    sent = [
        (io.BytesIO(text), name)
        for name, text in {
            "Policies/Attendance.txt": ATTENDANCE.encode(),
            "Policies/old/.DS_Store": b"x",
            "Policies/~$Attendance.docx": b"x",
            "Policies/Thumbs.db": b"x",
        }.items()
    ]
    done = visitor.send(page, "/bring-in/", folder=sent)
    assert "“Attendance.txt” was read and waits for you to confirm it." in done.text
    assert db.session.query(IntakeDocument).one().filename == "Attendance.txt"
    assert page.tree.xpath("//input[@name='folder'][@webkitdirectory]")
