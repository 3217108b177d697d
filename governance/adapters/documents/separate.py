"""The other side of the worker: start it on an open file, wait, and understand how it ended."""

from __future__ import annotations

import json
import logging
import os
import signal
import subprocess
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

from governance.adapters.documents import converting, refusals
from governance.adapters.documents.limits import Limits
from governance.adapters.documents.worker import OUT_OF_MEMORY
from governance.domain.errors import BadInput

DOCUMENTS = "documents"
SPREADSHEETS = "spreadsheets"

_log = logging.getLogger(__name__)

_PACKAGES = Path(__file__).resolve().parents[2]
# The packages are found without running their __init__: the first would import the whole web
# application, those of the adapters this module, those of the domain every recogniser with its
# patterns, which take longer to prepare than most documents take to parse.
_START = """
import importlib, sys, types
path = sys.argv[1]
packages = ("adapters", "adapters.documents", "adapters.spreadsheets")
packages += ("domain", "domain.reading", "domain.trackers")
for name in ("", *("." + package for package in packages)):
    package = types.ModuleType("governance" + name)
    package.__path__ = [path + name.replace(".", "/")]
    sys.modules["governance" + name] = package
importlib.import_module("governance.adapters." + sys.argv[2] + ".worker").main()
"""
_MEMORY_SIGNALS = frozenset({signal.SIGABRT, signal.SIGTRAP, signal.SIGILL, signal.SIGKILL})
_TIME_SIGNALS = frozenset({signal.SIGXCPU})
_LAST_WORDS = 2_000


def opened(source: bytes | Path | str, name: str) -> IO[bytes]:
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


def ask(stream: IO[bytes], name: str, limits: Limits, reader: str = DOCUMENTS) -> dict[str, Any]:
    """Run a worker on an open file; its answer, or BadInput with its refusal.

    `reader` is the package whose worker reads it: DOCUMENTS or SPREADSHEETS.
    """
    told = [str(_PACKAGES), reader, json.dumps(asdict(limits)), name]
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(  # noqa: S603 - our interpreter, our module; no shell
            [sys.executable, "-I", "-c", _START, *told],
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
