"""Many files at once and zip folders: read by the scheduler, left and resumed, accepted, undone."""

from __future__ import annotations

from datetime import timedelta

import pytest

from governance.db import db, unit_of_work
from governance.domain.errors import WrongMoment
from governance.domain.permissions import Role
from governance.models.intake import (
    FileState,
    IntakeBatch,
    IntakeDocument,
    IntakeFile,
)
from governance.models.person import Post
from governance.models.policy import Policy
from governance.services.intake import batches
from tests import factories
from tests.web.intake.conftest import ATTENDANCE, sure, zipped


@pytest.fixture
def folder():
    """A zip folder as a school packs one: nested folders, litter, bad files among good."""
    return zipped(
        {
            "Policies/Attendance.txt": ATTENDANCE,
            "Policies/old/2019/Gate.txt": sure("Gate"),
            "Policies/old/Bees.txt": sure("Beekeeping"),
            "Policies/photo.docx": b"\x89PNG\r\n\x1a\n" + b"0" * 200,
            "Policies/broken.pdf": b"%PDF-1.4 nothing",
            "Policies/empty.docx": b"",
            "Policies/tracker.csv": b"Policy,Due\nGate,May 2027\n",
            "__MACOSX/Policies/._Gate.txt": b"x",
            "Policies/~$Gate.docx": b"x",
            "Policies/Thumbs.db": b"x",
        }
    )


def states():
    return {one.name: one.state for one in db.session.query(IntakeFile)}


def test_a_zip_folder_is_read_by_the_scheduler_with_its_reasons(upload, visitor, work, folder):
    page = upload({"policies.zip": folder})
    assert page.heading == "Batch of 7 files"
    assert db.session.query(IntakeDocument).count() == 0
    assert work.read_in() == 6
    number = db.session.query(IntakeBatch).one().id
    text = visitor.get(f"/bring-in/batches/{number}").text
    assert "7 of 7 read, 4 failed" in text
    assert "“photo.docx” is a picture" in text
    assert "“broken.pdf” is damaged" in text
    assert "“empty.docx” is empty" in text
    assert "“tracker.csv” is a spreadsheet, not a policy: bring it in under “Import a" in text
    assert states()["Gate.txt"] is FileState.READ
    assert db.session.query(IntakeDocument).count() == 3
    assert db.session.query(Policy).count() == 0


def test_many_files_become_a_batch_and_a_few_are_read_at_once(upload, work):
    upload({f"{n}.txt": sure(f"Number {n}") for n in ("one", "two")})
    assert db.session.query(IntakeBatch).count() == 0
    page = upload({f"file {n}.txt": sure(f"Thing {chr(65 + n)}{n}") for n in range(9)})
    assert page.heading == "Batch of 9 files"
    assert work.read_in() == 9
    assert db.session.query(IntakeDocument).count() == 11


def test_a_restart_goes_on_where_it_was(upload, work, folder, clock):
    upload({"policies.zip": folder})
    with unit_of_work():
        lost = batches.take_next(when=work.now())
    assert lost is not None
    assert work.read_in() == 5
    assert states()[lost.name] is FileState.READING
    clock.day += timedelta(days=1)
    assert work.read_in() == 1
    assert FileState.READING not in states().values()


def test_a_scheduler_that_stops_leaves_the_rest_for_later(upload, work, folder):
    upload({"policies.zip": folder})
    work.stopping.set()
    assert work.read_in() == 0
    assert list(states().values()).count(FileState.QUEUED) == 6


def test_what_is_sure_is_accepted_at_once_and_doubts_come_first(upload, visitor, work, folder):
    upload({"policies.zip": folder})
    work.read_in()
    number = db.session.query(IntakeBatch).one().id
    marked = {one.name: one.sure for one in db.session.query(IntakeFile)}
    assert marked["Gate.txt"]
    assert marked["Bees.txt"]
    page = visitor.get(f"/bring-in/batches/{number}")
    with unit_of_work():
        factories.policy(db.session.query(IntakeBatch).one().school, "Beekeeping")
    done = visitor.send(page, "/accept")
    assert "1 document was accepted as read." in done.text
    gate = db.session.query(Policy).filter(Policy.title.startswith("Gate")).one()
    assert gate.next_review.edtf == "2027-03-12"
    assert "1 document is like a policy in the register." in done.tree.text_content()
    assert "In the register?" in done.text
    assert "Accept all confident values" not in done.text
    assert db.session.query(Policy).count() == 2


def test_a_batch_that_names_another_school_asks_whether_the_right_one_was_chosen(
    upload, visitor, work
):
    named = {
        f"{n}.txt": sure(n).replace("Brindle Lane", "Corvane") for n in ("Gate", "Bees", "Kite")
    }
    own = {f"{n}.txt": sure(n) for n in ("Drone", "Ice", "Nit", "Kiln")}
    for number, (files, asked) in enumerate(((named, True), ({**named, **own}, False)), 1):
        upload({"p.zip": zipped(files)})
        work.read_in()
        page = visitor.get(f"/bring-in/batches/{number}")
        assert ("3 of these documents name “Corvane School”" in page.text) is asked
        visitor.send(page, "/undo")


