"""A school's own list: looked at, corrected, confirmed, imported again; and the register written
out and read back."""

from __future__ import annotations

import io

import pytest
from openpyxl import load_workbook

from governance.adapters.files import FileStore
from governance.adapters.spreadsheets import Column, Table, make_xlsx, parse_spreadsheet
from governance.db import db, unit_of_work
from governance.domain.permissions import Role
from governance.models.history import Event, HistoryEvent
from governance.models.intake import Tracker
from governance.models.journal import JournalEntry
from governance.models.policy import Origin, Policy
from governance.models.school import BodyKind
from governance.services.jobs.checking import Tally, check_files
from tests import factories

TRACKER = """Policy tracker,,,,,,,
Policy,Stat?,Lead,Committee,Last Review,Review cycle,Review date,On website
STATUTORY POLICIES,,,,,,,
Behaviour,Y,Head,FGB,Sept 25,annual,Sept 26,Y
E-safety policy,N,Ms Wren,Resources,Autumn 1 2024,2 yrs,Autumn 1 2026,
Beekeeping,,,,,whenever,45536,no
,,,,,,Sept 26,
"""


@pytest.fixture
def send(visitor):
    """`send(data, name)` uploads a spreadsheet and returns the page that follows."""

    def upload(data, name="tracker.csv", status=200):
        stream = io.BytesIO(data.encode() if isinstance(data, str) else data)
        page = visitor.get("/bring-in/spreadsheets/")
        return visitor.send(page, "/bring-in/spreadsheets/", status, file=(stream, name))

    return upload


def policies():
    return {one.title: one for one in db.session.query(Policy).order_by(Policy.id)}


def confirm(visitor, page, **fields):
    return visitor.send(page, "/confirm", **fields)


def test_the_columns_are_guessed_and_nothing_changes_before_the_clerk_confirms(send):
    page = send(TRACKER)
    chosen = {
        select.get("name"): select.xpath("string(.//option[@selected]/@value)")
        for select in page.tree.xpath("//select[starts-with(@name, 'column_')]")
    }
    assert list(chosen.values()) == [
        *("title", "statutory", "owner", "body", "reviewed", "frequency", "next_review", "website")
    ]
    assert "New policies (3)" in page.text
    assert "September 2026“Sept 26”" in page.text
    assert "It reads like a heading, not like a policy." in page.text
    assert "It names no policy." in page.text
    assert "“whenever” is not a frequency we can read." in page.text
    assert db.session.query(Policy).count() == 0


def test_confirmed_rows_become_policies_with_the_words_of_their_cells(send, visitor, school):
    with unit_of_work():
        committee = factories.board(school, name="Resources Committee", kind=BodyKind.COMMITTEE)
    page = confirm(visitor, send(TRACKER))
    assert "3 policies added, 2 rows left out." in page.text
    found = policies()
    behaviour, online = found["Behaviour"], found["E-safety policy"]
    assert behaviour.next_review.edtf == "2026-09"
    assert behaviour.next_review_origin is Origin.DOCUMENT
    assert behaviour.frequency.stored == "P12M"
    assert (behaviour.statutory, behaviour.on_website, behaviour.owner) == (True, True, "Head")
    assert online.next_review.edtf == "2026-23"
    assert online.body_id == committee.id
    assert found["Beekeeping"].next_review.edtf == "2024-09-01"
    assert found["Beekeeping"].frequency is None
    event = db.session.query(HistoryEvent).filter_by(policy_id=online.id).one()
    kept = db.session.query(Tracker).one()
    assert (event.event, event.on_date.edtf, event.words) == (
        *(Event.REVIEWED, "2024-23", "Autumn 1 2024"),
    )
    assert event.sha256 == kept.sha256
    entry = db.session.query(JournalEntry).filter_by(policy_id=behaviour.id).one()
    assert entry.facts["words"]["next_review"] == "Sept 26"
    assert "“Sept 26”" in visitor.get(f"/policies/{behaviour.id}").text


def test_a_second_import_doubles_nothing(send, visitor):
    confirm(visitor, send(TRACKER))
    page = send(TRACKER)
    assert "New policies (0)" in page.text
    assert "3 rows say what the register says already." in page.text
    confirm(visitor, page)
    again = TRACKER.replace("E-safety policy", "Online safety").replace("Behaviour", "Behavior")
    page = send(again, "renamed.csv")
    assert "New policies (0)" in page.text
    confirm(visitor, page)
    assert list(policies()) == ["Behaviour", "E-safety policy", "Beekeeping"]


def test_what_is_in_the_register_changes_only_where_it_is_ticked(send, visitor):
    confirm(visitor, send(TRACKER))
    changed = TRACKER.replace("Sept 26,Y", "Oct 27,Y").replace("Ms Wren", "Mr Finch")
    page = send(changed, "later.csv")
    assert "Next review: September 2026 → October 2027" in page.text
    assert "Owner: Ms Wren → Mr Finch" in page.text
    row = page.tree.xpath("//input[@name='update']/@value")
    assert row == ["4", "5"]
    confirm(visitor, page, update="4")
    assert policies()["Behaviour"].next_review.edtf == "2027-10"
    assert policies()["E-safety policy"].owner == "Ms Wren"


