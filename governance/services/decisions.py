"""Decisions: recorded once the check finds no rule broken, with everything the check was given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from governance.adapters.bank_holidays import bank_holidays_for
from governance.db import db
from governance.domain import routes
from governance.domain.errors import BadInput, NotFound, NotLawful, WrongMoment
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Permission
from governance.domain.reviews import Action
from governance.domain.routes import RULE_SETS, Case, Route, check, quorum
from governance.models.decision import Decision, Delegation
from governance.models.meeting import (
    AgendaItem,
    Attendance,
    ItemOutcome,
    Meeting,
    MeetingState,
    Withdrawal,
)
from governance.models.policy import Policy, VersionState
from governance.models.review import Review
from governance.models.school import BodyKind
from governance.services.guarding import GONE, meeting_for, review_for, step
from governance.services.journal import record
from governance.services.meetings import members_on
from governance.services.outbox import announce, holders_of

ACTIONS = {
    routes.Decision.APPROVED: Action.APPROVE,
    routes.Decision.ADOPTED: Action.APPROVE,
    routes.Decision.RATIFIED: Action.APPROVE,
    routes.Decision.DEFERRED: Action.DEFER,
    routes.Decision.REJECTED: Action.REJECT,
}
"""What the clerk may record for a policy under review, and what it does to the review."""


@dataclass(frozen=True, slots=True)
class Ballot:
    """What the clerk writes down of the vote; `withdrawn` gives each person's reason."""

    kind: routes.Decision
    votes: routes.Votes
    minute: str
    withdrawn: Mapping[int, str]
    note: str = ""


def policy_key(policy: Policy) -> str:
    """The policy's name in the route rules: its catalogue name, or its number."""
    return policy.catalogue or f"policy {policy.id}"


def decide(item_id: int, *, by: Actor, when: Moment, expecting: int, ballot: Ballot) -> Decision:
    """Record what a meeting decided on an item; NotLawful with every broken rule otherwise.

    `expecting` is the revision of the review. Nothing is stored of a decision that would not stand.
    """
    item = db.session.get(AgendaItem, item_id, with_for_update=True)
    if item is None or item.review_id is None:
        raise NotFound(GONE)
    meeting = meeting_for(by, Permission.RECORD_DECISIONS, item.meeting_id)
    review = review_for(by, Permission.RECORD_DECISIONS, item.review_id, expecting=expecting)
    _may_be_decided(item, meeting)
    _complete(ballot)
    case = case_of(item, meeting, review, ballot)
    reasons = check(case, bank_holidays=bank_holidays_for(meeting.school.rules))
    if reasons:
        raise NotLawful(
            "This decision would not stand, so it was not recorded.",
            reasons=tuple(f"{reason.says} ({reason.cites})" for reason in reasons),
        )
    decision = _store(item, meeting, review, ballot, case, by=by, when=when)
    _move_on(review, item, decision, ballot, when=when)
    _tell(review, decision, by=by, when=when)
    return decision


def _may_be_decided(item: AgendaItem, meeting: Meeting) -> None:
    if item.outcome is not None:
        raise WrongMoment(
            "This item was decided or taken off already. A decision is corrected by a new decision."
        )
    if meeting.state is not MeetingState.HELD:
        raise WrongMoment("Record who attended first; then record the decision.")


def _complete(ballot: Ballot) -> None:
    if ballot.kind not in ACTIONS:
        raise BadInput("Choose what was decided.", field="kind")
    if not ballot.minute.strip():
        raise BadInput("Give the minute reference, for example FGB 2026/14.", field="minute")
    if ballot.kind not in (routes.Decision.APPROVED, routes.Decision.ADOPTED) and not ballot.note:
        raise BadInput("Say in a sentence why, for the headteacher.", field="note")
    if any(not reason.strip() for reason in ballot.withdrawn.values()):
        raise BadInput("Give the interest of each person who withdrew.", field="withdrawn")


