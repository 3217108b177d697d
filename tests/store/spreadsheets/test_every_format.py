"""One tracker, kept as schools keep it, says the same whichever program wrote it."""

from __future__ import annotations

import io
from datetime import date

import pytest
import xlsxwriter

from governance.adapters.spreadsheets import parse_spreadsheet
from governance.domain.trackers import Field, guess, read_rows, sheet_to_read
from tests.corpus.folders import folder
from tests.corpus.workbooks import KEPT

TODAY = date(2026, 11, 20)
HEADINGS = ("Policy", "Committee", "Approved", "Next review", "Frequency", "Statutory")
ROWS = (
    ("Gate", "Resources", date(2025, 5, 14), date(2027, 5, 1), "2 yrs", "Y"),
    ("Bees", "Resources", "12/3/2024", "Autumn 1 2026", "annual", "No"),
    ("Lost property", "Full Governing Board", 45536, "Sept 26", "3", "Yes"),
    ("Café and “kitchen”", "", "", date(2028, 1, 31), "termly", ""),
    ("Kites", "", "45536", "TBC", "when needed", ""),
)
SAID = [
    ("Gate", ["2025-05-14"], "2027-05", "P24M", True),
    ("Bees", ["2024-03-12"], "2026-23", "P12M", False),
    ("Lost property", ["2024-09-01"], "2026-09", "P36M", True),
    ("Café and “kitchen”", [], "2028-01-31", "termly", None),
    ("Kites", ["2024-09-01"], None, "on_change", None),
]


def words(value, short):
    if isinstance(value, date):
        return value.strftime("%b-%y" if short else "%d/%m/%Y")
    return str(value)


def shown():
    """The rows as the program shows them: the next review of the first as a month."""
    yield HEADINGS
    for number, row in enumerate(ROWS):
        yield [words(one, number == 0 and place == 3) for place, one in enumerate(row)]


def delimited(separator, encoding, first=""):
    lines = (
        separator.join(f'"{one}"' if separator in one else one for one in row) for row in shown()
    )
    return (first + "\r\n".join(lines) + "\r\n").encode(encoding)


def workbook():
    """An Excel workbook with real dates, a heading not in the first row and a formula’s result."""
    output = io.BytesIO()
    book = xlsxwriter.Workbook(output)
    page = book.add_worksheet("Policies")
    day, month = ({"num_format": one} for one in ("dd/mm/yyyy", "mmm-yy"))
    page.write(0, 0, "Corvane School policies")
    page.write_row(2, 0, HEADINGS)
    for number, row in enumerate(ROWS, 3):
        for place, one in enumerate(row):
            if not isinstance(one, date):
                page.write(number, place, one)
            elif one == date(2028, 1, 31):
                page.write_formula(number, place, "=DATE(2028,1,31)", book.add_format(day), 46783)
            else:
                look = month if (number, place) == (3, 3) else day
                page.write_datetime(number, place, one, book.add_format(look))
    book.add_worksheet("Old list").hide()
    book.close()
    return output.getvalue()


def open_document():
    urn = "urn:oasis:names:tc:opendocument:xmlns"
    names = " ".join(f'xmlns:{one}="{urn}:{one}:1.0"' for one in ("office", "table", "text"))
    rows = "".join(
        f"<table:table-row>{''.join(map(_open_cell, row))}</table:table-row>" for row in shown()
    )
    content = (
        f"<office:document-content {names}><office:body><office:spreadsheet><table:table>{rows}"
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    manifest = {"META-INF/manifest.xml": b"<manifest/>", "content.xml": content.encode()}
    return folder({"mimetype": kind, **manifest})


def _open_cell(text):
    return f"<table:table-cell><text:p>{text}</text:p></table:table-cell>"


FORMATS = {
    "tracker.xls": (KEPT / "tracker.xls").read_bytes,
    "tracker.xlsx": workbook,
    "tracker.ods": open_document,
    "commas.csv": lambda: delimited(",", "utf-8"),
    "mark.csv": lambda: delimited(",", "utf-8-sig"),
    "british.csv": lambda: delimited(",", "cp1252"),
    "semicolons.csv": lambda: delimited(";", "cp1252"),
    "said.csv": lambda: delimited(";", "utf-8", "sep=;\r\n"),
    "tabs.tsv": lambda: delimited("\t", "utf-8"),
    "unicode.csv": lambda: delimited("\t", "utf-16"),
    "bars.csv": lambda: delimited("|", "utf-8"),
}


@pytest.mark.parametrize("name", FORMATS)
def test_each_row_is_read_at_its_precision(name):
    sheets = parse_spreadsheet(FORMATS[name](), name).sheets
    sheet = sheets[sheet_to_read(sheets, today=TODAY, knows=lambda _: False)]
    layout = guess(sheet, today=TODAY, knows=lambda _: False)
    records, left_out = read_rows(sheet, layout, today=TODAY)
    assert [_said(one) for one in records[:5]] == SAID
    told = {one.title: [(cell.field, cell.sentence) for cell in one.told] for one in records[:5]}
    assert [field for field, _ in told.pop("Kites")] == []
    assert not any(told.values())
    assert all(one.reason.endswith(".") for one in left_out)
    assert layout.column(Field.BODY) == 1


def _said(record):
    frequency = record.frequency.stored if record.frequency else None
    later = record.next_review.edtf if record.next_review else None
    return record.title, [one.edtf for one in record.approved], later, frequency, record.statutory
