"""Filling an empty register with the demonstration, whole or not at all."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from sqlalchemy import select, update

from governance.adapters.files import FileStore
from governance.adapters.passwords import Passwords
from governance.cli.demonstration.cases import CASES
from governance.cli.demonstration.cast import PASSWORD
from governance.cli.demonstration.days import BROUGHT_IN, Days, moment
from governance.cli.demonstration.founding import Family, addresses, found
from governance.cli.demonstration.minutes import minute_steps
from governance.cli.demonstration.papers import Papers, all_papers
from governance.cli.demonstration.rounds import Round, Step
from governance.cli.demonstration.year import Declarations, Year
from governance.db import db, unit_of_work
from governance.domain.moments import Moment
from governance.models.jobs import OutboxMessage
from governance.models.person import Person
from governance.models.school import School
from governance.queries.people import MARK, for_demonstration, is_demonstration
from governance.services.beats.journal import record

_SENT_AFTER = timedelta(hours=36)


def load(now: Moment, *, passwords: Passwords, store: FileStore) -> bool:
    """Fill the register, if it is empty, with a family of schools around today; whether it did.

    All of it is one unit of work: an interrupted load leaves nothing but files in the store, which
    the next one finds again under the same names.
    """
    if not is_empty():
        return False
    days = Days(now.day)
    with ThreadPoolExecutor(1) as beside:  # argon2 and the making of files use a processor each
        hashing = beside.submit(_hashes, passwords)
        papers = all_papers(days, store)
        hashes = hashing.result()
    with unit_of_work() as session:
        if not is_empty():
            return False
        record(MARK, by=None, when=moment(days.day(BROUGHT_IN), 8), subject="register")
        _tell_story(found(days, hashes), papers, days, store)
        session.execute(
            update(OutboxMessage)
            .where(OutboxMessage.written_at < now.at - _SENT_AFTER)
            .values(sent_at=OutboxMessage.send_after, attempts=1)
        )
    return True


def is_empty() -> bool:
    """Whether the register holds no school and nobody."""
    return (
        db.session.scalars(select(School.id).limit(1)).first() is None
        and db.session.scalars(select(Person.id).limit(1)).first() is None
    )


def people(now: Moment) -> list[str]:
    """A line for each person one can sign in as; none where this is no demonstration."""
    if not is_demonstration():
        return []
    lines = [
        f"{one.name}, {one.role.label.lower()}, {one.place} – {one.email}"
        for one in for_demonstration(now.day)
    ]
    return [
        "Sign in with one click at the address above, as any of these invented people:",
        *(f"  {line}" for line in dict.fromkeys(lines)),
        f"The password of each, asked for when signing a policy, is “{PASSWORD}”.",
    ]


def _hashes(passwords: Passwords) -> dict[str, str]:
    """The one password, hashed for each address with a salt of its own."""
    return {address: passwords.hash(PASSWORD) for address in addresses()}


def _tell_story(
    family: Family, papers: dict[tuple[str, str], Papers], days: Days, store: FileStore
) -> None:
    """Let everybody act, in the order of time."""
    year = Year.of_family(family, days)
    rounds = [
        Round(family, place, case, papers[key, case.key], store, year, days, turn)
        for key, place in family.places.items()
        for turn, case in enumerate(CASES[key])
    ]
    steps: list[Step] = [step for each in rounds for step in each.steps()]
    with_items = {id(each.sitting()) for each in rounds if each.goes_to_a_meeting}
    for sitting in year.all():
        steps += sitting.steps(has_items=id(sitting) in with_items)
    for place in family.places.values():
        steps += Declarations(family, place, days).steps()
    for sittings in year.bodies.values():
        steps += minute_steps([one for one in sittings.held if id(one) in with_items])
    for when, act in sorted(steps, key=lambda step: step[0].at):
        act(when)
        db.session.flush()
