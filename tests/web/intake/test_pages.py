"""The document’s own page beside its record: marked evidence, and words to press."""

from __future__ import annotations

import re

import pytest

from governance.adapters.documents.pages import looking
from governance.adapters.files import FileStore
from governance.db import db, unit_of_work
from governance.domain.permissions import Role
from governance.models.intake import IntakeDocument
from governance.models.journal import JournalEntry
from governance.models.policy import Origin, Policy
from tests import factories
from tests.unit.documents.making import lines_at, pdf, scan

PROSE = [(70, 600 - 16 * row, f"Rule {row}: staff must take the register.") for row in range(20)]
FIRST = [
    (70, 780, "Brindle Lane School"),
    (70, 740, "Behaviour Policy"),
    (70, 700, "Policy owner: Mrs T. Alder, Deputy headteacher"),
    (70, 684, "Approved on: 12 March 2024"),
]
LAST = [
    (70, 780, "Review"),
    (70, 740, "Next review date: 12 March 2027"),
    (70, 724, "The next review is due in September 2026."),
    (70, 708, "Our open day comes round in May 2028."),
]
BETWEEN = [(70, 780 - 16 * row, f"Line {row} says what we do and why.") for row in range(30)]
POLICY = pdf([lines_at(FIRST + PROSE), lines_at(BETWEEN), lines_at(LAST)])


@pytest.fixture
def page(upload, visitor):
    upload({"behaviour.pdf": POLICY})
    return visitor.get(here())


def here(query=""):
    return f"/bring-in/{db.session.query(IntakeDocument).one().id}{query}"


def shown(page):
    """The numbers of the pages that are shown."""
    return [int(one.split()[1]) for one in page.tree.xpath("//figcaption/text()")]


def spot(page, label):
    """The mark with this flag, as (its link, left, top, right, bottom)."""
    found = page.tree.xpath("//svg//*[starts-with(./title, $label)]", label=f"{label}:")[0]
    rect = found.xpath("./rect")[0]
    x, y, width, height = (int(rect.get(name)) for name in ("x", "y", "width", "height"))
    return found.get("href"), x, y, x + width, y + height


def test_the_pages_with_evidence_are_shown_the_doubtful_one_first(page):
    assert "These are the document’s own pages." in page.text
    assert shown(page) == [3, 1]
    pictures = page.tree.xpath("//figure//img/@src")
    assert pictures == [here("/pages/3.png"), here("/pages/1.png")]
    assert all(page.tree.xpath("//figure//img/@alt"))


def test_a_mark_stands_on_its_words_names_its_field_and_leads_there(page):
    link, left, top, right, bottom = spot(page, "Owner")
    assert link == "#owner"
    points = 150 / 72
    assert abs(left - 70 * points) < 200
    assert top < (842 - 700) * points < bottom
    assert right < 1241
    assert spot(page, "Approved")[0] == "#approved"
    assert spot(page, "Next review")[0] == "#next_review"
    assert page.tree.xpath("//*[@id='owner']")


def test_a_field_leads_to_its_mark_on_the_page(page):
    links = page.tree.xpath("//a[starts-with(@href, '#mark-')]")
    said = {" ".join(link.text_content().split()) for link in links}
    assert "page 1: Mrs T. Alder, Deputy headteacher" in said
    assert "page 3: 12 March 2027" in said
    ids = set(page.tree.xpath("//@id"))
    assert {link.get("href")[1:] for link in links} <= ids


def test_words_pressed_on_the_picture_become_the_value_and_carry_their_page(page, press, visitor):
    value = page.tree.xpath("//svg//button[.='May 2028']/@value")[0]
    taken = press(page, "take", value, owner="Typed by hand")
    fields = taken.form("/confirm").fields
    assert (fields["next_review"], fields["owner"]) == ("May 2028", "Typed by hand")
    assert "Chosen by you" in taken.text
    assert shown(taken)[0] == 3
    visitor.send(taken, "/confirm")
    policy = db.session.query(Policy).one()
    assert (policy.next_review.edtf, policy.next_review_origin) == ("2028-05", Origin.DOCUMENT)
    kept = db.session.query(IntakeDocument).one().chosen
    assert [(one["words"], one["page"], one["part"]) for one in kept] == [("May 2028", 3, "line")]
    entry = db.session.query(JournalEntry).filter_by(verb="brought in a document").one()
    assert entry.facts["chosen"] == kept


def test_another_page_is_shown_on_demand_and_nothing_typed_is_lost(page, press):
    second = press(page, "show", "pages-2", owner="Typed by hand", title="", larger="1")
    assert shown(second) == [2]
    fields = second.form("/confirm").fields
    assert (fields["owner"], fields["title"], fields["page"]) == ("Typed by hand", "", "2")
    assert second.tree.xpath("//input[@id='larger']/@checked")
    text = press(second, "show", "text")
    assert text.form("/confirm").fields["owner"] == "Typed by hand"
    assert text.tree.xpath("//*[@class='extracted']")
    assert not shown(text)
    back = press(text, "show", "pages")
    assert shown(back) == [3, 1]
    assert back.form("/confirm").fields["owner"] == "Typed by hand"
    assert "page" not in back.form("/confirm").fields


