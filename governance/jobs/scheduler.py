"""The scheduler: the register as one job store, the timetable in memory as the other.

Every job of the timetable wakes APScheduler, and whenever it wakes it asks every store what is due;
so the tick, every TICK_SECONDS, is also when reviews are seen whose day came because somebody moved
the demonstration's clock or typed a date in the past. See docs/scheduler.md.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from apscheduler.events import EVENT_JOB_ERROR, EVENT_JOB_MAX_INSTANCES, EVENT_JOB_MISSED
from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.base import BaseScheduler
from apscheduler.schedulers.blocking import BlockingScheduler
from apscheduler.triggers.interval import IntervalTrigger
from flask import Flask

from governance.jobs.store import EXECUTOR, RegisterJobStore, policy_of
from governance.jobs.work import CHECK, REMIND, Work, sentence_of
from governance.models.jobs import RunState
from governance.queries.jobs import TICK

SEND = "send"
READ_IN = "read in"
PACK = "make packs"
REGISTER = "register"
DAILY = (REMIND, CHECK)
LONG = (READ_IN, PACK)
"""Jobs that go on until nothing waits: a run that finds one at work has nothing to do."""
SKIPPED = "The run before had not ended, so this one was left out."
CHECK_SECONDS = 600
READ_IN_SECONDS = 5
PACK_SECONDS = 5


class Keeper:
    """A scheduler at work on one application, with its timetable and its two stores."""

    def __init__(self, app: Flask, kind: Callable[..., BaseScheduler] = BlockingScheduler) -> None:
        self.stopping = threading.Event()
        self.work = Work(app, self.stopping)
        self.store = RegisterJobStore(app, self.work.open_review)
        self.scheduler: Any = kind(
            timezone=UTC,
            jobstores={REGISTER: self.store},
            executors={"default": ThreadPoolExecutor(4), EXECUTOR: ThreadPoolExecutor(1)},
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
        )
        logging.getLogger("apscheduler.scheduler").addFilter(is_news)
        self.scheduler.add_listener(
            self._note_trouble, EVENT_JOB_ERROR | EVENT_JOB_MISSED | EVENT_JOB_MAX_INSTANCES
        )
        seconds = app.config["TICK_SECONDS"]
        self._every(seconds, TICK, self.work.note_tick)
        self._every(seconds, SEND, self.work.send)
        self._every(min(seconds, READ_IN_SECONDS), READ_IN, self.work.read_in)
        self._every(min(seconds, PACK_SECONDS), PACK, self.work.make_packs)
        self._every(seconds, REMIND, self.work.remind)
        self._every(max(seconds, CHECK_SECONDS), CHECK, self.work.check)

    def run(self) -> None:
        """Work until `stop`, here where a signal may come (BlockingScheduler)."""
        self.scheduler.start()

    def stop(self) -> None:
        """Begin nothing more, let what runs come to a good end, and make `run` return.

        Call it from another thread than the one in `run`, a signal's handler among them.
        """
        self.stopping.set()
        self.store.shutdown()
        self.scheduler.shutdown(wait=True)

    def _every(self, seconds: int, name: str, func: Callable[[], object]) -> None:
        self.scheduler.add_job(
            func,
            IntervalTrigger(seconds=seconds, timezone=UTC),
            id=name,
            name=name,
            next_run_time=datetime.now(UTC),
        )

    def _note_trouble(self, event: Any) -> None:
        """Put down a run that failed or was missed, so that the dashboard can show it."""
        policy_id = policy_of(event.job_id)
        if event.code == EVENT_JOB_ERROR:
            if policy_id is not None:
                self.work.note_failure(policy_id, event.exception)
            elif event.job_id not in DAILY:  # a daily run puts its own failure down
                words = sentence_of(event.exception)
                self._note(event.job_id, event.scheduled_run_time, RunState.FAILED, words)
        elif event.code == EVENT_JOB_MISSED:
            words = "This run came too late and was left out."
            self._note(event.job_id, event.scheduled_run_time, RunState.MISSED, words)
        elif policy_id is None and event.job_id not in (*DAILY, *LONG):  # the daily: by day
            self._note(event.job_id, event.scheduled_run_times[-1], RunState.MISSED, SKIPPED)

    def _note(self, job: str, due: datetime, state: RunState, words: str) -> None:
        """One row an hour is enough for a job that runs twice a minute."""
        hour = due.astimezone(UTC).strftime("%Y-%m-%d %H:00 UTC")
        self.work.note_run(job, hour, state, words)


def is_news(record: logging.LogRecord) -> bool:
    """Whether a line of APScheduler’s log tells anything: a folder takes minutes to read."""
    said = record.getMessage()
    skipped = "maximum number of running instances" in said
    return not (skipped and said.startswith(tuple(f'Execution of job "{one}' for one in LONG)))
