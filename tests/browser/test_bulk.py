"""A spreadsheet and a zip folder brought in with a real browser, on a phone and on a desk."""

from __future__ import annotations

import io
import zipfile

import pytest

from governance.db import db
from governance.jobs.work import Work
from governance.models.policy import Policy
from tests.browser.looking import PHONE, look
from tests.browser.site import enter, press
from tests.web.intake.conftest import ATTENDANCE
from tests.web.intake.test_spreadsheets import TRACKER

pytestmark = pytest.mark.browser


def test_a_spreadsheet_is_looked_at_and_confirmed(site, clerk):
    with site.person(clerk) as page:
        page.goto("/bring-in/spreadsheets/")
        look(page)
        upload = {"name": "tracker.csv", "mimeType": "text/csv", "buffer": TRACKER.encode()}
        page.get_by_label("Spreadsheet").set_input_files(upload)
        press(page, page.get_by_role("button", name="Read it"))
        page.get_by_role("heading", name="New policies (3)").wait_for()
        look(page)
        page.get_by_label("C: Lead").select_option("")
        press(page, page.get_by_role("button", name="Show it so"))
        press(page, page.get_by_role("button", name="Confirm: add 3 policies"))
        page.get_by_text("3 policies added").wait_for()
        look(page)
    with site.app.app_context():
        assert {one.owner for one in db.session.query(Policy)} == {None}


def test_a_zip_folder_is_read_while_the_clerk_is_away(site, clerk):
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w") as folder:
        folder.writestr("p/attendance.txt", ATTENDANCE)
        folder.writestr("p/photo.docx", b"\x89PNG\r\n\x1a\n" + b"0" * 99)
    upload = {"name": "p.zip", "mimeType": "application/zip", "buffer": output.getvalue()}
    with site.person(clerk, PHONE) as page:
        page.goto("/bring-in/")
        page.get_by_label("Documents").set_input_files(upload)
        press(page, page.get_by_role("button", name="Bring in", exact=True))
        page.get_by_text("0 of 2 read").wait_for()
        look(page)
        assert Work(site.app).read_in() == 2
        press(page, page.get_by_role("link", name="See how far it is"))
        page.get_by_text("2 of 2 read, 1 failed").wait_for()
        look(page)
        page.goto("/bring-in/")
        look(page)


def test_enter_confirms_and_tab_goes_from_value_to_value(site, clerk):
    with site.person(clerk) as page:
        page.goto("/bring-in/")
        upload = {"name": "a.txt", "mimeType": "text/plain", "buffer": ATTENDANCE.encode()}
        page.get_by_label("Documents").set_input_files(upload)
        press(page, page.get_by_role("button", name="Bring in", exact=True))
        press(page, page.get_by_role("link", name="Look at it"))
        page.get_by_label("Title").focus()
        page.keyboard.press("Tab")
        page.wait_for_function("document.activeElement?.tagName !== 'BODY'")
        page.get_by_label("Title").focus()
        enter(page)
        page.get_by_text("is in the register.").wait_for()
