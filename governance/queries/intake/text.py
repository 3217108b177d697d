"""A document's text in pieces: what was read from it is marked, what may be chosen is pressed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

Span = tuple[int, int]


class Spoken(Protocol):
    """Anything with a place in the text: evidence, or a doubt."""

    @property
    def start(self) -> int:
        """Offset of its first character."""

    @property
    def end(self) -> int:
        """Offset just past its last."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of a document's text; `mark` is its number where something was read from it.

    Of a marked run that is cut in two only the first part has the number, both are `marked`.
    """

    text: str
    start: int
    mark: int | None = None
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """Stretches that stand together; `pick` is the stretch (start, end) that pressing it chooses.

    `first` is the piece with which somebody who came to choose begins.
    """

    stretches: tuple[Stretch, ...]
    pick: Span | None = None
    word: bool = False
    first: bool = False


def marked(text: str, spoken: Iterable[Spoken]) -> list[Stretch]:
    """The extracted text in stretches, those that something was read from marked by their start.

    Where two overlap, the one that begins first is marked, and the longer of two that begin alike.
    """
    places = sorted({(one.start, -one.end) for one in spoken if 0 <= one.start < one.end})
    found: list[Stretch] = []
    here = 0
    for start, minus_end in places:
        end = min(-minus_end, len(text))
        if start < here or start >= end:
            continue
        if start > here:
            found.append(Stretch(text[here:start], here))
        found.append(Stretch(text[start:end], start, start, True))
        here = end
    if here < len(text):
        found.append(Stretch(text[here:], here))
    return found


def marks_at(stretches: Iterable[Stretch]) -> list[Span]:
    """Each mark as (start, end), to find the mark that holds a piece of evidence."""
    return [(one.mark, one.mark + len(one.text)) for one in stretches if one.mark is not None]


def pieces(
    stretches: list[Stretch], picks: Iterable[Span], words: Iterable[Span] = (), begin: int = 0
) -> list[Piece]:
    """The stretches, cut where something may be chosen: `picks`, and the `words` of an open line.

    None of them overlap. The first that ends after `begin` is where choosing begins.
    """
    singles = set(words)
    spans = sorted(singles | set(picks))
    first = next((span for span in spans if span[1] > begin), spans[0] if spans else None)
    cut = _Cutter(stretches)
    found = []
    here = 0
    for span in spans:
        if span[0] > here:
            found.append(Piece(tuple(cut.upto(span[0]))))
        inside = tuple(cut.upto(span[1]))
        found.append(Piece(inside, span, span in singles, span == first))
        here = span[1]
    rest = tuple(cut.upto(None))
    return [*found, Piece(rest)] if rest else found


def in_blocks(found: Iterable[Piece], starts: Sequence[int]) -> list[list[Piece]]:
    """The pieces of each block; `starts` are the blocks' offsets, and line ends are left out.

    A piece that goes on in another block is a piece there too, without being the first.
    """
    blocks: list[list[Piece]] = [[] for _ in starts]
    for piece in found:
        parts: dict[int, list[Stretch]] = {}
        for one in piece.stretches:
            for index, part in _by_block(one, starts):
                parts.setdefault(index, []).append(part)
        for number, (index, stretches) in enumerate(parts.items()):
            first = piece.first and number == 0
            blocks[index].append(Piece(tuple(stretches), piece.pick, piece.word, first))
    return blocks


def _by_block(one: Stretch, starts: Sequence[int]) -> Iterator[tuple[int, Stretch]]:
    """A stretch in parts, each with the number of its block; only the first keeps its mark."""
    here, mark = one.start, one.mark
    for text in one.text.split("\n"):
        if text:
            yield bisect_right(starts, here) - 1, Stretch(text, here, mark, one.marked)
            mark = None
        here += len(text) + 1


class _Cutter:
    """Gives stretches out from the beginning, cutting the one in which a cut falls."""

    def __init__(self, stretches: list[Stretch]) -> None:
        self._left = list(reversed(stretches))

    def upto(self, end: int | None) -> Iterator[Stretch]:
        """What stands before an offset and was not given out yet; the rest where it is None."""
        while self._left and (end is None or self._left[-1].start < end):
            one = self._left.pop()
            if end is not None and one.start + len(one.text) > end:
                head = end - one.start
                self._left.append(Stretch(one.text[head:], end, None, one.marked))
                one = Stretch(one.text[:head], one.start, one.mark, one.marked)
            yield one
