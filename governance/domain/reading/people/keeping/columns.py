"""Who keeps a policy, in the last row of a table of versions with a column of owners."""

from __future__ import annotations

import re
from collections.abc import Iterator

from governance.domain.reading.recognise.bodies import Span, people, person_at
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.sheet import Line, Sheet
from governance.domain.reading.words.people import TITLED

LAST_ROW = "It stands in the last row under “Owner”."
_COLUMN = re.compile(r"(?i)\b(?:document |policy )?owner(?:'?s)?(?: name)?\b")
"""An author of one version need not keep the policy."""
_VERSIONS = re.compile(r"(?i)\b(?:versions?|issue|revision|rev)\b")
_DATE = re.compile(r"(?i)\bdate")
_TWO = re.compile(rf"(?:{TITLED} )?[\w.'-]+ [\w'-]+")
_HEADING, _CELL = 100, 40
_ROWS, _HEADS = 16, 6
_BEGINS = 16
"""A row begins with its date, or with a version and then the date."""


def last_owner(sheet: Sheet, dates: Dates) -> tuple[Span, Line] | None:
    """The one in the last row of a table of owners, its rows in lines or its cells in lines; with
    the line of the table's head.
    """
    for line in _with_owner(sheet):
        head = _COLUMN.search(line.text) if len(line.text) <= _HEADING else None
        if head is None or ":" in line.text:
            continue
        if _VERSIONS.search(line.text):
            found = _in_rows(sheet, dates, line)
        else:
            found = _in_cells(sheet, dates, line) if head.group() == line.text else None
        if found is not None:
            return found, line
    return None


def _with_owner(sheet: Sheet) -> Iterator[Line]:
    """The lines that hold the word."""
    at = sheet.low.find("owner")
    while at >= 0:
        line = sheet.line_at(at)
        yield line
        at = sheet.low.find("owner", max(at + 1, line.end))


def _in_rows(sheet: Sheet, dates: Dates, head: Line) -> Span | None:
    last: Span | None = None
    misses = 0
    for row in _below(sheet, head, _ROWS):
        marks = dates.within(row.start, row.end)
        if not marks or marks[0].start - row.start > _BEGINS:
            misses += 1
            if misses > 1:
                break
            continue
        misses = 0
        names = [
            name
            for name in people(sheet.plain, row.start, row.end)
            if not any(name[0] <= mark.start < name[1] for mark in marks)
        ]
        behind = [name for name in names if name[1] == row.end]
        last = behind[0] if behind else _short(sheet, names[0]) if names else last
    return last


def _in_cells(sheet: Sheet, dates: Dates, head: Line) -> Span | None:
    """“Version / Date / Change / Owner / 0.1 / 4 May 2019 / New / Amy Quill / 0.2 ...”, each cell a
    line of its own: as many lines lie between the heads of date and owner as between their cells.
    """
    heads = [each for step in range(1, _HEADS) if (each := sheet.after(head, -step))]
    steps = [step for step, each in enumerate(heads, 1) if _DATE.search(each.text)]
    if not steps or any(len(each.text) > _CELL for each in heads[: steps[0]]):
        return None
    last = None
    cells = list(_below(sheet, head, _ROWS * _HEADS))
    for place, cell in enumerate(cells):
        marks = dates.within(cell.start, cell.end)
        if len(cell.text) > _HEADING or place + steps[0] >= len(cells):
            break
        if not marks or marks[0].end - marks[0].start != len(cell.text):
            continue
        owner = cells[place + steps[0]]
        name = person_at(sheet.plain, owner.start, owner.end, 0)
        if name != (owner.start, owner.end):
            break
        last = name
    return last


def _below(sheet: Sheet, line: Line, most: int) -> Iterator[Line]:
    for step in range(1, most):
        row = sheet.after(line, step)
        if row is None:
            return
        yield row


def _short(sheet: Sheet, name: Span) -> Span:
    """The first two words of a name, for in a flattened row the next column follows."""
    two = _TWO.match(sheet.plain, *name)
    return two.span() if two else name
