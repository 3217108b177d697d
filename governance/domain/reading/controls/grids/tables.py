"""Tables, whether in cells or flattened to lines: heading rows and what stands beneath them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from governance.domain.reading.blocks import Kind
from governance.domain.reading.controls.grids.histories import Histories, Row
from governance.domain.reading.controls.labels.label import Label
from governance.domain.reading.controls.values.pairs import columns
from governance.domain.reading.proposal import Field, Proposal
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.sheet import Line, Sheet
from governance.domain.reading.words.labels import DATED, Slot

_FIELDS = {
    Slot.WRITTEN: Field.WRITTEN,
    Slot.APPROVED: Field.APPROVED,
    Slot.REVIEWED: Field.REVIEWED,
    Slot.REVIEW: Field.REVIEW,
    Slot.NEXT: Field.NEXT,
}
_COLUMNS = re.compile(
    r"(?:Date|Version|Issue|Revision|Rev|Ver|Review|No|DATE|VERSION)\b"
    r"(?: {1,4}[A-Za-z/#]+\.?){1,10}\Z"
)
_VERSION_CELL = re.compile(r"\s*(?P<it>[vV]?\d{1,2}(?:\.\d{1,2}){0,2})\s*\Z")
_SIGNED_OFF = frozenset({Slot.SIGNED, Slot.NAME, Slot.ROLE, Slot.DATE})
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
        self._cells()
        for line in self.sheet.lines:
            if line.block.kind is Kind.CELL:
                continue
            heads = self.by_line.get(line.index, [])
            if len(heads) >= 3 and self._one_row(line, heads):
                continue
            if len(heads) >= 3 and self._is_heading(line, heads):
                self._under(line, heads)
            elif (
                _COLUMNS.match(line.text)
                and line.index not in self.used
                and not any(head.sure for head in heads)
                and self._rows_follow(line)
            ):
                self._under(line, [head for head in heads if head.slot in _FIELDS][:1])
        self.histories.loose_rows()
        self.histories.dated_lines()
        self.histories.changes()
        self.histories.in_a_row()
        return self.histories.found

    @staticmethod
    def _fields(heads: list[Label]) -> list[Field]:
        return [_FIELDS[head.slot] for head in heads if head.slot in _FIELDS]

    def _is_heading(self, line: Line, heads: list[Label]) -> bool:
        covered = sum(len(label.words.replace(" ", "")) for label in heads)
        return covered >= 0.8 * len(line.text.replace(" ", ""))

    def _one_row(self, line: Line, heads: list[Label]) -> bool:
        """Whether the line beneath holds one value for each heading, set apart by wide gaps."""
        below = self.sheet.after(line)
        beyond = self.sheet.after(line, 2)
        if below is None or len(columns(self.sheet, below)) != len(heads):
            return False
        return beyond is None or not self._looks_like_row(beyond)

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
            self.histories.tell(told, self._fields(heads))
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
                self.histories.say(_FIELDS[head.slot], mark)
        return alone

    @staticmethod
    def _meant(heads: Iterable[Label]) -> dict[Slot, Field]:
        """What a dated column means: a review beside a next review is a past one."""
        slots = {head.slot for head in heads}
        past = Slot.NEXT in slots and Slot.REVIEW in slots
        return {**_FIELDS, Slot.REVIEW: Field.REVIEWED} if past else _FIELDS

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
        meant = self._meant(heads)
        for place, line in enumerate(rows):
            marks = self.dates.within(line.start, line.end)
            version = self._version_between(line)
            slots: list[Slot] = [
                head.slot for head in heads if head.slot in _FIELDS or head.slot is Slot.VERSION
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

    def _cells(self) -> None:
        tables: dict[int, dict[int, dict[int, list[Line]]]] = defaultdict(
            lambda: defaultdict(lambda: defaultdict(list))
        )
        for line in self.sheet.all_lines:
            block = line.block
            if block.kind is Kind.CELL and None not in (block.table, block.row, block.column):
                tables[block.table or 0][block.row or 0][block.column or 0].append(line)
        for table in tables.values():
            self._table(table)

    def _table(self, table: dict[int, dict[int, list[Line]]]) -> None:
        """A table of cells whose first row is all labels."""
        order = sorted(table)
        heads: dict[int, Label] = {}
        for column, lines in table[order[0]].items():
            labels = [label for line in lines for label in self.by_line.get(line.index, [])]
            if labels and labels[0].lead:
                heads[column] = labels[0]
        filled = [
            column for column, lines in table[order[0]].items() if any(line.text for line in lines)
        ]
        if (
            len(order) < 2
            or len(heads) < 2
            or len(heads) < len(filled)
            or any(
                head.stop > head.end and self.dates.within(head.end, head.line.end)
                for head in heads.values()
            )
        ):
            return
        if self._left_to_pairs(table, order, heads):
            return
        self.used.update(line.index for lines in table[order[0]].values() for line in lines)
        dated = [head for head in heads.values() if head.slot in _FIELDS]
        history: list[Row] = []
        for number in order[1:]:
            row = self._cell_row(table[number], heads, len(dated) >= 2)
            if row:
                history.append(row)
        self.histories.tell(history, self._fields(list(heads.values())))

    @staticmethod
    def _left_to_pairs(
        table: dict[int, dict[int, list[Line]]], order: list[int], heads: dict[int, Label]
    ) -> bool:
        """Whether others read it: rows of signatures, or one full row of values under labels."""
        slots = {head.slot for head in heads.values()}
        if Slot.SIGNED in slots and slots <= _SIGNED_OFF:
            return True
        filled = [lines for lines in table[order[1]].values() if any(line.text for line in lines)]
        single = len(order) == 2 and len(filled) == len(heads)
        return single and bool(slots & {Slot.OWNER, Slot.FREQUENCY, Slot.APPROVED})

    def _cell_row(
        self, cells: dict[int, list[Line]], heads: dict[int, Label], aligned: bool
    ) -> Row | None:
        told, mark, version = [], None, None
        meant = self._meant(heads.values())
        for column, lines in sorted(cells.items()):
            slot = heads[column].slot if column in heads else Slot.OTHER
            for line in lines:
                marks = self.dates.within(line.start, line.end)
                if marks and aligned and slot in _FIELDS:
                    self.histories.say(meant[slot], marks[0])
                elif marks and slot in DATED and mark is None:
                    mark = marks[0]
                elif slot is Slot.VERSION and re.match(r"[vV]?\d", line.text) and not marks:
                    version = (line.start, line.end)
                else:
                    told.append(line.text)
        if mark is None and version is not None:
            self.histories.newest(version)
        return Row(version, mark, " ".join(told)) if mark else None
