"""A folder of everything that cannot be read: one sentence a file, and the good ones go on."""

from __future__ import annotations

import json
import resource

import pytest

from governance.db import db
from governance.models.intake import IntakeDocument, Tracker
from tests.corpus.documents import BAD, GOOD, write
from tests.corpus.folders import MEGABYTE
from tests.corpus.sheets import BAD_SHEETS

HUGE = (
    "“huge.docx” is 500 MB and the limit is 25 MB: save it with smaller pictures and upload that."
)
A_FOLDER = "folder.xlsx"
"""A zip folder under another name: `import` takes what is in it."""
MOST_MEMORY = 400 * MEGABYTE


def largest_child():
    """The most memory that any child of this process has taken, in bytes."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024


@pytest.fixture(scope="module")
def bad(tmp_path_factory):
    return write(tmp_path_factory.mktemp("bad") / "policies")


@pytest.fixture
def run(app, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))  # neither LibreOffice nor ocrmypdf

    def command(*words):
        return app.test_cli_runner().invoke(args=["governance", *map(str, words)])

    return command


def check_sentences(said, expected):
    """Each bad file has one line, and no other line is there."""
    lines = said.splitlines()
    for name, (_, why) in expected.items():
        (line,) = [one for one in lines if one.startswith(f"“{name}” ")]
        assert why in line
        assert line.endswith(".")
        assert any(word in line for word in ("upload", "split it", "save it"))
    assert len(lines) == len(expected)


def test_read_names_each_bad_file_and_reads_the_others(run, bad):
    done = run("read", bad, "--json")
    assert done.exit_code == 1
    assert HUGE in done.stderr
    check_sentences(done.stderr.replace(HUGE + "\n", ""), BAD)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    read = [one["title"] for one in found if "error" not in one]
    assert set(read) == {"Gate Policy", "Bees Policy"}
    assert len(read) == len(GOOD)
    assert sorted(one["error"] for one in found if "error" in one) == sorted(
        done.stderr.splitlines()
    )


def test_import_keeps_the_good_ones_and_nothing_of_the_bad(run, bad, school, app):
    before = largest_child()
    done = run("import", bad)
    assert done.exit_code == 1
    check_sentences(done.stderr.replace(HUGE + "\n", ""), BAD)
    found = {one.filename: one.warnings for one in db.session.query(IntakeDocument)}
    assert set(found) == set(GOOD)
    for name, (_, warning) in GOOD.items():
        assert warning in " ".join(found[name])
    kept = [one for one in app.config["FILES_DIR"].rglob("*") if one.is_file()]
    assert len(kept) == len(GOOD)
    most = largest_child()
    assert most < MOST_MEMORY or most == before, "only a child of an earlier test may be larger"


def test_import_names_each_bad_list_and_takes_the_others(run, school, tmp_path):
    expected = {name: one for name, one in BAD_SHEETS.items() if name != A_FOLDER}
    folder = tmp_path / "lists"
    folder.mkdir()
    for name, (make, _) in expected.items():
        (folder / name).write_bytes(make())
    (folder / "good.csv").write_text("Policy,Due\nGate,May 2027\n", "utf-8")
    done = run("import", folder)
    assert done.exit_code == 1
    check_sentences(done.stderr, expected)
    assert db.session.query(Tracker).one().filename == "good.csv"
