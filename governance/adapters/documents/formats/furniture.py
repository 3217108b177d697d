"""Running headers and footers of a paged document, told by what repeats at the pages' edges."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from governance.adapters.documents.formats.gathering import clean
from governance.domain.reading.blocks import Kind

_EDGE = 3
_DIGITS = re.compile(r"[0-9]+")
_FEWEST_PAGES = 2
_FEWEST_FACING = 3
_MOST_VARIANTS = 20
_LONGEST_COUNT = 4

Line = tuple[str, Kind]


def settle(pages: Sequence[Sequence[str]]) -> list[list[Line]]:
    """Pages of lines with a kind for each; what repeats an earlier header or footer is left out.

    A line among the three outermost of a page is furniture when the same line, its digits folded,
    stands at the same edge of most pages, of most but the first, or of most on one side of facing
    pages.
    """
    sheets = [[clean(line).strip() for line in page] for page in pages]
    tops = [_edge(sheet) for sheet in sheets]
    feet = [_edge(sheet[::-1]) for sheet in sheets]
    headers, footers = _repeated(tops), _repeated(feet)
    told = _Told()
    settled: list[list[Line]] = []
    for number, sheet in enumerate(sheets, 1):
        top = _depth(sheet, headers)
        foot = max(len(sheet) - _depth(sheet[::-1], footers), top)
        lines = [(line, Kind.HEADER) for line in sheet[:top]]
        lines += [(line, Kind.LINE) for line in sheet[top:foot]]
        lines += [(line, Kind.FOOTER) for line in sheet[foot:]]
        settled.append([line for line in lines if told.is_news(line, number)])
    return settled


def _edge(sheet: Sequence[str]) -> list[str]:
    """The outermost lines of a page, digits folded."""
    return [_fold(line) for line in islice(filter(None, sheet), _EDGE)]


def _fold(line: str) -> str:
    return _DIGITS.sub("#", " ".join(line.split()).casefold())


def _repeated(edges: list[list[str]]) -> frozenset[str]:
    sides = [edges, edges[1:]]
    if len(edges) >= 2 * _FEWEST_FACING:
        sides += [edges[0::2], edges[1::2]]
    found: set[str] = set()
    for side in sides:
        counts = Counter(line for edge in side for line in set(edge))
        found.update(
            line
            for line, count in counts.items()
            if count >= _FEWEST_PAGES and 2 * count > len(side)
        )
    return frozenset(found)


def _depth(sheet: Sequence[str], repeated: frozenset[str]) -> int:
    """How many lines from the edge inwards are furniture, empty ones between them included."""
    depth = seen = 0
    for index, line in enumerate(sheet):
        if not line:
            continue
        if seen == _EDGE or _fold(line) not in repeated:
            break
        seen += 1
        depth = index + 1
    return depth


class _Told:
    """The furniture already told: its words, and the pages and numbers it was told with."""

    def __init__(self) -> None:
        self._told: dict[str, list[tuple[int, list[str]]]] = {}

    def is_news(self, line: Line, page: int) -> bool:
        """Whether a line says more than an earlier one with the page number moved on."""
        text, kind = line
        if kind is Kind.LINE:
            return True
        numbers = _DIGITS.findall(text)
        before = self._told.setdefault(_fold(text), [])
        if not text or any(_only_counts(earlier, (page, numbers)) for earlier in before):
            return False
        if len(before) < _MOST_VARIANTS:
            before.append((page, numbers))
        return True


def _only_counts(earlier: tuple[int, list[str]], later: tuple[int, list[str]]) -> bool:
    """Whether each number stayed the same or grew by as many as the page did."""
    grown = later[0] - earlier[0]
    return all(
        old == new or (max(len(old), len(new)) <= _LONGEST_COUNT and int(new) - int(old) == grown)
        for old, new in zip(earlier[1], later[1], strict=True)
    )
