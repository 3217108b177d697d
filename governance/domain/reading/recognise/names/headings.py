"""Headings that go on in the lines below: “Early Years Foundation” over “Stage Policy”."""

from __future__ import annotations

import re

from governance.domain.reading.sheet import Line, Sheet
from governance.domain.reading.words.titles import DOCUMENT_WORDS, SCHOOL_ENDS, SCHOOL_KINDS

WORD = (
    r"(?:"
    + "|".join(sorted((re.escape(word) for word in DOCUMENT_WORDS), key=len, reverse=True))
    + r")"
)
DOCUMENT = re.compile(rf"\b{WORD}\b", re.IGNORECASE)
_KINDS = (SCHOOL_KINDS | set(SCHOOL_ENDS) | {"pupil"}) - {"the", "of", "and"}
_KIND_WORDS = "(?i:" + "|".join(re.escape(kind) for kind in sorted(_KINDS)) + ")"
_JOIN_END = re.compile(
    r"(?:\b(?:and|for|of|the|on|to|in|with|at|our|its|a|an|your|by|from|including)|[&,/-])\Z",
    re.IGNORECASE,
)
_JOIN_START = re.compile(
    rf"(?:(?:and|for|of|&|on|in|to|including)\b|\(|(?:{WORD})(?:\s(?:and|&|statement"
    rf"|document|{WORD}))*\Z)",
    re.IGNORECASE,
)
_ONWARD = re.compile(
    r"(?i)(?:for|of|on|in|to|and|&|incl(?:uding|\.)?|relating to|concerning|regarding)\s"
    r"[\w'&,()/ -]{4,60}\Z"
)
_ENDS = re.compile(rf"(?i)[\w'&()/ -]{{0,40}}\b{WORD}\Z")
_ONWARD_TO_END = re.compile(rf"(?:and|&|of|for) [\w'&()/ -]{{3,40}}\b(?i:{WORD})")
_TOLD = re.compile(r"(?i)\b(?:is|are|was|were|will|has|have|by|our|we|you|approved|adopted)\b")
_STACKED = re.compile(
    r"(?:[A-Z(&][\w'&()/-]{0,20},?|and|of|for|the|in)"
    r"(?: (?:[A-Z(&][\w'&()/-]{0,20},?|and|of|for|the|in)){0,2}",
)
LONE = re.compile(r"(?i)(?P<it>policy)(?:[\s,-]{1,3}\(?20\d\d\s?[-/]\s?(?:20)?\d\d\)?)?")
"""“POLICY 2015-2018” under the rest of a title."""
_HALVES = re.compile(
    r"(?i)(?:educational needs|foundation stage|child protection|data protection|equal"
    r" opportunit(?:y|ies)|looked after|intimate care|acceptable use|collective worship|sex"
    r" education|first aid|mental health|positive handling|lone working|social media|religious"
    r" education|parental leave|pupil premium|physical education|whistle blowing)\Z"
)
_CAPITALS = re.compile(r"(?:(?:[A-Z][\w'-]*|&|and|of|for|in|the|to|on|with)\s?){1,8}")
_JOINER = re.compile(r"(?i)\w (?:and|&|of|for|in) \w")
_OPENS_ON = re.compile(
    r"(?i)(?:policy|procedures?|statement|code|scheme) (?:and|&) [\w'&/ -]{3,40}"
)
_LAST_WORDS = re.compile(r"(?:(?:[A-Z][\w'&-]{1,20}|and|&|of) ){1,4}(?:Policy|POLICY|Procedures?)")
_AT = re.compile(r"(?i)\b(?:at|in|of|for)\s*\Z")
_NARROW = 24


def value_end(sheet: Sheet, start: int, end: int) -> int:
    """“Title: Supporting Pupils with Kind”, and on the next line “Words Policy”."""
    line = sheet.line_at(start)
    below = sheet.after(line)
    if below is None or end != line.end or DOCUMENT.search(sheet.plain, start, end):
        return end
    near = below.index - line.index == 1
    return below.end if near and _LAST_WORDS.fullmatch(below.text) else end


