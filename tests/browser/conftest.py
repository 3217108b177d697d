"""What the browser tests may ask for: the program, running."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask
from playwright.sync_api import Browser

from tests.browser.site import Site, serve


@pytest.fixture
def site(app: Flask, chromium: Browser) -> Iterator[Site]:
    """The program on a fresh register, at a port of the loopback address."""
    with serve(app, chromium) as running:
        yield running
