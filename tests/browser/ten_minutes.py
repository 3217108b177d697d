"""`python -m tests.browser.ten_minutes`: how long a clerk takes from a folder to a register.

A clerk uploads a zip folder of Word and PDF policies (a third of them doubtful, minutes and two
damaged files among them), accepts what is confident, and looks at every other document. The program
reads in a thread of its own, as the scheduler does. The machine's part is measured; a person's
part is reckoned as `LOOK` for each document that is looked at.
"""

from __future__ import annotations

import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from flask_migrate import upgrade
from playwright.sync_api import Page, sync_playwright

from governance import create_app
from governance.adapters.passwords import Passwords
from governance.db import db, unit_of_work
from governance.domain.permissions import Role
from governance.jobs.work import Work
from governance.models.policy import Policy
from tests import factories
from tests.browser.folders import SCHOOL, folder, zipped
from tests.browser.site import PASSWORD, House, press, serve, sign_in
from tests.fixtures import StillClock, settings_for_tests
from tests.ground import chromium

POLICIES = 80
LOOK = 12
"""Seconds in which a person looks at a document's doubtful values beside its text, and decides."""


class Stopwatch:
    """Says how long each part took, and the whole."""

    def __init__(self) -> None:
        self.whole = 0.0

    @contextmanager
    def of(self, part: str) -> Iterator[None]:
        """Measure one part."""
        began = time.perf_counter()
        yield
        took = time.perf_counter() - began
        self.whole += took
        click.echo(f"{part}: {took:.0f} s")


def walk(page: Page, work: Work, watch: Stopwatch) -> int:
    """From the folder to the register; how many documents had to be looked at."""
    page.goto("/bring-in/")
    data = zipped(folder(POLICIES))
    with watch.of(f"Uploading {len(data):,} bytes"):
        upload = {"name": "policies.zip", "mimeType": "application/zip", "buffer": data}
        page.get_by_label("Documents").set_input_files(upload)
        page.get_by_role("button", name="Bring in", exact=True).click()
        page.get_by_text("Files read").first.wait_for()
    with watch.of("Reading every file"):
        reading = threading.Thread(target=work.read_in)
        reading.start()
        while page.get_by_role("link", name="See how far it is").count():
            page.wait_for_timeout(1000)
            page.reload()
        reading.join()
    with watch.of("Accepting all confident values"):
        page.get_by_role("button", name="Accept all confident values").click()
        page.get_by_text("accepted as read").wait_for()
    looked = 0
    with watch.of("Opening and confirming the others"):
        page.get_by_role("link", name="Look at what is left").click()
        while page.get_by_role("heading", name="What goes into the register").count():
            looked += 1
            if page.get_by_text("Perhaps no policy").count():
                press(page, page.get_by_role("button", name="Set aside"))
                continue
            before = page.url
            page.keyboard.press("Enter")
            page.wait_for_url(lambda url, before=before: url != before)
    return looked


def main() -> None:
    """Serve an empty register, walk, and say how long it took."""
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        browser = chromium.launch(playwright.chromium)
        if browser is None:
            sys.exit(chromium.NONE_HERE)
        app = create_app(settings_for_tests(Path(place)))
        app.extensions["clock"] = StillClock(factories.TODAY)
        with app.app_context():
            upgrade(directory=app.extensions["migrate"].directory)
            with unit_of_work():
                school = factories.school(SCHOOL)
                factories.board(school)
                hashed = Passwords(64).hash(PASSWORD)
                factories.holder(Role.CLERK, school, email="clerk@x.uk", password_hash=hashed)
        watch = Stopwatch()
        with serve(app, House(browser)) as site, site.window() as page:
            sign_in(page, "clerk@x.uk")
            looked = walk(page, Work(app), watch)
        with app.app_context():
            stored = db.session.query(Policy).count()
            db.engine.dispose()
        browser.close()
    click.echo(f"{stored} policies in the register; {looked} documents were looked at")
    whole = watch.whole + LOOK * looked
    click.echo(f"Machine {watch.whole:.0f} s; with {LOOK} s a look: {whole / 60:.1f} minutes")


if __name__ == "__main__":
    main()