def _folded(words: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", words.lower()).strip()


def joined(sheet: Sheet, line: Line, words: str, school: str | None) -> Line | None:
    """The line in which a heading ends, where it goes on below; None where it does not."""
    below = sheet.after(line)
    if below is None or len(below.text) > 70 or below.text.endswith((".", ":")):
        return None
    if not DOCUMENT.search(words) and (last := _stacked(sheet, line, school)):
        return last
    own = school and _folded(school) in _folded(below.text)
    return None if own else _continued(sheet, line, words, below)


def _continued(sheet: Sheet, line: Line, words: str, below: Line) -> Line | None:
    """The line on or below `below` in which a heading ends."""
    close = below.index - line.index
    if _JOIN_END.search(words) and close <= 3:
        return _beyond(sheet, words, below)
    if not DOCUMENT.search(words):
        lone, wraps = bool(LONE.fullmatch(below.text)), _goes_on(words, below.text, close)
        if wraps or (close <= 3 and (lone or _JOIN_START.match(below.text))):
            ends = close == 2 and _ONWARD_TO_END.fullmatch(below.text)
            return below if wraps or lone or close == 1 or ends else None
        return _to_the_end(sheet, line, words, below)
    onward = _ONWARD.match(below.text) and not _TOLD.search(below.text)
    same_hand = words.isupper() == below.text.isupper()
    return below if onward and same_hand and close <= 2 else None


def _stacked(sheet: Sheet, line: Line, school: str | None) -> Line | None:
    """“Drugs &”, “Illegal”, “Substances”, “Policy”: a title of a word or two a line."""
    if len(line.text) > _NARROW or line.text[0].islower() or not _STACKED.fullmatch(line.text):
        return None
    names = _folded(school or "").split()
    last, words = line, line.text
    for step in range(4):
        below = sheet.after(last)
        if below is None or below.index - last.index > 2 or not _STACKED.fullmatch(below.text):
            return None
        last, words = below, f"{words} {below.text}"
        if set(_folded(words).split()) & {*names, *SCHOOL_ENDS}:
            return None
        if _ENDS.match(below.text):
            town = step and _rest_again(sheet, line, words, last)
            return last if step and len(words.split()) <= 9 and not town else None
    return None


def _rest_again(sheet: Sheet, first: Line, words: str, last: Line) -> bool:
    """Whether all but the first line of a stack is written again, without it: a town above."""
    again = _folded(sheet.plain[last.end : last.end + 4000])
    return _folded(words) not in again and _folded(words[len(first.text) :]) in again


def _halved(words: str, below: str) -> bool:
    """“Special Educational” over “Needs (SEN) Policy”: one name on two lines."""
    both = _HALVES.match(f"{words.rsplit(maxsplit=1)[-1]} {below.split(maxsplit=1)[0]}")
    return bool(both and _ENDS.match(below) and len(words) <= 45 and len(below.split()) <= 5)


def _goes_on(words: str, below: str, close: int) -> bool:
    return (close <= 2 and _wraps(words, below)) or (close == 1 and _halved(words, below))


def _wraps(words: str, below: str) -> bool:
    """“Child and Family” over “Support Policy”, or “Lettings” over “Policy and Charges”."""
    if words.isupper() != below.isupper() or len(words) > 45 or not _CAPITALS.fullmatch(words):
        return False
    if _OPENS_ON.fullmatch(below):
        return True
    halves = _JOINER.search(words) and len(below.split()) == 2 and not DOCUMENT.match(below)
    return bool(halves and _ENDS.match(below) and _CAPITALS.fullmatch(below))


def _beyond(sheet: Sheet, words: str, below: Line) -> Line:
    """The line below a heading that ends in “for” or the like, or the one after it."""
    beyond = sheet.after(below)
    if beyond and _again(sheet, f"{words} {below.text} {beyond.text}", beyond):
        return beyond
    unnamed = not DOCUMENT.search(words) and not DOCUMENT.search(below.text)
    return beyond if unnamed and beyond and _JOIN_START.match(beyond.text) else below


def _again(sheet: Sheet, whole: str, last: Line) -> bool:
    """Whether a title in capitals over three lines is written again below, but for its opening."""
    if not whole.isupper() or len(whole) > 130 or len(last.text) < 8:
        return False
    wanted = _folded(whole).split(" for ", 1)[-1]
    return wanted in _folded(sheet.plain[last.end : last.end + 4000])


def _to_the_end(sheet: Sheet, line: Line, words: str, below: Line) -> Line | None:
    """Up to two lines on to the document's word, where the whole is written elsewhere as well."""
    last, whole = below, f"{words} {below.text}"
    for _ in range(2):
        if last.end - line.start > 220 or len(whole) > 110 or _TOLD.search(whole):
            return None
        if _ENDS.match(last.text) and DOCUMENT.search(last.text):
            again = _folded(sheet.plain[last.end : last.end + 4000])
            before = _folded(sheet.plain[max(0, line.start - 1000) : line.start])
            wanted = _folded(whole)
            return last if wanted in again or wanted in before else None
        following = sheet.after(last)
        if following is None:
            return None
        last, whole = following, f"{whole} {following.text}"
    return None


def strip_school(words: str, school: str | None) -> tuple[int, int]:
    """The part of a line that is left when the school's name is taken off."""
    start, end = 0, len(words)
    if not school:
        return start, end
    pattern = r"[\s.-]{1,3}".join(
        re.escape(part.rstrip(".")) + r"\.?" for part in school.replace("-", " ").split()
    )
    for match in re.finditer(pattern, words, re.IGNORECASE):
        head, tail = words[: match.start()].strip(" -:,'"), words[match.end() :].strip(" -:,'s")
        if not head or (len(head) <= 6 and not DOCUMENT.search(head)):
            start = match.end()
        elif not tail or not DOCUMENT.search(tail) or DOCUMENT.search(head):
            end = _without_at(words, match.start())
        elif tail[0].isupper() or tail[0].isdigit():
            start = match.end()
        return start, end
    own = _proper(school)
    tail = rf"[\s,]{{1,3}}(?:for|of|at)\s{own}(?:\s(?:{_KIND_WORDS}))*\Z" if own else ""
    if tail and (last := re.search(tail, words)) and DOCUMENT.search(words, 0, last.start()):
        return 0, last.start()
    if own and (ahead := re.match(rf"{own}\s{{1,3}}(?=[A-Z])", words)):
        start = ahead.end() if DOCUMENT.search(words, ahead.end()) else 0
    if own and (behind := re.search(rf"\s?[,:-]\s?{own}\Z", words)):
        end = behind.start() if DOCUMENT.search(words, 0, behind.start()) else end
    return start, end


def _without_at(words: str, end: int) -> int:
    """Where a title ends before “at Fell School”; “Policy for Fell School” is kept whole."""
    at = _AT.search(words[:end])
    if at is None:
        return end
    named = DOCUMENT.search(words[: at.start()]) and len(words[: at.start()].split()) > 1
    return at.start() if named else len(words)


def _proper(school: str) -> str:
    """A pattern of “The Loft” of “The Loft Pupil Referral Unit”; empty where that is too short."""
    parts = school.split()
    kind = next((at for at, part in enumerate(parts) if part.lower() in _KINDS), len(parts))
    own = r"\s{1,3}".join(re.escape(part) for part in parts[:kind])
    return own if len(own) >= 5 else ""
