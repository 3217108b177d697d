"""`flask governance setup`: the first school, its governing board and its clerk."""

from __future__ import annotations

from typing import IO, Any

import click
from flask import current_app
from flask.cli import with_appcontext
from sqlalchemy.exc import OperationalError, ProgrammingError

from governance.adapters.passwords import SHORTEST, Passwords
from governance.clock import Clock
from governance.db import unit_of_work
from governance.domain.errors import BadInput, Refusal
from governance.domain.moments import Moment
from governance.domain.routes import KindOfSchool
from governance.models.school import Phase, SchoolKind
from governance.services.records.people import good_password
from governance.services.records.setting_up import (
    NewPerson,
    NewSchool,
    good_address,
    schools_here,
    set_up,
)

NEXT = """
Next:
  1. Start the pages and the scheduler: the two lines of Procfile (docs/running.md).
  2. Sign in as {email} at {address}/sign-in
  3. Records: add the chair, the headteacher and the other governors.
  4. Bring in: upload the policies the school has.
"""
NO_TABLES = "The database has no tables yet. Run “flask db upgrade”, then this again."
THE_RULES = {
    SchoolKind.ACADEMY: KindOfSchool.ENGLAND_ACADEMY,
}


def words(kinds: type[SchoolKind] | type[Phase] | type[KindOfSchool]) -> click.Choice[str]:
    """The words of an enumeration as a choice."""
    return click.Choice([kind.value for kind in kinds])


@click.command("setup")
@click.option("--school", help="The school’s name.")
@click.option("--kind", type=words(SchoolKind), help="What kind of school it is.")
@click.option("--phase", type=words(Phase), help="The ages it teaches.")
@click.option("--rules", type=words(KindOfSchool), help="Whose rules its decisions follow.")
@click.option("--board", help="What its governing board is called.")
@click.option("--seats", type=int, help="How many governors the board has, vacancies included.")
@click.option("--clerk-name", help="The clerk’s name.")
@click.option("--clerk-email", help="The address the clerk signs in with.")
@click.option(
    "--password-from",
    type=click.File("r", encoding="utf-8"),
    help="A file (“-” for standard input) whose lines are the clerk’s password and, where wanted,"
    " the administrator’s; without it you are asked.",
)
@click.option("--administrator-name", help="An administrator’s name, where one is wanted.")
@click.option("--administrator-email", help="The address the administrator signs in with.")
@click.option("--add-school", is_flag=True, help="Put another school into a register that exists.")
@click.option("--dry-run", is_flag=True, help="Say what would be made; change nothing.")
@with_appcontext
def setup(password_from: IO[str] | None, add_school: bool, dry_run: bool, **given: Any) -> None:
    """Make the first school, its governing board and its clerk (and, if wanted, an administrator).

    What is not given as an option is asked. A second run changes nothing: it is refused, unless
    --add-school says that another school is meant. There is no default password.
    """
    try:
        _refuse_a_second(add_school)
        school = _ask_school(given, asks=password_from is None)
        clerk, administrator = _ask_people(given, password_from)
        made = _make(school, clerk, administrator, another=add_school, dry_run=dry_run)
    except Refusal as refusal:
        raise click.ClickException(refusal.sentence) from refusal
    except (OperationalError, ProgrammingError) as error:
        raise click.ClickException(NO_TABLES) from error
    for line in made:
        click.echo(line)
    if not dry_run:
        address = current_app.config["BASE_URL"]
        click.echo(NEXT.format(email=clerk.email.strip().lower(), address=address))


class _NothingKept(Exception):
    """Undo what a dry run made."""


def _make(
    school: NewSchool,
    clerk: NewPerson,
    administrator: NewPerson | None,
    *,
    another: bool,
    dry_run: bool,
) -> list[str]:
    """Make it all in one unit of work; a dry run makes it too, to find every fault, and undoes."""
    clock: Clock = current_app.extensions["clock"]
    passwords: Passwords = current_app.extensions["passwords"]
    try:
        with unit_of_work():
            set_up(
                school,
                clerk,
                administrator=administrator,
                when=Moment(clock.now(), clock.today()),
                passwords=passwords,
                another=another,
            )
            if dry_run:
                raise _NothingKept
    except _NothingKept:
        pass
    verb = "Would make" if dry_run else "Made"
    lines = [
        f"{verb} {school.name.strip()} with its {school.board.strip().lower()} of {school.seats}.",
        f"{verb} the clerk {clerk.name.strip()}, who signs in as {clerk.email.strip().lower()}.",
    ]
    if administrator is not None:
        lines.append(f"{verb} the administrator {administrator.name.strip()}.")
    return [*lines, "Nothing was changed."] if dry_run else lines


def _refuse_a_second(add_school: bool) -> None:
    if schools_here() and not add_school:
        raise BadInput(
            "There is a register already; nothing was changed. Add --add-school to put another"
            " school into it."
        )


def _ask_school(given: dict[str, Any], *, asks: bool) -> NewSchool:
    """The school from the options; what is missing is asked, or takes its default in a script."""

    def value(name: str, question: str, kind: Any, default: Any) -> Any:
        if given[name] is not None:
            return given[name]
        return click.prompt(question, type=kind, default=default) if asks else default

    name = given["school"] or _needed("--school", "The school’s name", asks)
    kind = SchoolKind(value("kind", "Kind of school", words(SchoolKind), "community"))
    usual = THE_RULES.get(kind, KindOfSchool.ENGLAND_MAINTAINED)
    return NewSchool(
        name,
        kind,
        Phase(value("phase", "Phase", words(Phase), "primary")),
        KindOfSchool(value("rules", "Rules for decisions", words(KindOfSchool), usual.value)),
        value("board", "Name of the board", str, "Governing board"),
        value("seats", "Seats on it", int, 12),
    )


def _ask_people(
    given: dict[str, Any], password_from: IO[str] | None
) -> tuple[NewPerson, NewPerson | None]:
    """The clerk, and the administrator where one is wanted."""
    asks = password_from is None
    lines = [line.rstrip("\r\n") for line in password_from] if password_from else []
    first = _ask_person("clerk", given, lines[:1], asks)
    named = given["administrator_name"] or given["administrator_email"]
    wanted = named or (
        asks and click.confirm("Make an administrator too, who looks after every school?", False)
    )
    if not wanted:
        return first, None
    return first, _ask_person("administrator", given, lines[1:2], asks)


def _ask_person(role: str, given: dict[str, Any], lines: list[str], asks: bool) -> NewPerson:
    name = given[f"{role}_name"] or _needed(f"--{role}-name", f"The {role}’s name", asks)
    email = given[f"{role}_email"] or _needed(f"--{role}-email", f"The {role}’s address", asks)
    email = good_address(email)
    if asks:
        password = _ask_password(role)
    elif lines:
        password = good_password(lines[0], lines[0])
    else:
        raise BadInput(f"--password-from holds no line for the {role}’s password.")
    return NewPerson(name, email, password)


def _ask_password(role: str) -> str:
    """Ask twice, unseen, until it is long enough."""
    while True:
        typed = click.prompt(
            f"A password for the {role} (at least {SHORTEST} characters)",
            hide_input=True,
            confirmation_prompt="The same again",
        )
        try:
            return good_password(typed, typed)
        except BadInput as error:
            click.echo(error.sentence, err=True)


def _needed(option: str, question: str, asks: bool) -> str:
    if not asks:
        raise BadInput(f"Say {option} when the passwords come from a file.")
    return str(click.prompt(question))
