"""OpenDocument spreadsheets (.ods): a walk over content.xml.

Source: OASIS OpenDocument 1.2 part 1, 9.1 (tables), 16.27 (number and date styles), 19.385
(repeated columns), 19.644 (rows).
"""

from __future__ import annotations

from lxml import etree

from governance.adapters.documents import refusals
from governance.adapters.documents.archives import Archive
from governance.adapters.documents.formats import markup
from governance.adapters.documents.limits import Limits
from governance.adapters.spreadsheets.gathering import LONGEST_CELL, Gathering, spread
from governance.domain.dates import PreciseDate
from governance.domain.trackers.cells import EMPTY, Cell, Line, Sheet

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_TABLE = f"{{{_OASIS}table:1.0}}"
_TEXT = f"{{{_OASIS}text:1.0}}"
_OFFICE = f"{{{_OASIS}office:1.0}}"
_STYLE = f"{{{_OASIS}style:1.0}}"
_NUMBER = f"{{{_OASIS}datastyle:1.0}}"
_CELLS = (_TABLE + "table-cell", _TABLE + "covered-table-cell")
_MOST_LINES = 1_048_576

Area = tuple[int, int, int, int]


def read(data: bytes, name: str, limits: Limits) -> tuple[list[Sheet], list[str]]:
    """The sheets of an OpenDocument spreadsheet, and no warnings."""
    archive = Archive(data, name, limits)
    content = markup.part(archive, "content.xml")
    body = content.find(f"{_OFFICE}body/{_OFFICE}spreadsheet") if content is not None else None
    if content is None or body is None:
        raise refusals.damaged(name)
    gathering, shown = Gathering(name, limits), _styles(content)
    try:
        found = [
            _Table(table, gathering, limits, shown).sheet() for table in body.iter(_TABLE + "table")
        ]
    except ValueError as error:
        raise refusals.damaged(name) from error
    return found, []


class _Table:
    """One table while it is read."""

    def __init__(
        self, table: etree._Element, gathering: Gathering, limits: Limits, shown: dict[str, str]
    ) -> None:
        self._table = table
        self._gathering = gathering
        self._limits = limits
        self._shown = shown
        self._areas: list[Area] = []

    def sheet(self) -> Sheet:
        """The table's lines, merged cells spread."""
        lines: list[Line] = []
        number = 0
        for row in self._table.iter(_TABLE + "table-row"):
            repeated = _count(row, "number-rows-repeated")
            cells = self._cells(row, number + 1)
            empty = not any(cell.text.strip() for cell in cells)
            for one in range(1, 1 if empty else repeated + 1):
                line = self._gathering.line(number + one, cells)
                if line is not None:
                    lines.append(line)
            number = min(number + repeated, _MOST_LINES)
        name = self._table.get(_TABLE + "name") or "Sheet"
        return Sheet(name[:100], tuple(spread(lines, self._areas)))

    def _cells(self, row: etree._Element, number: int) -> list[Cell]:
        found: list[Cell] = []
        for cell in row:
            if cell.tag not in _CELLS:
                continue
            wide = _count(cell, "number-columns-spanned")
            deep = _count(cell, "number-rows-spanned")
            if wide > 1 or deep > 1:
                here = len(found)
                self._areas.append((number, here, number + deep - 1, here + wide - 1))
            room = self._limits.columns - len(found)
            found += [self._cell(cell)] * min(_count(cell, "number-columns-repeated"), room)
        return found

    def _cell(self, cell: etree._Element) -> Cell:
        text = "\n".join(
            "".join(str(part) for part in line.itertext()) for line in cell.iterfind(_TEXT + "p")
        )[:LONGEST_CELL]
        kind = cell.get(_OFFICE + "value-type")
        if kind == "date":
            return self._date(cell, text)
        if kind == "boolean":
            return Cell("Yes" if cell.get(_OFFICE + "boolean-value") == "true" else "No")
        if kind in {"float", "percentage"}:
            return Cell(text, None, float(cell.get(_OFFICE + "value") or 0))
        return Cell(text) if text else EMPTY

    def _date(self, cell: etree._Element, text: str) -> Cell:
        day = PreciseDate.parse((cell.get(_OFFICE + "date-value") or "")[:10])
        shown = self._shown.get(cell.get(_TABLE + "style-name") or "", "day")
        if shown != "day":
            day = PreciseDate.parse(day.edtf[: 7 if shown == "month" else 4])
        return Cell(text or day.in_words(), day)


def _count(element: etree._Element, attribute: str) -> int:
    return max(1, int(element.get(_TABLE + attribute) or 1))


def _styles(content: etree._Element) -> dict[str, str]:
    """For each cell style with a date style: the precision that it shows."""
    dates: dict[str, str] = {}
    for style in content.iter(_NUMBER + "date-style"):
        parts = {str(part.tag) for part in style}
        finest = "day" if _NUMBER + "day" in parts else "month"
        if _NUMBER + "month" not in parts and finest != "day":
            finest = "year"
        dates[style.get(_STYLE + "name") or ""] = finest
    return {
        style.get(_STYLE + "name") or "": dates[data]
        for style in content.iter(_STYLE + "style")
        if (data := style.get(_STYLE + "data-style-name") or "") in dates
    }
