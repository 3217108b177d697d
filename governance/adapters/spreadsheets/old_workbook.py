"""Old Excel workbooks (.xls, Excel 97 to 2003), read as they were last calculated.

Source: [MS-XLS] Excel Binary File Format: 2.4.28 (BoundSheet8), 2.4.126 (Format), 2.4.353 (XF),
2.4.265 (SST), 2.4.122 (RK), 2.4.127 (Formula), 2.4.168 (MergeCells), 2.4.117 (FilePass).
"""

from __future__ import annotations

import struct
from typing import Any

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel

from governance.adapters.documents import refusals
from governance.adapters.documents.compound import Broken, Compound
from governance.adapters.documents.limits import Limits
from governance.adapters.spreadsheets.gathering import Gathering, spread
from governance.adapters.spreadsheets.records import Words, records
from governance.adapters.spreadsheets.shown import cell_of
from governance.adapters.spreadsheets.sniffing import Older
from governance.domain.trackers.cells import EMPTY, Cell, Sheet

_BIFF8 = 0x600
_FILEPASS, _DATEMODE, _BOUNDSHEET, _FORMAT, _XF, _SST = 0x2F, 0x22, 0x85, 0x41E, 0xE0, 0xFC
_LABELSST, _LABEL, _RSTRING, _NUMBER, _RK = 0xFD, 0x204, 0xD6, 0x203, 0x27E
_MULRK, _FORMULA, _STRING, _BOOLERR, _MERGED = 0xBD, 0x06, 0x207, 0x205, 0xE5
_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!"}
_BROKEN = (Broken, struct.error, ValueError, IndexError, KeyError, OverflowError)


def read(data: bytes, name: str, limits: Limits) -> tuple[list[Sheet], list[str]]:
    """The sheets that are not hidden, and warnings; BadInput where the workbook is broken."""
    gathering = Gathering(name, limits)
    sheets: list[Sheet] = []
    warnings: list[str] = []
    try:
        found = Compound(data)
        if "Workbook" not in found:
            raise Older
        book = _Book(found.stream("Workbook"), name)
        for title, place, hidden in book.pages:
            if hidden:
                warnings.append(f"The hidden sheet “{title}” was left out.")
                continue
            rows, merged = _Page(book, place, limits).read()
            lines = [gathering.line(number + 1, rows[number]) for number in sorted(rows)]
            kept = [line for line in lines if line is not None]
            sheets.append(Sheet(title[:100], tuple(spread(kept, merged))))
    except _BROKEN as error:
        raise refusals.damaged(name) from error
    return sheets, warnings


class _Book:
    """What stands before the sheets: where they begin, the strings, the formats, the calendar."""

    def __init__(self, stream: bytes, name: str) -> None:
        self.stream = stream
        self.pages: list[tuple[str, int, bool]] = []
        self.strings: list[str] = []
        self._formats: dict[int, str] = dict(BUILTIN_FORMATS)
        self._styles: list[int] = []
        self._epoch = CALENDAR_WINDOWS_1900
        if struct.unpack_from("<H", stream, 4)[0] != _BIFF8:
            raise Older
        for kind, parts in records(stream, 0):
            if kind == _FILEPASS:
                raise refusals.locked(name)
            self._note(kind, parts)

    def _note(self, kind: int, parts: list[bytes]) -> None:
        part = parts[0]
        if kind == _BOUNDSHEET:
            place, state, sort = struct.unpack_from("<IBB", part)
            if sort == 0:
                self.pages.append((Words(parts, 6).string("B"), place, state & 3 != 0))
        elif kind == _FORMAT:
            self._formats[struct.unpack_from("<H", part)[0]] = Words(parts, 2).string()
        elif kind == _XF:
            self._styles.append(struct.unpack_from("<H", part, 2)[0])
        elif kind == _DATEMODE and part[:1] == b"\x01":
            self._epoch = CALENDAR_MAC_1904
        elif kind == _SST:
            words, (count,) = Words(parts, 8), struct.unpack_from("<I", part, 4)
            self.strings = [words.string() for _ in range(min(count, len(self.stream)))]

    def number(self, value: float, style: int) -> Cell:
        """A number as its style shows it: a date, where that is a date's."""
        shown = self._formats.get(self._styles[style], "General") if self._styles else "General"
        if is_date_format(shown) and 0 < value < 2_958_466:
            return cell_of(from_excel(value, self._epoch), shown)
        return cell_of(value, shown)


