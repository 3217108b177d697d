"""The command line: `flask governance ...`, found through `wsgi.py`."""

from __future__ import annotations

from flask import Flask
from flask.cli import AppGroup

from governance.cli.bring_in import import_documents
from governance.cli.read import read
from governance.cli.route import route

governance = AppGroup("governance", help="Keep the governors’ policy review cycle.")

COMMANDS = (read, import_documents, route)


def init(app: Flask) -> None:
    """Join the commands to the application."""
    for command in COMMANDS:
        governance.add_command(command)
    app.cli.add_command(governance)
