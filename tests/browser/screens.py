"""`make screenshots`: the pictures of the README, of a demonstration in a temporary folder."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import click
from flask import Flask
from flask_migrate import upgrade
from playwright.sync_api import sync_playwright
from sqlalchemy import ColumnElement, select

from governance import create_app
from governance.db import db
from governance.domain.permissions import Role
from governance.domain.reviews import State
from governance.jobs.work import Work
from governance.models.intake import IntakeDocument, IntakeState
from governance.models.meeting import Meeting, MeetingState
from governance.models.review import Review
from governance.models.school import School
from tests.browser.demonstration import first_in_each_role, load
from tests.browser.looking import DESK, PHONE, Window
from tests.browser.site import House, cookie_of, serve
from tests.fixtures import settings_for_tests
from tests.ground import chromium

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "screens"
HEIGHT = 960
LARGEST = 250_000
"""Bytes a picture may have: a README is read on slow lines too."""


class Screen(NamedTuple):
    """One picture: its name, who looks, at which address, through which window."""

    name: str
    role: Role
    address: str
    window: Window


def screens(app: Flask) -> Iterator[Screen]:
    """What is shown, each at an address that the demonstration has just now."""
    desk, phone, dark = Window(DESK), Window(PHONE), Window(PHONE, dark=True)
    with app.app_context():
        chair_signs = _first(Review, Review.state == State.AWAITING_SIGNATURE)
        head_writes = _first(Review, Review.state == State.AWAITING_DRAFT)
        policy = db.session.get_one(Review, chair_signs).policy_id
        issued = _first(Meeting, Meeting.state == MeetingState.ISSUED)
        document = _first(IntakeDocument, IntakeDocument.state == IntakeState.WAITING)
    yield Screen("home-clerk-1280", Role.CLERK, "/admin/", desk)
    yield Screen("register-1280", Role.CLERK, "/policies/", desk)
    yield Screen("policy-1280", Role.CLERK, f"/policies/{policy}", desk)
    yield Screen("meeting-1280", Role.CLERK, f"/meetings/{issued}", desk)
    yield Screen("bring-in-1280", Role.CLERK, f"/bring-in/{document}", desk)
    yield Screen("sign-1280", Role.CHAIR, f"/queue/{chair_signs}", desk)
    yield Screen("sign-375", Role.CHAIR, f"/queue/{chair_signs}", phone)
    yield Screen("home-chair-375", Role.CHAIR, "/admin/", phone)
    yield Screen("draft-375", Role.HEADTEACHER, f"/reviews/{head_writes}", phone)
    yield Screen("register-375-dark", Role.CLERK, "/policies/", dark)


def _first(kind: type[Review | Meeting | IntakeDocument], which: ColumnElement[bool]) -> int:
    """The number of the first that is so; at the first school where it can be."""
    school = select(School.id).order_by(School.id).limit(1).scalar_subquery()
    of_others = kind.school_id != school
    wanted = select(kind.id).where(which).order_by(of_others, kind.id).limit(1)
    return db.session.execute(wanted).scalar_one()


def take(house: House, app: Flask) -> Iterator[Path]:
    """Take every picture: the first window of each page, as somebody sees it."""
    people = first_in_each_role(app)
    for screen in screens(app):
        with house.lend(screen.window, cookie_of(app, people[screen.role])) as page:
            answer = page.goto(screen.address)
            if answer is None or answer.status != 200:
                raise SystemExit(f"{screen.name}: {screen.address} does not open.")
            file = FOLDER / f"{screen.name}.png"
            size = {"x": 0, "y": 0, "width": screen.window.width, "height": HEIGHT}
            page.screenshot(path=file, clip=size, full_page=True, animations="disabled")
            if file.stat().st_size > LARGEST:
                raise SystemExit(f"{file.name} has {file.stat().st_size:,} bytes.")
            yield file


def main() -> None:
    """Load the demonstration, serve it, and write the pictures."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = chromium.launch(playwright.chromium)
        if browser is None:
            sys.exit(chromium.NONE_HERE)
        empty = create_app(settings_for_tests(Path(folder)))
        with empty.app_context():
            upgrade(directory=empty.extensions["migrate"].directory)
            db.engine.dispose()
        app = load(Path(folder))
        Work(app).note_tick()
        house = House(browser)
        with serve(app, house):
            for file in take(house, app):
                click.echo(f"{file.name}: {file.stat().st_size:,} bytes")
        house.close()
        browser.close()


if __name__ == "__main__":
    main()