def test_the_clerk_corrects_a_column(send, visitor):
    page = send("Thing,When\nGate,Sept 26\nBees,Oct 26\n")
    assert "No column is known to hold the policies’ titles." in page.text
    number = db.session.query(Tracker).one().id
    page = visitor.get(
        f"/bring-in/spreadsheets/{number}?as_sheet=0&sheet=0&heading=1"
        "&column_0=title&column_1=next_review"
    )
    confirm(visitor, page)
    assert {one.title: one.next_review.edtf for one in policies().values()} == {
        "Gate": "2026-09",
        "Bees": "2026-10",
    }


def test_a_confirmed_spreadsheet_is_not_confirmed_twice(send, visitor):
    page = send(TRACKER)
    confirm(visitor, page)
    visitor.send(page, "/confirm", 409)
    assert len(policies()) == 3


def test_a_spreadsheet_set_aside_changes_nothing(send, visitor):
    page = send(TRACKER)
    done = visitor.send(page, "/set-aside")
    assert "Nothing in the register was changed." in done.text
    visitor.send(page, "/confirm", 409)
    assert not policies()


def test_a_file_that_is_no_spreadsheet_is_refused_with_what_to_do(send):
    page = send(b"\x89PNG\r\n\x1a\n0000", "photo.xlsx", 422)
    assert "“photo.xlsx” is a picture, not a spreadsheet" in page.text
    assert "save the tracker as .xlsx or .csv" in page.text


@pytest.fixture
def odd_register(school):
    """Policies at every precision, with titles that a program would run."""
    with unit_of_work():
        for number, (title, due) in enumerate(
            [
                ("=cmd|' /C calc'!A0", "2026-09-01"),
                ("'=quoted", "2026-09"),
                ("@home learning", "2026-23"),
                ("+plus", "2027"),
                ("Behaviour, and “conduct”", None),
            ]
        ):
            policy = factories.policy(school, title, due=due, owner=f"-Owner {number}")
            policy.statutory, policy.on_website = number % 2 == 0, None
            policy.approved_by = "FGB"
            db.session.add(
                HistoryEvent(
                    policy_id=policy.id,
                    event=Event.APPROVED,
                    on_date=factories.PreciseDate("2025-09"),
                    first_day=factories.LONG_AGO,
                    origin=Origin.TYPED,
                    typed_by=factories.person().id,
                    recorded_at=factories.moment().at,
                )
            )
    return school


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_the_register_written_out_and_read_back_is_the_same(odd_register, visitor, send, kind):
    written = visitor.client.get(f"/policies/register.{kind}", base_url="https://localhost")
    assert written.status_code == 200
    page = send(written.data, f"register.{kind}")
    assert "New policies (0)" in page.text
    assert "5 rows say what the register says already." in page.text
    assert "Rows left out" not in page.text


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_an_exported_register_makes_the_same_register_elsewhere(odd_register, visitor, visit, kind):
    written = visitor.client.get(f"/policies/register.{kind}", base_url="https://localhost").data
    with unit_of_work():
        other = factories.school("Corvane School")
        clerk = factories.holder(Role.CLERK, other)
    elsewhere = visit(clerk)
    page = elsewhere.send(
        elsewhere.get("/bring-in/spreadsheets/"),
        "/bring-in/spreadsheets/",
        file=(io.BytesIO(written), f"r.{kind}"),
    )
    elsewhere.send(page, "/confirm")

    def said(school):
        found = db.session.query(Policy).filter_by(school_id=school.id)
        return {
            one.title: (one.next_review, one.frequency, one.owner, one.approved_by, one.statutory)
            for one in found
        }

    assert said(other) == said(odd_register)


def test_nothing_in_an_exported_file_is_a_formula_or_a_link(odd_register, visitor):
    book = load_workbook(
        io.BytesIO(visitor.client.get("/policies/register.xlsx", base_url="https://localhost").data)
    )
    cells = [cell for row in book.active.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]
    text = visitor.client.get("/policies/register.csv", base_url="https://localhost").data
    for line in text.decode("utf-8-sig").splitlines():
        assert not [one for one in line.split(",") if one[:1] in "=+-@\t\r" and one]


def test_the_export_holds_what_the_list_shows(odd_register, visitor):
    page = visitor.get("/policies/?q=behaviour")
    address = next(link for link in page.links() if "register.csv" in link)
    text = visitor.client.get(address, base_url="https://localhost").data.decode("utf-8-sig")
    assert len(text.splitlines()) == 2
    assert "Behaviour" in text


def test_the_blank_list_is_read_as_it_stands(visitor, send):
    blank = visitor.client.get("/policies/blank-list.xlsx", base_url="https://localhost").data
    parsed = parse_spreadsheet(blank, "blank.xlsx")
    headings = [cell.text for cell in parsed.sheets[0].lines[0].cells]
    filled = Table(
        "Policies",
        [Column(one) for one in headings],
        [["Gate", "Head", "FGB", "May 2025", None, "every year", "May 2026", "yes", "no"]],
    )
    page = send(make_xlsx(filled), "filled.xlsx")
    assert "New policies (1)" in page.text
    assert "May 2026" in page.text


def test_a_spreadsheet_missing_from_the_store_is_found_by_the_check(send, app):
    send(TRACKER)
    store = FileStore(app.config["FILES_DIR"])
    assert not list(check_files(store, Tally()))
    store.path(db.session.query(Tracker).one().sha256).unlink()
    (found,) = check_files(store, Tally())
    assert "“tracker.csv” of a spreadsheet brought in is missing from the store" in found.sentence
