"""Bodies, roles and people in a stretch of text: who approves, who owns."""

from __future__ import annotations

import re
from collections.abc import Iterator

from governance.domain.reading.words.people import (
    BODY,
    COMMITTEE,
    HOUSE,
    NOT_NAMES,
    ROLE,
    TITLED,
)

Span = tuple[int, int]

_LEAD = r"(?:[\s:;,.(\-]|(?i:by |the |our |at |a |meeting of |of |on behalf of )){0,8}"
_WRAPPED = BODY.replace(" ", r"\s{1,2}")
"""A body may go on in the next line."""
_REST = re.compile(r"\s{1,3}(?i:of\s{1,3}(?:governors|trustees|directors|management))\b")
_BODY = re.compile(
    rf"{_LEAD}(?P<it>{COMMITTEE}|{HOUSE}?(?i:{_WRAPPED})\b"
    r"(?! (?:of|responsible|lead)\b(?! [A-Z(\[])))"
)
_ANY_BODY = re.compile(rf"(?<![\w'-])(?i:{BODY})(?![\w'-])")
_JOINED = re.compile(
    rf"(?:,| and(?: the)?| &|\s?/)\s?(?:{COMMITTEE}|(?i:{BODY}|{ROLE})\b)"
    r"|/(?:Academy|School|Trust|Staff)\b| (?:and|&) Governing\b(?! ?[A-Za-z])"
)
POSSESSED = re.compile(
    rf"(?:[A-Z][\w.&-]{{0,20}} ){{0,5}}(?:[A-Z]\w{{1,20}}|school|trust|academy)'s (?=(?i:{BODY})\Z)"
)
"""“Fell Federation's Governing Body.”"""
_OF_SCHOOL = re.compile(
    r" of (?:[A-Z][\w'.-]{0,20} |and |of |the |& |C of E ){1,7}(?:School|SCHOOL|Academy"
    r"|College|Trust)"
)
_ITS_SCHOOL = re.compile(r"(?: of (?:the )?(?:[A-Z][\w'.&-]{0,20}\s?){1,6})?\s?\Z")
_ROLE = re.compile(rf"{_LEAD}(?P<it>(?i:{ROLE}))\b")
_TITLE = re.compile(rf"(?<![\w.]){TITLED}(?= ?[A-Z])")
_NAME = re.compile(
    r" ?(?P<it>[A-Z]\.|(?:Ll|Ff|Rh|Th|Ch)\.(?= ?[A-Z])|[A-Z](?![\w'])|(?:Mc|Mac|O'|D')"
    r"?[A-Z][a-zà-ÿ]{1,18}(?:[-'](?:[A-Z][a-z]{1,15}))?|[A-Z]{2,18}(?![a-z]))"
)
_START = re.compile(r"(?<![\w'-])(?<!(?<!\.)\.)(?=[A-Z])")
"""Where a name can begin: not behind one full stop, but behind the dots of a place to sign."""
_TWO_ROLES = re.compile(rf"(?:[A-Z][a-z]{{2,14}} ){{0,3}}(?i:{ROLE})(?![\w'])|{TITLED} ?[A-Z]")
_WORD = re.compile(r"[A-Za-z'-]+")


def body_at(plain: str, start: int, end: int) -> Span | None:
    """The governing body or committee with which a stretch begins."""
    match = _BODY.match(plain, start, end)
    if not match:
        return None
    first, last = match.span("it")
    joined = _JOINED.match(plain, last, end)
    if joined:
        last = joined.end()
    own = POSSESSED.match(plain, first, last)
    return _trim(plain, own.end() if own else first, last)


def completed(plain: str, span: Span | None) -> Span | None:
    """A body in a label with what goes on behind it: “Board of” over “Governors”, “and Chair”."""
    if span is None:
        return None
    first, last = span
    if plain[first:last].lower().endswith("board") and (rest := _REST.match(plain, last)):
        last = rest.end()
    joined = _JOINED.match(plain, last)
    return first, joined.end() if joined else last


