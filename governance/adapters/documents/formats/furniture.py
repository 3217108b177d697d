"""Running headers and footers of a paged document, told by what repeats at the pages' edges."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from governance.adapters.documents.formats.gathering import clean
from governance.domain.reading.blocks import Kind

_EDGE = 3
_DIGITS = re.compile(r"\d+")
_FEWEST_PAGES = 2
_FEWEST_FACING = 3

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
    seen: set[str] = set()
    settled: list[list[Line]] = []
    for number, sheet in enumerate(sheets, 1):
        top = _depth(sheet, headers)
        foot = max(len(sheet) - _depth(sheet[::-1], footers), top)
        lines = [(line, Kind.HEADER) for line in sheet[:top]]
        lines += [(line, Kind.LINE) for line in sheet[top:foot]]
        lines += [(line, Kind.FOOTER) for line in sheet[foot:]]
        settled.append([line for line in lines if _is_news(line, number, seen)])
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


def _is_news(line: Line, number: int, seen: set[str]) -> bool:
    """Whether a line of furniture says more than the page's own number."""
    text, kind = line
    if kind is Kind.LINE:
        return True
    near = {str(number + shift) for shift in (-2, -1, 0, 1)}
    key = _DIGITS.sub(lambda found: "#" if found[0] in near else found[0], text.casefold())
    if not text or key in seen:
        return False
    seen.add(key)
    return True
