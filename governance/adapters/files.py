"""A store of files by what they contain: the SHA-256 of the bytes is the name.

A file once stored never changes and is never replaced; the same bytes are stored once. A file comes
into being whole or not at all: it is written beside its place, flushed to the disk and renamed.
"""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from governance.domain.errors import NotFound, Refusal

_HASH = re.compile(r"[0-9a-f]{64}")
_PIECE = 1024 * 1024
_FOLDER_MODE = 0o700
_FILE_MODE = 0o600
_UNFINISHED = ".unfinished-"


class StorageFailure(Refusal):
    """The disk would not take a file; nothing was stored (507, insufficient storage)."""

    status = 507


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file in the store: its SHA-256 in hexadecimal, its size in bytes."""

    sha256: str
    size: int


class FileStore:
    """The files under one folder, in two levels of folders by the first letters of the hash."""

    def __init__(self, root: Path | str) -> None:
        self.root = Path(root)

    def put(self, source: bytes | BinaryIO) -> StoredFile:
        """Store bytes, or a stream from where it stands; StorageFailure where the disk refuses."""
        try:
            return self._put(BytesIO(source) if isinstance(source, bytes) else source)
        except OSError as error:
            reason = error.strerror or "the disk refused it"
            raise StorageFailure(
                f"The file could not be stored ({reason}): nothing was kept; free some space or "
                "make the folder of files writable, and upload it again."
            ) from error

    def open(self, sha256: str) -> BinaryIO:
        """A stored file for reading; NotFound where there is none."""
        try:
            return self.path(sha256).open("rb")
        except FileNotFoundError as error:
            raise NotFound(
                "The file is missing from the store: restore it from the backup."
            ) from error

    def path(self, sha256: str) -> Path:
        """Where a file is or would be; ValueError where the name is no SHA-256."""
        if not _HASH.fullmatch(sha256):
            raise ValueError("A stored file is named by 64 hexadecimal digits.")
        return self.root / sha256[:2] / sha256[2:4] / sha256

    def verify(self, sha256: str) -> bool:
        """Whether a file is there and still hashes to its name."""
        try:
            with self.path(sha256).open("rb") as stream:
                return hashlib.file_digest(stream, "sha256").hexdigest() == sha256
        except OSError:
            return False

    def missing(self, expected: Iterable[str]) -> list[str]:
        """Of the hashes that the register knows, those without a file, in order."""
        return sorted(sha256 for sha256 in set(expected) if not self.path(sha256).is_file())

    def changed(self) -> list[str]:
        """Hashes of the files whose bytes are no longer what their name says, in order."""
        return [sha256 for sha256 in self.listing() if not self.verify(sha256)]

    def listing(self) -> Iterator[str]:
        """The hash of each stored file, in order; files that were never finished do not count."""
        for path in sorted(self.root.glob("[0-9a-f][0-9a-f]/[0-9a-f][0-9a-f]/*")):
            if _HASH.fullmatch(path.name):
                yield path.name

    def _put(self, stream: BinaryIO) -> StoredFile:
        self.root.mkdir(mode=_FOLDER_MODE, parents=True, exist_ok=True)
        handle, unfinished = tempfile.mkstemp(prefix=_UNFINISHED, dir=self.root)
        try:
            with os.fdopen(handle, "wb") as output:
                os.fchmod(output.fileno(), _FILE_MODE)
                stored = _copy(stream, output)
                output.flush()
                os.fsync(output.fileno())
            self._settle(Path(unfinished), stored.sha256)
        finally:
            Path(unfinished).unlink(missing_ok=True)
        return stored

    def _settle(self, unfinished: Path, sha256: str) -> None:
        """Rename a finished file into its place, unless a sound one is there already."""
        place = self.path(sha256)
        if place.is_file() and self.verify(sha256):
            return
        for folder in (place.parent.parent, place.parent):
            if not folder.is_dir():
                folder.mkdir(mode=_FOLDER_MODE, exist_ok=True)
                _flush_folder(folder.parent)
        os.replace(unfinished, place)
        _flush_folder(place.parent)


def _copy(stream: BinaryIO, output: BinaryIO) -> StoredFile:
    digest, size = hashlib.sha256(), 0
    while piece := stream.read(_PIECE):
        digest.update(piece)
        size += len(piece)
        output.write(piece)
    return StoredFile(digest.hexdigest(), size)


def _flush_folder(folder: Path) -> None:
    """Make a new name in a folder survive a power cut."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
