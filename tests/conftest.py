"""What every test may ask for: a browser, a PostgreSQL database, a mail server, the shared papers.

What the machine lacks is said in a plain sentence and skipped, except under CI=true.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from tests.ground import chromium as chromium_here
from tests.ground import postgres as postgres_here
from tests.ground.absent import absent
from tests.ground.postbox import Postbox

settings.register_profile("house", deadline=None, max_examples=60)
settings.register_profile("thorough", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "house"))

FIRST = (
    "tests/browser/test_every_page",
    "tests/browser/test_round",
    "tests/browser/",
    "tests/ground/test_serve",
    "tests/store/jobs/test_processes",
    "tests/store/test_demonstration",
    "tests/web/",
    "tests/store/",
    "tests/cli/",
    "tests/ground/",
)
"""Files by how long they take, the longest first; all others follow as they are found."""

# Every test worker and some hundred processes import the program: it is compiled for the first.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# What is imported stays: until all tests are found nothing is looked through for garbage.
gc.disable()

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT / ".." / "shared"


def pytest_configure(config: pytest.Config) -> None:
    """Whoever hands the tests to the workers runs none, and need not import the program."""
    if hasattr(config, "workerinput") or not config.getoption("numprocesses", None):
        config.pluginmanager.import_plugin("tests.fixtures")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test that asks for the browser or the database server wears that mark, and begins early.

    Files go to the workers in this order: those whose tests take longest must not come last.
    """
    items.sort(key=lambda item: place_in_line(item.nodeid))
    for item in items:
        wanted = getattr(item, "fixturenames", ())
        if "chromium" in wanted:
            item.add_marker("browser")
        if "postgres_server" in wanted:
            item.add_marker("postgres")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[object]:
    """What is here for the whole run is not looked through for garbage again and again."""
    found = yield
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
    gc.enable()
    return found


def place_in_line(nodeid: str) -> int:
    """Where a test stands: a file that is long, a walk in the browser, what has processes, ..."""
    return next(
        (place for place, start in enumerate(FIRST) if nodeid.startswith(start)), len(FIRST)
    )


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly, at the end, when no browser test could run."""
    skipped = terminalreporter.stats.get("skipped", [])
    lost = [report for report in skipped if "browser" in report.keywords]
    if lost:
        terminalreporter.section("BROWSER TESTS SKIPPED", sep="!", red=True, bold=True)
        terminalreporter.line(f"{len(lost)} tests. {chromium_here.NONE_HERE}", red=True)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A real Chromium; each test opens its own context in it (`chromium.new_context()`)."""
    with sync_playwright() as playwright:
        browser = chromium_here.launch(playwright.chromium)
        if browser is None:
            absent(chromium_here.NONE_HERE)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[postgres_here.Server]:
    """The server under `postgres_url`, started once for each test worker."""
    programs = postgres_here.find_programs()
    if programs is None:
        absent(postgres_here.NONE_HERE)
    server = postgres_here.Server(programs)
    try:
        server.start()
        yield server
    finally:
        server.stop()


@pytest.fixture
def postgres_url(postgres_server: postgres_here.Server) -> Iterator[str]:
    """A DATABASE_URL of a new, empty PostgreSQL database, removed after the test."""
    name = postgres_server.create()
    yield postgres_server.url(name)
    postgres_server.drop(name)


@pytest.fixture
def smtp_server() -> Iterator[Postbox]:
    """A real mail server on this machine; what it was sent is in `.letters`."""
    postbox = Postbox()
    postbox.start()
    yield postbox
    postbox.stop()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared papers (seeds, labels, examples) beside the project."""
    if not (SHARED / "seeds").is_dir():
        pytest.skip("The shared papers are not beside this copy of the project (../shared).")
    return SHARED
