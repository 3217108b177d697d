"""What the register costs as a job store, by its size: `python bench/scheduler.py`.

Each figure is the median of several runs, in milliseconds of processor time (so that a busy machine
does not blur it), on a scratch SQLite register: starting the store, the query for a batch of due
policies, the same made into jobs, asking when to look again, and looking up one job. The last line
is the check of the journal: entries a second, and the memory it takes.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from apscheduler.schedulers.background import BackgroundScheduler
from sqlalchemy import insert

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from governance.db import db, unit_of_work
from governance.domain.dates import PreciseDate
from governance.domain.frequency import ANNUAL
from governance.domain.journal import GENESIS, entry_hash
from governance.domain.routes import KindOfSchool
from governance.jobs.store import RegisterJobStore
from governance.models.journal import JournalEntry, JournalHead
from governance.models.policy import Origin, Policy
from governance.models.school import Phase, School, SchoolKind
from governance.queries import jobs
from governance.services.jobs.checking import Tally, check_journal

ROOT = Path(__file__).resolve().parents[1]
SIZES = (1_000, 100_000)
DUE = 5_000
RUNS = 15
CHAINS, ENTRIES = 50, 100_000
TODAY = datetime.now(UTC).date()


def main() -> None:
    """Print one line a question and a size."""
    names = "".join(f"{name:>9}" for name in ("start", "query", "due jobs", "next", "one job"))
    print(f"{'policies':>10}{names}   milliseconds")
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            measure_store(scratch(Path(folder)), size)
    with tempfile.TemporaryDirectory() as folder:
        measure_check(scratch(Path(folder)))


def scratch(folder: Path):  # type: ignore[no-untyped-def]  # the application, from wsgi.py
    """The application on an empty register of its own."""
    os.environ["DATABASE_URL"] = f"sqlite:///{folder / 'bench.sqlite3'}"
    os.environ["GOVERNANCE_SECRET_KEY"] = "for measuring alone, thirty-two long"
    command = [sys.executable, "-m", "flask", "--app", "wsgi", "db", "upgrade"]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    sys.modules.pop("wsgi", None)
    from wsgi import app  # noqa: PLC0415 - anew for each scratch register

    return app


def measure_store(app, size: int) -> None:  # type: ignore[no-untyped-def]  # as above
    """Fill the register with `size` policies, at most 5,000 of them due, and time the store."""
    with app.app_context():
        fill(size)
        db.session.remove()

    def fresh() -> RegisterJobStore:
        made = RegisterJobStore(app, lambda policy_id: None)
        made.start(BackgroundScheduler(timezone=UTC), "register")
        return made

    def due() -> None:
        found = fresh().get_due_jobs(datetime.now(UTC))
        if len(found) != 200:
            raise SystemExit(f"{len(found)} jobs were due, not a batch of 200.")

    def query() -> None:
        with app.app_context():
            jobs.due(TODAY)

    figures = [
        milliseconds(fresh),
        milliseconds(query),
        milliseconds(due),
        milliseconds(lambda: fresh().get_next_run_time()),
        milliseconds(lambda: fresh().lookup_job(f"policy-{size // 2}")),
    ]
    print(f"{size:>10,}" + "".join(f"{figure:>9.2f}" for figure in figures))


def milliseconds(act: Callable[[], object]) -> float:
    """The median time of an act."""
    act()
    taken = []
    for _ in range(RUNS):
        began = time.process_time()
        act()
        taken.append((time.process_time() - began) * 1000)
    return statistics.median(taken)


def a_school() -> int:
    """One school to hang things on."""
    made = School(
        name="Bench School",
        kind=SchoolKind.COMMUNITY,
        phase=Phase.PRIMARY,
        rules=KindOfSchool.ENGLAND_MAINTAINED,
    )
    db.session.add(made)
    db.session.flush()
    return made.id


def fill(size: int) -> None:
    """Policies that open over the next three years, the first of them in the month gone by."""
    with unit_of_work():
        school = a_school()
        wanted = PreciseDate("2030-01")
        rows = []
        for number in range(size):
            overdue = number < min(DUE, size // 2)
            days = -(number % 30) if overdue else 1 + number % 1000
            rows.append(
                {
                    "school_id": school,
                    "title": f"Policy {number}",
                    "title_key": f"policy {number}",
                    "fixed_text": False,
                    "frequency": ANNUAL,
                    "frequency_origin": Origin.TYPED,
                    "next_review": wanted,
                    "next_review_origin": Origin.TYPED,
                    "due_first": wanted.first(),
                    "due_last": wanted.last(),
                    "opens_on": TODAY + timedelta(days=days),
                    "revision": 1,
                }
            )
        db.session.execute(insert(Policy), rows)


def measure_check(app) -> None:  # type: ignore[no-untyped-def]  # as above
    """Fill the journal and time its check."""
    with app.app_context():
        for chain in range(1, CHAINS + 1):
            with unit_of_work():
                write_chain(chain, ENTRIES // CHAINS)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        tally, began = Tally(), time.process_time()
        if list(check_journal(tally)) or tally.entries != ENTRIES:
            raise SystemExit("The check of a sound journal found something.")
        seconds = time.process_time() - began
        more = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
        db.session.remove()
    print(f"\ncheck: {ENTRIES / seconds:,.0f} journal entries a second, {more:.0f} MB more memory")


def write_chain(chain: int, count: int) -> None:
    """A sound chain of that many entries, as `services/beats/journal.py` seals them."""
    previous, rows = GENESIS, []
    at = datetime.combine(date(2026, 1, 1), datetime.min.time(), tzinfo=UTC)
    for number in range(1, count + 1):
        entry = {
            "chain": chain,
            "number": number,
            "at": at.isoformat(timespec="microseconds"),
            "actor_id": None,
            "actor_name": "The scheduler",
            "verb": "opened a review",
            "policy_id": None,
            "subject": f"review {number}",
            "facts": {"due": "2026-12", "words": "a few words of what was done"},
        }
        digest = entry_hash(previous, entry)
        rows.append(entry | {"at": at, "previous": previous, "hash": digest})
        previous = digest
    db.session.execute(insert(JournalEntry), rows)
    db.session.execute(insert(JournalHead).values(chain=chain, number=count, hash=previous))


if __name__ == "__main__":
    main()
