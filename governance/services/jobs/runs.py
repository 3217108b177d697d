"""Claiming a run: whoever inserts the row first does the work, whoever comes second does nothing.

A run is a job and a period (“open review of policy 12”, “2026-12”), unique in the database. So two
schedulers, a restart or a change of the clock never act twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import and_, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from governance.db import db
from governance.domain.moments import Moment
from governance.models.jobs import JobRun, RunState
from governance.queries.jobs import LATEST, TICK

RETRY_AFTER = timedelta(minutes=5)
LOST_AFTER = timedelta(hours=6)
LONGEST_WORDS = 2000
_ROWS_AT_ONCE = 200


def claim(job: str, period: str, *, when: Moment) -> bool:
    """Take this run, in the caller's transaction; False where somebody has it or has done it.

    One that was missed may be taken again at once, one that failed after `RETRY_AFTER`, and one
    that was begun and never ended (the machine went down) after `LOST_AFTER`.
    """
    row = {"job": job, "period": period, "state": RunState.STARTED, "started_at": when.at}
    new = _insert([row]).on_conflict_do_nothing(index_elements=["job", "period"])
    if db.session.scalar(new.returning(JobRun.id)) is not None:
        return True
    again = (
        update(JobRun)
        .where(
            JobRun.job == job,
            JobRun.period == period,
            or_(
                JobRun.state == RunState.MISSED,
                and_(JobRun.state == RunState.FAILED, JobRun.finished_at <= when.at - RETRY_AFTER),
                and_(JobRun.state == RunState.STARTED, JobRun.started_at <= when.at - LOST_AFTER),
            ),
        )
        .values(state=RunState.STARTED, started_at=when.at, finished_at=None, words=None)
        .returning(JobRun.id)
        .execution_options(synchronize_session=False)
    )
    return db.session.scalar(again) is not None


def claim_done(runs: Iterable[tuple[str, str]], *, when: Moment) -> set[tuple[str, str]]:
    """Take many small runs that are done in this very transaction; which of them were free."""
    rows = [
        {
            "job": job,
            "period": period,
            "state": RunState.DONE,
            "started_at": when.at,
            "finished_at": when.at,
        }
        for job, period in runs
    ]
    taken: set[tuple[str, str]] = set()
    for start in range(0, len(rows), _ROWS_AT_ONCE):
        new = _insert(rows[start : start + _ROWS_AT_ONCE]).on_conflict_do_nothing(
            index_elements=["job", "period"]
        )
        for job, period in db.session.execute(new.returning(JobRun.job, JobRun.period)):
            taken.add((job, period))
    return taken


def is_done(job: str, period: str) -> bool:
    """Whether this run was done."""
    state = select(JobRun.state).where(JobRun.job == job, JobRun.period == period)
    return db.session.scalar(state) is RunState.DONE


def finish(job: str, period: str, *, when: Moment, words: str | None = None) -> None:
    """A claimed run is done."""
    db.session.execute(
        update(JobRun)
        .where(JobRun.job == job, JobRun.period == period)
        .values(state=RunState.DONE, finished_at=when.at, words=_short(words))
        .execution_options(synchronize_session=False)
    )


def note(job: str, period: str, state: RunState, *, when: Moment, words: str) -> None:
    """Put down that a run failed or was missed; one that was done meanwhile stays done."""
    row = {
        "job": job,
        "period": period,
        "state": state,
        "started_at": when.at,
        "finished_at": when.at,
        "words": _short(words),
    }
    new = _insert([row])
    db.session.execute(
        new.on_conflict_do_update(
            index_elements=["job", "period"],
            set_={
                "state": new.excluded.state,
                "finished_at": new.excluded.finished_at,
                "words": new.excluded.words,
            },
            where=JobRun.state != RunState.DONE,
        )
    )


def note_tick(*, when: Moment) -> None:
    """The scheduler looked at the register: one row, kept up to date."""
    row = {
        "job": TICK,
        "period": LATEST,
        "state": RunState.DONE,
        "started_at": when.at,
        "finished_at": when.at,
    }
    new = _insert([row])
    db.session.execute(
        new.on_conflict_do_update(
            index_elements=["job", "period"],
            set_={
                "state": new.excluded.state,
                "started_at": new.excluded.started_at,
                "finished_at": new.excluded.finished_at,
                "words": None,
            },
        )
    )


def _insert(rows: Sequence[dict[str, Any]]) -> Any:
    """INSERT as this database spells “or else”; both spell it alike."""
    on_postgresql = db.session.get_bind().dialect.name == "postgresql"
    return (postgresql.insert if on_postgresql else sqlite.insert)(JobRun).values(list(rows))


def _short(words: str | None) -> str | None:
    return None if words is None else words[:LONGEST_WORDS]
