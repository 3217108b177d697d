"""Packs are made once by whoever claims them, never half, and a failure is tried again."""

from __future__ import annotations

from datetime import timedelta

import pytest

from governance.adapters import packs as adapter
from governance.db import db, unit_of_work
from governance.models.meeting import Meeting, PackState
from governance.services import packs as services
from governance.services.jobs.checking import Tally, check_files
from governance.services.meetings import calendar
from tests.factories import TODAY, moment
from tests.store.packs.table import draft, issued, make, packs

DAY = timedelta(days=1)
FAULT = "The pack could not be made because of a fault, which was logged."


@pytest.fixture
def broken(monkeypatch):
    """A printer that fails until `mend` is called."""

    def fail(*args, **kwargs):
        raise adapter.PackFailed(FAULT)

    monkeypatch.setattr(services, "make_pack", fail)
    return lambda: monkeypatch.setattr(services, "make_pack", adapter.make_pack)


def test_a_failure_is_told_in_a_sentence_and_tried_again_later(here, work, files, clock, broken):
    issued(here, draft(here, "Attendance"))
    assert make(work) == 0
    [pack] = packs()
    assert (pack.state, pack.sentence, pack.attempts) == (PackState.FAILED, FAULT, 1)
    assert list(files.listing()) == []
    broken()
    assert make(work) == 0
    clock.day = TODAY + DAY
    assert make(work) == 1
    assert packs()[0].sentence is None


def test_after_six_tries_the_scheduler_leaves_it_to_whoever_asks(here, work, clock, broken):
    issued(here, draft(here, "Attendance"))
    for ahead in range(10):
        clock.day = TODAY + ahead * DAY
        make(work)
    assert packs()[0].attempts == services.TRIES
    broken()
    with unit_of_work():
        parcel = services.take(packs()[0].id, when=moment(clock.day))
    assert parcel is not None


def test_a_pack_is_made_by_one_and_one_that_lost_its_maker_by_another(here, work, files):
    issued(here, draft(here, "Attendance"))
    with unit_of_work():
        first = services.take_next(when=moment())
    with unit_of_work():
        assert services.take_next(when=moment()) is None
        assert services.take(first.pack_id, when=moment()) is None
    later = moment(hour=13)
    with unit_of_work():
        second = services.take_next(when=later)
    assert second.attempt == 2
    made = services.make(second, files)
    with unit_of_work():
        services.note_failed(first, "Too late.")
        services.note_made(first, made, when=later)
    assert packs()[0].state is PackState.MAKING
    with unit_of_work():
        services.note_made(second, made, when=later)
    assert packs()[0].state is PackState.MADE


def test_no_pack_is_made_of_a_meeting_that_was_called_off(here, work):
    meeting, _ = issued(here, draft(here, "Attendance"))
    with unit_of_work():
        calendar.cancel_meeting(
            meeting.id,
            by=here.clerk,
            when=moment(),
            expecting=db.session.get(Meeting, meeting.id).revision,
            reason="Snow.",
        )
    assert make(work) == 0


def test_a_pack_that_takes_too_long_or_too_much_is_left_with_a_sentence(here):
    text = adapter.Text("<p>words</p>" * 60000, ())
    papers = adapter.Papers(
        "Agenda", "School", "Board", "Today", (), (), (adapter.Paper(1, "Long", (), text),)
    )
    with pytest.raises(adapter.PackFailed, match="took too long"):
        adapter.make_pack(papers, moment().at, bounds=adapter.Bounds(wall_seconds=0.2))
    with pytest.raises(adapter.PackFailed, match="took too long"):
        adapter.make_pack(papers, moment().at, bounds=adapter.Bounds(cpu_seconds=1))
    with pytest.raises(adapter.PackFailed, match="more memory"):
        adapter.make_pack(
            papers, moment().at, bounds=adapter.Bounds(address_space=150 * 1024 * 1024)
        )


def test_the_daily_check_knows_the_files_of_packs(here, work, files):
    issued(here, draft(here, "Attendance"))
    make(work)
    with files.open(packs()[0].sha256) as stream:
        assert stream.read(5) == b"%PDF-"
    found = [one.sentence for one in check_files(files, Tally()) if "papers.pdf" in one.sentence]
    assert found == []
    files.path(packs()[0].sha256).unlink()
    found = [one.sentence for one in check_files(files, Tally()) if "papers.pdf" in one.sentence]
    assert found == [
        f"{here.school.name}: The file “papers.pdf” of a pack of papers is missing from the store:"
        " restore it from the backup."
    ]
