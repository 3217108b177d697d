"""Any uploaded file to a document, parsed in a process of its own.

A file that hangs, crashes or swallows memory takes its worker with it and nothing else; the person
who uploaded it reads one sentence.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from governance.adapters.documents import converting, display, refusals
from governance.adapters.documents.limits import STANDARD, Limits
from governance.adapters.documents.separate import ask, opened
from governance.domain.reading.blocks import Block, Document, Kind, lay_out


@dataclass(frozen=True, slots=True)
class ParsedDocument:
    """An uploaded file as the program keeps it.

    `name` is the file's plain name, `media_type`, `sha256` (hexadecimal) and `size` (bytes) are of
    the bytes as uploaded, `html` is sanitised, `warnings` are sentences for whoever uploaded it.
    """

    name: str
    media_type: str
    sha256: str
    size: int
    document: Document
    html: str
    warnings: tuple[str, ...]


def parse_safely(
    source: bytes | Path | str, name: str, *, limits: Limits = STANDARD
) -> ParsedDocument:
    """Parse an uploaded file, given as bytes or by its path; BadInput where it cannot be used."""
    plain = refusals.plain_name(name)
    with opened(source, plain) as stream:
        size = os.fstat(stream.fileno()).st_size
        if size > limits.upload_bytes:
            raise refusals.too_large(plain, size, limits.upload_bytes)
        if size == 0:
            raise refusals.empty(plain)
        answer = ask(stream, plain, limits)
        uploaded = answer
        if "needs" in answer:
            stream.seek(0)
            data = converting.convert(stream.read(), answer["needs"], plain, limits)
            answer = _ask_again(data, plain, answer["needs"], limits)
    return _document(plain, uploaded, answer)


def _ask_again(data: bytes, name: str, needed: str, limits: Limits) -> dict[str, Any]:
    """The answer for what a converter made; a second need means that it did not help."""
    with opened(data, name) as stream:
        answer = ask(stream, name, limits)
    if "needs" in answer:
        raise refusals.empty(name) if needed == "recognition" else refusals.damaged(name)
    answer["warnings"] = []
    return answer


def _document(name: str, uploaded: dict[str, Any], answer: dict[str, Any]) -> ParsedDocument:
    """Build the document from a worker's answer.

    The HTML is sanitised a second time: the worker has handled hostile bytes, so its word is not
    taken for it.
    """
    warnings = tuple(dict.fromkeys([*uploaded["warnings"], *answer["warnings"]]))
    blocks = (
        Block(str(text), Kind(kind), page, table, row, column)
        for text, kind, page, table, row, column in answer["blocks"]
    )
    return ParsedDocument(
        name=name,
        media_type=str(uploaded["media_type"]),
        sha256=str(uploaded["sha256"]),
        size=int(uploaded["size"]),
        document=lay_out(name, blocks, warnings),
        html=display.sanitise(str(answer["html"])),
        warnings=warnings,
    )
