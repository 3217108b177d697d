"""The process in which one uploaded file is parsed, with nothing to lose.

It binds itself (memory, processor time, file size, no core dump), forbids itself the network, other
programs and writing, reads the file from standard input and writes one JSON object to standard
output: the document, or "refused" with a sentence, or "needs" with the converter that must come
first. `parsing.py` starts it.
"""

from __future__ import annotations

import hashlib
import importlib
import json
import os
import resource
import sys
from collections.abc import Callable
from typing import Any

from governance.adapters.documents import refusals
from governance.adapters.documents.limits import Limits
from governance.adapters.documents.sniffing import MEDIA_TYPES, Format, format_of, sniff
from governance.domain.errors import BadInput

_READERS = {
    Format.DOCX: "word",
    Format.ODT: "opendocument",
    Format.PDF: "pdf",
    Format.RTF: "rtf",
    Format.HTML: "web",
    Format.MARKDOWN: "markdown",
    Format.TEXT: "text",
}
_FORBIDDEN = ("socket.", "subprocess.", "os.exec", "os.posix_spawn", "os.fork", "os.system")
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC
_FRAMES = 4_000
OUT_OF_MEMORY = 3


Answer = Callable[[bytes, str, Limits], dict[str, Any]]


def main(answer_with: Answer | None = None) -> None:
    """Read standard input, answer on standard output; limits and name are the last arguments."""
    limits = Limits(**json.loads(sys.argv[-2]))
    name = sys.argv[-1]
    bind(limits)
    try:
        data = sys.stdin.buffer.read(limits.upload_bytes + 1)
        answer = json.dumps((answer_with or answer_for)(data, name, limits))
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    sys.stdout.write(answer)
    sys.stdout.flush()


def prepare(name: str) -> None:
    """Import what a file of this name will need, in the process from which workers are forked."""
    promised = format_of(name)
    if promised in _READERS:
        importlib.import_module(_module(_READERS[promised]))


def _module(reader: str) -> str:
    return f"governance.adapters.documents.formats.{reader}"


def bind(limits: Limits) -> None:
    """Set the limits of this process; they cannot be raised again."""
    # One second between the soft and the hard limit: the soft one sends SIGXCPU, which says why.
    _bound(resource.RLIMIT_CPU, limits.cpu_seconds, limits.cpu_seconds + 1)
    _bound(resource.RLIMIT_AS, limits.address_space, limits.address_space)
    _bound(resource.RLIMIT_FSIZE, limits.answer_bytes, limits.answer_bytes)
    _bound(resource.RLIMIT_CORE, 0, 0)
    sys.setrecursionlimit(_FRAMES)
    sys.addaudithook(_refuse_to_act)


def _bound(what: int, soft: int, hard: int) -> None:
    ceiling = resource.getrlimit(what)[1]
    if ceiling != resource.RLIM_INFINITY:
        soft, hard = min(soft, ceiling), min(hard, ceiling)
    resource.setrlimit(what, (soft, hard))


def answer_for(data: bytes, name: str, limits: Limits) -> dict[str, Any]:
    """The answer for one file, as the JSON object that the parent reads."""
    try:
        if len(data) > limits.upload_bytes:
            raise refusals.too_large(name, len(data), limits.upload_bytes)
        return _parsed(data, name, limits)
    except BadInput as refusal:
        return {"refused": refusal.sentence}


def _parsed(data: bytes, name: str, limits: Limits) -> dict[str, Any]:
    found = sniff(data, name, limits)
    answer: dict[str, Any] = {
        "media_type": MEDIA_TYPES[found.format],
        "sha256": hashlib.sha256(data).hexdigest(),
        "size": len(data),
        "warnings": list(found.warnings),
    }
    if found.format is Format.DOC:
        return {**answer, "needs": "word"}
    content = _read(found.format, data, name, limits)
    if content is None:
        return {**answer, "needs": "recognition"}
    # Imported here for the same reason as the readers: a refused file never pays for it.
    display = importlib.import_module("governance.adapters.documents.display")
    answer["blocks"] = [
        [block.text, block.kind.value, block.page, block.table, block.row, block.column]
        for block in content.blocks
    ]
    answer["html"] = display.show(content.blocks, content.html)
    answer["warnings"] += content.warnings
    return answer


def _read(format_: Format, data: bytes, name: str, limits: Limits) -> Any:
    """What the format's reader finds, or None for a PDF without text.

    A reader is imported when its format is met: all of them together take longer to import than
    most documents take to read.
    """
    reader = importlib.import_module(_module(_READERS[format_]))
    try:
        return reader.read(data, name, limits)
    except refusals.Unread:
        return None
    except RecursionError as error:
        raise refusals.damaged(name) from error


def _refuse_to_act(event: str, arguments: tuple[Any, ...]) -> None:
    """An audit hook (PEP 578): a parser that turns on us finds no socket, program or file."""
    if event.startswith(_FORBIDDEN):
        raise PermissionError(event)
    if event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITING:
        raise PermissionError(event)
