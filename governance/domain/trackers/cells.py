"""A sheet as plain values: cells by line and column, whatever program wrote it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from governance.domain.dates import PreciseDate

_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows; `on` where it is a real date, `number` where it is a real number.

    `on` has the precision that the cell's format shows: a date shown as “Sep 26” is a month.
    """

    text: str
    on: PreciseDate | None = None
    number: float | None = None

    @property
    def words(self) -> str:
        """The text on one line."""
        return _SPACE.sub(" ", self.text).strip()

    @property
    def as_kept(self) -> Any:
        """As JSON keeps it: the text alone, else [text, date, number]."""
        if self.on is None and self.number is None:
            return self.text
        return [self.text, self.on.edtf if self.on else None, self.number]

    @classmethod
    def of_kept(cls, kept: Any) -> Cell:
        """The cell of what `as_kept` gave."""
        if isinstance(kept, str):
            return cls(kept)
        text, edtf, number = kept
        on = PreciseDate(str(edtf)) if edtf else None
        return cls(str(text), on, float(number) if number is not None else None)


EMPTY = Cell("")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a sheet, by the number that the spreadsheet program shows beside it."""

    number: int
    cells: tuple[Cell, ...]

    def at(self, column: int | None) -> Cell:
        """The cell of a column, counted from 0; an empty one where there is none."""
        if column is None or not 0 <= column < len(self.cells):
            return EMPTY
        return self.cells[column]

    @property
    def filled(self) -> list[str]:
        """The words of the cells that hold any."""
        return [cell.words for cell in self.cells if cell.words]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet; lines without a filled cell are left out. `taken` says that it was confirmed."""

    name: str
    lines: tuple[Line, ...]
    taken: bool = False

    @property
    def width(self) -> int:
        """How many columns the widest line has."""
        return max((len(line.cells) for line in self.lines), default=0)

    @property
    def as_kept(self) -> dict[str, Any]:
        """As JSON keeps it."""
        lines = [[line.number, [cell.as_kept for cell in line.cells]] for line in self.lines]
        return {"name": self.name, "lines": lines} | ({"taken": True} if self.taken else {})

    @classmethod
    def of_kept(cls, kept: dict[str, Any]) -> Sheet:
        """The sheet of what `as_kept` gave."""
        lines: Sequence[Any] = kept["lines"]
        return cls(
            str(kept["name"]),
            tuple(
                Line(int(number), tuple(Cell.of_kept(cell) for cell in cells))
                for number, cells in lines
            ),
            bool(kept.get("taken")),
        )


def letters(column: int) -> str:
    """The letters by which a spreadsheet program calls a column: 0 is A, 26 is AA."""
    found = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found
