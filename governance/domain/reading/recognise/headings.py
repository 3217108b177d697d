"""Headings that go on in the lines below: “Early Years Foundation” over “Stage Policy”."""

from __future__ import annotations

import re

from governance.domain.reading.sheet import Line, Sheet
from governance.domain.reading.words.titles import DOCUMENT_WORDS

WORD = (
    r"(?:"
    + "|".join(sorted((re.escape(word) for word in DOCUMENT_WORDS), key=len, reverse=True))
    + r")"
)
DOCUMENT = re.compile(rf"\b{WORD}\b", re.IGNORECASE)
SCHOOL_YEAR = re.compile(r"[\s,:(-]{1,4}(?:19|20)\d{2}\s?[-/]\s?(?:20)?\d{2}\)?\Z")
_JOIN_END = re.compile(r"(?:\b(?:and|for|of|the|on|to|in|with|at)|[&,/-])\Z", re.IGNORECASE)
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
_TOLD = re.compile(r"(?i)\b(?:is|are|was|were|will|has|have|by|our|we|you|approved|adopted)\b")


def _folded(words: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", words.lower()).strip()


def joined(sheet: Sheet, line: Line, words: str, school: str | None) -> Line | None:
    """The line in which a heading ends, where it goes on below; None where it does not."""
    below = sheet.after(line)
    if below is None or len(below.text) > 70 or below.text.endswith((".", ":")):
        return None
    close = below.index - line.index
    if school and _folded(school) in _folded(below.text):
        return None
    if _JOIN_END.search(words) and close <= 3:
        beyond = sheet.after(below)
        unnamed = not DOCUMENT.search(words) and not DOCUMENT.search(below.text)
        return beyond if unnamed and beyond and _JOIN_START.match(beyond.text) else below
    if not DOCUMENT.search(words):
        if close <= 3 and (below.text.lower() == "policy" or _JOIN_START.match(below.text)):
            return below if close == 1 or below.text.lower() == "policy" else None
        return _to_the_end(sheet, line, words, below)
    onward = _ONWARD.match(below.text) and not _TOLD.search(below.text)
    same_hand = words.isupper() == below.text.isupper()
    return below if onward and same_hand and close <= 2 else None


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
