"""PDF files through pdfium: lines page by page, filled-in form fields, headers and footers.

A gap wider than a letter is tall becomes a tab, so that the columns of a table stay apart on their
line; on the first and last three pages, where control blocks stand, every line is measured, between
them only lines too short to be prose. Forms and pages on their side: `pdf_lines`. Passwords, scans
and page counts are refused here.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from itertools import chain

import pypdfium2
import pypdfium2.raw as pdfium

from governance.adapters.documents import refusals
from governance.adapters.documents.formats.furniture import settle
from governance.adapters.documents.formats.gathering import Content, Gathering
from governance.adapters.documents.formats.pdf_lines import GAP, by_place, lie_on_their_side
from governance.adapters.documents.limits import Limits
from governance.domain.reading.blocks import Block

_FORM_FIELDS = frozenset({pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT})
_HYPHEN = re.compile("[\x02\ufffe]")
_MOST_NAMED = 5
_LINE = re.compile(r"[^\r\n]+")
_SPACE = re.compile(r" +(?=\S)")
_FEWEST_PROSE_WORDS = 12
_CLOSELY = 3


def read(data: bytes, name: str, limits: Limits) -> Content:
    """The blocks of a PDF; Unread where no page has text."""
    document = _open(data, name)
    try:
        if len(document) == 0:
            raise refusals.damaged(name)
        if len(document) > limits.pages:
            raise refusals.too_much(name, f"{len(document):,} pages")
        return _content(document, name, limits)
    finally:
        document.close()


def _open(data: bytes, name: str) -> pypdfium2.PdfDocument:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if pdfium.FPDF_GetLastError() in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}:
            raise refusals.locked(name) from error
        raise refusals.damaged(name) from error
    if document.get_formtype():
        document.init_forms()
    return document


def _content(document: pypdfium2.PdfDocument, name: str, limits: Limits) -> Content:
    pages: list[list[str]] = []
    pictures: list[int] = []
    length = 0
    for number in range(len(document)):
        try:
            lines, pictured = _page(document, number)
        except pypdfium2.PdfiumError as error:
            raise refusals.damaged(name) from error
        length += sum(map(len, lines))
        if length > limits.text_length:
            raise refusals.too_much(name, f"more than {limits.text_length:,} letters")
        pages.append(lines)
        if pictured:
            pictures.append(number + 1)
    if pictures and not any(map(str.isalnum, "".join(chain.from_iterable(pages)))):
        raise refusals.Unread  # blank pages among those of a scan say nothing either
    gathering = Gathering(name, limits)
    if pictures:
        gathering.warn(_picture_warning(pictures))
    for number, page in enumerate(settle(pages), 1):
        for text, kind in page:
            gathering.add(Block(text, kind, number))
    return gathering.content()


def _page(document: pypdfium2.PdfDocument, number: int) -> tuple[list[str], bool]:
    """The lines of a page, and whether it is a picture without text."""
    page = document[number]
    filled_in = document.formenv is not None and _has_form_fields(page)
    if filled_in:
        page.flatten()
        page.close()
        page = document[number]
    letters = page.get_textpage()
    try:
        if filled_in or page.get_rotation() or lie_on_their_side(letters):
            drawn = by_place(letters)
        else:
            drawn = _with_columns(letters, min(number, len(document) - 1 - number) < _CLOSELY)
        text = _HYPHEN.sub("-", drawn)
        bare = not any(map(str.isalnum, text))
        pictured = bare and any(True for _ in page.get_objects([pdfium.FPDF_PAGEOBJ_IMAGE]))
    finally:
        letters.close()
        page.close()
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), pictured


def _has_form_fields(page: pypdfium2.PdfPage) -> bool:
    for index in range(pdfium.FPDFPage_GetAnnotCount(page)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        kind = pdfium.FPDFAnnot_GetSubtype(annotation)
        pdfium.FPDFPage_CloseAnnot(annotation)
        if kind in _FORM_FIELDS:
            return True
    return False


def _gaps(text: str, closely: bool) -> Iterator[tuple[int, int]]:
    """(letter before, letter after) of each space; of long lines, which are prose, only closely."""
    for line in _LINE.finditer(text):
        if closely or line[0].count(" ") < _FEWEST_PROSE_WORDS:
            for space in _SPACE.finditer(text, *line.span()):
                first, last = space.span()
                if first and not text[first - 1].isspace():
                    yield first - 1, last


def _with_columns(letters: pypdfium2.PdfTextPage, closely: bool) -> str:
    """The text of a page with a tab for each space that is wider than the letters are tall."""
    text: str = letters.get_text_range()
    if len(text) != letters.count_chars():
        return text
    pieces = list(text)
    box, raw = pdfium.FPDFText_GetLooseCharBox, letters.raw
    before, after = pdfium.FS_RECTF(), pdfium.FS_RECTF()
    into_before, into_after = ctypes.byref(before), ctypes.byref(after)
    for first, last in _gaps(text, closely):
        if not (box(raw, first, into_before) and box(raw, last, into_after)):
            continue
        gap = after.left - before.right
        # Most gaps are no wider than one letter is tall; the other need not be asked then.
        if gap > 0 and gap > GAP * (tall := before.top - before.bottom):
            height = max(tall, after.top - after.bottom)
            if height > 0 and gap > GAP * height:
                pieces[first + 1] = "\t"
    return "".join(pieces)


def _picture_warning(pages: list[int]) -> str:
    named = ", ".join(map(str, pages[:_MOST_NAMED]))
    more = f" and {len(pages) - _MOST_NAMED} more" if len(pages) > _MOST_NAMED else ""
    if len(pages) == 1:
        return f"Page {named} is a picture without text and was not read."
    return f"Pages {named}{more} are pictures without text and were not read."
