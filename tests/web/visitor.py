"""A person at a browser, without the browser: fetches pages, checks each, sends their forms."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from flask import Flask, g, has_app_context
from lxml import html
from werkzeug.test import TestResponse


@dataclass
class Page:
    """A fetched page: `status`, `text`, and the parsed `tree`."""

    response: TestResponse

    @property
    def status(self) -> int:
        """The HTTP status."""
        return self.response.status_code

    @cached_property
    def tree(self) -> html.HtmlElement:
        """The parsed page."""
        return html.fromstring(self.response.get_data(as_text=True))

    @property
    def text(self) -> str:
        """What a person reads in the main part, white space folded."""
        main = self.tree.xpath("//main")
        return " ".join((main[0] if main else self.tree).text_content().split())

    @property
    def heading(self) -> str:
        """The h1."""
        return " ".join(self.tree.xpath("//h1")[0].text_content().split())

    def links(self) -> list[str]:
        """Every address the page links to."""
        return [str(link) for link in self.tree.xpath("//a/@href")]

    def form(self, containing: str) -> html.FormElement:
        """The form whose address contains this text; AssertionError where there is not just one."""
        forms = [form for form in self.tree.forms if containing in (form.action or "")]
        assert len(forms) == 1, (
            f"{len(forms)} forms lead to “{containing}”; there are"
            f" {[form.action for form in self.tree.forms]}"
        )
        return forms[0]


class Visitor:
    """Signed in as a person (or nobody); every page fetched is checked for its bones."""

    def __init__(self, app: Flask, person_id: int | None) -> None:
        self.client = app.test_client()
        self.app = app
        if person_id is not None:
            signer = app.session_interface.get_signing_serializer(app)
            cookie = signer.dumps({"_user_id": f"{person_id}.1", "_fresh": True})
            self.client.set_cookie(app.config["SESSION_COOKIE_NAME"], cookie)

    def get(self, address: str, status: int = 200) -> Page:
        """Fetch a page (following redirects) and check it."""
        forget_the_last_request()
        page = Page(self.client.get(address, follow_redirects=True, base_url="https://localhost"))
        assert page.status == status, f"{address}: {page.status} {page.text[:300]}"
        check(page)
        return page

    def send(
        self,
        page: Page,
        containing: str,
        status: int = 200,
        button: str | None = None,
        **fields: Any,
    ) -> Page:
        """Fill in and send the form whose address contains this text, as a browser would.

        A value may be a (stream, filename) pair for a file field, or a list for repeated names.
        """
        form = page.form(containing)
        data: dict[str, Any] = {}
        for name, value in form.form_values():
            data.setdefault(name, []).append(value)
        if button:
            data["action"] = button
        for name, value in fields.items():
            data[name] = value
        return self.post(form.action, status, **data)

    def post(self, address: str, status: int = 200, **data: Any) -> Page:
        """Send fields to an address just so (without `csrf_token` in them it must be refused)."""
        forget_the_last_request()
        page = Page(
            self.client.post(
                address,
                data=data,
                follow_redirects=True,
                base_url="https://localhost",
                headers={"Referer": "https://localhost/"},
            )
        )
        assert page.status == status, f"{address}: {page.status} {page.text[:400]}"
        check(page)
        return page

    def token(self) -> str:
        """A CSRF token good for this visitor, taken from a page."""
        forget_the_last_request()
        page = Page(self.client.get("/sign-in", base_url="https://localhost"))
        return str(page.tree.xpath("//input[@name='csrf_token']/@value")[0])


def forget_the_last_request() -> None:
    """Where a test holds an application context open, requests share its `g`: who was signed in."""
    if has_app_context():
        for name in list(g):
            g.pop(name)


def check(page: Page) -> None:
    """One h1, a title that begins with it, unique ids, labels, tokens, nothing inline."""
    if not page.response.content_type.startswith("text/html"):
        return
    tree = page.tree
    headings = tree.xpath("//h1")
    assert len(headings) == 1, f"{len(headings)} h1"
    title = " ".join(tree.xpath("//title")[0].text_content().split())
    assert title.startswith(page.heading), f"title “{title}”, h1 “{page.heading}”"
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids)), sorted(one for one in ids if ids.count(one) > 1)
    labelled = set(tree.xpath("//label/@for"))
    for field in tree.xpath("//input[not(@type='hidden')] | //select | //textarea"):
        named = field.get("aria-label") or field.get("aria-labelledby")
        assert named or field.get("id") in labelled, field.get("name")
    for form in tree.xpath("//form[translate(@method, 'POST', 'post')='post']"):
        assert form.xpath(".//input[@name='csrf_token']"), form.get("action")
    assert not tree.xpath("//@style"), "inline style"
    assert not tree.xpath("//script[not(@src)]"), "inline script"
    assert not tree.xpath("//@*[starts-with(name(), 'on')]"), "inline handler"
