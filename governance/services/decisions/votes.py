"""Decisions: recorded once the check finds no rule broken, with everything the check was given."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from governance.db import db
from governance.domain import routes
from governance.domain.errors import BadInput, NotFound, NotLawful, WrongMoment
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Permission
from governance.domain.reviews import Action
from governance.models.decision import Decision
from governance.models.meeting import AgendaItem, ItemOutcome, MeetingState
from governance.models.policy import VersionState
from governance.models.review import Review
from governance.services.beats.guarding import GONE, review_for, step
from governance.services.beats.journal import record
from governance.services.beats.outbox import announce, holders_of
from governance.services.decisions.judging import Ballot, Judged, broken_rules, in_words, judge
from governance.services.meetings.attendance import withdraw
from governance.services.meetings.calendar import item_for

ACTIONS = {
    routes.Decision.APPROVED: Action.APPROVE,
    routes.Decision.ADOPTED: Action.APPROVE,
    routes.Decision.RATIFIED: Action.APPROVE,
    routes.Decision.APPROVED_WITH_AMENDMENTS: Action.APPROVE_AMENDED,
    routes.Decision.DEFERRED: Action.DEFER,
    routes.Decision.REJECTED: Action.REJECT,
    routes.Decision.NOTED: Action.DEFER,
}
"""What the clerk may record for a policy under review, and what it does to the review.

A text that was noted is not approved by that: it waits for a decision, like one put off.
"""

LONGEST_MINUTE, LONGEST_INTEREST = 80, 300
MOST_AMENDMENTS, LONGEST_AMENDMENT = 50, 500
DAYS_TO_AMEND = 14
TOLD = {
    Action.APPROVE: ("signature_wanted", Permission.SIGN),
    Action.APPROVE_AMENDED: ("amendments_wanted", Permission.UPLOAD_DRAFT),
}
"""Who is told of a decision, and by which notice; of any other the authors, by “not approved”."""


FOLLOWS = {
    Action.APPROVE: "It now waits for the chair’s signature.",
    Action.APPROVE_AMENDED: "The headteacher is asked for the amended text.",
}


def what_follows(kind: routes.Decision) -> str:
    """What happens next, as a sentence."""
    return FOLLOWS.get(ACTIONS[kind], "The headteacher is told.")


def lines(text: str) -> tuple[str, ...]:
    """Each amendment typed on its own line, without the numbers or dots before it."""
    found = (" ".join(line.split()).lstrip("-•*– ") for line in text.splitlines())
    return tuple(line for line in found if line)


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


def record_withdrawals(
    item_id: int, *, by: Actor, when: Moment, expecting: int, withdrawn: Mapping[int, str]
) -> AgendaItem:
    """Keep who left the room for an item before it is decided; `expecting` is the review's."""
    item = item_for(by, Permission.RECORD_DECISIONS, item_id)
    if item.review_id is None:
        raise NotFound(GONE)
    review = review_for(by, Permission.RECORD_DECISIONS, item.review_id, expecting=expecting)
    _may_be_decided(item)
    _with_reasons(withdrawn)
    judge(item, review, Ballot(routes.Decision.DEFERRED, routes.Votes(0), "", withdrawn))
    withdraw(item, withdrawn)
    record(
        "recorded who withdrew",
        by=by,
        when=when,
        subject=f"review {review.id}",
        school_id=review.school_id,
        policy_id=review.policy_id,
        item=item.id,
        withdrew=sorted(withdrawn),
    )
    return item


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
    _name_amendments(ballot)
    if not ballot.kind.accepts_the_text and not ballot.note.strip():
        raise BadInput("Say in a sentence why, for the headteacher.", field="note")
    _with_reasons(ballot.withdrawn)


def _with_reasons(withdrawn: Mapping[int, str]) -> None:
    if any(not 1 <= len(why.strip()) <= LONGEST_INTEREST for why in withdrawn.values()):
        raise BadInput(
            f"Give the interest of each person who withdrew (at most {LONGEST_INTEREST} letters).",
            field="withdrew",
        )


def _name_amendments(ballot: Ballot) -> None:
    """BadInput where they are missing, more than anybody reads, or of another decision."""
    amends = ballot.kind is routes.Decision.APPROVED_WITH_AMENDMENTS
    if amends and not ballot.amendments:
        raise BadInput(
            "Name the amendments, each on its own line: the approval holds for the text amended so"
            " and for no other.",
            field="amendments",
        )
    if ballot.amendments and not amends:
        raise BadInput(
            "Amendments are named only where the text was approved subject to them. Choose that, or"
            " clear the words.",
            field="amendments",
        )
    longest = max(map(len, ballot.amendments), default=0)
    if len(ballot.amendments) > MOST_AMENDMENTS or longest > LONGEST_AMENDMENT:
        raise BadInput(
            f"Name at most {MOST_AMENDMENTS} amendments of {LONGEST_AMENDMENT} letters each. A text"
            " that needs more goes back to its author.",
            field="amendments",
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
        amendments="\n".join(ballot.amendments) or None,
        checked=judged.facts,
        recorded_by=by.person_id,
        recorded_at=when.at,
    )
    db.session.add(decision)
    withdraw(item, ballot.withdrawn)
    return decision


def _move_on(
    review: Review, item: AgendaItem, decision: Decision, ballot: Ballot, *, when: Moment
) -> None:
    action = ACTIONS[ballot.kind]
    review.note = decision.note
    step(review, action)
    if action is Action.APPROVE_AMENDED:
        review.note = None
        review.draft_due = when.day + timedelta(days=DAYS_TO_AMEND)
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
        amendments=list(decision.amendments_named),
    )
    notice, told = TOLD.get(ACTIONS[decision.kind], ("not_approved", Permission.UPLOAD_DRAFT))
    announce(
        notice,
        to=holders_of(policy.school, told, when),
        occasion=f"decision {decision.id}",
        when=when,
        policy=policy,
        review=review,
        decision=decision,
    )
