"""The lines of one spreadsheet as they are read, within limits."""

from __future__ import annotations

from collections.abc import Sequence

from governance.adapters.documents import refusals
from governance.adapters.documents.limits import Limits
from governance.domain.trackers.cells import EMPTY, Cell, Line

LONGEST_CELL = 2_000
MOST_MERGED = 20_000


class Gathering:
    """Counts the filled lines of all sheets; BadInput past the limit."""

    def __init__(self, name: str, limits: Limits) -> None:
        self._name = name
        self._limits = limits
        self._filled = 0
        self._letters = 0

    def line(self, number: int, cells: Sequence[Cell]) -> Line | None:
        """A line, without the empty cells at its end; None where all are empty."""
        width = min(len(cells), self._limits.columns)
        while width and not cells[width - 1].text.strip():
            width -= 1
        if not width:
            return None
        self._filled += 1
        self._letters += sum(len(cell.text) for cell in cells[:width])
        if self._filled > self._limits.rows:
            raise refusals.too_many_rows(self._name, self._limits.rows)
        if self._letters > self._limits.text_length:
            raise refusals.too_much(self._name, "more text than a tracker can have")
        return Line(number, tuple(cells[:width]))


def spread(lines: list[Line], areas: Sequence[tuple[int, int, int, int]]) -> list[Line]:
    """Put the words of a merged cell into each line and column that it covers.

    An area is (first line, first column, last line, last column), lines by their number. Headings
    merged over two lines or several columns and a committee merged down its policies come right.
    """
    by_number = {line.number: list(line.cells) for line in lines}
    filled = 0
    for top, left, bottom, right in areas:
        row = by_number.get(top)
        if row is None or left >= len(row) or not row[left].text:
            continue
        for number in range(top, bottom + 1):
            if number not in by_number:
                continue
            cells = by_number[number]
            cells += [EMPTY] * (right + 1 - len(cells))
            for column in range(left, right + 1):
                if not cells[column].text:
                    cells[column] = row[left]
                filled += 1
            if filled > MOST_MERGED:
                return [Line(line.number, tuple(by_number[line.number])) for line in lines]
    return [Line(line.number, tuple(by_number[line.number])) for line in lines]
