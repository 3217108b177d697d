"""Version tables whose rows run together on one line: “Change record Date Change Who 7/12/16 ...”.

The headings come first, then row after row, each from its date to the next. Where a second column
of dates is headed “Date approved”, or “Approved by” over a body and its date, every other date is
an approval. Under “Document history” alone on its line the first line says how it began.
"""

from __future__ import annotations

import re
from itertools import pairwise

from governance.domain.reading.controls.grids.histories import Histories, Row
from governance.domain.reading.proposal import Field
from governance.domain.reading.recognise.dates import DateMark, Dates
from governance.domain.reading.sheet import Line, Sheet
from governance.domain.reading.words.people import BODY

_HEADS = re.compile(
    r"(?i)\b(?:(?:change|amendment|revision|review|version|document|policy|update)s? (?:record"
    r"|history|log|control|changes)|version(?: (?:number|no\.?))?)\b"
    r"(?P<columns>(?: (?:version|number|no\.?|ref|issue|revision|rev|author|name|by|and|&)){0,4}"
    r" dates?\b[^.\d:;]{0,80}?) (?:v?\d{1,2}(?:\.\d{1,2})? )?\Z"
)
_APPROVED = re.compile(r"(?i)\bdate (?:of )?(?:approv|adopt|ratif|agree)\w+|\bapproved by\b")
_BODY = re.compile(rf"(?:{BODY})(?: on)?[\s,:-]{{0,3}}\Z", re.IGNORECASE)
_OVER = re.compile(r"(?i)\b(?:next|due|signed|review date|page \d{1,2} of)\b|:\s*\Z")
_VERSION = re.compile(r"(?i)\s{0,2}(?P<version>v ?\d{1,2}(?:\.\d{1,2})?|\d{1,2}\.\d{1,2})\s")
_AHEAD = re.compile(r"(?i)(?<![\w/.])(?P<version>v? ?\d{1,2}(?:\.\d{1,2})?) \Z")
_TITLED = re.compile(
    r"(?i)(?:document|policy|version|review|revision|amendment)s? (?:history|record|log)\s?:?"
)
_BEGAN = re.compile(r"(?i)\b(?:introduced|written|created|drafted|produced|issued)\b")
_BACK, _FAR, _TOLD, _SHORT, _MOST = 220, 220, 160, 80, 60


class RunningRows:
    """Reads the tables that a converter laid out as one long line."""

    def __init__(self, sheet: Sheet, dates: Dates, histories: Histories) -> None:
        self.sheet, self.dates, self.histories = sheet, dates, histories

    def read(self) -> None:
        """Tell the rows of every such table, and how a history begins."""
        for line in self.sheet.lines:
            if _TITLED.fullmatch(line.text.strip()):
                self._first(line)
        last = -1
        for place, mark in enumerate(self.dates.marks):
            if mark.start <= last or mark.start in self.histories.claimed:
                continue
            line = self.sheet.line_at(mark.start)
            before = self.sheet.plain[max(line.start, mark.start - _BACK) : mark.start]
            heads = _HEADS.search(before) if "ate" in before else None
            if heads:
                run = self._run(place, line.end)
                last = run[-1].start
                self._tell(run, heads.group("columns"), line.end)

    def _first(self, title: Line) -> None:
        """“Thornfield policy introduced April 2009”, right under the title of the history."""
        line = self.sheet.after(title)
        if line is None or line.end - line.start > _SHORT:
            return
        marks = self.dates.within(line.start, line.end)
        if len(marks) == 1 and marks[0].end >= line.end - 1 and marks[0].start > line.start:
            told = self.sheet.plain[line.start : marks[0].start]
            if ":" not in told and _BEGAN.search(told):
                self.histories.say(Field.WRITTEN, marks[0])

    def _run(self, place: int, end: int) -> list[DateMark]:
        """The dates of the table: on its line, not far apart, up to what is no row."""
        run = [self.dates.marks[place]]
        for mark in self.dates.marks[place + 1 : place + _MOST]:
            between = self.sheet.plain[run[-1].end : mark.start]
            if mark.start >= end or len(between) > _FAR or _OVER.search(between):
                break
            if mark.start in self.histories.claimed:
                break
            run.append(mark)
        return run

    def _tell(self, run: list[DateMark], columns: str, end: int) -> None:
        second = self._second(run, columns)
        rows = run[:: 2 if second else 1]
        days = [mark.date.first() for mark in rows]
        if len(rows) < 2 or days not in (sorted(days), sorted(days, reverse=True)):
            return
        told = [self._row(mark, min(ends, end)) for mark, ends in self._stretches(rows, end)]
        self.histories.tell(told, [Field.REVIEWED])
        for mark in run[1::2] if second else ():
            self.histories.say(Field.APPROVED, mark)

    def _second(self, run: list[DateMark], columns: str) -> bool:
        """Whether every other date is that of an approval."""
        heading = _APPROVED.search(columns, columns.lower().index("date") + 4)
        if not heading or len(run) % 2:
            return False
        pairs = zip(run[::2], run[1::2], strict=True)
        if any(two.date.last() < one.date.first() for one, two in pairs):
            return False
        return heading.group().lower().startswith("date") or all(
            two.start - one.end <= 3 or _BODY.search(self.sheet.plain[two.start - 60 : two.start])
            for one, two in zip(run[::2], run[1::2], strict=True)
        )

    @staticmethod
    def _stretches(rows: list[DateMark], end: int) -> list[tuple[DateMark, int]]:
        return [(one, two.start) for one, two in pairwise(rows)] + [(rows[-1], end)]

    def _row(self, mark: DateMark, end: int) -> Row:
        plain = self.sheet.plain
        inner = self.dates.within(mark.end, end)
        told = plain[mark.end : min(inner[0].start if inner else end, mark.end + _TOLD)]
        if ahead := _AHEAD.search(plain, max(0, mark.start - 8), mark.start):
            return Row(ahead.span("version"), mark, told)
        behind = _VERSION.match(plain, mark.end, end)
        return Row(behind.span("version") if behind else None, mark, told)
