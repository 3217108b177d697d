"""The program running for a real browser, and people sitting at its windows."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from flask import Flask
from playwright.sync_api import Browser, ConsoleMessage, Error, Locator, Page
from sqlalchemy import select
from werkzeug.serving import WSGIRequestHandler, make_server

from governance.db import db
from governance.models.person import Person
from tests.browser.looking import DESK, WINDOWS, Window, through
from tests.web.visitor import Visitor

PASSWORD = "a long enough password"
PATIENCE = 30_000
"""Milliseconds in which a page does what it is asked."""


class Silent(WSGIRequestHandler):
    """Says nothing of each request."""

    def log(self, *_words: object) -> None:
        """Nothing."""


class House:
    """One address and a few windows for a whole run; whoever was let in last is at home there.

    A window is opened once and lent to one person after another: to open it costs more than
    to walk through four pages. Nothing of a person stays in it.
    """

    def __init__(self, browser: Browser) -> None:
        self.at_home: list[Flask] = []
        self._browser = browser
        self._unused: list[Page] = []
        self._server = make_server("127.0.0.1", 0, self, threaded=True, request_handler=Silent)
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Any:
        """Answer a request."""
        return self.at_home[-1](environ, start_response)

    def close(self) -> None:
        """Answer no longer."""
        self._server.shutdown()
        self._thread.join()

    @contextmanager
    def lend(self, window: Window, cookie: Any = None) -> Iterator[Page]:
        """A window as on another machine, of somebody who likes stillness (nothing to wait for).

        With the cookie of somebody who has signed in it is that person’s.
        """
        page = self._unused.pop() if self._unused else self._open()
        through(page, window)
        page.set_default_timeout(PATIENCE)
        if cookie is not None:
            page.context.add_cookies([cookie | {"url": self.address}])
        try:
            yield page
        finally:
            for other in page.context.pages:
                if other is not page:
                    other.close()
            page.context.clear_cookies()
            page.context.new_cdp_session(page).send("Network.clearBrowserCache")
            self._unused.append(page)

    def _open(self) -> Page:
        context = self._browser.new_context(base_url=self.address, reduced_motion="reduce")
        return context.new_page()


@dataclass
class Site:
    """Where the program answers."""

    app: Flask
    house: House

    @contextmanager
    def window(self, width: int = DESK, cookie: Any = None) -> Iterator[Page]:
        """A window; complaints of a page in it fail the test. A phone is dark and a desk light.

        That an answer was a refusal is no complaint.
        """
        [window] = [one for one in WINDOWS if one.width == width]
        with self.house.lend(window, cookie) as page, complaints(page) as heard:
            yield page
        assert not [one for one in heard if "Failed to load resource" not in one], heard

    @contextmanager
    def person(self, somebody: Person | str, width: int = DESK) -> Iterator[Page]:
        """Somebody who is signed in without the form, which has its own test."""
        with self.app.app_context():
            email = somebody if isinstance(somebody, str) else somebody.email
            person_id = db.session.scalar(select(Person.id).where(Person.email == email))
        assert person_id is not None, email
        with self.window(width, cookie_of(self.app, person_id)) as page:
            yield page


@contextmanager
def complaints(page: Page) -> Iterator[list[str]]:
    """What the pages in a window complain of: faults of scripts, and of the content’s rules."""
    heard: list[str] = []

    def fault(error: Error) -> None:
        heard.append(f"{page.url}: {error}")

    def line(said: ConsoleMessage) -> None:
        if said.type == "error" or "Content Security" in said.text:
            heard.append(f"{page.url}: {said.text}")

    page.on("pageerror", fault)
    page.on("console", line)
    yield heard
    page.remove_listener("pageerror", fault)
    page.remove_listener("console", line)


def cookie_of(app: Flask, person_id: int) -> Any:
    """What a browser keeps of somebody who has signed in."""
    cookie = Visitor(app, person_id).client.get_cookie("policies")
    assert cookie is not None
    return {"name": "policies", "value": cookie.value}


@contextmanager
def serve(app: Flask, house: House) -> Iterator[Site]:
    """Let the program in, until the test is over."""
    house.at_home.append(app)
    try:
        yield Site(app, house)
    finally:
        house.at_home.remove(app)


def press(page: Page, what: Locator, key: str | None = None) -> None:
    """Press a button or a link, or this key on it, and wait for the page it leads to, whole.

    Whoever asks a page something at once after a click asks the old page, or half of the new one.
    """
    with page.expect_navigation():
        if key:
            what.press(key)
        else:
            what.click()


def enter(page: Page) -> None:
    """Press the Enter key where the keyboard is, and wait for the page it leads to, whole."""
    with page.expect_navigation():
        page.keyboard.press("Enter")


def keyboard_is_at(page: Page, name: str, value: str) -> None:
    """What has the focus has this property: a page that has just come gives it a little later."""
    page.wait_for_function(
        "([name, value]) => document.activeElement?.[name] === value", arg=[name, value]
    )


def sign_in(page: Page, email: str, password: str = PASSWORD) -> None:
    """Fill in the form as a person does."""
    page.goto("/sign-in")
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password").fill(password)
    press(page, page.get_by_role("button", name="Sign in", exact=True))
    page.get_by_role("button", name="Sign out").wait_for()
