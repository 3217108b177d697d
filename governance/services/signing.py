"""Signing: the person in the chair puts their name to a decision, and its text comes into force.

The decision approves; the signature is evidence of it. Whoever signs may query first: the clerk
answers, or reopens the review, which then needs a new decision.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from sqlalchemy import Row, and_, func, insert, select, update

from governance.db import CHANGED_MEANWHILE, db
from governance.domain.dates import PreciseDate
from governance.domain.errors import Stale, WrongMoment, WrongPerson
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Permission, Role
from governance.domain.reviews import Action
from governance.domain.routes import Decision as DecisionKind
from governance.domain.routes import Route
from governance.models.decision import Decision
from governance.models.history import Event, HistoryEvent, Signatory
from governance.models.meeting import Meeting
from governance.models.policy import Change, Origin, Policy, Version, VersionState
from governance.models.review import Review
from governance.models.school import Body, School
from governance.services import schedule
from governance.services.beats.guarding import review_for, step
from governance.services.beats.journal import record
from governance.services.beats.outbox import announce, holders
from governance.services.reviews import keep, reason_given, returned

IN_THE_CHAIR = {
    Role.CHAIR: "Chair of governors",
    Role.VICE_CHAIR: "Vice-chair, in the chair’s absence",
}
APPROVES = {
    DecisionKind.APPROVED: Event.APPROVED,
    DecisionKind.APPROVED_WITH_AMENDMENTS: Event.APPROVED,
    DecisionKind.ADOPTED: Event.ADOPTED,
    DecisionKind.RATIFIED: Event.RATIFIED,
}
SHOULD_KNOW = (
    Role.CHAIR,
    Role.VICE_CHAIR,
    Role.CLERK,
    Role.HEADTEACHER,
    Role.BUSINESS_MANAGER,
    Role.GOVERNOR,
)
_UNMADE = and_(Decision.amendments.is_not(None), Decision.amended_version_id.is_(None))
_ROUTES = {
    Route.DELEGATED_PERSON: "under a recorded delegation",
    Route.CHAIRS_ACTION: "by chair’s action",
    Route.WRITTEN_RESOLUTION: "by written resolution",
}


@dataclass(frozen=True, slots=True)
class NowInForce:
    """What the notice says of a version that came into force."""

    number: int
    effective_on: date
    change: Change | None
    summary: str | None


def sign(review_id: int, *, by: Actor, when: Moment, expecting: int) -> Review:
    """Sign the decision of a review: its text comes into force and the next review is planned.

    WrongPerson where `by` is not in the chair that day, WrongMoment where nothing waits for a
    signature, Stale where the page was drawn before the last change; nothing is done twice.
    """
    review = review_for(by, Permission.SIGN, review_id, expecting=expecting)
    signed_as = signs_as(by, review.school, when)
    step(review, Action.SIGN)
    review.closed_on = when.day
    review.changed_at = when.at
    decision = _decision_on(review)
    _put_name(decision, by=by, when=when, signed_as=signed_as)
    _bring_into_force(review, when)
    _write_history(decision, by=by, when=when, signed_as=signed_as)
    _plan_next(review, decision)
    _record(review, decision, by=by, when=when, signed_as=signed_as)
    _announce(review, decision, by=by, when=when, signed_as=signed_as)
    return review


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
    """The clerk returns a decided review to its author, after a query or amendments not made."""
    review = review_for(by, Permission.ANSWER_QUERY, review_id, expecting=expecting)
    reason = reason_given(reason, "Say why the review needs a new decision.")
    step(review, Action.REOPEN)
    return returned(review, "reopened a review", reason, by=by, when=when)


def signs_as(by: Actor, school: School, when: Moment) -> str:
    """In what capacity `by` signs that day; the chair before the vice-chair."""
    held = {post.role for post in by.posts if post.covers(school.ref) and post.held_on(when.day)}
    for role, words in IN_THE_CHAIR.items():
        if role in held:
            return words
    raise WrongPerson(
        "Only the chair, or the vice-chair in the chair’s absence, signs a policy. Ask the clerk"
        " who holds the post today."
    )


def _decision_on(review: Review) -> Row[Any]:
    """The latest approving decision, with its body and the text to sign: as decided, or amended."""
    text = func.coalesce(Decision.amended_version_id, Decision.version_id)
    found = db.session.execute(
        select(
            Decision.id,
            Version.id.label("version_id"),
            _UNMADE.label("unmade"),
            Decision.policy_id,
            Decision.route,
            Decision.kind,
            Decision.decided_on,
            Decision.minute_reference,
            Decision.signed_by,
            Body.name.label("body"),
            Version.number,
            Version.sha256,
            Version.filename,
            Version.change,
            Version.summary,
        )
        .join(Version, Version.id == text)
        .outerjoin(Meeting, Meeting.id == Decision.meeting_id)
        .outerjoin(Body, Body.id == Meeting.body_id)
        .where(Decision.review_id == review.id, Decision.kind.in_(list(APPROVES)))
        .order_by(Decision.id.desc())
        .limit(1)
    ).one_or_none()
    if found is None or found.unmade or found.version_id != review.version_id or found.signed_by:
        raise WrongMoment(
            "No unsigned decision stands on this very text. Ask the clerk to record the decision."
        )
    return cast("Row[Any]", found)


def _put_name(decision: Row[Any], *, by: Actor, when: Moment, signed_as: str) -> None:
    signed = db.session.execute(
        update(Decision)
        .where(Decision.id == decision.id, Decision.signed_by.is_(None))
        .values(signed_by=by.person_id, signed_at=when.at, signed_as=signed_as)
        .execution_options(synchronize_session=False)
    )
    if signed.rowcount != 1:  # type: ignore[attr-defined]  # an UPDATE’s result is a CursorResult
        raise Stale(CHANGED_MEANWHILE)


def _bring_into_force(review: Review, when: Moment) -> None:
    """The old text first: at no instant are two texts of a policy in force."""
    db.session.execute(
        update(Version)
        .where(Version.policy_id == review.policy_id, Version.state == VersionState.IN_FORCE)
        .values(state=VersionState.SUPERSEDED)
        .execution_options(synchronize_session=False)
    )
    db.session.execute(
        update(Version)
        .where(Version.id == review.version_id)
        .values(state=VersionState.IN_FORCE, effective_on=when.day)
        .execution_options(synchronize_session=False)
    )


def _write_history(decision: Row[Any], *, by: Actor, when: Moment, signed_as: str) -> None:
    """Approved (or adopted, ratified) and reviewed on the day of the decision; signed today."""
    event = {
        "policy_id": decision.policy_id,
        "on_date": PreciseDate.day(decision.decided_on),
        "first_day": decision.decided_on,
        "origin": Origin.DECISION,
        "decision_id": decision.id,
        "recorded_at": when.at,
    }
    happened = (APPROVES[decision.kind], Event.REVIEWED)
    db.session.execute(insert(HistoryEvent).values([event | {"event": what} for what in happened]))
    db.session.execute(
        insert(Signatory).values(
            policy_id=decision.policy_id,
            version_id=decision.version_id,
            name=by.name,
            role=signed_as,
            signed_on=PreciseDate.day(when.day),
            person_id=by.person_id,
            decision_id=decision.id,
        )
    )


def _plan_next(review: Review, decision: Row[Any]) -> None:
    """The policy's next turn, counted from the date it was due; none without a frequency."""
    policy = review.policy
    turn = schedule.turn_after(
        policy, intended=policy.next_review or review.due, decided_on=decision.decided_on
    )
    policy.set_next_review(turn.due if turn else None, Origin.DECISION)
    policy.anchor = turn.anchor if turn else None
    schedule.plan_opening(policy)


