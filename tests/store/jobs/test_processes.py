"""Real processes on one database: nothing is lost, nothing is done twice."""

from __future__ import annotations

import signal
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from flask_migrate import upgrade

from governance import create_app
from governance.adapters.files import FileStore
from governance.db import db, unit_of_work
from governance.domain.permissions import Role
from governance.models.jobs import JobRun, OutboxMessage
from governance.models.journal import JournalEntry
from governance.models.policy import Policy
from governance.models.review import Review
from governance.queries import jobs
from governance.services.jobs.checking import Tally, check
from tests import factories
from tests.fixtures import settings_for_tests
from tests.store.begun import processes
from tests.store.jobs.policies import many
from tests.store.jobs.program import Forked, Started, running
from tests.store.jobs.writer import write

PATIENCE = 120.0


def until(true: Callable[[], bool]) -> None:
    """Wait until something has become true."""
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, "It did not happen in time."
        time.sleep(0.05)


def lines_of(process: Forked | Started, *, until_words: str) -> list[str]:
    """What a process prints until a line holds those words."""
    lines = []
    for line in process.stdout or ():
        lines.append(line)
        if until_words in line:
            return lines
    pytest.fail("".join(lines))


def test_four_processes_lose_no_change_and_break_no_chain(app, register, tmp_path):
    with unit_of_work():
        factories.policy(factories.school())
    db.session.rollback()
    start, answers = processes.Barrier(4), processes.Queue()
    writers = [
        processes.Process(target=write, args=(tmp_path, 50, name, start, answers))
        for name in ("Ada", "Bea", "Cal", "Dot")
    ]
    for writer in writers:
        writer.start()
    stale = [answers.get(timeout=PATIENCE) for _ in writers]
    for writer in writers:
        writer.join(PATIENCE)
    assert [writer.exitcode for writer in writers] == [0] * 4
    policy = db.session.query(Policy).one()
    assert (policy.owner, policy.revision) == ("200", 201)
    entries = db.session.query(JournalEntry).order_by(JournalEntry.number).all()
    assert [entry.number for entry in entries] == list(range(1, 201))
    assert set(Counter(entry.subject.split()[0] for entry in entries).values()) == {50}
    assert sum(stale) > 0, "The four never met, so this proves nothing."
    assert list(check(FileStore(tmp_path / "files"), Tally())) == []


def today() -> date:
    return datetime.now(UTC).date()


def ticked() -> bool:
    """Whether a scheduler has looked at the register, as it stands now."""
    db.session.rollback()
    return jobs.last_tick() is not None


def two_schedulers_open_each_once(folder: Path, database: str) -> None:
    count = 40
    with unit_of_work():
        school = factories.school("Brindle Lane School")
        head = factories.holder(Role.HEADTEACHER, school)
        many(school, count, opens_on=today() - timedelta(days=3), due="2030-01")
    with (
        running(folder, "governance", "scheduler", database=database) as one,
        running(folder, "governance", "scheduler", database=database) as other,
    ):
        for process in (one, other):
            lines_of(process, until_words="looks at the register")
        until(lambda: not due_now())
        until(ticked)
        for process in (one, other):
            process.send_signal(signal.SIGTERM)
        assert [one.wait(PATIENCE), other.wait(PATIENCE)] == [0, 0]
    db.session.rollback()
    assert db.session.query(Review).count() == count
    assert db.session.query(JournalEntry).filter_by(verb="opened a review").count() == count
    asked = db.session.query(OutboxMessage).filter_by(notice="draft_wanted", person_id=head.id)
    assert asked.count() == count
    runs = db.session.query(JobRun).filter(JobRun.job.like("open review of policy %"))
    assert runs.count() == count
    assert {run.state for run in runs} == {"done"}
    assert list(check(FileStore(folder / "files"), Tally())) == []


def due_now() -> list[jobs.PolicyJob]:
    db.session.rollback()
    return jobs.due(today(), limit=1)


def test_two_schedulers_on_sqlite_open_each_review_once(app, register, tmp_path):
    two_schedulers_open_each_once(tmp_path, "")


def test_two_schedulers_on_postgresql_open_each_review_once(postgres_app, tmp_path):
    with postgres_app.app_context():
        two_schedulers_open_each_once(tmp_path, postgres_app.config["DATABASE_URL"])


def test_the_scheduler_sees_a_clock_that_was_moved_on(app, register, tmp_path):
    with unit_of_work():
        many(factories.school(), 2, opens_on=today() + timedelta(days=90), due="2030-01")
    with running(tmp_path, "governance", "scheduler") as process:
        lines_of(process, until_words="looks at the register")
        until(lambda: (db.session.rollback(), jobs.last_tick())[1] is not None)
        assert db.session.query(Review).count() == 0
        (tmp_path / "demonstration_clock").write_text("100", "ascii")
        until(lambda: (db.session.rollback(), db.session.query(Review).count())[1] == 2)
        assert db.session.query(Review).first().opened_on >= today() + timedelta(days=100)


def test_a_review_dated_while_the_scheduler_runs_is_opened(app, register, tmp_path):
    with unit_of_work():
        school = factories.school()
    with running(tmp_path, "governance", "scheduler") as process:
        lines_of(process, until_words="looks at the register")
        with unit_of_work():
            many(school, 1, opens_on=today(), due="2030-01")
        until(lambda: not due_now())
        until(lambda: (db.session.rollback(), db.session.query(Review).count())[1] == 1)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_scheduler_stops_cleanly_and_soon(app, register, tmp_path, number):
    with unit_of_work():
        many(factories.school(), 2000, opens_on=today(), due="2030-01")
    with running(tmp_path, "governance", "scheduler", kind=Started) as process:
        lines_of(process, until_words="looks at the register")
        process.send_signal(number)
        rest = lines_of(process, until_words="The scheduler has stopped.")
        assert process.wait(PATIENCE) == 0
    assert due_now()  # it did not stay to open all two thousand
    assert not [line for line in rest if "Traceback" in line or "Error" in line]


def test_the_scheduler_waits_for_the_database_to_be_made(tmp_path):
    app = create_app(settings_for_tests(tmp_path))
    with running(tmp_path, "governance", "scheduler") as process:
        lines_of(process, until_words="run flask db upgrade. The scheduler waits for it.")
        with app.app_context():
            upgrade(directory=app.extensions["migrate"].directory)
        lines_of(process, until_words="looks at the register")
        with app.app_context():
            db.engine.dispose()


def test_a_scheduler_that_waits_can_be_stopped(tmp_path):
    with running(tmp_path, "governance", "scheduler") as process:
        lines_of(process, until_words="The scheduler waits for it.")
        process.send_signal(signal.SIGTERM)
        assert process.wait(PATIENCE) == 0
