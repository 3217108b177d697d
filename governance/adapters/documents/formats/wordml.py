"""A walk over WordprocessingML (ECMA-376 part 1, chapter 17): paragraphs, tables, text boxes.

Everything a reader of the page sees is read: tracked insertions, content controls, fields' results,
text boxes once (their compatibility copy is not read again), watermarks. Deletions, field codes,
hidden text and comments are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from governance.adapters.documents.formats.gathering import COMMENTS, TRACKED, Gathering
from governance.domain.reading.blocks import Block, Kind

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_VML = "{urn:schemas-microsoft-com:vml}"

_THROUGH_TAGS = "ins moveTo hyperlink smartTag sdt sdtContent fldSimple customXml dir bdo"
_THROUGH = frozenset(W + tag for tag in _THROUGH_TAGS.split())
_GONE = frozenset({W + "del", W + "moveFrom"})
_CHANGES = frozenset({W + "ins", W + "moveTo", *_GONE})
_PICTURES = frozenset({W + "drawing", W + "pict", W + "object"})
_PRINTED = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "-",
}
_TICKS = {"00FE": "☒", "00FC": "☑", "00FB": "☒", "0052": "☑", "00A8": "☐", "006F": "☐", "0071": "☐"}
_PROMPT = re.compile(r"^\W*(?:click|tap|choose|enter|select)\b.{0,60}$", re.IGNORECASE)
_OFF = frozenset({"0", "false", "off", "none"})


def is_on(element: etree._Element | None) -> bool:
    """The value of a toggle (ECMA-376 17.17.4): present without a value means on."""
    return element is not None and element.get(W + "val", "1").lower() not in _OFF


class Walk:
    """One reading of a document's parts into a Gathering; `headings` are style identifiers."""

    def __init__(self, gathering: Gathering, headings: frozenset[str]) -> None:
        self._gathering = gathering
        self._headings = headings
        self._fields: list[str] = []

    def blocks(self, container: etree._Element, kind: Kind = Kind.LINE) -> None:
        """Everything in a body, header, footer, note, text box or cell."""
        for child in container:
            tag = child.tag
            if tag == W + "p":
                self._paragraph(child, kind)
            elif tag == W + "tbl":
                self._table(child, kind)
            elif tag == W + "sdt":
                self._control(child, kind)
            elif tag == _MC + "AlternateContent":
                self.blocks(_chosen(child), kind)
            elif tag == W + "altChunk":
                self._gathering.warn("A file pasted whole into this document was not read.")
            elif tag in _THROUGH:
                self._note_change(tag)
                self.blocks(child, kind)
            elif tag in _GONE:
                self._note_change(tag)

    def _control(self, control: etree._Element, kind: Kind) -> None:
        content = control.find(W + "sdtContent")
        if content is not None and not self._is_prompt(control, content):
            self.blocks(content, kind)

    def _paragraph(self, paragraph: etree._Element, kind: Kind) -> None:
        words: list[str] = []
        boxes: list[etree._Element] = []
        self._runs(paragraph, words, boxes)
        self._fields = [state for state in self._fields if state == "result"]
        shape = self._shape(paragraph, kind)
        text = "".join(words)
        if text.strip() or not boxes:
            self._gathering.lines(text, shape)
        inside = Kind.TEXT_BOX if kind is Kind.LINE else kind
        for box in boxes:
            self.blocks(box, inside)

    def _shape(self, paragraph: etree._Element, kind: Kind) -> Kind:
        properties = paragraph.find(W + "pPr")
        if properties is None or kind is not Kind.LINE:
            return kind
        if properties.find(f"{W}rPr/{W}ins") is not None:
            self._note_change(W + "ins")
        level = properties.find(W + "outlineLvl")
        style = properties.find(W + "pStyle")
        if level is not None and level.get(W + "val", "9") != "9":
            return Kind.HEADING
        named = style is not None and style.get(W + "val") in self._headings
        return Kind.HEADING if named else kind

    def _runs(self, parent: etree._Element, words: list[str], boxes: list[etree._Element]) -> None:
        for child in parent:
            tag = child.tag
            if tag == W + "r":
                if not is_on(child.find(f"{W}rPr/{W}vanish")):
                    self._run(child, words, boxes)
            elif tag == W + "sdt":
                content = child.find(W + "sdtContent")
                if content is not None and not self._is_prompt(child, content):
                    self._runs(content, words, boxes)
            elif tag in _THROUGH:
                self._note_change(tag)
                self._runs(child, words, boxes)
            elif tag in _GONE:
                self._note_change(tag)
            elif tag == _MC + "AlternateContent":
                self._runs(_chosen(child), words, boxes)
            elif isinstance(tag, str) and tag.startswith(_MATH):
                words.extend(piece.text or "" for piece in child.iter(_MATH + "t"))

    def _run(self, run: etree._Element, words: list[str], boxes: list[etree._Element]) -> None:
        for child in run:
            tag = child.tag
            if tag == W + "fldChar":
                self._field(child.get(W + "fldCharType"))
                words.append(_choice(child))
            elif tag in _PICTURES:
                self._picture(child, words, boxes)
            elif tag == _MC + "AlternateContent":
                self._run(_chosen(child), words, boxes)
            elif tag == W + "commentReference":
                self._gathering.warn(COMMENTS)
            elif "code" in self._fields:
                continue
            elif tag == W + "t":
                words.append(child.text or "")
            elif tag == W + "sym":
                words.append(_TICKS.get("00" + child.get(W + "char", "")[-2:].upper(), ""))
            else:
                words.append(_PRINTED.get(tag, ""))

    def _field(self, event: str | None) -> None:
        """A field (17.16.18) has a code, which is not shown, and a result, which is."""
        if event == "begin":
            self._fields.append("code")
        elif event == "separate" and self._fields:
            self._fields[-1] = "result"
        elif event == "end" and self._fields:
            self._fields.pop()

    def _picture(
        self, picture: etree._Element, words: list[str], boxes: list[etree._Element]
    ) -> None:
        for box in picture.iter(W + "txbxContent"):
            if not any(True for _ in _ancestors(box, picture, W + "txbxContent")):
                boxes.append(box)
        for path in picture.iter(_VML + "textpath"):
            words.append(path.get("string", ""))

    def _table(self, table: etree._Element, kind: Kind) -> None:
        rows: list[list[tuple[int, list[Block]]]] = []
        for row in _inside(table, W + "tr"):
            if row.find(f"{W}trPr/{W}del") is not None:
                self._note_change(W + "del")
                continue
            rows.append(self._row(row, kind))
        self._gathering.table(rows, kind)

    def _row(self, row: etree._Element, kind: Kind) -> list[tuple[int, list[Block]]]:
        cells: list[tuple[int, list[Block]]] = []
        column = _number(row.find(f"{W}trPr/{W}gridBefore"), 0)
        for cell in _inside(row, W + "tc"):
            merged = cell.find(f"{W}tcPr/{W}vMerge")
            if merged is None or merged.get(W + "val") == "restart":
                found = self._gathering.apart(lambda cell=cell: self.blocks(cell, kind))  # type: ignore[misc]  # mypy cannot type a lambda with a default
                cells.append((column, found))
            column += max(1, _number(cell.find(f"{W}tcPr/{W}gridSpan"), 1))
        return cells

    def _is_prompt(self, control: etree._Element, content: etree._Element) -> bool:
        """Whether a content control still shows Word's own "Click to enter text"."""
        if not is_on(control.find(f"{W}sdtPr/{W}showingPlcHdr")):
            return False
        words = "".join(piece.text or "" for piece in content.iter(W + "t")).strip()
        if not _PROMPT.match(words):
            return False
        self._gathering.warn(f"A field of this document was never filled in: “{words}”.")
        return True

    def _note_change(self, tag: str) -> None:
        if tag in _CHANGES:
            self._gathering.warn(TRACKED)


