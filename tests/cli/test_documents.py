"""`flask governance read` and `flask governance import`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from governance import create_app
from governance.config import ConfigError
from governance.db import db, unit_of_work
from governance.domain.reading.reader import read as read_document
from governance.models.intake import IntakeDocument
from governance.models.journal import JournalEntry
from governance.models.policy import Policy
from tests import factories

ROOT = Path(__file__).resolve().parents[2]
GATE = """Gate Policy

Corvane School

Approved: 14 May 2025
Next review: May 2027

This policy says who opens the gate, and when.

Signed: ______  Mr C. Yarrow, Headteacher
"""


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "policies"
    (made / "old").mkdir(parents=True)
    (made / "gate.txt").write_text(GATE, "utf-8")
    (made / "old" / "gate-copy.txt").write_text(GATE, "utf-8")
    (made / "old" / "bees.txt").write_text(GATE.replace("Gate", "Bees"), "utf-8")
    (made / ".hidden").write_text("x", "utf-8")
    (made / "photo.docx").write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 200)
    return made


def test_read_prints_one_object_a_line_for_a_bad_file_too(run, folder):
    done = run("read", folder / "photo.docx", folder / "gate.txt", folder / "none.txt", "--json")
    assert done.exit_code == 1
    photo, gate, none = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["path"] for one in (photo, gate, none)] == [
        str(folder / name) for name in ("photo.docx", "gate.txt", "none.txt")
    ]
    assert gate["next_review"]["value"] == "2027-05"
    assert any(one["field"] == "next_review" for one in gate["evidence"])
    assert "error" not in gate
    for bad, name in ((photo, "photo.docx"), (none, "none.txt")):
        assert (bad["is_policy"], bad["kind"], bad["title"]) == (False, None, None)
        assert name in bad["error"]
        assert bad["error"] in done.stderr
        assert gate.keys() <= bad.keys()


def test_read_keeps_the_order_in_which_files_were_given(run, tmp_path):
    names = [f"{number}.txt" for number in range(9)]
    for name in names:
        (tmp_path / name).write_text(GATE.replace("Gate", f"Gate {name}"), "utf-8")
    done = run("read", *[tmp_path / name for name in reversed(names)], "--json")
    found = [json.loads(line)["path"] for line in done.stdout.splitlines()]
    assert found == [str(tmp_path / name) for name in reversed(names)]


def test_a_fault_of_the_program_costs_one_file_alone(run, folder, monkeypatch):
    def faulty(document):
        if "gate" in document.name:
            raise ZeroDivisionError
        return read_document(document)

    monkeypatch.setattr(sys.modules["governance.cli.read"], "read_document", faulty)
    done = run("read", folder / "gate.txt", folder / "old" / "bees.txt", "--json")
    assert done.exit_code == 1
    gate, bees = [json.loads(line) for line in done.stdout.splitlines()]
    assert gate["error"].startswith("“gate.txt” could not be read because of a fault")
    assert bees["title"] == "Bees Policy"


def test_text_with_stray_signs_and_in_any_encoding_is_read(run, tmp_path):
    said = GATE.replace("gate,", "ga\x02te\x7f,").replace("Corvane", "Corvané")
    made = tmp_path / "texts"
    made.mkdir()
    for name, encoding in (("a", "utf-8"), ("b", "cp1252"), ("c", "utf-16")):
        (made / f"{name}.txt").write_bytes(said.encode(encoding))
    (made / "cut.txt").write_bytes((said + "“””é").encode()[:-1])
    done = run("read", made, "--json")
    assert done.exit_code == 0
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert {(one["title"], one["school"]) for one in found} == {("Gate Policy", "Corvané School")}
    assert len(found) == 4


def test_a_name_that_cannot_be_printed_stops_nothing(folder, tmp_path):
    odd = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(odd)).write_text(GATE, "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "flask", "--app", ROOT / "wsgi.py", "governance", "read", odd,
         tmp_path / ("x" * 300), folder / "gate.txt", "--json"],
        cwd=tmp_path, env={"PATH": os.environ["PATH"], "LC_ALL": "C", "PYTHONUTF8": "0"},
        capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    odd_one, long, gate = [json.loads(line) for line in done.stdout.splitlines()]
    assert (odd_one["title"], gate["title"]) == ("Gate Policy", "Gate Policy")
    assert os.fsencode(odd_one["path"]) == odd
    assert long["error"]


def test_read_without_json_is_for_people(run, folder):
    done = run("read", folder / "gate.txt")
    assert done.exit_code == 0
    for words in ("Title:       Gate Policy", "May 2027", "14 May 2025", "Mr C. Yarrow"):
        assert words in done.stdout
    missing = run("read", folder / "nowhere.txt")
    assert (missing.exit_code, missing.stdout) == (1, "")
    assert "nowhere.txt” is no file. Check its name." in missing.stderr


def test_read_needs_no_database_and_no_secret_key(folder, tmp_path):
    bare = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    nowhere = "postgresql://nobody@127.0.0.1:1/nothing"
    done = subprocess.run(
        [sys.executable, "-m", "flask", "--app", ROOT / "wsgi.py", "governance", "read",
         folder / "gate.txt", "--json"],
        cwd=tmp_path, env=bare | {"GOVERNANCE_DATABASE_URL": nowhere}, capture_output=True,
        text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["title"] == "Gate Policy"


def test_read_needs_no_folder_that_can_be_written_to(folder, tmp_path):
    (tmp_path / "file").write_text("", "utf-8")
    settings = {"INSTANCE_DIR": tmp_path / "file" / "instance", "SECRET_KEY": "x" * 32}
    with pytest.raises(ConfigError, match="cannot be made"):
        create_app(settings)
    app = create_app(settings, serves=False)
    done = app.test_cli_runner().invoke(args=["governance", "read", str(folder / "gate.txt")])
    assert done.exit_code == 0
    assert "Gate Policy" in done.stdout


def test_import_walks_folders_and_tells_each_files_fate(run, folder, school):
    done = run("import", folder)
    assert done.exit_code == 1
    assert "“gate.txt” waits to be confirmed." in done.stdout
    assert "“gate-copy.txt” was brought in before and still waits." in done.stdout
    assert "“bees.txt” waits to be confirmed." in done.stdout
    assert "“photo.docx”" in done.stderr
    assert ".hidden" not in done.output
    assert db.session.query(IntakeDocument).count() == 2
    assert db.session.query(Policy).count() == 0
    entries = db.session.query(JournalEntry).all()
    assert {(one.actor_id, one.actor_name) for one in entries} == {(None, "The command line")}


def test_import_twice_keeps_each_file_once(run, folder, school):
    run("import", folder)
    again = run("import", folder / "gate.txt")
    assert again.exit_code == 0
    assert "was brought in before and still waits." in again.stdout
    assert db.session.query(IntakeDocument).count() == 2


def test_a_dry_run_keeps_nothing(run, folder, school, app):
    done = run("import", folder / "gate.txt", "--dry-run")
    assert "“gate.txt” would wait to be confirmed." in done.stdout
    assert "Nothing was kept: a dry run for Corvane School." in done.stdout
    assert db.session.query(IntakeDocument).count() == 0
    assert not Path(app.config["FILES_DIR"]).exists()


def test_the_school_is_named_where_there_are_several(run, folder, school):
    with unit_of_work():
        factories.school("Brindle Lane School")
    done = run("import", folder / "gate.txt")
    assert done.exit_code == 2
    assert "Say for which school, with --school: “Brindle Lane School”" in done.stderr
    assert run("import", folder / "gate.txt", "--school", "Nowhere School").exit_code == 2
    done = run("import", folder / "gate.txt", "--school", "corvane  SCHOOL")
    assert "Done for Corvane School." in done.stdout
    assert db.session.query(IntakeDocument).one().school_id == school.id


def test_without_a_school_the_command_says_what_to_do(run, folder, register):
    done = run("import", folder / "gate.txt")
    assert done.exit_code == 2
    assert "flask governance setup" in done.stderr
