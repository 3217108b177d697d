"""Every address that somebody can reach by links opens, reads well and fits, on phone and desk.

The demonstration is walked as each role, from the home along every link (a few examples of each
kind of page): what a person is shown a link to, they can open. Then a real browser looks at one
example of every kind of page at either width, and at everybody’s home.
"""

from __future__ import annotations

import shutil
from collections import defaultdict, deque
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

import pytest
from flask import Flask
from playwright.sync_api import Page as Browsed
from werkzeug.exceptions import HTTPException
from werkzeug.routing import MapAdapter

from governance.db import db
from governance.domain.permissions import Role
from tests import factories
from tests.browser import demonstration
from tests.browser.looking import WINDOWS, look
from tests.browser.site import complaints, cookie_of, serve
from tests.web.visitor import Page, Visitor, check
from tests.web.walking import walked

HERE = "https://localhost"
STARTS = ("/admin/", "/password")
EXAMPLES = 2
ALL = {"meetings.meeting", "meetings.year", "minutes.minutes"}
"""Pages that lead to others only at some moment of their story: every example is opened."""

NOT_LINKED = {
    "health": "for a load balancer",
    "intake.page": "a picture on the page of a document; looked at in the tests of bringing in",
    "intake.batch": "the demonstration has no batch; looked at in the walk of a folder",
    "intake.spreadsheet": "the demonstration has no list of its own; looked at in its own walk",
    "intake.spreadsheet_file": "the same",
    "home": "leads to the dashboard",
    "admin.journal": "an old address that leads to the table",
    "minutes.word_part_b": "the demonstration has no Part B; fetched in the tests of minutes",
    "outside.decision": "linked from some reviews alone; looked at in the clerk’s walk",
    "session.sign_in": "looked at by itself",
    "static": "style sheets",
}


class Visit(NamedTuple):
    """Somebody in a role, on a day."""

    role: Role
    day: date
    person_id: int


class Walk(NamedTuple):
    """What one person found: pages by endpoint, and links that did not open."""

    pages: dict[str, list[str]]
    broken: list[str]
    files: set[str]


@pytest.fixture(scope="module")
def demo(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    folder = tmp_path_factory.mktemp("every_page")
    shutil.copytree(demonstration_folder, folder, dirs_exist_ok=True)
    app = demonstration.open_in(folder)
    yield app
    with app.app_context():
        db.engine.dispose()


@pytest.fixture(scope="module")
def walks(demo: Flask) -> dict[Visit, Walk]:
    """What everybody finds today, and the clerk also on the day of the next meeting."""
    people, later = demonstration.first_in_each_role(demo), demonstration.next_meeting_day(demo)
    visits = [Visit(role, factories.TODAY, people[role]) for role in Role]
    visits.append(Visit(Role.CLERK, later, people[Role.CLERK]))
    return {visit: walk(demo, visit) for visit in visits}


def walk(app: Flask, visit: Visit) -> Walk:
    """Follow the links from the home on, up to `EXAMPLES` of each endpoint."""
    app.extensions["clock"].day = visit.day
    visitor, found = Visitor(app, visit.person_id), Walk(defaultdict(list), [], set())
    asked: dict[str, set[str]] = defaultdict(set)
    todo = deque((where, "the menu") for where in STARTS)
    addresses = app.url_map.bind("localhost")
    while todo:
        where, before = todo.popleft()
        answer = visitor.client.get(where, base_url=HERE, follow_redirects=True)
        if answer.status_code != 200:
            found.broken.append(f"{where} (on {before}): {answer.status}")
            continue
        found.pages[endpoint_of(addresses, where)].append(where)
        if not answer.content_type.startswith("text/html"):
            found.files.add(endpoint_of(addresses, where))
            continue
        page = Page(answer)
        check(page)
        for there in links_of(page, where):
            try:
                endpoint = endpoint_of(addresses, there)
            except HTTPException as error:
                found.broken.append(f"{there} (on {where}): {error.name}")
                continue
            enough = endpoint not in ALL and len(asked[endpoint]) >= EXAMPLES
            if there not in asked[endpoint] and not enough:
                asked[endpoint].add(there)
                todo.append((there, where))
    return found


def endpoint_of(addresses: MapAdapter, where: str) -> str:
    return str(addresses.match(urlsplit(where).path, "GET")[0])


def links_of(page: Page, where: str) -> list[str]:
    """The addresses of this site that a page links to, without what follows #."""
    whole = [urlsplit(urljoin(HERE + where, link)) for link in page.links()]
    return [
        one.path + (f"?{one.query}" if one.query else "")
        for one in whole
        if one.netloc == "localhost"
    ]


def chosen(walks: dict[Visit, Walk]) -> dict[Visit, list[str]]:
    """One example of every kind of page, and every home."""
    wanted: dict[Visit, list[str]] = {visit: ["/admin/"] for visit in walks}
    seen = {"admin.index", "home"}
    for visit, walk in walks.items():
        for endpoint, pages in walk.pages.items():
            if endpoint not in seen and endpoint not in walk.files:
                seen.add(endpoint)
                wanted[visit].append(pages[-1])
    return wanted


def test_every_link_that_a_person_is_shown_opens(walks):
    assert {visit: found.broken for visit, found in walks.items() if found.broken} == {}


def test_every_page_of_the_program_is_reached_by_links(demo, walks):
    reached = {endpoint for one in walks.values() for endpoint in one.pages}
    there = {
        rule.endpoint
        for rule in walked(demo)
        if "GET" in (rule.methods or ()) and not rule.endpoint.startswith("records_")
    }
    assert there - reached - set(NOT_LINKED) == set()


def test_every_kind_of_page_reads_well_and_fits(demo, house, walks):
    faults: list[str] = []
    with serve(demo, house):
        for number, (visit, pages) in enumerate(chosen(walks).items()):
            demo.extensions["clock"].day = visit.day
            window = WINDOWS[number % 2]  # each page is looked at through the other one too
            with house.lend(window, cookie_of(demo, visit.person_id)) as page:
                faults += faults_of(page, pages)
        with house.lend(WINDOWS[0]) as page:
            faults += faults_of(page, ["/sign-in"])
    assert faults == []


def faults_of(page: Browsed, pages: list[str]) -> list[str]:
    """What is wrong with each of some pages, in words that name it."""
    said: list[str] = []
    with complaints(page) as heard:
        for where in pages:
            answer = page.goto(where)
            if answer is None or answer.status != 200:
                said.append(f"{where}: {answer and answer.status}")
            if page.locator("h1").count() != 1:
                said.append(f"{where}: {page.locator('h1').count()} h1")
            try:
                look(page)
            except AssertionError as error:
                said.append(f"{where}: {error}")
    return said + heard
