"""XML and HTML through lxml, with no entities, no network and no huge trees."""

from __future__ import annotations

from lxml import etree, html

from governance.adapters.documents import refusals
from governance.adapters.documents.archives import Archive, check_markup

_STRICT = b"http://purl.oclc.org/ooxml/"
_WORD = b"wordprocessingml/main"
_RELATIONS = b"officeDocument/relationships"


def part(archive: Archive, member: str) -> etree._Element | None:
    """The root of an XML part, or None where the archive has no such part."""
    if member not in archive.names:
        return None
    data = archive.read(member)
    check_markup(data, archive.name)
    if _STRICT in data:
        data = _as_transitional(data)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise refusals.damaged(archive.name) from error


def page(text: str) -> etree._Element | None:
    """The root of a web page, however badly written; None where nothing is in it."""
    parser = html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True)
    try:
        return html.document_fromstring(text, parser=parser)
    except (etree.ParserError, ValueError):
        return None


def _as_transitional(data: bytes) -> bytes:
    """Strict Office Open XML (ISO/IEC 29500) with the namespaces that every other file has."""
    usual = b"http://schemas.openxmlformats.org/"
    data = data.replace(_STRICT + _WORD, usual + b"wordprocessingml/2006/main")
    return data.replace(_STRICT + _RELATIONS, usual + b"officeDocument/2006/relationships")
