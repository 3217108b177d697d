"""By whom a label says that something was done: “Ratified by the LGB on”, “Reviewed by staff”."""

from __future__ import annotations

import re

from governance.domain.reading.recognise.parties import Span, initials_behind, party_behind
from governance.domain.reading.words.labels import Slot
from governance.domain.reading.words.people import BODY, COMMITTEE, HOUSE, ROLE

BY = re.compile(
    rf"(?: (?:by|at|with|on behalf of))? (?:(?:a|the|our) )?(?:meeting of )?(?:the )"
    rf"?(?P<body>(?:{COMMITTEE})|(?:[A-Z][\w&]{{1,15}} ){{0,4}}(?:C'?t'?tee|Ctte|Cmte)\b"
    r"|(?:[A-Z][\w&'-]{1,20} ){1,4}(?:Board|Council|GB|LG[BC]|FG[BC]|L?A[BC])\b(?! of)"
    rf"|{HOUSE}?(?i:{BODY})(?:\b|(?<=[a-z])(?=[A-Z]))"
    rf"|(?i:{ROLE})\b(?: (?:and|&) (?:the )?(?i:{ROLE}|{BODY})\b)?)"
    r"(?: (?:meeting|of [A-Z][\w' .&-]{3,60}?(?:[Ss]chool|SCHOOL|[Aa]cademy|[Cc]ollege"
    r"|[Tt]rust)))?(?:(?: at (?:its|their|a|the))?(?: [a-z]{3,10})? meeting)?(?: held)?(?: "
    r"on| in| date)?(?! (?!Initialled)\w{1,20}ed\b)"
)
_AND = r"(?: (?:and|&) (?:the )?(?i:governors|governing (?:body|board)|staff|school|trustees)\b)"
_MEETING = r"(?: meeting)?(?: on| in|(?=\s?:))?"
_BY_HOUSE = re.compile(
    r"(?: (?:by|at|with))? (?:(?:the|all|a) )?(?:(?:BOG|BoG|[A-Z]{1,3}(?:GB|GC|AB|IB|MC))(?![\w'])"
    rf"|(?i:school|academy|trust|committee|council)\b"
    rf"(?! (?:Executive|Central|Leadership|Senior|Management|Team)){_AND}?"
    rf"|(?i:staff|pupils|parents)\b{_AND}|(?i:staff)(?=\s?:))"
    rf"{_MEETING}"
)
"""Who approves, where no table of bodies knows it: “Ratified by BOG”, “Adopted by the school”."""
_BY_ANYONE = re.compile(
    r" (?:(?:by|at|with) )?(?:(?:the|all|a) )?(?:[A-Z]{2,5}(?:\s?[/&]\s?[A-Z]{2,5}){0,2}(?![\w'])"
    rf"|(?i:staff|pupils|parents|school|academy|trust|senco|send?co)\b){_AND}?{_MEETING}"
)
"""Who reviews: “Last reviewed by TRS on”, “Updated by staff”."""
_BY_SCHOOL = re.compile(
    r"(?: by)? (?:the )?(?:staff of )?(?:(?:[A-Z][\w'.&-]{0,20}|of|and|the|&) ){1,7}?"
    r"(?:School|SCHOOL|Academy|College|Nursery|Trust|Pre-[Ss]chool)(?: on| in|(?=\s?:))"
)


def another(
    plain: str, slot: Slot, told: str, end: int, stop: int
) -> tuple[int, Span | None] | None:
    """Where a label ends that names who acts in words of no table of bodies, and who approves."""
    by = told.endswith((" by", " at")) or plain.startswith((" by", " at"), end)
    if slot is Slot.APPROVED:
        others = _BY_HOUSE
    elif by:
        others = _BY_ANYONE
    else:
        others = _BY_SCHOOL
    for pattern in (_BY_SCHOOL, others):
        if match := pattern.match(plain, end, stop):
            return match.end(), None
    read = party_behind if by else initials_behind
    found = read(plain, end, stop) if slot is Slot.APPROVED else None
    return (found[1], found[0]) if found else None
