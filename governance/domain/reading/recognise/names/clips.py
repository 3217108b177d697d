"""What of a heading is no title: the house before it, a motto, an office or a year behind it."""

from __future__ import annotations

import re

from governance.domain.reading.recognise.names.headings import DOCUMENT, WORD

_SCHOOL_YEAR = re.compile(
    r"(?i)(?<=[a-z)])(?<!arrangements)(?<!document)(?<!guidelines)"
    r"[\s,:(-]{1,4}(?:19|20)\d{2}\s?[-/]\s?(?:20)?\d{2}\)?"
    r"(?: [a-z]{3,12}| \([a-z]{2,6}\))?\Z"
)
_MOTTO = re.compile(
    r"\bPOLICY (?!(?:for|on|of|and|to|in|with|incl|the|statement|document|summary)\b)[a-z]{3,20} "
)
"""“KINDNESS POLICY together we grow”: a motto behind a title in capitals."""
_OFFICE = re.compile(
    r"(?<=[\w)])[\s,/-]{1,3}(?:Chair(?:man|person)?(?: of (?:the )?(?:Board of )?Governors)?"
    r"|Principal|Head ?[Tt]eacher|Approval|(?:Board|Governing Body|Governors)(?: of \w{4,12})?)"
    r"[\s/:]{0,3}\Z"
)
_SPARE = re.compile(
    r"(?<=[a-z] Policy) statement\Z"
    r"|(?i:(?<=policy)[\s,-]{1,4}(?:v(?:ersion)?\.? ?\d[\d.]*|draft|final|internal|public"
    r"|whole school(?: website)?|website|(?:non-?)?statutory\??|policy document"
    r"|(?:mission|vision|ethos|aims|contents|introduction|rationale)(?: statement)?)\Z)"
    r"|\s\((?i:[\w -]{0,20}(?:version|draft|edition|copy))\)\Z"
    r"|[\s,-]{1,4}v\.?\d[\d.]*(?: \((?:draft|final)\))?\Z"
)
"""“Kindness Policy statement”: the heading of the policy's first words."""
_SHOUTED = re.compile(
    rf"(?:[A-Z][A-Z'&/()-]*,? |& ){{1,9}}{WORD.upper()}\b(?: STATEMENT| DOCUMENT)?"
    r"(?= [A-Z][a-z]|\Z)"
)
"""“LETTINGS POLICY Principles”: a title in capitals ends where its capitals end."""
_RELABELLED = re.compile(r"(?<=[Pp]olicy) (?:Policy|Document|Title|Name|Subject)(?: [a-z]+)?\s?:")
"""“Kindness Policy Policy: Kindness Policy”: a label behind a title."""
_WHISPERED = re.compile(r"(?:[A-Z]{6,20} ){1,3}(?=[A-Z][a-z]+ )")
"""“INFORMATION Uniform Policy”: words in capitals before a title that is not."""
_RUN_ON = re.compile(r"(?<=\b[Pp]olicy) (?=[A-Z][a-z]+(?: [a-z]+){2})")
"""“Minutes policy Equality and diversity matter”: a sentence behind a title."""
_PLURAL = re.compile(r"[A-Z' ]{4,40} POLICIES (?=[A-Z' ]{4,60} POLICY\b)")
_CLAUSE = re.compile(r"(?<=[a-z]{3})\. [A-Z][a-z]{1,20} [a-z]")
_SHOUTED_LAST = re.compile(
    r"(?<=[a-z\d)] )(?:[A-Z][A-Z'&/()-]+,? |& ){1,9}(?:POLICY|PROCEDURES?|PLAN|SCHEME)\Z"
)
_NAMED_LAST = re.compile(
    r"(?<=[\w)] )(?:[A-Z][\w'&/-]+,? |and |of |for |& ){1,7}(?:Policy|Procedures?|Plan|Scheme)\Z"
)
_LETTERS = re.compile(r"\(?(?P<it>[A-Z]{2,6})\)?[\s:-]{1,4}(?=[A-Z])")
_CODED = re.compile(
    r"\s\((?:[A-Z]{0,3}\d{1,4}[a-z]?|[A-Z]{2})\)\Z|\s\([A-Za-z]{0,4}\Z|[\s,-]{1,3}Issue \d{1,2}\Z"
)
"""“Kindness Policy (W045)”, “(LA)”, or a bracket that a label broke: no part of a title."""
_JOINS = frozenset(
    ("and", "of", "for", "the", "in", "on", "to", "with", "at", "a", "or", "an", "as", "by")
)
_TOLD_WORDS = 2
_TWICE = re.compile(
    r"(?:Policy Document )?(?P<it>[A-Z][\w&'-]{2,20}(?: [\w&'-]{2,20}){0,3}) (?=(?P=it)\b)"
)
_HOUSE = re.compile(
    r"(?:[A-Z&'.-]{2,20} ){1,6}(?:PARTNERSHIP|SCHOOL|ACADEMY|TRUST|FEDERATION|COLLEGE)"
    r" (?=[A-Z][a-z])|(?:[A-Z][\w'.-]{1,20} ){1,4}(?:Education|Learning|Academy|Academies) "
    r"(?:Partnership|Trust) (?=[A-Z](?!olic))"
)
"""“FELLBROOK PARTNERSHIP Kindness Policy”: a house in capitals before its title."""


def clipped(words: str) -> tuple[int, int]:
    """The part of a heading without the house before it, a motto, an office or a clause after."""
    end = len(words)
    if label := _RELABELLED.search(words):
        end = label.start()
    for pattern in (_MOTTO, _CLAUSE):
        if match := pattern.search(words):
            end = min(end, match.start() + (len("POLICY") if pattern is _MOTTO else 1))
    if told := _RUN_ON.search(words[:end]):
        end = told.start()
    if code := _CODED.search(words[:end]):
        end = code.start()
    if year := _SCHOOL_YEAR.search(words[:end]):
        end = year.start()
    if spare := _SPARE.search(words[:end]):
        end = spare.start()
    if office := _OFFICE.search(words[:end]):
        end = office.start()
    shouted = _SHOUTED.match(words[:end])
    if shouted and shouted.group().isupper():
        end = shouted.end()
        end = spare.start() if (spare := _SPARE.search(words[:end])) else end
    start = _behind_a_motto(words[:end])
    for pattern in (_HOUSE, _TWICE, _PLURAL, _WHISPERED):
        if ahead := pattern.match(words, start, end):
            start = ahead.end()
    return start, end


def house_letters(words: str, school: str | None) -> int:
    """Where a title begins behind its school's letters: “HPS - Kindness Policy”; else nought."""
    match = _LETTERS.match(words)
    if match is None or not school:
        return 0
    names = [part for part in re.split(r"[\s-]+", school) if part[:1].isalpha()]
    every = "".join(name[0] for name in names).upper()
    proper = "".join(name[0] for name in names if name[0].isupper())
    return match.end() if match.group("it") in (every, proper, every[1:], proper[1:]) else 0


def _behind_a_motto(words: str) -> int:
    """Where a title begins behind other words: “Founded 1571 HIRE POLICY”, “Kind to all Art "
    "Policy”.

    Nought where the words before it may be its own.
    """
    last = 0
    if not words.isupper() and (shouted := _SHOUTED_LAST.search(words)):
        last = shouted.start()
    elif named := _NAMED_LAST.search(words):
        low = [word for word in words[: named.start()].split() if word.isalpha() and word.islower()]
        last = named.start() if sum(word not in _JOINS for word in low) >= _TOLD_WORDS else 0
    return 0 if DOCUMENT.search(words, 0, last) else last
