"""The application under test: a fresh register from the migrations, and a still clock."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from flask import Flask
from flask_migrate import upgrade

from governance import create_app
from governance.adapters.files import FileStore
from governance.adapters.passwords import Passwords
from governance.cli import demonstration
from governance.clock import Clock
from governance.db import db
from governance.models.person import Person
from tests.factories import TODAY, moment
from tests.ground import sooner
from tests.web.visitor import Visitor

sooner.begin()


class StillClock(Clock):
    """A clock that shows noon of a day until it is set to another."""

    def __init__(self, day: date) -> None:
        super().__init__(source=self._noon)
        self.day = day

    def _noon(self) -> datetime:
        return datetime(self.day.year, self.day.month, self.day.day, 12, tzinfo=UTC)


def settings_for_tests(folder: Path) -> dict[str, object]:
    """Settings with a cheap password hash and everything in one folder."""
    return {
        "INSTANCE_DIR": str(folder),
        "DATABASE_URL": f"sqlite:///{folder / 'governance.sqlite3'}",
        "FILES_DIR": folder / "files",
        "SECRET_KEY": "a key for tests alone, thirty-two long",
        "PASSWORD_MEMORY_KIB": 64,
        "BASE_URL": "http://policies.example",
    }


def still_app(folder: Path) -> Flask:
    """The application on the register in `folder`; its clock stands at `TODAY`."""
    app = create_app(settings_for_tests(folder))
    app.testing = True
    app.config["PROPAGATE_EXCEPTIONS"] = False
    app.extensions["clock"] = StillClock(TODAY)
    return app


@pytest.fixture(scope="session")
def empty_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file made once by the migrations, to be copied."""
    folder = tmp_path_factory.mktemp("register")
    app = create_app(settings_for_tests(folder))
    with app.app_context():
        upgrade(directory=app.extensions["migrate"].directory)
        db.engine.dispose()
    return folder / "governance.sqlite3"


@pytest.fixture(scope="session")
def demonstration_folder(empty_register: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register with its files, filled with the demonstration on `TODAY`: to be copied.

    It takes five seconds, so it is made once for all test workers, by the first that asks.
    """
    mine = tmp_path_factory.getbasetemp()
    ours = mine.parent if "PYTEST_XDIST_WORKER" in os.environ else mine
    ready = ours / "the demonstration"
    with (ours / "the demonstration.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not ready.exists():
            folder = tmp_path_factory.mktemp("demonstration")
            shutil.copy(empty_register, folder / "governance.sqlite3")
            app = create_app(settings_for_tests(folder))
            with app.app_context():
                store = FileStore(app.config["FILES_DIR"])
                assert demonstration.load(moment(), passwords=Passwords(64), store=store)
                db.engine.dispose()
            folder.rename(ready)
    return ready


@pytest.fixture
def app(empty_register: Path, tmp_path: Path) -> Iterator[Flask]:
    """The application on a fresh register; its clock stands at `TODAY`."""
    shutil.copy(empty_register, tmp_path / "governance.sqlite3")
    app = still_app(tmp_path)
    yield app
    with app.app_context():
        db.engine.dispose()


@pytest.fixture
def clock(app: Flask) -> StillClock:
    """The still clock of the application: set `.day` to move it."""
    still: StillClock = app.extensions["clock"]
    return still


@pytest.fixture
def register(app: Flask) -> Iterator[None]:
    """An application context, so that factories, verbs and questions work."""
    with app.app_context():
        yield


@pytest.fixture
def visit(app: Flask) -> Callable[[Person | None], Visitor]:
    """`visit(person)` is that person at a browser; `visit(None)` somebody not signed in."""

    def as_person(person: Person | None) -> Visitor:
        return Visitor(app, person.id if person else None)

    return as_person