def _record(review: Review, decision: Row[Any], *, by: Actor, when: Moment, signed_as: str) -> None:
    policy = review.policy
    record(
        "signed",
        by=by,
        when=when,
        subject=f"review {review.id}",
        school_id=review.school_id,
        policy_id=review.policy_id,
        decision=decision.id,
        signed_as=signed_as,
        version=decision.number,
        sha256=decision.sha256,
        filename=decision.filename,
        next_review=policy.next_review.edtf if policy.next_review else None,
    )


def _announce(
    review: Review, decision: Row[Any], *, by: Actor, when: Moment, signed_as: str
) -> None:
    policy: Policy = review.policy
    announce(
        "policy_in_force",
        to=holders(review.school, SHOULD_KNOW, when),
        occasion=f"version {decision.version_id}",
        when=when,
        policy=policy,
        version=NowInForce(decision.number, when.day, decision.change, decision.summary),
        decided=decided_in_words(decision),
        by=by,
        signed_as=signed_as,
    )
    if policy.frequency is None:
        announce(
            "needs_dates",
            to=holders(review.school, (Role.CLERK,), when),
            occasion=f"review {review.id}",
            when=when,
            policy=policy,
        )


def decided_in_words(decision: Row[Any]) -> str:
    """“Approved by the Governing board on 24 November 2026 (minute 7.2).”"""
    what = APPROVES[decision.kind].value.capitalize()
    if decision.kind is DecisionKind.APPROVED_WITH_AMENDMENTS:
        what += " subject to amendments, now made,"
    how = f"by the {decision.body}" if decision.body else _ROUTES[decision.route]
    minute = f" (minute {decision.minute_reference})" if decision.minute_reference else ""
    day: date = decision.decided_on
    return f"{what} {how} on {day.day} {day:%B %Y}{minute}."


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
