"""A picture as a PNG file: eight bits a channel, grey where it has no colour.

Source: Portable Network Graphics (W3C, third edition), 5.3 (chunks), 11.2 (IHDR, IDAT, IEND).
"""

from __future__ import annotations

import struct
import zlib

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_GREY, _COLOUR = 0, 2
_LEVEL = 6


def png(pixels: bytes, width: int, height: int, stride: int) -> bytes:
    """The PNG of rows of red, green and blue bytes, each row `stride` bytes long."""
    rows = [pixels[at : at + 3 * width] for at in range(0, stride * height, stride)]
    kind = _COLOUR
    if all(row[0::3] == row[1::3] == row[2::3] for row in rows):
        kind, rows = _GREY, [row[0::3] for row in rows]
    # Each row begins with the number of its filter: none, which suits pages that are mostly white.
    packed = zlib.compress(b"".join(b"\0" + row for row in rows), _LEVEL)
    header = struct.pack(">2I5B", width, height, 8, kind, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", packed), (b"IEND", b""))
    return SIGNATURE + b"".join(_chunk(name, data) for name, data in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    checked = struct.pack(">I", zlib.crc32(name + data))
    return struct.pack(">I", len(data)) + name + data + checked
