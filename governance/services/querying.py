"""Queries before signing: the chair asks, the clerk answers or reopens the review."""

from __future__ import annotations

from governance.db import db
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Permission, Role
from governance.domain.reviews import Action
from governance.models.review import Review
from governance.services.guarding import review_for, step
from governance.services.outbox import announce, holders
from governance.services.reviews import keep, reason_given, returned
from governance.services.signing import signs_as


def query(review_id: int, *, by: Actor, when: Moment, expecting: int, reason: str) -> Review:
    """Ask the clerk something before signing; the clerk is told."""
    review = review_for(by, Permission.SIGN, review_id, expecting=expecting)
    signs_as(by, review.school, when)
    review.note = reason_given(reason, "Say what you want to know before you sign.")
    step(review, Action.QUERY)
    _note(review, "queried a decision", "query_raised", (Role.CLERK,), by=by, when=when)
    return review


def answer(review_id: int, *, by: Actor, when: Moment, expecting: int, note: str) -> Review:
    """The clerk answers the query; the decision waits for its signature again."""
    review = review_for(by, Permission.ANSWER_QUERY, review_id, expecting=expecting)
    review.note = reason_given(note, "Write the answer to the query.")
    step(review, Action.ANSWER)
    told = (Role.CHAIR, Role.VICE_CHAIR)
    _note(review, "answered a query", "query_answered", told, by=by, when=when)
    return review


def reopen(review_id: int, *, by: Actor, when: Moment, expecting: int, reason: str) -> Review:
    """After a query the clerk returns the review to its author: it needs a new decision."""
    review = review_for(by, Permission.ANSWER_QUERY, review_id, expecting=expecting)
    reason = reason_given(reason, "Say why the review needs a new decision.")
    step(review, Action.REOPEN)
    return returned(review, "reopened a review", reason, by=by, when=when)


def _note(
    review: Review, verb: str, notice: str, told: tuple[Role, ...], *, by: Actor, when: Moment
) -> None:
    """The last beats of a query and of its answer: what was said is kept, and goes to `told`."""
    review.changed_at = when.at
    db.session.flush()
    keep(verb, review, by=by, when=when, words=review.note or "")
    announce(
        notice,
        to=holders(review.school, told, when),
        occasion=f"review {review.id}.{review.revision}",
        when=when,
        policy=review.policy,
        review=review,
        by=by,
    )
