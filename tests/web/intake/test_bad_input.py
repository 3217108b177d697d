"""Whole folders and bad files sent through the browser: a sentence each, the rest goes on."""

from __future__ import annotations

import io
import os

import pytest

from governance.db import db, unit_of_work
from governance.domain.permissions import Role
from governance.jobs.work import Work
from governance.models.intake import FileState, IntakeBatch, IntakeDocument, IntakeFile
from tests import factories
from tests.corpus import folders
from tests.corpus.documents import BAD, GOOD
from tests.corpus.folders import MEGABYTE, folder
from tests.web.intake.conftest import ATTENDANCE


def states():
    return {one.name: (one.state, one.sentence) for one in db.session.query(IntakeFile)}


def padded(number: int, size: int) -> bytes:
    """A policy with so many bytes that do not pack after it, as a picture in it would be."""
    return ATTENDANCE.encode() + b"\n%d\n" % number + os.urandom(size).hex().encode()[:size]


def test_a_folder_larger_than_a_file_may_be_is_brought_in(upload):
    files = {f"Policies/Policy {n}.txt": padded(n, MEGABYTE) for n in range(30)}
    page = upload({"policies.zip": folder(files, 0)})
    assert page.heading == "Batch of 30 files"
    assert {state for state, _ in states().values()} == {FileState.QUEUED}


def test_many_files_together_may_be_larger_than_one(upload):
    page = upload({f"Policy {n}.txt": padded(n, 3 * MEGABYTE) for n in range(10)})
    assert page.heading == "Batch of 10 files"


def test_a_file_too_large_is_named_and_the_others_go_on(upload):
    huge = b"%PDF-1.7\n" + b"\0" * (26 * MEGABYTE)
    page = upload({"Attendance.txt": ATTENDANCE, "Huge.pdf": huge})
    assert "“Huge.pdf” is 27 MB and the limit is 25 MB" in page.text
    assert db.session.query(IntakeDocument).one().filename == "Attendance.txt"
    packed = folder({"Huge.pdf": huge + os.urandom(MEGABYTE), "Gate.txt": b"Gate Policy"})
    upload({"policies.zip": packed})
    assert states()["Gate.txt"] == (FileState.QUEUED, None)
    assert "the limit is 25 MB" in states()["Huge.pdf"][1]


@pytest.fixture
def small(app):
    app.config["BATCH_MEGABYTES"] = app.config["UPLOAD_MEGABYTES"] = 1
    return app


def test_more_than_is_taken_at_once_is_a_page_with_what_to_do(small, upload):
    page = upload({"a.zip": folder({"a.txt": os.urandom(3 * MEGABYTE)}, 0)}, status=413)
    assert "That is more than 1 MB at once, beginning with “a.zip”, and nothing" in page.text
    assert "pack them in smaller zip folders" in page.text


@pytest.mark.parametrize("role", [Role.CHAIR, Role.HEADTEACHER])
def test_nobody_else_may_send_so_much(school, visit, role):
    with unit_of_work():
        person = factories.holder(role, school, name="Tamsin Reed")
    large = io.BytesIO(b"x" * (26 * MEGABYTE))
    visit(person).post("/bring-in/", 413, files=(large, "a.zip"))


def test_each_bad_folder_is_one_row_with_its_sentence_and_the_others_go_on(upload, app, school):
    upload(
        {
            "bomb.zip": folder({"a.txt": b"\0" * (60 * MEGABYTE)}),
            "outside.zip": folder({"../../a.txt": b"x"}),
            "crowded.zip": folders.crowded(100_000),
            "cut.zip": folder({"a.txt": b"x" * 500})[:60],
            "nested.zip": folders.nested(1, {"Gate.txt": b"Gate Policy"}),
            "linked.zip": folders.linking(
                "link.txt", "/etc/passwd", {"good.txt": ATTENDANCE.encode()}
            ),
        }
    )
    Work(app).read_in()
    db.session.rollback()
    found = states()
    assert found.pop("good.txt")[0] is FileState.READ
    assert {state for state, _ in found.values()} == {FileState.FAILED}
    for name, says in (
        ("bomb.zip", "60 MB packed inside it"),
        ("outside.zip", "files that point outside it"),
        ("crowded.zip", "holds more than 500 files"),
        ("cut.zip", "is damaged"),
        ("inner-0.zip", "is a folder packed as zip"),
        ("link.txt", "is only a link"),
    ):
        assert found[name][1].startswith(f"“{name}” ")
        assert says in found[name][1]


def test_everything_that_cannot_be_read_gets_its_sentence_and_the_others_wait(
    upload, visitor, app, monkeypatch, tmp_path
):
    monkeypatch.setenv("PATH", str(tmp_path))  # neither LibreOffice nor ocrmypdf
    made = {name: make() for name, (make, _) in {**BAD, **GOOD}.items()}
    page = upload(made)
    assert page.heading == f"Batch of {len(made)} files"
    Work(app).read_in()
    db.session.rollback()
    found = states()
    shown = visitor.get(f"/bring-in/batches/{db.session.query(IntakeBatch).one().id}").text
    for name, (_, why) in BAD.items():
        state, sentence = found[name]
        assert state is FileState.FAILED
        assert sentence.startswith(f"“{name}” ")
        assert why in sentence
        assert sentence in shown
    assert {name for name, (state, _) in found.items() if state is FileState.READ} == set(GOOD)


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_sent_alone_is_the_page_with_its_sentence(upload, name, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    make, why = BAD[name]
    text = upload({name: make()}, status=422).text
    assert f"“{name}” " in text
    assert why in text
