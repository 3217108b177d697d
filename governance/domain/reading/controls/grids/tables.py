"""Tables, whether in cells or flattened to lines: heading rows and what stands beneath them."""

from __future__ import annotations

import re
from collections import defaultdict

from governance.domain.reading.blocks import Kind
from governance.domain.reading.controls.grids.cells import (
    FIELDS,
    CellReader,
    fields_of,
    meant_by,
)
from governance.domain.reading.controls.grids.histories import Histories
from governance.domain.reading.controls.grids.reviews import ReviewTable
from governance.domain.reading.controls.grids.running import RunningRows
from governance.domain.reading.controls.labels.label import Label
from governance.domain.reading.proposal import Field, Proposal, Source
from governance.domain.reading.recognise.bodies import person_at, role_at
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.sheet import Line, Sheet
from governance.domain.reading.words.labels import DATED, Slot

_COLUMNS = re.compile(
    r"(?:When Reviewed|Date|Version|Issue|Revision|Rev|Ver|Review|No|DATE|VERSION)\b"
    r"(?: {1,24}[A-Za-z/#]+\.?){1,10}\Z"
)
_VERSION_CELL = re.compile(r"\s*(?P<it>[vV]?\d{1,2}(?:\.\d{1,2}){0,2})\s*\Z")
_KEEPER = re.compile(r"(?i)(?:policy |lead )?(?:co-?ordinator|owner|author)\s*")
_SHORT = 60
_MAX_ROWS = 40


