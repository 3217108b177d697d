"""Setting up: the first school, its governing board, its clerk, and an administrator if wanted."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select

from governance.adapters.passwords import Passwords
from governance.db import db
from governance.domain.errors import BadInput, WrongMoment
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Role
from governance.domain.routes import KindOfSchool
from governance.models.person import Person, Post
from governance.models.school import Body, BodyKind, Phase, School, SchoolKind
from governance.queries import people
from governance.services.beats.journal import record
from governance.services.records.people import good_password


@dataclass(frozen=True, slots=True)
class NewSchool:
    """A school and its governing board as they are to be."""

    name: str
    kind: SchoolKind = SchoolKind.COMMUNITY
    phase: Phase = Phase.PRIMARY
    rules: KindOfSchool = KindOfSchool.ENGLAND_MAINTAINED
    board: str = "Governing board"
    seats: int = 12


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Somebody who will sign in; the password is plain here and is stored as a hash alone."""

    name: str
    email: str
    password: str


def schools_here() -> int:
    """How many schools the register holds."""
    return db.session.execute(select(func.count()).select_from(School)).scalar_one()


def set_up(
    school: NewSchool,
    clerk: NewPerson,
    *,
    administrator: NewPerson | None = None,
    when: Moment,
    passwords: Passwords,
    another: bool = False,
) -> School:
    """Make the school, its board, its clerk (and an administrator) in one go.

    WrongMoment where a register exists and `another` was not said; BadInput for a name or an
    address that is taken or cannot be used. Nothing is made in part.
    """
    _guard_register(another)
    _check(school)
    made = _add_school(school)
    keeper = _add_person(clerk, passwords)
    _add_post(keeper, Role.CLERK, when, school_id=made.id)
    by = Actor(keeper.id, keeper.name)
    if administrator is not None:
        _add_post(_add_person(administrator, passwords), Role.ADMINISTRATOR, when)
    record(
        "set up the school",
        by=by,
        when=when,
        subject=f"school {made.id}",
        school_id=made.id,
        school=made.name,
        clerk=keeper.name,
        administrator=administrator is not None,
    )
    return made


def _guard_register(another: bool) -> None:
    if schools_here() and not another:
        raise WrongMoment(
            "There is a register already; nothing was changed. Add --add-school to put another"
            " school into it."
        )
    if people.is_demonstration():
        raise WrongMoment(
            "This register holds the demonstration, where anybody can sign in as anybody; nothing"
            " was changed. Set DATABASE_URL to a register of your own."
        )


def _check(school: NewSchool) -> None:
    name = school.name.strip()
    if not 3 <= len(name) <= 200:
        raise BadInput("Give the school a name of 3 to 200 characters.", field="school")
    if not 1 <= school.seats <= 60:
        raise BadInput("A governing board has 1 to 60 seats.", field="seats")
    if not school.board.strip():
        raise BadInput("Give the governing board a name.", field="board")
    if db.session.scalars(select(School.id).where(School.name == name)).first():
        raise BadInput(f"“{name}” is in the register already.", field="school")


def _add_school(school: NewSchool) -> School:
    made = School(name=school.name.strip(), kind=school.kind, phase=school.phase)
    made.rules = school.rules
    db.session.add(made)
    db.session.flush()
    academy = school.rules is KindOfSchool.ENGLAND_ACADEMY
    kind = BodyKind.TRUST_BOARD if academy else BodyKind.GOVERNING_BOARD
    board = Body(school_id=made.id, name=school.board.strip(), kind=kind, seats=school.seats)
    db.session.add(board)
    db.session.flush()
    return made


def _add_person(wanted: NewPerson, passwords: Passwords) -> Person:
    name, email = wanted.name.strip(), good_address(wanted.email)
    if not name:
        raise BadInput("Give the person a name.", field="name")
    if db.session.scalars(select(Person.id).where(Person.email == email)).first():
        raise BadInput(
            f"Somebody with the address {email} is in the register already.", field="email"
        )
    password = good_password(wanted.password, wanted.password)
    person = Person(name=name, email=email, password_hash=passwords.hash(password))
    db.session.add(person)
    db.session.flush()
    return person


def good_address(email: str) -> str:
    """An e-mail address in lower case; BadInput where it cannot be one."""
    tidy = email.strip().lower()
    local, _, host = tidy.rpartition("@")
    if not local or "." not in host or any(character.isspace() for character in tidy):
        raise BadInput(f"“{email}” is not an e-mail address.", field="email")
    if len(tidy) > 254:
        raise BadInput("That e-mail address is too long.", field="email")
    return tidy


def _add_post(person: Person, role: Role, when: Moment, school_id: int | None = None) -> None:
    db.session.add(Post(person_id=person.id, role=role, school_id=school_id, starts=when.day))
    db.session.flush()
