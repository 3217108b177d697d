"""Furniture of web pages and converters: lines that no school wrote, above and around a policy."""

from __future__ import annotations

import re

_LINE = re.compile(
    r"(?i)\W*(?:"
    r"(?:skip|scroll|jump|go) to (?:\w+ ){0,2}(?:content|navigation|top|footer|menu)"
    r"|back to (?:\w+ ){0,3}\w+|home|menu|search(?: \w+)?|close|share(?: this)?(?: \w+)?"
    r"|print(?: page)?|cookies?\b.{0,60}|accept(?: all)?(?: cookies)?|log ?in|sign ?in|register"
    r"|download(?:s| \w+)?"
    r"|(?:continue reading|read more|view|open|embed|save|like|report|upload)(?: \w+)?"
    r"|transcription|transcript(?: of .{0,80})?|document transcript|text of .{0,60}"
    r"|\d+ minutes? read|(?:date )?post(?:ed)?(?: on| date)?\W.{0,40}|published (?:by|in)\W.{0,60}"
    r"|views?\W{0,3}\d.{0,60}|\d+ (?:views?|downloads?|pages?|comments?|likes?|shares?)\b.{0,60}"
    r"|(?:all )?categor(?:y|ies)|(?:supporting )?documents?|categories?\W.{0,60}|tags?\W.{0,60}"
    r"|quick links|useful links|our school|about us|key information|page \d+(?: of \d+)?|\d+"
    r"|this article is from.{0,40}|related (?:documents|pages)|loading.{0,20}"
    r"|file\W+web view.{0,200}"
    r"|\S+\.(?:pdf|docx?|html?|co\.uk|org|com|sch\.uk)(?:/\S*)?|https?://\S+|www\.\S+|\w+ by \w+"
    r"|part of .{3,60}|.{0,30}all rights reserved.{0,30}|policy (?:details|overview|information)"
    r")\W*\Z"
)
_LONGEST = 240
_TRAIL = re.compile(r"(?:\A|\s)[>›»]\s|\AHome\s?/")
_STEP = re.compile(r"\s[>›»]\s*")
_BULLET = re.compile(r"\s*(?:[·•▪●◦➢►■□\uf0b7\uf0a7*]|o\s|[-–]\s)")


def is_furniture(words: str) -> bool:
    """Whether a line belongs to the page it was found on: “Skip to content”, “Home > Policies”."""
    if len(words) > _LONGEST:
        return False
    return bool(_LINE.match(words) or _TRAIL.search(words))


def end_of_trail(words: str) -> int:
    """Where the last part of a trail of pages begins: “Home > Documents > Kindness Policy”."""
    found = list(_STEP.finditer(words)) if _TRAIL.search(words) else []
    return found[-1].end() if found else 0


def is_bullet(raw: str) -> bool:
    """Whether a line as written is an item of a list."""
    return bool(_BULLET.match(raw))
