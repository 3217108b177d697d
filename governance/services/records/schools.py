"""A school's own rules: when its terms begin and how early its reviews open."""

from __future__ import annotations

from sqlalchemy import select

from governance.db import db
from governance.models.policy import Policy
from governance.models.school import School
from governance.services.schedule import plan_opening


def replan(school: School) -> int:
    """Work out anew when each policy is due and when its review opens; returns how many changed.

    Called when the school's terms or lead days change: “autumn term 2027” then covers other days.
    """
    kept = select(Policy).where(
        Policy.school_id == school.id,
        Policy.next_review.is_not(None),
        Policy.archived_on.is_(None),
    )
    changed = 0
    for policy in db.session.scalars(kept.with_for_update()):
        before = (policy.due_first, policy.due_last, policy.opens_on)
        policy.set_next_review(policy.next_review, policy.next_review_origin)
        plan_opening(policy)
        changed += before != (policy.due_first, policy.due_last, policy.opens_on)
    return changed
