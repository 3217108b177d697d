"""The program running for a real browser, and people sitting at its windows."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from flask import Flask
from playwright.sync_api import Browser, Page
from sqlalchemy import select
from werkzeug.serving import WSGIRequestHandler, make_server

from governance.db import db
from governance.models.person import Person
from tests.web.visitor import Visitor

PASSWORD = "a long enough password"
PHONE = 375
AXE = {"resultTypes": ["violations"], "selectors": False, "preload": False}
"""What is asked of axe: what is wrong, not what is right, in no sound or film (there is none)."""
AXE_ITSELF = Axe().axe_script
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
        """Somebody who is signed in without the form, which has its own test."""
        with self.app.app_context():
            email = somebody if isinstance(somebody, str) else somebody.email
            person_id = db.session.scalar(select(Person.id).where(Person.email == email))
        assert person_id is not None, email
        with self.window(width, dark=dark) as page:
            page.context.add_cookies([cookie_of(self.app, person_id, self.address)])
            yield page


def cookie_of(app: Flask, person_id: int, address: str) -> Any:
    """What a browser keeps of somebody who has signed in."""
    cookie = Visitor(app, person_id).client.get_cookie("policies")
    assert cookie is not None
    return {"name": "policies", "value": cookie.value, "url": address}


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


def violations(page: Page) -> list[dict[str, Any]]:
    """What axe finds wrong with the page as it stands."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_ITSELF)
    found: list[dict[str, Any]] = page.evaluate(
        "options => axe.run(document, options).then(told => told.violations)", AXE
    )
    return found


def look(page: Page) -> None:
    """No axe violation, and nothing that wants sideways scrolling."""
    found = violations(page)
    assert not found, [
        (one["id"], one["help"], [node["html"][:200] for node in one["nodes"][:3]]) for one in found
    ]
    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert wide <= 0, f"{page.url} is {wide} px too wide"
