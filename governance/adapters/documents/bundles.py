"""Folders packed as zip: the files in them, one at a time, within limits and with plain names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from governance.adapters.documents import refusals
from governance.adapters.documents.archives import Archive
from governance.adapters.documents.limits import Limits
from governance.domain.errors import BadInput

MOST_FILES = 500
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_DOCUMENT_PARTS = ("[Content_Types].xml", "mimetype")
_LITTER = ("thumbs.db", "desktop.ini", ".ds_store")


@dataclass(frozen=True, slots=True)
class Packed:
    """A file out of a zip folder, by its plain name; `refused` says why it has no bytes."""

    name: str
    data: bytes = b""
    refused: str | None = None


def is_bundle(data: bytes, name: str) -> bool:
    """Whether the bytes are a zip folder and not a document that happens to be packed as zip."""
    if not data.startswith(_ZIP):
        return False
    if name.lower().endswith(".zip"):
        return True
    return not any(part.encode() in data for part in _DOCUMENT_PARTS)


def unpack(data: bytes, name: str, limits: Limits) -> Iterator[Packed]:
    """The files in a zip folder, whatever folders they lie in; BadInput where it breaks a limit.

    Nothing is written to the disk. What a computer leaves in folders (“__MACOSX”, “Thumbs.db”,
    Word’s “~$” files) is passed over.
    """
    archive = Archive(data, name, limits)
    wanted = sorted(member for member in archive.names if not _is_litter(member))
    if not wanted:
        raise refusals.empty(name)
    if len(wanted) > MOST_FILES:
        raise BadInput(
            f"{refusals.quoted(name)} holds {len(wanted):,} files and at most {MOST_FILES} are "
            "taken at once: pack them in smaller folders and upload those."
        )
    for member in wanted:
        plain = refusals.plain_name(member)
        if archive.size(member) > limits.upload_bytes:
            too_large = refusals.too_large(plain, archive.size(member), limits.upload_bytes)
            yield Packed(plain, refused=too_large.sentence)
            continue
        try:
            content = archive.read(member)
        except BadInput:
            yield Packed(plain, refused=refusals.damaged(plain).sentence)
            continue
        if content:
            yield Packed(plain, content)
        else:
            yield Packed(plain, refused=refusals.empty(plain).sentence)


def _is_litter(member: str) -> bool:
    parts = member.lower().split("/")
    bare = parts[-1]
    return not bare or bare in _LITTER or bare.startswith(("~$", "._", ".~")) or "__macosx" in parts
