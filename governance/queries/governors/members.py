"""Who sits on a school’s bodies, and who may have an interest to declare."""

from __future__ import annotations

from datetime import date

from sqlalchemy import or_, select

from governance.db import db
from governance.domain.permissions import Role
from governance.models.person import Person, Post
from governance.models.school import Body, Category, Membership

LEADERS = (Role.HEADTEACHER, Role.BUSINESS_MANAGER, Role.CHAIR, Role.VICE_CHAIR, Role.GOVERNOR)


def members(school_id: int, day: date, *, governors_only: bool = False) -> dict[int, str]:
    """{person: name} of those who sit on a body of the school that day, by name."""
    wanted = (
        select(Person.id, Person.name)
        .join(Membership, Membership.person_id == Person.id)
        .join(Body, Body.id == Membership.body_id)
        .where(
            Body.school_id == school_id,
            Body.archived_on.is_(None),
            Person.archived_on.is_(None),
            Membership.starts <= day,
            or_(Membership.ends.is_(None), Membership.ends >= day),
        )
        .distinct()
        .order_by(Person.name)
    )
    if governors_only:
        wanted = wanted.where(Membership.category != Category.ASSOCIATE)
    return {row.id: row.name for row in db.session.execute(wanted)}


def declarers(school_id: int, day: date) -> dict[int, str]:
    """{person: name} of the members, and of those who lead the school or its board that day."""
    holding = db.session.execute(
        select(Person.id, Person.name)
        .join(Post, Post.person_id == Person.id)
        .where(
            Post.school_id == school_id,
            Post.role.in_(LEADERS),
            Post.starts <= day,
            or_(Post.ends.is_(None), Post.ends >= day),
            Person.archived_on.is_(None),
        )
    )
    found = members(school_id, day) | {row.id: row.name for row in holding}
    return dict(sorted(found.items(), key=lambda one: one[1]))
