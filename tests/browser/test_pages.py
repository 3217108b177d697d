"""The document's own page beside its record in a real browser: marked, pressed, by keyboard."""

from __future__ import annotations

import pytest

from governance.adapters.documents.pages import office
from governance.adapters.documents.writing import make_docx
from governance.db import db
from governance.models.intake import IntakeDocument
from governance.models.policy import Origin, Policy
from tests.browser.looking import DESK, PHONE, look
from tests.browser.site import enter, keyboard_is_at, press
from tests.browser.test_bring_in import upload
from tests.web.intake.test_pages import POLICY

pytestmark = pytest.mark.browser

OFFICE = pytest.mark.skipif(
    not office.may_run(),
    reason="LibreOffice is not installed here, or this kernel cannot confine it (Landlock)",
)
WORD = make_docx(
    "Behaviour Policy",
    "Brindle Lane School",
    [("Approved on", "12 March 2024"), ("Next review date", "12 March 2027")],
    [
        ("Aims", ["Staff must listen. " * 40] * 12),
        ("Review", ["The next review is due in September 2026. Our open day is in May 2028."]),
    ],
)
DARKEST = """async ([source, left, top, width, height]) => {
  const picture = new Image(); picture.src = source; await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = picture.naturalWidth; canvas.height = picture.naturalHeight;
  const drawn = canvas.getContext("2d"); drawn.drawImage(picture, 0, 0);
  const count = (...area) => {
    const found = drawn.getImageData(...area).data;
    let dark = 0;
    for (let at = 0; at < found.length; at += 4) dark += found[at] < 128;
    return dark;
  };
  return [count(left, top, width, height), picture.naturalWidth, picture.naturalHeight];
}"""
"""How many dark points a picture has in a rectangle, and its size."""


def opened(page, name, data):
    upload(page, name, data)
    press(page, page.get_by_role("link", name="Look at it"))
    page.get_by_role("heading", name="The document", exact=True).wait_for()


def marks(page, label):
    """The marks with this flag."""
    return page.locator(f"xpath=//*[local-name()='title'][starts-with(., '{label}:')]/..")


def over_its_words(page, label):
    """The mark lies on letters of its picture, which is drawn exactly beneath it."""
    mark = marks(page, label).first
    x, y, width, height = (
        float(mark.locator("rect").first.get_attribute(name) or 0)
        for name in ("x", "y", "width", "height")
    )
    figure = page.locator("figure", has=mark)
    source = figure.locator("img").get_attribute("src")
    dark, wide, tall = page.evaluate(DARKEST, [source, x, y, width, height])
    assert dark > 20, f"nothing is written beneath {label}"
    above, _, _ = page.evaluate(DARKEST, [source, x, max(0, y - 2 * height), width, 2])
    assert above < dark
    assert figure.locator("svg").get_attribute("viewBox") == f"0 0 {wide} {tall}"
    picture, drawing = (figure.locator(one).bounding_box() for one in ("img", "svg"))
    assert all(abs(picture[side] - drawing[side]) < 1 for side in ("x", "y", "width", "height"))


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_evidence_is_marked_on_the_page_and_words_are_pressed_there(site, clerk, width):
    with site.person(clerk, width) as page:
        opened(page, "behaviour.pdf", POLICY)
        look(page)
        assert page.get_by_text("These are the document’s own pages.").is_visible()
        for label in ("Next review", "Approved", "Owner"):
            over_its_words(page, label)
        page.get_by_label("Title").fill("Being kind")
        press(page, page.get_by_role("button", name="May 2028", exact=True))
        page.get_by_text("Chosen by you").wait_for()
        look(page)
        assert page.get_by_label("Next review").first.input_value() == "May 2028"
        assert page.get_by_label("Title").input_value() == "Being kind"
        keyboard_is_at(page, "name", "next_review")
        enter(page)
        page.get_by_text("is in the register.").wait_for()
        assert page.get_by_text("Read in the document: “May 2028”").is_visible()
    with site.app.app_context():
        policy = db.session.query(Policy).one()
        assert (policy.next_review.edtf, policy.next_review_origin) == ("2028-05", Origin.DOCUMENT)
        assert db.session.query(IntakeDocument).one().chosen[0]["page"] == 3


