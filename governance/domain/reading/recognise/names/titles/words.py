"""Words that tell a title from what stands about it."""

from __future__ import annotations

import re

from governance.domain.reading.words import words_of
from governance.domain.reading.words.titles import DOCUMENT_WORDS, TOPICS

WORD = (
    r"(?:"
    + "|".join(sorted((re.escape(word) for word in DOCUMENT_WORDS), key=len, reverse=True))
    + r")"
)
DOCUMENT = re.compile(rf"\b{WORD}\b")
POLICY = re.compile(r"\bpolic(?:y|ies)\b")
SECTION = re.compile(
    r"(?:\d{1,2}\W{1,3})?(?:monitoring|aims?|introduction|rationale|background|contents|purpose"
    r"|scope|overview|intent|context|roles|responsibilities|legislation|legal|definitions"
    r"|principles"
    r"|our (?:vision|aims|values|mission)|vision|mission|ethos|foreword|who|what|how|why|when)\b"
    r"(?!.*\b(?:policy|procedures?|plan|scheme)\Z)"
)
"""Headings of sections, which name no document."""
UNNAMED = re.compile(
    r"(?:whole[- ])?(?:(?:school|trust|academy|college|federation|governing body|governors'?"
    r"|board|our|the|statement of|general) )*policy(?: document| statement)?(?: of intent)?"
    r"[\s\d/-]*\Z|(?:non-? ?)?statutory\s{1,3}(?:policy|document)\Z"
    r"|(?:date|approved|current|new|policy document) policy\Z"
    r"|(?:policy|document) (?:information|details?|summary|overview|control|cover)(?: (?:sheet"
    r"|page))?\Z"
    r"|(?:updates?|dates?|reviews?|status|owner|approval|purpose|aims?|scope|name|implementation)"
    r" (?:of|for) (?:the |this |our )?(?:school )?policy\Z"
    r"|(?:school |trust )?(?:policy|document) (?:file|no|number|ref|reference|code|name|title|type"
    r"|index)\b.*"
)
"""“School Policy”, “Document control”: what is written on every policy."""
SENTENCE = re.compile(
    r"\b(?:is|are|was|were|will|has|have|should|must|we|you|our|aims?|sets|this|read"
    r"|adopted|approved|reviewed|whenever)\b"
)
JOINS = words_of("and of for the in on to with at a an or by from our its incl including")
TOPIC_WORDS = frozenset(part for topic in TOPICS for part in topic.split("-"))
COMMON = JOINS | words_of("policy policies procedure procedures statement school")
"""Words that any title may have, and that so tell nothing of what it is about."""
TOKEN = re.compile(r"[a-z0-9]+")


def folded(low: str) -> str:
    """Words in lower case with single spaces and no marks."""
    return " ".join(TOKEN.findall(low))
