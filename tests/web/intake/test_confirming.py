"""Confirming: each value beside its words; what is changed is typed; nothing is silent."""

from __future__ import annotations

import pytest

from governance.db import db
from governance.domain.dates import PreciseDate
from governance.domain.frequency import BIENNIAL
from governance.models.history import Event, HistoryEvent, Signatory
from governance.models.intake import IntakeDocument
from governance.models.policy import Origin, Policy, Version, VersionState
from tests.web.intake.conftest import ATTENDANCE


@pytest.fixture
def page(upload, visitor):
    upload({"attendance.txt": ATTENDANCE})
    number = db.session.query(IntakeDocument).one().id
    return visitor.get(f"/bring-in/{number}")


def events():
    rows = db.session.query(HistoryEvent).order_by(HistoryEvent.first_day).all()
    return [(row.event, row.on_date.edtf, row.origin, row.words) for row in rows]


def test_each_value_stands_beside_its_words_and_they_are_marked(page):
    fields = page.form("/confirm").fields
    assert fields["title"] == "Attendance Policy"
    assert fields["next_review"] == "March 2026"
    assert fields["approved"].strip() == "12 March 2024"
    assert fields["name_0"] == "Mrs B. Tansy"
    marks = {mark.get("id"): mark.text_content() for mark in page.tree.xpath("//mark")}
    assert "March 2026" in " ".join(marks.values())
    links = page.tree.xpath("//ul[@class='evidence']//a/@href")
    assert links
    assert {link[1:] for link in links} <= set(marks)
    assert "Proposed" in page.text
    assert "Every two years" in page.text


def test_a_date_that_belongs_to_a_law_is_listed_and_asks_nothing(upload, visitor):
    law = "It follows the Education Act, which came into force on 1 September 2006."
    upload({"a.txt": ATTENDANCE.split("Signed:")[0].replace("Staff must", f"{law}\nStaff must")})
    kept = db.session.query(IntakeDocument).one()
    assert kept.reading["doubts"]
    assert kept.doubtful == 0
    page = visitor.get(f"/bring-in/{kept.id}")
    assert "Dates that belong elsewhere (1)" in page.text
    assert "Look at these first" not in page.text


def test_confirming_stores_what_was_read_with_its_origin(page, visitor):
    done = visitor.send(page, "/confirm")
    assert "“Attendance Policy” is in the register." in done.text
    policy = db.session.query(Policy).one()
    assert (policy.next_review.edtf, policy.next_review_origin) == ("2026-03", Origin.DOCUMENT)
    assert (policy.frequency, policy.proposed_frequency) == (None, BIENNIAL)
    assert policy.approved_by == "Resources Committee"
    assert policy.catalogue == "attendance"
    version = db.session.query(Version).one()
    assert (version.number, version.state) == (1, VersionState.IN_FORCE)
    found = events()
    assert [row[:3] for row in found] == [
        (Event.WRITTEN, "2019-01", Origin.DOCUMENT),
        (Event.REVIEWED, "2021-03", Origin.DOCUMENT),
        (Event.APPROVED, "2024-03-12", Origin.DOCUMENT),
    ]
    assert all("20" in row[3] for row in found)
    name = db.session.query(Signatory).one()
    assert (name.name, name.signed_on) == ("Mrs B. Tansy", None)
    assert db.session.query(IntakeDocument).one().policy_id == policy.id
    for words in ("Overdue", "Read in the document", "Proposed", "Not dated", "Brought in"):
        assert words in done.text, words


def test_what_the_clerk_changes_is_typed_and_what_is_taken_out_is_gone(page, visitor):
    visitor.send(
        page, "/confirm", title="Attendance", next_review="autumn term 2026", frequency="P12M",
        approved="12 March 2024\nMay 2025", reviewed="", owner="Deputy head",
        name_1="Mr C. Yarrow", role_1="Headteacher", signed_1="March 2024",
    )  # fmt: skip
    policy = db.session.query(Policy).one()
    assert (policy.title, policy.owner) == ("Attendance", "Deputy head")
    assert (policy.next_review.edtf, policy.next_review_origin) == ("2026-23", Origin.TYPED)
    assert (policy.frequency.stored, policy.frequency_origin) == ("P12M", Origin.TYPED)
    assert policy.proposed_frequency is None
    assert [row[:3] for row in events()] == [
        (Event.WRITTEN, "2019-01", Origin.DOCUMENT),
        (Event.APPROVED, "2024-03-12", Origin.DOCUMENT),
        (Event.APPROVED, "2025-05", Origin.TYPED),
    ]
    signed = {row.name: row.signed_on for row in db.session.query(Signatory)}
    assert signed == {"Mrs B. Tansy": None, "Mr C. Yarrow": PreciseDate("2024-03")}


