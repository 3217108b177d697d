"""Labels told first, then their values: which value is whose, where not every label has one.

A converter often writes the left column of a table and then the right one. The values keep the
order of their labels, but some labels were left empty and some lines are no value. Of all ways to
pair them in order, the best is that in which most values are of the kind their label asks for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")

_EMPTY, _STRAY = 0.3, 0.9
"""What an empty label and a line that is nobody's value cost; a value of its kind counts 1 to 3."""


def aligned(
    labels: Sequence[A], values: Sequence[B], fit: Callable[[A, B], float]
) -> list[tuple[int, int]]:
    """Pairs (label, value) in order; `fit` gives 0 where a value cannot be a label's."""
    rows, columns = len(labels), len(values)
    worth = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    step = [[""] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        worth[i][columns] = worth[i + 1][columns] - _EMPTY
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            ways = [(worth[i][j + 1] - _STRAY, "stray"), (worth[i + 1][j] - _EMPTY, "empty")]
            if count := fit(labels[i], values[j]):
                ways.append((worth[i + 1][j + 1] + count, "pair"))
            worth[i][j], step[i][j] = max(ways, key=lambda way: way[0])
    pairs, i, j = [], 0, 0
    while i < rows and j < columns:
        if step[i][j] == "pair":
            pairs.append((i, j))
        i, j = i + (step[i][j] != "stray"), j + (step[i][j] != "empty")
    return pairs
