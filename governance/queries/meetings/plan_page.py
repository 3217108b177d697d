"""The page of a school’s plan: the proposal, the meetings it names, and what may be undone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from governance.db import db
from governance.domain.errors import NotFound
from governance.domain.permissions import Actor, Permission
from governance.models.meeting import Meeting
from governance.models.planning import AcceptedPlan
from governance.models.school import Body, School
from governance.queries.meetings.agenda import GONE
from governance.queries.meetings.planning import Proposal, propose


@dataclass(frozen=True, slots=True)
class PlanPage:
    """The page of a school’s plan; `days` names each meeting it speaks of as (body, day)."""

    school_id: int
    school: str
    proposal: Proposal
    days: dict[int, tuple[str, date]]
    undoable: int | None


def page(actor: Actor, school_id: int, today: date) -> PlanPage:
    """The plan of a school; NotFound out of reach, WrongPerson in a wrong role."""
    school = db.session.get(School, school_id)
    if school is None:
        raise NotFound(GONE)
    actor.require(Permission.PLAN_MEETINGS, school.ref)
    proposal = propose(school, today)
    mentioned = {line.before for line in proposal.lines} | {each.id for each in proposal.sittings}
    rows = db.session.execute(
        select(Meeting.id, Body.name, Meeting.held_on)
        .join(Body, Body.id == Meeting.body_id)
        .where(Meeting.id.in_([number for number in mentioned if number]))
    )
    days = {number: (name, day) for number, name, day in rows}
    return PlanPage(school.id, school.name, proposal, days, _undoable(school.id))


def _undoable(school_id: int) -> int | None:
    """The plan accepted last that still stands."""
    return db.session.scalar(
        select(AcceptedPlan.id)
        .where(AcceptedPlan.school_id == school_id, AcceptedPlan.undone_at.is_(None))
        .order_by(AcceptedPlan.id.desc())
        .limit(1)
    )
