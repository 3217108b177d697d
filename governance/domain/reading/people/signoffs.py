"""Sign-off tables: “Name, Signature, Date” over rows of who did what, flattened to lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from governance.domain.reading.blocks import Kind
from governance.domain.reading.controls.labels.label import Label
from governance.domain.reading.recognise.bodies import people
from governance.domain.reading.recognise.dates import DateMark, Dates
from governance.domain.reading.sheet import Line, Sheet
from governance.domain.reading.words.labels import Slot
from governance.domain.reading.words.people import ROLE

Span = tuple[int, int]
_HEAD = frozenset({Slot.NAME, Slot.SIGNED, Slot.DATE, Slot.ROLE})
_ROLE = re.compile(rf"(?i:{ROLE})(?!\w)")
_GAPS = re.compile(r" {2,}|\t")
_BETWEEN = re.compile(r"[ ,:(/|-]{1,40}")
_WROTE = re.compile(r"(?i)(?:author|owner|originator|(?:written|prepared|drafted) by)\b")
"""A row of the one who wrote the policy is no signature."""
_ROWS = 8


def signoffs(
    sheet: Sheet, dates: Dates, labels: list[Label]
) -> Iterator[tuple[Line, Span, Span | None, DateMark | None]]:
    """Each row of a sign-off table: its line, the name, the role and the date."""
    yield from _rows_of_cells(sheet, dates, labels)
    for line in _headings(sheet, labels):
        for step in range(1, _ROWS + 1):
            row = sheet.after(line, step)
            if row is None or len(row.text) > 120 or row.text.endswith("."):
                break
            name = next(people(sheet.plain, row.start, row.end), None)
            if name is None or _WROTE.match(row.text):
                continue
            role = _ROLE.search(sheet.plain, row.start, name[0])
            role = role or _ROLE.match(sheet.plain, name[1] + _gap(sheet.plain, name[1]), row.end)
            marks = dates.within(name[1], row.end)
            yield row, name, role.span() if role else None, marks[0] if marks else None


def _rows_of_cells(
    sheet: Sheet, dates: Dates, labels: list[Label]
) -> Iterator[tuple[Line, Span, Span | None, DateMark | None]]:
    """The rows of cells under “Name”, “Role”, “Signature” and “Date”."""
    heads: dict[int, set[Slot]] = {}
    for label in labels:
        block = label.line.block
        if block.kind is Kind.CELL and block.row == 0 and block.table is not None:
            heads.setdefault(block.table, set()).add(label.slot)
    tables = {
        table
        for table, slots in heads.items()
        if slots <= _HEAD and {Slot.SIGNED, Slot.NAME} <= slots
    }
    rows: dict[tuple[int, int], list[Line]] = {}
    for line in sheet.lines if tables else []:
        block = line.block
        if block.kind is Kind.CELL and block.table in tables and block.row:
            rows.setdefault((block.table, block.row), []).append(line)
    for cells in rows.values():
        if _WROTE.match(cells[0].text):
            continue
        names = [name for cell in cells for name in people(sheet.plain, cell.start, cell.end)]
        roles = [role.span() for cell in cells if (role := _ROLE.match(sheet.plain, cell.start))]
        marks = [mark for cell in cells for mark in dates.within(cell.start, cell.end)]
        if names:
            yield cells[0], names[0], roles[0] if roles else None, marks[0] if marks else None


def _gap(plain: str, at: int) -> int:
    """The width of what parts a name from its role."""
    gap = _BETWEEN.match(plain, at)
    return gap.end() - at if gap else 0


def _headings(sheet: Sheet, labels: list[Label]) -> Iterator[Line]:
    """Lines that hold nothing but “Name”, “Signature” and “Date”, or the like."""
    by_line: dict[int, list[Label]] = {}
    for label in labels:
        by_line.setdefault(label.line.index, []).append(label)
    for heads in by_line.values():
        slots = {head.slot for head in heads}
        line = heads[0].line
        if line.block.kind is Kind.CELL:
            continue
        covered = sum(len(head.words) for head in heads)
        whole = covered >= 0.7 * len(line.text.replace("  ", ""))
        if whole and slots <= _HEAD and {Slot.SIGNED, Slot.NAME} <= slots:
            rows = [below for step in range(1, 4) if (below := sheet.after(line, step))]
            named = [row for row in rows if next(people(sheet.plain, row.start, row.end), None)]
            first = rows and named[:1] == rows[:1]
            if len(named) >= 2 or (first and len(slots) >= 3 and _whole(rows[0])):
                yield line


def _whole(row: Line) -> bool:
    """Whether one row alone is a sign-off: columns set apart, with the role in one of them."""
    return bool(_GAPS.search(row.text) and _ROLE.search(row.text))
