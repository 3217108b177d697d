"""What was drawn of stored files, kept beside them; all of it can be drawn again.

A shelf holds so many bytes; past them, what was not looked at for longest goes first. Nothing on it
is part of a backup.
"""

from __future__ import annotations

import fcntl
import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from governance.adapters.documents.limits import MEGABYTE

_NAMED = re.compile(r"[0-9a-f]{64}")
_FOLDER_MODE = 0o700
_BRIEFLY = 600
_REFUSED = "refused.txt"


class Shelf:
    """Small files by the SHA-256 of the document that they were drawn from and a name."""

    def __init__(self, root: Path, most_bytes: int = 500 * MEGABYTE) -> None:
        self.root = root
        self._most = most_bytes

    def path(self, sha256: str, name: str) -> Path:
        """Where something is or would be; ValueError where the document’s name is no SHA-256."""
        if not _NAMED.fullmatch(sha256):
            raise ValueError("A stored file is named by 64 hexadecimal digits.")
        return self.root / sha256[:2] / sha256 / name

    def read(self, sha256: str, name: str) -> bytes | None:
        """What is kept under this name, which counts as looked at; None where nothing is."""
        place = self.path(sha256, name)
        try:
            data = place.read_bytes()
            os.utime(place.parent)
        except OSError:
            return None
        return data

    def write(self, sha256: str, name: str, data: bytes) -> None:
        """Keep something; a disk that takes nothing more does not stop whoever looks."""
        place = self.path(sha256, name)
        try:
            self._open_folder(place.parent.parent, place.parent)
            handle, unfinished = tempfile.mkstemp(dir=place.parent)
            with os.fdopen(handle, "wb") as output:
                output.write(data)
            os.replace(unfinished, place)
            os.utime(place.parent)
            if not name.endswith(".json"):
                self._make_room(keep=place.parent)
        except OSError:
            return

    def refuse(self, sha256: str, sentence: str) -> None:
        """Remember for ten minutes that a document cannot be drawn, and why."""
        self.write(sha256, _REFUSED, sentence.encode())

    def refused(self, sha256: str) -> str | None:
        """Why a document could not be drawn some minutes ago; None where it may be tried."""
        place = self.path(sha256, _REFUSED)
        try:
            if time.time() - place.stat().st_mtime > _BRIEFLY:
                return None
            return place.read_text()
        except OSError:
            return None

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Hold back every other process that asks for the same."""
        self._open_folder()
        with (self.root / ".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _open_folder(self, *folders: Path) -> None:
        """Make the shelf and folders on it, for the program alone."""
        for folder in (self.root, *folders):
            folder.mkdir(mode=_FOLDER_MODE, exist_ok=True)

    def _make_room(self, keep: Path) -> None:
        kept = [(place.stat().st_mtime, place) for place in self.root.glob("[0-9a-f]*/*")]
        sizes = {place: _size(place) for _, place in kept}
        total = sum(sizes.values())
        for _, place in sorted(kept):
            if total <= self._most:
                return
            if place != keep:
                shutil.rmtree(place, ignore_errors=True)
                total -= sizes[place]


def _size(folder: Path) -> int:
    return sum(one.stat().st_size for one in os.scandir(folder))
