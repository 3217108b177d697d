"""A party that no table of bodies knows, “CDCS” or “Kestrel Hub”: its place tells what it is.

Between “approved by” and a date, or the end of the line, any few words with capitals are whoever
approved.
"""

from __future__ import annotations

import re

from governance.domain.reading.words.fragments import DATE_AHEAD
from governance.domain.reading.words.people import ACRONYM

Span = tuple[int, int]
_NEVER = (
    r"(?!(?i:dated?|signed|signature|review|reviewed|next|version|names?|print|status|page|on|in|at"
    r"|by|tbc|tba|tbd|n/?a|none|yes|no|not|who|whom|insert|initials|position|role|title|adopted"
    r"|approved|ratified|agreed|updated|revised|amended|headteacher's|it|this|we|if|when|all"
    r"|final|draft|term|approval|adoption|ratification|agreement|frequency|owner|author)\b)"
)
_WORD = rf"{_NEVER}(?!(?i:{DATE_AHEAD}))[A-Z][\w&'./-]{{0,24}}"
_ASIDE = r"\([A-Z][\w& -]{1,24}\)"
_PARTY = (
    rf"(?P<party>{_WORD}"
    rf"(?: (?:(?:and|&|of|for|the|to|with) ){{0,3}}(?:{_WORD}|{_ASIDE})"
    r"| (?:team|group|hub|board|council|leadership|executive|leads|staff)\b){0,6}?)"
)
_LEAD = r"(?: (?:by|at|with|via|through))?(?: (?:a|the|our|its|their))?(?: meeting of(?: the)?)?"
_TAIL = (
    r"'?(?: [Mm]eeting)?(?: held)?\s?[:,;(./-]{0,2}[ ]{0,30}"
    r"(?:(?i:on|in|at|during|dated?|from|date approved)\s?:?[ ]{1,20}){0,2}(?:the )?"
    rf"(?=\(?(?i:{DATE_AHEAD}))"
)
_LABELS = (
    r"(?= {1,3}(?:Date|Next|Review|Version|Status|Signed|Signature|Owner|Author|Approv|Ratif|Adopt"
    r"|Frequency|Last)\w*\b)"
)
_BEFORE_DATE = re.compile(rf"{_LEAD} {_PARTY}(?:{_TAIL}|{_LABELS})")
_INITIALS = re.compile(rf" (?P<party>(?!(?i:{DATE_AHEAD})){ACRONYM}){_TAIL}")
_CUT = r"(?!(?:(?i:the) )?(?:The|THE|Governing|GOVERNING|Board|BOARD|Full|Local|Chair)\b)"
"""The beginning of a body that goes on in the next line."""
_LINE = re.compile(rf"{_LEAD} {_CUT}{_PARTY}[ .]{{0,3}}(?=\n|\Z)")
_AFTER_DATE = re.compile(
    rf"\s?[,;:/-]?\s?(?:(?:by|at)\s?:?\s{{1,3}}(?:(?:a|the) )?(?:meeting of (?:the )?)?|\((?:by )?)"
    rf"{_PARTY}(?=\s*(?:\Z|\n|[).,;]|[A-Z][\w ]{{2,20}}:))"
)
_NOTED = re.compile(
    rf"\s?\((?:by |the )?{_PARTY}\)\s{{0,3}}[:,-]?\s{{0,3}}(?:on |in )?(?=(?i:{DATE_AHEAD}))"
)
_ALONE = re.compile(_PARTY)
_SPOKEN = re.compile(
    rf"(?:the |our |its )?{_PARTY}(?=\s*(?:\Z|[.;,(]|\n|\b(?:on|in|at|and|during|for|meeting)\b))"
)

HOUSE_ALONE = re.compile(
    r"(?i)\b(?:(?<!nursery )(?<!pre[ -])schools?|academy|academies|college|trust)\Z"
)
"""“Adopted by Fell School” does not tell which of its bodies decided."""


def party_behind(plain: str, at: int, stop: int) -> tuple[Span, int] | None:
    """The party behind “approved by”, with the end of what leads from it to its date."""
    match = _BEFORE_DATE.match(plain, at, min(len(plain), at + 160))
    match = match or _LINE.match(plain, at, min(len(plain), at + 90))
    if match is None or match.end("party") > stop:
        return None
    return match.span("party"), min(match.end(), stop)


def initials_behind(plain: str, at: int, stop: int) -> tuple[Span, int] | None:
    """Initials between an act without “by” and its date: “Reviewed & ratified QEC May 2019”."""
    match = _INITIALS.match(plain, at, min(len(plain), at + 60))
    if match is None or match.end("party") > stop:
        return None
    return match.span("party"), min(match.end(), stop)


def party_spoken(plain: str, at: int, stop: int) -> Span | None:
    """The party that a sentence names: “approved by the Kestrel Hub in July”."""
    match = _SPOKEN.match(plain, at, stop)
    if match is None or HOUSE_ALONE.search(match.group("party")):
        return None
    return match.span("party")


def party_after_date(plain: str, at: int, stop: int) -> Span | None:
    """The party behind a date: “5 May 2019 by the Kestrel Hub”, “5 May 2019 (CDCS)”."""
    match = _AFTER_DATE.match(plain, at, stop)
    return match.span("party") if match else None


def party_noted(plain: str, at: int) -> Span | None:
    """The party in brackets before a date: “(CDCS) 5 May 2019”."""
    match = _NOTED.match(plain, at)
    return match.span("party") if match else None


def is_party(words: str) -> bool:
    """Whether words are a few with capitals and nothing else."""
    return _ALONE.fullmatch(words) is not None
