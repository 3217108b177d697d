"""`flask governance demonstrate`: fill an empty register with the demonstration."""

from __future__ import annotations

from pathlib import Path

import click
from flask import current_app
from flask.cli import with_appcontext

from governance.adapters.files import FileStore
from governance.cli import demonstration
from governance.clock import Clock
from governance.domain.moments import Moment


@click.command("demonstrate")
@click.option(
    "--if-empty",
    is_flag=True,
    help="Say nothing where the register is not empty; it is never touched then.",
)
@with_appcontext
def demonstrate(if_empty: bool) -> None:
    """Fill an empty register with three invented schools; only with DEMONSTRATION on."""
    if not current_app.config["DEMONSTRATION"]:
        raise click.ClickException(
            "DEMONSTRATION is off here: set GOVERNANCE_DEMONSTRATION=1 to try the program with"
            " invented schools, never on a register of your own."
        )
    if load():
        click.echo("The register now holds three invented schools.")
        click.echo("\n".join(people()))
    elif not if_empty:
        click.echo("The register is not empty, so nothing was loaded.")


def load() -> bool:
    """Fill the register where it is empty; the demonstration's clock then shows today."""
    loaded = demonstration.load(
        _now(),
        passwords=current_app.extensions["passwords"],
        store=FileStore(current_app.config["FILES_DIR"]),
    )
    if loaded and not current_app.config["DEMONSTRATION"]:
        (Path(current_app.instance_path) / "demonstration_clock").unlink(missing_ok=True)
    return loaded


def people() -> list[str]:
    """A line for each person of the demonstration; none in a register of one's own."""
    return demonstration.people(_now())


def _now() -> Moment:
    clock: Clock = current_app.extensions["clock"]
    return Moment(clock.now(), clock.today())
