"""Tables: each cell at its place, so that rows of unequal length and spans still print in line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import sqrt
from typing import Any

MOST_COLUMNS = 20
MOST_ROWS = 5_000
_NARROWEST, _WIDEST = 3.0, 12.0


def table_of(element: Any, content: Callable[[Any], list[dict[str, Any]]]) -> list[dict[str, Any]]:
    """A table node after its caption; a table wider than a page can show becomes paragraphs.

    `c` holds the columns' relative widths, `rows` how many rows there are, `head` how many of the
    first rows are headings. A cell says its column `x` and row `y` from 0, how many columns `w` and
    rows `h` it covers, whether it is a heading `th`, and its nodes `n`.
    """
    captions = [node for each in element.iterchildren("caption") for node in content(each)]
    rows = list(_rows(element))
    cells, columns = _placed(rows, content)
    if not any(cell["n"] for cell in cells):
        return captions
    if columns > MOST_COLUMNS or len(rows) > MOST_ROWS:
        return captions + [node for cell in cells for node in cell["n"]]
    made = {
        "k": "t",
        "c": _widths(cells, columns),
        "rows": len(rows),
        "head": _heading_rows(cells, len(rows)),
        "cells": cells,
    }
    return [*captions, made]


def _rows(element: Any) -> Iterator[Any]:
    for child in element:
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from child.iterchildren("tr")


def _placed(
    rows: list[Any], content: Callable[[Any], list[dict[str, Any]]]
) -> tuple[list[dict[str, Any]], int]:
    """The cells at their places, the gaps filled with empty ones; how many columns there are."""
    taken: set[tuple[int, int]] = set()
    cells: list[dict[str, Any]] = []
    columns = 1
    for y, row in enumerate(rows):
        x = 0
        for cell in row.iterchildren("td", "th"):
            while (x, y) in taken:
                x += 1
            width, height = _span(cell, "colspan"), min(_span(cell, "rowspan"), len(rows) - y)
            while any((x + right, y) in taken for right in range(width)):
                width -= 1
            taken.update((x + right, y + down) for right in range(width) for down in range(height))
            heading = cell.tag == "th" or row.getparent().tag == "thead"
            cells.append(
                {"x": x, "y": y, "w": width, "h": height, "th": heading, "n": content(cell)}
            )
            x += width
            columns = max(columns, x)
    gaps = [(x, y) for y in range(len(rows)) for x in range(columns) if (x, y) not in taken]
    cells += [{"x": x, "y": y, "w": 1, "h": 1, "th": False, "n": []} for x, y in gaps]
    return sorted(cells, key=lambda cell: (cell["y"], cell["x"])), columns


def _span(cell: Any, name: str) -> int:
    value = cell.get(name, "1")
    return min(max(int(value), 1), MOST_COLUMNS) if value.isdecimal() else 1


def _heading_rows(cells: list[dict[str, Any]], rows: int) -> int:
    """How many rows from the first on hold headings alone and end where their cells end."""
    head = 0
    while head < min(rows - 1, 3):
        row = [cell for cell in cells if cell["y"] == head]
        if not row or not all(cell["th"] and cell["h"] == 1 for cell in row):
            break
        head += 1
    return head


def _widths(cells: list[dict[str, Any]], columns: int) -> list[float]:
    """Relative widths: wider where more is said, by the square root, so that none is starved."""
    said = [0] * columns
    for cell in cells:
        if cell["w"] == 1:
            length = sum(len(run[1]) for node in cell["n"] for run in node.get("r", ()))
            said[cell["x"]] = max(said[cell["x"]], length)
    return [round(min(max(sqrt(each), _NARROWEST), _WIDEST), 2) for each in said]
