"""Web pages (.html): what a browser would show, without scripts, styles and hidden parts."""

from __future__ import annotations

import re

from lxml import etree

from governance.adapters.documents.formats import markup
from governance.adapters.documents.formats.gathering import Content, Gathering
from governance.adapters.documents.formats.text import lines_of
from governance.adapters.documents.limits import Limits
from governance.domain.reading.blocks import Block, Kind

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCK_TAGS = (
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure "
    "footer form header hr html legend li main nav ol p pre section summary ul table"
)
_SILENT_TAGS = "head script style template noscript iframe object svg math select textarea canvas"
_BLOCKS = _HEADINGS | frozenset(_BLOCK_TAGS.split())
_SILENT = frozenset(_SILENT_TAGS.split())
_PLACES = {"header": Kind.HEADER, "footer": Kind.FOOTER}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_WHITE = re.compile(r"[ \t\r\n\f]+")
_WIDEST = 63


def read(data: bytes, name: str, limits: Limits) -> Content:
    """The blocks of a web page, and the page itself for display."""
    text = lines_of(data, name)
    gathering = Gathering(name, limits)
    walk(text, gathering)
    return gathering.content(text)


def walk(text: str, gathering: Gathering) -> None:
    """Gather the blocks of an HTML text."""
    root = markup.page(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))
    if root is not None:
        _Walk(gathering).block(root, Kind.LINE)


class _Walk:
    """One reading; `_words` is the line being made."""

    def __init__(self, gathering: Gathering) -> None:
        self._gathering = gathering
        self._words: list[str] = []

    def block(self, element: etree._Element, kind: Kind) -> None:
        """An element with lines of its own."""
        self._end_line(kind)
        self._inside(element, kind)
        self._end_line(kind)

    def _inside(self, element: etree._Element, kind: Kind) -> None:
        self._say(element.text, element)
        for child in element:
            if isinstance(child.tag, str) and not _is_hidden(child):
                self._element(child, kind)
            self._say(child.tail, element)

    def _element(self, element: etree._Element, kind: Kind) -> None:
        tag = element.tag
        if tag == "br":
            self._end_line(kind)
        elif tag == "table":
            self._end_line(kind)
            self._table(element, kind)
        elif tag in _HEADINGS:
            self._end_line(kind)
            self._inside(element, kind)
            self._end_line(Kind.HEADING if kind is Kind.LINE else kind)
        elif tag in _BLOCKS:
            self._end_line(kind)
            self._inside(element, _PLACES.get(tag, kind) if _is_page_part(element) else kind)
            self._end_line(_PLACES.get(tag, kind) if _is_page_part(element) else kind)
        else:
            self._inside(element, kind)

    def _say(self, text: str | None, parent: etree._Element) -> None:
        if text:
            kept = text if parent.tag == "pre" else _WHITE.sub(" ", text)
            self._words.append(kept)

    def _end_line(self, kind: Kind) -> None:
        line = "".join(self._words).strip(" ")
        self._words.clear()
        if line.strip():
            self._gathering.lines(line.strip("\n"), kind)

    def _table(self, table: etree._Element, kind: Kind) -> None:
        rows: list[list[tuple[int, list[Block]]]] = []
        for row in table.iter("tr"):
            if next(row.iterancestors("table")) is table and not _is_hidden(row):
                rows.append(self._row(row, kind))
        for caption in table.iterchildren("caption"):
            self.block(caption, kind)
        self._gathering.table(rows, kind)

    def _row(self, row: etree._Element, kind: Kind) -> list[tuple[int, list[Block]]]:
        cells: list[tuple[int, list[Block]]] = []
        column = 0
        for cell in row.iterchildren("td", "th"):
            cells.append((column, self._cell(cell, kind)))
            span = cell.get("colspan", "1").strip()
            column += min(int(span), _WIDEST) if span.isdecimal() and len(span) < 4 else 1
        return cells

    def _cell(self, cell: etree._Element, kind: Kind) -> list[Block]:
        return self._gathering.apart(lambda: self.block(cell, kind))


def _is_hidden(element: etree._Element) -> bool:
    hidden = element.get("hidden") is not None or element.tag in _SILENT
    return hidden or bool(_HIDDEN.search(element.get("style", "")))


def _is_page_part(element: etree._Element) -> bool:
    """Whether a header or footer belongs to the page and not to an article or section in it."""
    return next(element.iterancestors("article", "section"), None) is None
