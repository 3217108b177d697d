"""Paging by the key of the row where a page ends: page 2,000 costs what page 1 costs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Integer, Row, Select, bindparam, tuple_
from sqlalchemy.orm import QueryableAttribute

from governance.queries import asking

LARGEST_ROW = 2**31 - 1


class Way(StrEnum):
    """Which page: the first, the one after a place, or the one before it."""

    FIRST = "first"
    AFTER = "after"
    BEFORE = "before"


@dataclass(frozen=True, slots=True)
class Place:
    """The row that a page follows or, `backwards`, comes before."""

    key: tuple[Any, ...]
    backwards: bool = False


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of a list; a side with no further rows has no key."""

    rows: Sequence[Row[Any]]
    previous: str | None
    following: str | None


def place(
    after: str | None, before: str | None, kinds: Sequence[Callable[[str], Any]]
) -> Place | None:
    """Where an address says to go on; None (the beginning) where it says nothing readable."""
    wanted = after or before
    parts = wanted.split("_") if wanted else []
    if len(parts) != len(kinds):
        return None
    try:
        key = tuple(kind(part) for kind, part in zip(kinds, parts, strict=True))
    except ValueError:
        return None
    if any(isinstance(one, int) and one > LARGEST_ROW for one in key):
        return None
    return Place(key, backwards=not after)


def ordered(
    wanted: Select[*tuple[Any, ...]],
    columns: Sequence[QueryableAttribute[Any]],
    way: Way,
    *,
    descending: bool = False,
) -> Select[*tuple[Any, ...]]:
    """`wanted` in the order of `columns`, one page of it; its place and length are bound later.

    Building and hashing a select costs more than running it, so callers keep what this returns.
    """
    falling = descending != (way is Way.BEFORE)
    if way is not Way.FIRST:
        here = tuple_(*columns)
        key = tuple_(*(bindparam(f"key_{n}", type_=one.type) for n, one in enumerate(columns)))
        wanted = wanted.where(here < key if falling else here > key)
    order = [column.desc() if falling else column.asc() for column in columns]
    return wanted.order_by(*order).limit(bindparam("rows", type_=Integer))


def leaf(
    statement: Callable[[Way], Select[*tuple[Any, ...]]],
    names: Sequence[str],
    at: Place | None,
    *,
    rows: int,
    **bound: Any,
) -> Leaf:
    """One page; `names` are those of the key’s columns in the rows, `bound` further values."""
    way = Way.FIRST if at is None else Way.BEFORE if at.backwards else Way.AFTER
    key = {f"key_{n}": value for n, value in enumerate(at.key)} if at else {}
    found = list(asking.rows(statement(way), {"rows": rows + 1, **key, **bound}))
    more, found = len(found) > rows, found[:rows]
    if way is Way.BEFORE:
        found.reverse()
    before_these = more if way is Way.BEFORE else way is Way.AFTER
    after_these = way is Way.BEFORE or more
    return Leaf(
        found,
        _key(found[0], names) if found and before_these else None,
        _key(found[-1], names) if found and after_these else None,
    )


def _key(row: Row[Any], names: Sequence[str]) -> str:
    return "_".join(str(getattr(row, name)) for name in names)