def last_body(plain: str, start: int, end: int, *, whole: bool = False) -> Span | None:
    """The last governing body that a stretch names with a capital; `whole`: that it ends with."""
    found = [match.span() for match in _ANY_BODY.finditer(plain, start, end)]
    if whole:
        found = [span for span in found if _ITS_SCHOOL.match(plain, span[1], end)]
        return found[-1] if found else None
    named = [span for span in found if plain[span[0]].isupper()]
    return named[-1] if named else None


def _trim(plain: str, first: int, last: int) -> Span:
    while plain[first:last].lower().startswith(("the ", "by ", "our ", "school's ")):
        first += plain[first:last].index(" ") + 1
    return first, last


def owner_body_at(plain: str, start: int, end: int) -> Span | None:
    """A body with the school it belongs to: “Governing Body of Ashfold School”."""
    span = body_at(plain, start, end)
    if span and (more := _OF_SCHOOL.match(plain, span[1], end)):
        return span[0], more.end()
    return span


def role_at(plain: str, start: int, end: int) -> Span | None:
    """The role with which a stretch begins."""
    match = _ROLE.match(plain, start, end)
    return match.span("it") if match else None


def joined_role_at(plain: str, start: int, end: int) -> Span | None:
    """A role with the body or role beside it: “Headteacher and Governing Body”."""
    span = role_at(plain, start, end)
    if span and (joined := _JOINED.match(plain, span[1], end)):
        return span[0], joined.end()
    return span


def is_name(words: str) -> bool:
    """Whether capitalised words can be a person's name: none is a word of the field."""
    parts = _WORD.findall(words)
    titled = re.match(TITLED, words)
    body = parts[1:] if titled else parts
    return bool(body) and not any(part.lower() in NOT_NAMES for part in body)


def person_at(plain: str, start: int, end: int, reach: int = 4) -> Span | None:
    """The person named at the beginning of a stretch, at most `reach` characters into it."""
    first = next(people(plain, start, min(end, start + 80)), None)
    return first if first and first[0] - start <= reach else None


def people(plain: str, start: int, end: int) -> Iterator[Span]:
    """The people named in a stretch: “Mrs A. Fell”, “J. Petrie”, “Oonagh Fell”."""
    at = start
    while match := _START.search(plain, at, end):
        title = _TITLE.match(plain, match.start(), end)
        last = title.end() if title else match.start()
        parts: list[str] = []
        while len(parts) < 4 and (part := _NAME.match(plain, last, end)):
            word = part.group("it")
            if word.lower() in NOT_NAMES or (parts and _TITLE.match(plain, part.start("it"), end)):
                break
            long = [len(part.rstrip(".")) > 1 for part in parts]
            if len(word) == 1 and len(long) > 1 and long[-1] and not any(long[:-1]):
                break
            if parts and plain[last] != " " and len(parts[-1].rstrip(".")) > 1:
                break
            parts.append(word)
            last = part.end()
        named = any(len(part.rstrip(".")) > 1 for part in parts)
        whole = not (last < len(plain) and (plain[last].isalnum() or plain[last] == "'"))
        if named and whole and len(parts[-1].rstrip(".")) > 1 and (title or len(parts) >= 2):
            yield match.start(), last
            at = last
        else:
            at = max(match.start() + 1, title.end() if title else 0)


_ITS_ROLE = re.compile(
    rf"(?:, ?| \(| - )(?:(?:the|School|Academy|Trust|College) )?(?i:{ROLE})(?![a-z])\)?"
)


def with_role(plain: str, person: Span | None, end: int) -> Span | None:
    """A person with the role that follows: “Mrs E Pike, Headteacher”."""
    if person and (role := _ITS_ROLE.match(plain, person[1], end)):
        return person[0], role.end()
    return person


def known(plain: str, start: int, end: int) -> bool:
    """Whether a value begins with a body, a role or a person, and so is of a known kind."""
    named = body_at(plain, start, end) or role_at(plain, start, end)
    return bool(named or person_at(plain, start, end, 0) or _TWO_ROLES.match(plain, start, end))
