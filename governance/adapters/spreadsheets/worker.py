"""The process in which one spreadsheet is parsed: the documents' worker with other readers."""

from __future__ import annotations

import hashlib
import importlib
from typing import Any

from governance.adapters.documents import refusals
from governance.adapters.documents import worker as documents
from governance.adapters.documents.limits import Limits
from governance.adapters.spreadsheets.sniffing import MEDIA_TYPES, Format, Older, sniff
from governance.domain.errors import BadInput

_READERS = {
    Format.XLSX: "workbook",
    Format.ODS: "opendocument",
    Format.CSV: "delimited",
    Format.XLS: "old_workbook",
}


def main() -> None:
    """Read standard input, answer on standard output."""
    documents.main(answer_for)


def answer_for(data: bytes, name: str, limits: Limits) -> dict[str, Any]:
    """The sheets of a file with their cells as JSON, or "refused", or "needs" a converter."""
    try:
        if len(data) > limits.upload_bytes:
            raise refusals.too_large(name, len(data), limits.upload_bytes)
        return _parsed(data, name, limits)
    except BadInput as refusal:
        return {"refused": refusal.sentence}


def _parsed(data: bytes, name: str, limits: Limits) -> dict[str, Any]:
    found = sniff(data, name, limits)
    answer: dict[str, Any] = {
        "media_type": MEDIA_TYPES[found],
        "sha256": hashlib.sha256(data).hexdigest(),
        "size": len(data),
        "warnings": [],
    }
    reader = importlib.import_module(f"governance.adapters.spreadsheets.{_READERS[found]}")
    try:
        sheets, warnings = reader.read(data, name, limits)
    except Older:
        return {**answer, "needs": "workbook"}
    answer["sheets"] = [sheet.as_kept for sheet in sheets if sheet.lines]
    answer["warnings"] = warnings
    return answer
