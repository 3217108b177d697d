"""A school with a full board for the browser walks, and the steps each person takes there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from flask import Flask
from playwright.sync_api import Page, expect

from governance.adapters.documents.writing import make_docx, make_pdf
from governance.adapters.passwords import Passwords
from governance.db import unit_of_work
from governance.domain.permissions import Role
from governance.models.person import Person
from tests import factories
from tests.browser.looking import look
from tests.browser.site import PASSWORD, press

TITLE = "Online safety policy"
SCHOOL = "Brackenford Primary School"
TODAY = date(2026, 11, 20)
MEETING_DAY = date(2026, 12, 10)
DUTIES = "Staff must report a concern {} to the designated safeguarding lead."


@dataclass(frozen=True)
class Town:
    """The e-mail addresses of those who act, and how many sit on the board."""

    clerk: str = "clerk@brackenford.example"
    head: str = "head@brackenford.example"
    chair: str = "chair@brackenford.example"
    vice: str = "vice@brackenford.example"
    governor: str = "governor@brackenford.example"
    seats: int = 8


def furnish(app: Flask) -> Town:
    """A maintained primary with a board of eight, all in post, and its clerk."""
    town = Town()
    hashed = Passwords(64).hash(PASSWORD)

    def somebody(role: Role, name: str, email: str) -> Person:
        return factories.holder(role, school, name=name, email=email, password_hash=hashed)

    with app.app_context(), unit_of_work():
        school = factories.school(SCHOOL)
        board = factories.board(school, seats=town.seats)
        somebody(Role.CLERK, "Maud Ellery", town.clerk)
        members = [
            somebody(Role.CHAIR, "Rowena Tansley", town.chair),
            somebody(Role.VICE_CHAIR, "Ivo Brackwell", town.vice),
            somebody(Role.HEADTEACHER, "Tobias Fenwick", town.head),
            somebody(Role.GOVERNOR, "Petra Lyle", town.governor),
        ]
        members += [
            somebody(Role.GOVERNOR, f"Governor {n}", f"governor{n}@brackenford.example")
            for n in range(1, town.seats - len(members) + 1)
        ]
        for member in members:
            factories.member(board, member)
    return town


def present_text() -> bytes:
    """The policy that the school has today: a Word file with its control table."""
    return make_docx(
        TITLE,
        SCHOOL,
        [
            ("Approved by", "Governing board"),
            ("Date approved", "January 2025"),
            ("Review frequency", "Every two years"),
            ("Next review", "January 2027"),
        ],
        [("Aims", ["We keep children safe online."]), ("Duties", [DUTIES.format("within a week")])],
        signatures=[("Chair of governors", "")],
    )


def draft(words: str, *, pdf: bool = False, title: str = TITLE) -> bytes:
    """A revised draft with another duty."""
    make = make_pdf if pdf else make_docx
    return make(
        title,
        SCHOOL,
        [("Approved by", "Governing board"), ("Review frequency", "Every two years")],
        [("Aims", ["We keep children safe online."]), ("Duties", [DUTIES.format(words)])],
    )


def tick(app: Flask) -> None:
    """What the scheduler does by itself, once."""
    answer = app.test_cli_runner().invoke(args=["governance", "tick"])
    assert answer.exit_code == 0, answer.output


def bring_in(page: Page) -> None:
    """The clerk uploads the document, checks what was read beside it, and confirms."""
    page.goto("/bring-in/")
    look(page)
    page.get_by_label("Documents").set_input_files(
        {"name": "Online safety.docx", "mimeType": "", "buffer": present_text()}
    )
    press(page, page.get_by_role("button", name="Bring in"))
    look(page)
    press(page, page.get_by_role("link", name="Look at it"))
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(page.get_by_label("Next review", exact=True)).to_have_value("January 2027")
    look(page)
    press(page, page.get_by_role("button", name="Confirm", exact=True))
    expect(page.locator("main")).to_contain_text("January 2027")
    look(page)


def hand_in(page: Page, words: str, *, pdf: bool = False, title: str = TITLE) -> None:
    """The headteacher finds what is wanted and hands in a draft."""
    page.goto("/drafts/")
    look(page)
    press(page, page.get_by_role("link", name=re.compile(title)).first)
    look(page)
    name, kind = ("draft.pdf", "application/pdf") if pdf else ("draft.docx", "")
    page.get_by_label("The draft").set_input_files(
        {"name": name, "mimeType": kind, "buffer": draft(words, pdf=pdf, title=title)}
    )
    choose(page, "Minor")
    page.get_by_label("What changes, and why?").fill(f"Concerns are reported {words}.")
    press(page, page.get_by_role("button", name="Hand in the draft"))
    expect(page.locator("main")).to_contain_text("Draft received")
    look(page)


def choose(page: Page, words: str) -> None:
    """Press the label of a radio button, as a finger does."""
    page.locator("label", has_text=words).first.click()


def plan_meeting(page: Page, day: str) -> None:
    """The clerk puts a meeting into the calendar."""
    page.goto("/meetings/new")
    look(page)
    page.get_by_label("On which day?").fill(day)
    press(page, page.get_by_role("button", name="Plan this meeting"))
    expect(page.locator("main")).to_contain_text("Planned")
    look(page)


def place_and_issue(page: Page, day: str) -> None:
    """The clerk puts the draft on the agenda and sends agenda and papers."""
    open_review(page)
    choose(page, day)
    press(page, page.get_by_role("button", name="Put on the agenda"))
    look(page)
    press(page, page.get_by_role("link", name="Issue the agenda"))
    look(page)
    press(page, page.get_by_role("button", name="Issue the agenda now"))
    expect(page.get_by_role("link", name="Issue the agenda")).to_have_count(0)
    look(page)


def open_review(page: Page) -> None:
    """From the register to the open review of the policy."""
    page.goto("/policies/")
    press(page, page.get_by_role("link", name=TITLE).first)
    press(page, page.get_by_role("link", name="Go to the open review"))
    look(page)


def open_meeting(page: Page) -> None:
    """From the review to the meeting that takes it."""
    open_review(page)
    press(page, page.get_by_role("link", name=re.compile("Governing board")).first)


def attend(page: Page, present: int) -> None:
    """The clerk ticks so many of those who sit on the board."""
    open_meeting(page)
    press(page, page.get_by_role("link", name=re.compile("(Record|Correct) attendance")).first)
    look(page)
    boxes = page.locator("input[name=present]")
    for number in range(boxes.count()):
        if boxes.nth(number).is_checked() != (number < present):
            page.locator(f"label[for='{boxes.nth(number).get_attribute('id')}']").click()
    page.get_by_label("Who took the chair?").select_option(index=1)
    press(page, page.get_by_role("button", name="Record attendance"))
    look(page)


def decide(page: Page, votes: int, minute: str) -> None:
    """The clerk records that the text was approved."""
    open_meeting(page)
    press(page, page.get_by_role("link", name=re.compile("Record (the )?decision")).first)
    look(page)
    choose(page, "Approved")
    page.get_by_label("Votes for").fill(str(votes))
    page.get_by_label("Minute reference").fill(minute)
    press(page, page.get_by_role("button", name="Record the decision"))
    look(page)


def sign(page: Page, password: str = PASSWORD) -> None:
    """The chair reads what waits and signs it."""
    page.goto("/queue/")
    look(page)
    press(page, page.get_by_role("link", name=re.compile(TITLE)).first)
    expect(page.locator("main")).to_contain_text("Checked: no rule broken")
    look(page)
    page.get_by_label("Your password, again").fill(password)
    press(page, page.get_by_role("button", name="Sign this policy"))
    look(page)
