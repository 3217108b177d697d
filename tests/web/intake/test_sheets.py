"""Spreadsheets with several sheets, with policies that are known, and with far too many rows."""

from __future__ import annotations

import io

import pytest
from openpyxl import Workbook

from governance.db import db, unit_of_work
from governance.models.intake import IntakeState, Tracker
from governance.models.policy import Policy
from governance.models.school import BodyKind
from tests import factories

HEADS = ["Policy", "Owner", "Committee", "Next review"]


@pytest.fixture
def send(visitor):
    """`send(data, name)` uploads a spreadsheet and returns the page that follows."""

    def upload(data, name="tracker.csv", status=200):
        stream = io.BytesIO(data.encode() if isinstance(data, str) else data)
        page = visitor.get("/bring-in/spreadsheets/")
        return visitor.send(page, "/bring-in/spreadsheets/", status, file=(stream, name))

    return upload


def workbook(**sheets):
    """A workbook with a sheet of rows for each name."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def policies():
    return {one.title: one for one in db.session.query(Policy).order_by(Policy.id)}


def test_each_sheet_that_is_a_list_is_shown_and_confirmed_in_its_turn(send, visitor):
    data = workbook(
        Cover=[["Policies of the school"], ["Ask the clerk before you change it."]],
        Statutory=[HEADS, ["Gate", "Head", "FGB", "May 2027"], ["Bees", "Head", "", "May 2027"]],
        Other=[HEADS, ["Kites", "Head", "FGB", "May 2028"]],
    )
    page = send(data, "two.xlsx")
    assert "These sheets look like lists: “Statutory”, “Other”." in page.text
    page = visitor.send(page, "/confirm")
    assert "2 policies added" in page.text
    assert "Another sheet looks like a list too." in page.text
    assert "New policies (1)" in page.text
    assert "Statutory (confirmed)" in page.text
    page = visitor.send(page, "/confirm")
    assert "1 policy added" in page.text
    assert list(policies()) == ["Gate", "Bees", "Kites"]
    assert db.session.query(Tracker).one().state is IntakeState.CONFIRMED
    assert "New policies (0)" in send(data, "two.xlsx").text


@pytest.fixture
def known(school):
    """A policy with an owner and nothing else, and the school's committee."""
    with unit_of_work():
        policy = factories.policy(school, "Gate", due=None, owner="Clerk")
        factories.board(school, name="Resources Committee", kind=BodyKind.COMMITTEE)
    return policy


LIST = "Policy,Owner,Committee,Next review\nGate,Head,Resources,May 2027\n"


def test_what_the_register_leaves_open_is_filled_in_at_once(known, send, visitor):
    page = visitor.send(send(LIST), "/confirm", take="missing")
    assert "0 policies added, 1 changed" in page.text
    gate = policies()["Gate"]
    assert (gate.owner, gate.next_review.edtf, gate.body.name) == (
        "Clerk",
        "2027-05",
        "Resources Committee",
    )


def test_everything_is_taken_over_at_once(known, send, visitor):
    visitor.send(send(LIST), "/confirm", take="all")
    assert policies()["Gate"].owner == "Head"


def test_nothing_is_changed_where_nothing_is_ticked(known, send, visitor):
    visitor.send(send(LIST), "/confirm")
    gate = policies()["Gate"]
    assert (gate.owner, gate.next_review) == ("Clerk", None)


def test_far_too_many_policies_are_not_offered_to_be_confirmed(school, send, visitor):
    rows = "".join(f"Paper {n},Head,FGB,May 2027\n" for n in range(2_001))
    page = send("Policy,Owner,Committee,Next review\n" + rows, "long.csv")
    assert "It has 2,001 policies that are new, and at most 2,000 are taken at once" in page.text
    assert "Confirm: add" not in page.text
    refused = visitor.send(page, "/confirm", 422)
    assert "“long.csv” cannot be taken over as it is shown." in refused.text
    assert not policies()


def test_40000_rows_are_refused_with_what_to_do(send):
    page = send("Policy,Due\n" + "Gate,May 2027\n" * 40_000, "huge.csv", 422)
    assert "“huge.csv” has more than 10,000 filled rows: delete what is no list" in page.text
    assert not db.session.query(Tracker).count()


def test_how_dates_were_taken_is_said_before_anything_is_confirmed(send):
    page = send("Policy,Next review\nGate,09/25/2027\nBees,10/14/2027\n")
    assert "Column B (Next review) is written month first, as in America" in page.text
    assert "25 September 2027" in page.text


def test_a_calendar_of_terms_is_said_to_be_no_list(send):
    page = send("Autumn 1,Autumn 2,Spring 1\nBehaviour policy,Pay policy,Gate policy\n")
    assert "This sheet has terms or months side by side" in page.text
    assert "Confirm: add" not in page.text
