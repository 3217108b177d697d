"""Plain text: one line a block, form feeds begin a new page."""

from __future__ import annotations

from governance.adapters.documents import refusals
from governance.adapters.documents.formats.furniture import settle
from governance.adapters.documents.formats.gathering import Content, Gathering
from governance.adapters.documents.limits import Limits
from governance.adapters.documents.sniffing import decode
from governance.domain.reading.blocks import Block


def lines_of(data: bytes, name: str) -> str:
    """The decoded text with plain line ends; BadInput where the bytes are no text."""
    text = decode(data)
    if text is None:
        raise refusals.damaged(name)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read(data: bytes, name: str, limits: Limits) -> Content:
    """The blocks of a plain text."""
    gathering = Gathering(name, limits)
    pages = [sheet.split("\n") for sheet in lines_of(data, name).split("\f")]
    for number, page in enumerate(settle(pages), 1):
        for line, kind in page:
            gathering.add(Block(line, kind, number))
    return gathering.content()