def case_of(item: AgendaItem, meeting: Meeting, review: Review, ballot: Ballot) -> Case:
    """The decision as the route rules see it."""
    committee = meeting.body.kind is BodyKind.COMMITTEE
    members = members_on(meeting.body, meeting.held_on)
    in_post = sum(member.is_governor for member in members)
    return Case(
        kind=meeting.school.rules,
        policy=policy_key(review.policy),
        route=Route.COMMITTEE_VOTE if committee else Route.BOARD_VOTE,
        decision=ballot.kind,
        decided_on=meeting.held_on,
        in_meeting=True,
        body=routes.Body(
            routes.BodyKind.COMMITTEE if committee else routes.BodyKind.BOARD,
            meeting.body.seats,
            max(meeting.body.seats - in_post, 0),
            meeting.body.quorum,
        ),
        present=_present(meeting, ballot),
        votes=ballot.votes,
        notice=routes.Notice(meeting.agenda_sent_on, item.papers_sent_on, meeting.urgency),
        version=routes.Version(
            item.version.sha256 if item.version else None,
            review.version.sha256 if review.version else None,
        ),
        delegation=_delegation(meeting, review.policy) if committee else None,
        text_fixed_elsewhere=review.policy.fixed_text,
    )


def _present(meeting: Meeting, ballot: Ballot) -> routes.Present:
    rows = db.session.scalars(
        select(Attendance).where(Attendance.meeting_id == meeting.id, Attendance.present)
    ).all()
    governors = {row.person_id for row in rows if row.governor}
    there = {row.person_id for row in rows}
    if not set(ballot.withdrawn) <= there:
        raise BadInput(
            "Only somebody who attended can withdraw. Check the list.", field="withdrawn"
        )
    return routes.Present(
        governors=len(governors),
        associates=len(there - governors - set(ballot.withdrawn)),
        withdrawn_governors=len(governors & set(ballot.withdrawn)),
    )


def _delegation(meeting: Meeting, policy: Policy) -> routes.Delegation | None:
    row = db.session.scalars(
        select(Delegation)
        .where(
            Delegation.school_id == meeting.school_id,
            Delegation.policy_key == policy_key(policy),
            Delegation.body_id == meeting.body_id,
            Delegation.starts <= meeting.held_on,
        )
        .order_by(Delegation.starts.desc())
    ).first()
    if row is None:
        return None
    return routes.Delegation("committee", row.policy_key, row.minute, row.starts, row.ends)


def _store(
    item: AgendaItem,
    meeting: Meeting,
    review: Review,
    ballot: Ballot,
    case: Case,
    *,
    by: Actor,
    when: Moment,
) -> Decision:
    assert case.body is not None
    assert case.present is not None
    decision = Decision(
        policy_id=review.policy_id,
        review_id=review.id,
        version_id=item.version_id,
        route=case.route,
        kind=ballot.kind,
        meeting_id=meeting.id,
        item_id=item.id,
        decided_on=meeting.held_on,
        minute_reference=ballot.minute.strip(),
        votes_for=ballot.votes.for_,
        votes_against=ballot.votes.against,
        abstained=ballot.votes.abstained,
        quorum=quorum(case.body, RULE_SETS[case.kind]),
        present=case.present.governors_left,
        note=ballot.note.strip() or None,
        checked=_as_facts(case),
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


def _as_facts(case: Case) -> dict[str, Any]:
    """What the check was given and what it answered, kept with the decision."""
    assert case.body is not None
    assert case.present is not None
    assert case.notice is not None
    delegation = case.delegation
    return {
        "rules": case.kind.value,
        "seats": case.body.seats,
        "vacancies": case.body.vacancies,
        "governors_present": case.present.governors,
        "associates_present": case.present.associates,
        "withdrawn": case.present.withdrawn_governors,
        "casting": case.votes.casting.value if case.votes and case.votes.casting else None,
        "agenda_sent": case.notice.agenda_sent.isoformat() if case.notice.agenda_sent else None,
        "papers_sent": case.notice.papers_sent.isoformat() if case.notice.papers_sent else None,
        "urgency": case.notice.urgency,
        "delegation": delegation.minute if delegation else None,
        "reasons": [],
    }


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
    approved = ACTIONS[decision.kind] is Action.APPROVE
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
