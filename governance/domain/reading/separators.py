"""Separators of rows: pipes and slashes that part cells, told as colons and wide gaps.

“Owner | Bursar” and “Next review date / Spring 2019” are rows of a table that lost its frame, and
so is “Version / Date / Author” over “1.0 / May 2019 / K Orde”. A line alone proves nothing;
several such lines do.
"""

from __future__ import annotations

import re

_PIPE = re.compile(
    r"(?m)^[ \t|]{0,40}([A-Z][^|\n]{1,60}?)([ \t]?\|[ \t]?)[^|\s][^|\n]{0,120}\|?[ \t]{0,40}$"
)
_SLASH = re.compile(r"(?m)^[ \t]{0,40}([A-Z][^/\n:]{1,80}?)(:?[ \t]/[ \t])[^/\s][^\n]{0,120}$")
_LEAST = {"|": 2, "/": 3}
_DATED = re.compile(
    r"(?i)\b(?:dates?|review\w*|approv\w*|adopted|ratified|agreed|created|issued?|written|owner"
    r"|author|version|by)\b"
)
_ROW = re.compile(
    r"(?m)^[ \t]{0,40}(?:[^/\n]|/(?![ \t])){1,60}(?:[ \t]/[ \t](?:[^/\n]|/(?![ \t])){0,120}){2,7}$"
)
_CELL = re.compile(r"[ \t](/)[ \t]")
_NEAR = 3
_WELSH = re.compile(r"(?i)\b(?:dyddiad|llofnod|mabwysiad|adolyg|polisi|cadeirydd|pennaeth)")
"""Two languages on a line, parted by a slash: “Llofnodwyd / Signed” is no row of a table."""


def _rows(text: str) -> list[re.Match[str]]:
    """Lines of three cells or more that have another such line right above or below."""
    found = [row for row in _ROW.finditer(text) if not _WELSH.search(row.group())]
    kept = []
    for place, row in enumerate(found):
        above = place > 0 and row.start() - found[place - 1].end() <= _NEAR
        below = place + 1 < len(found) and found[place + 1].start() - row.end() <= _NEAR
        if above or below:
            kept.append(row)
    return kept


def separators(text: str) -> tuple[list[int], list[int]]:
    """The offsets of the separators that stand for a colon, and of those that part columns."""
    parted = " /" in text or "\t/" in text
    rows = _rows(text) if parted else []
    columns = [cell.start(1) for row in rows for cell in _CELL.finditer(text, *row.span())]
    taken = {row.start() for row in rows}
    colons: list[int] = []
    for mark, pattern, there in (("|", _PIPE, "|" in text), ("/", _SLASH, parted)):
        if not there:
            continue
        found = [match for match in pattern.finditer(text) if match.start() not in taken]
        found = [match for match in found if mark == "|" or not _WELSH.match(match.group(1))]
        told = sum(1 for match in found if _DATED.search(match.group(1)))
        if len(found) >= _LEAST[mark] or (len(found) == told == _LEAST[mark] - 1 > 1):
            colons.extend(match.start(2) + match.group(2).index(mark) for match in found)
    return colons, columns
