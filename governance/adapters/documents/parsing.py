"""Any uploaded file to a document, parsed in a process of its own.

A file that hangs, crashes or swallows memory takes its worker with it and nothing else; the person
who uploaded it reads one sentence.
"""

from __future__ import annotations

import json
import logging
import os
import signal
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any

from governance.adapters.documents import converting, display, refusals
from governance.adapters.documents.limits import STANDARD, Limits
from governance.adapters.documents.worker import OUT_OF_MEMORY
from governance.domain.errors import BadInput
from governance.domain.reading.blocks import Block, Document, Kind, lay_out

_log = logging.getLogger(__name__)

_PACKAGES = Path(__file__).resolve().parents[2]
# The packages are found without running their __init__: the first would import the whole web
# application, the last this module.
_START = """
import sys, types
path = sys.argv[1]
for name in ("governance", "governance.adapters", "governance.adapters.documents"):
    package = types.ModuleType(name)
    package.__path__ = [path + name.removeprefix("governance").replace(".", "/")]
    sys.modules[name] = package
from governance.adapters.documents.worker import main
main()
"""
_MEMORY_SIGNALS = frozenset({signal.SIGABRT, signal.SIGTRAP, signal.SIGILL, signal.SIGKILL})
_TIME_SIGNALS = frozenset({signal.SIGXCPU})
_LAST_WORDS = 2_000


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
    with _opened(source, plain) as stream:
        size = os.fstat(stream.fileno()).st_size
        if size > limits.upload_bytes:
            raise refusals.too_large(plain, size, limits.upload_bytes)
        if size == 0:
            raise refusals.empty(plain)
        answer = _ask(stream, plain, limits)
        uploaded = answer
        if "needs" in answer:
            stream.seek(0)
            data = converting.convert(stream.read(), answer["needs"], plain, limits)
            answer = _ask_again(data, plain, answer["needs"], limits)
    return _document(plain, uploaded, answer)


def _opened(source: bytes | Path | str, name: str) -> IO[bytes]:
    """The bytes as an open file, which the worker inherits as its standard input."""
    if isinstance(source, bytes):
        stream = tempfile.TemporaryFile()  # noqa: SIM115 - the caller closes it
        stream.write(source)
        stream.seek(0)
        return stream
    try:
        return Path(source).open("rb")
    except OSError as error:
        raise BadInput(
            f"{refusals.quoted(name)} could not be opened ({error.strerror}): upload it again."
        ) from error


def _ask_again(data: bytes, name: str, needed: str, limits: Limits) -> dict[str, Any]:
    """The answer for what a converter made; a second need means that it did not help."""
    with _opened(data, name) as stream:
        answer = _ask(stream, name, limits)
    if "needs" in answer:
        raise refusals.empty(name) if needed == "recognition" else refusals.damaged(name)
    answer["warnings"] = []
    return answer


def _ask(stream: IO[bytes], name: str, limits: Limits) -> dict[str, Any]:
    """Run a worker on an open file; its answer, or BadInput with its refusal."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(  # noqa: S603 - our interpreter, our module; no shell
            [sys.executable, "-I", "-c", _START, str(_PACKAGES), json.dumps(asdict(limits)), name],
            stdin=stream,
            stdout=output,
            stderr=errors,
            cwd="/",
            env={"LC_ALL": "C.UTF-8"},
            start_new_session=True,
        )
        try:
            code = process.wait(limits.wall_seconds)
        except subprocess.TimeoutExpired as error:
            raise refusals.too_slow(name) from error
        finally:
            converting.end(process)
        if code != 0:
            raise _failure(code, name, errors)
        output.seek(0)
        answer = json.loads(output.read())
    if "refused" in answer:
        raise BadInput(str(answer["refused"]))
    return dict(answer)


def _failure(code: int, name: str, errors: IO[bytes]) -> BadInput:
    """The sentence for a worker that ended badly; its last words go to the log."""
    errors.seek(max(0, os.fstat(errors.fileno()).st_size - _LAST_WORDS))
    words = errors.read().decode("utf-8", "replace").strip()
    _log.warning("The worker for %s ended with %d: %s", name, code, words)
    if -code in _TIME_SIGNALS:
        return refusals.too_slow(name)
    if code == OUT_OF_MEMORY or "MemoryError" in words or -code in _MEMORY_SIGNALS:
        return refusals.too_hungry(name)
    if -code == signal.SIGXFSZ or "File too large" in words:
        return refusals.too_much(name, "more text than a policy can have")
    return refusals.damaged(name)


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
