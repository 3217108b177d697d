"""Text as the readers of cells compare it, and what schools write where nothing is known."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 80
_BLANKS = frozenset(
    {"", "-", "--", "?", "tbc", "tba", "tbd", "n a", "na", "none", "nil", "not known", "unknown"}
)


def plain(text: str) -> str:
    """Lower case, one line, plain dashes and apostrophes."""
    low = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    return re.sub(r"\s+", " ", re.sub(r"[‐‑‒–—−]", "-", low)).strip(" .")


def is_blank(text: str) -> bool:
    """Whether nothing is said, or that nothing is known."""
    return re.sub(r"[/.]", " ", plain(text)).strip() in _BLANKS


def shown(text: str) -> str:
    """A cell's words as a sentence repeats them: their beginning, in curly quotes."""
    words = " ".join(text.split())
    return f"“{words[:LONGEST]}{'…' if len(words) > LONGEST else ''}”"
