"""A document as HTML that is safe to show inside our own page.

Everything passes nh3: no scripts, styles, pictures, forms, frames or identifiers; links only to
http, https and mailto. Headings go down one level, because the page that shows the document has its
own first heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

import nh3

from governance.domain.reading.blocks import Block, Kind

_TAGS = (
    "a abbr aside b blockquote br caption cite code dd del dl dt em footer h1 h2 h3 h4 h5 h6 "
    "header hr i ins li ol p pre s section small strong sub sup table tbody td tfoot th thead "
    "tr u ul"
)
_DROPPED = "script style title head template noscript iframe object svg math textarea select"
_ATTRIBUTES = {
    "a": {"href"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "ol": {"start"},
}
_SCHEMES = {"http", "https", "mailto"}
_LINK = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)
_HEADING = re.compile(r"<(/?)h([1-5])>")
_FURNITURE = {Kind.HEADER: "header", Kind.FOOTER: "footer"}


def sanitise(html: str) -> str:
    """The same text without anything that could act, load or reach out."""
    return nh3.clean(
        html,
        tags=set(_TAGS.split()),
        clean_content_tags=set(_DROPPED.split()),
        attributes=_ATTRIBUTES,
        attribute_filter=_kept,
        url_schemes=_SCHEMES,
        link_rel="noopener noreferrer nofollow",
    )


def lower_headings(html: str) -> str:
    """Sanitised HTML whose first heading is an h2 at most."""
    return _HEADING.sub(lambda found: f"<{found[1]}h{int(found[2]) + 1}>", html)


def show(blocks: Iterable[Block], own: str | None) -> str:
    """Safe HTML of a document: its own HTML with its headers and footers, or its blocks."""
    placed = list(blocks)
    if own is None:
        return lower_headings(sanitise("".join(_pages(placed))))
    top = "".join(_shown(block for block in placed if block.kind is Kind.HEADER))
    foot = "".join(_shown(block for block in placed if block.kind is Kind.FOOTER))
    return lower_headings(sanitise(f"{top}{own}{foot}"))


def _kept(tag: str, attribute: str, value: str) -> str | None:
    """Addresses must be whole; spans must be small numbers."""
    if attribute == "rel":
        return value  # nh3's own: `rel` of the document is not among the attributes kept
    if attribute == "href":
        return value if _LINK.match(value.strip()) else None
    return value if value.isdecimal() and len(value) < 4 else None


def _pages(blocks: list[Block]) -> Iterator[str]:
    """Blocks with a rule between pages."""
    for index, (_, page) in enumerate(groupby(blocks, key=lambda block: block.page)):
        if index:
            yield "<hr>"
        yield from _shown(page)


def _shown(blocks: Iterable[Block]) -> Iterator[str]:
    for (kind, table), group in groupby(blocks, key=lambda block: (block.kind, block.table)):
        if table is not None:
            yield _table(list(group))
            continue
        paragraphs = "".join(_paragraph(block) for block in group if block.text)
        place = _FURNITURE.get(kind) or ("aside" if kind is Kind.TEXT_BOX else "")
        yield f"<{place}>{paragraphs}</{place}>" if place and paragraphs else paragraphs


def _paragraph(block: Block) -> str:
    tag = "h2" if block.kind is Kind.HEADING else "p"
    return f"<{tag}>{escape(block.text, quote=False)}</{tag}>"


def _table(cells: list[Block]) -> str:
    rows = [
        "".join(f"<td>{escape(cell.text, quote=False)}</td>" for cell in row)
        for _, row in groupby(cells, key=lambda cell: cell.row)
    ]
    return f"<table><tbody>{''.join(f'<tr>{row}</tr>' for row in rows)}</tbody></table>"
