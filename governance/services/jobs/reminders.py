"""Reminders: one message a school and a day, naming what has crossed a threshold since the last.

A threshold fires by crossing, `due - T <= today`, never by equality, so what was missed while the
scheduler was down is caught up; of several thresholds crossed at once only the latest is told. Each
is claimed as a run of its own and so told once. Where nobody holds the role that should be told,
nothing is claimed, and whoever comes into it hears of all that is waiting.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from sqlalchemy import ColumnElement, select

from governance.db import db
from governance.domain.moments import Moment
from governance.domain.permissions import Permission, Role
from governance.domain.planning.planner import REMINDERS_BEFORE
from governance.domain.reviews import TO_WRITE, State
from governance.models.policy import Policy
from governance.models.review import Review
from governance.models.school import School
from governance.services.beats.outbox import announce, holders, holders_of
from governance.services.jobs import runs

AFTER = -14
DRAFT_RUNGS = (*REMINDERS_BEFORE, AFTER)
OVERDUE_RUNGS = (-1,)
Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A draft that is wanted, as the message names it; `late` is in days, 0 or less before.

    `amended` says that it is a text already approved, subject to amendments.
    """

    review_id: int
    title: str
    draft_due: date
    late: int
    amended: bool = False


@dataclass(frozen=True, slots=True)
class Overdue:
    """A policy whose review is overdue, as the message names it."""

    policy_id: int
    title: str
    due: str


def latest_crossed(due: date, rungs: tuple[int, ...], today: date) -> int | None:
    """The last threshold crossed, in days before the date (negative: after it); None before all."""
    crossed = [days for days in rungs if due - timedelta(days=days) <= today]
    return min(crossed) if crossed else None


def schools_to_remind(today: date) -> list[int]:
    """The schools where anything may have crossed a threshold."""
    drafts = select(Review.school_id).where(*_drafts_wanted(today)).distinct()
    overdue = select(Policy.school_id).where(*_overdue(today)).distinct()
    found = set(db.session.scalars(drafts)) | set(db.session.scalars(overdue))
    return sorted(found)


def remind(school_id: int, *, when: Moment) -> int:
    """Tell a school's people what has crossed a threshold; how many messages were written."""
    school = db.session.get(School, school_id)
    if school is None or school.archived_on is not None:
        return 0
    return _ask_for_drafts(school, when) + _tell_of_overdue(school, when)


def _ask_for_drafts(school: School, when: Moment) -> int:
    to = holders_of(school, Permission.UPLOAD_DRAFT, when)
    if not to:
        return 0
    found = {}
    rows = db.session.execute(
        select(Review.id, Policy.title, Review.draft_due, Review.state)
        .join(Policy, Policy.id == Review.policy_id)
        .where(Review.school_id == school.id, *_drafts_wanted(when.day))
        .order_by(Review.draft_due, Review.id)
    )
    for review_id, title, due, state in rows:
        rung = latest_crossed(due, DRAFT_RUNGS, when.day)
        late, amended = (when.day - due).days, state is State.AMENDING
        wanted = Wanted(review_id, title, due, late, amended)
        found[f"ask for the draft of review {review_id}", f"{due.isoformat()} {rung:+d}"] = wanted
    drafts = _in_order(found, runs.claim_done(found, when=when))
    if not drafts:
        return 0
    return announce(
        "drafts_awaited",
        to=to,
        occasion=f"{when.day.isoformat()} from review {drafts[0].review_id}",
        when=when,
        school=school,
        drafts=drafts,
    )


def _tell_of_overdue(school: School, when: Moment) -> int:
    to = holders(school, [Role.CLERK], when)
    if not to:
        return 0
    rows = db.session.execute(
        select(Policy.id, Policy.title, Policy.next_review)
        .where(Policy.school_id == school.id, *_overdue(when.day))
        .order_by(Policy.due_last, Policy.id)
    )
    found = {}
    for policy_id, title, due in rows:
        if due is not None:
            run = f"tell that policy {policy_id} is overdue", due.edtf
            found[run] = Overdue(policy_id, title, due.in_words())
    policies = _in_order(found, runs.claim_done(found, when=when))
    if not policies:
        return 0
    return announce(
        "policies_overdue",
        to=to,
        occasion=f"{when.day.isoformat()} from policy {policies[0].policy_id}",
        when=when,
        school=school,
        policies=policies,
    )


def _in_order(
    found: Mapping[tuple[str, str], Thing], free: Collection[tuple[str, str]]
) -> list[Thing]:
    """Of what was found, in its order, what nobody was told before."""
    return [thing for run, thing in found.items() if run in free]


def _drafts_wanted(today: date) -> tuple[ColumnElement[bool], ...]:
    return (
        Review.state.in_(TO_WRITE),
        Review.draft_due <= today + timedelta(days=max(DRAFT_RUNGS)),
    )


def _overdue(today: date) -> tuple[ColumnElement[bool], ...]:
    return (
        Policy.archived_on.is_(None),
        Policy.due_last <= today + timedelta(days=max(OVERDUE_RUNGS)),
    )
