"""Old Excel workbooks (.xls) made record by record ([MS-CFB], [MS-XLS]), and one that is kept."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from pathlib import Path

KEPT = Path(__file__).parent / "kept"
"""Files that other programs wrote: with passwords, and a tracker as Excel 97 to 2003 has it."""

_FREE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def compound(name: str, data: bytes) -> bytes:
    """A compound file with one stream: the FAT, then the directory, then the stream."""
    data = data.ljust(4096, b"\0")
    count = -(-len(data) // 512)
    chain = [_TABLE, _END, *range(3, 2 + count), _END]
    table = struct.pack("<128I", *chain, *[_FREE] * (128 - len(chain)))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<9I", 0, 1, 1, 0, 4096, _END, 0, _END, 0)
    head += struct.pack("<109I", 0, *[_FREE] * 108)
    entries = _entry("Root Entry", 5, _END, 0) + _entry(name, 2, 2, len(data))
    return head + table + entries.ljust(512, b"\0") + data.ljust(512 * count, b"\0")


def _entry(name: str, kind: int, start: int, size: int) -> bytes:
    words = name.encode("utf-16-le")
    links = struct.pack("<HBB3I36x", len(words) + 2, kind, 1, _FREE, _FREE, _FREE)
    return words.ljust(64, b"\0") + links + struct.pack("<IQ", start, size)


def record(kind: int, data: bytes = b"") -> bytes:
    """One record."""
    return struct.pack("<2H", kind, len(data)) + data


def string(text: str, counted: str = "H") -> bytes:
    """A string of wide letters."""
    return struct.pack(f"<{counted}B", len(text), 1) + text.encode("utf-16-le")


def cell(kind: int, row: int, column: int, data: bytes, style: int = 0) -> bytes:
    """A record of one cell."""
    return record(kind, struct.pack("<3H", row, column, style) + data)


def old_workbook(
    cells: Sequence[bytes], *before: bytes, version: int = 0x600, formats: Sequence[int] = (0, 14)
) -> bytes:
    """A workbook of one sheet; its styles have these formats (14 is a date)."""
    begin = record(0x809, struct.pack("<2H12x", version, 5))
    styles = b"".join(record(0xE0, struct.pack("<2H16x", 0, one)) for one in formats)
    middle = begin + b"".join(before) + styles
    place = len(middle) + len(_page(0)) + len(record(0x0A))
    page = record(0x809, struct.pack("<2H12x", version, 16)) + b"".join(cells) + record(0x0A)
    name = "Workbook" if version == 0x600 else "Book"
    return compound(name, middle + _page(place) + record(0x0A) + page)


def _page(place: int) -> bytes:
    return record(0x85, struct.pack("<IBB", place, 0, 0) + string("List", "B"))
