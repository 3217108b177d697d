"""Who keeps a policy, as a sentence tells it: “The Bursar is responsible for its upkeep.”"""

from __future__ import annotations

import re

from governance.domain.reading.recognise.bodies import Span, body_at, person_at, role_at, with_role
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.sheet import Sheet

_THE = r"(?:the |our )?"
_WATCH = (
    r"(?:monitor|review|evaluat|implement|updat|maint[ae]|upkeep|co-?ordinat|oversee|oversight)"
)
_PERSON = r"(?:person|(?:staff )?member(?: of staff)?|officer|governor|lead|leader|teacher)"
_BEFORE = (
    re.compile(
        rf"\b{_PERSON}(?: who is)? responsible for[^.:;\n]{{0,40}}?\b{_WATCH}[^.:;\n]{{0,60}}?"
        rf" is {_THE}"
    ),
    re.compile(
        rf"\b{_PERSON}(?: who is)? responsible for[^.:;\n]{{0,40}}?\b{_WATCH}[^.:;\n]{{0,60}}"
        r"\s?: (?:the )?"
    ),
    re.compile(
        rf"\bresponsible {_PERSON} for[^.:;\n]{{0,40}}?\b(?:{_WATCH}|policy)[^.:;\n]{{0,60}}?"
        rf" is {_THE}"
    ),
    re.compile(rf"\b{_WATCH}[^.\n]{{0,90}}\. (?:this|it) (?:will be|is) co-?ordinated by {_THE}"),
    re.compile(
        r"\b(?:(?:implementation|operation|effectiveness|running|working) of (?:the|this|our) "
        r"(?:[\w-]{2,16} ){0,3}?policy|this (?:[\w-]{2,16} ){0,3}?policy) (?:is|will be|shall be)"
        r"(?: \w+ly)? (?:monitored|overseen|supervised|co-?ordinated)"
        rf"(?: \w+ly| and \w+){{0,2}} by {_THE}(?![^.;\n]{{3,50}} and (?:reviewed|approved) )"
    ),
    re.compile(
        rf"\breview (?:is|will be|shall be) (?:carried out|undertaken|conducted|led|done) by {_THE}"
    ),
    re.compile(
        r"\b(?:policy|document) (?:will|must|should|is to|shall) be (?:\w+ and )?reviewed"
        rf"(?: \w+){{0,3}} by {_THE}"
        r"(?=[^.,;\n]{3,50} (?:where|when|in line|in the light|as and)\b)"
    ),
)
"""What leads to the one who watches over the policy."""
_BEHIND = re.compile(
    r" (?:is|are|has|takes|holds|will be)(?: \w+){0,2} (?:responsible|responsibility|charged)"
    r" (?:for|with) "
    r"(?:the )?(?:keep|review|monitor|maintain|updat|upkeep|oversee|develop)[^.;\n]{0,60}?"
    r"\b(?:(?:this|the|our)(?: [\w-]+){0,3} policy|it up to date|it current|it under review"
    r"|this document)\b"
    r"| (?:will|shall|must|is to) (?:undertake|carry out|lead|conduct) (?:a|an|the) (?:\w+ ){0,2}"
    r"review of (?:this|the)(?: [\w-]+){0,3} (?:policy|document)\b"
)
"""What follows them, where they are the subject."""
_DATED = re.compile(
    r"\b(?:written|produced|prepared|created|drafted|compiled|devised)"
    r"[ :]{1,3}(?:on |in )?\Z"
)
_BY = re.compile(r"[\s,(-]{1,3}by:? (?:the )?")
_SUBJECT = re.compile(r"(?:\A|[.\n] ?)(?:the |our )?(?=[a-z])")
_STEMS = ("responsib", "ordinated by", "review", "monitored", "overseen", "supervised")
_GOVERNS = re.compile(r"govern|trust|\bboard|committee|\bchair|clerk")
_REMIT = re.compile(r" (?:responsible )?for \w{4,20}(?: (?:and|&) \w{4,20})?")
"""“The Director responsible for admissions.”"""
_REACH, _LEAD = 60, 24


def keeper_said(sheet: Sheet, dates: Dates) -> Span | None:
    """The person or office that a sentence, or an act with its date, names as the keeper."""
    if dated := _behind_date(sheet, dates):
        return dated
    low = sheet.low
    if not any(stem in low for stem in _STEMS):
        return None
    for pattern in _BEFORE:
        for match in pattern.finditer(low):
            if span := _office(sheet, match.end()):
                return span
    for match in _BEHIND.finditer(low):
        if span := _subject(sheet, match.start()):
            return span
    return None


def _office(sheet: Sheet, at: int) -> Span | None:
    """An office or a person that begins right here, and governs nothing."""
    plain, stop = sheet.plain, at + _REACH
    span = role_at(plain, at, stop) or with_role(plain, person_at(plain, at, stop, 0), stop)
    if span is None or span[0] - at > 1 or body_at(plain, *span):
        return None
    return None if _GOVERNS.search(sheet.low, *span) else span


def _subject(sheet: Sheet, verb: int) -> Span | None:
    """The office with which a sentence begins, right before its verb."""
    first = max(0, verb - _REACH)
    for match in _SUBJECT.finditer(sheet.low, first, verb):
        span = _office(sheet, match.end())
        remit = _REMIT.match(sheet.low, span[1]) if span else None
        last = remit.end() if remit else span[1] if span else None
        if span and last == verb:
            return span[0], last
    return None


def _behind_date(sheet: Sheet, dates: Dates) -> Span | None:
    """“Written June 2015 by Amy Quill (Bursar)”, also over the end of a line; who updated it need
    not keep it.
    """
    for mark in dates.marks:
        by = _BY.match(sheet.low, mark.end)
        if by and _DATED.search(sheet.low, max(0, mark.start - _LEAD), mark.start):
            plain, stop = sheet.plain, by.end() + _REACH
            person = person_at(plain, by.end(), stop, 0)
            if span := with_role(plain, person, stop) or _office(sheet, by.end()):
                return span
    return None
