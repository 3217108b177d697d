"""Tables written as .xlsx and .csv, with nothing in them that a program would run."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO, StringIO

from xlsxwriter import Workbook

from governance.adapters.spreadsheets.formulas import harmless
from governance.domain.dates import PreciseDate, Precision

CellValue = str | PreciseDate | None
_DAY = "d mmmm yyyy"


@dataclass(frozen=True, slots=True)
class Column:
    """A heading and how wide its column is, in characters."""

    heading: str
    width: int = 20


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet: its name, its columns and its rows; a second sheet of plain lines may follow."""

    name: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[CellValue]]
    notes: Sequence[str] = ()
    notes_name: str = "How to fill it in"


def make_xlsx(table: Table) -> bytes:
    """A workbook; a date known to the day is a real date, any other is the words people say."""
    output = BytesIO()
    book = Workbook(
        output,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False},
    )
    heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    dated = book.add_format({"num_format": _DAY, "valign": "top", "align": "left"})
    sheet = book.add_worksheet(table.name[:31])
    sheet.freeze_panes(1, 1)
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, column.width)
        sheet.write_string(0, place, column.heading, heading)
    for number, row in enumerate(table.rows, 1):
        for place, value in enumerate(row):
            if isinstance(value, PreciseDate) and value.precision is Precision.DAY:
                sheet.write_datetime(number, place, value.first(), dated)
            elif value is not None:
                sheet.write_string(number, place, _words(value), wrapped)
    if table.rows:
        sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    if table.notes:
        notes = book.add_worksheet(table.notes_name[:31])
        notes.set_column(0, 0, 90)
        for number, line in enumerate(table.notes):
            notes.write_string(number, 0, line, wrapped)
    book.close()
    return output.getvalue()


def make_csv(table: Table) -> bytes:
    """The rows as UTF-8 with a byte-order mark, as Excel wants it; formulas are made harmless."""
    output = StringIO(newline="")
    writer = csv.writer(output)
    writer.writerow([column.heading for column in table.columns])
    for row in table.rows:
        writer.writerow([harmless(_words(value)) for value in row])
    return output.getvalue().encode("utf-8-sig")


def _words(value: CellValue) -> str:
    if value is None:
        return ""
    return value.in_words() if isinstance(value, PreciseDate) else value
