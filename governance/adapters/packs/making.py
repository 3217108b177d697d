"""A pack made in a process of its own: whoever asks for it waits, and nothing else does."""

from __future__ import annotations

import json
import logging
import os
import signal
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from governance.adapters.packs.papers import MadePack, Papers
from governance.adapters.packs.worker import OUT_OF_MEMORY
from governance.domain.errors import Refusal

_log = logging.getLogger(__name__)
_PACKAGES = Path(__file__).resolve().parents[2]
# The packages are found without running their __init__: the first would import the whole web
# application.
_START = """
import importlib, sys, types
path = sys.argv[1]
for name in ("", ".adapters", ".adapters.packs"):
    package = types.ModuleType("governance" + name)
    package.__path__ = [path + name.replace(".", "/")]
    sys.modules["governance" + name] = package
importlib.import_module("governance.adapters.packs.worker").main()
"""
_LAST_WORDS = 2_000
_MEMORY_SIGNALS = frozenset({signal.SIGABRT, signal.SIGKILL, signal.SIGSEGV, signal.SIGTRAP})
TOO_LONG = "The pack took too long to make, so it was left."


class PackFailed(Refusal):
    """A pack could not be made; nothing was stored (503)."""

    status = 503


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one pack may cost: seconds of the clock and of the processor, bytes of memory."""

    wall_seconds: float = 240.0
    cpu_seconds: int = 200
    address_space: int = 4 * 1024 * 1024 * 1024


AT_LEISURE = Bounds()
WHILE_ONE_WAITS = Bounds(wall_seconds=12.0, cpu_seconds=12)


def make_pack(papers: Papers, made_at: datetime, *, bounds: Bounds = AT_LEISURE) -> MadePack:
    """The pack as a tagged PDF; PackFailed, with a sentence, where it cannot be made.

    `made_at` stands in the document as its date: the same papers and moment give the same bytes.
    """
    asked = {
        "papers": asdict(papers),
        "made_at": int(made_at.timestamp()),
        "cpu_seconds": bounds.cpu_seconds,
        "address_space": bounds.address_space,
    }
    with (
        tempfile.TemporaryFile() as given,
        tempfile.TemporaryFile() as output,
        tempfile.TemporaryFile() as errors,
    ):
        given.write(json.dumps(asked).encode())
        given.seek(0)
        process = subprocess.Popen(  # noqa: S603 - our interpreter, our module; no shell
            [sys.executable, "-I", "-c", _START, str(_PACKAGES)],
            stdin=given,
            stdout=output,
            stderr=errors,
            cwd="/",
            env={"LC_ALL": "C.UTF-8"},
            start_new_session=True,
        )
        _wait(process, bounds, errors)
        output.seek(0)
        pages = int(output.readline())
        return MadePack(output.read(), pages)


def _wait(process: subprocess.Popen[bytes], bounds: Bounds, errors: IO[bytes]) -> None:
    try:
        code = process.wait(bounds.wall_seconds)
    except subprocess.TimeoutExpired as error:
        raise PackFailed(TOO_LONG) from error
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
    if code != 0:
        errors.seek(max(0, os.fstat(errors.fileno()).st_size - _LAST_WORDS))
        said = errors.read().decode("utf-8", "replace").strip()
        _log.warning("The making of a pack ended with %d: %s", code, said)
        if -code == signal.SIGXCPU:
            raise PackFailed(TOO_LONG)
        if code == OUT_OF_MEMORY or -code in _MEMORY_SIGNALS or "memory" in said.lower():
            raise PackFailed("The pack needed more memory than one may have, so it was left.")
        raise PackFailed("The pack could not be made because of a fault, which was logged.")
