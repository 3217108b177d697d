"""Announcing: messages are written in the same transaction as what they tell of, and sent later."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, insert, or_, select

from governance.adapters import letters
from governance.db import db
from governance.domain.moments import Moment
from governance.domain.permissions import ALLOWED, Permission, Role
from governance.models.jobs import OutboxMessage
from governance.models.person import Person, Post
from governance.models.policy import Policy
from governance.models.school import School


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody who should know."""

    id: int
    name: str
    email: str


_HOLDERS = (
    select(Person.id, Person.name, Person.email)
    .join(Post, Post.person_id == Person.id)
    .where(
        Post.role.in_(bindparam("roles", expanding=True)),
        or_(Post.school_id == bindparam("school"), Post.trust_id == bindparam("trust")),
        Post.starts <= bindparam("today"),
        or_(Post.ends.is_(None), Post.ends >= bindparam("today")),
        Person.archived_on.is_(None),
    )
    .distinct()
    .order_by(Person.name)
)
"""Asked by every act, so made once; a school without a trust matches no trust’s post."""


def holders(school: School, roles: Iterable[Role], when: Moment) -> list[Recipient]:
    """The people who hold one of these roles at the school that day, each once, by name."""
    asked = {
        "roles": list(roles),
        "school": school.id,
        "trust": school.trust_id,
        "today": when.day,
    }
    return [Recipient(*row) for row in db.session.execute(_HOLDERS, asked)]


def holders_of(school: School, permission: Permission, when: Moment) -> list[Recipient]:
    """The people at the school who may do this."""
    return holders(school, [role for role in Role if permission in ALLOWED[role]], when)


def administrators(when: Moment) -> list[Recipient]:
    """The people who are administrator everywhere that day, by name."""
    rows = db.session.execute(
        select(Person.id, Person.name, Person.email)
        .join(Post, Post.person_id == Person.id)
        .where(
            Post.role == Role.ADMINISTRATOR,
            Post.school_id.is_(None),
            Post.starts <= when.day,
            or_(Post.ends.is_(None), Post.ends >= when.day),
            Person.archived_on.is_(None),
        )
        .distinct()
        .order_by(Person.name)
    )
    return [Recipient(*row) for row in rows]


def announce(
    notice: str,
    *,
    to: Iterable[Recipient],
    occasion: str,
    when: Moment,
    policy: Policy | None = None,
    **facts: Any,
) -> int:
    """Write one message a person; `occasion` makes it unique, so nobody is told twice.

    Returns how many were written. The words are rendered now and kept as they are sent.
    """
    rows: list[dict[str, Any]] = []
    for person in to:
        letter = letters.write(notice, person=person, policy=policy, **facts)
        rows.append(
            {
                "notice": notice,
                "dedupe": f"{notice}:{occasion}:{person.id}",
                "person_id": person.id,
                "policy_id": policy.id if policy else None,
                "subject": letter.subject,
                "text": letter.text,
                "written_at": when.at,
                "send_after": when.at,
            }
        )
    if rows:  # one statement for all: SQLite would take rows of the ORM one by one
        db.session.execute(insert(OutboxMessage), rows)
    return len(rows)
