"""Decisions: recorded once the check finds no rule broken, with everything the check was given."""

from __future__ import annotations

from governance.db import db
from governance.domain import routes
from governance.domain.errors import BadInput, NotFound, NotLawful, WrongMoment
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Permission
from governance.domain.reviews import Action
from governance.models.decision import Decision
from governance.models.meeting import AgendaItem, ItemOutcome, MeetingState, Withdrawal
from governance.models.policy import VersionState
from governance.models.review import Review
from governance.services.beats.guarding import GONE, review_for, step
from governance.services.beats.journal import record
from governance.services.beats.outbox import announce, holders_of
from governance.services.decisions.judging import Ballot, Judged, broken_rules, in_words, judge
from governance.services.meetings.calendar import item_for

ACTIONS = {
    routes.Decision.APPROVED: Action.APPROVE,
    routes.Decision.ADOPTED: Action.APPROVE,
    routes.Decision.RATIFIED: Action.APPROVE,
    routes.Decision.DEFERRED: Action.DEFER,
    routes.Decision.REJECTED: Action.REJECT,
}
"""What the clerk may record for a policy under review, and what it does to the review."""

LONGEST_MINUTE, LONGEST_INTEREST = 80, 300


def goes_to_the_chair(kind: routes.Decision) -> bool:
    """Whether the decision accepts the text, so that the chair's signature follows."""
    return ACTIONS[kind] is Action.APPROVE


def decide(item_id: int, *, by: Actor, when: Moment, expecting: int, ballot: Ballot) -> Decision:
    """Record what a meeting decided on an item; NotLawful with every broken rule otherwise.

    `expecting` is the revision of the review. Nothing is stored of a decision that would not stand.
    """
    item = item_for(by, Permission.RECORD_DECISIONS, item_id)
    if item.review_id is None:
        raise NotFound(GONE)
    review = review_for(by, Permission.RECORD_DECISIONS, item.review_id, expecting=expecting)
    _may_be_decided(item)
    _complete(ballot)
    judged = judge(item, review, ballot)
    reasons = broken_rules(judged, review.policy)
    if reasons:
        raise NotLawful(
            "This decision would not stand, so it was not recorded.",
            reasons=tuple(in_words(reason) for reason in reasons),
        )
    decision = _store(item, review, ballot, judged, by=by, when=when)
    _move_on(review, item, decision, ballot, when=when)
    _tell(review, decision, by=by, when=when)
    return decision


def _may_be_decided(item: AgendaItem) -> None:
    if item.outcome is not None:
        raise WrongMoment(
            "This item was decided or taken off already. A decision is corrected by a new decision."
        )
    if item.meeting.state is not MeetingState.HELD:
        raise WrongMoment("Record who attended first; then record the decision.")
    if item.meeting.minutes_signed_on is not None:
        raise WrongMoment("The minutes of this meeting are signed, so nothing is added to them.")


def _complete(ballot: Ballot) -> None:
    if ballot.kind not in ACTIONS:
        raise BadInput("Choose what was decided.", field="kind")
    if not 1 <= len(ballot.minute.strip()) <= LONGEST_MINUTE:
        raise BadInput(
            "Give the minute reference as it stands in the minutes, for example FGB 2026/27-14.",
            field="minute",
        )
    if ballot.votes.casting and ballot.votes.for_ != ballot.votes.against:
        raise BadInput(
            "The chair has a casting vote only where the votes are equal. Correct the votes, or"
            " choose that there was none.",
            field="casting",
        )
    if not goes_to_the_chair(ballot.kind) and not ballot.note.strip():
        raise BadInput("Say in a sentence why, for the headteacher.", field="note")
    if any(not 1 <= len(why.strip()) <= LONGEST_INTEREST for why in ballot.withdrawn.values()):
        raise BadInput(
            f"Give the interest of each person who withdrew (at most {LONGEST_INTEREST} letters).",
            field="withdrew",
        )


def _store(
    item: AgendaItem, review: Review, ballot: Ballot, judged: Judged, *, by: Actor, when: Moment
) -> Decision:
    decision = Decision(
        policy_id=review.policy_id,
        review_id=review.id,
        version_id=item.version_id,
        route=judged.case.route,
        kind=ballot.kind,
        meeting_id=item.meeting_id,
        item_id=item.id,
        decided_on=item.meeting.held_on,
        minute_reference=ballot.minute.strip(),
        votes_for=ballot.votes.for_,
        votes_against=ballot.votes.against,
        abstained=ballot.votes.abstained,
        quorum=judged.quorum,
        present=judged.present.governors_left,
        note=ballot.note.strip() or None,
        checked=judged.facts,
        recorded_by=by.person_id,
        recorded_at=when.at,
    )
    db.session.add(decision)
    db.session.add_all(
        Withdrawal(item_id=item.id, person_id=person_id, reason=reason.strip())
        for person_id, reason in ballot.withdrawn.items()
    )
    db.session.flush()
    return decision


def _move_on(
    review: Review, item: AgendaItem, decision: Decision, ballot: Ballot, *, when: Moment
) -> None:
    action = ACTIONS[ballot.kind]
    review.note = decision.note
    step(review, action)
    review.changed_at = when.at
    item.outcome = ItemOutcome.DECIDED
    if action is Action.REJECT and review.version is not None:
        review.version.state = VersionState.REJECTED


def _tell(review: Review, decision: Decision, *, by: Actor, when: Moment) -> None:
    policy = review.policy
    record(
        f"recorded that it was {decision.kind.value.replace('_', ' ')}",
        by=by,
        when=when,
        subject=f"review {review.id}",
        school_id=review.school_id,
        policy_id=policy.id,
        decision=decision.id,
        minute=decision.minute_reference,
        decided_on=decision.decided_on.isoformat(),
        sha256=review.version.sha256 if review.version else None,
        votes=[decision.votes_for, decision.votes_against, decision.abstained],
    )
    approved = goes_to_the_chair(decision.kind)
    announce(
        "signature_wanted" if approved else "not_approved",
        to=holders_of(
            policy.school, Permission.SIGN if approved else Permission.UPLOAD_DRAFT, when
        ),
        occasion=f"decision {decision.id}",
        when=when,
        policy=policy,
        review=review,
        decision=decision,
    )
