"""What stands beside a date, as plain marks that can be weighed: “before:agreed”, “foot”.

The same marks are taken when the weights are fitted (`bench/fitting.py`) and when a document is
read, so each is a fact that a person can check by looking at the page.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from governance.domain.reading.recognise.dates import DateMark, Dates
from governance.domain.reading.sheet import Line, Sheet
from governance.domain.reading.weighing.columns import Columns
from governance.domain.reading.words import words_of
from governance.domain.reading.words.asides import is_aside

_WORD = re.compile(r"[a-z][a-z'-]*")
_AGAIN = re.compile(r"re-?(?=(?:approv|adopt|ratif|issue))")
_REVIEW = re.compile(r"review(?!ed\b)")
_COLON = re.compile(r"[:.-]\s*\Z")
_ELSEWHERE = words_of(
    "was were is are has have had appendix annex subject submitted shared page website contacts"
)
"""A sentence with a verb has a subject, and the rules have judged it; the rest are other acts."""
ALONE = "nothing before"
_BEFORE, _AFTER, _ABOVE = 90, 40, 80
_WORDS_BEFORE, _WORDS_ABOVE = 7, 5
_HEAD, _FOOT, _LONG = 1000, 400, 150
_LETTERS = 9
_BEHIND, _WORDS_BEHIND, _TO_VERSION, _TO_NAME, _IN_BRACKETS = 60, 4, 30, 160, 40
_VERSION = re.compile(
    r"\b(?:v|ver|version|issue|rev|revision|no)?\.? ?(\d{1,2})(?:\.\d{1,2})?\W{0,3}\Z"
)


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """A word without what bends it: “re-approved” is “approved”, “reviewing” is “review”."""
    plain = _AGAIN.sub("", word.strip("'-"), count=1).replace("'", "").replace("-", "")
    return "review" if _REVIEW.match(plain) else plain[:_LETTERS]


def _words(text: str) -> list[str]:
    return [stem(match.group()) for match in _WORD.finditer(text)]


class Beside:
    """The marks of each date of a document."""

    def __init__(self, sheet: Sheet, dates: Dates) -> None:
        self.sheet, self.dates = sheet, dates
        self.columns = Columns(sheet, dates)
        years = sorted({mark.date.year_number for mark in dates.marks})
        self._told: tuple[int, str, list[str]] = (-1, "", [])
        self._first, self._last = (years[0], years[-1]) if years else (0, 0)

    def of_date(self, date: DateMark) -> Iterator[str]:
        """All that is said of a date, its own year included."""
        yield from self.marks(date.start, date.end)
        yield from self._row(date)
        yield self.columns.of(date.start)
        if date.bare:
            yield "year alone"
        if date.date.year_number == self._last:
            yield "latest year"
        elif date.date.year_number == self._first:
            yield "earliest year"

    def told_elsewhere(self, start: int) -> bool:
        """Whether the words before it make a sentence, or speak of something else."""
        line = self.sheet.line_at(start)
        if not _ELSEWHERE.isdisjoint(self._before(line, start)[1]):
            return True
        back = max(line.start, start - _TO_NAME)
        bracket = self.sheet.plain.rfind("(", max(back, start - _IN_BRACKETS), start) + 1
        return bool(bracket and is_aside(self.sheet.plain, back, bracket))

    def marks(self, start: int, end: int) -> Iterator[str]:
        """All that is said of a stretch: by the words on its line, the line above, its place."""
        line = self.sheet.line_at(start)
        before, told = self._before(line, start)
        words = told[-_WORDS_BEFORE:]
        yield from sorted({f"before:{word}" for word in words})
        yield from sorted({f"near:{word}" for word in words[-2:]})
        if not words:
            yield ALONE
            yield from sorted({f"above:{word}" for word in self._above(line)})
        if _COLON.search(before):
            yield "colon"
        if after := _words(self._after(line, end))[:1]:
            yield f"after:{after[0]}"
        yield from self._place(line, start)

    def _before(self, line: Line, at: int) -> tuple[str, list[str]]:
        """What its sentence says before it on its line, from the date before on; its words."""
        if self._told[0] == at:
            return self._told[1:]
        start = max(line.start, at - _BEFORE)
        earlier = self.dates.within(start - _AFTER, at)
        if earlier:
            start = max(start, earlier[-1].end)
        before = self.sheet.low[start:at].rpartition(". ")[2]
        self._told = (at, before, _words(before))
        return self._told[1:]

    def is_prose(self, date: DateMark) -> bool:
        """Whether it is a year in a long line, or any date in one in the midst of the text."""
        line = self.sheet.line_at(date.start)
        middle = _HEAD <= date.start < len(self.sheet.plain) - _FOOT
        return line.end - line.start > _LONG and (date.bare or middle)

    def _row(self, date: DateMark) -> Iterator[str]:
        """What a row of a table or list has beside a date: its version before, words behind it."""
        line = self.sheet.line_at(date.start)
        place = bisect_right(self.dates.starts, date.start)
        stop = min(len(self.sheet.low), date.end + _BEHIND)
        if place < len(self.dates.starts):
            stop = min(stop, self.dates.starts[place])
        words = _words(self.sheet.low[date.end : max(stop, date.end)])[:_WORDS_BEHIND]
        yield from sorted({f"behind:{word}" for word in words})
        start = max(line.start, date.start - _TO_VERSION)
        if place > 1:
            start = max(start, self.dates.marks[place - 2].end)
        before = self.sheet.low[start : date.start]
        if version := _VERSION.search(before):
            yield "first version" if int(version.group(1)) <= 1 else "version"
        if date.start - line.start < 1 and line.end - date.end < 3:
            yield "alone on its line"

    def _after(self, line: Line, at: int) -> str:
        end = min(line.end, at + _AFTER)
        later = self.dates.within(at, end)
        return self.sheet.low[at : later[0].start if later else end].partition(". ")[0]

    def _above(self, line: Line) -> list[str]:
        """The last words of the line above, where no date stands among them."""
        above = self.sheet.after(line, -1)
        if above is None:
            return []
        start = max(above.start, above.end - _ABOVE)
        if self.dates.within(start, above.end):
            return []
        return _words(self.sheet.low[start : above.end])[-_WORDS_ABOVE:]

    def _place(self, line: Line, at: int) -> Iterator[str]:
        head = at < _HEAD
        foot = not head and len(self.sheet.plain) - at < _FOOT
        if head:
            yield "head"
        if foot:
            yield "foot"
        if not head and not foot:
            yield "middle"
        if line.end - line.start > _LONG:
            yield "long line"
