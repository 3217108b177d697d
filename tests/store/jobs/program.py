"""The program as a test's own process runs it: `flask --app tests.store.jobs.program ...`."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from flask import Flask
from flask.cli import main

from governance import create_app
from tests.fixtures import settings_for_tests
from tests.store.begun import processes

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
    """What follows the interpreter's name where such a process is started."""
    return ["-m", "flask", "--app", "tests.store.jobs.program:make", *words]


class Forked:
    """A process of the command line, forked from one that has imported the program.

    Importing it takes two seconds of processor time, and is not what most tests are about.
    """

    def __init__(self, words: tuple[str, ...], environment: dict[str, str]) -> None:
        ours, theirs = processes.Pipe(duplex=False)
        self._process: Any = processes.Process(target=follow, args=(words, environment, theirs))
        self._process.start()
        theirs.close()
        self.stdout = os.fdopen(os.dup(ours.fileno()), encoding="utf-8")
        ours.close()

    def send_signal(self, number: int) -> None:
        """As the operating system sends it."""
        os.kill(self._process.pid, number)

    def wait(self, seconds: float) -> int | None:
        """The exit status; None where it has not ended in that time."""
        self._process.join(seconds)
        status: int | None = self._process.exitcode
        return status

    def end(self) -> None:
        """Whatever it does, it does it no longer."""
        if self._process.is_alive():
            self._process.kill()
        self._process.join()
        self.stdout.close()


class Started(subprocess.Popen[str]):
    """A process of the command line as a person starts it."""

    def __init__(self, words: tuple[str, ...], environment: dict[str, str]) -> None:
        super().__init__(
            [sys.executable, *command(*words)],
            cwd=ROOT,
            env={**os.environ, **environment, "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def end(self) -> None:
        """As above."""
        if self.poll() is None:
            self.kill()
        self.communicate()


def follow(words: tuple[str, ...], environment: dict[str, str], output: Connection) -> None:
    """Do in this process what the command line does in its own; all it says goes to `output`."""
    os.chdir(ROOT)
    os.environ.update(environment)
    for number in (1, 2):
        os.dup2(output.fileno(), number)
    sys.argv = command(*words)[1:]
    main()


@contextmanager
def running(
    folder: Path, *words: str, database: str = "", kind: type[Forked | Started] = Forked
) -> Iterator[Forked | Started]:
    """A process of the program's own command line, ended with the test."""
    process = kind(words, {FOLDER: str(folder), DATABASE: database})
    try:
        yield process
    finally:
        process.end()
