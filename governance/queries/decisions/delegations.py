"""Delegations on record at a school, and what a new one may name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from governance.db import db
from governance.domain.errors import NotFound
from governance.domain.permissions import Actor, Permission
from governance.models.decision import Delegation
from governance.models.school import Body, BodyKind, School
from governance.queries.governors.keys import policies_of, titles_by_key
from governance.queries.meetings.agenda import GONE


@dataclass(frozen=True, slots=True)
class DelegationRow:
    """A delegation on record; `to` is the committee's name or the role's."""

    id: int
    policy: str
    to: str
    minute: str
    starts: date
    ends: date | None

    def stands_on(self, day: date) -> bool:
        """Whether it is in force that day."""
        return self.starts <= day and (self.ends is None or day <= self.ends)


def _delegations_of(school_id: int) -> list[DelegationRow]:
    """The school's delegations, newest first."""
    titles = titles_by_key(school_id)
    found = db.session.execute(
        select(
            Delegation.id,
            Delegation.policy_key,
            Body.name,
            Delegation.to_role,
            Delegation.minute,
            Delegation.starts,
            Delegation.ends,
        )
        .outerjoin(Body, Body.id == Delegation.body_id)
        .where(Delegation.school_id == school_id)
        .order_by(Delegation.starts.desc(), Delegation.id.desc())
    )
    return [
        DelegationRow(
            number, titles.get(key, key), body or (role.label if role else ""), minute, starts, ends
        )
        for number, key, body, role, minute, starts, ends in found
    ]


@dataclass(frozen=True, slots=True)
class DelegationsPage:
    """The delegations of a school; policies and committees are (number, name) to choose from."""

    school_id: int
    school: str
    records: bool
    rows: list[DelegationRow]
    policies: list[tuple[int, str]]
    committees: list[tuple[int, str]]
    terms: list[tuple[str, str, str | None]]


def page(actor: Actor, school_id: int) -> DelegationsPage:
    """The page of a school; NotFound out of reach, WrongPerson in a wrong role."""
    school = db.session.get(School, school_id)
    if school is None:
        raise NotFound(GONE)
    actor.require(Permission.SEE_MEETINGS, school.ref)
    committees = db.session.execute(
        select(Body.id, Body.name)
        .where(
            Body.school_id == school_id,
            Body.kind == BodyKind.COMMITTEE,
            Body.archived_on.is_(None),
        )
        .order_by(Body.name)
    )
    return DelegationsPage(
        school.id,
        school.name,
        actor.may(Permission.RECORD_DECISIONS, school.ref),
        _delegations_of(school_id),
        policies_of(school_id),
        [(number, name) for number, name in committees],
        _terms_of(school_id),
    )


def _terms_of(school_id: int) -> list[tuple[str, str, str | None]]:
    """The bodies that have terms of reference, boards first: (name, terms, minute)."""
    rows = db.session.execute(
        select(Body.name, Body.terms, Body.terms_minute)
        .where(Body.school_id == school_id, Body.terms.is_not(None), Body.archived_on.is_(None))
        .order_by(Body.kind == BodyKind.COMMITTEE, Body.name)
    )
    return [(name, terms or "", minute) for name, terms, minute in rows]
