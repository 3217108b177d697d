"""A clerk takes a folder of mixed files into the register with a real browser, by keyboard."""

from __future__ import annotations

import pytest

from governance.db import db
from governance.jobs.work import Work
from governance.models.intake import IntakeDocument, IntakeState
from governance.models.policy import Origin, Policy
from tests.browser.folders import folder, zipped
from tests.browser.looking import PHONE, look
from tests.browser.site import enter, keyboard_is_at, press
from tests.web.intake.conftest import ATTENDANCE

pytestmark = pytest.mark.browser

DOUBTFUL = ATTENDANCE.replace("Staff must", "The next review is due in September 2026.\nStaff must")


def upload(page, name, data):
    page.goto("/bring-in/")
    kind = "application/zip" if name.endswith(".zip") else "text/plain"
    page.get_by_label("Documents").set_input_files({"name": name, "mimeType": kind, "buffer": data})
    press(page, page.get_by_role("button", name="Bring in", exact=True))


def test_a_folder_of_ten_files_becomes_a_register(site, clerk):
    files = folder(7)
    assert len(files) == 10
    assert {name.rpartition(".")[2] for name in files} == {"docx", "pdf", "txt"}
    with site.person(clerk) as page:
        upload(page, "policies.zip", zipped(files))
        page.get_by_text("0 of 10 read").wait_for()
        assert Work(site.app).read_in() == 10
        press(page, page.get_by_role("link", name="See how far it is"))
        page.get_by_text("10 of 10 read, 2 failed").wait_for()
        assert page.get_by_text("is a picture").is_visible()
        assert page.get_by_text("is damaged").is_visible()
        look(page)
        press(page, page.get_by_role("button", name="Accept all confident values"))
        page.get_by_text("4 documents were accepted as read.").wait_for()
        look(page)
        press(page, page.get_by_role("link", name="Look at what is left"))
        seen = []
        while True:
            look(page)
            heading = page.get_by_role("heading", level=1).inner_text()
            seen.append(heading)
            if page.get_by_text("Perhaps no policy").is_visible():
                press(page, page.get_by_role("button", name="Set aside"))
                page.get_by_text("was set aside").wait_for()
                break
            enter(page)
            page.get_by_text("is in the register.").wait_for()
            assert page.get_by_role("heading", level=1).inner_text() != heading
        assert seen[-1] == "Minutes March 2024"
        assert page.get_by_text("No document waits").is_visible()
        look(page)
        again = next(name for name in files if name.endswith(".pdf") and name != "broken.pdf")
        upload(page, "Copy of the same.pdf", files[again])
        page.get_by_text("is in the register already").wait_for()
        page.goto("/policies/")
        look(page)
    with site.app.app_context():
        assert db.session.query(Policy).count() == 7
        states = [one.state for one in db.session.query(IntakeDocument)]
        assert states.count(IntakeState.SET_ASIDE) == 1
        assert IntakeState.WAITING not in states


def test_a_date_is_taken_from_the_text_by_keyboard(site, clerk):
    with site.person(clerk) as page:
        upload(page, "attendance.txt", DOUBTFUL.encode())
        press(page, page.get_by_role("link", name="Look at it"))
        look(page)
        keyboard_is_at(page, "name", "next_review")
        page.keyboard.press("Tab")
        keyboard_is_at(page, "value", "next_review")
        enter(page)
        page.get_by_text("Press the words for “Next review”").wait_for()
        look(page)
        keyboard_is_at(page, "innerText", "March 2026")
        page.keyboard.press("Tab")
        enter(page)
        page.get_by_text("Chosen by you").wait_for()
        look(page)
        assert page.get_by_label("Next review").input_value() == "September 2026"
        keyboard_is_at(page, "name", "next_review")
        enter(page)
        page.get_by_text("is in the register.").wait_for()
        assert page.get_by_text("Read in the document: “September 2026”").is_visible()
    with site.app.app_context():
        policy = db.session.query(Policy).one()
        assert (policy.next_review.edtf, policy.next_review_origin) == ("2026-09", Origin.DOCUMENT)


def test_words_of_a_line_are_pressed_one_by_one(site, clerk):
    with site.person(clerk, PHONE) as page:
        upload(page, "attendance.txt", DOUBTFUL.encode())
        press(page, page.get_by_role("link", name="Look at it"))
        page.get_by_label("Title").fill("Being here")
        press(page, page.get_by_role("button", name="Take from the text for Owner"))
        look(page)
        press(page, page.get_by_role("button", name="Signed:"))
        look(page)
        text = page.get_by_role("region", name="The document laid out")
        press(page, text.get_by_role("button", name="Mrs", exact=True))
        press(page, text.get_by_role("button", name="Tansy,", exact=True))
        assert page.get_by_label("Owner").input_value() == "Mrs B. Tansy"
        assert page.get_by_label("Title").input_value() == "Being here"
