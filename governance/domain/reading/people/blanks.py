"""Places to sign that nobody has signed: “Headteacher: ......”, “Chair’s Signature”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from governance.domain.reading.people.signature import CHAIRS, HEADS, OFFICER, Signature
from governance.domain.reading.recognise.bodies import person_at
from governance.domain.reading.sheet import Sheet

_OWN_SIGNATURE = re.compile(
    rf"(?<![\w'-])(?P<role>(?i:{HEADS}|{CHAIRS}|governor))'?s?'? Signature\b"
)
_BLANK_TO = re.compile(r"\s?:[ ._]{1,60}")
_ENDS = re.compile(
    r"\s?:(?=[ ._]{0,60}(?:\Z|\n|\.{2}|_|(?:Date|Due|Next|Review|Reviewed|Signed|Approved)\b"
    r"|[A-Z]:\\))"
)
_BLANK_LINE = re.compile(rf"(?i)(?:{HEADS}|{CHAIRS})\s?:[\s._-]*\Z")
_BLANK_DATED = re.compile(r"\s?:?[\s._]{0,80}(?i:dated?)\s?:?[\s._]{0,80}")
_DATED_LINE = re.compile(
    r"(?i)(?:dated?|agreed|approved|adopted|ratified|signed)(?: (?:by|agreed|approved|adopted"
    r"|ratified|signed))?\s?:"
)
_BLANK_DATE = re.compile(r"\s?[:.]?\s?(?i:dated?)\s?[:.]?\s?(?:[._/] ?){3,40}")
_DATES_BELOW = re.compile(r"(?i)dated?\s?[:._][\s:._]{0,60}dated?\s?(?:[:._]|\Z)")
_SIGN_BEHIND = re.compile(
    r"(?i)(?P<of>(?: of (?:the )?(?:\w{3,15} (?:and )?){0,3}committee)?)\s?[-._ ]{2,60}"
    r"\(?(?:signature|signed)\b\)?"
)
_RULED = re.compile(r"_{5}\s{0,3}\Z")
_DATE = re.compile(r"\s{1,9}Date\b")
_REACH = 3000


def blank(sheet: Sheet, named: list[re.Match[str]]) -> Iterator[Signature]:
    """“Headteacher:” and “Chair of Governors:” with nothing behind, or a blank for the date."""
    plain = sheet.plain
    for one, two in pairwise(named):
        if _BLANK_TO.fullmatch(plain, one.end(), two.start()) and _ENDS.match(plain, two.end()):
            for match in (one, two):
                yield Signature(match.start(), match.end(), None, match.span())
    empty = [line for line in sheet.lines if _BLANK_LINE.match(line.text)]
    bare = {line.index for line in empty}
    for match in named:
        line = sheet.line_at(match.start())
        if line.start == match.start() and _BLANK_DATED.fullmatch(plain, match.end(), line.end):
            yield Signature(line.start, line.end, None, match.span())
    for line in empty:
        beside = [each for step in (-1, 1) if (each := sheet.after(line, step))]
        if any(each.index in bare or _DATED_LINE.match(each.text) for each in beside):
            below = sheet.after(line)
            if below is None or person_at(sheet.plain, below.start, below.end, 0) is None:
                role = OFFICER.match(sheet.plain, line.start)
                if role:
                    yield Signature(line.start, line.end, None, role.span())
    yield from _rows_of_roles(sheet, named)
    for match in named:
        over = _RULED.search(plain, max(0, match.start() - 8), match.start())
        if _BLANK_DATE.match(plain, match.end()) or (over and _DATE.match(plain, match.end())):
            yield Signature(match.start(), match.end(), None, match.span())


def own(sheet: Sheet) -> Iterator[Signature]:
    """“Date of review Governor's Signature May 2018”: a place to sign amid labels run together."""
    for match in _OWN_SIGNATURE.finditer(sheet.plain, 0, _REACH):
        yield Signature(match.start(), match.end(), None, match.span("role"))


def _rows_of_roles(sheet: Sheet, named: list[re.Match[str]]) -> Iterator[Signature]:
    """“Headteacher  Chair of Governors” over “Date:  Date:”, “Chair -- (Signature)”."""
    by_line: dict[int, list[re.Match[str]]] = {}
    for match in named:
        by_line.setdefault(sheet.line_at(match.start()).index, []).append(match)
    for roles in by_line.values():
        line = sheet.line_at(roles[0].start())
        below = sheet.after(line)
        rest = line.text
        for role in roles:
            rest = rest.replace(role.group(), "", 1)
        alone = len(roles) == 2 and not rest.strip(" ._:()|/")
        if alone and below and _DATES_BELOW.match(below.text):
            for role in roles:
                yield Signature(role.start(), role.end(), None, role.span())
    for match in named:
        if behind := _SIGN_BEHIND.match(sheet.plain, match.end()):
            yield Signature(match.start(), behind.end(), None, (match.start(), behind.end("of")))
