"""Markdown (CommonMark with tables): rendered, then read as the page it makes."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt

from governance.adapters.documents.formats import web
from governance.adapters.documents.formats.gathering import Content, Gathering
from governance.adapters.documents.formats.text import lines_of
from governance.adapters.documents.limits import Limits

_FRONT = re.compile(r"\A\ufeff?---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)


def read(data: bytes, name: str, limits: Limits) -> Content:
    """The blocks of a Markdown text; front matter first, line by line. HTML inside is text."""
    text = lines_of(data, name)
    gathering = Gathering(name, limits)
    front = _FRONT.match(text)
    if front:
        gathering.lines(front[1])
        text = text[front.end() :]
    renderer = MarkdownIt("commonmark", {"html": False, "maxNesting": 20}).enable("table")
    rendered = renderer.render(text)
    if rendered.strip():
        web.walk(rendered, gathering)
    return gathering.content(None if front else rendered)
