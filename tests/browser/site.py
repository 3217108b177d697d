"""The program running for a real browser, and people sitting at its windows."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page
from sqlalchemy import select
from werkzeug.serving import WSGIRequestHandler, make_server

from governance.db import db
from governance.models.person import Person
from tests.browser.looking import DESK, WINDOWS, Window
from tests.web.visitor import Visitor

PASSWORD = "a long enough password"


@dataclass
class Site:
    """Where the program answers."""

    app: Flask
    address: str
    browser: Browser

    @contextmanager
    def window(self, width: int = DESK) -> Iterator[Page]:
        """A window of its own, as on another machine; complaints of the page fail the test.

        A phone is dark and a desk light.
        """
        [window] = [one for one in WINDOWS if one.width == width]
        context = open_context(self.browser, self.address, window)
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
    def person(self, somebody: Person | str, width: int = DESK) -> Iterator[Page]:
        """Somebody who is signed in without the form, which has its own test."""
        with self.app.app_context():
            email = somebody if isinstance(somebody, str) else somebody.email
            person_id = db.session.scalar(select(Person.id).where(Person.email == email))
        assert person_id is not None, email
        with self.window(width) as page:
            page.context.add_cookies([cookie_of(self.app, person_id, self.address)])
            yield page


def open_context(browser: Browser, address: str, window: Window) -> BrowserContext:
    """A browser with nothing in it, of somebody who likes stillness (nothing is waited for)."""
    return browser.new_context(
        viewport={"width": window.width, "height": window.height},
        color_scheme=window.scheme,
        reduced_motion="reduce",
        base_url=address,
    )


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
