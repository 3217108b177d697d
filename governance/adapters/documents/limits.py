"""How much an uploaded document may cost: bytes, pages, seconds, memory."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds of one upload; past any of them it is refused with a sentence.

    Sizes are in bytes, times in seconds. `ratio` is unpacked to packed bytes over a whole archive
    and counts only past ten megabytes unpacked. `folder_bytes` and `folder_unpacked_bytes` are a
    zip folder’s, of which one file is in memory at a time. `address_space` and `cpu_seconds` bind
    the worker process; `rows` and `columns` are a spreadsheet's; `conversion_seconds` binds
    LibreOffice, catdoc or ocrmypdf where they are installed.
    """

    upload_bytes: int = 25 * MEGABYTE
    unpacked_bytes: int = 200 * MEGABYTE
    folder_bytes: int = 200 * MEGABYTE
    folder_unpacked_bytes: int = 1000 * MEGABYTE
    ratio: int = 100
    members: int = 2_000
    pages: int = 2_000
    text_length: int = 3_000_000
    blocks: int = 200_000
    cpu_seconds: int = 15
    wall_seconds: float = 30.0
    address_space: int = 1024 * MEGABYTE
    answer_bytes: int = 64 * MEGABYTE
    conversion_seconds: float = 120.0
    rows: int = 10_000
    columns: int = 256


STANDARD = Limits()


def in_megabytes(size: int) -> str:
    """A number of bytes for a sentence: "40 MB"; never rounded down to the limit it breaks."""
    return f"{-(-size // MEGABYTE)} MB"
