"""People: their passwords, the posts they are given, and who may keep their records."""

from __future__ import annotations

from sqlalchemy import or_, select

from governance.adapters.passwords import SHORTEST, Passwords
from governance.db import db
from governance.domain.errors import BadInput, NotFound, WrongMoment, WrongPerson
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Permission, Role
from governance.models.person import Person, Post
from governance.models.school import Trust
from governance.queries import records
from governance.services.beats.guarding import GONE, school_for
from governance.services.beats.journal import record
from governance.services.beats.outbox import Recipient, announce

LONGEST = 200
ACROSS_A_TRUST = (Role.TRUST_LEAD, Role.CLERK)


def good_password(password: str, again: str) -> str:
    """The password, if it may be used; BadInput with the field's name if not."""
    if len(password) < SHORTEST:
        raise BadInput(f"Use at least {SHORTEST} characters.", field="password")
    if len(password) > LONGEST:
        raise BadInput(f"Use at most {LONGEST} characters.", field="password")
    if len(set(password)) < 5:
        raise BadInput("Use more than a few different characters.", field="password")
    if password != again:
        raise BadInput("The two passwords differ. Type them again.", field="again")
    return password


def person_for(by: Actor, person_id: int, when: Moment) -> Person:
    """The person, locked, where `by` keeps the records of every place they have.

    NotFound where `by` keeps none of them, WrongPerson where only some.
    """
    person = db.session.get(Person, person_id, with_for_update=True)
    reach = by.reach(Permission.KEEP_RECORDS)
    seen = select(Person.id).where(Person.id == person_id, records.people_within(reach))
    if person is None or db.session.execute(seen).first() is None:
        raise NotFound(GONE)
    if not records.is_wholly_within(reach, person_id, when.day):
        raise WrongPerson(
            f"{person.name} also serves where you do not keep the records."
            " Ask the administrator to change this."
        )
    return person


def set_password(
    person_id: int, *, by: Actor, when: Moment, password: str, again: str, passwords: Passwords
) -> Person:
    """Give a person a new password and end every session they have; they are told who did it."""
    person = person_for(by, person_id, when)
    person.password_hash = passwords.hash(good_password(password, again))
    person.session_number += 1
    record(
        "set a password",
        by=by,
        when=when,
        subject=f"person {person.id}",
        school_id=_home_of(person, when),
    )
    announce(
        "password_set",
        to=[Recipient(person.id, person.name, person.email)],
        occasion=f"person {person.id} session {person.session_number}",
        when=when,
        by=by.name,
    )
    return person


def change_password(
    *, by: Actor, when: Moment, password: str, again: str, passwords: Passwords
) -> int:
    """Give oneself a new password, once the old one was checked; returns the new session number.

    Every session of this person ends; the one at hand goes on under the number returned. BadInput
    where the password may not be used or is the old one.
    """
    person = db.session.get(Person, by.person_id, with_for_update=True)
    if person is None:
        raise NotFound(GONE)
    if passwords.matches(person.password_hash, good_password(password, again)):
        raise BadInput("This is the password you have now. Choose another.", field="password")
    person.password_hash = passwords.hash(password)
    person.session_number += 1
    record(
        "changed their password",
        by=by,
        when=when,
        subject=f"person {person.id}",
        school_id=_home_of(person, when),
    )
    announce(
        "password_changed",
        to=[Recipient(person.id, person.name, person.email)],
        occasion=f"person {person.id} session {person.session_number}",
        when=when,
        by=by.name,
    )
    return person.session_number


def give_post(
    post: Post, *, by: Actor, when: Moment, at_once_with_the_person: bool = False
) -> int | None:
    """Check that `by` may give this post, not yet stored, and add it; returns its school.

    Nobody gives a post to themselves; a role is given where one keeps the records, and only an
    administrator makes another.
    """
    school_id = guard_place(by, post.role, post.school_id, post.trust_id)
    _not_ones_own(post, by)
    if not at_once_with_the_person:
        _in_reach(by, post.person_id)
    _dates_in_order(post)
    _not_held_already(post)
    db.session.add(post)
    return school_id


def change_post(post: Post, *, by: Actor) -> int | None:
    """Check new dates of a post that is stored, and not one's own; returns its school."""
    school_id = guard_place(by, post.role, post.school_id, post.trust_id)
    _not_ones_own(post, by)
    _dates_in_order(post)
    _not_held_already(post)
    return school_id


def guard_place(by: Actor, role: Role, school_id: int | None, trust_id: int | None) -> int | None:
    """Raise where `by` may not give this role there; otherwise the school whose journal keeps it.

    NotFound where the place is out of reach, WrongPerson for an administrator's role, BadInput
    where the role has no such place.
    """
    reach = by.reach(Permission.KEEP_RECORDS)
    if role is Role.ADMINISTRATOR and not reach.everywhere:
        raise WrongPerson("Only an administrator makes another. Ask yours.")
    if school_id is not None:
        return school_for(by, Permission.KEEP_RECORDS, school_id).id
    if trust_id is not None:
        if not (reach.everywhere or trust_id in reach.trust_ids):
            raise NotFound(GONE)
        if db.session.get(Trust, trust_id) is None:
            raise NotFound(GONE)
        if role not in ACROSS_A_TRUST:
            raise BadInput(
                f"A {role.label.lower()} belongs to one school. Choose the school.", field="place"
            )
        return None
    if role is not Role.ADMINISTRATOR or not reach.everywhere:
        raise BadInput("Only an administrator’s post is everywhere. Choose a place.", field="place")
    return None


def archive_person(person: Person, *, by: Actor, when: Moment) -> None:
    """Close an account: the person can no longer sign in; nothing is deleted."""
    if person.id == by.person_id:
        raise WrongMoment("You cannot archive yourself. Ask another person who keeps the records.")
    person_for(by, person.id, when)
    person.archived_on = when.day
    person.session_number += 1


def _not_ones_own(post: Post, by: Actor) -> None:
    if post.person_id == by.person_id:
        raise WrongPerson(
            "Nobody gives a post to themselves, or prolongs their own."
            " Ask another person who keeps these records."
        )


def _in_reach(by: Actor, person_id: int) -> None:
    reach = by.reach(Permission.KEEP_RECORDS)
    seen = select(Person.id).where(Person.id == person_id, records.people_within(reach))
    if db.session.execute(seen).first() is None:
        raise NotFound(GONE)


def _dates_in_order(post: Post) -> None:
    if post.ends is not None and post.ends < post.starts:
        raise BadInput("The last day comes before the first. Change one of them.", field="ends")


def _not_held_already(post: Post) -> None:
    same = select(Post.id).where(
        Post.person_id == post.person_id,
        Post.role == post.role,
        Post.school_id.is_(None) if post.school_id is None else Post.school_id == post.school_id,
        Post.trust_id.is_(None) if post.trust_id is None else Post.trust_id == post.trust_id,
        or_(Post.ends.is_(None), Post.ends >= post.starts),
    )
    if post.ends is not None:
        same = same.where(Post.starts <= post.ends)
    if post.id is not None:
        same = same.where(Post.id != post.id)
    with db.session.no_autoflush:
        if db.session.execute(same).first() is not None:
            raise BadInput("This person holds that post in those days already.", field="role")


def _home_of(person: Person, when: Moment) -> int | None:
    """The one school a person serves, whose journal then keeps what concerns them; else none."""
    held = db.session.scalars(
        select(Post.school_id)
        .where(Post.person_id == person.id, or_(Post.ends.is_(None), Post.ends >= when.day))
        .distinct()
    ).all()
    return held[0] if len(held) == 1 else None