class _Page:
    """One sheet, read record by record."""

    def __init__(self, book: _Book, place: int, limits: Limits) -> None:
        self._book, self._place, self._limits = book, place, limits
        self._rows: dict[int, list[Cell]] = {}
        self._merged: list[tuple[int, int, int, int]] = []
        self._awaits: tuple[int, int] | None = None

    def read(self) -> tuple[dict[int, list[Cell]], list[tuple[int, int, int, int]]]:
        """The cells by row, counted from 0, and the merged areas as `spread` wants them."""
        for kind, parts in records(self._book.stream, self._place):
            if kind == _MERGED:
                self._merge(parts[0])
            elif kind == _STRING:
                if self._awaits:
                    self._put(*self._awaits, cell_of(Words(parts).string(), ""))
                self._awaits = None
            elif kind == _MULRK:
                self._numbers(parts[0])
            elif kind in _CELLS:
                row, column, style = struct.unpack_from("<3H", parts[0])
                self._put(row, column, self._cell(kind, parts, style))
        return self._rows, self._merged

    def _put(self, row: int, column: int, cell: Cell) -> None:
        if column >= self._limits.columns:
            return
        cells = self._rows.setdefault(row, [])
        cells += [EMPTY] * (column + 1 - len(cells))
        cells[column] = cell

    def _cell(self, kind: int, parts: list[bytes], style: int) -> Cell:
        part = parts[0]
        if kind == _LABELSST:
            return cell_of(self._book.strings[struct.unpack_from("<I", part, 6)[0]], "")
        if kind in (_LABEL, _RSTRING):
            return cell_of(Words(parts, 6).string(), "")
        if kind == _RK:
            return self._book.number(_rk(struct.unpack_from("<I", part, 6)[0]), style)
        if kind == _BOOLERR:
            return cell_of(_flag(part[6], bool(part[7])), "")
        if kind == _FORMULA and part[12:14] == b"\xff\xff":
            return self._result(part)
        return self._book.number(struct.unpack_from("<d", part, 6)[0], style)

    def _result(self, part: bytes) -> Cell:
        """What a formula gave that is no number; its words come in a record of their own."""
        if part[6] == 0:
            row, column = struct.unpack_from("<2H", part)
            self._awaits = (row, column)
            return EMPTY
        return cell_of(_flag(part[8], part[6] == 2) if part[6] in (1, 2) else None, "")

    def _numbers(self, part: bytes) -> None:
        row, column = struct.unpack_from("<2H", part)
        for at in range(4, len(part) - 7, 6):
            style, packed = struct.unpack_from("<HI", part, at)
            self._put(row, column, self._book.number(_rk(packed), style))
            column += 1

    def _merge(self, part: bytes) -> None:
        (count,) = struct.unpack_from("<H", part)
        for number in range(count):
            top, bottom, left, right = struct.unpack_from("<4H", part, 2 + 8 * number)
            right = min(right, self._limits.columns - 1)
            self._merged.append((top + 1, left, bottom + 1, right))


_CELLS = frozenset({_LABELSST, _LABEL, _RSTRING, _NUMBER, _RK, _BOOLERR, _FORMULA})


def _rk(packed: int) -> float:
    """A number in 30 bits: whole or the high part of a double, perhaps times a hundred."""
    if packed & 2:
        signed = packed - (1 << 32) if packed & 0x80000000 else packed
        value = float(signed >> 2)
    else:
        value = float(struct.unpack("<d", struct.pack("<Q", (packed & 0xFFFFFFFC) << 32))[0])
    return value / 100 if packed & 1 else value


def _flag(value: int, error: bool) -> Any:
    return _ERRORS.get(value, "#N/A") if error else bool(value)
