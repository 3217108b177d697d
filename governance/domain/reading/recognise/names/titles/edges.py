"""What stands at the edges of a stretch: before it, behind it, above and below its lines."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from governance.domain.reading.controls.values.entry import Entry
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.recognise.names.furniture import is_bullet
from governance.domain.reading.recognise.names.titles.words import (
    DOCUMENT,
    JOINS,
    UNNAMED,
    folded,
)
from governance.domain.reading.sheet import Line, Sheet
from governance.domain.reading.words.labels import Slot

_LETTERS = 9
_LAST = re.compile(r"([A-Za-z]+|\d+)[^A-Za-z\d]*\Z")
_FIRST = re.compile(r"[^A-Za-z\d]*([A-Za-z]+|\d+)")
_STRIPPED = " :-,.'\"_/+|)(\x01"
_SIGNS = (
    (":", "colon"),
    ("-", "dash"),
    ("|", "bar"),
    ("(", "bracket"),
    (",", "comma"),
    (".", "stop"),
    ("/", "slash"),
)
_LENGTHS = (40, 80, 160)
_REACHES = (60, 200, 500, 1000)
_NEAR, _WIDE, _SHORT = 6, 2, 60
_PLACES = ((6, "6 to 9"), (10, "10 to 15"), (16, "16 and more"))
_OVER = JOINS | {"policy", "procedure", "statement"}


def place_of(place: int) -> str:
    """Which line it is, counted from nought; the later the rougher."""
    return next((name for least, name in reversed(_PLACES) if place >= least), str(place))


def _sign(gap: str) -> str:
    """The mark between two words."""
    for sign, name in _SIGNS:
        if sign in gap:
            return name
    return "wide" if len(gap) > _WIDE else "space"


def _short(word: str) -> str:
    return word.lower()[:_LETTERS] if word.isalpha() else "number"


class Edges:
    """Marks of the places where stretches begin and end; each place is looked at once."""

    def __init__(self, sheet: Sheet, dates: Dates, entries: list[Entry], school: str) -> None:
        self.sheet, self.dates, self.school = sheet, dates, school
        self.values = sorted((entry.start, entry.end, entry.label.slot) for entry in entries)
        self.labels = sorted({entry.label.start for entry in entries})
        self.titles = {each[:2] for each in self.values if each[2] is Slot.TITLE}
        self._starts: dict[int, list[str]] = {}
        self._ends: dict[int, list[str]] = {}

    def labelled(self, start: int, end: int) -> bool:
        """Whether a label begins between two places."""
        place = bisect_left(self.labels, start)
        return place < len(self.labels) and self.labels[place] < end

    def at_start(self, start: int) -> list[str]:
        """What is said of a stretch by where it begins."""
        if start not in self._starts:
            line = self.sheet.line_at(start)
            self._starts[start] = [*self._before(line, start), *self._of_line(line, start)]
        return self._starts[start]

    def at_end(self, end: int) -> list[str]:
        """What is said of a stretch by where it ends."""
        if end not in self._ends:
            self._ends[end] = list(self._behind(self.sheet.line_at(end - 1), end))
        return self._ends[end]

    def _of_line(self, line: Line, start: int) -> Iterator[str]:
        reach = sum(start >= least for least in _REACHES)
        yield f"reach:{reach}"
        yield f"line:{sum(line.end - line.start >= least for least in _LENGTHS)}"
        if line.furniture:
            yield "furniture"
        if is_bullet(self.sheet.text[line.block.start : line.start + 2]):
            yield "bullet"
        for first, last, slot in self.values:
            if first <= start < max(last, first + 1):
                named = "title" if slot is Slot.TITLE else "other"
                yield f"value:{named}" if start <= first + 3 else f"within value:{named}"
                break

    def _before(self, line: Line, start: int) -> Iterator[str]:
        before = self.sheet.plain[max(line.start, start - 40) : start]
        if not before.strip(_STRIPPED):
            yield "begins line"
            yield from self._above(line)
            return
        match = _LAST.search(before)
        word = match.group(1) if match else "sign"
        yield f"before:{_short(word)}"
        if word[0].islower():
            yield "before:low"
        elif word.isupper() and len(word) > _WIDE:
            yield "before:capitals"
        yield f"before sign:{_sign(before[match.end(1) :] if match else before)}"

    def _above(self, line: Line) -> Iterator[str]:
        above = self.sheet.after(line, -1)
        if above is None:
            return
        words = folded(self.sheet.low[above.start : above.end])
        last = words.rpartition(" ")[2]
        if last in JOINS or above.text[-1] in "&,-":
            yield "under open line"
        if words and words in self.school:
            yield "under school"
        if above.end - above.start < _SHORT and DOCUMENT.search(
            self.sheet.low, above.start, above.end
        ):
            yield "under document"

    def _behind(self, line: Line, end: int) -> Iterator[str]:
        after = self.sheet.plain[end : min(line.end, end + 40)]
        if not after.strip(_STRIPPED):
            yield "ends line"
            if ":" in after:
                yield "colon behind"
            elif "." in after:
                yield "stop behind"
            yield from self._below(line)
            return
        match = _FIRST.match(after)
        word = match.group(1) if match else "sign"
        yield f"after:{_short(word)}"
        if word[0].islower():
            yield "after:low"
        elif word.isupper() and len(word) > _WIDE:
            yield "after:capitals"
        yield f"after sign:{_sign(after[: match.start(1)] if match else after)}"
        if self.labelled(end, end + 4):
            yield "label behind"
        if self.dates.within(end, min(end + _NEAR, len(self.sheet.plain))):
            yield "date behind"

    def _below(self, line: Line) -> Iterator[str]:
        below = self.sheet.after(line)
        if below is None:
            return
        if UNNAMED.match(self.sheet.low, below.start, below.end):
            yield "over unnamed"
        if self.labelled(below.start, below.start + 1):
            yield "over label"
        if below.text[0].islower():
            yield "over:low"
        first = _FIRST.match(below.text)
        word = first.group(1).lower() if first else ""
        if word in _OVER:
            yield f"over:{word}"
