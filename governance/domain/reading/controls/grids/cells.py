"""Tables in cells, as Word and the web keep them: a heading row, and rows of values."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from governance.domain.reading.blocks import Kind
from governance.domain.reading.controls.grids.histories import Histories, Row
from governance.domain.reading.controls.labels.label import Label
from governance.domain.reading.proposal import Field
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.sheet import Line, Sheet
from governance.domain.reading.words.labels import DATED, Slot

FIELDS = {
    Slot.WRITTEN: Field.WRITTEN,
    Slot.APPROVED: Field.APPROVED,
    Slot.REVIEWED: Field.REVIEWED,
    Slot.REVIEW: Field.REVIEW,
    Slot.NEXT: Field.NEXT,
}
_SIGNED_OFF = frozenset({Slot.SIGNED, Slot.NAME, Slot.ROLE, Slot.DATE})


def fields_of(heads: Iterable[Label]) -> list[Field]:
    """The fields that the dated headings of a table name."""
    return [FIELDS[head.slot] for head in heads if head.slot in FIELDS]


def meant_by(heads: Iterable[Label]) -> dict[Slot, Field]:
    """What a dated column means: a review beside a next review is a past one."""
    slots = {head.slot for head in heads}
    past = Slot.NEXT in slots and Slot.REVIEW in slots
    return {**FIELDS, Slot.REVIEW: Field.REVIEWED} if past else FIELDS


class CellReader:
    """Reads the tables of a sheet that have cells."""

    def __init__(
        self,
        sheet: Sheet,
        dates: Dates,
        histories: Histories,
        by_line: dict[int, list[Label]],
        used: set[int],
    ) -> None:
        self.sheet, self.dates, self.histories = sheet, dates, histories
        self.by_line, self.used = by_line, used

    def read(self) -> None:
        """Tell the histories what the tables of cells say; `used` gains their heading lines."""
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
        dated = [head for head in heads.values() if head.slot in FIELDS]
        history: list[Row] = []
        for number in order[1:]:
            row = self._cell_row(table[number], heads, len(dated) >= 2)
            if row:
                history.append(row)
        self.histories.tell(history, fields_of(heads.values()))

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
        meant = meant_by(heads.values())
        for column, lines in sorted(cells.items()):
            slot = heads[column].slot if column in heads else Slot.OTHER
            for line in lines:
                marks = self.dates.within(line.start, line.end)
                if marks and aligned and slot in FIELDS:
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
