"""Zip folders, good and bad."""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO

MEGABYTE = 1024 * 1024


def folder(members: Mapping[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip folder of these files."""
    output = BytesIO()
    with zipfile.ZipFile(output, "w", packing) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return output.getvalue()


def linking(name: str, target: str, members: Mapping[str, bytes]) -> bytes:
    """A zip folder with a symbolic link in it, as `zip -y` packs one."""
    output = BytesIO(folder(members))
    with zipfile.ZipFile(output, "a") as made:
        link = zipfile.ZipInfo(name)
        link.create_system = 3
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        made.writestr(link, target)
    return output.getvalue()


def nested(depth: int, members: Mapping[str, bytes]) -> bytes:
    """A zip folder in a zip folder in a zip folder."""
    data = folder(members)
    for number in range(depth):
        data = folder({f"inner-{number}.zip": data})
    return data


def crowded(count: int) -> bytes:
    """A zip folder of so many entries that all lead to one file, as overlapping bombs are made."""
    name = b"policy-%07d.txt"
    body = zlib.compress(b"Gate Policy", 9)[2:-4]
    crc = zlib.crc32(b"Gate Policy")
    local = struct.pack("<4s5H3I2H", b"PK\3\4", 20, 0, 8, 0, 33, crc, len(body), 11, 18, 0)
    output = bytearray(local + name % 0 + body)
    start = len(output)
    for number in range(count):
        entry = (20, 20, 0, 8, 0, 33, crc, len(body), 11, 18, 0, 0, 0, 0, 0, 0)
        output += struct.pack("<4s6H3I5H2I", b"PK\1\2", *entry) + name % number
    size = len(output) - start
    counted = min(count, 0xFFFF)
    output += struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, counted, counted, size, start, 0)
    return bytes(output)


def lying(declared: int, unpacked: int) -> bytes:
    """A zip folder whose one file says that it is small and unpacks to far more."""
    data = bytearray(folder({"Gate.txt": b"\0" * unpacked}))
    central = data.rindex(b"PK\1\2")
    struct.pack_into("<I", data, central + 24, declared)
    struct.pack_into("<I", data, 22, declared)
    return bytes(data)


def locked_in_part(locked: str, members: Mapping[str, bytes]) -> bytes:
    """A zip folder with a password on one of its files."""
    data = bytearray(folder(members))
    with zipfile.ZipFile(BytesIO(data)) as made:
        at = made.getinfo(locked).header_offset
    data[at + 6] |= 1
    central = data.index(locked.encode(), data.index(b"PK\1\2")) - 46
    data[central + 8] |= 1
    return bytes(data)
