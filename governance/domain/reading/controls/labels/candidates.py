"""Where labels could begin in a line, and the tabs that no label goes over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from governance.domain.reading.sheet import Line
from governance.domain.reading.words.labels import FIRST

_START = re.compile(r"(?:(?<![\w])|(?<=[a-z0-9])(?=[A-Z]))(?:[A-Z]+(?![a-z])|[A-Z]?[a-z']+)")
_CAPITAL = re.compile(r"(?:(?<![\w])|(?<=[a-z0-9]))(?=[A-Z])(?:[A-Z]+(?![a-z])|[A-Z]?[a-z']+)")
_BULLET = re.compile(r"(?:[-+>]|\(?\w{1,3}[.)]|\d{1,3})\s{1,4}")


def candidates(plain: str, line: Line) -> Iterator[tuple[int, bool]]:
    """Where a label could begin in a line, and whether nothing but a bullet stands before it."""
    bullet = _BULLET.match(plain, line.start, line.end)
    lead = bullet.end() if bullet else line.start
    for at in dict.fromkeys((line.start, lead)):
        match = _START.match(plain, at, line.end) if plain[at].islower() else None
        if match and not FIRST.isdisjoint((match.group(), match.group().rstrip("'s"))):
            yield at, True
    for match in _CAPITAL.finditer(plain, line.start, line.end):
        low = match.group().lower()
        if low in FIRST or low.rstrip("'s") in FIRST or low.removesuffix("'s") in FIRST:
            yield match.start(), match.start() in (lead, line.start)


def tabs_of(text: str, line: Line) -> Iterator[int]:
    """Where tabs part the columns of a line: no label goes over one."""
    at = text.find("\t", line.start, line.end)
    while at >= 0:
        yield at
        at = text.find("\t", at + 1, line.end)
