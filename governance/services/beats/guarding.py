"""The first two beats of every verb: load what it is about, and guard it."""

from __future__ import annotations

from sqlalchemy import select

from governance.db import CHANGED_MEANWHILE, db
from governance.domain.errors import NotFound, Stale
from governance.domain.permissions import Actor, Permission
from governance.domain.reviews import Action, State, advance
from governance.models.meeting import Meeting
from governance.models.policy import Policy
from governance.models.review import Review
from governance.models.school import School

GONE = "There is no such page, or it belongs to another school."


def school_for(by: Actor, permission: Permission, school_id: int) -> School:
    """The school, where `by` may do this there."""
    school = db.session.get(School, school_id)
    if school is None:
        raise NotFound(GONE)
    by.require(permission, school.ref)
    return school


def policy_for(
    by: Actor, permission: Permission, policy_id: int, *, expecting: int | None = None
) -> Policy:
    """The policy, locked, where `by` may do this there and has seen its present revision."""
    policy = db.session.get(Policy, policy_id, with_for_update=True)
    if policy is None:
        raise NotFound(GONE)
    by.require(permission, policy.school.ref)
    _same(expecting, policy.revision)
    return policy


def review_for(
    by: Actor, permission: Permission, review_id: int, *, expecting: int | None = None
) -> Review:
    """The review, locked, where `by` may do this there and has seen its present revision."""
    review = db.session.get(Review, review_id, with_for_update=True)
    if review is None:
        raise NotFound(GONE)
    by.require(permission, review.school.ref)
    _same(expecting, review.revision)
    return review


def meeting_for(
    by: Actor, permission: Permission, meeting_id: int, *, expecting: int | None = None
) -> Meeting:
    """The meeting, locked, where `by` may do this at its school and has seen its revision."""
    meeting = db.session.get(Meeting, meeting_id, with_for_update=True)
    if meeting is None:
        raise NotFound(GONE)
    by.require(permission, meeting.school.ref)
    _same(expecting, meeting.revision)
    return meeting


def step(review: Review, action: Action) -> State:
    """Advance the review by one action; IllegalTransition where it is the wrong moment."""
    review.state = advance(State(review.state), action)
    return review.state


def open_review_of(policy: Policy) -> Review | None:
    """The policy's open review, if there is one."""
    return db.session.scalars(
        select(Review).where(Review.policy_id == policy.id, Review.closed_on.is_(None))
    ).one_or_none()


def _same(expected: int | None, present: int) -> None:
    if expected is not None and expected != present:
        raise Stale(CHANGED_MEANWHILE)