def test_documents_with_doubts_stand_before_those_without(upload, visitor, work):
    doubtful = ATTENDANCE.replace("Next review: March 2026", "Next review:\nReview date: May 2023")
    upload({"p.zip": zipped({"a.txt": sure("Gate"), "b.txt": doubtful})})
    work.read_in()
    number = db.session.query(IntakeBatch).one().id
    page = visitor.get(f"/bring-in/batches/{number}")
    rows = [one.text_content() for one in page.tree.xpath("//tbody//th")]
    assert "a.txt" in rows[-1]


def test_a_batch_is_undone_as_a_whole_before_anything_is_confirmed(upload, visitor, work, folder):
    page = upload({"policies.zip": folder})
    work.read_in()
    number = db.session.query(IntakeBatch).one().id
    done = visitor.send(visitor.get(f"/bring-in/batches/{number}"), "/undo")
    assert "The batch was undone." in done.text
    assert db.session.query(IntakeDocument).count() == 0
    visitor.send(page, "/undo", 409)
    upload({"policies.zip": folder})
    work.read_in()
    assert db.session.query(IntakeDocument).count() == 3


def test_undoing_before_it_is_read_leaves_nothing_to_read(upload, visitor, work, folder):
    page = upload({"policies.zip": folder})
    visitor.send(page, "/undo")
    assert work.read_in() == 0
    assert db.session.query(IntakeDocument).count() == 0


def test_a_batch_of_which_something_was_confirmed_stays(upload, visitor, work, folder, clerk):
    page = upload({"policies.zip": folder})
    work.read_in()
    number = db.session.query(IntakeBatch).one().id
    visitor.send(visitor.get(f"/bring-in/batches/{number}"), "/accept")
    assert "Undo the whole batch" not in visitor.get(f"/bring-in/batches/{number}").text
    visitor.send(page, "/undo", 409)
    with pytest.raises(WrongMoment), unit_of_work():
        batches.undo(number, by=factories.actor(clerk), when=factories.moment(), expecting=1)
    assert db.session.query(IntakeDocument).count() == 3


def test_files_known_already_are_told_of(upload, work, folder):
    upload({"gate.txt": sure("Gate")})
    upload({"policies.zip": folder})
    work.read_in()
    known = db.session.query(IntakeFile).filter_by(state=FileState.KNOWN).one()
    assert known.name == "Gate.txt"
    assert "was brought in before and still waits" in known.sentence


def test_nothing_is_brought_in_for_somebody_who_lost_the_post(upload, work, folder, clerk):
    upload({"policies.zip": folder})
    with unit_of_work() as session:
        session.query(Post).filter_by(person_id=clerk.id).delete()
    work.read_in()
    assert set(states().values()) == {FileState.FAILED}
    assert db.session.query(IntakeDocument).count() == 0


@pytest.mark.parametrize("role", [Role.CHAIR, Role.STAFF])
def test_others_see_no_batch(upload, school, visit, folder, role):
    upload({"policies.zip": folder})
    number = db.session.query(IntakeBatch).one().id
    with unit_of_work():
        somebody = factories.holder(role, school)
    visit(somebody).get(f"/bring-in/batches/{number}", 403)


def test_the_next_of_the_same_batch_comes_before_what_waits_elsewhere(upload, visitor, work):
    upload({"alone.txt": sure("Kite")})
    upload({"p.zip": zipped({"a.txt": sure("Gate"), "b.txt": sure("Bees")})})
    upload({"late.txt": sure("Drone")})
    work.read_in()
    gate, bees = [
        db.session.query(IntakeDocument).filter_by(filename=name).one().id
        for name in ("a.txt", "b.txt")
    ]
    page = visitor.get(f"/bring-in/{bees}")
    assert f"/bring-in/batches/{db.session.query(IntakeBatch).one().id}" in page.links()
    page = visitor.send(page, "/confirm", button="next")
    assert page.heading == "Gate Policy"
    assert visitor.send(page, "/confirm", button="next").heading in {"Kite Policy", "Drone Policy"}
    assert db.session.get(IntakeDocument, gate).policy_id


def test_a_file_that_was_known_leads_to_the_document_and_says_how_that_stands(
    upload, visitor, work
):
    upload({"gate.txt": sure("Gate")})
    upload({"p.zip": zipped({"copy.txt": sure("Gate"), "kite.txt": sure("Kite")})})
    work.read_in()
    gate = db.session.query(IntakeDocument).filter_by(filename="gate.txt").one().id
    address = f"/bring-in/batches/{db.session.query(IntakeBatch).one().id}"
    page = visitor.get(address)
    assert "This very file was brought in before: it waits to be confirmed." in page.text
    assert f"/bring-in/{gate}" in page.links()
    visitor.send(visitor.get(f"/bring-in/{gate}"), "/confirm")
    assert "brought in before: it is in the register." in visitor.get(address).text


def test_of_an_undone_batch_no_copy_is_said_to_wait(upload, visitor, work):
    upload({"p.zip": zipped({"gate.txt": sure("Gate"), "copy.txt": sure("Gate")})})
    work.read_in()
    address = f"/bring-in/batches/{db.session.query(IntakeBatch).one().id}"
    visitor.send(visitor.get(address), "/undo")
    page = visitor.get(address)
    assert "waits" not in page.tree.xpath("string(//table)")
    assert page.tree.xpath("string(//table)").count("Undone") == 2
