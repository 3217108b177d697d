"""Who somebody is, and which posts they hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Date, Integer, String, and_, bindparam, literal_column, or_, select

from governance.db import db
from governance.domain import permissions
from governance.domain.permissions import Actor, Reach, Role
from governance.models.journal import JournalEntry
from governance.models.person import Person, Post
from governance.models.school import School, Trust
from governance.queries import asking


@dataclass(frozen=True, slots=True)
class Account:
    """What sign-in needs to know of a person."""

    actor: Actor
    email: str
    password_hash: str | None
    session_number: int


_PEOPLE, _POSTS = Person.__table__.c, Post.__table__.c
_TODAY = bindparam("today", type_=Date())
_ROWS = (
    select(
        _PEOPLE.id,
        _PEOPLE.name,
        _PEOPLE.email,
        _PEOPLE.password_hash,
        _PEOPLE.session_number,
        _POSTS.role,
        _POSTS.school_id,
        _POSTS.trust_id,
        _POSTS.starts,
        _POSTS.ends,
    )
    .outerjoin_from(
        Person.__table__,
        Post.__table__,
        and_(
            _POSTS.person_id == _PEOPLE.id,
            _POSTS.starts <= _TODAY,
            or_(_POSTS.ends.is_(None), _POSTS.ends >= _TODAY),
        ),
    )
    .where(_PEOPLE.archived_on.is_(None))
)
_BY_NUMBER = _ROWS.where(_PEOPLE.id == bindparam("wanted", type_=Integer()))
_BY_EMAIL = _ROWS.where(_PEOPLE.email == bindparam("wanted", type_=String()))
"""Asked on every page, so made once and of plain tables: 0.04 ms a time, not 0.25."""


def account(person_id: int, today: date) -> Account | None:
    """The account of a person with the posts held today; None for nobody, or somebody archived."""
    asked = {"wanted": person_id, "today": today}
    return _account(asking.rows(_BY_NUMBER, asked))


def account_of(email: str, today: date) -> Account | None:
    """The same, by e-mail address in any case."""
    asked = {"wanted": email.strip().lower(), "today": today}
    return _account(asking.rows(_BY_EMAIL, asked))


def _account(rows: Sequence[Any]) -> Account | None:
    if not rows:
        return None
    posts = tuple(
        permissions.Post(row.role, row.school_id, row.trust_id, row.starts, row.ends)
        for row in rows
        if row.role is not None
    )
    first = rows[0]
    return Account(
        Actor(first.id, first.name, posts), first.email, first.password_hash, first.session_number
    )


def within(reach: Reach, school_id):  # type: ignore[no-untyped-def]  # any column of school numbers
    """The predicate “this school is in reach”, on a column that holds a school's number.

    Several numbers are written into the statement: bound, SQLAlchemy would write it anew each time.
    """
    if reach.everywhere:
        return True
    clauses = []
    if reach.school_ids:
        clauses.append(
            school_id == reach.school_ids[0]
            if len(reach.school_ids) == 1
            else school_id.in_([literal_column(str(int(number))) for number in reach.school_ids])
        )
    if reach.trust_ids:
        clauses.append(school_id.in_(select(School.id).where(School.trust_id.in_(reach.trust_ids))))
    return or_(*clauses) if clauses else False


MARK = "loaded the demonstration"
"""The journal's verb that tells the demonstration from a register of one's own, for good."""

_NO_SCHOOL = 0


def is_demonstration() -> bool:
    """Whether this register was filled as the demonstration; one set up by hand never is.

    The mark is an entry of the journal, which nothing changes or removes.
    """
    mark = select(JournalEntry.id).where(
        JournalEntry.chain == _NO_SCHOOL, JournalEntry.verb == MARK
    )
    return db.session.scalars(mark.limit(1)).first() is not None


@dataclass(frozen=True, slots=True)
class DemonstrationPerson:
    """Somebody the demonstration signs in with one click."""

    id: int
    name: str
    email: str
    role: Role
    place: str


def for_demonstration(today: date) -> list[DemonstrationPerson]:
    """The people of the demonstration with the posts they hold, by place and role."""
    rows = db.session.execute(
        select(Person.id, Person.name, Person.email, Post.role, School.name, Trust.name)
        .join(Post, Post.person_id == Person.id)
        .outerjoin(School, School.id == Post.school_id)
        .outerjoin(Trust, Trust.id == Post.trust_id)
        .where(
            Post.starts <= today,
            or_(Post.ends.is_(None), Post.ends >= today),
            Person.archived_on.is_(None),
        )
        .order_by(School.id, Person.name)
    )
    found = [
        DemonstrationPerson(row[0], row[1], row[2], row[3], row[4] or row[5] or "Everywhere")
        for row in rows
    ]
    order = list(Role)
    return sorted(found, key=lambda person: (person.place, order.index(person.role), person.name))
