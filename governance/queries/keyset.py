"""Paging by the key of the row where a page ends: page 2,000 costs what page 1 costs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Select, tuple_
from sqlalchemy.orm import QueryableAttribute

from governance.db import db


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
    return Place(key, backwards=not after)


def leaf(
    wanted: Select[*tuple[Any, ...]],
    columns: Sequence[QueryableAttribute[Any]],
    names: Sequence[str],
    at: Place | None,
    *,
    rows: int,
    descending: bool = False,
) -> Leaf:
    """One page of `wanted` in the order of `columns`, which stand in its rows under `names`."""
    backwards = at is not None and at.backwards
    falling = descending != backwards
    if at is not None:
        here = tuple_(*columns)
        wanted = wanted.where(here < at.key if falling else here > at.key)
    order = [column.desc() if falling else column.asc() for column in columns]
    found = list(db.session.execute(wanted.order_by(*order).limit(rows + 1)))
    more, found = len(found) > rows, found[:rows]
    if backwards:
        found.reverse()
    before_these = more if backwards else at is not None
    after_these = at is not None if backwards else more
    return Leaf(
        found,
        _key(found[0], names) if found and before_these else None,
        _key(found[-1], names) if found and after_these else None,
    )


def _key(row: Row[Any], names: Sequence[str]) -> str:
    return "_".join(str(getattr(row, name)) for name in names)
