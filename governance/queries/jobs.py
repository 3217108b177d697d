"""What the scheduler asks of the register, and how its runs and the post stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Row, func, select, tuple_

from governance.db import db
from governance.domain.dates import PreciseDate
from governance.domain.frequency import Frequency
from governance.domain.terms import TermCalendar
from governance.models.jobs import JobRun, OutboxMessage, RunState
from governance.models.policy import Policy
from governance.models.school import School

TICK = "tick"
LATEST = "latest"

Place = tuple[date, int]


@dataclass(frozen=True, slots=True)
class PolicyJob:
    """A policy as the scheduler sees it: when its review opens, and by which rules the later ones.

    `due` is the date the review is for, `anchor` the date from which its recurrences are counted.
    """

    policy_id: int
    title: str
    school: str
    opens_on: date
    due: PreciseDate
    frequency: Frequency | None
    anchor: PreciseDate | None
    lead_days: int
    terms: TermCalendar

    @property
    def place(self) -> Place:
        """Where it stands in the order in which reviews are opened."""
        return self.opens_on, self.policy_id


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a job, as the dashboard shows it."""

    job: str
    period: str
    state: RunState
    started_at: datetime
    finished_at: datetime | None
    words: str | None


@dataclass(frozen=True, slots=True)
class Post:
    """How the messages stand: waiting to be sent, given up, and since when the oldest waits."""

    waiting: int
    given_up: int
    oldest: datetime | None


def due(today: date, *, after: Place | None = None, limit: int = 200) -> list[PolicyJob]:
    """The policies whose review opens today or should have opened, oldest first; one query.

    `after` is the place of the last one seen, so that a long list is read in pieces.
    """
    wanted = _policy_jobs().where(Policy.opens_on <= today)
    if after is not None:
        # The first comparison is implied by the second; it is what the index is searched by.
        wanted = wanted.where(
            Policy.opens_on >= after[0], tuple_(Policy.opens_on, Policy.id) > after
        )
    return _read(wanted.limit(limit))


def next_opening(after: date) -> date | None:
    """The first day later than this on which a review opens."""
    return db.session.scalar(select(func.min(Policy.opens_on)).where(Policy.opens_on > after))


def policy_job(policy_id: int) -> PolicyJob | None:
    """The job of one policy; None where no review of it is scheduled."""
    found = _read(_policy_jobs().where(Policy.id == policy_id))
    return found[0] if found else None


def policy_jobs() -> list[PolicyJob]:
    """Every policy with a scheduled review, in the order of opening."""
    return _read(_policy_jobs())


def last_tick() -> datetime | None:
    """When the scheduler last looked at the register; None where it never ran."""
    return db.session.scalar(
        select(JobRun.finished_at).where(JobRun.job == TICK, JobRun.period == LATEST)
    )


def troubles(since: datetime, *, limit: int = 20) -> list[Run]:
    """The runs that failed or were missed and began since then, newest first."""
    rows = db.session.execute(
        select(
            JobRun.job,
            JobRun.period,
            JobRun.state,
            JobRun.started_at,
            JobRun.finished_at,
            JobRun.words,
        )
        .where(
            JobRun.started_at >= since,
            JobRun.state.in_([RunState.FAILED, RunState.MISSED]),
        )
        .order_by(JobRun.started_at.desc(), JobRun.id.desc())
        .limit(limit)
    )
    return [Run(*row) for row in rows]


def post() -> Post:
    """How the messages stand."""
    waiting, oldest = db.session.execute(
        select(func.count(), func.min(OutboxMessage.written_at)).where(
            OutboxMessage.sent_at.is_(None), OutboxMessage.given_up_at.is_(None)
        )
    ).one()
    given_up = db.session.scalar(select(func.count()).where(OutboxMessage.given_up_at.is_not(None)))
    return Post(waiting, given_up or 0, oldest)


def anything_to_send(now: datetime) -> bool:
    """Whether a message's time has come."""
    waiting = select(OutboxMessage.id).where(
        OutboxMessage.sent_at.is_(None),
        OutboxMessage.given_up_at.is_(None),
        OutboxMessage.send_after <= now,
    )
    return db.session.scalar(waiting.limit(1)) is not None


def _policy_jobs() -> Any:
    return (
        select(
            Policy.id,
            Policy.title,
            School.name,
            Policy.opens_on,
            Policy.next_review,
            Policy.frequency,
            Policy.anchor,
            School.lead_days,
            School.spring_starts,
            School.summer_starts,
            School.autumn_starts,
        )
        .join(School, School.id == Policy.school_id)
        .where(Policy.opens_on.is_not(None))
        .order_by(Policy.opens_on, Policy.id)
    )


def _read(wanted: Any) -> list[PolicyJob]:
    rows: Sequence[Row[Any]] = db.session.execute(wanted).all()
    return [
        PolicyJob(
            policy_id=row.id,
            title=row.title,
            school=row.name,
            opens_on=row.opens_on,
            due=row.next_review,
            frequency=row.frequency,
            anchor=row.anchor,
            lead_days=row.lead_days,
            terms=_terms(row.spring_starts, row.summer_starts, row.autumn_starts),
        )
        for row in rows
    ]


@cache
def _terms(spring: str, summer: str, autumn: str) -> TermCalendar:
    return School(spring_starts=spring, summer_starts=summer, autumn_starts=autumn).terms
