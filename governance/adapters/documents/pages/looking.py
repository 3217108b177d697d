"""The other side of the worker: what it says of pages, believed only where it has the right shape.

A worker has handled hostile bytes, so nothing that it answers is taken for what it should be.
"""

from __future__ import annotations

import base64
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from governance.adapters.documents import refusals
from governance.adapters.documents.pages.png import SIGNATURE
from governance.adapters.documents.pages.wanted import Wanted
from governance.adapters.documents.separate import ask, opened

_WORKER = "documents.pages"
_LONGEST_SIDE = 65_535


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its number from 1, the size of its picture in pixels, its letters without spaces.

    `boxes` has left, top, right and bottom of each letter of `text`, in pixels from the top left.
    """

    number: int
    width: int
    height: int
    text: str
    boxes: Sequence[int]

    def box(self, letter: int) -> tuple[int, int, int, int]:
        """The box of a letter."""
        left, top, right, bottom = self.boxes[4 * letter : 4 * letter + 4]
        return left, top, right, bottom


@dataclass(frozen=True, slots=True)
class Looked:
    """How many pages a PDF has, and those that were asked for."""

    count: int
    sheets: tuple[Sheet, ...]


def letters(pdf: Path, name: str, wanted: Wanted) -> Looked:
    """The letters of the pages that are wanted; BadInput where they cannot be had."""
    answer = _answer(pdf, name, wanted)
    try:
        return looked(answer)
    except (KeyError, TypeError, ValueError) as error:
        raise refusals.damaged(name) from error


def picture(pdf: Path, name: str, wanted: Wanted) -> bytes | None:
    """The PNG of the page that is wanted, or None where there is none; BadInput as above."""
    answer = _answer(pdf, name, wanted)
    try:
        pictures = [base64.b64decode(one, validate=True) for one in answer["png"]]
    except (KeyError, TypeError, ValueError) as error:
        raise refusals.damaged(name) from error
    if any(not one.startswith(SIGNATURE) for one in pictures):
        raise refusals.damaged(name)
    return pictures[0] if pictures else None


def looked(answer: dict[str, Any]) -> Looked:
    """A worker's answer as values; ValueError and its like where it has another shape."""
    return Looked(int(answer["count"]), tuple(map(_sheet, answer["sheets"])))


def as_kept(sheet: Sheet) -> dict[str, Any]:
    """A page as it is kept, which `looked` understands."""
    boxes = base64.b64encode(array("H", sheet.boxes).tobytes()).decode()
    names = ("number", "width", "height", "text")
    return {**{name: getattr(sheet, name) for name in names}, "boxes": boxes}


def _sheet(one: dict[str, Any]) -> Sheet:
    boxes = array("H", base64.b64decode(one["boxes"], validate=True))
    text, size = str(one["text"]), (int(one["width"]), int(one["height"]))
    if len(boxes) != 4 * len(text) or not all(0 < side <= _LONGEST_SIDE for side in size):
        raise ValueError("The boxes are not those of the letters.")
    return Sheet(int(one["number"]), *size, text, boxes)


def _answer(pdf: Path, name: str, wanted: Wanted) -> dict[str, Any]:
    with opened(pdf, name) as stream:
        return ask(stream, name, wanted, _WORKER)
