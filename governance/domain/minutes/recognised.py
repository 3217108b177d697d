"""Which of the usual first items a title stands for."""

from __future__ import annotations

import re
from enum import StrEnum


class Opening(StrEnum):
    """A usual first item whose minute the program can draft."""

    APOLOGIES = "apologies"
    DECLARATIONS = "declarations"
    LAST_MINUTES = "last_minutes"


_PATTERNS = (
    (Opening.APOLOGIES, re.compile(r"\bapolog(?:y|ies)\b", re.I)),
    (Opening.DECLARATIONS, re.compile(r"\bdeclarations?\b.*\binterests?\b", re.I)),
    (
        Opening.LAST_MINUTES,
        re.compile(r"\bminutes\s+of\s+(?:the\s+)?(?:last|previous)\s+meeting", re.I),
    ),
)


def opening_of(title: str | None) -> Opening | None:
    """“Apologies for absence” is APOLOGIES; None for any other title."""
    found = (kind for kind, pattern in _PATTERNS if title and pattern.search(title))
    return next(found, None)
