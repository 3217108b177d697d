"""Declarations of interest: made for oneself, or recorded by the clerk for anybody.

Maintained schools in England publish the register and keep it up to date (statutory guidance on the
constitution of governing bodies); academy trusts do by the Academy Trust Handbook, part 5.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select

from governance.db import db
from governance.domain.errors import BadInput, NotFound, WrongMoment
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Permission
from governance.models.interest import Interest, InterestKind
from governance.models.jobs import OutboxMessage
from governance.models.person import Person
from governance.models.policy import Policy
from governance.models.school import School
from governance.queries.governors.interests import silent
from governance.queries.governors.members import declarers
from governance.services.beats.guarding import GONE, school_for
from governance.services.beats.journal import record
from governance.services.beats.outbox import Recipient, announce

LONGEST_WORDS = 500


@dataclass(frozen=True, slots=True)
class Declared:
    """What somebody declares; `policy_id` is the policy it bears on, where it is one."""

    person_id: int
    kind: InterestKind
    words: str
    starts: date
    declared_on: date
    ends: date | None = None
    policy_id: int | None = None


def declare(school_id: int, *, by: Actor, when: Moment, declared: Declared) -> Interest:
    """Put a declaration into the register; for somebody else it needs who keeps the register.

    “Nothing to declare” ends with the first interest declared after it, and is refused beside one
    that stands. WrongMoment where the very same stands there already.
    """
    school = _school(by, declared.person_id, school_id)
    _complete(school, declared, when)
    policy = _policy(school, declared.policy_id)
    standing = _standing(school_id, declared.person_id, when.day)
    real = [row for row in standing if row.kind is not InterestKind.NONE]
    nothing = declared.kind is InterestKind.NONE
    if nothing and real:
        raise BadInput(
            "An interest of theirs stands in the register. End it first, or say that nothing has"
            " changed.",
            field="kind",
        )
    made = Interest(
        school_id=school_id,
        person_id=declared.person_id,
        kind=declared.kind,
        words=None if nothing else declared.words.strip(),
        policy_key=policy.key if policy and not nothing else None,
        starts=declared.declared_on if nothing else declared.starts,
        ends=None if nothing else declared.ends,
        declared_on=declared.declared_on,
        recorded_by=by.person_id,
        recorded_at=when.at,
    )
    if any(_same(row, made) for row in standing):
        raise WrongMoment("This stands in the register already. Load the page again.")
    for row in standing:
        if row.kind is InterestKind.NONE:
            row.ends = max(row.starts, when.day)
    db.session.add(made)
    db.session.flush()
    verb = "declared that there is no interest" if nothing else "declared an interest"
    _record(verb, made, by=by, when=when)
    return made


def end_interest(interest_id: int, *, by: Actor, when: Moment) -> Interest:
    """The interest is over: from tomorrow it stands no more. WrongMoment where it has ended."""
    found = db.session.get(Interest, interest_id, with_for_update=True)
    if found is None:
        raise NotFound(GONE)
    _school(by, found.person_id, found.school_id)
    if found.ends is not None and found.ends <= when.day:
        raise WrongMoment("This declaration has ended already.")
    found.ends = max(found.starts, when.day)
    _record("ended a declaration of interest", found, by=by, when=when)
    return found


def confirm(school_id: int, person_id: int, *, by: Actor, when: Moment) -> int:
    """Say that nothing has changed: what stands is declared anew today; how many that was."""
    _school(by, person_id, school_id)
    standing = _standing(school_id, person_id, when.day)
    if not standing:
        raise WrongMoment("Nothing of theirs stands in the register yet, so declare it first.")
    if all(row.declared_on >= when.day for row in standing):
        raise WrongMoment("This was confirmed today already.")
    for row in standing:
        row.declared_on = when.day
        _record("confirmed a declaration of interest", row, by=by, when=when)
    return len(standing)


def chase(school_id: int, *, by: Actor, when: Moment) -> int:
    """Ask every member who has declared nothing this school year, once a day; how many.

    WrongMoment where all have declared, or where they were asked today already.
    """
    school = school_for(by, Permission.KEEP_INTERESTS, school_id)
    db.session.refresh(school, with_for_update=True)
    missing = silent(school_id, school.terms.school_year(when.day), when.day)
    if not missing:
        raise WrongMoment("Every member has made a declaration this school year.")
    if asked_on(school_id, when.day):
        raise WrongMoment("They were asked today already. Ask again tomorrow.")
    people = db.session.execute(
        select(Person.id, Person.name, Person.email)
        .where(Person.id.in_(missing))
        .order_by(Person.name)
    )
    count = announce(
        "interests_wanted",
        to=[Recipient(*row) for row in people],
        occasion=_occasion(school_id, when.day),
        when=when,
        school=school,
        by=by,
    )
    record(
        "asked for declarations of interest",
        by=by,
        when=when,
        subject=f"school {school_id}",
        school_id=school_id,
        people=list(missing.values()),
    )
    return count


def chase_all(school_ids: Iterable[int], *, by: Actor, when: Moment) -> int:
    """Ask in each school that was not asked today; how many members. WrongMoment where none is."""
    waiting = [number for number in sorted(set(school_ids)) if not asked_on(number, when.day)]
    if not waiting:
        raise WrongMoment("Nobody is left to be asked today.")
    return sum(chase(number, by=by, when=when) for number in waiting)


def asked_on(school_id: int, day: date) -> bool:
    """Whether the members of a school were asked that day."""
    sent = select(OutboxMessage.id).where(
        OutboxMessage.notice == "interests_wanted",
        OutboxMessage.dedupe.startswith(f"interests_wanted:{_occasion(school_id, day)}:"),
    )
    return db.session.scalars(sent.limit(1)).first() is not None


def _occasion(school_id: int, day: date) -> str:
    return f"school {school_id} on {day.isoformat()}"


def _school(by: Actor, person_id: int, school_id: int) -> School:
    """The school, locked, where `by` may declare for this person."""
    own = person_id == by.person_id
    permission = Permission.DECLARE_INTERESTS if own else Permission.KEEP_INTERESTS
    school = school_for(by, permission, school_id)
    db.session.refresh(school, with_for_update=True)
    return school


def _complete(school: School, declared: Declared, when: Moment) -> None:
    if declared.person_id not in declarers(school.id, when.day):
        raise BadInput(
            "Choose somebody who sits on a body of this school or leads it.", field="person_id"
        )
    if declared.declared_on > when.day:
        raise BadInput("A declaration is recorded once it is made.", field="declared_on")
    if declared.kind is InterestKind.NONE:
        return
    if not 1 <= len(declared.words.strip()) <= LONGEST_WORDS:
        raise BadInput(
            f"Say what the interest is, in at most {LONGEST_WORDS} characters.", field="words"
        )
    if declared.ends is not None and declared.ends < declared.starts:
        raise BadInput("It cannot end before it begins.", field="ends")


def _policy(school: School, policy_id: int | None) -> Policy | None:
    if policy_id is None:
        return None
    policy = db.session.get(Policy, policy_id)
    if policy is None or policy.school_id != school.id or policy.archived_on is not None:
        raise BadInput("Choose one of the school’s policies.", field="policy_id")
    return policy


def _standing(school_id: int, person_id: int, day: date) -> list[Interest]:
    wanted = (
        select(Interest)
        .where(
            Interest.school_id == school_id,
            Interest.person_id == person_id,
            or_(Interest.ends.is_(None), Interest.ends > day),
        )
        .order_by(Interest.id)
    )
    return list(db.session.scalars(wanted))


def _same(one: Interest, other: Interest) -> bool:
    def told(row: Interest) -> tuple[object, ...]:
        begins = row.declared_on if row.kind is InterestKind.NONE else row.starts
        return row.kind, row.words, row.policy_key, begins, row.ends

    return told(one) == told(other)


def _record(verb: str, interest: Interest, *, by: Actor, when: Moment) -> None:
    record(
        verb,
        by=by,
        when=when,
        subject=f"interest {interest.id}",
        school_id=interest.school_id,
        person=interest.person_id,
        kind=interest.kind.value,
        words=interest.words,
        policy=interest.policy_key,
        declared_on=interest.declared_on.isoformat(),
    )
