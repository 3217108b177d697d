"""Folders and zip folders given to `flask governance read` and `flask governance import`."""

from __future__ import annotations

import json

import pytest

from governance.db import db
from governance.models.intake import IntakeDocument, Tracker
from tests.cli.test_documents import GATE
from tests.corpus import folders
from tests.unit.documents.making import PNG


@pytest.fixture
def packed(tmp_path):
    """A zip folder in a folder, with a list and a photo in it, beside a document."""
    made = tmp_path / "policies"
    made.mkdir()
    bees = GATE.replace("Gate", "Bees").encode()
    (made / "old.zip").write_bytes(
        folders.folder(
            {
                "old/bees.txt": bees,
                "old/photo.docx": PNG,
                "old/list.csv": b"Policy,Due\nKites,May 2027\n",
            }
        )
    )
    (made / "gate.txt").write_text(GATE, "utf-8")
    (made / "~$gate.docx").write_bytes(b"owner")
    return made


def test_read_goes_through_folders_and_zip_folders(run, packed):
    done = run("read", packed, "--json")
    found = {one["path"]: one["title"] for one in map(json.loads, done.stdout.splitlines())}
    assert found == {
        str(packed / "gate.txt"): "Gate Policy",
        str(packed / "old.zip/bees.txt"): "Bees Policy",
        str(packed / "old.zip/photo.docx"): None,
        str(packed / "old.zip/list.csv"): None,
    }
    assert done.exit_code == 1
    assert "“photo.docx” is a picture (PNG)" in done.stderr
    assert "“list.csv” is a spreadsheet" in done.stderr


def test_import_takes_documents_and_lists_out_of_zip_folders(run, packed, school):
    done = run("import", packed)
    assert done.exit_code == 1
    assert "“photo.docx” is a picture" in done.stderr
    names = {one.filename for one in db.session.query(IntakeDocument)}
    assert names == {"gate.txt", "bees.txt"}
    assert db.session.query(Tracker).one().filename == "list.csv"


def test_a_name_that_leads_nowhere_does_not_stop_the_others(run, packed, school):
    done = run("import", packed / "nowhere.docx", packed / "gate.txt")
    assert done.exit_code == 1
    assert "nowhere.docx” is no file. Check its name." in done.stderr
    assert "“gate.txt” waits to be confirmed." in done.stdout


def test_a_zip_folder_past_the_limit_is_refused_by_its_size(run, packed, school):
    with (packed / "huge.zip").open("wb") as stream:
        stream.write(b"PK\x03\x04")
        stream.truncate(500 * folders.MEGABYTE)
    done = run("import", packed / "huge.zip", packed / "gate.txt")
    assert "“huge.zip” is 500 MB and a zip folder may have 200 MB" in done.stderr
    assert "“gate.txt” waits to be confirmed." in done.stdout
