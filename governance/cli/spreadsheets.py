"""`flask governance export FILE`, and the lists among what `flask governance import` is given."""

from __future__ import annotations

from pathlib import Path

import click
from flask import current_app
from flask.cli import with_appcontext

from governance.adapters.documents import Limits
from governance.adapters.files import FileStore
from governance.adapters.spreadsheets import make_csv, make_xlsx, parse_spreadsheet
from governance.cli.folders import Given
from governance.clock import Clock
from governance.db import unit_of_work
from governance.domain.moments import Moment
from governance.domain.permissions import Reach
from governance.domain.trackers import LABELS, Match, letters
from governance.models.intake import Tracker
from governance.queries import schools
from governance.queries import trackers as queries
from governance.queries.register import Asked
from governance.queries.register.exported import blank, exported
from governance.services import trackers as verbs

_ENDINGS = {".xlsx", ".ods", ".csv", ".tsv", ".xls", ".xlsm"}
_WRITERS = {".xlsx": make_xlsx, ".csv": make_csv}


@click.command("export")
@click.argument("path", type=click.Path(path_type=Path, dir_okay=False, writable=True))
@click.option("--school", help="The school’s name; without it, every school.")
@click.option("--blank", "empty", is_flag=True, help="Write a list to fill in, without policies.")
@with_appcontext
def export_register(path: Path, school: str | None, empty: bool) -> None:
    """Write the register to PATH (.xlsx or .csv); archived policies are left out.

    The file can be read back with “import”, and gives the same register.
    """
    write = _WRITERS.get(path.suffix.lower())
    if write is None:
        raise click.UsageError("End the file’s name with .xlsx or .csv.")
    schools_in = (school_named(school)[0],) if school else ()
    table = blank()
    if not empty:
        table = exported(
            Reach(everywhere=not schools_in, school_ids=schools_in),
            Asked(by_title=True),
            today=moment().day,
            soon_days=current_app.config["DUE_SOON_DAYS"],
        )
    path.write_bytes(write(table))
    click.echo(f"{_count(len(table.rows), 'policy', 'policies')} written to {path.name}.")


def is_spreadsheet(one: Given) -> bool:
    """Whether a file’s name says that it is a list and not a document."""
    return Path(one.name).suffix.lower() in _ENDINGS


def import_spreadsheet(
    one: Given, school_id: int, most: Limits, *, dry_run: bool, confirm: bool
) -> str:
    """Read a list and say what was guessed; keep it to wait, or take it over as guessed."""
    parsed = parse_spreadsheet(one.source, one.name, limits=most)
    with unit_of_work() as session:
        tracker = verbs.bring_in_tracker(
            school_id,
            by=None,
            when=moment(),
            parsed=parsed,
            data=one.data(),
            files=FileStore(current_app.config["FILES_DIR"]),
        )
        said = [_tell(tracker, sheet) for sheet in _lists(tracker)]
        number = tracker.id
        if dry_run:
            session.rollback()
    if dry_run or not confirm:
        whole = "; ".join(said)
        return whole if dry_run else f"{whole}; it waits to be confirmed under “Bring in”"
    added = sum(_confirm(number) for _ in said)
    return f"{'; '.join(said)}; {_count(added, 'policy', 'policies')} added"


def _lists(tracker: Tracker) -> list[int]:
    """The sheets that look like lists, else the likeliest."""
    today = moment().day
    return queries.lists_left(tracker, today) or [queries.guessed(tracker, None, today)[0]]


def _confirm(number: int) -> int:
    """Take over the next sheet of a list as guessed; how many policies were added."""
    with unit_of_work():
        tracker = queries.tracker(None, number)
        sheet, layout = queries.guessed(tracker, None, moment().day)
        done = verbs.confirm_tracker(
            number,
            by=None,
            when=moment(),
            expecting=tracker.revision,
            sheet=sheet,
            layout=layout,
        )
    return done.added


def _tell(tracker: Tracker, sheet: int) -> str:
    """Print the columns and the rows that cannot be used; the counts, for the file’s line."""
    _, layout = queries.guessed(tracker, sheet, moment().day)
    view = queries.view(tracker, sheet, layout, today=moment().day)
    if len(view.sheets) > 1:
        click.echo(f"  sheet “{view.sheet.name}”")
    for remark in view.remarks:
        click.echo(f"  {remark}")
    for column, field in layout.fields.items():
        click.echo(f"  column {letters(column)}: {LABELS[field]}")
    for left in view.left_out:
        click.echo(f"  row {left.number} left out: {left.reason}")
    for one in view.matched:
        for told in one.record.told:
            click.echo(f"  row {one.record.number}, {LABELS[told.field]}: {told.sentence}")
    new, different = len(view.of(Match.NEW)), len(view.of(Match.DIFFERENT))
    known = len(view.matched) - new
    return f"has {new} new and {known} known policies, {different} of them different"


def school_named(name: str | None) -> tuple[int, str]:
    """(number, name) of the school, or of the only one; a usage error otherwise."""
    found = schools.named(name or "")
    if len(found) == 1:
        return found[0]
    if not found:
        raise click.UsageError(
            f"There is no school called “{name}”."
            if name
            else "There is no school yet: set one up with “flask governance setup”."
        )
    listed = ", ".join(f"“{one}”" for _, one in found[:10])
    raise click.UsageError(f"Say for which school, with --school: {listed}.")


def moment() -> Moment:
    """This moment, by the application’s clock."""
    clock: Clock = current_app.extensions["clock"]
    return Moment(clock.now(), clock.today())


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
