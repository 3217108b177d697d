"""Who approves: the body in a label, beside its date, or after it."""

from __future__ import annotations

import re

from governance.domain.reading.controls.values.entry import Entry
from governance.domain.reading.people.holders import NEITHER
from governance.domain.reading.recognise.bodies import (
    POSSESSED,
    Span,
    body_at,
    completed,
    joined_role_at,
    person_at,
    with_role,
)
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.recognise.parties import HOUSE_ALONE, party_after_date, party_noted
from governance.domain.reading.sheet import Sheet
from governance.domain.reading.words.people import (
    ACRONYM,
    BODY,
    COMMITTEE,
    HEAD_AND_BODY,
    HOUSE,
    ROLE,
)

_ORG_WORDS = re.compile(
    r"(?i:(?:(?:full|local|trust|academy|school|joint|interim) ){0,2}"
    r"(?:governors?|governing (?:body|board)|board(?: of (?:governors"
    r"|directors|trustees))?|fgb|lgb|trustees?|directors?))\b"
)
_DATE_OF = re.compile(
    rf"[Dd]ate of (?:the )?(?P<it>{COMMITTEE}) (?i:approv|adopt|ratif|agree|accept|endors)"
)
"""“Date of Premises and Safety Committee approval.”"""
_TOGETHER = re.compile(HEAD_AND_BODY)
_HOUSED = re.compile(rf"{HOUSE}(?i:{BODY})\b")
"""“Approved by: Fernlow Park Academy LGB Approval date”: a name that looks like a label."""
_WITH_STAFF = re.compile(rf"(?i:\bstaff (?:and|&) (?:the )?){_ORG_WORDS.pattern}")
"""“Agreed with staff and governors”: they decide together."""
_OTHERS_TOO = re.compile(r"(?i)\b(?:staff|pupils|parents) and\b")
"""“Approved by parents and governors”: which body decided is not said."""
_INITIALS = re.compile(rf"\b(?:of|by|the) (?P<it>{ACRONYM})\b|\A(?P<first>{ACRONYM}) ")
_SHORT = re.compile(rf"(?:the )?(?P<it>{ACRONYM})(?=\s*(?:[,;(:/-]|\d|\Z|[A-Z][a-z]{{2,8}} \d))")
_ROLE_LABEL = re.compile(rf"(?i:{ROLE})\s?:")
_CHAIR_OF = re.compile(r"(?i)\b(?:chair(?:man|person|woman)?|clerk) (?:of|to) (?:the )?\Z")
_TO_SIGN = re.compile(r"\s?(?:[-._]\s?){4}|\s{1,2}\(?(?:[Ss]ignature|[Ss]igned)\b")
"""Behind an office: a place to sign."""
_HOUSE_BEHIND = re.compile(
    r" (?:School|Nursery|Academy|Primary|College|Pre-?[Ss]chool|Infant|Junior)\b"
)
"""“Larkrise Nursery School” is no person."""
_COLUMN = re.compile(r" {3,}|\s?\((?i:name|please|insert|date)\b")
_COLON = re.compile(r"\s?:")
_THEN = re.compile(r"(?:\s?[,;:(/-]|\sby\b|\sat\b| ){1,3}(?:(?:a |the )?meeting of )?(?:the )?")
_AND = re.compile(r"(?:,| and| &|, and) ")
_BY = re.compile(r"\bby\s{0,3}\Z")
_CHOICES = re.compile(r"\s?/|\s?\(| or\b")
_MEETING = re.compile(
    r"(?:a |the )?(?P<it>[A-Z][\w'&-]{1,20}(?: (?:and |& |of (?:the )?)?[A-Z][\w'&-]{1,20}){0,4}?)"
    r" [Mm](?:eeting|EETING)\b"
)
_LINK = re.compile(r"\s{1,3}(?:on|in|at|and|the)\Z")
_COMMITTEE_END = re.compile(r"(?:[A-Za-z&,]{1,20} ){1,10}?(?:[Ss]ub-?)?[Cc]ommittee\b")
_NAMED = re.compile(
    r"(?:\b(?:by|at|via|through|from|body|approver|level|authority|group|forum|panel|route"
    r"|approving|committee|meeting of|committee approval|level of approval|name)"
    r"|approving (?:this|the) policy)(?:(?:\s?/\s?| and | & )date| whom)?\Z"
    r"|\bdate (?:and|&) body approving\Z|\Awho approved\Z"
)


def approver(sheet: Sheet, dates: Dates, entry: Entry) -> Span | None:
    """The stretch that names who approves; None where nobody is named."""
    plain, label = sheet.plain, entry.label
    before = plain[max(0, label.start - 24) : label.start]
    if _CHAIR_OF.search(before):
        return None
    span = _chosen(plain, dates, entry) or completed(
        plain, label.body or _body(plain, dates, entry)
    )
    if span is None and not entry.empty and not _ROLE_LABEL.match(plain, entry.start):
        span = _person_or_role(plain, entry)
        span = None if span and _TO_SIGN.match(plain, span[1]) else span
    role_label = _ROLE_LABEL.match(plain, entry.start)
    if span is None and not entry.empty and not role_label and _NAMED.search(label.key):
        span = _named(plain, dates, entry)
    span = span or _initials(plain, entry) or _in_label(plain, entry)
    own = POSSESSED.match(plain, *span) if span else None
    return (own.end(), span[1]) if own and span else span


