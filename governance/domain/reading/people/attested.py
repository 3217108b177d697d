"""Signatures told outright: “Amy Quill (Signed by Chair)”, or a column headed “Signature”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from governance.domain.reading.people.signature import Signature
from governance.domain.reading.recognise.bodies import Span, people, person_at
from governance.domain.reading.recognise.dates import DateMark, Dates
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
_OFFICE_BEHIND = re.compile(
    rf"\s?[-,(\[]{{1,2}}\s?(?i:signed)(?i: (?:by|as))?[,:]?(?: (?i:the))? (?P<role>(?i:{ROLE}))"
    r"\s?[)\].]{0,2}\Z"
)
_ACT_OF = re.compile(
    r"\b(?:Prepared|Verified|Checked|Approved|Authorised|Agreed|Reviewed|Ratified)(?: by)?\s?:"
    r"\s{1,3}"
)
_RULE = re.compile(r"[ ,]{0,4}[_.]{6}")
_BETWEEN = re.compile(
    r"[\s,;:()|/._&-]+|(?i:signed|signature|name|dated?|print(?:ed)?|on|and)\b(?=[\s:._,]|\Z)"
)
_ANY_ROLE = re.compile(rf"(?i:{ROLE})(?![\w'])")
_CHIEF = re.compile(r"(?i)chair|head|principal|director|trustee|clerk|proprietor")
_SIGNING = re.compile(r"(?i)\b(?:ratified|approv(?:ed|al)|adopted|agreed|sign(?:ed|ature))\b")
_CONTACT = re.compile(
    r"(?i)@|\b0\d{3}|\btel(?:ephone)?\b|\bcontacts?\b|\baddress\b|\b(?:safeguarding|dsl|complaint)"
)
_BY = re.compile(r"(?i)\b(?:by|approver|owner|author|lead)\s?:?\Z")
"""Over a name and its office: the label of who approved or wrote."""
_ACT = re.compile(
    r"(?i)(?:policy |formally )?(?:ratified|approved|adopted|agreed|authori[sz]ed|accepted)\W{0,3}"
)
"""A date under it is that of the act."""
_WIDEST, _MOST_NAMES = 120, 3
_LONGEST = 90
_ROWS = 12


def attested(sheet: Sheet, dates: Dates) -> list[Signature]:
    """The signatures of lines that call a person signed; else of a column of signatures."""
    found = [
        signature for line in sheet.lines if (signature := _called(sheet, dates, line)) is not None
    ]
    if not found:
        return list(_column(sheet, dates)) or _ruled(sheet, dates)
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
        return _dated_office(sheet, dates, line)
    marks = dates.within(behind.end(), behind.end() + 2)
    stop = marks[0].end if marks else behind.end()
    role = behind.span("role") if behind.group("role") else None
    if plain[stop : line.end].strip(" .)") or not (role or marks):
        return None
    return Signature(line.start, line.end, name, role, marks[0] if marks else None, told=True)


def _dated_office(sheet: Sheet, dates: Dates, line: Line) -> Signature | None:
    """“March 2017 (Signed by Chair)”: a date and an office, and no name."""
    marks = dates.within(line.start, line.start + 1)
    office = _OFFICE_BEHIND.match(sheet.plain, marks[0].end, line.end) if marks else None
    if office is None:
        return None
    return Signature(line.start, line.end, None, office.span("role"), marks[0], told=True)


def _ruled(sheet: Sheet, dates: Dates) -> list[Signature]:
    """“Prepared: A Quill May 2019 ______ Approved: B Cole June 2019 ______”: two or more."""
    found = []
    for act in _ACT_OF.finditer(sheet.plain):
        name = person_at(sheet.plain, act.end(), act.end() + 60, 0)
        marks = dates.within(name[1], name[1] + 12) if name else []
        stop = marks[0].end if marks else name[1] if name else 0
        if name and _RULE.match(sheet.plain, stop):
            found.append(
                Signature(act.start(), stop, name, None, marks[0] if marks else None, told=True)
            )
    return found if len(found) > 1 else []


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


def in_rows(sheet: Sheet, dates: Dates) -> list[Signature]:
    """Lines of nothing but officers, their names and dates, where somebody signs or approves."""
    lines: list[Line] = []
    for line in [*sheet.lines, None]:
        if line is not None and len(line.text) <= _WIDEST and _parts(sheet, dates, line):
            lines.append(line)
            continue
        if found := _officers(sheet, dates, lines):
            return found
        lines = []
    return []


def in_details(plain: str, role: Span, name: Span) -> bool:
    """“PRINCIPAL Mrs A Quill”: a row of a table of details, which nobody has signed."""
    return plain[slice(*role)].isupper() and not plain[slice(*name)].isupper()


def _parts(sheet: Sheet, dates: Dates, line: Line) -> list[tuple[str, Span]]:
    """What a line is made of, as long as it is made of names, offices and dates alone."""
    plain, at = sheet.plain, line.start
    found: list[tuple[str, Span]] = []
    while at < line.end:
        if glue := _BETWEEN.match(plain, at, line.end):
            at = glue.end()
            continue
        role = _ANY_ROLE.match(plain, at, line.end)
        name = person_at(plain, at, line.end, 0)
        marks = dates.within(at, at + 1)
        if role and plain[at].isupper() and not (name and name[1] > role.end()):
            found.append(("role", role.span()))
        elif name:
            found.append(("name", name))
        elif marks and not marks[0].bare:
            found.append(("date", (marks[0].start, marks[0].end)))
        else:
            return []
        at = found[-1][1][1]
    return found


def _officers(sheet: Sheet, dates: Dates, lines: list[Line]) -> list[Signature]:
    """The officers of such lines, each with a name; nobody, where it may be a list of staff."""
    parts = [part for line in lines for part in _parts(sheet, dates, line)]
    names = [span for kind, span in parts if kind == "name"]
    roles = [span for kind, span in parts if kind == "role"]
    dated = [dates.within(span[0], span[0] + 1)[0] for kind, span in parts if kind == "date"]
    if not names or len(names) != len(roles) or len(names) > _MOST_NAMES:
        return []
    in_table = in_details(sheet.plain, roles[0], names[0])
    if in_table or not all(_CHIEF.search(sheet.plain, *role) for role in roles):
        return []

    start, end = lines[0].start, lines[-1].end
    reach = sheet.plain[max(0, start - 120) : start] if len(names) > 1 else ""
    above = sheet.after(lines[0], -1)
    said = sheet.plain[start:end] + reach + (above.text if above else "")
    if above and _BY.search(above.text):
        return []
    if not dated and not _SIGNING.search(said):
        return []
    if _CONTACT.search(sheet.plain, max(0, start - 80), min(len(sheet.plain), end + 80)):
        return []
    if above and _ACT.fullmatch(above.text):
        dated = []
    each: list[DateMark | None] = [None] * len(names)
    if len(dated) == len(names):
        each = [*dated]
    elif dated:
        each[-1] = dated[0]
    return [
        Signature(min(name[0], role[0]), max(name[1], role[1]), name, role, mark)
        for name, role, mark in zip(names, roles, each, strict=True)
    ]
