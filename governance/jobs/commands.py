"""`flask governance scheduler` and `flask governance tick`."""

from __future__ import annotations

import signal
import threading
from types import FrameType

import click
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import Flask, current_app
from flask.cli import with_appcontext
from sqlalchemy.exc import SQLAlchemyError

from governance.db import db
from governance.jobs.scheduler import Keeper
from governance.jobs.work import Work
from governance.queries import jobs

STOPPING = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
NOT_MIGRATED = "The database is not at this version of the program: run flask db upgrade."
LOOK_AGAIN = 1.0


@click.command("scheduler")
@with_appcontext
def scheduler() -> None:
    """Open reviews on their day, remind, send messages and check what is kept, until stopped."""
    app = _app()
    asked = threading.Event()

    def note(number: int, frame: FrameType | None) -> None:
        asked.set()

    for number in STOPPING:
        signal.signal(number, note)
    if not _wait_for_database(app, asked):
        return
    keeper = Keeper(app)
    threading.Thread(target=_stop_when, args=(asked, keeper), daemon=True).start()
    seconds = app.config["TICK_SECONDS"]
    click.echo(f"The scheduler looks at the register every {seconds} seconds (Ctrl-C stops it).")
    keeper.run()
    click.echo("The scheduler has stopped.")


@click.command("tick")
@with_appcontext
def tick() -> None:
    """Do once what is due, then end: for cron, where no scheduler runs."""
    app = _app()
    if not _is_migrated(app):
        raise click.ClickException(NOT_MIGRATED)
    work = Work(app)
    opened = work.open_all()
    reminded = work.remind()
    found = work.check()
    work.read_in()
    work.make_packs()
    post = work.send()
    work.note_tick()
    with app.app_context():
        waiting = jobs.post().waiting
    click.echo(
        f"{_count(opened, 'review')} opened, {_count(reminded, 'reminder')} written,"
        f" {_count(post.sent, 'message')} sent, {waiting} waiting."
    )
    if post.trouble:
        click.echo(post.trouble, err=True)
    if found:
        wrong = _count(len(found), "thing")
        click.echo(f"The check found {wrong} wrong: run flask governance check.", err=True)


def _stop_when(asked: threading.Event, keeper: Keeper) -> None:
    asked.wait()
    keeper.stop()


def _wait_for_database(app: Flask, asked: threading.Event) -> bool:
    """Wait until the database is at our version; False when asked to stop before."""
    told = False
    while not _is_migrated(app):
        if not told:
            click.echo(f"{NOT_MIGRATED} The scheduler waits for it.")
            told = True
        if asked.wait(LOOK_AGAIN):
            return False
    return not asked.is_set()


def _is_migrated(app: Flask) -> bool:
    script = ScriptDirectory(app.extensions["migrate"].directory)
    try:
        with app.app_context(), db.engine.connect() as connection:
            present = MigrationContext.configure(connection).get_current_heads()
    except SQLAlchemyError:
        return False
    return set(present) == set(script.get_heads())


def _app() -> Flask:
    app: Flask = current_app._get_current_object()  # type: ignore[attr-defined]  # the proxy's own
    return app


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
