"""Link governors: who follows which area, and whom a policy concerns for that."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, and_, or_, select

from governance.db import db
from governance.domain.errors import NotFound
from governance.domain.permissions import Actor, Permission
from governance.models.interest import LinkGovernor
from governance.models.person import Person
from governance.models.school import School
from governance.queries.governors.interests import GONE
from governance.queries.governors.keys import keys_of, policies_of, titles_by_key
from governance.queries.governors.members import members

ENDED_SHOWN = 100


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A link governor as the list shows them; `policy` is the title that belongs to the area."""

    id: int
    person: str
    area: str
    policy: str | None
    minute: str | None
    starts: date
    ends: date | None


@dataclass(frozen=True, slots=True)
class LinksPage:
    """The link governors of one school, and what a new one may name."""

    school_id: int
    school: str
    standing: list[LinkRow]
    ended: list[LinkRow]
    people: dict[int, str]
    policies: list[tuple[int, str]]
    keeps: bool


@dataclass(frozen=True, slots=True)
class Link:
    """Somebody who follows an area to which a policy belongs."""

    person_id: int
    person: str
    email: str
    area: str


def page(actor: Actor, school_id: int, today: date) -> LinksPage:
    """The page of a school; NotFound out of reach, WrongPerson in a wrong role."""
    school = db.session.get(School, school_id)
    if school is None:
        raise NotFound(GONE)
    actor.require(Permission.SEE_MEETINGS, school.ref)
    return LinksPage(
        school_id,
        school.name,
        _rows(school_id, or_(LinkGovernor.ends.is_(None), LinkGovernor.ends >= today)),
        _rows(school_id, LinkGovernor.ends < today)[:ENDED_SHOWN],
        members(school_id, today, governors_only=True),
        policies_of(school_id),
        keeps=actor.may(Permission.KEEP_INTERESTS, school.ref),
    )


def links_of(policy_id: int, school_id: int, day: date) -> list[Link]:
    """Who follows the area of a policy that day, by name."""
    rows = db.session.execute(
        select(Person.id, Person.name, Person.email, LinkGovernor.area)
        .join(Person, Person.id == LinkGovernor.person_id)
        .where(
            LinkGovernor.school_id == school_id,
            LinkGovernor.policy_key.in_(keys_of(policy_id)),
            Person.archived_on.is_(None),
            _stands(day),
        )
        .order_by(Person.name, LinkGovernor.area)
    )
    return [Link(*row) for row in rows]


def _stands(day: date) -> ColumnElement[bool]:
    return and_(
        LinkGovernor.starts <= day,
        or_(LinkGovernor.ends.is_(None), LinkGovernor.ends >= day),
    )


def _rows(school_id: int, kept: ColumnElement[bool]) -> list[LinkRow]:
    titles = titles_by_key(school_id)
    found = db.session.execute(
        select(LinkGovernor, Person.name)
        .join(Person, Person.id == LinkGovernor.person_id)
        .where(LinkGovernor.school_id == school_id, kept)
        .order_by(LinkGovernor.area, Person.name, LinkGovernor.id.desc())
    )
    return [
        LinkRow(
            *(row.id, name, row.area),
            titles.get(row.policy_key, row.policy_key) if row.policy_key else None,
            *(row.minute, row.starts, row.ends),
        )
        for row, name in found
    ]
