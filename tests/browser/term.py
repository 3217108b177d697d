"""A school with drafts to decide, and what its clerk does between two meetings, page by page."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from flask import Flask
from playwright.sync_api import Page, expect

from governance.db import db, unit_of_work
from governance.domain.reviews import State
from governance.models.policy import Change, VersionState
from governance.models.school import BodyKind, Membership, School
from tests import factories
from tests.browser.school import SCHOOL, Town, choose, furnish
from tests.browser.site import PASSWORD, press

BOARD = "Governing board"
COMMITTEE = "Resources committee"


def school_with_drafts(app: Flask, *ready: str, missing: str | None = None, **fields: Any) -> Town:
    """The school of the browser walks with drafts handed in, and perhaps one that is late.

    `fields` change the school, such as its rules.
    """
    town = furnish(app)
    with app.app_context(), unit_of_work():
        school = db.session.query(School).filter_by(name=SCHOOL).one()
        for name, value in fields.items():
            setattr(school, name, value)
        for title in ready:
            policy = factories.policy(school, title)
            draft = factories.version(
                policy, state=VersionState.SUBMITTED, change=Change.MINOR, summary="Clearer words."
            )
            factories.review(policy, State.SUBMITTED, version_id=draft.id)
        if missing:
            factories.review(
                factories.policy(school, missing), draft_due=factories.TODAY.replace(day=18)
            )
    return town


def add_committee(app: Flask) -> None:
    """A committee of the chair, the vice-chair and the headteacher."""
    with app.app_context(), unit_of_work():
        school = db.session.query(School).filter_by(name=SCHOOL).one()
        body = factories.board(school, seats=4, name=COMMITTEE, kind=BodyKind.COMMITTEE)
        sitting = db.session.query(Membership).order_by(Membership.id).limit(3).all()
        for one in sitting:
            factories.member(body, one.person)


def says(page: Page, *sentences: str) -> None:
    """The page holds each of these."""
    for sentence in sentences:
        expect(page.locator("main")).to_contain_text(sentence)


def go(page: Page, name: str) -> None:
    """Follow the first link, or press the first button, of that name."""
    wanted = page.get_by_role("link", name=name).or_(page.get_by_role("button", name=name))
    press(page, wanted.first)


def meet(page: Page, day: str, body: str = BOARD) -> None:
    """The clerk plans a meeting of a body."""
    page.goto("/meetings/new")
    page.get_by_label("Which body meets?").select_option(
        label=page.locator("option", has_text=body).first.inner_text()
    )
    page.get_by_label("On which day?").fill(day)
    go(page, "Plan this meeting")


def place(page: Page, title: str, day: str) -> None:
    """From the register to the review of a policy, and onto the agenda of that day."""
    to_review(page, title)
    choose(page, day)
    go(page, "Put on the agenda")


def to_review(page: Page, title: str) -> None:
    """From the register to the open review of a policy."""
    page.goto("/policies/")
    go(page, title)
    go(page, "Go to the open review")


def to_meeting(page: Page, day: date, body: str = BOARD) -> None:
    """From the list of meetings to the one of that day."""
    page.goto("/meetings/")
    short = f"{day:%a} {day.day} {day:%b %Y}"
    row = page.get_by_role("row").filter(has_text=short).filter(has_text=body)
    press(page, row.get_by_role("link").first)


def issue(page: Page) -> None:
    """From the page of the meeting: agenda and papers go out."""
    go(page, "Issue the agenda")
    go(page, "Issue the agenda now")


def came(page: Page, *people: str) -> None:
    """Tick those who came, on the sheet of attendance, by their names."""
    for name in people:
        label = page.locator("#present, fieldset").locator("label", has_text=re.compile(f"^{name}"))
        label.first.click()


def vote(page: Page, title: str, kind: str, votes: int, minute: str) -> None:
    """From the page of the meeting: record what was decided on one policy."""
    go(page, f"Record decision on {title}")
    cast(page, kind, votes, minute)


def cast(page: Page, kind: str, votes: int | str, minute: str, amendments: str = "") -> None:
    """Fill in the decision, of a `kind` as the form calls it, and record it."""
    page.locator(f"input[name=kind][value={kind}]").check(force=True)
    page.get_by_label("Amendments (optional)").fill(amendments)
    page.get_by_label("Votes for").fill(str(votes))
    page.get_by_label("Minute reference").fill(minute)
    go(page, "Record the decision")


def signed(page: Page, title: str) -> None:
    """The chair signs what waits, with the password."""
    page.goto("/queue/")
    go(page, title)
    page.get_by_label("Your password, again").fill(PASSWORD)
    go(page, "Sign this policy")
