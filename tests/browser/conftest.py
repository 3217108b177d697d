"""What the browser tests may ask for: the program, running."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from flask import Flask
from playwright.sync_api import Browser

from governance.adapters.passwords import Passwords
from governance.db import unit_of_work
from governance.domain.permissions import Role
from tests import factories
from tests.browser.looking import KNOWN
from tests.browser.site import PASSWORD, House, Site, serve


@pytest.fixture(scope="session", autouse=True)
def shapes(tmp_path_factory: pytest.TempPathFactory) -> None:
    """All test workers know which shapes of pages were looked at."""
    mine = tmp_path_factory.getbasetemp()
    KNOWN.share((mine.parent if "PYTEST_XDIST_WORKER" in os.environ else mine) / "looked at")


@pytest.fixture(scope="session")
def house(chromium: Browser) -> Iterator[House]:
    """The address and the windows of this test worker."""
    house = House(chromium)
    yield house
    house.close()


@pytest.fixture
def site(app: Flask, house: House) -> Iterator[Site]:
    """The program on a fresh register, at a port of the loopback address."""
    with serve(app, house) as running:
        yield running


@pytest.fixture
def clerk(app: Flask) -> str:
    """The e-mail address of the clerk of a school that has nothing yet but its board."""
    with app.app_context(), unit_of_work():
        school = factories.school("Brindle Lane School")
        factories.board(school)
        hashed = Passwords(64).hash(PASSWORD)
        somebody = factories.holder(
            Role.CLERK, school, email="clerk@brindle.example", password_hash=hashed
        )
        return somebody.email
