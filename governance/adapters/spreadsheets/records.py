"""The records of which an old workbook (.xls) is made, and the strings in them.

Source: [MS-XLS] Excel Binary File Format, 2.1.4 (records), 2.4.58 (Continue), 2.5.293
(XLUnicodeRichExtendedString), 2.5.294 (XLUnicodeString).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence

BOF, EOF, CONTINUE = 0x809, 0x0A, 0x3C
_WIDE, _EXTENDED, _RICH = 1, 4, 8


def records(stream: bytes, at: int) -> Iterator[tuple[int, list[bytes]]]:
    """(kind, its bytes and those of the records that continue it) of one substream, to its end.

    What is embedded in it, such as a chart, is passed over.
    """
    depth = 0
    while at + 4 <= len(stream):
        kind, parts, at = _whole(stream, at)
        if kind == BOF:
            depth += 1
        if kind == EOF:
            depth -= 1
            if depth <= 0:
                return
        elif depth == 1:
            yield kind, parts


def _whole(stream: bytes, at: int) -> tuple[int, list[bytes], int]:
    kind, size = struct.unpack_from("<2H", stream, at)
    parts = [stream[at + 4 : at + 4 + size]]
    at += 4 + size
    while stream[at : at + 2] == b"\x3c\x00" and at + 4 <= len(stream):
        (size,) = struct.unpack_from("<H", stream, at + 2)
        parts.append(stream[at + 4 : at + 4 + size])
        at += 4 + size
    return kind, parts, at


class Words:
    """Strings read one after another out of a record and those that continue it."""

    def __init__(self, parts: Sequence[bytes], at: int = 0) -> None:
        self._parts = parts
        self._part, self._at = 0, at

    def number(self, form: str) -> int:
        """A number of this form (`struct`)."""
        return int(struct.unpack("<" + form, self._bytes(struct.calcsize("<" + form)))[0])

    def string(self, counted: str = "H") -> str:
        """A string; where a part ends within its letters, the next says anew how wide they are."""
        letters, flags = self.number(counted), self.number("B")
        runs = self.number("H") if flags & _RICH else 0
        extended = self.number("I") if flags & _EXTENDED else 0
        found: list[str] = []
        while letters:
            wide = flags & _WIDE
            here = self._left() // (2 if wide else 1)
            if not here:
                self._turn()
                flags = self.number("B")
                continue
            taken = self._bytes(min(letters, here) * (2 if wide else 1))
            found.append(taken.decode("utf-16-le" if wide else "latin-1", "replace"))
            letters -= min(letters, here)
        self._bytes(4 * runs + extended)
        return "".join(found)

    def _left(self) -> int:
        return len(self._parts[self._part]) - self._at

    def _turn(self) -> None:
        self._part, self._at = self._part + 1, 0
        if self._part >= len(self._parts):
            raise ValueError("a string ends outside its record")

    def _bytes(self, count: int) -> bytes:
        pieces = []
        while count:
            if not self._left():
                self._turn()
            piece = self._parts[self._part][self._at : self._at + count]
            self._at += len(piece)
            count -= len(piece)
            pieces.append(piece)
        return b"".join(pieces)
