"""How certain a named keeper or approver is: whether every word is a name, an office or a body."""

from __future__ import annotations

import re

from governance.domain.reading.recognise.bodies import body_at, person_at, role_at
from governance.domain.reading.words.people import ROLE

_LONG_ROLE = re.compile(
    rf"(?:[A-Z][\w'-]{{1,20}} (?:and |& |of )?){{0,3}}(?i:{ROLE})(?![\w'])"
    r"|[A-Z]\w{2,12} Leader(?:ship Team)?|(?:Head|Director) of [A-Z]\w+(?: (?:and|&) [A-Z]\w+)?"
    r"|SENDCo|DHT|AHT|HT|SLT|SBM|DSL|CEO|CFO"
)
_GOVERNS = re.compile(r"(?i)govern|trust|\bboard\b|\bcommittee\b")
_CHAIR = re.compile(r"(?i)\bchair")
_PART = re.compile(r"[\s,;/&()-]+(?:and (?:the )?)?|\s(?:and|of) (?:the )?|\.?\Z")
_NOTE = re.compile(r"\s?\([^()]{1,30}\)")
_GOES_ON = re.compile(r" (?:and|&) [A-Z]")
_ALSO = re.compile(r"(?i)\b(?:committee|team|panel|group|forum|board|body|council)\b")


def whole_keeper(plain: str, start: int, end: int) -> bool:
    """Whether nothing but people, offices and bodies make up the words; a body alone may be the
    one that reviews the policy, and not who keeps it.
    """
    if _GOVERNS.search(plain, start, end):
        return False
    person = person_at(plain, start, end, 0)
    if person and role_at(plain, *_behind(plain, person[1], end)):
        return False
    at = start
    while at < end:
        span = person_at(plain, at, end, 0)
        role = _LONG_ROLE.match(plain, at, end)
        body = body_at(plain, at, end)
        ends = [span[1] if span else at, role.end() if role else at, body[1] if body else at]
        if max(ends) == at:
            return False
        at = max(ends)
        while at < end and (part := _NOTE.match(plain, at, end) or _PART.match(plain, at, end)):
            if part.end() == at:
                break
            at = part.end()
    return True


def _behind(plain: str, at: int, end: int) -> tuple[int, int]:
    """What follows a name, without what parts them: “Mrs E Pike - Headteacher”."""
    part = _PART.match(plain, at, end)
    return (part.end() if part else at), end


def sure_approver(plain: str, start: int, end: int) -> bool:
    """Whether the words name a body or an office, and all of it: a bare name could be a place."""
    if _GOES_ON.match(plain, end) or _CHAIR.search(plain, start, end):
        return False
    named = body_at(plain, start, end) or role_at(plain, start, end)
    return bool(named or _ALSO.search(plain, start, end) or _LONG_ROLE.search(plain, start, end))
