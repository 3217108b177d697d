"""Who decided, where no label tells it: “Full Governing Body - agreed 7 March 2017”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from governance.domain.reading.proposal import Field, Proposal, Source, Value
from governance.domain.reading.recognise.bodies import Span, body_at
from governance.domain.reading.recognise.dates import DateMark, Dates
from governance.domain.reading.recognise.parties import party_behind
from governance.domain.reading.sheet import Line, Sheet
from governance.domain.reading.words.statements import APPROVE, REVISE, WRITE

_ACT = re.compile(
    rf"(?: [Mm]eeting)?\s?[:,;(-]?\s{{0,3}}(?:has |have )?"
    rf"(?:{APPROVE}|approval|adoption|ratification)\b(?: date)?(?: (?:on|in))?\s?[:,;-]?"
    r"\s{0,20}",
    re.IGNORECASE,
)
_GAP = re.compile(
    r"(?: [Mm]eeting)?(?: (?:of|on|in|at))?\s?[:,;(-]?\s{0,20}(?:dated?\s?:?\s{1,3})?",
    re.IGNORECASE,
)
_TOGETHER = re.compile(
    rf"\W{{0,3}}(?:last |first )?(?:(?P<revised>{REVISE})|{WRITE}|discussed|considered|presented)\b"
    rf"[^.;:\n]{{0,90}}?\b(?:and|&)(?: then| subsequently| formally)? (?:{APPROVE}) (?:by|at)\b",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    r"(?:(?!\bnext\b|\bto be\b|\bif\b)[^.\n]){1,50}?(?:[-:,;(]|\d)\s?"
    rf"(?:{APPROVE}) (?:by|at)\b",
    re.IGNORECASE,
)
"""“Status: approved by QEC 5 May 2019”, in the midst of a line, without a capital."""
_STEMS = ("approv", "adopt", "ratif", "agree", "accept", "endors", "passed", "signed off")
_LONGEST = 140
_TOP = 40
"""A body alone with a date decides on the cover, and nowhere else."""


def decided(
    sheet: Sheet, dates: Dates, taken: set[int], known: list[Proposal]
) -> Iterator[Proposal]:
    """What short lines say that begin with a body, or with another act: who approved, and when.

    `taken` are the dates of signatures and histories; `known` is what the labels have said.
    """
    free = not any(each.field in (Field.APPROVED, Field.APPROVED_BY) for each in known)
    told = {each.start for each in known}
    approved = {each.start for each in known if each.field is Field.APPROVED}
    for place, line in enumerate(sheet.lines):
        if len(line.text) > _LONGEST or (line.text[0] not in "(" and not line.text[0].isalpha()):
            continue
        low = sheet.low[line.start : line.end]
        if any(stem in low for stem in _STEMS):
            yield from _acted(sheet, dates, line, told, approved)
        elif free and place < _TOP and not line.repeated and not _reviewed_over(sheet, line):
            yield from _dated(sheet, dates, line, told | taken)


def _acted(
    sheet: Sheet, dates: Dates, line: Line, told: set[int], approved: set[int]
) -> Iterator[Proposal]:
    """“Governors' Pupil Committee - agreed 07.03.17”, “Reviewed by staff and agreed by the FGB”."""
    plain = sheet.plain
    body = _leading(plain, line)
    act = _ACT.match(plain, body[1], line.end) if body else None
    mark = _date_at(dates, act.end()) if act else None
    if body and mark:
        yield _said(Field.APPROVED_BY, sheet.words(*body), *body)
        if mark.start not in told:
            yield _said(Field.APPROVED, mark.date, mark.start, mark.end)
        return
    both = _TOGETHER.match(plain, line.start, line.end)
    inside = None if both else _INSIDE.match(plain, line.start, line.end)
    told = approved if both else told
    both = both or inside
    if both is None:
        return
    span = body_at(plain, both.end(), line.end)
    named = party_behind(plain, both.end(), line.end) if span is None else None
    span = span or (named[0] if named else None)
    if span is None or span[0] in told:
        return
    yield _said(Field.APPROVED_BY, sheet.words(*span), *span)
    gap = _GAP.match(plain, span[1], line.end)
    mark = _date_at(dates, gap.end()) if gap else None
    if mark and mark.start not in told:
        yield _said(Field.APPROVED, mark.date, mark.start, mark.end)
        if not inside and both.group("revised"):
            yield _said(Field.REVIEWED, mark.date, mark.start, mark.end)


def _dated(sheet: Sheet, dates: Dates, line: Line, taken: set[int]) -> Iterator[Proposal]:
    """“Resources Committee 29.1.2019”, and nothing else in the line."""
    body = _leading(sheet.plain, line)
    gap = _GAP.match(sheet.plain, body[1], line.end) if body else None
    mark = _date_at(dates, gap.end()) if gap else None
    if body and mark and mark.start not in taken and line.end - mark.end <= 2:
        yield _said(Field.APPROVED_BY, sheet.words(*body), *body)
        yield _said(Field.APPROVED, mark.date, mark.start, mark.end)


def _reviewed_over(sheet: Sheet, line: Line) -> bool:
    """Whether a review is spoken of right above: its date, in a table that came apart."""
    above = [each.text.lower() for step in (1, 2) if (each := sheet.after(line, -step))]
    return any("review" in words for words in above)


def _leading(plain: str, line: Line) -> Span | None:
    """The body with which a line begins, in capitals."""
    body = body_at(plain, line.start, line.end)
    if body is None or not plain[line.start].isupper() or body[0] - line.start > 4:
        return None
    return body


def _date_at(dates: Dates, at: int) -> DateMark | None:
    found = dates.within(at, at + 2)
    return found[0] if found and not found[0].bare else None


def _said(field: Field, value: Value, start: int, end: int) -> Proposal:
    because = "A body, what it did, and when stand together in one line."
    return Proposal(field, value, start, end, because, Source.TABLE, loose=True)
