"""Version and history tables, whether in cells or flattened to lines, and rows under a heading row.

A row of a history is a version, a date and a description. “Created”, “new” or the first version
means written; “approved”, “adopted” or “ratified” means approved; any other row is a review.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from governance.domain.reading.blocks import Kind
from governance.domain.reading.proposal import Field, Proposal, Source
from governance.domain.reading.recognise.dates import DateMark, Dates
from governance.domain.reading.recognise.labels import Label
from governance.domain.reading.sheet import Line, Sheet
from governance.domain.reading.words.labels import DATED, Slot

_ROW = re.compile(
    r"(?<![\w.])(?P<version>[vV](?:ersion)? ?\d{1,2}(?:\.\d{1,2}){0,2}[a-z]?|\d{1,2}\.\d{1,2}[a-z]?|\d{1,2}(?=\s{1,4}(?:\d|[A-Z])))(?:\s{0,2}[-:]\s{0,2}|\s{1,6})"
)
_STRONG = re.compile(r"[vV]|\d+\.\d")
_CREATED = re.compile(
    r"(?i)\b(?:created|creation|new|first|initial|original(?:ly)?|draft(?:ed)?|written|produced|introduced|issued?)\b"
)
_APPROVED = re.compile(
    r"(?i)\b(?:approved|adopted|ratified|agreed|signed off|approval|ratification)\b"
)
_REVISED = re.compile(
    r"(?i)\b(?:review\w*|revis\w*|updat\w*|amend\w*|chang\w*|minor|re-?format\w*|added|addition\w*)\b"
)
_FIELDS = {
    Slot.WRITTEN: Field.WRITTEN, Slot.APPROVED: Field.APPROVED, Slot.REVIEWED: Field.REVIEWED,
    Slot.REVIEW: Field.REVIEW, Slot.NEXT: Field.NEXT,
}  # fmt: skip
_COLUMNS = re.compile(r"(?:Date|Version|Issue|Revision|Rev|Ver|Review|No|DATE|VERSION)\b(?: [A-Za-z/#]+\.?){1,10}\Z")
_MAX_ROWS = 40


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a history."""

    version: tuple[int, int] | None
    mark: DateMark
    told: str


