"""The fuller of two names for one document: “RSE Policy” and what its letters stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from governance.domain.reading.words import words_of

_WORDS = re.compile(r"[A-Za-z][A-Za-z']*")
_LETTERS = re.compile(r"[A-Z][A-Za-z]{0,5}[A-Z]")
_SKIPPED = words_of("and of the in for as an a to on with at or")


def spells_out(long: str, short: str) -> bool:
    """Whether `long` is `short` with its letters as words: “Special Needs Policy”, “SN Policy”."""
    known = _WORDS.findall(long.upper())
    found = [
        word for word in _WORDS.findall(short) if _LETTERS.fullmatch(word) and word not in known
    ]
    if len(found) != 1:
        return False
    letters = found[0].lower()
    words = [word.lower() for word in _WORDS.findall(long)]
    rest = [word.lower() for word in _WORDS.findall(short) if word != found[0]]
    if any(word not in words for word in rest):
        return False
    named = words[: words.index(rest[0])] if rest and rest[0] in words else words
    return letters in (_initials(named), _initials(w for w in named if w not in _SKIPPED))


def _initials(words: Iterable[str]) -> str:
    return "".join(word[0] for word in words)


def holds(long: str, short: str) -> bool:
    """Whether `long` says all words of `short` in their order, and more."""
    words = iter(_WORDS.findall(long.lower()))
    wanted = _WORDS.findall(short.lower())
    return len(_WORDS.findall(long)) > len(wanted) and all(word in words for word in wanted)
