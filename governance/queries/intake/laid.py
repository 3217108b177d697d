"""A document laid out from its blocks, for those whose pages cannot be shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from governance.domain.reading.blocks import Kind
from governance.queries.intake.layout import Layout, Part
from governance.queries.intake.text import Piece, in_blocks

Line = Sequence[Piece]


@dataclass(frozen=True, slots=True)
class Laid:
    """Lines that stand together, or a table (`rows` of cells); `page` where a new one begins."""

    kind: Kind
    lines: tuple[Line, ...] = ()
    rows: tuple[tuple[Line, ...], ...] = ()
    page: int | None = None


def out(pieces: Iterable[Piece], layout: Layout) -> Iterator[Laid]:
    """The document in order: lines, headings, tables, headers and footers and text boxes apart."""
    blocks = [
        (layout.part(index), line) for index, line in enumerate(in_blocks(pieces, layout.starts))
    ]
    page: int | None = None
    for (on, kind, table), group in groupby(blocks, key=_together):
        begins = on if on != page and page is not None else None
        page = on
        placed = list(group)
        if table is not None:
            yield Laid(kind, rows=tuple(_rows(placed)), page=begins)
        elif lines := tuple(line for _, line in placed if line):
            yield Laid(kind, lines, page=begins)
        elif begins:
            yield Laid(kind, page=begins)


def _together(block: tuple[Part, Line]) -> tuple[int | None, Kind, int | None]:
    part, _ = block
    return part.page, part.kind, part.table


def _rows(placed: Iterable[tuple[Part, Line]]) -> Iterator[tuple[Line, ...]]:
    for _, row in groupby(placed, key=lambda block: block[0].row):
        yield tuple(line for _, line in row)