class TableReader:
    """Reads tables of versions, reviews and dates."""

    def __init__(self, sheet: Sheet, dates: Dates, labels: list[Label]) -> None:
        self.sheet, self.dates = sheet, dates
        self.found: list[Proposal] = []
        self.claimed: set[int] = set()
        self.used: set[int] = set()
        self.by_line: dict[int, list[Label]] = defaultdict(list)
        for label in labels:
            self.by_line[label.line.index].append(label)

    def read(self) -> list[Proposal]:
        """All that the tables say; `claimed` are the dates and `used` the heading lines they took."""
        self._cells()
        for line in self.sheet.lines:
            if line.block.kind is Kind.CELL:
                continue
            heads = self.by_line.get(line.index, [])
            if len(heads) >= 3 and self._is_heading(line, heads):
                self._under(line, heads)
            elif _COLUMNS.match(line.text) and line.index not in self.used and self._rows_follow(line):
                self._under(line, [head for head in heads if head.slot in _FIELDS][:1])
        self._loose_rows()
        return self.found

    def _is_heading(self, line: Line, heads: list[Label]) -> bool:
        covered = sum(len(label.words.replace(" ", "")) for label in heads)
        return covered >= 0.8 * len(line.text.replace(" ", ""))

    def _rows_follow(self, line: Line) -> bool:
        """Whether the next line begins with a date, or with a version and a date."""
        below = self.sheet.after(line)
        if below is None or self.dates.within(line.start, line.end):
            return False
        marks = self.dates.within(below.start, below.end)
        return bool(marks) and marks[0].start - below.start <= 14 and len(below.text) > marks[0].end - marks[0].start + 2

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
        dated = [head for head in heads if head.slot in DATED and head.slot is not Slot.DATE]
        if len(dated) >= 2:
            self._aligned(rows, heads)
        else:
            self._history([row for line in rows if (row := self._row(line))], heads)

    def _looks_like_row(self, line: Line) -> bool:
        """A row begins with its date, or with a version, a name or a few words before it."""
        marks = self.dates.within(line.start, line.end)
        if not marks or marks[0].bare or len(line.text) > 260:
            return False
        head = self.sheet.plain[line.start : marks[0].start]
        return len(head) <= 45 and len(re.findall(r"[a-z]{2,}", head)) <= 6

    def _row(self, line: Line) -> Row | None:
        marks = self.dates.within(line.start, line.end)
        mark = marks[0]
        head = self.sheet.plain[line.start : mark.start]
        if len(head) > 60 or mark.bare:
            return None
        match = _ROW.match(head + " ")
        version = (
            (line.start + match.start("version"), line.start + match.end("version"))
            if match
            else None
        )
        told = (
            (head[match.end() - 1 :] if match else head)
            + " "
            + self.sheet.plain[mark.end : line.end]
        )
        return Row(version, mark, told)

    def _history(self, rows: list[Row], heads: list[Label]) -> None:
        """Decide what each row of a history tells."""
        named = [_FIELDS[head.slot] for head in heads if head.slot in _FIELDS]
        for place, row in enumerate(rows):
            if row.mark.start in self.claimed:
                continue
            version = self.sheet.plain[slice(*row.version)] if row.version else ""
            digits = re.sub(r"[^\d.]", "", version)
            first = place == 0 and (
                not digits or digits.startswith("0") or digits in ("1", "1.0", "1.0.0")
            )
            if _APPROVED.search(row.told):
                field = Field.APPROVED
            elif _CREATED.search(row.told) and not (place and _REVISED.search(row.told)) and first:
                field = Field.WRITTEN
            elif _REVISED.search(row.told):
                field = Field.REVIEWED
            elif named:
                field = named[0]
            else:
                field = Field.WRITTEN if first and (version or len(rows) > 1) else Field.REVIEWED
            self._say(field, row.mark)
            if row.version:
                start, end = row.version
                self.found.append(
                    Proposal(
                        Field.VERSION,
                        self.sheet.words(start, end),
                        start,
                        end,
                        "It is the newest row of the version table.",
                        Source.TABLE,
                    )
                )

    def _say(self, field: Field, mark: DateMark) -> None:
        self.claimed.add(mark.start)
        because = "It stands in a row of the document's history."
        self.found.append(
            Proposal(field, mark.date, mark.start, mark.end, because, Source.TABLE, True)
        )

    def _aligned(self, rows: list[Line], heads: list[Label]) -> None:
        """Rows whose dates stand under dated headings, empty cells having vanished."""
        for place, line in enumerate(rows):
            values: list[tuple[str, object]] = [
                ("date", mark) for mark in self.dates.within(line.start, line.end)
            ]
            version = self._version_between(line)
            slots = [
                head.slot for head in heads if head.slot in _FIELDS or head.slot is Slot.VERSION
            ]
            if place and Slot.WRITTEN in slots:
                slots.remove(Slot.WRITTEN)
            if version is None or Slot.VERSION not in slots:
                plain = [slot for slot in slots if slot is not Slot.VERSION]
                for slot, (_, mark) in zip(plain, values, strict=False):
                    self._say(_FIELDS[slot], mark)  # type: ignore[arg-type]  # only dates here
                continue
            at = slots.index(Slot.VERSION)
            early = [mark for _, mark in values if mark.start < version[0]]  # type: ignore[attr-defined]  # only dates here
            late = [mark for _, mark in values if mark.start > version[0]]  # type: ignore[attr-defined]  # only dates here
            for slot, mark in zip(reversed(slots[:at]), reversed(early), strict=False):
                self._say(_FIELDS[slot], mark)
            for slot, mark in zip(slots[at + 1 :], late, strict=False):
                self._say(_FIELDS[slot], mark)
            self.found.append(
                Proposal(
                    Field.VERSION,
                    self.sheet.words(*version),
                    *version,
                    "It is the newest row of the table.",
                    Source.TABLE,
                )
            )

    def _version_between(self, line: Line) -> tuple[int, int] | None:
        taken = self.dates.within(line.start, line.end)
        at = line.start
        for mark in [*taken, None]:
            stop = mark.start if mark else line.end
            match = re.compile(r"\s*(?P<it>[vV]?\d{1,2}(?:\.\d{1,2}){0,2})\s*\Z").match(
                self.sheet.plain[at:stop]
            )
            if match:
                return at + match.start("it"), at + match.end("it")
            at = mark.end if mark else at
        return None

    def _loose_rows(self) -> None:
        """Versions directly followed by a date, wherever they stand: “V0.1 November 2015 ...”."""
        rows: list[Row] = []
        for mark in self.dates.marks:
            if mark.start in self.claimed:
                continue
            head = self.sheet.plain[max(0, mark.start - 24) : mark.start]
            match = None
            for match in _ROW.finditer(head):
                pass
            if not match or match.end() != len(head) or not _STRONG.match(match.group("version")):
                continue
            base = mark.start - len(head)
            line = self.sheet.line_at(mark.start)
            told = self.sheet.plain[mark.end : min(line.end, mark.end + 120)]
            cut = _ROW.search(told)
            if cut and _STRONG.match(cut.group("version")):
                told = told[: cut.start()]
            rows.append(
                Row((base + match.start("version"), base + match.end("version")), mark, told)
            )
        if len(rows) == 1 and not self._lone(rows[0]):
            version = rows[0].version
            if version:
                self._newest(version)
            return
        self._history(rows, [])

    def _lone(self, row: Row) -> bool:
        """Whether a single row is a history: a first version, a told change, or so headed."""
        if row.version is None:
            return False
        start, end = row.version
        first = re.sub(r"[^\d.]", "", self.sheet.plain[start:end]).startswith("0")
        headed = re.search(r"(?i)history|control", self.sheet.plain[max(0, start - 60) : start])
        told = _CREATED.search(row.told) or _REVISED.search(row.told) or _APPROVED.search(row.told)
        return bool(first or headed or told)

    def _newest(self, span: tuple[int, int]) -> None:
        because = "It is the newest version named."
        words = self.sheet.words(*span)
        self.found.append(Proposal(Field.VERSION, words, *span, because, Source.TABLE))

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
        self.used.update(line.index for lines in table[order[0]].values() for line in lines)
        dated = [head for head in heads.values() if head.slot in _FIELDS]
        history: list[Row] = []
        for number in order[1:]:
            row = self._cell_row(table[number], heads, len(dated) >= 2)
            if row:
                history.append(row)
        self._history(history, list(heads.values()))

    def _cell_row(
        self, cells: dict[int, list[Line]], heads: dict[int, Label], aligned: bool
    ) -> Row | None:
        told, mark, version = [], None, None
        for column, lines in sorted(cells.items()):
            slot = heads[column].slot if column in heads else Slot.OTHER
            for line in lines:
                marks = self.dates.within(line.start, line.end)
                if marks and aligned and slot in _FIELDS:
                    self._say(_FIELDS[slot], marks[0])
                elif marks and slot in DATED and mark is None:
                    mark = marks[0]
                elif slot is Slot.VERSION and re.match(r"[vV]?\d", line.text) and not marks:
                    version = (line.start, line.end)
                else:
                    told.append(line.text)
        return Row(version, mark, " ".join(told)) if mark else None
