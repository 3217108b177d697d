"""Which of a school’s bodies the words for an approving body mean: “FGB”, “Finance Committee”."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from governance.domain.catalogue import fold_title, title_key
from governance.domain.catalogue.titles import near


class Sort(StrEnum):
    """What a body is to its school."""

    BOARD = "board"
    TRUST_BOARD = "trust_board"
    COMMITTEE = "committee"


@dataclass(frozen=True, slots=True)
class NamedBody:
    """A board or committee by its name."""

    id: int
    name: str
    sort: Sort


_TRUST = re.compile(r"\b(?:trustees?|trust board|board of directors|directors|mat board)\b")
_BOARD = re.compile(
    r"\b(?:[fl]gb|f g b|gb|lgc|academy council|governors|governing|(?:full|whole|local) board|board"
    r"|full governors)\b"
)
_SOMEBODY = re.compile(
    r"\b(?:chair|vice|clerk|link|lead|named|safeguarding|send|safety|individual) (?:of )?(?:the )?"
    r"governors?\b|\bchair of\b"
)
_SMALLER = re.compile(r"\b(?:committee|sub ?committee|panel|group|working party)\b")
_NO_NAMES = frozenset(
    {"committee", "subcommittee", "sub", "governor", "governing", "body", "board"}
)


def body_meant(words: str | None, bodies: Collection[NamedBody]) -> int | None:
    """The number of the one body that the words mean; None where they name none, or two as well.

    Its own name counts first, then a committee's telling words, then the ways in which the whole
    board is called. A single governor (“Chair of Governors”) is not the board.
    """
    said = title_key(words or "").removeprefix("the ")
    if not said:
        return None
    by_name = [one for one in bodies if title_key(one.name).removeprefix("the ") == said]
    committees = [one for one in bodies if one.sort is Sort.COMMITTEE]
    for found in (by_name, _committees(said, committees)):
        if found:
            return found[0].id if len(found) == 1 else None
    if _SMALLER.search(said) or _SOMEBODY.search(said):
        return None
    boards = [one for one in bodies if one.sort is not Sort.COMMITTEE]
    sort = Sort.TRUST_BOARD if _TRUST.search(said) else Sort.BOARD if _BOARD.search(said) else None
    if sort is None:
        return None
    meant = [one for one in boards if one.sort is sort]
    if not meant and sort is Sort.BOARD and "local" not in said:
        meant = boards
    return meant[0].id if len(meant) == 1 else None


def _committees(said: str, committees: Collection[NamedBody]) -> list[NamedBody]:
    """The committees whose telling words are the same, else share them, else nearly are."""
    wanted = _telling(said)
    if not wanted:
        return []
    folded = [(one, _telling(one.name)) for one in committees]
    same = [one for one, name in folded if name == wanted]
    if same or not _SMALLER.search(said):
        return same
    shared = [one for one, name in folded if name and (name <= wanted or wanted <= name)]
    return shared or [one for one, name in folded if near(name, wanted)]


def _telling(name: str) -> frozenset[str]:
    return fold_title(name) - _NO_NAMES
