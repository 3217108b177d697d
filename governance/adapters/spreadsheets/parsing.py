"""Any uploaded tracker to sheets of plain cells, parsed in a process of its own."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path

from governance.adapters.documents import converting, refusals
from governance.adapters.documents.limits import STANDARD, Limits
from governance.adapters.documents.separate import SPREADSHEETS, ask, opened
from governance.domain.trackers.cells import Sheet

PATIENCE = 20
"""Seconds of processor time: 10,000 rows of eight cells took 2.4."""


@dataclass(frozen=True, slots=True)
class ParsedSpreadsheet:
    """An uploaded spreadsheet as the program keeps it; the sheets have at least one line each.

    `sha256` (hexadecimal) and `size` (bytes) are of the bytes as uploaded.
    """

    name: str
    media_type: str
    sha256: str
    size: int
    sheets: tuple[Sheet, ...]
    warnings: tuple[str, ...]


def parse_spreadsheet(
    source: bytes | Path | str, name: str, *, limits: Limits = STANDARD
) -> ParsedSpreadsheet:
    """Parse an uploaded tracker, given as bytes or by its path; BadInput where it is none."""
    plain = refusals.plain_name(name)
    limits = replace(limits, cpu_seconds=PATIENCE, wall_seconds=2.0 * PATIENCE)
    with opened(source, plain) as stream:
        size = os.fstat(stream.fileno()).st_size
        if size > limits.upload_bytes:
            raise refusals.too_large(plain, size, limits.upload_bytes)
        if size == 0:
            raise refusals.empty(plain)
        answer = uploaded = ask(stream, plain, limits, SPREADSHEETS)
        if "needs" in answer:
            stream.seek(0)
            data = converting.convert(stream.read(), answer["needs"], plain, limits)
            with opened(data, plain) as converted:
                answer = ask(converted, plain, limits, SPREADSHEETS)
            if "needs" in answer:
                raise refusals.damaged(plain)
    sheets = tuple(Sheet.of_kept(sheet) for sheet in answer["sheets"])
    if not sheets:
        raise refusals.empty(plain)
    return ParsedSpreadsheet(
        name=plain,
        media_type=str(uploaded["media_type"]),
        sha256=str(uploaded["sha256"]),
        size=int(uploaded["size"]),
        sheets=sheets,
        warnings=tuple(answer["warnings"]),
    )
