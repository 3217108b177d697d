"""`flask governance import PATH...`: documents and lists of policies, to wait for the clerk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
from flask import current_app
from flask.cli import with_appcontext

from governance.adapters.documents import Limits, ParsedDocument, parse_safely
from governance.adapters.documents.limits import MEGABYTE
from governance.adapters.files import FileStore
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
@click.argument(
    "paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path, readable=True)
)
@click.option("--school", help="The school’s name; needed where there is more than one.")
@click.option("--dry-run", is_flag=True, help="Read and tell, but keep nothing.")
@click.option("--confirm", is_flag=True, help="Take spreadsheets over with the columns as guessed.")
@with_appcontext
def import_documents(
    paths: tuple[Path, ...], school: str | None, dry_run: bool, confirm: bool
) -> None:
    """Bring the documents at PATHS in (folders with all they hold), to wait for the clerk.

    Safe to run twice: the same file is recognised and kept once. Nothing enters the register until
    the clerk confirms it. A spreadsheet is read as the school's own list of its policies. A file
    that cannot be read is named and the exit status is 1.
    """
    school_id, name = school_named(school)
    failed = 0
    for path in _files(paths):
        try:
            if is_spreadsheet(path):
                said = import_spreadsheet(path, school_id, dry_run=dry_run, confirm=confirm)
            else:
                said = _bring_in(path, school_id, dry_run)
        except Refusal as error:
            click.echo(error.sentence, err=True)
            failed += 1
            continue
        click.echo(f"“{path.name}” {said}.")
    click.echo(f"Nothing was kept: a dry run for {name}." if dry_run else f"Done for {name}.")
    if failed:
        raise click.exceptions.Exit(1)


def _files(paths: tuple[Path, ...]) -> Iterator[Path]:
    """The files themselves, and every file in the folders; what is hidden is left."""
    for path in paths:
        if path.is_dir():
            inside = (one for one in sorted(path.rglob("*")) if one.is_file())
            yield from (
                one
                for one in inside
                if not any(part.startswith(".") for part in one.relative_to(path).parts)
            )
        else:
            yield path


def _bring_in(path: Path, school_id: int, dry_run: bool) -> str:
    limits = Limits(upload_bytes=current_app.config["UPLOAD_MEGABYTES"] * MEGABYTE)
    parsed = parse_safely(path, path.name, limits=limits)
    if dry_run:
        known = intake.fate_of(school_id, parsed)
        return _FATES[known.fate] if known else "would wait to be confirmed"
    return _FATES[_keep(path, parsed, school_id)]


def _keep(path: Path, parsed: ParsedDocument, school_id: int) -> Fate:
    files = FileStore(current_app.config["FILES_DIR"])
    with unit_of_work():
        return intake.bring_in(
            school_id, by=None, when=_now(), parsed=parsed, data=path.read_bytes(), files=files
        ).fate
