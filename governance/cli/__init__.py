"""The command line: `flask governance ...`, found through `wsgi.py`."""

from __future__ import annotations

from flask import Flask
from flask.cli import AppGroup

from governance.cli.setup import setup

governance = AppGroup("governance", help="Keep the governors’ policy review cycle.")


def init(app: Flask) -> None:
    """Join the commands to the application."""
    governance.add_command(setup)
    app.cli.add_command(governance)
