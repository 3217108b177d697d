"""The program as a test's own process runs it: `flask --app tests.store.jobs.program ...`."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flask import Flask

from governance import create_app
from tests.fixtures import settings_for_tests

ROOT = Path(__file__).resolve().parents[3]
FOLDER, DATABASE = "TEST_FOLDER", "TEST_DATABASE"


def make() -> Flask:
    """The application on the folder and the database that the test named."""
    settings = settings_for_tests(Path(os.environ[FOLDER]))
    settings["TICK_SECONDS"] = 1
    settings["DEMONSTRATION"] = True
    settings["DATABASE_URL"] = os.environ.get(DATABASE) or settings["DATABASE_URL"]
    return create_app(settings)


def command(*words: str) -> list[str]:
    """How such a process is started."""
    return [sys.executable, "-m", "flask", "--app", "tests.store.jobs.program:make", *words]


@contextmanager
def running(folder: Path, *words: str, database: str = "") -> Iterator[subprocess.Popen[str]]:
    """A process of the program's own command line, ended with the test."""
    process = subprocess.Popen(
        command(*words),
        cwd=ROOT,
        env={**os.environ, FOLDER: str(folder), DATABASE: database, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()
