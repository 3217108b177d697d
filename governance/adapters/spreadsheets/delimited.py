"""Text with separators (.csv, .tsv): the encoding and the separator are found out.

Source: RFC 4180; Excel also writes “sep=;” on the first line, and “;” where Windows says so.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from io import StringIO

from governance.adapters.documents import refusals
from governance.adapters.documents.limits import Limits
from governance.adapters.documents.sniffing import decode
from governance.adapters.spreadsheets.formulas import restored
from governance.adapters.spreadsheets.gathering import LONGEST_CELL, Gathering
from governance.domain.trackers.cells import Cell, Sheet

_SEPARATORS = ",;\t|"
_SAID = re.compile(r"sep=(.)\r?\n", re.I)
_LOOKED_AT = 50
_LONGEST_FIELD = 1_000_000


def read(data: bytes, name: str, limits: Limits) -> tuple[list[Sheet], list[str]]:
    """The one sheet of a text, and no warnings; BadInput where it is no table."""
    text = (decode(data) or "").lstrip("\ufeff")
    said = _SAID.match(text)
    separator = said[1] if said else _separator(text)
    csv.field_size_limit(_LONGEST_FIELD)
    gathering, lines = Gathering(name, limits), []
    start = said.end() if said else 0
    rows = csv.reader(StringIO(text[start:], newline=""), delimiter=separator)
    try:
        for number, row in enumerate(rows, 2 if said else 1):
            cells = [Cell(restored(one)[:LONGEST_CELL]) for one in row[: limits.columns]]
            line = gathering.line(number, cells)
            if line is not None:
                lines.append(line)
    except csv.Error as error:
        raise refusals.damaged(name) from error
    return [Sheet("", tuple(lines))], []


def _separator(text: str) -> str:
    """The one that cuts the most of the first rows into the same number of cells."""

    def evenness(separator: str) -> tuple[int, int]:
        widths: Counter[int] = Counter()
        try:
            for row in csv.reader(StringIO(text[:100_000], newline=""), delimiter=separator):
                widths[len(row)] += 1
                if widths.total() >= _LOOKED_AT:
                    break
        except csv.Error:
            return 0, 0
        width, count = max(widths.items(), key=lambda one: (one[0] > 1, one[1]), default=(0, 0))
        return (count, width) if width > 1 else (0, 0)

    return max(_SEPARATORS, key=evenness)