def test_what_cannot_be_read_is_drawn_again_with_everything_typed(page, visitor):
    again = visitor.send(
        page, "/confirm", 422, title="", next_review="Septembr", approved="2020\nnever",
        owner="Deputy head", name_1="", signed_1="2020",
    )  # fmt: skip
    for sentence in ("Give the policy its title.", "“Septembr”", "“never”", "Say who signed"):
        assert sentence in again.text, sentence
    fields = again.form("/confirm").fields
    assert (fields["owner"], fields["next_review"]) == ("Deputy head", "Septembr")
    ids = set(again.tree.xpath("//@id"))
    assert {link[1:] for link in again.tree.xpath("//div[@class='error-summary']//a/@href")} <= ids
    assert db.session.query(Policy).count() == 0


def test_a_past_date_that_lies_ahead_is_refused(page, visitor):
    again = visitor.send(page, "/confirm", 422, approved="2031")
    assert "“2031” has not come yet." in again.text


def test_confirming_twice_changes_nothing(page, visitor):
    visitor.send(page, "/confirm")
    visitor.send(page, "/confirm", 409)
    assert db.session.query(Policy).count() == 1
    number = db.session.query(IntakeDocument).one().id
    seen = visitor.get(f"/bring-in/{number}")
    assert "This document was confirmed." in seen.text
    assert not [form for form in seen.tree.forms if "set-aside" in form.action]


@pytest.fixture
def second(page, upload, visitor):
    visitor.send(page, "/confirm")
    newer = ATTENDANCE.replace("March 2026", "June 2028").replace("12 March 2024", "3 June 2026")
    upload({"attendance-2026.txt": newer.replace("Attendance Policy", "ATTENDANCE  policy")})
    number = db.session.query(IntakeDocument).order_by(IntakeDocument.id.desc()).first().id
    return visitor.get(f"/bring-in/{number}")


def test_the_same_title_is_never_taken_twice(second, visitor):
    assert "“Attendance Policy” is in the register already" in second.text
    again = visitor.send(second, "/confirm", 422, place="new")
    assert "is in the register already. Add this document" in again.text


def test_a_newer_text_comes_into_force_and_keeps_the_old(second, visitor):
    visitor.send(second, "/confirm", place="newer")
    policy = db.session.query(Policy).one()
    assert policy.next_review.edtf == "2028-06"
    states = [(row.number, row.state) for row in db.session.query(Version).order_by(Version.number)]
    assert states == [(1, VersionState.SUPERSEDED), (2, VersionState.IN_FORCE)]
    assert [row[1] for row in events()] == ["2019-01", "2021-03", "2024-03-12", "2026-06-03"]


def test_an_earlier_text_leaves_the_dates_as_they_are(second, visitor):
    visitor.send(second, "/confirm", place="earlier")
    policy = db.session.query(Policy).one()
    assert policy.next_review.edtf == "2026-03"
    states = [(row.number, row.state) for row in db.session.query(Version).order_by(Version.number)]
    assert states == [(1, VersionState.IN_FORCE), (2, VersionState.SUPERSEDED)]


def test_the_next_document_comes_up_where_more_wait(upload, visitor):
    upload({"a.txt": ATTENDANCE, "b.txt": ATTENDANCE.replace("Attendance", "Behaviour")})
    first, following = [row.id for row in db.session.query(IntakeDocument).order_by("id")]
    page = visitor.send(visitor.get(f"/bring-in/{first}"), "/confirm", button="next")
    assert page.heading == "Behaviour Policy"
    done = visitor.send(page, "/confirm", button="next")
    assert done.heading == "Behaviour Policy"
    assert following
    assert "What happened" in done.text


def test_the_uploaded_file_comes_back_byte_for_byte(page, visitor):
    address = next(link for link in page.links() if link.endswith("/file"))
    answer = visitor.client.get(address, base_url="https://localhost")
    assert answer.get_data(as_text=True) == ATTENDANCE
    assert answer.headers["Content-Disposition"].startswith("attachment")


def test_each_placeholder_that_was_never_filled_in_is_quoted(upload, visitor):
    upload({"a.txt": ATTENDANCE.replace("March 2026", "[insert date]") + "\n[School name]\n"})
    page = visitor.get(f"/bring-in/{db.session.query(IntakeDocument).one().id}")
    quoted = {one.text_content() for one in page.tree.xpath("//li/q")}
    assert {"[insert date]", "[School name]"} <= quoted
