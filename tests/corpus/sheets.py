"""Files that are no list of policies, each with the words that its sentence needs."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from governance.adapters.spreadsheets import Column, Table, make_xlsx
from tests.corpus.documents import HEIC
from tests.corpus.folders import MEGABYTE
from tests.corpus.workbooks import KEPT, old_workbook, record

PHOTO = b"\xff\xd8\xff\xe0\x00\x10JFIF" + b"\0" * 500


def small() -> bytes:
    return make_xlsx(Table("Policies", [Column("Policy"), Column("Due")], [["Gate", "May 2027"]]))


def changed(data: bytes, change: Callable[[str, bytes], bytes], **added: bytes) -> bytes:
    """A zip-based file with its parts changed, and others added."""
    output = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
        for name, part in added.items():
            new.writestr(name, part)
    return output.getvalue()


def same(_: str, part: bytes) -> bytes:
    return part


def cut_sheets(name: str, part: bytes) -> bytes:
    return part[:200] if "worksheets/" in name else part


def with_entity(name: str, part: bytes) -> bytes:
    if not name.endswith("sharedStrings.xml"):
        return part
    return part.replace(b"<sst", b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst')


def _zip() -> bytes:
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w") as made:
        made.writestr("a.txt", "x")
    return output.getvalue()


BAD_SHEETS: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty.xlsx": (lambda: b"", "is empty"),
    "blank.csv": (lambda: b"\r\n\r\n", "is empty"),
    "commas.csv": (lambda: b",,,\r\n,,,\r\n", "is empty"),
    "cut.xlsx": (lambda: small()[:900], "is damaged"),
    "hollow.xlsx": (lambda: changed(small(), cut_sheets), "is damaged"),
    "locked.xlsx": ((KEPT / "locked.xlsx").read_bytes, "is protected with a password"),
    "locked.xls": (
        lambda: old_workbook([], record(0x2F, bytes(54))),
        "is protected with a password",
    ),
    "cut.xls": (lambda: (KEPT / "tracker.xls").read_bytes()[:1500], "is damaged"),
    "excel95.xls": (lambda: old_workbook([], version=0x500), "Save it as .xlsx or .csv"),
    "photo.csv": (lambda: HEIC, "is a picture"),
    "macros.xlsm": (lambda: changed(small(), same, **{"xl/vbaProject.bin": b"x"}), "holds macros"),
    "bomb.xlsx": (
        lambda: changed(small(), same, **{"xl/media/a.bin": b"\0" * (40 * MEGABYTE)}),
        "packed inside it",
    ),
    "entities.xlsx": (lambda: changed(small(), with_entity), "XML declarations"),
    "photo.xlsx": (lambda: PHOTO, "is a picture"),
    "policy.xlsx": (lambda: b"%PDF-1.7\n", "is a PDF file"),
    "page.csv": (lambda: b"<!doctype html><table><tr><td>Gate", "is a web page"),
    "noise.csv": (lambda: bytes(range(256)) * 20, "unknown kind"),
    "folder.xlsx": (_zip, "folder packed as zip"),
    "many.csv": (lambda: b"Policy,Due\n" + b"Gate,May 2027\n" * 40_000, "more than 10,000 filled"),
}
