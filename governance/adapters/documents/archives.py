"""A zip-based document (.docx, .odt) opened with suspicion.

Every bound is checked on the directory before a byte is unpacked, and of a member no more is ever
unpacked than the size it declares.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from io import BytesIO
from pathlib import PurePosixPath

from governance.adapters.documents import refusals
from governance.adapters.documents.limits import MEGABYTE, Limits, in_megabytes

ENCRYPTED = 0x1
ORDINARY = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""The ways of packing that can be unpacked piece by piece."""
_ENCODING = re.compile(rb"^\s*<\?xml[^>]*encoding\s*=\s*[\"']([A-Za-z0-9._:-]+)")
_ENCODINGS = frozenset({"utf-8", "utf-16", "us-ascii", "ascii", "iso-8859-1", "windows-1252"})
_DECLARATIONS = tuple(
    spelling
    for word in ("<!DOCTYPE", "<!ENTITY")
    for spelling in (word.encode(), word.encode("utf-16-le"), word.encode("utf-16-be"))
)
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)


def check_markup(part: bytes, name: str) -> None:
    """Refuse an XML part that declares a document type, an entity or an unusual encoding.

    No word processor writes any of them into a package, and every entity attack needs one. An
    unusual encoding is refused because the declaration could hide behind it.
    """
    declared = _ENCODING.match(part.lstrip(b"\xef\xbb\xbf"))
    if declared and declared[1].decode("ascii").lower() not in _ENCODINGS:
        raise refusals.hostile(name, "a part in an unusual encoding")
    if any(spelling in part for spelling in _DECLARATIONS):
        raise refusals.hostile(name, "XML declarations of its own inside it")


class Archive:
    """The members of a zip file, within limits; BadInput where it breaks one."""

    def __init__(self, data: bytes, name: str, limits: Limits) -> None:
        self.name = name
        self._limits = limits
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except BROKEN as error:
            raise refusals.damaged(name) from error
        self._check(len(data))
        self.names = frozenset(self._zip.namelist())

    def _check(self, packed: int) -> None:
        members = self._zip.infolist()
        if len(members) > self._limits.members:
            raise refusals.hostile(self.name, f"{len(members):,} parts packed inside it")
        unpacked = sum(member.file_size for member in members)
        if unpacked > self._limits.unpacked_bytes:
            raise refusals.hostile(self.name, f"{in_megabytes(unpacked)} packed inside it")
        if unpacked > 10 * MEGABYTE and unpacked > packed * self._limits.ratio:
            raise refusals.hostile(self.name, f"{in_megabytes(unpacked)} packed inside it")
        for member in members:
            parts = PurePosixPath(member.filename).parts
            if ".." in parts or member.filename.startswith("/") or "\\" in member.filename:
                raise refusals.hostile(self.name, "parts that point outside it")
            if member.flag_bits & ENCRYPTED:
                raise refusals.locked(self.name)
            if member.compress_type not in ORDINARY:
                raise refusals.hostile(self.name, "parts packed in an unusual way")

    def read(self, member: str) -> bytes:
        """A member's bytes; BadInput where they are missing or broken."""
        try:
            known = self._zip.getinfo(member)
            with self._zip.open(known) as stream:
                # Asked for so many bytes, zipfile unpacks no more; asked for all, it would.
                data = stream.read(known.file_size) if known.file_size else b""
        except BROKEN as error:
            raise refusals.damaged(self.name) from error
        if len(data) < known.file_size:
            raise refusals.damaged(self.name)
        return data

    def check_all_markup(self) -> None:
        """Refuse an XML part with a document type or an entity, for readers that are not ours."""
        for member in self._zip.namelist():
            if member.lower().endswith((".xml", ".rels")):
                check_markup(self.read(member), self.name)
