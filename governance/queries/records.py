"""Which records somebody keeps: plain predicates on posts, people, members and messages.

A person belongs to those schools where they hold (or held) a post or sit (or sat) on a body. Who
keeps the records of one of them may see that person; who keeps the records of all of them may also
change the person's name, address and password.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import and_, exists, false, or_, select, true

from governance.db import db
from governance.domain.permissions import Reach
from governance.models.jobs import OutboxMessage
from governance.models.person import Person, Post
from governance.models.policy import Policy
from governance.models.school import Body, Membership
from governance.queries.people import within


def posts_within(reach: Reach) -> Any:
    """The predicate “this post is at a school, or across a trust, in reach”."""
    if reach.everywhere:
        return true()
    clauses = [and_(Post.school_id.is_not(None), within(reach, Post.school_id))]
    if reach.trust_ids:
        clauses.append(Post.trust_id.in_(reach.trust_ids))
    return false() if reach.nowhere else or_(*clauses)


def people_within(reach: Reach) -> Any:
    """The predicate “this person has, or had, a place in reach”."""
    if reach.everywhere:
        return true()
    if reach.nowhere:
        return false()
    return or_(
        Person.id.in_(select(Post.person_id).where(posts_within(reach))),
        Person.id.in_(_members(reach)),
    )


def wholly_within(reach: Reach, today: date) -> Any:
    """The predicate “every place this person has today or later is in reach”."""
    if reach.everywhere:
        return true()
    elsewhere = exists().where(
        Post.person_id == Person.id,
        or_(Post.ends.is_(None), Post.ends >= today),
        Post.id.not_in(select(Post.id).where(posts_within(reach))),
    )
    sits_elsewhere = exists().where(
        Membership.person_id == Person.id,
        or_(Membership.ends.is_(None), Membership.ends >= today),
        Membership.body_id.not_in(select(Body.id).where(within(reach, Body.school_id))),
    )
    return and_(people_within(reach), ~elsewhere, ~sits_elsewhere)


def messages_within(reach: Reach, today: date) -> Any:
    """The predicate “this message is to somebody in reach, and about a policy in reach or none”.

    A message about no policy is shown only where its reader has every place in reach. The reader
    comes first, because messages are indexed by who reads them.
    """
    if reach.everywhere:
        return true()
    policies = select(Policy.id).where(within(reach, Policy.school_id))
    readers = select(Person.id).where(people_within(reach))
    wholly = select(Person.id).where(wholly_within(reach, today))
    return and_(
        OutboxMessage.person_id.in_(readers),
        or_(
            OutboxMessage.policy_id.in_(policies),
            and_(OutboxMessage.policy_id.is_(None), OutboxMessage.person_id.in_(wholly)),
        ),
    )


def is_wholly_within(reach: Reach, person_id: int, today: date) -> bool:
    """Whether this person's records are kept by somebody of this reach alone."""
    asked = select(Person.id).where(Person.id == person_id, wholly_within(reach, today))
    return db.session.execute(asked).first() is not None


def _members(reach: Reach) -> Any:
    return (
        select(Membership.person_id)
        .join(Body, Body.id == Membership.body_id)
        .where(within(reach, Body.school_id))
    )
