"""Choosing a meeting for a review: which can still decide it in time, and why not the others."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, or_, select

from governance.db import db
from governance.models.decision import Delegation
from governance.models.meeting import Meeting, MeetingState
from governance.models.policy import Policy
from governance.models.review import Review
from governance.models.school import Body, BodyKind, School
from governance.queries.meetings.calendar import LOAD
from governance.queries.meetings.notice import Notice, notice_of, too_late

MOST = 24


@dataclass(frozen=True, slots=True)
class Candidate:
    """A meeting that may take a review.

    `why_not` is the rule that forbids placing it there today, None where it may be placed;
    `warning` says what else must be done first (a committee without a delegation).
    """

    id: int
    held_on: date
    body: str
    load: int
    notice: Notice
    urgent: bool
    issued: bool
    before_due: bool
    why_not: str | None
    warning: str | None


@dataclass(frozen=True, slots=True)
class Candidates:
    """The meetings for a review, soonest first; `due_last` is the last day it is not overdue."""

    due_last: date
    meetings: list[Candidate]

    @property
    def open(self) -> list[Candidate]:
        """Those on whose agenda it may be put today."""
        return [one for one in self.meetings if one.why_not is None]

    @property
    def in_time(self) -> list[Candidate]:
        """Those of them that are held before the review is overdue."""
        return [one for one in self.open if one.before_due]

    @property
    def closed(self) -> list[Candidate]:
        """Those for which it is too late."""
        return [one for one in self.meetings if one.why_not is not None]


def meetings_for(review_id: int, today: date) -> Candidates | None:
    """The meetings of the review's school from today on, at most 24; None for no such review.

    The caller has already checked that its reader may see the review.
    """
    review = db.session.execute(
        select(Review.due_last, Review.school_id, Policy.catalogue, Policy.id, School.rules)
        .join(Policy, Policy.id == Review.policy_id)
        .join(School, School.id == Review.school_id)
        .where(Review.id == review_id)
    ).one_or_none()
    if review is None:
        return None
    due_last, school_id, catalogue, policy_id, rules = review
    found = []
    for row in _open_meetings(school_id, catalogue or f"policy {policy_id}", today):
        number, held_on, state, urgency, body, kind, load, delegated = row
        notice = notice_of(rules, held_on, today)
        late = not notice.in_time and not urgency
        found.append(
            Candidate(
                number,
                held_on,
                body,
                load,
                notice,
                urgent=urgency is not None,
                issued=state is MeetingState.ISSUED,
                before_due=held_on <= due_last,
                why_not=too_late(rules, held_on, today) if late else None,
                warning=_warning(kind, body, bool(delegated)),
            )
        )
    return Candidates(due_last, found)


def delegated_to(meeting: Meeting, policy: Policy) -> bool:
    """Whether the board’s delegation of a policy to the meeting’s body stands on its day."""
    found = select(Delegation.id).where(
        Delegation.school_id == meeting.school_id,
        Delegation.body_id == meeting.body_id,
        Delegation.policy_key == (policy.catalogue or f"policy {policy.id}"),
        Delegation.starts <= meeting.held_on,
        or_(Delegation.ends.is_(None), Delegation.ends >= meeting.held_on),
    )
    return db.session.scalars(found).first() is not None


def _warning(kind: BodyKind, body: str, delegated: bool) -> str | None:
    if kind is not BodyKind.COMMITTEE or delegated:
        return None
    return f"The board has not delegated this policy to the {body}: record that first."


def _open_meetings(school_id: int, policy_key: str, today: date):  # type: ignore[no-untyped-def]  # rows of eight columns
    delegated = (
        select(func.count())
        .where(
            Delegation.school_id == Meeting.school_id,
            Delegation.body_id == Meeting.body_id,
            Delegation.policy_key == policy_key,
            Delegation.starts <= Meeting.held_on,
            or_(Delegation.ends.is_(None), Delegation.ends >= Meeting.held_on),
        )
        .correlate(Meeting)
        .scalar_subquery()
    )
    return db.session.execute(
        select(
            Meeting.id,
            Meeting.held_on,
            Meeting.state,
            Meeting.urgency,
            Body.name,
            Body.kind,
            LOAD,
            delegated,
        )
        .join(Body, Body.id == Meeting.body_id)
        .where(
            Meeting.school_id == school_id,
            Meeting.held_on >= today,
            Meeting.state.in_((MeetingState.PLANNED, MeetingState.ISSUED)),
        )
        .order_by(Meeting.held_on, Meeting.id)
        .limit(MOST)
    )