def test_a_mark_leads_to_its_field_and_the_field_to_its_mark(site, clerk):
    with site.person(clerk, DESK) as page:
        opened(page, "behaviour.pdf", POLICY)
        marks(page, "Owner").focus()
        page.keyboard.press("Enter")
        page.wait_for_function("location.hash === '#owner'")
        keyboard_is_at(page, "id", "owner")
        page.get_by_role("link", name="12 March 2024").first.click()
        page.wait_for_function("document.querySelector('.spot:target') !== null")
        assert page.locator(".spot:target title").text_content() == "Approved: 12 March 2024"
        inside = page.evaluate(
            """() => {
              const mark = document.querySelector(".spot:target").getBoundingClientRect();
              const room = document.querySelector(".sheets").getBoundingClientRect();
              return mark.top >= room.top - 2 && mark.bottom <= room.bottom + 2;
            }"""
        )
        assert inside


def test_nothing_typed_is_lost_between_pages_and_text_by_keyboard(site, clerk):
    with site.person(clerk, DESK) as page:
        opened(page, "behaviour.pdf", POLICY)
        page.get_by_label("Owner").fill("Typed by hand")
        page.get_by_text("Larger", exact=True).click()
        page.get_by_role("button", name="2 of 3 pages").focus()
        enter(page)
        page.locator("figcaption", has_text="Page 2").wait_for()
        look(page)
        assert page.locator("figcaption").count() == 1
        assert page.get_by_label("Larger").is_checked()
        page.get_by_role("button", name="Text", exact=True).focus()
        enter(page)
        page.get_by_role("region", name="The document’s text").wait_for()
        look(page)
        press(page, page.get_by_role("button", name="Pages", exact=True))
        page.locator("figcaption", has_text="Page 3").wait_for()
        assert page.get_by_label("Owner").input_value() == "Typed by hand"


def test_an_owner_is_chosen_word_by_word_on_the_picture(site, clerk):
    with site.person(clerk, PHONE) as page:
        opened(page, "behaviour.pdf", POLICY)
        press(page, page.get_by_role("button", name="Take from the text for Owner"))
        page.get_by_text("Press the line that holds “Owner”").wait_for()
        look(page)
        keyboard_is_at(page, "textContent", "Mrs")
        press(page, page.get_by_role("button", name="Deputy", exact=True), "Enter")
        page.get_by_text("now press the last word of it").wait_for()
        press(page, page.get_by_role("button", name="headteacher", exact=True), "Enter")
        page.get_by_text("Chosen by you").wait_for()
        assert page.get_by_label("Owner").input_value() == "Deputy headteacher"


@OFFICE
def test_the_pages_of_a_word_file_are_marked_and_pressed(site, clerk):
    with site.person(clerk, DESK) as page:
        opened(page, "behaviour.docx", WORD)
        for _ in range(10):
            if not page.get_by_role("button", name="Show its pages").is_visible():
                break
            press(page, page.get_by_role("button", name="Show its pages"))
        assert page.get_by_text("LibreOffice made these pages").is_visible()
        look(page)
        for label in ("Next review", "Approved", "Title"):
            over_its_words(page, label)
        press(page, page.get_by_role("button", name="May 2028", exact=True), "Enter")
        page.get_by_text("Chosen by you").wait_for()
        assert page.get_by_label("Next review").first.input_value() == "May 2028"


def test_a_file_without_pages_is_laid_out(site, clerk):
    with site.person(clerk, PHONE) as page:
        words = "<h1>Gate Policy</h1><table><tr><td>Next review</td><td>May 2027</td></tr></table>"
        opened(page, "gate.html", words.encode())
        look(page)
        assert page.get_by_text("a file of this kind has no pages of its own").is_visible()
        assert page.locator(".laid td", has_text="May 2027").is_visible()
