"""Reviews: opened by the scheduler or by the clerk, given a draft, sent back, or called off."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from governance.db import db
from governance.domain.cycle import draft_due
from governance.domain.dates import PreciseDate
from governance.domain.errors import WrongMoment
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Permission
from governance.domain.reviews import State
from governance.models.policy import Policy
from governance.models.review import Review
from governance.services.guarding import open_review_of, policy_for
from governance.services.journal import record
from governance.services.outbox import announce, holders_of

DAYS_TO_DRAFT = 14


def open_review(policy_id: int, *, by: Actor, when: Moment, expecting: int) -> Review:
    """The clerk opens a review now; WrongMoment where one is open already."""
    policy = policy_for(by, Permission.OPEN_REVIEWS, policy_id, expecting=expecting)
    return _open(policy, by=by, when=when)


def open_scheduled(policy_id: int, *, when: Moment) -> Review | None:
    """The scheduler opens the review of a policy whose day has come.

    None where that is no longer so: it was opened, archived or given another date meanwhile.
    """
    policy = db.session.get(Policy, policy_id, with_for_update=True)
    if policy is None or policy.opens_on is None or policy.opens_on > when.day:
        return None
    return _open(policy, by=None, when=when)


def _open(policy: Policy, *, by: Actor | None, when: Moment) -> Review:
    if policy.archived_on is not None:
        raise WrongMoment("This policy is archived. Bring it back before you open a review.")
    if open_review_of(policy) is not None:
        raise WrongMoment("A review of this policy is open already. Go on with that one.")
    due = _free_due(policy, when)
    terms = policy.school.terms
    review = Review(
        policy_id=policy.id,
        school_id=policy.school_id,
        due=due,
        due_last=due.last(terms),
        state=State.AWAITING_DRAFT,
        opened_on=when.day,
        opened_by=by.person_id if by else None,
        draft_due=max(draft_due(due, terms=terms), when.day + timedelta(days=DAYS_TO_DRAFT)),
        changed_at=when.at,
    )
    db.session.add(review)
    policy.opens_on = None
    db.session.flush()
    record(
        "opened a review",
        by=by,
        when=when,
        subject=f"review {review.id}",
        school_id=policy.school_id,
        policy_id=policy.id,
        due=due.edtf,
    )
    announce(
        "draft_wanted",
        to=holders_of(policy.school, Permission.UPLOAD_DRAFT, when),
        occasion=f"review {review.id}",
        when=when,
        policy=policy,
        review=review,
    )
    return review


def _free_due(policy: Policy, when: Moment) -> PreciseDate:
    """The date the review is for: the next review, or today where none is stated or it was used."""
    wanted = policy.next_review or PreciseDate.day(when.day)
    used = select(Review.id).where(Review.policy_id == policy.id, Review.due == wanted)
    if db.session.scalars(used).first() is None:
        return wanted
    today = PreciseDate.day(when.day)
    again = select(Review.id).where(Review.policy_id == policy.id, Review.due == today)
    if db.session.scalars(again).first() is not None:
        raise WrongMoment("A review of this policy was closed today. Open the next one tomorrow.")
    return today
