"""Files that are no policy, or more than one may be, with the words that each sentence needs."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from governance.adapters.documents.writing import make_docx, make_pdf
from tests.corpus.folders import MEGABYTE, folder
from tests.corpus.workbooks import KEPT
from tests.unit.documents.making import (
    PNG,
    docx,
    lines_at,
    odt,
    ole,
    paragraph,
    pdf,
    scan,
    unzipped,
    zipped,
)

POLICY = (
    "Gate Policy",
    "Corvane School",
    [("Approved", "14 May 2025"), ("Next review", "May 2027")],
    [("Aims", ["This policy says who opens the gate."])],
)
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01" + bytes(range(256)) * 8
HEIC = b"\x00\x00\x00\x24ftypheic\x00\x00\x00\x00mif1heic" + bytes(range(256)) * 8
LAUGHS = (
    '<!DOCTYPE w [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY {after} "{f"&{before};" * 10}">'
        for before, after in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)
OUTSIDE = '<!DOCTYPE w [<!ENTITY s SYSTEM "file:///etc/passwd">]>'


def kept(name: str) -> Callable[[], bytes]:
    """A file that another program wrote."""
    return (KEPT / name).read_bytes


def with_part(name: str, part: bytes) -> Callable[[], bytes]:
    """A good Word document with one part put in or put wrong."""
    return lambda: zipped({**unzipped(make_docx(*POLICY)), name: part})


def many_pages() -> bytes:
    """A PDF of 10,000 pages."""
    return pdf([lines_at([(60, 780, "Gate")])] * 10_000)


def many_words() -> bytes:
    """A Word document of about 10,000 pages."""
    chance = random.Random("words")
    words = [f"{chance.getrandbits(40):x}" for _ in range(5_000)]
    pages = (paragraph(" ".join(chance.choices(words, k=300))) for _ in range(10_000))
    return docx("".join(pages))


def half(data: bytes) -> bytes:
    """What is left of a file when its copying is interrupted."""
    return data[: len(data) // 2]


BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "half.docx": (lambda: half(make_docx(*POLICY)), "is damaged"),
    "half.pdf": (lambda: half(make_pdf(*POLICY)), "is damaged"),
    "half.odt": (lambda: half(odt("<text:p>Gate</text:p>")), "is damaged"),
    "locked.docx": (kept("locked.docx"), "is protected with a password"),
    "locked.pdf": (kept("locked.pdf"), "is protected with a password"),
    "locked.odt": (kept("locked.odt"), "is protected with a password"),
    "locked.doc": (kept("locked.doc"), "is protected with a password"),
    "empty.docx": (lambda: b"", "is empty"),
    "blank.pdf": (lambda: pdf([""]), "is empty"),
    "pages.pdf": (many_pages, "has 10,000 pages: split it"),
    "words.docx": (many_words, "has more than 3,000,000 letters: split it"),
    "bomb.docx": (with_part("word/media/a.xml", b"0" * (60 * MEGABYTE)), "packed inside it"),
    "crowd.docx": (
        lambda: zipped({"[Content_Types].xml": b"", **{f"{n}": b"" for n in range(2_001)}}),
        "2,002 parts packed inside it",
    ),
    "climbs.docx": (with_part("../../outside.xml", b"x"), "parts that point outside it"),
    "laughs.docx": (
        with_part("word/styles.xml", f"{LAUGHS}<w>&i;</w>".encode()),
        "XML declarations of its own",
    ),
    "outside.docx": (
        with_part("word/document.xml", f"{OUTSIDE}<w>&s;</w>".encode()),
        "XML declarations of its own",
    ),
    "photo.docx": (lambda: PNG, "is a picture (PNG)"),
    "photo.jpg": (lambda: JPEG, "is a picture (JPEG)"),
    "IMG_0412.heic": (lambda: HEIC, "is a picture"),
    "macros.docm": (with_part("word/vbaProject.bin", b"x"), "holds macros"),
    "slides.ppt": (lambda: ole("PowerPoint Document"), "is a presentation"),
    "old.rar": (lambda: b"Rar!\x1a\x07\x01\x00" + bytes(200), "is a folder packed as RAR"),
    "old.7z": (lambda: b"7z\xbc\xaf\x27\x1c" + bytes(200), "is a folder packed as 7z"),
    "scan.pdf": (scan, "is a scan"),
    "list.docx": (lambda: folder({"[Content_Types].xml": b"spreadsheetml"}), "is a spreadsheet"),
}
"""Name, how it is made, what its sentence says."""

GOOD: dict[str, tuple[Callable[[], bytes], str]] = {
    "gate.docx": (lambda: make_pdf(*POLICY), "is really a PDF file"),
    "bees.pdf": (
        lambda: make_docx("Bees Policy", *POLICY[1:]),
        "is really a Word document",
    ),
    "printing-only.pdf": (kept("printing-only.pdf"), ""),
}
"""Files that can be read, in spite of their names or of what they forbid; and their warnings."""


def write(place: Path, *, sparse: bool = True) -> Path:
    """All of them in one folder, and one of 500 MB that takes no room on the disk."""
    place.mkdir()
    for name, (make, _) in {**BAD, **GOOD}.items():
        (place / name).write_bytes(make())
    if sparse:
        with (place / "huge.docx").open("wb") as stream:
            stream.truncate(500 * MEGABYTE)
    return place
