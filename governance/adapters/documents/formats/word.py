"""Word documents (.docx): which parts are printed, in which order.

Blocks come in the order headers, body, notes, footers. Only headers and footers that a section
prints are read: a first-page header where the section has a different first page, an even one where
the document has facing pages. One that repeats another is read once.
"""

from __future__ import annotations

import posixpath
from io import BytesIO

import mammoth
from lxml import etree

from governance.adapters.documents import refusals
from governance.adapters.documents.archives import Archive
from governance.adapters.documents.formats import markup
from governance.adapters.documents.formats.gathering import Content, Gathering
from governance.adapters.documents.formats.wordml import W, Walk, is_on
from governance.adapters.documents.limits import Limits
from governance.domain.reading.blocks import Block, Kind

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_MARKERS = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_DEEPEST_STYLE = 12
_STYLE_MAP = "p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => h2:fresh"


def read(data: bytes, name: str, limits: Limits) -> Content:
    """The blocks of a Word document, and mammoth's HTML of its body."""
    archive = Archive(data, name, limits)
    archive.check_all_markup()
    parts = _Parts(archive)
    body = parts.body()
    gathering = Gathering(name, limits)
    walk = Walk(gathering, _heading_styles(parts.first("styles")))
    headers, footers = parts.furniture(body)
    top = [_part(gathering, walk, root, Kind.HEADER) for root in headers]
    foot = [_part(gathering, walk, root, Kind.FOOTER) for root in footers]
    gathering.blocks.extend(gathering.furniture(top))
    walk.blocks(body)
    for notes in (parts.first("footnotes"), parts.first("endnotes")):
        _notes(notes, walk)
    gathering.blocks.extend(gathering.furniture(foot))
    return gathering.content(_html(data))


class _Parts:
    """The parts of the package, found by their relationships, never by their usual names."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        main = next(
            (target for kind, target in self._relations("").values() if kind == "officeDocument"),
            "word/document.xml",
        )
        root = markup.part(archive, main)
        if root is None:
            raise refusals.damaged(archive.name)
        self._root = root
        self._related = self._relations(main)

    def body(self) -> etree._Element:
        """The body of the main part."""
        body = self._root.find(W + "body")
        if body is None:
            raise refusals.damaged(self._archive.name)
        return body

    def first(self, kind: str) -> etree._Element | None:
        """The root of the first part of a kind ("styles", "footnotes"), or None."""
        for found, target in self._related.values():
            if found == kind:
                return markup.part(self._archive, target)
        return None

    def furniture(self, body: etree._Element) -> tuple[list[etree._Element], list[etree._Element]]:
        """Roots of the headers and of the footers that are printed, in order of first use."""
        settings = self.first("settings")
        facing = settings is not None and is_on(settings.find(W + "evenAndOddHeaders"))
        found: dict[str, dict[str, None]] = {"headerReference": {}, "footerReference": {}}
        current: dict[tuple[str, str], str] = {}
        for section in body.iter(W + "sectPr"):
            for reference in section:
                tag = etree.QName(reference).localname if isinstance(reference.tag, str) else ""
                if tag in found:
                    place = reference.get(W + "type", "default")
                    current[tag, place] = reference.get(_ID, "")
            printed = ["first"] * is_on(section.find(W + "titlePg")) + ["default"]
            for place in printed + ["even"] * facing:
                for tag, parts in found.items():
                    parts.setdefault(current.get((tag, place), ""))
        return self._roots(found["headerReference"]), self._roots(found["footerReference"])

    def _roots(self, identifiers: dict[str, None]) -> list[etree._Element]:
        targets = dict.fromkeys(
            self._related[identifier][1]
            for identifier in identifiers
            if identifier in self._related
        )
        roots = (markup.part(self._archive, target) for target in targets)
        return [root for root in roots if root is not None]

    def _relations(self, source: str) -> dict[str, tuple[str, str]]:
        """Relationship identifier to (last word of its type, target's path) of a part."""
        folder, file = posixpath.split(source)
        root = markup.part(self._archive, posixpath.join(folder, "_rels", f"{file}.rels"))
        relations: dict[str, tuple[str, str]] = {}
        for relation in root.iter(_RELATION) if root is not None else ():
            if relation.get("TargetMode") == "External":
                continue
            target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
            kind = relation.get("Type", "").rsplit("/", 1)[-1]
            relations[relation.get("Id", "")] = (kind, target.lstrip("/"))
        return relations


def _part(gathering: Gathering, walk: Walk, root: etree._Element, kind: Kind) -> list[Block]:
    return gathering.apart(lambda: walk.blocks(root, kind))


def _notes(root: etree._Element | None, walk: Walk) -> None:
    for note in root if root is not None else ():
        if isinstance(note.tag, str) and note.get(W + "type") not in _MARKERS:
            walk.blocks(note)


def _heading_styles(styles: etree._Element | None) -> frozenset[str]:
    """Identifiers of paragraph styles that are headings by name, outline level or inheritance."""
    if styles is None:
        return frozenset()
    based: dict[str, str] = {}
    headings: set[str] = set()
    for style in styles.iter(W + "style"):
        identifier = style.get(W + "styleId", "")
        name, parent = style.find(W + "name"), style.find(W + "basedOn")
        called = name.get(W + "val", "").lower() if name is not None else ""
        level = style.find(f"{W}pPr/{W}outlineLvl")
        if called.startswith("heading") or called in {"title", "subtitle"} or level is not None:
            headings.add(identifier)
        if parent is not None:
            based[identifier] = parent.get(W + "val", "")
    return frozenset(
        style for style in based.keys() | headings if _descends(style, based, headings)
    )


def _descends(style: str, based: dict[str, str], headings: set[str]) -> bool:
    for _ in range(_DEEPEST_STYLE):
        if style in headings:
            return True
        style = based.get(style, "")
    return False


def _html(data: bytes) -> str | None:
    """The body as mammoth shows it, without pictures; None where mammoth gives up.

    mammoth fails with many kinds of error on documents that Word opens; the blocks are shown then.
    """
    try:
        result = mammoth.convert_to_html(
            BytesIO(data), style_map=_STYLE_MAP, convert_image=lambda image: []
        )
    except Exception:
        return None
    return str(result.value)
