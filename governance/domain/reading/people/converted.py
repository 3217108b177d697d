"""Signatures in pages that a converter broke: words run together, heads over their values."""

from __future__ import annotations

import re
from collections.abc import Iterator

from governance.domain.reading.people.signature import OFFICER, Signature, Span
from governance.domain.reading.recognise.bodies import person_at
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.sheet import Line, Sheet
from governance.domain.reading.words.people import ROLE, TITLED

_FUSED = re.compile(r"[a-z0-9):]Signatures?(?:(?: of)?:? ?)(?=[A-Z])|\ASignatures?(?=[A-Z])")
_OFFICE = re.compile(
    r"(?:Executive ?)?(?:Principal|Head ?[Tt]eacher|Head ?[Oo]f ?School)"
    r"|Chair(?:man|person|woman)?(?: ?of ?(?:the ?)?(?:Governors|Governing ?(?:Body|Board)|Trustees"
    r"|Directors))?"
)
_NAME = re.compile(rf"(?:(?:{TITLED}) ?)?(?:[A-Z]\. ?){{1,2}}[A-Z][a-z'-]{{1,18}}(?=[A-Z\s(]|\Z)")
"""Of a name run into the next word only initials and a surname can be told from it."""
_AGAIN = re.compile(r"[:,. ]*Signature:? ?")
_MOST, _LONGEST = 4, 60
_HEADS = re.compile(rf"(?i:date) (?P<role>(?i:{ROLE}))|(?P<first>(?i:{ROLE})) (?i:date)")
_DATE_WORD = re.compile(r"(?i:dated?)?\s?:?\s{0,3}")


def converted(sheet: Sheet, dates: Dates) -> list[Signature]:
    """The signatures of either kind."""
    return list(_run_together(sheet)) or list(_under_heads(sheet, dates))


def _run_together(sheet: Sheet) -> Iterator[Signature]:
    """“SignaturePrincipalL. OrrinChair ofGovernorsD. Quill”."""
    plain = sheet.plain
    for match in _FUSED.finditer(plain):
        at = match.end()
        for _ in range(_MOST):
            office = _OFFICE.match(plain, at)
            if office is None:
                break
            name = _NAME.match(plain, office.end())
            end = name.end() if name else office.end()
            yield Signature(at, end, name.span() if name else None, office.span())
            again = _AGAIN.match(plain, end)
            at = again.end() if again else end
        else:
            return
        if at > match.end():
            return


def _under_heads(sheet: Sheet, dates: Dates) -> Iterator[Signature]:
    """“Date Chair of Governors” over “May 2019 Una Orrin”."""
    for line in sheet.lines:
        heads = _HEADS.fullmatch(line.text) if len(line.text) <= _LONGEST else None
        if heads is None or not OFFICER.match(heads.group("role") or heads.group("first")):
            continue
        below = sheet.after(line)
        name = _beside_date(sheet, dates, below) if below else None
        group = "role" if heads.group("role") else "first"
        role = line.start + heads.start(group), line.start + heads.end(group)
        if below and name:
            yield Signature(line.start, name[1], name, role)


def _beside_date(sheet: Sheet, dates: Dates, line: Line) -> Span | None:
    """The person right behind the date with which a line begins, or right before it."""
    word = _DATE_WORD.match(sheet.plain, line.start)
    first = word.end() if word else line.start
    marks = dates.within(first, first + 1)
    if marks:
        return person_at(sheet.plain, marks[0].end, line.end, 2)
    name = person_at(sheet.plain, first, line.end, 0)
    return name if name and dates.within(name[1], name[1] + 2) else None
