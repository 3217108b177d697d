"""A school whose name is Welsh, the scheduler, and the store of files."""

from __future__ import annotations

import pytest

from governance.adapters.files import FileStore
from governance.jobs.work import Work
from tests.boardroom import room


@pytest.fixture
def here(register):
    return room(name="Ysgol Bryn Ŵy")


@pytest.fixture
def work(app, here):
    return Work(app)


@pytest.fixture
def files(app):
    return FileStore(app.config["FILES_DIR"])
