"""One application for all tests of a worker, which moves from register to register.

Putting an application together, and compiling its addresses and its SQL anew, took most of the time
of a test of a few pages. A server in use serves for months, so tests of one that has served before
are no less like life. What a test may change of it (settings, clock, register, files) is put back.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from flask import Flask
from sqlalchemy import event

from governance.db import db
from governance.queries import standings


class MovingApp:
    """An application, and how it was when it was put together."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self._config = dict(app.config)
        self._extensions = dict(app.extensions)
        self._database = ""
        with app.app_context():
            event.listen(db.engine, "do_connect", self._lead)

    def move_to(self, folder: Path, settings: Mapping[str, Any]) -> Flask:
        """The application as new, on the SQLite register and the files of `folder`."""
        self.leave()
        self._database = str(folder / "governance.sqlite3")
        self._restore(self.app.config, self._config | dict(settings))
        self.app.config["SQLALCHEMY_DATABASE_URI"] = settings["DATABASE_URL"]
        self._restore(self.app.extensions, self._extensions)
        self.app.instance_path = str(folder)
        standings._kept.clear()  # what was counted in the register before
        return self.app

    def leave(self) -> None:
        """Close every connection to the register; until it moves on it can open none."""
        self._database = ""
        with self.app.app_context():
            db.engine.dispose()

    def _lead(self, _dialect: Any, _record: Any, where: list[Any], _how: dict[str, Any]) -> None:
        assert self._database, "A test that is over still asks for its register."
        where[0] = self._database

    def _restore(self, kept: dict[str, Any], state: Mapping[str, Any]) -> None:
        kept.clear()
        kept.update(state)
