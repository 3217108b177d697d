"""Officers who stand under a policy without any “Signed”: chair and head, named or left blank."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from governance.domain.reading.people.attested import in_details, in_rows
from governance.domain.reading.people.blanks import blank, own
from governance.domain.reading.people.converted import converted
from governance.domain.reading.people.signature import (
    OFFICER,
    Signature,
    Span,
    Token,
)
from governance.domain.reading.recognise.bodies import person_at
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.sheet import Line, Sheet
from governance.domain.reading.words.people import ROLE

_NAMED_BY = re.compile(r"(?: of)?(?: the)?(?: [Cc]ommittee)?\s?[:\-]\s{0,3}")
_DATED_BEHIND = re.compile(r"[\s,;]{1,8}(?i:dated?(?: signed)?)\s?[:\-]?\s{0,3}")
_SIGNED_BY = re.compile(
    r"(?i)\b(?:policy|document|statement|plan|it) (?:(?:was|has been) (?:\w{5,10} and )?)?signed"
    r"(?: off)? by (?:the )?"
)
_TO_NAME = re.compile(r"\s?[:,(.-]?\s{1,2}")
_BETWEEN = re.compile(r"[\s.,;)_-]{1,6}\Z")
_NEAR = re.compile(r"(?i)\b(?:ratified|approv(?:ed|al)|adopted|agreed|sign(?:ed|ature))\b")
_CONTACT = re.compile(r"(?i)@|\b0\d{3}|\btel(?:ephone)?\b|\bcontacts?\b|\bcomplaint")
_LISTED = re.compile(
    r"(?i)@|\baddress\b|\b0\d{3}|\btel(?:ephone)?\b|\bcontacts\b|\b(?:safeguarding|dsl)\b"
)
_DATE_ALONE = re.compile(r"(?i)dated?\b[\s:._]{0,60}\Z")
_CHANGED_BY = re.compile(r"(?i)(?:(?:changed|updated|amended|revised|made|completed) )?by\s?:?")
"""The head of a column of those who changed a policy."""
_HEADED = re.compile(r"[A-Z][^.:]{2,60}:|(?i:(?:approved|adopted|agreed|ratified|authorised) by):?")
"""Over one name alone: the heading of a list of staff, or who approved."""
_SIGNS = re.compile(r"(?i)\bsign|\bon behalf|\bname:|\bprint")
_AGREED_BY = re.compile(
    r"(?i)\b(?:agreed|approved|adopted|ratified) by (?:the )?\w{4,12}(?: \w{4,12})?\s?:\s{0,3}"
)
_TAIL_ROLE = re.compile(rf"(?P<role>(?i:{ROLE}))\s?[:,\-]\s?")
_AFTER_NAME = re.compile(rf"\s?[,\-(]{{1,2}}\s?(?P<role>(?i:{ROLE}))(?![a-z])")
_ANY_ROLE = re.compile(rf"(?i:{ROLE})")
_CHIEF = re.compile(r"(?i)chair|head|principal")
_GAP = re.compile(r"[\s,(-]{1,3}")
_THEN_DATED = re.compile(r"[\s,;)]{1,4}(?:(?i:dated?|on)\s?[:\-]?\s{0,3})?")
_ACT_OVER = re.compile(
    r"(?i)(?:policy |document |formally )?(?:ratified|approved|adopted|agreed|authori[sz]ed"
    r"|endorsed|accepted)(?: (?:on|in))?(?=\W|\Z)"
)
_SHORT_LINE = 50
_REACH = 3000


def officers(sheet: Sheet, dates: Dates) -> list[Signature]:
    """The officers of a document that has no signature block; the surest shape alone."""
    plain = sheet.plain
    named = [match for match in OFFICER.finditer(plain) if plain[match.start()].isupper()]
    return (
        converted(sheet, dates)
        or list(_agreed(sheet, dates))
        or in_rows(sheet, dates)
        or list(_dated(sheet, dates, named))
        or _side_by_side(sheet, named)
        or _stacked(sheet)
        or list(blank(sheet, named))
        or list(own(sheet))
        or list(_under_act(sheet, dates))
    )


def _agreed(sheet: Sheet, dates: Dates) -> Iterator[Signature]:
    """“Agreed by Governors: October 2019 Mrs Una Orrin Chair of Governors”."""
    plain = sheet.plain
    for match in _SIGNED_BY.finditer(plain):
        name = person_at(plain, match.end(), match.end() + 60, 0)
        role = OFFICER.match(plain, name[1] + 2 if name else match.end())
        last = role.end() if role else name[1] if name else None
        marks = dates.within(last, last + 16) if last else []
        if role and marks:
            yield Signature(match.start(), marks[0].end, name, role.span(), marks[0])
    for match in _AGREED_BY.finditer(plain):
        marks = dates.within(match.end(), match.end() + 3)
        at = marks[0].end + 1 if marks else match.end()
        name = person_at(plain, at, at + 60, 3)
        gap = _GAP.match(plain, name[1]) if name else None
        role = OFFICER.match(plain, gap.end()) if gap else None
        if name and role:
            then = _THEN_DATED.match(plain, role.end()) if not marks else None
            marks = marks or (dates.within(then.end(), then.end() + 1) if then else [])
            mark = marks[0] if marks else None
            yield Signature(match.start(), role.end(), name, role.span(), mark)


def _dated(sheet: Sheet, dates: Dates, named: list[re.Match[str]]) -> Iterator[Signature]:
    """“Chair of Governors: Una Orrin   Date: May 2019”: an officer, a name and a labelled date."""
    plain = sheet.plain
    for match in named:
        to_name = _NAMED_BY.match(plain, match.end())
        name = person_at(plain, to_name.end(), to_name.end() + 60, 0) if to_name else None
        dated = _DATED_BEHIND.match(plain, name[1]) if name else None
        marks = dates.within(dated.end(), dated.end() + 3) if dated else []
        if marks:
            yield Signature(match.start(), marks[0].end, name, match.span(), marks[0])


def _side_by_side(sheet: Sheet, roles: list[re.Match[str]]) -> list[Signature]:
    """“Chairman Delia Orrin Headteacher Amy Quill” where approval is spoken of, and no contacts."""
    plain = sheet.plain
    named: list[tuple[re.Match[str], Span]] = []
    for match in roles:
        if match.end() > _REACH:
            break
        to_name = _TO_NAME.match(plain, match.end())
        name = person_at(plain, to_name.end(), to_name.end() + 60, 0) if to_name else None
        if name:
            named.append((match, name))
    for (first, one), (second, other) in pairwise(named):
        both = first.lastgroup != second.lastgroup and not in_details(plain, first.span(), one)
        if not (both and _BETWEEN.match(plain[one[1] : second.start()])):
            continue
        before = plain[max(0, first.start() - 200) : first.start()]
        after = plain[other[1] : other[1] + 60]
        near = _NEAR.search(before) or _NEAR.match(after.lstrip())
        if near and not _CONTACT.search(before + plain[first.start() : other[1] + 60]):
            pairs = ((first, one), (second, other))
            return [Signature(role.start(), name[1], name, role.span()) for role, name in pairs]
    return []


def _tail(sheet: Sheet, dates: Dates) -> Iterator[Signature]:
    """A role and a name together near the very end."""
    for line in sheet.lines[max(len(sheet.lines) // 2 - 1, len(sheet.lines) - 10) :]:
        pair = _pair(sheet, line) if len(line.text) <= 120 else None
        pair = pair or (None if _of_staff(sheet, line) else _over(sheet, line))
        around = sheet.plain[max(0, line.start - 80) : line.end + 80]
        over = [each.text for step in range(1, 9) if (each := sheet.after(line, -step))]
        if pair and any(_CHANGED_BY.fullmatch(words) for words in over):
            continue
        if pair and over and _HEADED.fullmatch(over[0]) and not _SIGNS.search(over[0]):
            continue
        if pair and _LISTED.search(around):
            continue
        if pair and _CHIEF.search(sheet.plain[slice(*pair[1])]):
            marks = dates.within(max(pair[0][1], pair[1][1]), line.end)
            yield Signature(line.start, line.end, pair[0], pair[1], marks[0] if marks else None)


def _under_act(sheet: Sheet, dates: Dates) -> Iterator[Signature]:
    """“RATIFIED July 2020” over “Amy Quill (Chair of Governors)”, or over name and office."""
    for line in sheet.lines:
        act = _ACT_OVER.match(line.text) if len(line.text) <= _SHORT_LINE else None
        marks = dates.within(line.start, line.end) if act else []
        at = marks[-1].end if marks else line.start + act.end() if act else line.end
        if act is None or sheet.plain[at : line.end].strip(" .:)"):
            continue
        for step in (1, 2):
            below = sheet.after(line, step)
            pair = (_pair(sheet, below) or _over(sheet, below)) if below else None
            if below and pair and _CHIEF.search(sheet.plain[slice(*pair[1])]):
                end = max(pair[0][1], pair[1][1])
                if not sheet.plain[end : sheet.line_at(end).end].strip(" ).,"):
                    yield Signature(below.start, end, pair[0], pair[1])
                break


def _of_staff(sheet: Sheet, line: Line) -> bool:
    """Whether a name that is no chief's stands over its office right below: a list of staff."""
    name, role = sheet.after(line, 2), sheet.after(line, 3)
    if name is None or role is None or OFFICER.match(role.text):
        return False
    person = person_at(sheet.plain, name.start, name.end, 0)
    return person == (name.start, name.end) and bool(_ANY_ROLE.fullmatch(role.text))


