"""The command line: `flask governance ...`, found through `wsgi.py`."""

from __future__ import annotations

from flask import Flask
from flask.cli import AppGroup

<<<<<<< HEAD
from governance.cli.check import check
from governance.cli.route import route
=======
from governance.cli.setup import setup
>>>>>>> admin

governance = AppGroup("governance", help="Keep the governors’ policy review cycle.")

COMMANDS = (check, route,)


def init(app: Flask) -> None:
    """Join the commands to the application."""
<<<<<<< HEAD
    for command in COMMANDS:
        governance.add_command(command)
=======
    governance.add_command(setup)
>>>>>>> admin
    app.cli.add_command(governance)
