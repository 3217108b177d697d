"""A policy's clock: which date comes next, and on which day the scheduler opens its review."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from governance.db import db
from governance.domain.cycle import Turn, next_turn, opens_on
from governance.domain.dates import PreciseDate
from governance.models.planning import PlannedPlacement
from governance.models.policy import Origin, Policy
from governance.services.beats.guarding import open_review_of


def set_due(policy: Policy, due: PreciseDate | None, origin: Origin) -> None:
    """Give the policy its next review date, or take it away, and plan the opening."""
    policy.set_next_review(due, origin)
    plan_opening(policy)


def plan_opening(policy: Policy) -> None:
    """Set `opens_on`: `lead_days` before the due date; None while a review is open, or archived."""
    if policy.next_review is None or policy.archived_on is not None or open_review_of(policy):
        policy.opens_on = None
        return
    school = policy.school
    policy.opens_on = opens_on(policy.next_review, school.lead_days, school.terms)


def planned_draft(policy: Policy, due: PreciseDate) -> date | None:
    """The draft deadline that the plan of the year set for this turn, None where it set none."""
    return db.session.scalar(
        select(PlannedPlacement.draft_due).where(
            PlannedPlacement.policy_id == policy.id, PlannedPlacement.due == due
        )
    )


def turn_after(policy: Policy, *, intended: PreciseDate, decided_on: date) -> Turn | None:
    """The policy's next turn after a decision; None where its frequency sets no dates."""
    if policy.frequency is None:
        return None
    return next_turn(
        policy.frequency,
        intended=intended,
        decided=PreciseDate.day(decided_on),
        anchor=policy.anchor,
        window_days=policy.school.window_days,
        terms=policy.school.terms,
    )
