"""The register of interests: what was declared, by whom not yet, and what bears on a policy."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, and_, func, or_, select

from governance.db import db
from governance.domain.errors import NotFound
from governance.domain.permissions import Actor, Permission
from governance.models.interest import Interest, InterestKind
from governance.models.meeting import AgendaItem, Attendance, Meeting
from governance.models.person import Person
from governance.models.policy import Policy
from governance.models.review import Review
from governance.models.school import Membership, School
from governance.queries.governors.keys import keys_of, policies_of, titles_by_key
from governance.queries.governors.members import declarers, members

GONE = "There is no such page, or it belongs to another school."
ENDED_SHOWN = 100


@dataclass(frozen=True, slots=True)
class InterestRow:
    """An interest as the register shows it; `policy` is the title of the policy it bears on."""

    id: int
    person_id: int
    person: str
    kind: InterestKind
    words: str | None
    policy: str | None
    starts: date
    ends: date | None
    declared_on: date


@dataclass(frozen=True, slots=True)
class RegisterPage:
    """The register of one school.

    `standing` and `ended` are interests; `silent` are the members who have declared nothing since
    the school year began on `since`; `keeps` and `declares` say what whoever looks may do.
    """

    school_id: int
    school: str
    since: date
    standing: list[InterestRow]
    ended: list[InterestRow]
    silent: dict[int, str]
    people: dict[int, str]
    policies: list[tuple[int, str]]
    keeps: bool
    declares: bool

    def of(self, person_id: int) -> list[InterestRow]:
        """What stands in the register of one person."""
        return [row for row in self.standing if row.person_id == person_id]


@dataclass(frozen=True, slots=True)
class Bearing:
    """An interest that bears on a policy, and whose it is."""

    person_id: int
    person: str
    kind: InterestKind
    words: str
    declared_on: date


def page(actor: Actor, school_id: int, today: date) -> RegisterPage:
    """The register of a school; NotFound out of reach, WrongPerson in a wrong role."""
    school = db.session.get(School, school_id)
    if school is None:
        raise NotFound(GONE)
    actor.require(Permission.SEE_MEETINGS, school.ref)
    since = school.terms.school_year(today)
    return RegisterPage(
        school_id,
        school.name,
        since,
        _rows(school_id, _stands(today)),
        _rows(school_id, Interest.ends < today)[:ENDED_SHOWN],
        silent(school_id, since, today),
        declarers(school_id, today),
        policies_of(school_id),
        keeps=actor.may(Permission.KEEP_INTERESTS, school.ref),
        declares=actor.may(Permission.DECLARE_INTERESTS, school.ref),
    )


def silent(school_id: int, since: date, today: date) -> dict[int, str]:
    """{person: name} of the members who have declared nothing since a day, not even “nothing”."""
    declared = set(
        db.session.scalars(
            select(Interest.person_id).where(
                Interest.school_id == school_id, Interest.declared_on >= since
            )
        )
    )
    found = members(school_id, today)
    return {number: name for number, name in found.items() if number not in declared}


def bearing_on(policy_id: int, people: Collection[int], day: date) -> list[Bearing]:
    """The interests in a policy that these people had declared and that stood on the day."""
    return _bearing(policy_id, day, Interest.person_id.in_(people))


def interests_bearing(item_id: int) -> list[Bearing]:
    """The interests that bear on an item’s policy, of who was at its meeting.

    Before attendance is recorded they are those of all members of the body on the meeting's day.
    None where the item is no policy.
    """
    found = db.session.execute(
        select(Review.policy_id, Meeting.id, Meeting.body_id, Meeting.held_on)
        .select_from(AgendaItem)
        .join(Review, Review.id == AgendaItem.review_id)
        .join(Meeting, Meeting.id == AgendaItem.meeting_id)
        .where(AgendaItem.id == item_id)
    ).one_or_none()
    if found is None:
        return []
    policy_id, meeting_id, body_id, held_on = found
    recorded = select(Attendance.person_id).where(Attendance.meeting_id == meeting_id)
    came = recorded.where(Attendance.present)
    seated = select(Membership.person_id).where(
        Membership.body_id == body_id,
        Membership.starts <= held_on,
        or_(Membership.ends.is_(None), Membership.ends >= held_on),
    )
    there = or_(
        Interest.person_id.in_(came),
        and_(~recorded.exists(), Interest.person_id.in_(seated)),
    )
    return _bearing(policy_id, held_on, there)


def _bearing(policy_id: int, day: date, whose: ColumnElement[bool]) -> list[Bearing]:
    rows = db.session.execute(
        select(
            Person.id,
            Person.name,
            Interest.kind,
            func.coalesce(Interest.words, ""),
            Interest.declared_on,
        )
        .select_from(Interest)
        .join(Person, Person.id == Interest.person_id)
        .where(
            Interest.policy_key.in_(keys_of(policy_id)),
            Interest.school_id
            == select(Policy.school_id).where(Policy.id == policy_id).scalar_subquery(),
            Interest.kind != InterestKind.NONE,
            Interest.starts <= day,
            or_(Interest.ends.is_(None), Interest.ends >= day),
            whose,
        )
        .order_by(Person.name, Interest.id)
    )
    return [Bearing(*row) for row in rows]


def _stands(today: date) -> ColumnElement[bool]:
    return or_(Interest.ends.is_(None), Interest.ends >= today)


def _rows(school_id: int, kept: ColumnElement[bool]) -> list[InterestRow]:
    titles = titles_by_key(school_id)
    found = db.session.execute(
        select(
            Interest.id,
            Interest.person_id,
            Person.name,
            Interest.kind,
            Interest.words,
            Interest.policy_key,
            Interest.starts,
            Interest.ends,
            Interest.declared_on,
        )
        .join(Person, Person.id == Interest.person_id)
        .where(Interest.school_id == school_id, kept)
        .order_by(Person.name, Interest.starts.desc(), Interest.id.desc())
    )
    return [
        InterestRow(
            *(row.id, row.person_id, row.name, row.kind, row.words),
            titles.get(row.policy_key, row.policy_key) if row.policy_key else None,
            *(row.starts, row.ends, row.declared_on),
        )
        for row in found
    ]
