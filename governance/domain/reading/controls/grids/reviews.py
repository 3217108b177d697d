"""Tables of reviews, each with its next: “When reviewed May 2018 Next review May 2019 ...”.

A converter leaves the first row between the headings, and the other rows behind it: one after the
other, or a column of reviews, a column of next reviews and now and then a last row. The dates tell
which it was, since reviews follow each other and each next review follows its review.
"""

from __future__ import annotations

import re
from itertools import pairwise

from governance.domain.reading.controls.grids.histories import Histories
from governance.domain.reading.proposal import Field
from governance.domain.reading.recognise.dates import DateMark, Dates
from governance.domain.reading.sheet import Sheet

_DONE = re.compile(r"(?i)\b(?:when|date|last) (?:last )?reviewed(?: on)?[\s:|]{0,4}\Z")
_NEXT = re.compile(r"(?i)\bnext review(?: date| due)?[\s:|]{0,4}\Z")
_HEADING, _GAP, _MOST = 40, 60, 60
_Pairs = list[tuple[DateMark, DateMark]]


class ReviewTable:
    """Reads the rows behind a first row that stands between its headings."""

    def __init__(self, sheet: Sheet, dates: Dates, histories: Histories) -> None:
        self.sheet, self.dates, self.histories = sheet, dates, histories

    def read(self) -> None:
        """Tell every review and the last next review of such tables."""
        for place, (done, due) in enumerate(pairwise(self.dates.marks)):
            if self._ends(_DONE, done.start) and self._ends(_NEXT, due.start):
                rest = self._rest(place + 1)
                rows = in_rows(rest) or in_columns(rest)
                if rows:
                    self._say([(done, due), *rows])

    def _ends(self, heading: re.Pattern[str], start: int) -> bool:
        return heading.search(self.sheet.plain, max(0, start - _HEADING), start) is not None

    def _rest(self, place: int) -> list[DateMark]:
        """The dates behind the first row, up to where something else is said."""
        found: list[DateMark] = []
        marks = self.dates.marks
        for before, mark in pairwise(marks[place : place + _MOST]):
            between = self.sheet.plain[before.end : mark.start]
            if len(between) > _GAP or set(between) & set(".:;") or mark.bare:
                break
            found.append(mark)
        return found

    def _say(self, rows: _Pairs) -> None:
        for done, due in rows:
            self.histories.say(Field.REVIEWED, done)
            self.histories.say(Field.NEXT, due)


def in_rows(marks: list[DateMark]) -> _Pairs:
    """Review and next review by turns; nothing where the dates do not rise so."""
    return _told(list(zip(marks[::2], marks[1::2], strict=False))) if len(marks) % 2 == 0 else []


def in_columns(marks: list[DateMark]) -> _Pairs:
    """The reviews, then as many next reviews, and perhaps a last row."""
    for last in (0, 2):
        half, over = divmod(len(marks) - last, 2)
        if over or half < 1:
            continue
        rows = list(zip(marks[:half], marks[half : 2 * half], strict=True))
        rows += [(marks[-2], marks[-1])] if last else []
        if told := _told(rows):
            return told
    return []


def _told(rows: _Pairs) -> _Pairs:
    """The rows, where each next review follows its review and each review the one before."""
    due = all(done.date.first() < ahead.date.first() for done, ahead in rows)
    days = [done.date.first() for done, _ in rows]
    return rows if due and all(one < two for one, two in pairwise(days)) else []
