"""A PDF read back by PDFium, as a reader's program and a screen reader find it."""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw


@dataclass(frozen=True)
class Printed:
    """The pages' words (white space folded), the bookmarks, the tags, and what the file claims."""

    pages: list[str]
    bookmarks: list[tuple[int, str]]
    tags: Counter[str]
    title: str
    tagged: bool
    raw: bytes

    @property
    def words(self) -> str:
        """Everything printed; places to break a word at are taken out again."""
        return " ".join(self.pages)

    @property
    def squashed(self) -> str:
        """The same without any white space, so that it does not matter where lines end."""
        return "".join(self.words.split())

    @property
    def language(self) -> str:
        """The language of the document."""
        found = re.search(rb"/Lang\s*\(([^)]*)\)", self.raw)
        return found[1].decode() if found else ""

    @property
    def claims_accessible(self) -> bool:
        """Whether the metadata claims PDF/UA-1 (ISO 14289-1, clause 5)."""
        return b"<pdfuaid:part>1</pdfuaid:part>" in self.raw

    def says(self, words: str) -> bool:
        """Whether these words are printed, wherever the lines end."""
        return "".join(words.split()) in self.squashed


def read_back(pdf: bytes) -> Printed:
    """Read a PDF."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages, tags = [], Counter[str]()
        for page in document:
            text = page.get_textpage()
            said = text.get_text_range().replace("\u200b", "").replace("\r\n", "\n")
            pages.append(" ".join(said.split()))
            text.close()
            tags += _tags(page)
        return Printed(
            pages,
            [(mark.level, mark.get_title()) for mark in document.get_toc()],
            tags,
            document.get_metadata_value("Title"),
            bool(raw.FPDFCatalog_IsTagged(document)),
            pdf,
        )


def _tags(page: pypdfium2.PdfPage) -> Counter[str]:
    """How often each tag stands in the structure of a page."""
    found: Counter[str] = Counter()
    tree = raw.FPDF_StructTree_GetForPage(page)
    waiting = [
        raw.FPDF_StructTree_GetChildAtIndex(tree, at)
        for at in range(raw.FPDF_StructTree_CountChildren(tree))
    ]
    while waiting:
        element = waiting.pop()
        if not element:
            continue
        name = ctypes.create_string_buffer(100)
        raw.FPDF_StructElement_GetType(element, name, 100)
        found[name.raw.decode("utf-16-le").split("\0")[0]] += 1
        waiting += [
            raw.FPDF_StructElement_GetChildAtIndex(element, at)
            for at in range(raw.FPDF_StructElement_CountChildren(element))
        ]
    raw.FPDF_StructTree_Close(tree)
    return found
