"""`flask governance check`: is the journal whole, and is every file as it was stored?"""

from __future__ import annotations

import click
from flask import current_app
from flask.cli import with_appcontext
from sqlalchemy.exc import SQLAlchemyError

from governance.adapters.files import FileStore
from governance.services.jobs.checking import Tally
from governance.services.jobs.checking import check as look


@click.command("check")
@with_appcontext
def check() -> None:
    """Verify the journal's chains and the stored files; exit status 1 where anything is wrong.

    Prints one sentence for each changed, missing or reordered entry, each cut end of a chain, and
    each changed or missing file. Nothing is changed.
    """
    tally, wrong = Tally(), 0
    try:
        for finding in look(FileStore(current_app.config["FILES_DIR"]), tally):
            wrong += 1
            click.echo(finding.sentence)
    except SQLAlchemyError as error:
        raise click.ClickException(f"The database cannot be read: {error}") from error
    looked = f"Checked {tally.entries:,} journal entries and {tally.files:,} files"
    if wrong:
        click.echo(f"{looked}: {wrong:,} {'thing is' if wrong == 1 else 'things are'} wrong.")
        raise click.exceptions.Exit(1)
    click.echo(f"{looked}: nothing is wrong.")
