"""A value of a cell as the spreadsheet program shows it, at the precision of its format.

Source: ECMA-376 part 1, 18.8.30 (number formats).
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import Any

from governance.adapters.spreadsheets.gathering import LONGEST_CELL
from governance.domain.dates import PreciseDate
from governance.domain.trackers.cells import EMPTY, Cell

_ASIDE = re.compile(r"\"[^\"]*\"|\\.|\[[^\]]*\]|_.|\*.")


def cell_of(value: Any, number_format: str) -> Cell:
    """The cell of a value as Python has it, under this number format."""
    if value is None:
        return EMPTY
    if isinstance(value, bool):
        return Cell("Yes" if value else "No")
    if isinstance(value, datetime | date):
        day = value.date() if isinstance(value, datetime) else value
        on = _as_shown(day, number_format)
        return Cell(on.in_words(), on)
    if isinstance(value, int | float):
        return Cell(f"{value:g}" if value != int(value) else str(int(value)), None, float(value))
    if isinstance(value, time | timedelta):
        return Cell(str(value))
    return Cell(str(value)[:LONGEST_CELL])


def _as_shown(day: date, number_format: str) -> PreciseDate:
    """The date at the precision in which the cell shows it: “mmm-yy” shows a month."""
    shown = _ASIDE.sub("", number_format.split(";", maxsplit=1)[0]).lower()
    if "d" in shown or "y" not in shown:
        return PreciseDate.day(day)
    return PreciseDate.month(day.year, day.month) if "m" in shown else PreciseDate.year(day.year)
