"""OpenDocument texts (.odt): a walk over content.xml and the page headers of styles.xml.

Source: OASIS OpenDocument 1.2 part 1, chapters 5 (text), 9 (tables) and 16.9 (master pages).
"""

from __future__ import annotations

import re

from lxml import etree

from governance.adapters.documents import refusals
from governance.adapters.documents.archives import Archive
from governance.adapters.documents.formats import markup
from governance.adapters.documents.formats.gathering import (
    COMMENTS,
    TRACKED,
    Content,
    Gathering,
)
from governance.adapters.documents.limits import Limits
from governance.domain.reading.blocks import Block, Kind

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
TEXT = f"{{{_OASIS}text:1.0}}"
TABLE = f"{{{_OASIS}table:1.0}}"
DRAW = f"{{{_OASIS}drawing:1.0}}"
OFFICE = f"{{{_OASIS}office:1.0}}"
STYLE = f"{{{_OASIS}style:1.0}}"

_MOST_REPEATS = 63
_WHITE = re.compile(r"[ \t\r\n]+")
_PLACES = {
    STYLE + "header-first": Kind.HEADER,
    STYLE + "header": Kind.HEADER,
    STYLE + "header-left": Kind.HEADER,
    STYLE + "footer-first": Kind.FOOTER,
    STYLE + "footer": Kind.FOOTER,
    STYLE + "footer-left": Kind.FOOTER,
}
_SILENT = frozenset({TEXT + "tracked-changes", TEXT + "sequence-decls", TEXT + "variable-decls"})


def read(data: bytes, name: str, limits: Limits) -> Content:
    """The blocks of an OpenDocument text: headers, body, notes, footers."""
    archive = Archive(data, name, limits)
    content = markup.part(archive, "content.xml")
    body = content.find(f"{OFFICE}body/{OFFICE}text") if content is not None else None
    if body is None:
        raise refusals.damaged(name)
    gathering = Gathering(name, limits)
    styles = markup.part(archive, "styles.xml")
    walk = _Walk(gathering, _heading_styles(styles, content))
    furniture = _furniture(styles, walk)
    gathering.blocks.extend(gathering.furniture(furniture[Kind.HEADER]))
    walk.blocks(body, Kind.LINE)
    for note in walk.notes:
        walk.blocks(note, Kind.LINE)
    gathering.blocks.extend(gathering.furniture(furniture[Kind.FOOTER]))
    return gathering.content()


def _furniture(styles: etree._Element | None, walk: _Walk) -> dict[Kind, list[list[Block]]]:
    found: dict[Kind, list[list[Block]]] = {Kind.HEADER: [], Kind.FOOTER: []}
    for page in styles.iter(STYLE + "master-page") if styles is not None else ():
        for place in page:
            kind = _PLACES.get(place.tag)
            if kind is not None and place.get(STYLE + "display") != "false":
                found[kind].append(walk.apart(place, kind))
    return found


class _Walk:
    """One reading of the document; `notes` are the bodies of its footnotes, in order."""

    def __init__(self, gathering: Gathering, headings: frozenset[str]) -> None:
        self._gathering = gathering
        self._headings = headings
        self.notes: list[etree._Element] = []

    def apart(self, container: etree._Element, kind: Kind) -> list[Block]:
        """The blocks of a header, a footer or a cell."""
        return self._gathering.apart(lambda: self.blocks(container, kind))

    def blocks(self, container: etree._Element, kind: Kind) -> None:
        """Everything in a body, section, list, cell, text box or note."""
        for child in container:
            tag = child.tag
            if tag in {TEXT + "p", TEXT + "h"}:
                self._paragraph(child, kind)
            elif tag == TABLE + "table":
                self._table(child, kind)
            elif tag == TEXT + "tracked-changes":
                self._gathering.warn(TRACKED)
            elif _is_drawn(tag):
                self._boxes([child], kind)
            elif isinstance(tag, str) and tag.startswith(TEXT) and tag not in _SILENT:
                self.blocks(child, kind)

    def _paragraph(self, paragraph: etree._Element, kind: Kind) -> None:
        words: list[str] = []
        frames: list[etree._Element] = []
        self._words(paragraph, words, frames)
        styled = paragraph.get(TEXT + "style-name") in self._headings
        heading = (paragraph.tag == TEXT + "h" or styled) and kind is Kind.LINE
        text = "".join(words)
        if text.strip() or not frames:
            self._gathering.lines(text, Kind.HEADING if heading else kind)
        self._boxes(frames, kind)

    def _words(
        self, parent: etree._Element, words: list[str], frames: list[etree._Element]
    ) -> None:
        words.append(_spaced(parent.text))
        for child in parent:
            self._word(child, words, frames)
            words.append(_spaced(child.tail))

    def _word(self, child: etree._Element, words: list[str], frames: list[etree._Element]) -> None:
        tag = child.tag
        if tag == TEXT + "s":
            words.append(" " * _repeats(child.get(TEXT + "c")))
        elif tag == TEXT + "tab":
            words.append("\t")
        elif tag == TEXT + "line-break":
            words.append("\n")
        elif tag == TEXT + "note":
            self.notes.extend(child.findall(TEXT + "note-body"))
        elif _is_drawn(tag) and tag != DRAW + "a":
            frames.append(child)
        elif tag == OFFICE + "annotation":
            self._gathering.warn(COMMENTS)
        elif isinstance(tag, str) and tag.startswith(TEXT) and tag != TEXT + "ruby-text":
            self._words(child, words, frames)

    def _boxes(self, frames: list[etree._Element], kind: Kind) -> None:
        inside = Kind.TEXT_BOX if kind is Kind.LINE else kind
        for frame in frames:
            for box in frame.iterfind(DRAW + "text-box"):
                self.blocks(box, inside)
            if frame.tag != DRAW + "frame":  # a shape or a group holds its text itself
                self.blocks(frame, inside)

    def _table(self, table: etree._Element, kind: Kind) -> None:
        rows: list[list[tuple[int, list[Block]]]] = []
        for row in table.iter(TABLE + "table-row"):
            if next(row.iterancestors(TABLE + "table")) is table:
                rows.append(self._row(row, kind))
        self._gathering.table(rows, kind)

    def _row(self, row: etree._Element, kind: Kind) -> list[tuple[int, list[Block]]]:
        cells: list[tuple[int, list[Block]]] = []
        column = 0
        for cell in row:
            if cell.tag == TABLE + "table-cell":
                cells.append((column, self.apart(cell, kind)))
            column += _repeats(cell.get(TABLE + "number-columns-repeated"))
        return cells


def _is_drawn(tag: object) -> bool:
    """Whether an element is a frame, a shape or a group of them."""
    return isinstance(tag, str) and tag.startswith(DRAW)


def _heading_styles(*roots: etree._Element | None) -> frozenset[str]:
    """Names of the paragraph styles that are, or are derived from, a title or a heading."""
    headings = {"Title", "Subtitle", "Heading"}
    for root in roots:
        for style in root.iter(STYLE + "style") if root is not None else ():
            if style.get(STYLE + "parent-style-name") in headings:
                headings.add(style.get(STYLE + "name", ""))
    return frozenset(headings)


def _spaced(text: str | None) -> str:
    """Character data as OpenDocument shows it: a run of white space is one space (6.1.2)."""
    return _WHITE.sub(" ", text or "")


def _repeats(count: str | None) -> int:
    """A repeat count, which a hostile file may set to billions."""
    if not count or not count.isascii() or not count.isdigit():
        return 1
    return _MOST_REPEATS if len(count) > 4 else min(int(count), _MOST_REPEATS)
