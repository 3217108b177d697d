"""Amending: the text approved subject to named amendments comes back amended, to be signed.

The decision holds for the text decided with the amendments named, and for no other: the chair sees
what changed between the two beside the amendments, and signs, asks, or returns the text.
"""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from governance.adapters.documents import ParsedDocument
from governance.db import db
from governance.domain import redline
from governance.domain.errors import BadInput, WrongMoment
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Permission, Role
from governance.domain.reviews import Action
from governance.domain.routes import Decision as DecisionKind
from governance.models.decision import Decision
from governance.models.policy import Change, Version
from governance.models.review import Review
from governance.queries.reviews.changes import said
from governance.services.beats.guarding import review_for, step
from governance.services.beats.journal import record
from governance.services.beats.outbox import announce, holders, holders_of
from governance.services.drafts import LONGEST_SUMMARY, new_version, replace_earlier
from governance.services.reviews import keep, reason_given
from governance.services.signing import signs_as

DAYS_TO_AMEND_AGAIN = 7


def hand_in_amended(
    review_id: int,
    *,
    by: Actor,
    when: Moment,
    expecting: int,
    document: ParsedDocument,
    note: str,
) -> Version:
    """Hand in the text with the amendments made; it waits for the chair's signature.

    The file is in the store already. `note` says, where it is wanted, how they were made. BadInput
    names the field: “amended” where no word differs from the text decided, or “note”.
    """
    review = review_for(by, Permission.MAKE_AMENDMENTS, review_id, expecting=expecting)
    step(review, Action.AMEND)
    decision = amended_decision(review)
    note = note.strip()
    if len(note) > LONGEST_SUMMARY:
        raise BadInput(f"Keep it under {LONGEST_SUMMARY} characters.", field="note")
    _differs(decision, document)
    version = _amended_version(review, decision, document, note, by=by, when=when)
    replace_earlier(review)
    decision.amended_version_id = version.id
    review.version_id = version.id
    review.note = None
    review.changed_at = when.at
    db.session.flush()
    _tell(review, decision, version, by=by, when=when)
    return version


def return_amended(
    review_id: int, *, by: Actor, when: Moment, expecting: int, reason: str
) -> Review:
    """The chair returns an amended text in which the amendments are not made as decided.

    The decision stands as it is. WrongMoment where the text was approved as it stood: that is
    queried, not returned.
    """
    review = review_for(by, Permission.SIGN, review_id, expecting=expecting)
    signs_as(by, review.school, when)
    reason = reason_given(reason, "Say which amendment is not made, or what else was changed.")
    step(review, Action.RETURN_AMENDED)
    amended_decision(review)
    review.note = reason
    review.draft_due = max(review.draft_due, when.day + timedelta(days=DAYS_TO_AMEND_AGAIN))
    review.changed_at = when.at
    db.session.flush()
    keep("returned an amended text", review, by=by, when=when, reason=reason)
    authors = holders_of(review.school, Permission.UPLOAD_DRAFT, when)
    announce(
        "amended_returned",
        to=dict.fromkeys([*authors, *holders(review.school, (Role.CLERK,), when)]),
        occasion=f"review {review.id}.{review.revision}",
        when=when,
        policy=review.policy,
        review=review,
        by=by,
    )
    return review


def amended_decision(review: Review) -> Decision:
    """The latest decision of the review, locked; WrongMoment where it named no amendments."""
    decision = db.session.scalars(
        select(Decision)
        .where(Decision.review_id == review.id)
        .order_by(Decision.id.desc())
        .limit(1)
        .with_for_update()
    ).first()
    if decision is None or decision.kind is not DecisionKind.APPROVED_WITH_AMENDMENTS:
        raise WrongMoment(
            "This text was not approved subject to amendments, so there are none to be made. Ask"
            " the clerk about the decision instead."
        )
    return decision


def _differs(decision: Decision, document: ParsedDocument) -> None:
    now = tuple(said(block.text for block in document.document.blocks))
    if not redline.summary(redline.compare(tuple(said(decision.version.blocks)), now)).any:
        raise BadInput(
            "Not a word differs from the text that was decided, so the amendments are not made in"
            " this file. Choose the amended one.",
            field="amended",
        )


def _amended_version(
    review: Review,
    decision: Decision,
    document: ParsedDocument,
    note: str,
    *,
    by: Actor,
    when: Moment,
) -> Version:
    """The next version; it changes at least as much as the text decided, and never nothing."""
    decided = decision.version
    change = Change.MINOR if decided.change in (None, Change.NONE) else decided.change
    amended = "Amended as decided: " + "; ".join(decision.amendments_named)
    words = [decided.summary, amended, note]
    summary = "\n\n".join(part for part in words if part)
    return new_version(review, document, change, summary, None, by=by, when=when)


def _tell(review: Review, decision: Decision, version: Version, *, by: Actor, when: Moment) -> None:
    record(
        "handed in an amended text",
        by=by,
        when=when,
        subject=f"review {review.id}",
        school_id=review.school_id,
        policy_id=review.policy_id,
        decision=decision.id,
        decided=decision.version.number,
        **version.facts,
    )
    announce(
        "amended_submitted",
        to=holders_of(review.school, Permission.SIGN, when),
        occasion=f"version {version.id}",
        when=when,
        policy=review.policy,
        review=review,
        version=version,
        decision=decision,
        by=by,
    )
