"""The container of old Office files: streams by name in a file of sectors.

Source: [MS-CFB] Compound File Binary File Format, 2.2 (header), 2.3 (FAT), 2.6 (directory).
"""

from __future__ import annotations

import struct

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER = 512
_ENTRY = 128
_LAST_SECTOR = 0xFFFFFFF9
_STREAM, _ROOT = 2, 5
_SMALL = 4096


class Broken(ValueError):
    """The bytes do not hold together as a compound file."""


class Compound:
    """The streams of a compound file; Broken where it is damaged.

    No chain of sectors is followed past the number of sectors that there are.
    """

    def __init__(self, data: bytes) -> None:
        if len(data) < _HEADER or not data.startswith(SIGNATURE):
            raise Broken
        shift, small_shift = struct.unpack_from("<2H", data, 30)
        if shift not in (9, 12) or small_shift != 6:
            raise Broken
        self._data, self._size, self._small_size = data, 1 << shift, 1 << small_shift
        self._most = len(data) // self._size + 1
        first, _, _, small_fat, _, more, _ = struct.unpack_from("<7I", data, 48)
        self._table = self._read_table(more)
        listed = self._chain(first)
        self._entries: dict[str, tuple[int, int]] = {}
        self._small = b""
        for at in range(0, len(listed) - _ENTRY + 1, _ENTRY):
            self._note(listed[at : at + _ENTRY])
        self._small_table = _numbers(self._chain(small_fat))

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def stream(self, name: str) -> bytes:
        """The bytes of a stream; Broken where there is none."""
        if name not in self._entries:
            raise Broken
        start, size = self._entries[name]
        if size >= _SMALL:
            return self._chain(start)[:size]
        pieces, place = [], start
        for _ in range(size // self._small_size + 1):
            if place >= _LAST_SECTOR:
                break
            pieces.append(self._small[place * self._small_size : (place + 1) * self._small_size])
            place = _at(self._small_table, place)
        return b"".join(pieces)[:size]

    def _note(self, entry: bytes) -> None:
        length, kind = struct.unpack_from("<HB", entry, 64)
        start, size = struct.unpack_from("<II", entry, 116)
        if kind == _ROOT:
            self._small = self._chain(start)[:size]
        elif kind == _STREAM and 2 <= length <= 64:
            name = entry[: length - 2].decode("utf-16-le", "replace")
            self._entries.setdefault(name, (start, size))

    def _read_table(self, more: int) -> tuple[int, ...]:
        """The FAT: for each sector, the one that comes after it."""
        sectors = list(struct.unpack_from("<109I", self._data, 76))
        for _ in range(self._most):
            if more >= _LAST_SECTOR:
                break
            listed = _numbers(self._sector(more))
            sectors += listed[:-1]
            more = listed[-1]
        known = [sector for sector in sectors[: self._most] if sector < _LAST_SECTOR]
        return _numbers(b"".join(map(self._sector, known)))

    def _chain(self, sector: int) -> bytes:
        pieces: list[bytes] = []
        while sector < _LAST_SECTOR:
            if len(pieces) > self._most:
                raise Broken
            pieces.append(self._sector(sector))
            sector = _at(self._table, sector)
        return b"".join(pieces)

    def _sector(self, number: int) -> bytes:
        found = self._data[(number + 1) * self._size : (number + 2) * self._size]
        if not found:
            raise Broken
        return found.ljust(self._size, b"\0")


def _numbers(data: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4])


def _at(table: tuple[int, ...], place: int) -> int:
    if place >= len(table):
        raise Broken
    return table[place]


def is_whole(data: bytes) -> bool:
    """Whether the bytes hold together as a compound file as far as the list of its streams."""
    try:
        Compound(data)
    except Broken:
        return False
    return True
