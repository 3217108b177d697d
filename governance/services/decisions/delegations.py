"""Delegations: what the full board handed to a committee or to the holder of a role, as minuted."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from governance.db import db
from governance.domain import routes
from governance.domain.errors import BadInput, NotFound, NotLawful, WrongMoment
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Permission, Role
from governance.domain.routes import Case, Route, check
from governance.models.decision import Delegation
from governance.models.policy import Policy
from governance.models.school import Body, BodyKind, School
from governance.services.beats.guarding import GONE, school_for
from governance.services.beats.journal import record
from governance.services.decisions.judging import in_words, policy_key

LONGEST_MINUTE = 80
LIMITS = frozenset({"not_delegable", "not_delegable_to_individual"})
ROLES = (Role.HEADTEACHER, Role.BUSINESS_MANAGER, Role.CHAIR)
"""The roles to whose holders a board hands policies over."""


def record_delegation(
    policy_id: int,
    *,
    by: Actor,
    when: Moment,
    to: Body | Role,
    minute: str,
    starts: date,
    ends: date | None,
) -> Delegation:
    """Record that the board handed a policy over; NotLawful where the law keeps it with the board.

    `to` is a committee of the school, or a role. The same delegation is recorded once.
    """
    policy = db.session.get(Policy, policy_id)
    if policy is None or policy.archived_on is not None:
        raise NotFound(GONE)
    school = school_for(by, Permission.RECORD_DECISIONS, policy.school_id)
    db.session.refresh(school, with_for_update=True)
    _complete(school, to, minute, starts, ends)
    _lawful(school, policy, to, starts)
    _not_twice(policy, to, starts)
    delegation = Delegation(
        school_id=school.id,
        policy_key=policy_key(policy),
        body_id=to.id if isinstance(to, Body) else None,
        to_role=to if isinstance(to, Role) else None,
        minute=minute.strip(),
        starts=starts,
        ends=ends,
    )
    db.session.add(delegation)
    db.session.flush()
    _record("recorded a delegation", delegation, policy.id, by=by, when=when)
    return delegation


def end_delegation(delegation_id: int, *, by: Actor, when: Moment) -> Delegation:
    """The board took it back: from tomorrow it stands no more. WrongMoment where it has ended."""
    delegation = db.session.get(Delegation, delegation_id, with_for_update=True)
    if delegation is None:
        raise NotFound(GONE)
    school_for(by, Permission.RECORD_DECISIONS, delegation.school_id)
    if delegation.ends is not None and delegation.ends <= when.day:
        raise WrongMoment("This delegation has ended already. Nothing was changed.")
    if delegation.starts > when.day:
        raise WrongMoment(
            "This delegation has not begun, so it cannot be ended yet. End it on its first day."
        )
    delegation.ends = when.day
    _record("ended a delegation", delegation, None, by=by, when=when)
    return delegation


def _record(
    verb: str, delegation: Delegation, policy_id: int | None, *, by: Actor, when: Moment
) -> None:
    record(
        verb,
        by=by,
        when=when,
        subject=f"delegation {delegation.id}",
        school_id=delegation.school_id,
        policy_id=policy_id,
        policy=delegation.policy_key,
        body=delegation.body_id,
        role=delegation.to_role.value if delegation.to_role else None,
        minute=delegation.minute,
        starts=delegation.starts.isoformat(),
        ends=delegation.ends.isoformat() if delegation.ends else None,
    )


def _complete(
    school: School, to: Body | Role, minute: str, starts: date, ends: date | None
) -> None:
    if isinstance(to, Body):
        if to.school_id != school.id or to.archived_on is not None:
            raise NotFound(GONE)
        if to.kind is not BodyKind.COMMITTEE:
            raise BadInput("The full board needs no delegation. Choose a committee.", field="to")
    elif to not in ROLES:
        raise BadInput("Choose a committee or one of the roles listed.", field="to")
    if not 1 <= len(minute.strip()) <= LONGEST_MINUTE:
        raise BadInput(
            "Give the minute of the full board that recorded it, for example FGB 2026/27-3.",
            field="minute",
        )
    if ends is not None and ends < starts:
        raise BadInput("The last day lies before the first. Correct one of them.", field="ends")


def _lawful(school: School, policy: Policy, to: Body | Role, day: date) -> None:
    """Ask the very rules that judge a decision whether this power may be handed over at all."""
    case = Case(
        kind=school.rules,
        policy=policy_key(policy),
        route=Route.COMMITTEE_VOTE if isinstance(to, Body) else Route.DELEGATED_PERSON,
        decision=routes.Decision.APPROVED,
        decided_on=day,
    )
    reasons = [reason for reason in check(case) if reason.rule in LIMITS]
    if reasons:
        named = [in_words(reason).replace(case.policy, policy.title, 1) for reason in reasons]
        raise NotLawful("The law does not let the board hand this over.", reasons=tuple(named))


def _not_twice(policy: Policy, to: Body | Role, starts: date) -> None:
    same = select(Delegation.id).where(
        Delegation.school_id == policy.school_id,
        Delegation.policy_key == policy_key(policy),
        Delegation.body_id == to.id if isinstance(to, Body) else Delegation.to_role == to,
        Delegation.starts == starts,
    )
    if db.session.scalars(same).first() is not None:
        raise BadInput("This delegation is on record already, from that day.", field="starts")
