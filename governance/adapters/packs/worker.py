"""The process in which one pack is made: it binds itself, and a hungry text takes only it along.

It reads JSON from standard input (the papers, the moment, the limits) and writes the number of
pages on one line, then the PDF, to standard output. `making.py` starts it.
"""

from __future__ import annotations

import json
import os
import resource
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pypdfium2
import typst

from governance.adapters.packs.composing import composed
from governance.adapters.packs.papers import Line, MadePack, Paper, Papers, Text

TEMPLATE = Path(__file__).with_name("pack.typ")
OUT_OF_MEMORY = 3
NICE = 10
NO_GLYPH = "could not be displayed"


def main() -> None:
    """Read, make, write."""
    asked = json.load(sys.stdin.buffer)
    _bind(asked["cpu_seconds"], asked["address_space"])
    try:
        made = typeset(papers_from(asked["papers"]), datetime.fromtimestamp(asked["made_at"], UTC))
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    sys.stdout.buffer.write(b"%d\n" % made.pages + made.pdf)
    sys.stdout.buffer.flush()


def typeset(papers: Papers, made_at: datetime) -> MadePack:
    """The pack as a tagged PDF (PDF/UA-1); the same papers and moment give the same bytes.

    Letters of a rare script may have glyphs one by one and not together; then the pack is printed
    plainly rather than not at all.
    """
    try:
        pdf = _compiled(composed(papers), made_at)
    except typst.TypstError as error:
        if NO_GLYPH not in str(error):
            raise
        pdf = _compiled(composed(papers, plainly=True), made_at)
    with pypdfium2.PdfDocument(pdf) as document:
        return MadePack(pdf, len(document))


def _compiled(words: dict[str, Any], made_at: datetime) -> bytes:
    pdf = typst.compile(
        str(TEMPLATE),
        format="pdf",
        ignore_system_fonts=True,
        pdf_standards=["ua-1"],
        sys_inputs={"pack": json.dumps(words)},
        timestamp=made_at,
    )
    return bytes(pdf)


def papers_from(said: dict[str, Any]) -> Papers:
    """Papers from their JSON."""
    return Papers(
        **said
        | {
            "facts": _pairs(said["facts"]),
            "notes": tuple(said["notes"]),
            "lines": tuple(Line(**line) for line in said["lines"]),
            "papers": tuple(_paper(paper) for paper in said["papers"]),
        }
    )


def _paper(said: dict[str, Any]) -> Paper:
    before = _text(said["before"]) if said["before"] else None
    changed = {"cover": _pairs(said["cover"]), "text": _text(said["text"]), "before": before}
    return Paper(**said | changed)


def _text(said: dict[str, Any]) -> Text:
    return Text(said["html"], tuple(said["blocks"]))


def _pairs(said: list[list[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((label, value) for label, value in said)


def _bind(cpu_seconds: int, address_space: int) -> None:
    """Set the limits of this process; they cannot be raised again."""
    for what, wanted, most in (
        (resource.RLIMIT_CPU, cpu_seconds, cpu_seconds + 1),
        (resource.RLIMIT_AS, address_space, address_space),
        (resource.RLIMIT_CORE, 0, 0),
        (resource.RLIMIT_FSIZE, address_space, address_space),
    ):
        ceiling = resource.getrlimit(what)[1]
        endless = ceiling == resource.RLIM_INFINITY
        hard = most if endless else min(most, ceiling)
        resource.setrlimit(what, (min(wanted, hard), hard))
    os.nice(NICE)
