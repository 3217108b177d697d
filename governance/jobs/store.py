"""The register as APScheduler's job store: each policy whose next review has a date is a job.

Nothing is copied and nothing is pickled: due times and next run times are read from the policy rows
by one indexed query, whatever their number. A policy becomes a job when it is given a date, another
job when it is given another, and none when it is archived; the scheduler itself adds and removes
nothing. See docs/scheduler.md.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, NoReturn

from apscheduler.job import Job
from apscheduler.jobstores.base import BaseJobStore, JobLookupError
from flask import Flask

from governance.clock import Clock, london_day
from governance.domain.errors import WrongMoment
from governance.jobs.triggers import PolicyTrigger, start_of_day
from governance.queries import jobs
from governance.queries.jobs import Place, PolicyJob

BATCH = 200
EXECUTOR = "register"
FORGET_AFTER = timedelta(minutes=10)
_PREFIX = "policy-"


def id_of(policy_id: int) -> str:
    """The name of a policy's job: “policy-12”."""
    return f"{_PREFIX}{policy_id}"


def policy_of(job_id: str) -> int | None:
    """The policy of such a name; None for any other job."""
    number = job_id.removeprefix(_PREFIX)
    return int(number) if number != job_id and number.isdecimal() else None


class RegisterJobStore(BaseJobStore):  # type: ignore[misc]  # APScheduler carries no types
    """Due jobs in batches of `BATCH`, oldest first; the next batch when the last is done.

    What failed is not offered again before all others have had their turn, so a few policies that
    cannot be opened never hold up the rest. The store remembers only what this process has in hand.
    """

    def __init__(self, app: Flask, open_review: Callable[[int], object]) -> None:
        super().__init__()
        self._app = app
        self._open_review = open_review
        self._lock = threading.Lock()
        self._in_hand: set[int] = set()
        self._taken_at = datetime.min.replace(tzinfo=UTC)
        self._after: Place | None = None
        self._closed = False

    def get_due_jobs(self, now: datetime) -> list[Job]:
        """The next batch of policies whose review opens by the application's clock."""
        with self._lock:
            if self._closed or (self._in_hand and now - self._taken_at < FORGET_AFTER):
                return []
            instant = self._clock.now()
            with self._app.app_context():
                found = jobs.due(london_day(instant), after=self._after, limit=BATCH)
            self._after = found[-1].place if len(found) == BATCH else None
            self._in_hand = {policy.policy_id for policy in found}
            self._taken_at = now
            return [self._job(policy, _ahead(instant, now)) for policy in found]

    def get_next_run_time(self) -> datetime | None:
        """When to look again, by the machine's clock: at once while a batch waits to be fetched.

        None while one is in hand and more are waiting: its last job wakes the scheduler.
        """
        with self._lock:
            if self._closed or (self._after and self._in_hand):
                return None
            now, instant = datetime.now(UTC), self._clock.now()
            if self._after:
                return now
        with self._app.app_context():
            day = jobs.next_opening(london_day(instant))
        return None if day is None else start_of_day(day) - _ahead(instant, now)

    def lookup_job(self, job_id: str) -> Job | None:
        """The job of one policy, “policy-12”; None where no review of it is scheduled."""
        policy_id = policy_of(job_id)
        if policy_id is None:
            return None
        with self._app.app_context():
            found = jobs.policy_job(policy_id)
        return None if found is None else self._job(found, self._ahead_now())

    def get_all_jobs(self) -> list[Job]:
        """Every scheduled policy, in the order of opening."""
        with self._app.app_context():
            found = jobs.policy_jobs()
        ahead = self._ahead_now()
        return [self._job(policy, ahead) for policy in found]

    def add_job(self, job: Job) -> NoReturn:
        """Refused: only the register makes a policy a job."""
        raise WrongMoment("Give the policy a next review date; that schedules its review.")

    def update_job(self, job: Job) -> None:
        """APScheduler's forecast of the next run: the register holds the truth, so it is let go."""
        self._known(job.id)

    def remove_job(self, job_id: str) -> None:
        """APScheduler has no forecast for this job: the register holds the truth here too."""
        self._known(job_id)

    def remove_all_jobs(self) -> NoReturn:
        """Refused: policies are archived one by one, by a person."""
        raise WrongMoment("Archive a policy to end its reviews; the scheduler removes none.")

    def shutdown(self) -> None:
        """Offer nothing more."""
        self._closed = True

    @property
    def _clock(self) -> Clock:
        clock: Clock = self._app.extensions["clock"]
        return clock

    def _ahead_now(self) -> timedelta:
        return _ahead(self._clock.now(), datetime.now(UTC))

    def _known(self, job_id: str) -> None:
        if policy_of(job_id) is None:
            raise JobLookupError(job_id)

    def _job(self, policy: PolicyJob, ahead: timedelta) -> Job:
        made: Any = Job(
            self._scheduler,
            id=id_of(policy.policy_id),
            func=self._run,
            args=(policy.policy_id,),
            kwargs={},
            name=f"Open the review of “{policy.title}”, {policy.school}",
            trigger=PolicyTrigger(policy, ahead),
            executor=EXECUTOR,
            misfire_grace_time=None,
            coalesce=True,
            max_instances=1,
            next_run_time=start_of_day(policy.opens_on) - ahead,
        )
        made._jobstore_alias = self._alias
        return made

    def _run(self, policy_id: int) -> object:
        try:
            return None if self._closed else self._open_review(policy_id)
        finally:
            self._let_go(policy_id)

    def _let_go(self, policy_id: int) -> None:
        """Note that one job is over; the last of a batch asks for the next."""
        with self._lock:
            self._in_hand.discard(policy_id)
            wanted = not self._in_hand and self._after is not None and not self._closed
        if wanted and self._scheduler.running:
            self._scheduler.wakeup()


def _ahead(instant: datetime, now: datetime) -> timedelta:
    """By how many whole seconds the application's clock runs ahead of the machine's."""
    return timedelta(seconds=round((instant - now).total_seconds()))
