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
from governance.clock import Clock
from governance.db import db
from governance.models.person import Person
from tests.factories import TODAY
from tests.ground import postgres as postgres_here
from tests.ground import sooner
from tests.ground.moving import MovingApp
from tests.web.visitor import Visitor

sooner.begin()

TOLD = "told.txt"
"""Beside a register with the demonstration: what the command said when it was loaded."""


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


def still_app(folder: Path, **settings: object) -> Flask:
    """The application on the register in `folder`; its clock stands at `TODAY`."""
    app = create_app(settings_for_tests(folder) | settings)
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
def postgres_tables(
    postgres_server: postgres_here.Server, tmp_path_factory: pytest.TempPathFactory
) -> str:
    """The name of a PostgreSQL database made once by the migrations, to be copied."""
    name = postgres_server.create()
    url = {"DATABASE_URL": postgres_server.url(name)}
    app = create_app(settings_for_tests(tmp_path_factory.mktemp("tables")) | url)
    with app.app_context():
        upgrade(directory=app.extensions["migrate"].directory)
        db.engine.dispose()
    return name


@pytest.fixture
def postgres_register(postgres_server: postgres_here.Server, postgres_tables: str) -> Iterator[str]:
    """A DATABASE_URL of a fresh PostgreSQL register, removed after the test."""
    name = postgres_server.create(like=postgres_tables)
    yield postgres_server.url(name)
    postgres_server.drop(name)


@pytest.fixture
def postgres_app(postgres_register: str, tmp_path: Path) -> Iterator[Flask]:
    """The application on a fresh PostgreSQL register; its clock stands at `TODAY`."""
    app = still_app(tmp_path, DATABASE_URL=postgres_register)
    yield app
    with app.app_context():
        db.session.remove()
        db.engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def either(
    request: pytest.FixtureRequest, empty_register: Path, tmp_path: Path
) -> dict[str, object]:
    """The settings of a fresh register: the test runs once on each database."""
    chosen = settings_for_tests(tmp_path)
    if request.param == "postgresql":
        return chosen | {"DATABASE_URL": request.getfixturevalue("postgres_register")}
    shutil.copy(empty_register, tmp_path / "governance.sqlite3")
    return chosen


@pytest.fixture(scope="session")
def demonstration_folder(empty_register: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register with its files, filled by the command on `TODAY`, which said what is in `TOLD`.

    To be copied. It takes five seconds, so the first test worker that asks makes it for all.
    """
    mine = tmp_path_factory.getbasetemp()
    ours = mine.parent if "PYTEST_XDIST_WORKER" in os.environ else mine
    ready = ours / "the demonstration"
    with (ours / "the demonstration.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not ready.exists():
            folder = tmp_path_factory.mktemp("demonstration")
            shutil.copy(empty_register, folder / "governance.sqlite3")
            app = still_app(folder, DEMONSTRATION=True)
            told = app.test_cli_runner().invoke(args=["governance", "demonstrate"])
            assert told.exit_code == 0, told.output
            (folder / TOLD).write_text(told.output, "utf-8")
            with app.app_context():
                db.engine.dispose()
            folder.rename(ready)
    return ready


@pytest.fixture(scope="session")
def moving_app(tmp_path_factory: pytest.TempPathFactory) -> MovingApp:
    """The application that the tests of this worker share, on no register yet."""
    return MovingApp(still_app(tmp_path_factory.mktemp("nowhere")))


@pytest.fixture
def app(moving_app: MovingApp, empty_register: Path, tmp_path: Path) -> Iterator[Flask]:
    """The application on a fresh register; its clock stands at `TODAY`."""
    shutil.copy(empty_register, tmp_path / "governance.sqlite3")
    app = moving_app.move_to(tmp_path, settings_for_tests(tmp_path))
    app.extensions["clock"] = StillClock(TODAY)
    yield app
    moving_app.leave()


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
