"""Pages that list policies: line after line names another document."""

from __future__ import annotations

import re

from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.sheet import Line, Sheet

_LINES, _LONGEST, _FEWEST = 200, 140, 3
_LINK = re.compile(
    r"(?i)\b(?:click here|(?:view|open|read|see)(?: (?:it|the|this))?(?: policy"
    r"| document)?(?: here)?"
    r"|\(?(?:pdf|docx?)\)?(?: ?\(?\d+ ?[km]b\)?)?|download)\W*\Z"
)
_DUE = re.compile(r"\b(?:adopted|approved|reviewed) this policy in\b|\breview is due\b")
_NAMES = re.compile(
    r"(?:\d{1,3}[.)]?\s{1,4})?[A-Z][\w'&,()/ -]{2,60}? (?:Policy|Procedures?|Plan|Scheme|Statement"
    r"|POLICY|PROCEDURES?)\b"
)
"""A line that names a document, also behind the number of a page."""
_ACT = re.compile(
    r"(?i)\W+(?:last |next |was )?(?:approved|reviewed|ratified|adopted|review|updated)\b"
)
_CONTROL = re.compile(
    r"(?i)\b(?:dates?|review\w*|approv\w*|version|issued?|signed|next|last|written|ratified|adopted"
    r"|updated?|revised|agreed|created|published|term|terms|by|page|year|owner|author|training"
    r"|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|spring|summer|autumn|act|regulations|chair|mrs?|ms|miss)\b"
)


def _listed(line: Line, dates: Dates) -> str | None:
    """The document that a line of a list names before its date; None where it names none."""
    marks = dates.within(line.start, line.end)
    if not marks or len(line.text) > 160:
        return None
    lead = line.text[: marks[0].start - line.start]
    lead = _ACT.split(lead)[0].strip(" -:,()")
    fine = 3 <= len(lead) <= 60 and lead[0].isupper() and len(lead.split()) <= 8
    return lead.lower() if fine and not _CONTROL.search(lead) else None


def list_signs(sheet: Sheet, dates: Dates) -> dict[str, float]:
    """How much of a text are names of documents, with a date or “click here” behind them or not."""
    lines = sheet.lines[:_LINES]
    short = [line for line in lines if len(line.text) < _LONGEST]
    named = {line.text[:40].lower() for line in short if _NAMES.match(line.text)}
    dated = {name for line in lines if (name := _listed(line, dates))}
    linked = sum(1 for line in short if _LINK.search(line.text))
    return {
        "names listed": _share(len(named), len(lines)),
        "dates listed": _share(len(dated), len(lines)),
        "links listed": _share(linked, len(lines)),
        "dues listed": max(0.0, _dues(sheet.low) - 3),
    }


def _dues(low: str) -> int:
    told = "this policy in" in low or "review is due" in low
    return len(_DUE.findall(low)) if told else 0


def _share(count: int, every: int) -> float:
    """A share of the lines as a sign: nought for a few, four where all are such."""
    return max(0.0, 5 * count / every - 1) if count >= _FEWEST else 0.0
