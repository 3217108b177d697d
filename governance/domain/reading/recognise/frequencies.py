"""Frequencies: “annually”, “every two years”, “on a three year cycle”, “36 months”."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from governance.domain.reading.sheet import folded
from governance.domain.reading.words.frequencies import ADVERBS, NUMBERS, UNITS

_COUNT = r"(?P<count>\d{1,2}|" + "|".join(NUMBERS) + r")"
_UNIT = r"(?P<unit>school year|academic year|years?|yrs?|months?|terms?)"
_EVERY = re.compile(
    r"\b(?=[abefhimopqsty\d])"
    rf"(?:(?:at least |at a minimum )?(?:once )?(?P<every>every|each|per|in every|once "
    rf"every|once an?|once in every) (?:\(?{_COUNT}\)?(?:st|nd|rd|th)?[ "
    rf"-]?(?:\(\w{{1,6}}\) )?)?{_UNIT}\b"
    rf"|(?P<once>once a(?:n academic| school)? (?:year|term)|twice a year|twice yearly"
    rf"|once yearly|twice each year|every september|each september|in (?:a|one) year's time)"
    rf"|{_COUNT.replace('count', 'count2')}[ -]{{0,2}}(?:\(\d{{1,2}}\) )"
    rf"?{_UNIT.replace('unit', 'unit2')}(?P<tail>ly|-?ly| ?cycle| review| rolling| rolling "
    rf"programme|[ -]cycle)?\b"
    rf"|(?P<adverb>{'|'.join(sorted((re.escape(a) for a in ADVERBS), key=len, reverse=True))})"
    r"(?:\b|(?=committee\b)))"
)
"""For text in lower case; no rate begins with another letter."""


_TWICE = re.compile(
    r"\s?\((?:i\.e\.,? )?(?:twice|every (?:six|6) months|(?:six|6)[ -]monthly)", re.I
)
"""What an ambiguous “bi-annually” says of itself."""
_THEN = re.compile(
    rf"\s(?:initially|at first|in the first (?:year|instance))\W{{1,3}}(?:and )?then (?:every )?"
    rf"{_COUNT}(?: {_UNIT})?\b",
    re.IGNORECASE,
)
_CHOICE = re.compile(r"[\s/,|_\[\]()\u2610\u25a1]{1,8}(?:or )?\Z")
_TICKED = re.compile(r"[\u2611\u2612\u2713\u2714\u2705]")


@dataclass(frozen=True, slots=True)
class FrequencyMark:
    """A frequency in months and where it stands; `loose` is a bare span such as “3 years”."""

    months: int
    words: str
    start: int
    end: int
    loose: bool = False


def _months(match: re.Match[str]) -> tuple[int, bool]:
    if adverb := match.group("adverb"):
        return ADVERBS[adverb.lower()], False
    if once := match.group("once"):
        low = once.lower()
        return (6 if low.startswith("twice") else 4 if low.endswith("term") else 12), False
    loose = match.group("every") is None
    count = (match.group("count2") if loose else match.group("count")) or "one"
    unit = (match.group("unit2") if loose else match.group("unit")).lower()
    number = NUMBERS.get(count.lower()) or (int(count) if count.isdigit() else 1)
    single = unit if unit in UNITS else unit.removesuffix("s")
    return number * UNITS[single], loose and not match.group("tail")


def find_frequencies(plain: str, start: int, end: int) -> list[FrequencyMark]:
    """The frequencies in a stretch of the text, in order."""
    found = []
    back = max(0, start - 1)
    for match in _EVERY.finditer(folded(plain[back:end]), start - back):
        months, loose = _months(match)
        first, last = back + match.start(), back + match.end()
        if _TWICE.match(plain, last, end):
            months = 6
        if then := _THEN.match(plain, last, end):
            months, last = _settled(match, months, then), then.end()
        if 0 < months <= 120:
            found.append(FrequencyMark(months, plain[first:last], first, last, loose))
    return found


def _settled(match: re.Match[str], months: int, then: re.Match[str]) -> int:
    """“12 months initially then 24”: the rate that stays, in the unit first given."""
    words = then.group("count").lower()
    number = NUMBERS.get(words) or int(words)
    unit = then.group("unit") or match.group("unit2") or match.group("unit")
    if unit is None:
        return months
    low = unit.lower()
    return number * UNITS[low if low in UNITS else low.removesuffix("s")]


def chosen(plain: str, marks: list[FrequencyMark]) -> FrequencyMark | None:
    """The first rate; None where several stand side by side to choose from and none is chosen."""
    for one, other in pairwise(marks[:4]):
        between = plain[one.end : other.start]
        if one.months != other.months and _CHOICE.match(between) and not _TICKED.search(between):
            return None
    return marks[0] if marks else None
