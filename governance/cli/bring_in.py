"""`flask governance import PATH...`: documents and lists of policies, to wait for the clerk."""

from __future__ import annotations

import click
from flask import current_app
from flask.cli import with_appcontext

from governance.adapters.documents import Limits, ParsedDocument, parse_safely
from governance.adapters.files import FileStore
from governance.cli.folders import Given, given, limits
from governance.cli.spreadsheets import import_spreadsheet, is_spreadsheet, school_named
from governance.cli.spreadsheets import moment as _now
from governance.db import unit_of_work
from governance.domain.errors import Refusal
from governance.services import intake
from governance.services.intake import Fate

_FATES = {
    Fate.WAITS: "waits to be confirmed",
    Fate.WAITED: "was brought in before and still waits",
    Fate.CONFIRMED: "is in the register already",
    Fate.SET_ASIDE: "was set aside before",
}


@click.command("import")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=str))
@click.option("--school", help="The school’s name; needed where there is more than one.")
@click.option("--dry-run", is_flag=True, help="Read and tell, but keep nothing.")
@click.option("--confirm", is_flag=True, help="Take spreadsheets over with the columns as guessed.")
@with_appcontext
def import_documents(
    paths: tuple[str, ...], school: str | None, dry_run: bool, confirm: bool
) -> None:
    """Bring the documents at PATHS in (folders and zip folders whole), to wait for the clerk.

    Safe to run twice: the same file is recognised and kept once. Nothing enters the register until
    the clerk confirms it. A spreadsheet is read as the school's own list of its policies. A file
    that cannot be read is named and the exit status is 1.
    """
    school_id, name = school_named(school)
    failed = 0
    most = limits()
    for one in given(paths, most):
        try:
            one.check()
            if is_spreadsheet(one):
                said = import_spreadsheet(one, school_id, most, dry_run=dry_run, confirm=confirm)
            else:
                said = _bring_in(one, school_id, most, dry_run=dry_run)
        except Refusal as error:
            click.echo(error.sentence, err=True)
            failed += 1
            continue
        click.echo(f"“{one.name}” {said}.")
    click.echo(f"Nothing was kept: a dry run for {name}." if dry_run else f"Done for {name}.")
    if failed:
        raise click.exceptions.Exit(1)


def _bring_in(one: Given, school_id: int, most: Limits, *, dry_run: bool) -> str:
    parsed = parse_safely(one.source, one.name, limits=most)
    if dry_run:
        known = intake.fate_of(school_id, parsed)
        return _FATES[known.fate] if known else "would wait to be confirmed"
    return _FATES[_keep(one, parsed, school_id)]


def _keep(one: Given, parsed: ParsedDocument, school_id: int) -> Fate:
    files = FileStore(current_app.config["FILES_DIR"])
    with unit_of_work():
        return intake.bring_in(
            school_id, by=None, when=_now(), parsed=parsed, data=one.data(), files=files
        ).fate
