"""Officers who stand under a policy without any “Signed”: chair and head, named or left blank."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from governance.domain.reading.recognise.bodies import person_at
from governance.domain.reading.recognise.dates import DateMark, Dates
from governance.domain.reading.sheet import Line, Sheet
from governance.domain.reading.words.people import ROLE

Span = tuple[int, int]
Token = tuple[int, int, str, DateMark | None]
"""Start, end, kind (name, role, signed) and, for a date, its mark."""

_HEADS = r"(?:executive )?(?:head ?-?teacher|head ?master|head ?mistress|head of school|principal)"
_CHAIRS = (
    r"chair(?:man|person|woman)?(?: of (?:the )?(?:board of )?(?:governors|governing (?:body|board)"
    r"|trustees|directors|board))?"
)
_OFFICER = re.compile(rf"(?<![\w'-])(?i:(?P<head>{_HEADS})|(?P<chair>{_CHAIRS}))(?![\w'])")
_NAMED_BY = re.compile(r"(?: of)?(?: the)?(?: [Cc]ommittee)?\s?[:\-]\s{0,3}")
_DATED_BEHIND = re.compile(r"[\s,;]{1,8}(?i:dated?(?: signed)?)\s?[:\-]?\s{0,3}")
_SIGNED_BY = re.compile(
    r"(?i)\b(?:policy|document|statement|plan|it) (?:was|has been) (?:\w{5,10} and )?signed"
    r"(?: off)? by (?:the )?"
)
_OWN_SIGNATURE = re.compile(
    rf"(?<![\w'-])(?P<role>(?i:{_HEADS}|{_CHAIRS}|governor))'?s?'? Signature\b"
)
_BLANK_TO = re.compile(r"\s?:[ ._]{1,60}")
_ENDS = re.compile(
    r"\s?:(?=[ ._]{0,60}(?:\Z|\n|\.{2}|_|(?:Date|Due|Next|Review|Reviewed|Signed|Approved)\b"
    r"|[A-Z]:\\))"
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
_BLANK_LINE = re.compile(rf"(?i)(?:{_HEADS}|{_CHAIRS})\s?:[\s._-]*\Z")
_BLANK_DATED = re.compile(r"\s?:?[\s._]{0,80}(?i:dated?)\s?:?[\s._]{0,80}")
_DATED_LINE = re.compile(
    r"(?i)(?:dated?|agreed|approved|adopted|ratified|signed)(?: (?:by|agreed|approved|adopted"
    r"|ratified|signed))?\s?:"
)
_BLANK_DATE = re.compile(r"\s?[:.]?\s?(?i:dated?)\s?[:.]?\s?(?:[._/] ?){3,40}")
_RULED = re.compile(r"_{5}\s{0,3}\Z")
_DATE = re.compile(r"\s{1,9}Date\b")
_AGREED_BY = re.compile(
    r"(?i)\b(?:agreed|approved|adopted|ratified) by (?:the )?\w{4,12}(?: \w{4,12})?\s?:\s{0,3}"
)
_TAIL_ROLE = re.compile(rf"(?P<role>(?i:{ROLE}))\s?[:,\-]\s?")
_AFTER_NAME = re.compile(rf"\s?[,\-(]\s?(?P<role>(?i:{ROLE}))(?![a-z])")
_ANY_ROLE = re.compile(rf"(?i:{ROLE})")
_CHIEF = re.compile(r"(?i)chair|head|principal")
_GAP = re.compile(r"[\s,(]{1,3}")
_REACH = 3000


@dataclass(frozen=True, slots=True)
class Signature:
    """A place in a signature block, each part with its stretch of text; parts may be missing.

    `told` is whether the document calls any place in it a signature.
    """

    start: int
    end: int
    name: Span | None = None
    role: Span | None = None
    signed: DateMark | None = None
    told: bool = False


def officers(sheet: Sheet, dates: Dates) -> list[Signature]:
    """The officers of a document that has no signature block; the surest shape alone."""
    plain = sheet.plain
    named = [match for match in _OFFICER.finditer(plain) if plain[match.start()].isupper()]
    return (
        list(_agreed(sheet, dates))
        or list(_dated(sheet, dates, named))
        or _side_by_side(sheet, named)
        or _stacked(sheet)
        or list(_blank(sheet, named))
        or list(_own(sheet))
        or list(_tail(sheet, dates))
    )


def _agreed(sheet: Sheet, dates: Dates) -> Iterator[Signature]:
    """“Agreed by Governors: October 2019 Mrs Una Orrin Chair of Governors”."""
    plain = sheet.plain
    for match in _SIGNED_BY.finditer(plain):
        name = person_at(plain, match.end(), match.end() + 60, 0)
        role = _OFFICER.match(plain, name[1] + 2 if name else match.end())
        last = role.end() if role else name[1] if name else None
        marks = dates.within(last, last + 16) if last else []
        if role and marks:
            yield Signature(match.start(), marks[0].end, name, role.span(), marks[0])
    for match in _AGREED_BY.finditer(plain):
        marks = dates.within(match.end(), match.end() + 3)
        at = marks[0].end + 1 if marks else match.end()
        name = person_at(plain, at, at + 60, 3)
        gap = _GAP.match(plain, name[1]) if name else None
        role = _OFFICER.match(plain, gap.end()) if gap else None
        if name and role:
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
        both = first.lastgroup != second.lastgroup
        if not (both and _BETWEEN.match(plain[one[1] : second.start()])):
            continue
        before = plain[max(0, first.start() - 200) : first.start()]
        after = plain[other[1] : other[1] + 60]
        near = _NEAR.search(before) or _NEAR.match(after.lstrip())
        if near and not _CONTACT.search(before + plain[first.start() : other[1] + 60]):
            pairs = ((first, one), (second, other))
            return [Signature(role.start(), name[1], name, role.span()) for role, name in pairs]
    return []


def _blank(sheet: Sheet, named: list[re.Match[str]]) -> Iterator[Signature]:
    """“Headteacher:” and “Chair of Governors:” with nothing behind, or a blank for the date."""
    plain = sheet.plain
    for one, two in pairwise(named):
        if _BLANK_TO.fullmatch(plain, one.end(), two.start()) and _ENDS.match(plain, two.end()):
            for match in (one, two):
                yield Signature(match.start(), match.end(), None, match.span())
    empty = [line for line in sheet.lines if _BLANK_LINE.match(line.text)]
    for match in named:
        line = sheet.line_at(match.start())
        if line.start == match.start() and _BLANK_DATED.fullmatch(plain, match.end(), line.end):
            yield Signature(line.start, line.end, None, match.span())
    for line in empty:
        beside = [each for step in (-1, 1) if (each := sheet.after(line, step))]
        if any(each in empty or _DATED_LINE.match(each.text) for each in beside):
            below = sheet.after(line)
            if below is None or person_at(sheet.plain, below.start, below.end, 0) is None:
                role = _OFFICER.match(sheet.plain, line.start)
                if role:
                    yield Signature(line.start, line.end, None, role.span())
    for match in named:
        over = _RULED.search(plain, max(0, match.start() - 8), match.start())
        if _BLANK_DATE.match(plain, match.end()) or (over and _DATE.match(plain, match.end())):
            yield Signature(match.start(), match.end(), None, match.span())


def _own(sheet: Sheet) -> Iterator[Signature]:
    """“Date of review Governor's Signature May 2018”: a place to sign amid labels run together."""
    for match in _OWN_SIGNATURE.finditer(sheet.plain, 0, _REACH):
        yield Signature(match.start(), match.end(), None, match.span("role"))


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


def _of_staff(sheet: Sheet, line: Line) -> bool:
    """Whether a name that is no chief's stands over its office right below: a list of staff."""
    name, role = sheet.after(line, 2), sheet.after(line, 3)
    if name is None or role is None or _OFFICER.match(role.text):
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
    role = _OFFICER.match(sheet.plain, below.start, below.end)
    return (name, role.span()) if role and role.end() == below.end else None


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
