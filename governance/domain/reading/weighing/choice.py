"""Choosing one of several candidates by the weights of their marks.

A table is written in lines, `family: mark weight; mark weight`, so that a family of marks can be
read at a glance; the mark “begins line” without a family stands under `plain`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import exp

Table = dict[str, float]
PLAIN = "plain"


def table_of(lines: str) -> Table:
    """The weights of a table: {"after:date": 0.7, "begins line": 0.4}."""
    table = {}
    for line in lines.split("\n"):
        family, _, marks = line.strip().partition(": ")
        for mark in filter(None, marks.split("; ")):
            name, _, weight = mark.rpartition(" ")
            table[name if family == PLAIN else f"{family}:{name}"] = float(weight)
    return table


def score(marks: Iterable[str], table: Table) -> float:
    """What speaks for a candidate, less what speaks against it."""
    return sum(table.get(mark, 0.0) for mark in marks)


def shares(scores: Sequence[float]) -> list[float]:
    """How likely each candidate is (0 to 1), if one of them is right."""
    top = max(scores, default=0.0)
    parts = [exp(each - top) for each in scores]
    whole = sum(parts)
    return [part / whole for part in parts]
