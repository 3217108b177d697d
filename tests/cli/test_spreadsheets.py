"""`flask governance import tracker.csv` and `flask governance export`."""

from __future__ import annotations

import pytest

from governance.db import db
from governance.models.intake import Tracker
from governance.models.policy import Policy

TRACKER = "Policy,Review date\nGate,Sept 27\nBees,soon\n,May 2027\n"


@pytest.fixture
def tracker(tmp_path):
    made = tmp_path / "tracker.csv"
    made.write_text(TRACKER, "utf-8")
    return made


def test_a_list_waits_unless_it_is_to_be_confirmed(run, school, tracker):
    done = run("import", tracker, "--school", "corvane school")
    assert done.exit_code == 0, done.output
    assert "column A: Policy" in done.output
    assert "row 4 left out: It names no policy." in done.output
    assert "has 2 new and 0 known policies" in done.output
    assert db.session.query(Policy).count() == 0
    done = run("import", tracker, "--confirm")
    assert "2 policies added" in done.output
    assert run("import", tracker, "--confirm").exit_code == 0
    assert db.session.query(Policy).count() == 2


def test_a_dry_run_keeps_nothing(run, school, tracker):
    assert "has 2 new" in run("import", tracker, "--dry-run").output
    assert db.session.query(Tracker).count() == 0


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_the_register_goes_out_and_comes_back(run, school, tracker, tmp_path, ending):
    run("import", tracker, "--confirm")
    written = tmp_path / f"register.{ending}"
    assert "2 policies written" in run("export", written).output
    again = run("import", written, "--confirm").output
    assert "has 0 new and 2 known policies, 0 of them different" in again
    assert run("export", tmp_path / "register.pdf").exit_code == 2
    assert "0 policies written" in run("export", written, "--blank").output
