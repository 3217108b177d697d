"""A Chromium for the browser tests: the system's, else playwright's own, else Debian's package."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from playwright.sync_api import Browser, BrowserType
from playwright.sync_api import Error as PlaywrightError

from tests.ground.absent import install_with_apt, one_at_a_time

SHELL = "chromium-headless-shell"
"""Chromium without what draws windows on a screen: it shows the same for half the work."""
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
UNUSED = (
    "RenderDocument",  # a new frame in the browser for each page of one site
    "SpareRendererForSitePerProcess",  # a process that waits for another site
    # What playwright leaves out itself: a later list replaces its own.
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsFirstBalancedModeAutoEnable",
    "HttpsUpgrades",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "PreconnectToSearch",
    "ThirdPartyStoragePartitioning",
)
CHEAP = (
    f"--disable-features={','.join(UNUSED)}",
    "--enable-features=CDPScreenshotNewSurface,NetworkServiceInProcess2",
    "--disable-gpu-compositing",
    "--num-raster-threads=1",
    "--js-flags=--single-threaded",
)
"""What makes a page cost three tenths less of the processor, and shows the same."""
NONE_HERE = (
    "No Chromium could be started, so THE BROWSER TESTS DID NOT RUN: install one "
    "(Debian: apt install chromium-headless-shell), then run make test again."
)
DOWNLOAD_SECONDS = 300


def launch(kind: BrowserType) -> Browser | None:
    """The first browser that starts, trying what is here before what must be fetched."""
    return first_that_starts(kind, candidates(kind))


def first_that_starts(kind: BrowserType, programs: Iterable[str]) -> Browser | None:
    """The browser of the first of these programs that is one and starts."""
    for executable in programs:
        try:
            return kind.launch(executable_path=executable, args=arguments())
        except PlaywrightError:
            continue
    return None


def arguments() -> list[str]:
    """Chromium's switches: nothing that reaches out by itself; root cannot have its sandbox."""
    return [*(["--no-sandbox"] if os.geteuid() == 0 else []), *QUIET, *CHEAP]


def _system() -> Iterator[str]:
    for name in NAMES:
        found = shutil.which(name)
        if found:
            yield found


def candidates(kind: BrowserType) -> Iterator[str]:
    """The programs to be tried, in turn; what must be fetched is fetched when its turn has come."""
    yield from _system()
    own = Path(kind.executable_path)
    if own.exists() or _download():
        yield str(own)
    for package in (SHELL, "chromium"):
        if install_with_apt(package):
            yield from _system()


def _download() -> bool:
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    try:
        with one_at_a_time():
            done = subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=False,
                timeout=DOWNLOAD_SECONDS,
            )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0