class TableReader:
    """Reads tables of versions, reviews and dates."""

    def __init__(self, sheet: Sheet, dates: Dates, labels: list[Label]) -> None:
        self.sheet, self.dates = sheet, dates
        self.histories = Histories(sheet, dates)
        self.used: set[int] = set()
        self.by_line: dict[int, list[Label]] = defaultdict(list)
        for label in labels:
            self.by_line[label.line.index].append(label)

    def read(self) -> list[Proposal]:
        """All that the tables say; `used` are the heading lines they took."""
        CellReader(self.sheet, self.dates, self.histories, self.by_line, self.used).read()
        self.used.update(self.histories.in_a_row())
        for line in self.sheet.lines:
            if line.block.kind is Kind.CELL:
                continue
            heads = self.by_line.get(line.index, [])
            self._run_together(line, heads)
            if len(heads) >= 3 and self._one_row(line, heads):
                continue
            if len(heads) >= 2 and self._columned(line, heads):
                continue
            if len(heads) >= 3 and self._over_values(line, heads):
                continue
            if len(heads) >= 3 and self._is_heading(line, heads):
                self._under(line, heads)
            elif (
                _COLUMNS.match(line.text)
                and line.index not in self.used
                and not any(head.sure for head in heads)
                and self._rows_follow(line)
            ):
                self._under(line, [head for head in heads if head.slot in FIELDS][:1])
        RunningRows(self.sheet, self.dates, self.histories).read()
        ReviewTable(self.sheet, self.dates, self.histories).read()
        self.histories.numbered_lines()
        self.histories.loose_rows()
        self.histories.dated_lines()
        self.histories.changes()
        return self.histories.found

    def _over_values(self, line: Line, heads: list[Label]) -> bool:
        """“Owner: Approved by: Date:” over three lines of one value each, the first no date."""
        below = [self.sheet.after(line, step + 1) for step in range(len(heads))]
        dated = [each and self.dates.within(each.start, each.end) for each in below]
        whole = all(
            each is not None and not self.by_line.get(each.index) and len(each.text) <= _SHORT
            for each in below
        )
        named = [head.slot in FIELDS and not head.key.endswith(" by") for head in heads]
        return whole and not dated[0] and [bool(marks) for marks in dated] == named

    def _run_together(self, line: Line, heads: list[Label]) -> None:
        """“Reviewed Reviewed by Next review March 2009 JG March 2010 May 2013 MB May 2014”.

        Headings and all rows on one line: the dates go round the dated headings, and each column of
        them rises or falls.
        """
        if len(heads) < 2:
            return
        run = [heads[-1]]
        for head in reversed(heads[:-1]):
            if run[0].start - head.end > 2:
                break
            run.insert(0, head)
        dated = [head for head in run if head.slot in FIELDS]
        marks = self.dates.within(run[-1].end, line.end)
        rows, over = divmod(len(marks), max(1, len(dated)))
        if len(dated) < 2 or rows < 2 or over or marks[0].start - run[-1].end > 20:
            return
        columns = [marks[place :: len(dated)] for place in range(len(dated))]
        days = [[mark.date.first() for mark in column] for column in columns]
        if all(each in (sorted(each), sorted(each, reverse=True)) for each in days):
            meant = meant_by(run)
            for head, column in zip(dated, columns, strict=True):
                self.histories.claimed.update(mark.start for mark in column)
                ahead = meant[head.slot] is Field.NEXT
                for mark in [max(column, key=lambda mark: mark.date)] if ahead else column:
                    self.histories.say(meant[head.slot], mark)

    def _is_heading(self, line: Line, heads: list[Label]) -> bool:
        covered = sum(len(label.words.replace(" ", "")) for label in heads)
        return covered >= 0.8 * len(line.text.replace(" ", ""))

    def _one_row(self, line: Line, heads: list[Label]) -> bool:
        """Whether the line beneath holds one value for each heading, set apart by wide gaps."""
        below = self.sheet.after(line)
        beyond = self.sheet.after(line, 2)
        if below is None or len(self.sheet.columns(below)) != len(heads):
            return False
        return beyond is None or not self._looks_like_row(beyond)

    def _columned(self, line: Line, heads: list[Label]) -> bool:
        """Dated headings among columns set apart by tabs or gaps, over one row of values."""
        below = self.sheet.after(line)
        names, values = self.sheet.columns(line), self.sheet.columns(below) if below else []
        beyond = self.sheet.after(line, 2)
        if len(names) < 3 or len(names) != len(values):
            return False
        if beyond is not None and self._looks_like_row(beyond):
            return False
        spans = dict(zip((start for start, _ in names), values, strict=True))
        meant = {**FIELDS, Slot.DATE: Field.WRITTEN}
        told = [head for head in heads if head.start in spans and head.slot in meant]
        marks = [self.dates.within(spans[head.start][0], spans[head.start][0] + 1) for head in told]
        if len(told) < 2 or not all(marks):
            return False
        for head, found in zip(told, marks, strict=True):
            self.histories.say(meant[head.slot], found[0])
        for start, end in names:
            if _KEEPER.fullmatch(self.sheet.plain, start, end):
                self._keeper(*spans[start])
        self.used.add(line.index)
        return True

    def _keeper(self, start: int, end: int) -> None:
        """The one who keeps the policy, in a column of that heading."""
        if person_at(self.sheet.plain, start, end, 0) or role_at(self.sheet.plain, start, end):
            because = "It stands in the column of who keeps the policy."
            words = self.sheet.words(start, end)
            self.histories.found.append(
                Proposal(Field.OWNER, words, start, end, because, Source.TABLE)
            )

    def _rows_follow(self, line: Line) -> bool:
        """Whether the next line begins with a date, or with a version and a date."""
        below = self.sheet.after(line)
        if below is None or self.dates.within(line.start, line.end):
            return False
        marks = self.dates.within(below.start, below.end)
        return (
            bool(marks)
            and marks[0].start - below.start <= 14
            and len(below.text) > marks[0].end - marks[0].start + 2
        )

    def _under(self, line: Line, heads: list[Label]) -> None:
        """Read the lines beneath a heading row until they cease to look like rows."""
        rows: list[Line] = []
        misses = 0
        below = self.sheet.after(line)
        while below is not None and len(rows) < _MAX_ROWS and misses < 3:
            if self.by_line.get(below.index) and not self.dates.within(below.start, below.end):
                break
            if self._looks_like_row(below):
                rows.append(below)
                misses = 0
            elif len(below.text) > 120:
                break
            else:
                misses += 1
            below = self.sheet.after(below)
        if not rows:
            return
        self.used.add(line.index)
        dated = [
            head
            for head in heads
            if head.slot in DATED
            and head.slot is not Slot.DATE
            and not self._two_columns(head, heads)
        ]
        if len(dated) >= 2 and self._stacked(rows, dated):
            return
        if len(dated) >= 2:
            self._aligned(rows, heads)
        else:
            told = [row for line in rows if (row := self.histories.row(line))]
            self.histories.tell(told, fields_of(heads))
            if dated and dated[0] is heads[-1] and dated[0].slot in (Slot.REVIEW, Slot.NEXT):
                self._last_column(rows)

    @staticmethod
    def _two_columns(head: Label, heads: list[Label]) -> bool:
        """“Version Date” at the head of a row of headings: a version, and its date."""
        return head is heads[0] and len(heads) >= 3 and head.key in ("version date", "issue date")

    def _last_column(self, rows: list[Line]) -> None:
        """Each row ends in the date of the review after it: the latest of them is the next."""
        ends = []
        for line in rows:
            marks = self.dates.within(line.start, line.end)
            if len(marks) >= 2 and marks[-1].end == line.end:
                self.histories.claimed.add(marks[-1].start)
                ends.append(marks[-1])
        if ends:
            self.histories.say(Field.NEXT, max(ends, key=lambda mark: mark.date.last()))

    def _stacked(self, rows: list[Line], dated: list[Label]) -> bool:
        """As many lines of one date each as there are dated headings: one under the other."""
        if len(rows) != len(dated):
            return False
        marks = [self.dates.within(row.start, row.end)[0] for row in rows]
        alone = all(
            len(row.text) - (mark.end - mark.start) <= 2
            for row, mark in zip(rows, marks, strict=True)
        )
        if alone:
            for head, mark in zip(dated, marks, strict=True):
                self.histories.say(FIELDS[head.slot], mark)
        return alone

    def _looks_like_row(self, line: Line) -> bool:
        """A row begins with its date, or with a version, a name or a few words before it."""
        marks = self.dates.within(line.start, line.end)
        if not marks or len(line.text) > 260:
            return False
        if marks[0].bare and not self.histories.cell(line, marks[0]):
            return False
        head = self.sheet.plain[line.start : marks[0].start]
        return len(head) <= 45 and len(re.findall(r"[a-z]{2,}", head)) <= 6

    def _aligned(self, rows: list[Line], heads: list[Label]) -> None:
        """Rows whose dates stand under dated headings, empty cells having vanished."""
        meant = meant_by(heads)
        for place, line in enumerate(rows):
            marks = self.dates.within(line.start, line.end)
            version = self._version_between(line)
            slots: list[Slot] = [
                head.slot for head in heads if head.slot in FIELDS or head.slot is Slot.VERSION
            ]
            if place and Slot.WRITTEN in slots:
                slots.remove(Slot.WRITTEN)
            if version is None or Slot.VERSION not in slots:
                plain: list[Slot] = [each for each in slots if each is not Slot.VERSION]
                for slot, mark in zip(plain, marks, strict=False):
                    self.histories.say(meant[slot], mark)
                continue
            at = slots.index(Slot.VERSION)
            early = [mark for mark in marks if mark.start < version[0]]
            late = [mark for mark in marks if mark.start > version[0]]
            for slot, mark in zip(reversed(slots[:at]), reversed(early), strict=False):
                self.histories.say(meant[slot], mark)
            for slot, mark in zip(slots[at + 1 :], late, strict=False):
                self.histories.say(meant[slot], mark)
            self.histories.newest(version)

    def _version_between(self, line: Line) -> tuple[int, int] | None:
        taken = self.dates.within(line.start, line.end)
        at = line.start
        for mark in [*taken, None]:
            stop = mark.start if mark else line.end
            match = _VERSION_CELL.match(self.sheet.plain[at:stop])
            if match:
                return at + match.start("it"), at + match.end("it")
            at = mark.end if mark else at
        return None