def _chosen(plain: str, dates: Dates, entry: Entry) -> Span | None:
    """“Approved by Governing Body/Committee: Resources Committee”: the one that was chosen."""
    body = entry.label.body
    if body is None or entry.empty:
        return None
    several = "/" in plain[slice(*body)] or _CHOICES.match(plain, body[1], entry.end)
    colon = plain.find(":", body[1], entry.end)
    if not several or colon < 0 or colon - body[1] > 40:
        return None
    return body_at(plain, colon + 1, entry.end)


def _in_label(plain: str, entry: Entry) -> Span | None:
    """“Governors' approval”: the body is a word of the label."""
    label = entry.label
    if whole := _DATE_OF.match(label.words):
        return label.start + whole.start("it"), label.start + whole.end("it")
    if together := _WITH_STAFF.search(label.words):
        return label.start + together.start(), label.start + together.end()
    match = _ORG_WORDS.search(label.words)
    if match is None or _OTHERS_TOO.search(label.words):
        return None
    return completed(plain, (label.start + match.start(), label.start + match.end()))


def _initials(plain: str, entry: Entry) -> Span | None:
    """Initials in a label, “Date of BEP approval”, or as its value, “Ratified: ELT, May 2019”."""
    label = entry.label
    if not (entry.empty or label.words.isupper()) and (match := _INITIALS.search(label.words)):
        group = "it" if match.group("it") else "first"
        return label.start + match.start(group), label.start + match.end(group)
    value = None if entry.empty else _SHORT.match(plain, entry.start, entry.end)
    return value.span("it") if value else None


def _body(plain: str, dates: Dates, entry: Entry) -> Span | None:
    """A body at the beginning of the value, or right behind its date."""
    if entry.empty:
        return None
    if both := _TOGETHER.match(plain, entry.start, entry.end):
        return both.span()
    if (housed := _HOUSED.match(plain, entry.start)) and housed.end() > entry.end:
        return housed.span()
    span = body_at(plain, entry.start, entry.end)
    first = dates.within(entry.start, entry.start + 30)
    if span is None and first and (then := _THEN.match(plain, first[0].end, entry.end)):
        span = body_at(plain, then.end(), entry.end)
        span = span or party_after_date(plain, first[0].end, entry.end)
    span = span or party_noted(plain, entry.label.end)
    if span and (meeting := _MEETING.match(plain, span[0], entry.end)):
        span = span[0], max(span[1], meeting.end("it"))
    colon = _COLON.match(plain, span[1]) if span else None
    return None if colon and not dates.within(colon.end(), colon.end() + 3) else span


def _person_or_role(plain: str, entry: Entry) -> Span | None:
    """A role, or after “by” a person with a role."""
    value = plain[entry.start : entry.end].lower()
    by = _BY.search(entry.label.words.lower()) or value.startswith("by")
    span = joined_role_at(plain, entry.start, entry.end) if by or entry.label.sure else None
    if span is None and by:
        skip = 3 if value.startswith("by ") else 0
        person = person_at(plain, entry.start + skip, entry.end)
        if person and _HOUSE_BEHIND.match(plain, person[1]):
            return None
        span = with_role(plain, person, entry.end)
        span = _and_another(plain, span, entry.end)
    return span


def _and_another(plain: str, span: Span | None, end: int) -> Span | None:
    """“Una Orrin (Headteacher), Amy Quill (Deputy)”: a second person with an office of theirs."""
    link = _AND.match(plain, span[1], end) if span and plain[span[1] - 1] == ")" else None
    other = person_at(plain, link.end(), end, 0) if link else None
    both = with_role(plain, other, end)
    return (span[0], both[1]) if span and both and both != other else span


def _named(plain: str, dates: Dates, entry: Entry) -> Span | None:
    """A short capitalised value that no table of bodies knows: “Trust Executive”."""
    found = dates.within(entry.start, entry.end)
    end = found[0].start if found else entry.end
    gap = _COLUMN.search(plain, entry.start, end)
    end = gap.start() if gap else end
    words = _LINK.sub("", plain[entry.start : end].rstrip(" ,;:-("))
    fine = words[:1].isalpha() and words[:1].isupper() and 3 < len(words) <= 90
    if not fine or NEITHER.match(words) or words.endswith((".", "?")):
        return None
    if HOUSE_ALONE.search(words) and not entry.label.sure:
        return None
    if len(words.split()) > 6 and not _COMMITTEE_END.fullmatch(words):
        return None
    return entry.start, entry.start + len(words)
