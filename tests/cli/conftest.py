"""The command line, and a school that documents are read for."""

from __future__ import annotations

import pytest

from governance.db import unit_of_work
from tests import factories


@pytest.fixture
def run(app):
    """`run("read", ...)` runs a command as the command line does."""

    def command(*words):
        return app.test_cli_runner().invoke(args=["governance", *map(str, words)])

    return command


@pytest.fixture
def school(register):
    """A school in an empty register."""
    with unit_of_work():
        return factories.school("Corvane School")
