"""Packs of papers: agenda, cover sheets and texts as one tagged PDF."""

from governance.adapters.packs.making import (
    AT_LEISURE,
    WHILE_ONE_WAITS,
    Bounds,
    PackFailed,
    make_pack,
)
from governance.adapters.packs.papers import Line, MadePack, Paper, Papers, Text

__all__ = [
    "AT_LEISURE",
    "WHILE_ONE_WAITS",
    "Bounds",
    "Line",
    "MadePack",
    "PackFailed",
    "Paper",
    "Papers",
    "Text",
    "make_pack",
]
