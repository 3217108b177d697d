"""The sentences with which a file is refused: each names the file and says what to do."""

from __future__ import annotations

import re

from governance.adapters.documents.limits import in_megabytes
from governance.domain.errors import BadInput

_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
_LONGEST = 120


class Unread(Exception):
    """The pages are pictures; their text must be recognised before it can be read."""


def plain_name(name: str) -> str:
    """The last part of a file's name, printable and short enough to stand in a sentence."""
    bare = _UNPRINTABLE.sub("", re.split(r"[/\\]", name)[-1]).strip()
    bare = bare.encode("utf-8", "ignore").decode("utf-8")
    if len(bare) > _LONGEST:
        stem, dot, ending = bare.rpartition(".")
        ending = dot + ending if stem and len(ending) <= 8 else ""
        bare = f"{bare[: _LONGEST - len(ending) - 1]}…{ending}"
    return bare or "document"


def quoted(name: str) -> str:
    """The file's name in curly quotes, as it opens every refusal."""
    return f"“{plain_name(name)}”"


def empty(name: str) -> BadInput:
    """Nothing in the file, or nothing to read in it."""
    return BadInput(f"{quoted(name)} is empty: save the document again and upload that.")


def too_large(name: str, size: int, limit: int) -> BadInput:
    """More bytes than an upload may have."""
    return BadInput(
        f"{quoted(name)} is {in_megabytes(size)} and the limit is {in_megabytes(limit)}: "
        "save it with smaller pictures and upload that."
    )


def folder_too_large(name: str, size: int, limit: int) -> BadInput:
    """More bytes than a zip folder may have."""
    return BadInput(
        f"{quoted(name)} is {in_megabytes(size)} and a zip folder may have {in_megabytes(limit)}: "
        "pack the files in smaller folders and upload those."
    )


def too_many_files(name: str, limit: int, count: int | None = None) -> BadInput:
    """More files in a zip folder than are taken at once; `count` where they were counted."""
    many = f"{count:,}" if count else f"more than {limit:,}"
    return BadInput(
        f"{quoted(name)} holds {many} files and at most {limit:,} are taken at once: pack them in "
        "smaller folders and upload those."
    )


def only_a_link(name: str) -> BadInput:
    """A symbolic link in a zip folder: the file itself is not there."""
    return BadInput(
        f"{quoted(name)} is only a link to a file elsewhere: pack the file itself and upload that."
    )


def oddly_packed(name: str) -> BadInput:
    """A file in a zip folder, packed in a way that cannot be unpacked safely."""
    return BadInput(
        f"{quoted(name)} is packed in a way that is not read here: upload it on its own, or pack "
        "the folder again as an ordinary zip."
    )


def packed_folder(name: str) -> BadInput:
    """A zip folder where a document is wanted: within another, or as a draft."""
    return BadInput(
        f"{quoted(name)} is a folder packed as zip, not a document: unpack it and upload the "
        "documents that it holds."
    )


def damaged_folder(name: str) -> BadInput:
    """A zip folder of which the list cannot be read."""
    return BadInput(
        f"{quoted(name)} is damaged and cannot be opened: pack the documents in a new zip "
        "folder and upload that."
    )


def swollen_folder(name: str, unpacked: int) -> BadInput:
    """A zip folder that unpacks to more than any folder of policies holds."""
    return BadInput(
        f"{quoted(name)} was refused because it has {in_megabytes(unpacked)} packed inside it: "
        "pack the policies alone, in smaller folders, and upload those."
    )


def other_archive(name: str, kind: str) -> BadInput:
    """A folder packed by another program than zip."""
    return BadInput(
        f"{quoted(name)} is a folder packed as {kind}, which cannot be opened here: pack it as a "
        "zip folder and upload that."
    )


def damaged(name: str) -> BadInput:
    """The bytes do not hold together."""
    return BadInput(
        f"{quoted(name)} is damaged and cannot be opened: open it in the program it was made "
        "with, save it again and upload that."
    )


def locked(name: str) -> BadInput:
    """A password is asked for."""
    return BadInput(
        f"{quoted(name)} is protected with a password: save a copy without the password and "
        "upload that."
    )


def macros(name: str) -> BadInput:
    """The file holds program code."""
    return BadInput(
        f"{quoted(name)} holds macros, which are not accepted: save it as an ordinary Word "
        "document (.docx) or PDF and upload that."
    )


def not_a_document(name: str, what: str) -> BadInput:
    """The file is something else altogether; `what` begins with its article."""
    return BadInput(
        f"{quoted(name)} is {what}, not a document with text: save the policy as Word or PDF "
        "and upload that."
    )


def spreadsheet(name: str) -> BadInput:
    """A workbook or a table of values."""
    return BadInput(
        f"{quoted(name)} is a spreadsheet, not a policy: bring it in under “Import a spreadsheet”, "
        "or save the policy as Word or PDF and upload that."
    )


def unreadable_format(name: str, what: str) -> BadInput:
    """A document of a format this installation cannot read; `what` begins with its article."""
    return BadInput(
        f"{quoted(name)} is {what}, which cannot be read here: Save it as Word or PDF and "
        "upload that."
    )


def hostile(name: str, what: str) -> BadInput:
    """Something no word processor writes and some attackers do; `what` completes "it has ..."."""
    return BadInput(
        f"{quoted(name)} was refused because it has {what}: save it again in the program it was "
        "made with and upload that."
    )


def too_much(name: str, what: str) -> BadInput:
    """More of something than any policy has; `what` completes "it has ..."."""
    return BadInput(f"{quoted(name)} has {what}: split it and upload the policy alone.")


def too_slow(name: str) -> BadInput:
    """The time was up."""
    return BadInput(
        f"{quoted(name)} took too long to read: save it again, without pictures "
        "if you can, and upload that."
    )


def too_hungry(name: str) -> BadInput:
    """The memory was used up."""
    return BadInput(
        f"{quoted(name)} needs more memory to read than a document may take: save it "
        "again, without pictures if you can, and upload that."
    )


def old_workbook(name: str) -> BadInput:
    """A workbook of Excel 2003 or older, and nothing installed that opens it."""
    return BadInput(
        f"{quoted(name)} is an old Excel workbook (.xls), which cannot be read here: "
        "Save it as .xlsx or .csv and upload that."
    )


def not_a_spreadsheet(name: str, what: str) -> BadInput:
    """The file is no table of values; `what` begins with its article."""
    return BadInput(
        f"{quoted(name)} is {what}, not a spreadsheet: save the tracker as .xlsx or .csv and "
        "upload that."
    )


def too_many_rows(name: str, limit: int) -> BadInput:
    """More rows than any tracker has."""
    return BadInput(
        f"{quoted(name)} has more than {limit:,} filled rows: delete what is no list of policies, "
        "save it and upload that."
    )
