"""The rows that the program finds: the family, its schools, bodies, people, posts and seats."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from governance.cli.demonstration.cast import (
    FAMILY,
    SCHOOLS,
    SHARED,
    SHARED_DOMAIN,
    Player,
    SchoolPlan,
)
from governance.cli.demonstration.days import Days
from governance.db import db
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Role
from governance.models.person import Person, Post
from governance.models.school import Body, BodyKind, Membership, School, Trust
from governance.queries import people


@dataclass
class Place:
    """One school of the demonstration as it stands in the register."""

    plan: SchoolPlan
    school: School
    board: Body
    committee: Body
    players: dict[str, int] = field(default_factory=dict)


@dataclass
class Family:
    """The schools, and who serves all of them."""

    places: dict[str, Place]
    clerk_id: int

    def clerk(self, when: Moment) -> Actor:
        """The clerk, ready to act."""
        return acting(self.clerk_id, when)


def acting(person_id: int, when: Moment) -> Actor:
    """Somebody with the posts they held that day."""
    account = people.account(person_id, when.day)
    if account is None:
        raise LookupError(f"Person {person_id} has left.")
    return account.actor


def in_post(place: Place, role: Role, when: Moment) -> Actor:
    """Who held a role at the school that day; the first by name of the plan."""
    for player in place.plan.players:
        actor = acting(place.players[player.name], when)
        if role in actor.roles_at(place.school.ref):
            return actor
    raise LookupError(f"Nobody was {role.value} of {place.plan.name} on {when.day}.")


def found(days: Days, hashes: Mapping[str, str]) -> Family:
    """Put the family into an empty register; `hashes` gives each address its password hash."""
    trust = Trust(name=FAMILY)
    db.session.add(trust)
    db.session.flush()
    clerk_id = 0
    for name, role in SHARED:
        person = _person(name, SHARED_DOMAIN, hashes)
        everywhere = role is Role.ADMINISTRATOR
        _post(person, role, days, trust_id=None if everywhere else trust.id)
        if role is Role.CLERK:
            clerk_id = person.id
    places = {plan.key: _school(plan, trust, days, hashes) for plan in SCHOOLS}
    db.session.flush()
    return Family(places, clerk_id)


def _school(plan: SchoolPlan, trust: Trust, days: Days, hashes: Mapping[str, str]) -> Place:
    school = School(
        trust_id=trust.id, name=plan.name, kind=plan.kind, phase=plan.phase, rules=plan.rules
    )
    db.session.add(school)
    db.session.flush()
    board = Body(school_id=school.id, name=plan.board, kind=plan.board_kind, seats=plan.seats)
    committee = Body(
        school_id=school.id,
        name=plan.committee,
        kind=BodyKind.COMMITTEE,
        seats=plan.committee_seats,
        quorum=3,
    )
    db.session.add_all([board, committee])
    db.session.flush()
    place = Place(plan, school, board, committee)
    for player in plan.players:
        person = _person(player.name, plan.domain, hashes)
        place.players[player.name] = person.id
        _posts(person, player, school, days)
        _seats(person, player, place, days)
    return place


def _posts(person: Person, player: Player, school: School, days: Days) -> None:
    if player.chair_from is None:
        _post(person, player.role, days, player.since, player.until, school_id=school.id)
        return
    before = player.chair_from - 1
    _post(person, Role.GOVERNOR, days, player.since, before, school_id=school.id)
    _post(person, player.role, days, player.chair_from, player.until, school_id=school.id)


def _seats(person: Person, player: Player, place: Place, days: Days) -> None:
    if player.seat is None:
        return
    for body in [place.board, *([place.committee] if player.on_committee else [])]:
        db.session.add(
            Membership(
                body_id=body.id,
                person_id=person.id,
                category=player.seat,
                starts=days.day(player.since),
                ends=None if player.until is None else days.day(player.until),
            )
        )


def _post(
    person: Person,
    role: Role,
    days: Days,
    since: int = -1500,
    until: int | None = None,
    *,
    school_id: int | None = None,
    trust_id: int | None = None,
) -> None:
    db.session.add(
        Post(
            person_id=person.id,
            role=role,
            school_id=school_id,
            trust_id=trust_id,
            starts=days.day(since),
            ends=None if until is None else days.day(until),
        )
    )


def _person(name: str, domain: str, hashes: Mapping[str, str]) -> Person:
    email = address(name, domain)
    person = Person(name=name, email=email, password_hash=hashes[email])
    db.session.add(person)
    db.session.flush()
    return person


def addresses() -> list[str]:
    """The e-mail address of everybody, in the order of the plan."""
    shared = [address(name, SHARED_DOMAIN) for name, _ in SHARED]
    return shared + [
        address(player.name, plan.domain) for plan in SCHOOLS for player in plan.players
    ]


def address(name: str, domain: str) -> str:
    """“Margit Osei-Hale” at her school: an address that no mail can reach (RFC 2606)."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii")
    return f"{plain.lower().replace(' ', '.')}@{domain}"
