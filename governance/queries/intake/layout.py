"""Where on a document’s pages each block of its text stands: page, header or footer, table cell."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from governance.domain.reading.blocks import Block, Kind

_PARTS = {
    Kind.HEADER: "in the header",
    Kind.FOOTER: "in the footer",
    Kind.TEXT_BOX: "in a text box",
}


@dataclass(frozen=True, slots=True)
class Part:
    """Where a block stands; `page`, from 1, is None where the format has no pages."""

    kind: Kind = Kind.LINE
    page: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None

    def in_words(self, page: int | None = None) -> str:
        """“page 2”, “in the header of page 2”, “in the footer”; empty where nothing is known.

        `page` is the number to say where the format itself has none.
        """
        number = self.page or page
        part = _PARTS.get(self.kind, "")
        if number is None:
            return part
        return f"{part} of page {number}" if part else f"page {number}"


class Layout:
    """The blocks of a kept document, found by offsets into its text."""

    def __init__(self, blocks: Sequence[str], kept: Sequence[Sequence[Any]]) -> None:
        self.texts = blocks
        self._kept = kept if len(kept) == len(blocks) else ()
        lengths = (len(text) + 1 for text in blocks)
        self.starts = [0, *accumulate(lengths)][: len(blocks)]

    def at(self, offset: int) -> Part:
        """The part of the document in which a place of the text stands."""
        index = bisect_right(self.starts, offset) - 1
        return self.part(index) if index >= 0 else Part()

    def part(self, index: int) -> Part:
        """Where the block of this number stands."""
        return _part(self._kept[index]) if self._kept else Part()


def as_kept(blocks: Iterable[Block]) -> list[list[Any]]:
    """Of each block its kind, page, table, row and column, without what is missing at the end."""
    kept = []
    for block in blocks:
        one: list[Any] = [block.kind.value, block.page, block.table, block.row, block.column]
        while one[-1] is None:
            one.pop()
        kept.append(one)
    return kept


def _part(kept: Sequence[Any]) -> Part:
    kind, *numbers = kept
    return Part(Kind(kind), *numbers)