def _choice(field: etree._Element) -> str:
    """What was chosen in a drop-down field (17.16.9), which has no result of its own to show."""
    listed = field.find(f"{W}ffData/{W}ddList")
    if listed is None:
        return ""
    choices = [one.get(W + "val", "") for one in listed.findall(W + "listEntry")]
    chosen = listed.find(W + "result")
    place = _number(chosen if chosen is not None else listed.find(W + "default"), 0)
    return choices[place] if place < len(choices) else ""


def _chosen(alternatives: etree._Element) -> etree._Element:
    """The branch of mc:AlternateContent that holds text: the modern one where it does."""
    branches = [child for child in alternatives if isinstance(child.tag, str)]
    for branch in branches:
        if next(branch.iter(W + "t"), None) is not None:
            return branch
    return branches[0] if branches else alternatives


def _inside(parent: etree._Element, wanted: str) -> Iterator[etree._Element]:
    """Rows of a table or cells of a row, also inside content controls and tracked insertions."""
    for child in parent:
        if child.tag == wanted:
            yield child
        elif child.tag in _THROUGH:
            yield from _inside(child, wanted)


def _ancestors(
    element: etree._Element, top: etree._Element, wanted: str
) -> Iterator[etree._Element]:
    for ancestor in element.iterancestors(wanted):
        if ancestor is top:
            return
        if top in ancestor.iterancestors():
            yield ancestor


def _number(element: etree._Element | None, otherwise: int) -> int:
    """A small count from an attribute; Word itself allows 63 columns."""
    value = element.get(W + "val", "") if element is not None else ""
    return (
        min(int(value), 63) if value.isascii() and value.isdigit() and len(value) < 6 else otherwise
    )
