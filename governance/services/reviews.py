"""Reviews: opened by the scheduler or by the clerk, given a draft, sent back, or called off."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import select, update

from governance.db import db
from governance.domain.cycle import draft_due
from governance.domain.dates import PreciseDate
from governance.domain.errors import BadInput, WrongMoment
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Permission
from governance.domain.reviews import Action, State
from governance.models.meeting import AgendaItem, ItemOutcome
from governance.models.policy import Policy
from governance.models.review import Review
from governance.services.beats.guarding import open_review_of, policy_for, review_for, step
from governance.services.beats.journal import record
from governance.services.beats.outbox import announce, holders_of
from governance.services.governors.links import tell_links
from governance.services.schedule import plan_opening, planned_draft

DAYS_TO_DRAFT = 14
LONGEST_REASON = 2000


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


def send_back(review_id: int, *, by: Actor, when: Moment, expecting: int, reason: str) -> Review:
    """The chair or the clerk returns the draft, saying why; it leaves its agenda."""
    review = review_for(by, Permission.SEND_BACK, review_id, expecting=expecting)
    reason = reason_given(reason, "Say what the headteacher should put right.")
    step(review, Action.SEND_BACK)
    return returned(review, "sent a draft back", reason, by=by, when=when)


def returned(review: Review, verb: str, reason: str, *, by: Actor, when: Moment) -> Review:
    """Keep why a review went back to its author, and tell them; the step is taken already."""
    review.note = reason
    review.draft_due = max(review.draft_due, when.day + timedelta(days=DAYS_TO_DRAFT))
    review.changed_at = when.at
    db.session.flush()
    _leave_the_agenda(review)
    keep(verb, review, by=by, when=when, reason=reason)
    announce(
        "draft_returned",
        to=holders_of(review.school, Permission.UPLOAD_DRAFT, when),
        occasion=f"review {review.id}.{review.revision}",
        when=when,
        policy=review.policy,
        review=review,
        by=by,
    )
    return review


def cancel(review_id: int, *, by: Actor, when: Moment, expecting: int, reason: str) -> Review:
    """The clerk calls a review off, saying why; those who were asked for a draft are told.

    The scheduler opens the policy's next review when its time comes. Where that time has come
    already nothing is scheduled, or it would open at once: the clerk opens the next one, or sets
    another date.
    """
    review = review_for(by, Permission.OPEN_REVIEWS, review_id, expecting=expecting)
    reason = reason_given(reason, "Say why this review is called off.")
    step(review, Action.CANCEL)
    review.note = reason
    review.closed_on = when.day
    review.changed_at = when.at
    db.session.flush()
    _leave_the_agenda(review)
    plan_opening(review.policy)
    if review.policy.opens_on is not None and review.policy.opens_on <= when.day:
        review.policy.opens_on = None
    keep("cancelled a review", review, by=by, when=when, reason=reason)
    announce(
        "review_cancelled",
        to=holders_of(review.school, Permission.UPLOAD_DRAFT, when),
        occasion=f"review {review.id}",
        when=when,
        policy=review.policy,
        review=review,
        by=by,
    )
    return review


def reason_given(reason: str, otherwise: str) -> str:
    """The reason as typed; BadInput where there is none, or more than anybody reads."""
    reason = reason.strip()
    if not reason:
        raise BadInput(otherwise, field="reason")
    if len(reason) > LONGEST_REASON:
        raise BadInput(f"Keep it under {LONGEST_REASON} characters.", field="reason")
    return reason


def keep(verb: str, review: Review, *, by: Actor, when: Moment, **facts: str) -> None:
    """Record an act on a review in the journal."""
    record(
        verb,
        by=by,
        when=when,
        subject=f"review {review.id}",
        school_id=review.school_id,
        policy_id=review.policy_id,
        **facts,
    )


def _leave_the_agenda(review: Review) -> None:
    db.session.execute(
        update(AgendaItem)
        .where(AgendaItem.review_id == review.id, AgendaItem.outcome.is_(None))
        .values(outcome=ItemOutcome.REMOVED)
    )


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
        draft_due=_draft_due(policy, due, when),
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
    tell_links(review, when=when)
    return review


def _draft_due(policy: Policy, due: PreciseDate, when: Moment) -> date:
    """As planned for the meeting that is to decide it; else before the due date, in fair time."""
    planned = planned_draft(policy, due)
    if planned is not None and planned >= when.day:
        return planned
    usual = draft_due(due, terms=policy.school.terms)
    return max(usual, when.day + timedelta(days=DAYS_TO_DRAFT))


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
