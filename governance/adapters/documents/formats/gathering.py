"""Blocks gathered in reading order, cleaned and counted, whatever the format."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from governance.adapters.documents import refusals
from governance.adapters.documents.limits import Limits
from governance.domain.reading.blocks import Block, Kind

TRACKED = "Tracked changes were left in this document: insertions were read and deletions were not."
COMMENTS = "Comments were left in this document and were not read."

_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u2060\ufeff\ud800-\udfff]")
_SPACES = re.compile(r"[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_BULLETS = re.compile(r"[\ue000-\uf8ff]")
_LONGEST_CELL = 8
_FURNITURE = (Kind.HEADER, Kind.FOOTER)


@dataclass(frozen=True, slots=True)
class Content:
    """What a reader found: the blocks, HTML where it has its own (not yet safe), warnings."""

    blocks: tuple[Block, ...]
    html: str | None = None
    warnings: tuple[str, ...] = ()


def clean(text: str) -> str:
    """Text without what nobody sees, with plain spaces; symbol-font characters become bullets."""
    return _BULLETS.sub("•", _SPACES.sub(" ", _UNSEEN.sub("", text)))


class Gathering:
    """A growing list of blocks; BadInput where the document passes a limit."""

    def __init__(self, name: str, limits: Limits) -> None:
        self.blocks: list[Block] = []
        self.warnings: list[str] = []
        self._name = name
        self._limits = limits
        self._tables = 0
        self._count = 0
        self._length = 0

    def warn(self, sentence: str) -> None:
        """Say something once."""
        if sentence not in self.warnings:
            self.warnings.append(sentence)

    def lines(self, text: str, kind: Kind = Kind.LINE, page: int | None = None) -> None:
        """One block a line; of several empty lines only the first is kept."""
        for line in text.split("\n"):
            self.add(Block(clean(line).strip(), kind, page))

    def add(self, block: Block) -> None:
        """One block more."""
        repeated = self.blocks and not self.blocks[-1].text and self.blocks[-1].kind is block.kind
        if not block.text and block.kind is not Kind.CELL and repeated:
            return
        self._count += 1
        self._length += len(block.text) + 1
        if self._count > self._limits.blocks:
            raise refusals.too_much(self._name, f"more than {self._limits.blocks:,} lines")
        if self._length > self._limits.text_length:
            raise refusals.too_much(self._name, f"more than {self._limits.text_length:,} letters")
        self.blocks.append(block)

    def apart(self, work: Callable[[], None]) -> list[Block]:
        """The blocks that `work` adds, taken out of the list again."""
        kept, self.blocks = self.blocks, []
        try:
            work()
            return self.blocks
        finally:
            self.blocks = kept

    def table(self, rows: list[list[tuple[int, list[Block]]]], kind: Kind = Kind.LINE) -> None:
        """A table as (column, blocks) cells in rows, one CELL block a cell, empty cells too.

        A box of one cell, a one-row table in a header or footer, and a cell of more than eight
        lines are page layout, not tables of values: their lines stand as they are.
        """
        if sum(len(row) for row in rows) == 1 or (kind in _FURNITURE and len(rows) == 1):
            self.blocks.extend(block for row in rows for _, cell in row for block in cell)
            return
        number, self._tables = self._tables, self._tables + 1
        for index, row in enumerate(rows):
            for column, cell in row:
                self._cell(cell, number, index, column)

    def _cell(self, cell: list[Block], number: int, row: int, column: int) -> None:
        lines = [block for block in cell if _is_line(block)]
        written = [block.text for block in lines if block.text]
        if len(written) > _LONGEST_CELL:
            self.blocks.extend(cell)
            return
        page = next((block.page for block in lines), None)
        self.add(Block("\n".join(written), Kind.CELL, page, number, row, column))
        self.blocks.extend(block for block in cell if not _is_line(block))

    def furniture(self, parts: list[list[Block]]) -> list[Block]:
        """Headers or footers of several sections without what repeats an earlier one."""
        seen: set[tuple[tuple[str, int | None, int | None], ...]] = set()
        kept: list[Block] = []
        for part in parts:
            shown = [block for block in part if block.text or block.kind is Kind.CELL]
            key = tuple((_folded(block.text), block.row, block.column) for block in shown)
            if key not in seen and any(block.text for block in shown):
                seen.add(key)
                kept.extend(shown)
        return kept

    def content(self, html: str | None = None) -> Content:
        """Everything gathered; BadInput where no block has a letter or a digit."""
        if not any(any(map(str.isalnum, block.text)) for block in self.blocks):
            raise refusals.empty(self._name)
        return Content(tuple(self.blocks), html, tuple(self.warnings))


def _is_line(block: Block) -> bool:
    """Whether a block inside a cell is its own text, not a table or a text box inside it."""
    return block.table is None and block.kind is not Kind.TEXT_BOX


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
