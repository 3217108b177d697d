"""The other side of the worker: have it on an open file, wait, and understand how it ended."""

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

from governance.adapters.documents import converting, forking, refusals
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
_FIND = """
import importlib, sys, types
path = sys.argv[1]
packages = ("adapters", "adapters.documents", "adapters.spreadsheets")
packages += ("domain", "domain.reading", "domain.trackers")
for name in ("", *("." + package for package in packages)):
    package = types.ModuleType("governance" + name)
    package.__path__ = [path + name.replace(".", "/")]
    sys.modules["governance" + name] = package
"""
_START = f"""{_FIND}
importlib.import_module("governance.adapters." + sys.argv[2] + ".worker").main()
"""
_START_FORKING = f"""{_FIND}
importlib.import_module("governance.adapters.documents.forking").serve(int(sys.argv[2]))
"""
_ENVIRONMENT = {"LC_ALL": "C.UTF-8"}
_MEMORY_SIGNALS = frozenset({signal.SIGABRT, signal.SIGTRAP, signal.SIGILL, signal.SIGKILL})
_TIME_SIGNALS = frozenset({signal.SIGXCPU})
_LAST_WORDS = 2_000
_PYTHON = (sys.executable, "-I", "-c")
forker = forking.Forker([*_PYTHON, _START_FORKING, str(_PACKAGES)], _ENVIRONMENT)


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
    told = [reader, json.dumps(asdict(limits)), name]
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        files = (stream.fileno(), output.fileno(), errors.fileno())
        try:
            code = _forked(files, told, limits) if forking.ABLE else _started(files, told, limits)
        except TimeoutError as error:
            raise refusals.too_slow(name) from error
        if code != 0:
            raise _failure(code, name, errors)
        output.seek(0)
        answer = json.loads(output.read())
    if "refused" in answer:
        raise BadInput(str(answer["refused"]))
    return dict(answer)


def _forked(files: tuple[int, int, int], told: list[str], limits: Limits) -> int:
    """The exit code of a worker that was forked, or else started; TimeoutError."""
    try:
        return forker.run(files, told, limits.wall_seconds)
    except forking.Gone:
        _log.warning("The process from which workers are forked is gone; a worker is started.")
        for file in files:
            os.lseek(file, 0, os.SEEK_SET)
        for file in files[1:]:
            os.truncate(file, 0)
        return _started(files, told, limits)


def _started(files: tuple[int, int, int], told: list[str], limits: Limits) -> int:
    """The exit code of a worker that was started anew; TimeoutError."""
    stdin, stdout, stderr = files
    process = subprocess.Popen(  # noqa: S603 - our interpreter, our module; no shell
        [*_PYTHON, _START, str(_PACKAGES), *told],
        stdin=stdin,
        stdout=stdout,
        stderr=stderr,
        cwd="/",
        env=_ENVIRONMENT,
        start_new_session=True,
    )
    try:
        return process.wait(limits.wall_seconds)
    except subprocess.TimeoutExpired as error:
        raise TimeoutError from error
    finally:
        converting.end(process)


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
