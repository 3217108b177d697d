"""Who approves: the body in a label, beside its date, or after it."""

from __future__ import annotations

import re

from governance.domain.reading.controls.holders import NEITHER
from governance.domain.reading.controls.pairs import Entry
from governance.domain.reading.recognise.bodies import (
    Span,
    body_at,
    completed,
    joined_role_at,
    person_at,
    with_role,
)
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.sheet import Sheet
from governance.domain.reading.words.people import ROLE

_ORG_WORDS = re.compile(
    r"(?i:(?:(?:full|local|trust|academy|school|joint|interim) ){0,2}"
    r"(?:governors|governing (?:body|board)|board(?: of (?:governors"
    r"|directors|trustees))?|fgb|lgb|trustees|directors))"
)
_COLON = re.compile(r"\s?:")
_ROLE_LABEL = re.compile(rf"(?i:{ROLE})\s?:")
_THEN = re.compile(r"(?:\s?[,;:(/-]|\sby\b|\sat\b| ){1,3}(?:(?:a |the )?meeting of )?(?:the )?")
_BY = re.compile(r"\bby\s{0,3}\Z")
_NAMED = (" by", "body", "approver", "level", "authority", "group", "forum", "panel")


def approver(sheet: Sheet, dates: Dates, entry: Entry) -> Span | None:
    """The stretch that names who approves; None where nobody is named."""
    plain, label = sheet.plain, entry.label
    span = completed(plain, label.body or _body(plain, dates, entry))
    if span is None and not entry.empty and not _ROLE_LABEL.match(plain, entry.start):
        span = _person_or_role(plain, entry)
    if span is None and not entry.empty and label.key.endswith(_NAMED):
        span = _named(plain, dates, entry)
    if span is None and (match := _ORG_WORDS.search(label.words)):
        span = completed(plain, (label.start + match.start(), label.start + match.end()))
    return span


def _body(plain: str, dates: Dates, entry: Entry) -> Span | None:
    """A body at the beginning of the value, or right behind its date."""
    if entry.empty:
        return None
    span = body_at(plain, entry.start, entry.end)
    first = dates.within(entry.start, entry.start + 30)
    if span is None and first and (then := _THEN.match(plain, first[0].end, entry.end)):
        span = body_at(plain, then.end(), entry.end)
    return None if span and _COLON.match(plain, span[1]) else span


def _person_or_role(plain: str, entry: Entry) -> Span | None:
    """A role, or after “by” a person with a role."""
    value = plain[entry.start : entry.end].lower()
    by = _BY.search(entry.label.words.lower()) or value.startswith("by")
    span = joined_role_at(plain, entry.start, entry.end) if by or entry.label.sure else None
    if span is None and by:
        skip = 3 if value.startswith("by ") else 0
        span = with_role(plain, person_at(plain, entry.start + skip, entry.end), entry.end)
    return span


def _named(plain: str, dates: Dates, entry: Entry) -> Span | None:
    """A short capitalised value that no table of bodies knows: “Trust Executive”."""
    found = dates.within(entry.start, entry.end)
    end = found[0].start if found else entry.end
    words = plain[entry.start : end].rstrip(" ,;:-(on")
    fine = words[:1].isalpha() and words[:1].isupper() and 3 < len(words) <= 60
    if not fine or NEITHER.match(words) or len(words.split()) > 6 or words.endswith((".", "?")):
        return None
    return entry.start, entry.start + len(words)
