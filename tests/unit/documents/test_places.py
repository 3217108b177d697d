"""The dates of a policy are read wherever its author put them, in Word and in PDF files."""

from __future__ import annotations

import pytest

from governance.adapters.documents.formats import pdf, word
from governance.adapters.documents.formats.gathering import Content
from governance.adapters.documents.limits import STANDARD
from governance.domain.reading.blocks import lay_out
from governance.domain.reading.reader import read

from .making import docx, lines_at, paragraph, word_part
from .making import pdf as make_pages

BODY = paragraph("Gate Policy") + "".join(
    paragraph(f"The gate is opened at {hour} and closed again after everybody has gone in.")
    for hour in ("eight", "nine", "three")
)
TEXT = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>"
CELL = "<w:tc><w:p>{}</w:p></w:tc>"
ROWS = (("Approved", "14 May 2025"), ("Next review", "May 2027"))


def control(inside: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def table(value: str = "{}") -> str:
    rows = "".join(
        f"<w:tr>{CELL.format(TEXT.format(label))}{CELL.format(value.format(TEXT.format(on)))}</w:tr>"
        for label, on in ROWS
    )
    return f"<w:tbl>{rows}</w:tbl>"


LINES = "".join(paragraph(f"{label}: {on}") for label, on in ROWS)
BOX = (
    "<w:p><w:r><w:drawing><wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx></w:drawing></w:r>"
    "</w:p>"
)
DROPDOWN = "<w:dropDownList><w:listItem w:displayText='May 2027' w:value='3'/></w:dropDownList>"
PICKER = "<w:date w:fullDate='2027-05-01T00:00:00Z'><w:dateFormat w:val='MMMM yyyy'/></w:date>"


def section(kind: str, place: str, more: str = "") -> str:
    return (
        f'<w:sectPr><w:{kind}Reference w:type="{place}" r:id="{kind}1"/>'
        f'<w:{kind}Reference w:type="default" r:id="{kind}2"/>{more}</w:sectPr>'
    )


def chosen(kind: str, place: str, more: str = "", **parts: str) -> bytes:
    """A document with the block in one of its two headers or footers."""
    tag = {"header": "hdr", "footer": "ftr"}[kind]
    own = {f"{kind}1": word_part(tag, LINES), f"{kind}2": word_part(tag, paragraph("Corvane"))}
    return docx(BODY + section(kind, place, more), **own, **parts)


def legacy(choices: list[str], result: int) -> str:
    """A drop-down form field of Word 97 to 2003, which keeps its choice in its properties."""
    listed = "".join(f'<w:listEntry w:val="{one}"/>' for one in choices)
    field = f'<w:ffData><w:ddList><w:result w:val="{result}"/>{listed}</w:ddList></w:ffData>'
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{field}</w:fldChar></w:r>'
        "<w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


FACING = word_part("settings", "<w:evenAndOddHeaders/>")
WORD: dict[str, bytes] = {
    "at the end": docx(BODY + LINES),
    "first-page header": chosen("header", "first", "<w:titlePg/>"),
    "first-page footer": chosen("footer", "first", "<w:titlePg/>"),
    "even header": chosen("header", "even", settings=FACING),
    "even footer": chosen("footer", "even", settings=FACING),
    "table": docx(table() + BODY),
    "nested table": docx(f"<w:tbl><w:tr><w:tc>{table()}<w:p/></w:tc></w:tr></w:tbl>" + BODY),
    "table in a cell beside another": docx(
        f"<w:tbl><w:tr>{CELL.format(TEXT.format('Crest'))}<w:tc>{table()}<w:p/></w:tc></w:tr></w:tbl>"
        + BODY
    ),
    "text box": docx(BODY + BOX.format(LINES)),
    "table in a text box": docx(BODY + BOX.format(table())),
    "content control": docx(control(LINES) + BODY),
    "drop-down list": docx(table(control("{}", DROPDOWN)) + BODY),
    "date picker": docx(table(control("{}", PICKER)) + BODY),
    "tracked insertion": docx(table("<w:ins w:id='1'>{}</w:ins>") + BODY),
    "tracked replacement": docx(
        table("<w:del w:id='2'><w:r><w:delText>May 2020</w:delText></w:r></w:del><w:ins>{}</w:ins>")
        + BODY
    ),
    "form field": docx(
        BODY
        + f"<w:p>{TEXT.format('Approved: 14 May 2025')}</w:p><w:p>{TEXT.format('Next review: ')}"
        + f"{legacy(['May 2026', 'May 2027'], 1)}</w:p>"
    ),
    "footnote": docx(
        BODY, footnotes=word_part("footnotes", f"<w:footnote w:id='2'>{LINES}</w:footnote>")
    ),
}


def stated(content: Content, name: str) -> tuple[set[str], str | None]:
    """(dates of approval, next review) as the reader says them."""
    found = read(lay_out(name, content.blocks)).as_json(name)
    later = found["next_review"]
    return {one["value"] for one in found["approved"]}, later["value"] if later else None


@pytest.mark.parametrize("place", WORD)
def test_a_word_document_says_its_dates_wherever_they_stand(place: str) -> None:
    content = word.read(WORD[place], "gate.docx", STANDARD)
    assert stated(content, "gate.docx") == ({"2025-05-14"}, "2027-05")


PROSE = [
    (60, 700 - 16 * line, f"The gate is opened at {line} and closed again after that")
    for line in range(8)
]
TURNED = "BT /F1 11 Tf {} ET"


def turned(lines: list[tuple[int, int, str]]) -> str:
    """The lines of a page on its side: each runs from bottom to top."""
    shown = " ".join(f"0 1 -1 0 {800 - y} {x} Tm ({words}) Tj" for x, y, words in lines)
    return TURNED.format(shown)


TITLE = (60, 780, "Gate Policy")
BLOCK = [
    (60, 740, "Approved"),
    (220, 740, "14 May 2025"),
    (60, 724, "Next review"),
    (220, 724, "May 2027"),
]
COLUMNS = [
    *((60, 600 - 16 * line, f"The gate is opened at {line}") for line in range(6)),
    *((320, 600 - 16 * line, f"and it is closed by {line}") for line in range(6)),
]
FOOT = [(60, 40, "Approved: 14 May 2025"), (240, 40, "Next review: May 2027"), (500, 40, "Page {}")]
PDF: dict[str, list[str]] = {
    "table": [lines_at([TITLE, *BLOCK, *PROSE])],
    "beside two columns": [lines_at([TITLE, *BLOCK, *COLUMNS])],
    "footer": [
        lines_at([TITLE, *PROSE, *((x, y, words.format(n)) for x, y, words in FOOT)])
        for n in (1, 2, 3)
    ],
    "header": [
        lines_at([*((x, 820, words.format(n)) for x, _, words in FOOT), TITLE, *PROSE])
        for n in (1, 2, 3)
    ],
    "rotated page": [turned([TITLE, *BLOCK, *PROSE])],
}


@pytest.mark.parametrize("place", PDF)
@pytest.mark.parametrize("rotate", [0, 90])
def test_a_pdf_says_its_dates_wherever_they_stand(place: str, rotate: int) -> None:
    data = make_pages(PDF[place])
    if rotate:
        data = data.replace(b"/Type /Page /Parent", b"/Type /Page /Rotate 90 /Parent")
    content = pdf.read(data, "gate.pdf", STANDARD)
    assert stated(content, "gate.pdf") == ({"2025-05-14"}, "2027-05")


def field(number: int, place: int, value: str, *, drawn: bool) -> list[bytes]:
    """A filled-in form field at this height, with its look or, as some programs leave it, none."""
    shown = f"BT /F1 11 Tf 2 5 Td ({value}) Tj ET".encode()
    look = (
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 3 0 R >> "
        b">> /Length %d >>\nstream\n%s\nendstream" % (len(shown), shown)
    )
    drawing = b"/AP << /N %d 0 R >> " % (number + 1) if drawn else b""
    return [
        b"<< /Type /Annot /Subtype /Widget /FT /Tx /T (f%d) /V (%s) /F 4 /DA (/F1 11 Tf 0 g) "
        b"/Rect [220 %d 420 %d] %s/P 4 0 R >>"
        % (number, value.encode(), place, place + 20, drawing),
        look,
    ]


@pytest.mark.parametrize("drawn", [True, False])
def test_what_was_typed_into_a_pdf_form_stands_beside_its_label(drawn: bool) -> None:
    labels = [(60, 740, "Approved"), (60, 710, "Next review"), (60, 680, "Owner")]
    page = lines_at([TITLE, *labels, *((x, y - 60, words) for x, y, words in PROSE)])
    fields = [
        *field(6, 735, "14 May 2025", drawn=drawn),
        *field(8, 705, "May 2027", drawn=drawn),
        b"<< /Fields [6 0 R 8 0 R] /NeedAppearances true /DR << /Font << /F1 3 0 R >> >> >>",
    ]
    data = make_pages([page], extra=fields)
    data = data.replace(b"/Pages 2 0 R >>", b"/Pages 2 0 R /AcroForm 10 0 R >>")
    data = data.replace(b"/Contents 5 0 R", b"/Annots [6 0 R 8 0 R] /Contents 5 0 R")
    content = pdf.read(data, "gate.pdf", STANDARD)
    assert "Approved\t14 May 2025" in [block.text for block in content.blocks]
    assert stated(content, "gate.pdf") == ({"2025-05-14"}, "2027-05")
