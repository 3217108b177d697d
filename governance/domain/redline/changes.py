"""What a comparison finds: pieces of a paragraph, paragraphs, and how many of each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

_WEIGHTY = re.compile(
    r"\b(?:must|should|may|shall)(?:\s+not\b|n[’']t\b|\b)"
    r"|\b(?:will|can|need|do|does)\s+not\b|\bcannot\b|\b(?:wo|ca|do|does|need|sha)n[’']t\b|\d"
    r"|\b(?:january|february|march|april|june|july|august|september|october|november|december"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|spring|summer|autumn"
    r"|hours?|days?|weeks?|fortnights?|fortnightly|months?|terms?|years?"
    r"|daily|weekly|monthly|termly|yearly|annual(?:ly)?|biennial(?:ly)?"
    r"|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen"
    r"|twenty|thirty|forty|fifty|sixty|ninety|hundred|thousand|once|twice)\b",
    re.IGNORECASE,
)


class Op(StrEnum):
    """Where a piece of text stands."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


class ChangeKind(StrEnum):
    """What became of a paragraph."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class Piece(NamedTuple):
    """Some whole words, with their spaces."""

    op: Op
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """One paragraph: its pieces in reading order, what was removed before what was added.

    `duty_or_date` is set where the words that changed hold a duty (must, should, may, shall, will
    not ...), a date or a number: what a chair should read first.
    """

    kind: ChangeKind
    pieces: tuple[Piece, ...]
    duty_or_date: bool = False

    @property
    def old(self) -> str | None:
        """The paragraph in the old text, or None where it is new."""
        return None if self.kind is ChangeKind.ADDED else _side(self.pieces, Op.REMOVED)

    @property
    def new(self) -> str | None:
        """The paragraph in the new text, or None where it is gone."""
        return None if self.kind is ChangeKind.REMOVED else _side(self.pieces, Op.ADDED)


@dataclass(frozen=True, slots=True)
class Summary:
    """How many paragraphs stayed, came, went and changed; how many changes need a careful eye."""

    same: int
    added: int
    removed: int
    changed: int
    duty_or_date: int

    @property
    def any(self) -> bool:
        """Whether anything changed."""
        return bool(self.added or self.removed or self.changed)

    def in_words(self) -> str:
        """“3 paragraphs changed, 1 added, 2 removed”, or “No change”."""
        counts = [(self.changed, "changed"), (self.added, "added"), (self.removed, "removed")]
        found = [(number, what) for number, what in counts if number]
        if not found:
            return "No change"
        number, what = found[0]
        noun = "paragraph" if number == 1 else "paragraphs"
        rest = "".join(f", {number} {what}" for number, what in found[1:])
        return f"{number} {noun} {what}{rest}"


def summary(changes: Iterable[Change]) -> Summary:
    """The counts of a comparison."""
    changes = tuple(changes)
    kinds = Counter(change.kind for change in changes)
    return Summary(
        same=kinds[ChangeKind.SAME],
        added=kinds[ChangeKind.ADDED],
        removed=kinds[ChangeKind.REMOVED],
        changed=kinds[ChangeKind.CHANGED],
        duty_or_date=sum(change.duty_or_date for change in changes),
    )


def weighty(pieces: tuple[Piece, ...]) -> bool:
    """Whether a duty, a date or a number lies, in part at least, in what changed."""
    for side in (Op.REMOVED, Op.ADDED):
        spans = []
        at = 0
        for op, text in pieces:
            if op in (Op.SAME, side):
                if op is side:
                    spans.append((at, at + len(text)))
                at += len(text)
        found = iter(_WEIGHTY.finditer(_side(pieces, side)) if spans else ())
        if _overlap(spans, [match.span() for match in found]):
            return True
    return False


def _overlap(spans: Sequence[tuple[int, int]], others: Sequence[tuple[int, int]]) -> bool:
    """Whether any two of two rising lists of spans share a character."""
    i = j = 0
    while i < len(spans) and j < len(others):
        if spans[i][0] < others[j][1] and others[j][0] < spans[i][1]:
            return True
        if spans[i][1] <= others[j][1]:
            i += 1
        else:
            j += 1
    return False


def _side(pieces: Iterable[Piece], side: Op) -> str:
    """The old text (`Op.REMOVED`) or the new one (`Op.ADDED`) of some pieces."""
    return "".join(piece.text for piece in pieces if piece.op in (Op.SAME, side))