def test_a_choice_goes_on_over_another_page(page, press):
    asked = press(page, "into", "owner")
    assert "Press the line that holds “Owner”" in asked.text
    first = press(asked, "word", asked.tree.xpath("//svg//button[.='Deputy']/@value")[0])
    second = press(first, "show", "pages-2")
    assert "Press the line that holds “Owner”; now press the last word of it." in second.text
    back = press(second, "show", "pages")
    both = press(back, "word", back.tree.xpath("//svg//button[.='headteacher']/@value")[0])
    assert both.form("/confirm").fields["owner"] == "Deputy headteacher"


def test_choosing_begins_where_the_value_stands_on_the_picture(page, press):
    asked = press(page, "into", "owner")
    focused = asked.tree.xpath("//*[@autofocus]")
    assert [(one.get("class"), one.text_content()) for one in focused] == [("press", "Mrs")]
    assert shown(asked)[0] == 1


def test_a_form_that_comes_back_with_an_error_shows_what_was_looked_at(page, visitor, press):
    second = press(page, "show", "pages-2")
    again = visitor.send(second, "/confirm", status=422, next_review="nonsense")
    assert shown(again) == [2]
    assert again.form("/confirm").fields["next_review"] == "nonsense"


def test_a_stale_page_is_refused_with_its_words_kept(page, visitor):
    with unit_of_work():
        db.session.query(IntakeDocument).one().warnings = ["Something changed."]
    visitor.send(page, "/confirm", status=409)
    assert db.session.query(Policy).count() == 0


def test_pages_have_plain_addresses_once_nothing_is_left_to_type(page, visitor):
    visitor.send(page, "/confirm")
    after = visitor.get(here("?page=2"))
    assert shown(after) == [2]
    assert not after.tree.xpath("//svg//button")
    links = [link for link in after.links() if "view=" in link or "page=" in link]
    assert here("?view=text#text") in links
    assert shown(visitor.get(here("?page=3"))) == [3]
    assert visitor.get(here("?view=text")).tree.xpath("//*[@class='extracted']")


@pytest.mark.parametrize("asked", ["?page=99", "?page=0", "?page=x", "?page=-1", "?view=nothing"])
def test_a_page_that_is_not_there_is_not_shown(page, visitor, asked):
    assert 1 in shown(visitor.get(here(asked)))


def test_the_picture_is_kept_privately_and_does_nothing(page, visitor):
    answer = visitor.client.get(here("/pages/1.png"), base_url="https://localhost")
    assert answer.data.startswith(b"\x89PNG")
    assert answer.headers["Content-Type"] == "image/png"
    assert answer.headers["Cache-Control"] == "private, max-age=600"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"


@pytest.mark.parametrize("where", ["/pages/4.png", "/pages/0.png", "/pages/99999999.png"])
def test_a_picture_that_is_not_there_is_not_found(page, visitor, where):
    visitor.get(here(where), status=404)


def test_nobody_else_sees_a_page_of_it(page, visit, school):
    with unit_of_work():
        elsewhere = factories.holder(Role.CLERK, factories.school("Corvane Primary School"))
        chair = factories.holder(Role.CHAIR, school)
    visit(elsewhere).get(here("/pages/1.png"), status=404)
    visit(chair).get(here("/pages/1.png"), status=403)
    signed_out = visit(None).get(here("/pages/1.png"))
    assert signed_out.response.request.path == "/sign-in"


def test_words_that_are_not_on_the_picture_are_said_to_be_missing(page, visitor):
    with unit_of_work():
        found = db.session.query(IntakeDocument).one()
        blocks = [text.replace("12 March 2027", "13 March 2029") for text in found.blocks]
        layout = [list(one) for one in found.layout]
        layout[blocks.index("Next review date: 13 March 2029")][0] = "header"
        found.blocks, found.layout = blocks, layout
    again = visitor.get(here())
    assert "in the header of page 3, not found on the picture" in again.text
    asked = again.tree.xpath("//button[@name='show'][@value='text']/@formaction")
    assert any("#mark-" in address for address in asked)


def test_a_scan_that_was_read_shows_its_pages_without_marks(page, visitor, app):
    """The words of a scan are in what was recognised, not on the page as it was uploaded."""
    found = db.session.query(IntakeDocument).one()
    sha256 = looking_at(app, scan())
    with unit_of_work():
        found.sha256 = sha256
    again = visitor.get(here("?page=1"))
    assert shown(again) == [1]
    assert not again.tree.xpath("//svg//rect")
    assert "not found on the picture" in again.text


def looking_at(app, data):
    """The SHA-256 of another file in the store."""
    return FileStore(app.config["FILES_DIR"]).put(data).sha256


def test_a_file_that_cannot_be_drawn_is_laid_out_with_the_reason(page, visitor, app):
    found = db.session.query(IntakeDocument).one()
    with unit_of_work():
        found.sha256 = looking_at(app, b"%PDF-1.7 and then nothing")
    again = visitor.get(here())
    assert "It is laid out as it was read, because its pages could not be drawn." in again.text
    assert "“behaviour.pdf” is damaged" in again.text
    assert again.tree.xpath("//*[@class='laid']//mark")


def test_a_document_brought_in_before_pages_were_kept_is_still_shown(page, visitor):
    with unit_of_work():
        db.session.query(IntakeDocument).one().layout = []
    again = visitor.get(here())
    assert set(shown(again)) == {1, 3}
    assert spot(again, "Owner")[0] == "#owner"


def test_the_pages_need_no_worker_the_second_time(page, visitor, monkeypatch):
    visitor.get(here())
    monkeypatch.setattr(looking, "ask", None)
    assert shown(visitor.get(here())) == [3, 1]
    assert not re.search(r"style=|<script", str(visitor.get(here()).response.data))
