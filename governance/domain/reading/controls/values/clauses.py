"""Clauses behind a date: “Adopted May 2016; reviewed May 2018; to be reviewed in May 2020”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from governance.domain.reading.proposal import Field
from governance.domain.reading.recognise.dates import DateMark, Dates
from governance.domain.reading.sheet import Sheet

_CLAUSE = re.compile(
    r"[\s;,.()/\-]{0,6}(?:and |then |but )?(?P<ahead>(?:(?:it |is |to |will |be |due |for "
    r"|date |next |the ){1,8})?)"
    r"(?:(?:last|further|later|minor|re-?|second|third|another|subsequently|again) )?"
    r"(?P<act>update|amendment|amends|renewed|reviewed|revised|updated|amended|review|revision|ratified|approved"
    r"|adopted|agreed|readopted)"
    r"(?: and (?:reviewed|updated|amended|approved|agreed))?(?: (?:again|due|date))?(?: by "
    r"(?:the )?[A-Za-z ]{3,40})?(?: on| in| by| is)?[\s:\-]{0,4}",
    re.IGNORECASE,
)
_FORWARD = re.compile(r"(?i)\b(?:next|to be|will be|due|for)\b")
_COLUMN = 12
_DONE = {"ratified", "approved", "adopted", "agreed", "readopted"}


def clauses(plain: str, marks: list[DateMark], at: int) -> Iterator[tuple[Field, DateMark]]:
    """What each further date of a value is, as long as clause follows clause."""
    last: Field | None = None
    for mark in marks:
        match = _CLAUSE.fullmatch(plain, at, mark.start)
        if (
            not match
            and last is Field.REVIEWED
            and plain[at : mark.start].strip() in ("/", ",", "&")
        ):
            yield last, mark
            at = mark.end
            continue
        if not match:
            return
        act = match.group("act").lower()
        forward = _FORWARD.search(match.group("ahead"))
        if act in _DONE and not forward:
            last = Field.APPROVED
        elif act in ("review", "revision", "renewed") or forward:
            last = Field.NEXT if forward else Field.REVIEW
        else:
            last = Field.REVIEWED
        yield last, mark
        at = mark.end


def dates_below(sheet: Sheet, dates: Dates, last: DateMark) -> Iterator[DateMark]:
    """The lines right below a date that hold nothing but one date each: a column of reviews."""
    line = sheet.line_at(last.start)
    for step in range(1, _COLUMN):
        below = sheet.after(line, step)
        marks = dates.within(below.start, below.end) if below else []
        if below is None or not marks or len(below.text) - (marks[0].end - marks[0].start) > 2:
            return
        yield marks[0]
