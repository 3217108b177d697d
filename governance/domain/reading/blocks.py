"""The block model: what a document looks like to the reader, whatever file it came from.

An adapter turns a Word, PDF, OpenDocument, web or text file into one `Document`; the recognisers in
this package see nothing else. `Document.text` is the blocks joined by newlines; every block knows
its `start` in that text, so a piece of evidence is (start, end) offsets into the extracted text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """Where on the page a block stands."""

    LINE = "line"
    HEADING = "heading"
    CELL = "cell"
    HEADER = "header"
    FOOTER = "footer"
    TEXT_BOX = "text_box"


@dataclass(frozen=True, slots=True)
class Block:
    """One line of text, or one table cell.

    `page` counts from 1, or is None where the format has no pages. `table`, `row` and `column`
    count from 0 and are set for cells alone. `start` is the offset of the block in `Document.text`.
    """

    text: str
    kind: Kind = Kind.LINE
    page: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    start: int = 0

    @property
    def end(self) -> int:
        """Offset just past the block in `Document.text`."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Document:
    """A document as the reader sees it; `warnings` are sentences from the adapter."""

    name: str
    blocks: tuple[Block, ...]
    warnings: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The whole extracted text: the blocks in order, one a line."""
        return "\n".join(block.text for block in self.blocks)


def lay_out(name: str, blocks: Iterable[Block], warnings: Iterable[str] = ()) -> Document:
    """Number the blocks' offsets in reading order and make the document."""
    placed: list[Block] = []
    start = 0
    for block in blocks:
        text = block.text.replace("\n", " ")
        placed.append(
            Block(text, block.kind, block.page, block.table, block.row, block.column, start)
        )
        start += len(text) + 1
    return Document(name, tuple(placed), tuple(warnings))


def from_text(name: str, text: str) -> Document:
    """A plain text as a document: one line a block, form feeds begin a new page."""
    blocks: list[Block] = []
    for page, sheet in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\f"), 1):
        blocks.extend(Block(line, page=page) for line in sheet.split("\n"))
    return lay_out(name, blocks)
