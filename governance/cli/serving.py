"""`flask governance serve`, what `make run` runs: joins the demonstration to `serve`."""

from __future__ import annotations

from collections.abc import Mapping

import click
from flask.cli import with_appcontext

from governance.cli.demonstrating import load, people
from governance.cli.serve import Address, serve
from governance.db import db
from governance.queries.people import is_demonstration


@click.command("serve")
@with_appcontext
def serve_command() -> None:
    """Start pages and scheduler together; an empty register becomes the demonstration first."""
    serve(load_demonstration=load, people=people, environment=environment)


def environment(address: Address) -> Mapping[str, str]:
    """What both processes are told: demonstration or not, by what the register is.

    A register of one's own is never served as the demonstration, and the demonstration, whose
    password everybody knows, never to other machines (click.ClickException).
    """
    demonstration = is_demonstration()
    db.session.remove()
    db.engine.dispose()  # this process waits for hours: it must not hold the database open
    if not demonstration:
        return {"GOVERNANCE_DEMONSTRATION": "0"}
    if not address.on_loopback:
        raise click.ClickException(
            "This register holds the demonstration, whose password everybody knows: leave HOST out,"
            " or set DATABASE_URL to a register of your own."
        )
    return {
        "GOVERNANCE_DEMONSTRATION": "1",
        "GOVERNANCE_BASE_URL": f"http://{address.bind}",
    }
