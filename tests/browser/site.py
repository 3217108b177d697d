"""The program running for a real browser, and people sitting at its windows."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from axe_playwright_python.sync_playwright import Axe
from flask import Flask
from playwright.sync_api import Browser, Page
from werkzeug.serving import WSGIRequestHandler, make_server

from governance.models.person import Person

PASSWORD = "a long enough password"
PHONE = 375
AXE = {"resultTypes": ["violations"]}
"""What is asked of axe: what is wrong, not what is right."""
DESK = 1280


@dataclass
class Site:
    """Where the program answers."""

    app: Flask
    address: str
    browser: Browser

    @contextmanager
    def window(self, width: int = DESK, *, dark: bool = False) -> Iterator[Page]:
        """A window of its own, as on another machine; complaints of the page fail the test."""
        context = self.browser.new_context(
            viewport={"width": width, "height": 900 if width > PHONE else 780},
            color_scheme="dark" if dark else "light",
            base_url=self.address,
            accept_downloads=True,
        )
        page = context.new_page()
        complaints: list[str] = []
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "console",
            lambda said: complaints.append(said.text) if "Content Security" in said.text else None,
        )
        yield page
        context.close()
        assert not complaints, complaints

    @contextmanager
    def person(
        self, somebody: Person | str, width: int = DESK, *, dark: bool = False
    ) -> Iterator[Page]:
        """Somebody who has signed in with the password of the tests."""
        email = somebody if isinstance(somebody, str) else somebody.email
        with self.window(width, dark=dark) as page:
            sign_in(page, email)
            yield page


class Silent(WSGIRequestHandler):
    """Says nothing of each request."""

    def log(self, *_words: object) -> None:
        """Nothing."""


@contextmanager
def serve(app: Flask, browser: Browser) -> Iterator[Site]:
    """Answer on a free port of the loopback address until the test is over."""
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Silent)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield Site(app, f"http://127.0.0.1:{server.server_port}", browser)
    finally:
        server.shutdown()
        thread.join()


def sign_in(page: Page, email: str, password: str = PASSWORD) -> None:
    """Fill in the form as a person does."""
    page.goto("/sign-in")
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.get_by_role("button", name="Sign out").wait_for()


def look(page: Page) -> None:
    """No axe violation, and nothing that wants sideways scrolling."""
    found = Axe().run(page, options=AXE).response["violations"]
    assert not found, [
        (one["id"], one["help"], [node["html"][:200] for node in one["nodes"][:3]]) for one in found
    ]
    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert wide <= 0, f"{page.url} is {wide} px too wide"
