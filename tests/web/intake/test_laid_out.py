"""A document whose pages cannot be shown is laid out from what was read, and says why."""

from __future__ import annotations

import threading

from governance.adapters.documents.pages import office
from governance.db import db
from governance.models.policy import Policy
from tests.unit.documents.making import docx, word_part

from .test_pages import here


def test_a_text_file_is_laid_out_and_its_words_can_be_pressed(upload, visitor, press):
    upload({"gate.txt": b"Gate Policy\n\nNext review: March 2027\nIt is due in May 2028.\n"})
    first = visitor.get(here())
    assert "a file of this kind has no pages of its own" in first.text
    laid = press(first, "into", "next_review")
    value = laid.tree.xpath("//*[@class='laid']//button[contains(., 'May 2028')]/@value")[0]
    taken = press(laid, "take", value)
    assert taken.form("/confirm").fields["next_review"] == "May 2028"


def test_a_word_file_is_laid_out_where_libreoffice_is_not_installed(upload, visitor, monkeypatch):
    monkeypatch.setattr(office, "may_run", lambda: False)
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    rows = [("Approved", "14 May 2025"), ("Next review", "May 2027")]
    table = "".join(f"<w:tr>{cell.format(one)}{cell.format(two)}</w:tr>" for one, two in rows)
    head = word_part("hdr", "<w:p><w:r><w:t>Brindle Lane School</w:t></w:r></w:p>")
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    title = "<w:p><w:r><w:t>Gate Policy</w:t></w:r></w:p>"
    prose = "<w:p><w:r><w:t>This policy says who opens the gate.</w:t></w:r></w:p>"
    body = f"{title}<w:tbl>{table}</w:tbl>{prose}{section}"
    upload({"gate.docx": docx(body, header1=head)})
    page = visitor.get(here())
    assert "the pages of such a file can be shown where LibreOffice is installed" in page.text
    cells = [one.text_content().strip() for one in page.tree.xpath("//*[@class='laid']//td")]
    assert cells == ["Approved", "14 May 2025", "Next review", "May 2027"]
    assert "Brindle Lane School" in page.tree.xpath("//*[@class='laid-header']")[0].text_content()
    marked = page.tree.xpath("//*[@class='laid']//td//mark/text()")
    assert marked == ["14 May 2025", "May 2027"]


def test_a_word_file_whose_pages_are_being_made_can_be_confirmed_meanwhile(
    upload, visitor, monkeypatch
):
    monkeypatch.setattr(office, "may_run", lambda: True)
    monkeypatch.setattr("governance.web.intake.shown.sheets.PATIENCE", 0.05)
    monkeypatch.setattr(office, "to_pdf", never)
    upload({"gate.docx": docx("<w:p><w:r><w:t>Gate Policy, reviewed May 2025</w:t></w:r></w:p>")})
    page = visitor.get(here())
    assert "Its pages are being made." in page.text
    assert [one.text_content() for one in page.tree.xpath("//button[@value='pages']")][-1]
    visitor.send(page, "/confirm")
    assert db.session.query(Policy).count() == 1


def never(*_arguments):
    threading.Event().wait(1)
    raise OSError("It was never made.")


def test_a_document_too_long_to_be_laid_out_shows_its_text(upload, visitor, monkeypatch):
    monkeypatch.setattr("governance.web.intake.drawing.MOST_LAID_OUT", 1)
    upload({"gate.txt": b"Gate Policy\n\nNext review: March 2027\n"})
    page = visitor.get(here())
    assert "too long to be laid out: this is its text" in page.text
    assert "Next review: March 2027" in page.tree.xpath("//*[@class='extracted']")[0].text_content()
