"""The command line: `flask governance ...`, found through `wsgi.py`."""

from __future__ import annotations

from flask import Flask
from flask.cli import AppGroup

from governance.cli.bring_in import import_documents
from governance.cli.check import check
from governance.cli.demonstrating import demonstrate
from governance.cli.read import read
from governance.cli.route import route
from governance.cli.serving import serve_command
from governance.cli.setup import setup
from governance.cli.spreadsheets import export_register

governance = AppGroup("governance", help="Keep the governors’ policy review cycle.")

COMMANDS = (
    check,
    demonstrate,
    export_register,
    import_documents,
    read,
    route,
    serve_command,
    setup,
)


def init(app: Flask) -> None:
    """Join the commands to the application."""
    for command in COMMANDS:
        governance.add_command(command)
    app.cli.add_command(governance)
