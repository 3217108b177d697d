"""What somebody asks of the register, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

ARCHIVED = "archived"


@dataclass(frozen=True, slots=True)
class Cursor:
    """The row a page follows (or, `backwards`, comes before); `key` None is an undated policy."""

    key: str | None
    id: int
    backwards: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody asked of the register; `standing` is a word of Standing, or “archived”."""

    standing: str | None = None
    words: tuple[str, ...] = ()
    school: str = ""
    by_title: bool = False
    descending: bool = False
    cursor: Cursor | None = None


class RegisterRow(NamedTuple):
    """One policy as the register shows it; a tuple, because it is made 25 times a page."""

    id: int
    title: str
    school: str
    owner: str | None
    approved: str | None
    frequency: str | None
    frequency_proposed: bool
    next_review: str | None
    distance: str
    standing: str
    review_id: int | None
    review_state: str | None
    key: str | None


@dataclass(frozen=True, slots=True)
class RegisterPage:
    """A page of the register; a side with no further rows has no cursor."""

    rows: tuple[RegisterRow, ...]
    previous: Cursor | None
    following: Cursor | None
