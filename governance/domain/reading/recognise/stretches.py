"""Sentences: lines joined where a statement goes on in the next, split at full stops."""

from __future__ import annotations

import re
from dataclasses import dataclass

from governance.domain.reading.sheet import Sheet
from governance.domain.reading.words.statements import STANDING

_BREAK = re.compile(
    r"[\s:](?:(?<=[a-z0-9)\]'\"][.!?]\s)(?<!St\.\s)(?<!Mr\.\s)(?<!Mrs\.\s)(?<!Dr\.\s)\s*(?=[A-Z\"(•-])"
    r"|(?<=[a-z)]:)\s*\n)"
)
_HANGING = re.compile(
    r"(?:\b(?:by|at|on|in|of|and|the|to|be|was|is|been|a|an|for|with|next|our|this|every|each)"
    r"|\b[Tt]he (?:Full |Local |School )?(?:Governing|Governors'?|Board|Trust|Finance|Resources"
    r"|Academy)"
    r"|[a-z]{3} (?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Spring|Summer|Autumn)(?: [Tt]erm)?)\s*\Z"
)
"""A line that breaks off in the midst of a statement, whatever the next begins with."""
LONG = 700


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of text that makes one statement."""

    start: int
    end: int


def _goes_on(above: str, text: str) -> bool:
    """Whether a line goes on with what stands above it."""
    numbered = text[0].isdigit() and not STANDING.match(text)
    return text[0].islower() or numbered or bool(_HANGING.search(above[-60:]))


def sentences(sheet: Sheet) -> list[Sentence]:
    """The sentences: lines joined where the next goes on in lower case, split at full stops."""
    spans: list[tuple[int, int]] = []
    for line in sheet.lines:
        if (
            spans
            and sheet.plain[spans[-1][1] - 1] not in ".!?:"
            and (line.start - spans[-1][1] <= 3 and line.end - spans[-1][0] < 2 * LONG)
            and _goes_on(sheet.plain[slice(*spans[-1])], line.text)
        ):
            spans[-1] = (spans[-1][0], line.end)
        else:
            spans.append((line.start, line.end))
    found = []
    for start, end in spans:
        at = start
        for match in _BREAK.finditer(sheet.plain, start, end):
            found.append(Sentence(at, match.start()))
            at = match.end()
        found.append(Sentence(at, end))
    return found
