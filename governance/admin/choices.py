"""What forms offer: schools, places, bodies and people, each bound to the reach of the person."""

from __future__ import annotations

from sqlalchemy import select

from governance.db import db
from governance.domain.errors import BadInput
from governance.domain.permissions import Permission, Reach
from governance.models.person import Person
from governance.models.school import Body, School, Trust
from governance.queries.people import within
from governance.queries.records import people_within
from governance.web.guards import me

Choice = tuple[str, str]
EVERYWHERE: Choice = ("everywhere", "Everywhere (an administrator)")
MOST_BODIES = 2000
MOST_PEOPLE = 200


def kept() -> Reach:
    """The schools whose records this person keeps."""
    return me().reach(Permission.KEEP_RECORDS)


def schools() -> list[Choice]:
    """The schools in reach that are in use, by name."""
    rows = db.session.execute(
        select(School.id, School.name)
        .where(within(kept(), School.id), School.archived_on.is_(None))
        .order_by(School.name)
    )
    return [(str(row.id), row.name) for row in rows]


def trusts() -> list[Choice]:
    """The trusts in reach as a whole, by name."""
    reach = kept()
    asked = select(Trust.id, Trust.name).order_by(Trust.name)
    if not reach.everywhere:
        asked = asked.where(Trust.id.in_(reach.trust_ids))
    return [(str(row.id), row.name) for row in db.session.execute(asked)]


def places() -> list[Choice]:
    """Where a post may be held: a school, across a trust, or everywhere."""
    found = [(f"school:{number}", name) for number, name in schools()]
    found += [(f"trust:{number}", f"{name} (all its schools)") for number, name in trusts()]
    return found + ([EVERYWHERE] if kept().everywhere else [])


def place_of(chosen: str) -> tuple[int | None, int | None]:
    """(school, trust) of a choice among `places`."""
    kind, _, number = chosen.partition(":")
    if kind == "everywhere":
        return None, None
    return (int(number), None) if kind == "school" else (None, int(number))


def bodies() -> list[Choice]:
    """The bodies in reach that are in use, by school and name."""
    rows = db.session.execute(
        select(Body.id, Body.name, School.name.label("school"))
        .join(School, School.id == Body.school_id)
        .where(within(kept(), Body.school_id), Body.archived_on.is_(None))
        .order_by(School.name, Body.name)
        .limit(MOST_BODIES)
    )
    return [(str(row.id), f"{row.name}, {row.school}") for row in rows]


def people() -> list[Choice]:
    """People in reach offered while an address is typed: (address, name)."""
    rows = db.session.execute(
        select(Person.email, Person.name)
        .where(people_within(kept()), Person.archived_on.is_(None))
        .order_by(Person.name)
        .limit(MOST_PEOPLE)
    )
    return [(row.email, row.name) for row in rows]


def person_of(email: str) -> int:
    """The person in reach with this address; BadInput where there is none."""
    found = db.session.execute(
        select(Person.id).where(
            Person.email == email.strip().lower(),
            people_within(kept()),
            Person.archived_on.is_(None),
        )
    ).scalar_one_or_none()
    if found is None:
        raise BadInput(
            "Nobody with that address is in your records. Add the person first, or ask the"
            " administrator where they serve another school.",
            field="email",
        )
    return found
