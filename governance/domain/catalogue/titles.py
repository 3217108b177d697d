"""Titles folded to the words that tell policies apart, so that “E-Safety Policy 2024” is found."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

_COMMON = frozenset(
    {
        *("a", "an", "and", "at", "for", "in", "of", "on", "or", "our", "the", "to", "with"),
        *("policy", "policies", "procedure", "procedures", "statement", "document", "guidance"),
        *("school", "schools", "whole", "primary", "secondary", "academy", "trust", "federation"),
        *("draft", "final", "approved", "updated", "version", "model", "annual", "review"),
    }
)
_YEAR = re.compile(r"(19|20)\d\d|\d\d?")
_NOT_WORDS = re.compile(r"[^\w]+")
LONGEST_TITLE = 300
_NEAR = 0.86
"""How alike two folded titles must be, by difflib's ratio, for a slip of the pen."""


def title_key(title: str) -> str:
    """A title as its spellings share it: “Anti-Bullying & Safety” is “anti bullying and safety”.

    Lists are sorted by it and words are looked for in it; a school has each key once.
    """
    plain = unicodedata.normalize("NFKC", title).casefold().replace("&", " and ")
    plain = plain.replace("'", "").replace("’", "")
    return _NOT_WORDS.sub(" ", plain.replace("_", " ")).strip()[:LONGEST_TITLE]


@lru_cache(maxsize=8192)
def fold_title(title: str) -> frozenset[str]:
    """The telling words of a title: lower case, no accents, no years, singular, no common words.

    A title of common words alone keeps them, so that nothing folds to nothing by accident.
    """
    plain = unicodedata.normalize("NFKD", title.casefold())
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    plain = re.sub(r"['’`]s?\b", "", plain.replace("&", " and "))
    plain = re.sub(r"\be-(?=[a-z])", "e", plain)
    words = [word for word in re.findall(r"[a-z0-9]+", plain) if not _YEAR.fullmatch(word)]
    telling = [word for word in words if word not in _COMMON] or words
    return frozenset(_singular(word) for word in telling)


def near(one: frozenset[str], other: frozenset[str]) -> float:
    """How alike two folded titles are, 0 to 1; below the threshold for a slip it is 0."""
    compared = SequenceMatcher(None, " ".join(sorted(one)), " ".join(sorted(other)))
    if compared.real_quick_ratio() < _NEAR or compared.quick_ratio() < _NEAR:
        return 0.0
    ratio = compared.ratio()
    return ratio if ratio >= _NEAR else 0.0


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word