def _stacked(sheet: Sheet) -> list[Signature]:
    """Two names, each over its office, and “Date” below them: signatures without “Signed”."""
    for line in sheet.lines:
        below = sheet.after(line, 2)
        dated = sheet.after(line, 4)
        if below is None or dated is None or not _DATE_ALONE.match(dated.text):
            continue
        pairs = [(each, _over(sheet, each)) for each in (line, below)]
        found = [Signature(pair[0][0], pair[1][1], pair[0], pair[1]) for _, pair in pairs if pair]
        if len(found) == len(pairs):
            return found
    return []


def _over(sheet: Sheet, line: Line) -> tuple[Span, Span] | None:
    """A name over a chief's role, each alone on its line."""
    below = sheet.after(line)
    name = person_at(sheet.plain, line.start, line.end, 0)
    if below is None or name != (line.start, line.end) or below.start - line.end > 4:
        return None
    first = below.start + (below.text[0] == "(")
    role = OFFICER.match(sheet.plain, first, below.end)
    return (name, role.span()) if role and below.end - role.end() <= first - below.start else None


def _pair(sheet: Sheet, line: Line) -> tuple[Span, Span] | None:
    """A name and a role that share a line: “Chair: Mr A Bell”, “A Bell, Headteacher”."""
    plain = sheet.plain
    if role := _TAIL_ROLE.match(plain, line.start, line.end):
        name = person_at(plain, role.end(), line.end, 0)
        return (name, role.span("role")) if name else None
    name = person_at(plain, line.start, line.end, 0)
    behind = _AFTER_NAME.match(plain, name[1], line.end) if name else None
    return (name, behind.span("role")) if name and behind else None


def unzipped(tokens: list[Token]) -> list[Token]:
    """“Name Name Role Role” becomes “Name Role Name Role”; so too the other way about."""
    kinds = [token[2] for token in tokens]
    half = len(kinds) // 2
    if (
        len(kinds) >= 4
        and len(kinds) % 2 == 0
        and len(set(kinds[:half])) == len(set(kinds[half:])) == 1
        and kinds[0] != kinds[-1]
    ):
        return [token for pair in zip(tokens[:half], tokens[half:], strict=True) for token in pair]
    return tokens
