"""Marks on the picture of a page: rectangles around words, each with a flag that names its field.

Everything is in pixels of the picture, from its top left.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from governance.adapters.documents.pages.looking import Sheet
from governance.queries.intake.places import Rect, Spot
from governance.queries.intake.text import Span

FLAG_HEIGHT = 32
_LETTER = 12.5
_PADDING = 10
_GAP = 12
_AROUND = 4
_FAR = 40


@dataclass(frozen=True, slots=True)
class Flag:
    """A flag beside its words; `line` leads from the words to one that stands far away."""

    rect: Rect
    line: Rect | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch of the text: what was read from it, and where its field is (`href`).

    `tone` is “sure”, “doubt” or “aside”.
    """

    start: int
    end: int
    words: str
    label: str
    tone: str
    href: str | None


@dataclass(frozen=True, slots=True)
class DrawnMark:
    """A mark on a page: its rectangles and its flag."""

    mark: Mark
    rects: tuple[Rect, ...]
    flag: Flag


@dataclass(frozen=True, slots=True)
class Pick:
    """A stretch of the text that may be chosen; `word` where it is one of an open line.

    `first` is where choosing begins.
    """

    start: int
    end: int
    words: str
    word: bool = False
    first: bool = False


@dataclass(frozen=True, slots=True)
class DrawnPick:
    """Words on a page that may be chosen."""

    pick: Pick
    rects: tuple[Rect, ...]


@dataclass(frozen=True, slots=True)
class DrawnSheet:
    """One page with everything that is drawn on it."""

    number: int
    width: int
    height: int
    marks: tuple[DrawnMark, ...]
    picks: tuple[DrawnPick, ...]


@dataclass(frozen=True, slots=True)
class Picks:
    """What may be chosen now: stretches, and the words of an open line; from `begin` on."""

    spans: Sequence[Span] = ()
    words: Sequence[Span] = ()
    begin: int = 0

    def each(self, text: str) -> Iterator[Pick]:
        """Each of them, in the order of the text; which is the first depends on what is shown."""
        singles = set(self.words)
        for start, end in sorted({*self.spans, *singles}):
            yield Pick(start, end, " ".join(text[start:end].split()), (start, end) in singles)


def draw(
    sheet: Sheet,
    marks: Iterable[Mark],
    spots: Mapping[int, Spot],
    pressed: Sequence[tuple[Pick, Spot]],
) -> DrawnSheet:
    """A page with its marks, each with a flag, and with what may be chosen on it."""
    size = (sheet.width, sheet.height)
    here = [
        (mark, tuple(widened(rect, *size) for rect in spots[mark.start].rects))
        for mark in marks
        if mark.start in spots and spots[mark.start].page == sheet.number
    ]
    letters = [sheet.box(at) for at in range(len(sheet.text))]
    flags = Flags(*size, [*letters, *(rect for _, rects in here for rect in rects)])
    return DrawnSheet(
        sheet.number,
        *size,
        tuple(DrawnMark(mark, rects, flags.place(rects[0], mark.label)) for mark, rects in here),
        tuple(
            DrawnPick(pick, tuple(widened(rect, *size) for rect in spot.rects))
            for pick, spot in pressed
            if spot.page == sheet.number
        ),
    )


class Flags:
    """Finds each flag a place on one page where it hides nothing, as far as there is one."""

    def __init__(self, width: int, height: int, taken: Iterable[Rect]) -> None:
        self._size = (width, height)
        self._taken = list(taken)

    def place(self, rect: Rect, label: str) -> Flag:
        """A place for the flag of words that stand in `rect`; it is taken from then on."""
        across = min(round(len(label) * _LETTER) + 2 * _PADDING, self._size[0])
        wanted = [self._inside(one) for one in self._candidates(rect, across)]
        found = next((one for one in wanted if self._is_free(one)), wanted[2])
        self._taken.append(found)
        gap = max(found[0] - rect[2], rect[0] - found[2])
        return Flag(found, _between(rect, found) if gap > _FAR else None)

    def _candidates(self, rect: Rect, across: int) -> Iterator[Rect]:
        """Right of the words, left of them, above, below, and in the margins, the nearer first."""
        left, top, right, bottom = rect
        level = (top + bottom - FLAG_HEIGHT) // 2
        margins = sorted(
            (0, self._size[0] - across), key=lambda x: abs(2 * x + across - left - right)
        )
        for x, y in (
            (right + _GAP, level),
            (left - _GAP - across, level),
            (left, top - FLAG_HEIGHT - _AROUND),
            (left, bottom + _AROUND),
            *((x, level) for x in margins),
        ):
            yield x, y, x + across, y + FLAG_HEIGHT

    def _inside(self, rect: Rect) -> Rect:
        left = min(max(rect[0], 0), self._size[0] - (rect[2] - rect[0]))
        top = min(max(rect[1], 0), max(self._size[1] - FLAG_HEIGHT, 0))
        return left, top, left + rect[2] - rect[0], top + FLAG_HEIGHT

    def _is_free(self, rect: Rect) -> bool:
        return not any(_overlap(rect, other) for other in self._taken)


def widened(rect: Rect, width: int, height: int) -> Rect:
    """A rectangle with a little room around its words."""
    left, top, right, bottom = rect
    return (
        max(left - _AROUND, 0),
        max(top - _AROUND, 0),
        min(right + _AROUND, width),
        min(bottom + _AROUND, height),
    )


def _overlap(one: Rect, other: Rect) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _between(words: Rect, flag: Rect) -> Rect:
    """Along the foot of the line, from the words to the nearer side of the flag, as x, y, x, y."""
    level = words[3]
    near, far = (words[2], flag[0]) if flag[0] >= words[2] else (words[0], flag[2])
    return near, level, far, level


def steps(count: int, shown: int | None, marked: Sequence[int]) -> list[int]:
    """The pages that can be gone to: all of a short document, of a long one those that matter."""
    if count <= 15:
        return list(range(1, count + 1))
    here = shown or 1
    near = (here - 10, here - 1, here, here + 1, here + 10)
    return sorted({1, count, *(one for one in (*near, *marked) if 1 <= one <= count)})
