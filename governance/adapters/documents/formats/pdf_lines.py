"""The lines of a PDF page put together by where its letters stand.

pdfium gives letters in the order in which they were drawn. That is the reading order of most pages,
but not where a form was filled in, whose values are drawn last of all, nor on a page that lies on
its side. There the letters are put into lines by their places; a gap wider than a letter is tall
becomes a tab.
"""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

GAP = 1.2
"""How many heights of a letter part two columns."""
_SPACE = 0.2
_SAMPLE = 9
_UNSEEN = frozenset("\r\n\t ")


@dataclass(frozen=True, slots=True)
class _Letter:
    """A letter and its box, turned so that its line runs from left to right."""

    text: str
    turn: int
    left: float
    right: float
    bottom: float
    top: float

    @property
    def middle(self) -> float:
        return (self.bottom + self.top) / 2


def lie_on_their_side(letters: pypdfium2.PdfTextPage) -> bool:
    """Whether most letters of a page are turned, told by a few of them."""
    count = letters.count_chars()
    turned = [_turn(letters, count * part // _SAMPLE) != 0 for part in range(_SAMPLE)]
    return count > 0 and sum(turned) > _SAMPLE // 2


def by_place(letters: pypdfium2.PdfTextPage) -> str:
    """The text of a page in lines; those that run another way than most come last."""
    found = [one for one in map(_Reader(letters), range(letters.count_chars())) if one]
    ways = Counter(one.turn for one in found)
    return "\n".join(
        _line(line)
        for turn, _ in ways.most_common()
        for line in _lines([one for one in found if one.turn == turn])
    )


def _lines(letters: list[_Letter]) -> list[list[_Letter]]:
    """The letters by lines, from the top; a letter belongs to a line whose middle it covers."""
    lines: list[list[_Letter]] = []
    for letter in sorted(letters, key=lambda one: -one.middle):
        if lines and letter.bottom < lines[-1][0].middle < letter.top:
            lines[-1].append(letter)
        else:
            lines.append([letter])
    return lines


def _line(letters: list[_Letter]) -> str:
    pieces: list[str] = []
    before: _Letter | None = None
    for letter in sorted(letters, key=lambda one: one.left):
        height = letter.top - letter.bottom
        gap = letter.left - before.right if before else 0.0
        pieces.append("\t" if gap > GAP * height else " " if gap > _SPACE * height else "")
        pieces.append(letter.text)
        before = letter
    return "".join(pieces)


class _Reader:
    """Reads one letter after another into the same box."""

    def __init__(self, letters: pypdfium2.PdfTextPage) -> None:
        self._letters = letters
        self._box = pdfium.FS_RECTF()

    def __call__(self, index: int) -> _Letter | None:
        text = chr(pdfium.FPDFText_GetUnicode(self._letters, index))
        box = self._box
        if text in _UNSEEN or not pdfium.FPDFText_GetLooseCharBox(
            self._letters, index, ctypes.byref(box)
        ):
            return None
        turn = _turn(self._letters, index)
        sides = (
            (box.left, box.right, box.bottom, box.top),
            (box.bottom, box.top, -box.right, -box.left),
            (-box.right, -box.left, -box.top, -box.bottom),
            (-box.top, -box.bottom, box.left, box.right),
        )[turn]
        return _Letter(text, turn, *sides)


def _turn(letters: pypdfium2.PdfTextPage, index: int) -> int:
    """By how many right angles a letter is turned to the left."""
    angle = pdfium.FPDFText_GetCharAngle(letters, index)
    return -round(angle / (math.pi / 2)) % 4 if angle > 0 else 0
