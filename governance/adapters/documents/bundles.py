"""Folders packed as zip: the files in them, one at a time, within limits and with plain names.

A folder is read from where it lies on the disk, and one file of it is in memory at a time. Nothing
in it is believed: the list of its files is bounded before it is read, a file’s size before it is
unpacked, and never more than that size is unpacked, whatever the bytes would become.
"""

from __future__ import annotations

import os
import stat
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import BinaryIO, cast

from governance.adapters.documents import refusals
from governance.adapters.documents.archives import BROKEN, ENCRYPTED, ORDINARY
from governance.adapters.documents.limits import MEGABYTE, Limits
from governance.domain.errors import BadInput

MOST_FILES = 500
_MOST_LISTED = MEGABYTE
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_DOCUMENT_PARTS = ("[Content_Types].xml", "mimetype")
_LITTER = ("thumbs.db", "desktop.ini")
_LITTER_BEGINS = (".", "~$")


@dataclass(frozen=True, slots=True)
class Packed:
    """A file out of a zip folder, by its plain name; `refused` says why it has no bytes."""

    name: str
    data: bytes = b""
    refused: str | None = None


def is_bundle(source: BinaryIO, name: str) -> bool:
    """Whether a file is a zip folder, and not a document that happens to be packed as zip.

    The stream is left at its beginning.
    """
    source.seek(0)
    head = source.read(4)
    source.seek(0)
    if head not in _ZIP:
        return False
    try:
        with closing(_listed(source)) as folder:
            inside = folder.namelist()
    except _TooManyListed:
        return True
    except BROKEN:
        return name.lower().endswith(".zip")
    finally:
        source.seek(0)
    return not any(part in inside for part in _DOCUMENT_PARTS)


def unpack(source: BinaryIO, name: str, limits: Limits) -> Iterator[Packed]:
    """The files in a zip folder, whatever folders they lie in; BadInput where it breaks a limit.

    Nothing is written to the disk. What a computer leaves in folders (“__MACOSX”, “Thumbs.db”,
    Word’s “~$” files) is passed over. A file that cannot be taken does not stop the others.
    """
    packed = source.seek(0, os.SEEK_END)
    if packed > limits.folder_bytes:
        raise refusals.folder_too_large(name, packed, limits.folder_bytes)
    try:
        folder = _listed(source)
    except _TooManyListed as error:
        raise refusals.too_many_files(name, MOST_FILES) from error
    except BROKEN as error:
        raise refusals.damaged_folder(name) from error
    with closing(folder):
        wanted = [one for one in folder.infolist() if not (one.is_dir() or is_litter(one.filename))]
        _check(wanted, packed, name, limits)
        for member in sorted(wanted, key=lambda one: one.filename):
            yield _packed(folder, member, limits)


def _check(wanted: list[zipfile.ZipInfo], packed: int, name: str, limits: Limits) -> None:
    if not wanted:
        raise refusals.empty(name)
    if len(wanted) > MOST_FILES:
        raise refusals.too_many_files(name, MOST_FILES, len(wanted))
    if any(_points_outside(member) for member in wanted):
        raise refusals.hostile(name, "files that point outside it")
    unpacked = sum(member.file_size for member in wanted)
    swollen = unpacked > 10 * MEGABYTE and unpacked > packed * limits.ratio
    if swollen or unpacked > limits.folder_unpacked_bytes:
        raise refusals.swollen_folder(name, unpacked)


def _packed(folder: zipfile.ZipFile, member: zipfile.ZipInfo, limits: Limits) -> Packed:
    name = refusals.plain_name(member.filename)
    try:
        return Packed(name, _content(folder, member, name, limits))
    except BadInput as refusal:
        return Packed(name, refused=refusal.sentence)
    except BROKEN:
        return Packed(name, refused=refusals.damaged(name).sentence)


def _content(folder: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, limits: Limits) -> bytes:
    if stat.S_ISLNK(member.external_attr >> 16):
        raise refusals.only_a_link(name)
    if member.flag_bits & ENCRYPTED:
        raise refusals.locked(name)
    if member.file_size > limits.upload_bytes:
        raise refusals.too_large(name, member.file_size, limits.upload_bytes)
    if member.compress_type not in ORDINARY:
        raise refusals.oddly_packed(name)
    if not member.file_size:
        raise refusals.empty(name)
    with folder.open(member) as stream:
        # Asked for so many bytes, zipfile unpacks no more; asked for all, it would.
        data = stream.read(member.file_size)
    if len(data) < member.file_size:
        raise refusals.damaged(name)
    return data


class _TooManyListed(Exception):
    """The list of a zip folder’s files is longer than any folder of policies needs."""


class _Wary:
    """A stream that gives its reader no more at once than a list of files may be long.

    zipfile reads the whole list at once, as long as the file says that it is, and makes an object
    of each entry: a list of 200 MB would fill the memory before a file could be counted.
    """

    def __init__(self, source: BinaryIO) -> None:
        self._source = source
        self.wary = True
        self.seek, self.tell, self.seekable = source.seek, source.tell, source.seekable

    def read(self, size: int = -1) -> bytes:
        if not self.wary:
            return self._source.read(size)
        data = self._source.read(size if 0 <= size <= _MOST_LISTED else _MOST_LISTED + 1)
        if len(data) > _MOST_LISTED:
            raise _TooManyListed
        return data


def _listed(source: BinaryIO) -> zipfile.ZipFile:
    """The zip file with its list read."""
    wary = _Wary(source)
    folder = zipfile.ZipFile(cast(BinaryIO, wary))
    wary.wary = False
    return folder


def _points_outside(member: zipfile.ZipInfo) -> bool:
    """Whether a name leads out of the folder; “\\” is how some Windows programs write “/”."""
    name = member.filename.replace("\\", "/")
    return name.startswith("/") or ":" in name.split("/")[0] or ".." in name.split("/")


def is_litter(path: str) -> bool:
    """Whether a file is what a computer leaves in folders, and nobody’s document."""
    parts = path.lower().replace("\\", "/").split("/")
    bare = parts[-1]
    return not bare or bare in _LITTER or bare.startswith(_LITTER_BEGINS) or "__macosx" in parts
