"""What to do when the machine lacks something that a test needs."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import pytest


def on_build_machine() -> bool:
    """Whether this is a run where nothing may be skipped (CI=true)."""
    return os.environ.get("CI", "").lower() in {"1", "true", "yes"}


def absent(sentence: str) -> NoReturn:
    """Skip the test with a plain sentence; under CI=true fail it instead."""
    if on_build_machine():
        pytest.fail(f"{sentence} Under CI=true this may not be skipped.", pytrace=False)
    pytest.skip(sentence)


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Hold the lock under which the test workers fetch things, so that they do it in turn."""
    place = Path(tempfile.gettempdir()) / f"governance-tests-{os.geteuid()}.lock"
    with place.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def install_with_apt(package: str) -> bool:
    """Install a Debian package where we are root and apt-get is there; whether that worked."""
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        return False
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    steps = (["update", "-q"], ["install", "-y", "-q", "--no-install-recommends", package])
    with one_at_a_time():
        return all(
            subprocess.run(
                ["apt-get", *step],
                env=environment,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=False,
            ).returncode
            == 0
            for step in steps
        )
