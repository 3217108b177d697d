"""What is expected behind a label that has no colon: a value of its kind, and nothing less."""

from __future__ import annotations

import re

from governance.domain.reading.recognise.bodies import person_at
from governance.domain.reading.sheet import Line
from governance.domain.reading.words.people import BODY, COMMITTEE, HOUSE, ROLE, TITLED
from governance.domain.reading.words.slots import Slot

TYPED = {
    Slot.APPROVED: re.compile(rf"{HOUSE}?(?i:{BODY}|{ROLE})\b|{COMMITTEE}|{TITLED} "),
    Slot.OWNER: re.compile(
        rf"{TITLED} |(?i:{ROLE})\b|[A-Z][a-z]+ [A-Z][a-z]+|[A-Z]\.? ?[A-Z][a-z]+"
        r"|[A-Z]{2,4}(?:\s?/\s?[A-Z]{2,4})?(?=\s*(?:\Z|\n|[,.(-]|\d|[A-Z][a-z]{2,8} \d))"
    ),
    Slot.VERSION: re.compile(r"[vV]?\.? ?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?\b(?! (?:of|pages))"),
    Slot.SIGNED: re.compile(rf"{TITLED} |[._]{{3,}}|(?i:{ROLE})\b|by\b"),
    Slot.REVIEW_BODY: re.compile(
        rf"(?i:{BODY}|{ROLE})\b|{COMMITTEE}|{TITLED} |[A-Z]\.? ?[A-Z][a-z]+|[A-Z][a-z]+ [A-Z][a-z]+"
    ),
}
EVERY = re.compile(
    r"(?i:annual|bi-?ennial|bi-?annual|tri-?ennial|(?:every|each) (?:\(?\w{1,8}\)? )?(?:year|yr"
    r"|term|month|autumn|spring|summer|september|school|academic)|yearly|\d{1,2} ?-?(?:year"
    r"|month|yr)|(?:one|two|three|four|five|six|twelve)[ -](?:year|month|term)|once|termly|half-?|"
    r"statutory ?/ ?annual|as (?:and when )?(?:required|needed)|on-?going|twice|monthly"
    r"|quarterly|regular)"
)
ANOTHER = re.compile(r"(?:Signature|Signed|Date|Review|Next|Version)\b")
BODY_FIRST = re.compile(
    r"(?i)(?:(?:full|local|trust|academy|school) ){0,2}(?:governors?'?|governing (?:body|board)"
    r"|governing (?:council|committee)|council|board|committee|trustees|directors|fgb|lgb)\b"
)
GAP = re.compile(r"\s?(?:\([^()\n]{0,40}\))?\s?:?\s{0,3}\Z")
"""Nothing between a label and its value but a note or a colon."""
CAPITAL = re.compile(r" {1,3}[A-Z]")
"""A body is followed by a capital: its stretch is over."""
CLOSED = re.compile(r"(?:[A-Z\d][\w./'-]{0,20}|[.:;,)]) ?\Z")
"""Before a label in a run of labels stands a value, not a word of prose."""
_WROTE = frozenset({"written", "prepared", "drafted", "produced", "originated", "created"})
_THEN_ROLE = re.compile(rf" (?i:{ROLE})\b")
_KEEPER = re.compile(r"(?i)\b(?:owner|author|holder|originator)\Z")
_TITLED_NEXT = re.compile(rf" {TITLED}(?: [A-Z][\w'.-]*){{1,4}}(?! ?[a-z])")
_OFFICE_ALONE = re.compile(rf" (?:(?i:{ROLE}|{BODY})|{COMMITTEE})\s*\Z")


def named_alone(plain: str, slot: Slot, words: str, end: int, line: Line) -> bool:
    """“Staff Lead Amy Quill” as a whole line; “Written Amy Quill Deputy Head” with the role."""
    wrote = slot is Slot.WRITTEN and words.lower() in _WROTE
    start = end - len(words)
    keeper = slot is Slot.OWNER and bool(_KEEPER.search(words))
    if keeper and _TITLED_NEXT.match(plain, end, line.end):
        return True
    if keeper and start == line.start and _OFFICE_ALONE.match(plain, end, line.end):
        return True
    apart = start == line.start or plain[max(0, start - 2) : start] == "  "
    if not (wrote or (slot is Slot.OWNER and apart)):
        return False
    glued = plain[end : end + 1].isupper()
    name = person_at(plain[end : line.end], 0, line.end - end, 0) if glued else None
    if name is not None:
        name = name[0] + end, name[1] + end
    name = name or person_at(plain, end, line.end, 3 if plain.startswith(" / ", end) else 1)
    if name is None:
        return False
    return bool(_THEN_ROLE.match(plain, name[1], line.end)) if wrote else line.end - name[1] <= 1
