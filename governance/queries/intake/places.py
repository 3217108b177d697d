"""Words of a document found on the pictures of its pages, by their letters.

The text that was read and the letters of a page are two accounts of the same words: spaces, line
ends, hyphens, ligatures and capitals differ. Both are folded to the letters alone, the words are
looked for on the page, and of several places the one is taken whose neighbours are the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Protocol

Rect = tuple[int, int, int, int]
Span = tuple[int, int]

_AROUND, _FAR_AROUND = 160, 4000
_FEW = 4
_MOST_PLACES = 400
_LEFT_OUT = re.compile("[\\W_]")
_SLACK = 0.35
_FURTHER = 2.5


class Letters(Protocol):
    """A page as it was drawn: its letters without spaces, and the box of each in pixels."""

    @property
    def number(self) -> int:
        """The number of the page, from 1."""

    @property
    def text(self) -> str:
        """Its letters in the order in which they were drawn."""

    def box(self, letter: int, /) -> Rect:
        """Left, top, right and bottom of a letter."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where words stand: the page and a rectangle (left, top, right, bottom) for each line."""

    page: int
    rects: tuple[Rect, ...]


@lru_cache(maxsize=4096)
def _folded(letter: str) -> str:
    """A letter as it is compared: ligatures in parts, small, nothing for what is no letter."""
    return _LEFT_OUT.sub("", unicodedata.normalize("NFKC", letter).casefold())


def fold(text: str) -> str:
    """The letters and digits of a text alone."""
    return "".join(map(_folded, text))


class _Page:
    """A page with its letters folded, and which letter each came from."""

    def __init__(self, letters: Letters) -> None:
        self.letters = letters

    @cached_property
    def text(self) -> str:
        return fold(self.letters.text)

    @cached_property
    def origin(self) -> list[int]:
        return [at for at, letter in enumerate(self.letters.text) for _ in _folded(letter)]


class Finder:
    """Finds stretches of a document’s text on some of its pages."""

    def __init__(self, text: str, pages: Iterable[Letters]) -> None:
        self._text = text
        self._pages = [_Page(one) for one in pages]

    def spot(self, start: int, end: int, page: int | None = None) -> Spot | None:
        """Where the stretch is drawn; None where it is on none of the pages.

        `page` is the page on which it was read, where the format has pages: it is on no other.
        """
        words = fold(self._text[start:end])
        if not words:
            return None
        places = [
            (one, at)
            for one in self._pages
            if page is None or one.letters.number == page
            for at in _places(one.text, words)
        ]
        alike = 0
        for around in (_AROUND, _FAR_AROUND):
            alike, places = self._likeliest(places, start, end, around)
            if len(places) < 2:
                break
        if not places or (len(words) < _FEW and alike < _FEW):
            return None
        found, at = places[0]
        drawn = dict.fromkeys(found.origin[at : at + len(words)])
        return Spot(found.letters.number, tuple(_lines(map(found.letters.box, drawn))))

    def _likeliest(
        self, places: list[tuple[_Page, int]], start: int, end: int, around: int
    ) -> tuple[int, list[tuple[_Page, int]]]:
        """How many letters around are the same at best, and the places where they are."""
        if not places:
            return 0, places
        before = fold(self._text[max(0, start - around) : start])[::-1]
        after = fold(self._text[end : end + around])
        long = len(fold(self._text[start:end]))
        counted = []
        for one, at in places:
            ahead = one.text[max(0, at - around) : at][::-1]
            counted.append(_alike(before, ahead) + _alike(after, one.text[at + long :][:around]))
        best = max(counted)
        return best, [place for place, count in zip(places, counted, strict=True) if count == best]


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    for _ in range(_MOST_PLACES):
        if at < 0:
            return
        yield at
        at = text.find(words, at + 1)


def _alike(one: str, other: str) -> int:
    """How many letters two texts have in common from the beginning."""
    for at, (first, second) in enumerate(zip(one, other, strict=False)):
        if first != second:
            return at
    return min(len(one), len(other))


def _lines(boxes: Iterable[Rect]) -> Iterator[Rect]:
    """One rectangle for each line: a letter beside the one before goes on with it."""
    current: list[Rect] = []
    for box in boxes:
        if box[2] <= box[0] or box[3] <= box[1]:
            continue
        if current and not _goes_on(current[-1], box):
            yield _around(current)
            current = []
        current.append(box)
    if current:
        yield _around(current)


def _goes_on(last: Rect, box: Rect) -> bool:
    height = max(last[3] - last[1], box[3] - box[1])
    shared = min(last[3], box[3]) - max(last[1], box[1])
    forward = box[0] - last[2]
    return shared > _SLACK * height and -height < forward < _FURTHER * 8 * height


def _around(boxes: Sequence[Rect]) -> Rect:
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)
