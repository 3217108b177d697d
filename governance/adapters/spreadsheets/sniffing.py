"""What an uploaded spreadsheet really is, told by its bytes."""

from __future__ import annotations

from enum import StrEnum

from governance.adapters.documents import refusals
from governance.adapters.documents.archives import Archive
from governance.adapters.documents.compound import is_whole
from governance.adapters.documents.limits import Limits
from governance.adapters.documents.sniffing import decode, is_photo
from governance.domain.errors import BadInput


class Older(Exception):
    """A workbook of Excel 95 or before, which only a converter may open."""


class Format(StrEnum):
    """The formats that can be read; an XLS of Excel 95 needs a converter."""

    XLSX = "xlsx"
    ODS = "ods"
    CSV = "csv"
    XLS = "xls"


MEDIA_TYPES = {
    Format.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Format.ODS: "application/vnd.oasis.opendocument.spreadsheet",
    Format.CSV: "text/csv",
    Format.XLS: "application/vnd.ms-excel",
}
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")


def sniff(data: bytes, name: str, limits: Limits) -> Format:
    """The format of `data`; BadInput for whatever is no spreadsheet."""
    if not data.strip(b"\x00\t\r\n \x0c"):
        raise refusals.empty(name)
    if data.startswith(_ZIP):
        return _in_zip(data, name, limits)
    if data.startswith(_OLE):
        return _in_ole(data, name)
    if b"%PDF-" in data[:1024]:
        raise refusals.not_a_spreadsheet(name, "a PDF file")
    if data.startswith(_PICTURES) or is_photo(data):
        raise refusals.not_a_spreadsheet(name, "a picture")
    return _in_text(data, name)


def _in_zip(data: bytes, name: str, limits: Limits) -> Format:
    archive = Archive(data, name, limits)
    members = {member.lower() for member in archive.names}
    if "[Content_Types].xml" in archive.names:
        types = archive.read("[Content_Types].xml")
        if b"macroEnabled" in types or any(one.endswith("vbaproject.bin") for one in members):
            raise _macros(name)
        if b"sheet.binary" in types:
            raise refusals.old_workbook(name)
        if b"spreadsheetml" in types:
            return Format.XLSX
        raise refusals.not_a_spreadsheet(name, "a document")
    if "mimetype" in archive.names:
        return _in_opendocument(archive, name)
    raise refusals.not_a_spreadsheet(name, "a folder packed as zip")


def _in_opendocument(archive: Archive, name: str) -> Format:
    kind = archive.read("mimetype").decode("ascii", "replace").strip()
    manifest = archive.read("META-INF/manifest.xml")
    if b"encryption-data" in manifest:
        raise refusals.locked(name)
    if "opendocument.spreadsheet" not in kind:
        raise refusals.not_a_spreadsheet(name, "a document")
    return Format.ODS


def _in_ole(data: bytes, name: str) -> Format:
    def holds(entry: str) -> bool:
        return entry.encode("utf-16-le") in data

    if holds("EncryptedPackage"):
        raise refusals.locked(name)
    if holds("_VBA_PROJECT"):
        raise _macros(name)
    if holds("Workbook") or holds("Book\0"):
        return Format.XLS
    if not is_whole(data):
        raise refusals.damaged(name)
    raise refusals.not_a_spreadsheet(name, "another Office file")


def _in_text(data: bytes, name: str) -> Format:
    text = decode(data)
    if text is None:
        raise refusals.not_a_spreadsheet(name, "a file of an unknown kind")
    head = text.lstrip("\ufeff \t\r\n")[:200].lower()
    if head.startswith(("<!doctype", "<html", "<?xml", "<table", "{\\rtf")):
        raise refusals.not_a_spreadsheet(name, "a web page or another kind of text")
    return Format.CSV


def _macros(name: str) -> BadInput:
    return BadInput(
        f"{refusals.quoted(name)} holds macros, which are not accepted: save it as an ordinary "
        "workbook (.xlsx) or .csv and upload that."
    )
