"""Signatures told outright: “Amy Quill (Signed by Chair)”, or a column headed “Signature”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from governance.domain.reading.people.signature import Signature
from governance.domain.reading.recognise.bodies import Span, people, person_at
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.sheet import Line, Sheet
from governance.domain.reading.words.people import ROLE

_BEHIND = re.compile(
    rf"\s?[-,(\[]{{0,2}}\s?(?i:counter-?)?(?i:signed)(?i: (?:off|electronically))?"
    rf"(?: (?i:by|as))?[,:]?(?: (?i:the))?(?: (?P<role>(?i:{ROLE}))(?![a-z]))?\s?[)\]]?"
    r"[,:]?(?: (?i:on|dated?:?))?\s{0,3}"
)
_BY_OFFICE = re.compile(rf"(?i:signed)(?i: (?:by|as))?:?(?: the)? (?P<role>(?i:{ROLE}))\s?[.:]?\Z")
_HEAD = re.compile(
    r"(?:(?:action|event|stage|status|version|act)? ?)(?:date ?(?:signature|signed|sign)"
    r"|(?:signature|signed) ?date)"
)
_ROW = re.compile(
    r"(?i)(?:first |last |next )?(?:approv|review|adopt|ratif|agreed|written|updated|revis|created"
    r"|issue)\w{0,6}(?=\s)(?! by\b)"
)
_BRACKETED = re.compile(rf"\((?P<role>(?=[A-Z])(?i:{ROLE}))\)")
_DATE_LINE = re.compile(r"(?i)(?:dated?\s?:?\s{0,3})?[\w ./-]{4,30}?(?:\s?\(date\))?")
_LONGEST = 90
_ROWS = 12


def attested(sheet: Sheet, dates: Dates) -> list[Signature]:
    """The signatures of lines that call a person signed; else of a column of signatures."""
    found = [
        signature for line in sheet.lines if (signature := _called(sheet, dates, line)) is not None
    ]
    if not found:
        return list(_column(sheet, dates))
    below = sheet.after(sheet.line_at(found[-1].start))
    marks = dates.within(below.start, below.start + 9) if below else []
    if below and marks and found[-1].signed is None and _DATE_LINE.fullmatch(below.text):
        found[-1] = replace(found[-1], signed=marks[0])
    return found


def _called(sheet: Sheet, dates: Dates, line: Line) -> Signature | None:
    """“Amy Quill (Signed by Chair)”, “A. Quill, signed 4 May”, a name over “Signed by Head”."""
    if len(line.text) > _LONGEST or "igned" not in line.text.lower():
        return None
    plain = sheet.plain
    if office := _BY_OFFICE.match(plain, line.start, line.end):
        above = sheet.after(line, -1)
        name = _alone(plain, above) if above and line.start - above.end <= 2 else None
        span = office.span("role")
        return Signature(name[0], line.end, name, span, told=True) if name else None
    name = person_at(plain, line.start, line.end, 0)
    behind = _BEHIND.match(plain, name[1], line.end) if name else None
    if not name or not behind:
        return None
    marks = dates.within(behind.end(), behind.end() + 2)
    stop = marks[0].end if marks else behind.end()
    if plain[stop : line.end].strip(" .)"):
        return None
    role = behind.span("role") if behind.group("role") else None
    if role is None and not marks:
        return None
    return Signature(line.start, line.end, name, role, marks[0] if marks else None, told=True)


def _alone(plain: str, line: Line) -> Span | None:
    name = person_at(plain, line.start, line.end, 0)
    return name if name == (line.start, line.end) else None


def _column(sheet: Sheet, dates: Dates) -> Iterator[Signature]:
    """Rows of acts under “Date” and “Signature”: who signed, and when; none where nobody has."""
    for line in sheet.lines:
        if len(line.text) > _LONGEST or not _HEAD.fullmatch(" ".join(line.text.lower().split())):
            continue
        for step in range(1, _ROWS):
            row = sheet.after(line, step)
            act = _ROW.match(row.text) if row else None
            if row is None or act is None or len(row.text) > _LONGEST:
                break
            name = next(people(sheet.plain, row.start + act.end(), row.end), None)
            marks = [mark for mark in dates.within(row.start, row.end) if not mark.bare]
            if name and marks:
                yield Signature(row.start, row.end, name, None, marks[0], told=True)


def beside_in_brackets(sheet: Sheet, found: list[Signature]) -> Iterator[Signature]:
    """“Signed: (Headteacher) Review date: May 2018 (Chair of Governors)”: two columns in one."""
    if len(found) != 1 or found[0].name or not found[0].role:
        return
    plain, (start, end) = sheet.plain, found[0].role
    if plain[start - 1 : start] != "(" or plain[end : end + 1] != ")":
        return
    other = _BRACKETED.search(plain, end, min(len(plain), end + 70))
    if other and "\n" not in plain[end : other.start()]:
        yield Signature(other.start(), other.end(), None, other.span("role"), told=True)
