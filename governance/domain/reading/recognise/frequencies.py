"""Frequencies: “annually”, “every two years”, “on a three year cycle”, “36 months”."""

from __future__ import annotations

import re
from dataclasses import dataclass

from governance.domain.reading.words.frequencies import ADVERBS, NUMBERS, UNITS

_COUNT = r"(?P<count>\d{1,2}|" + "|".join(NUMBERS) + r")"
_UNIT = r"(?P<unit>school year|academic year|years?|yrs?|months?|terms?)"
_EVERY = re.compile(
    rf"\b(?:(?:at least |at a minimum )?(?:once )?(?P<every>every|each|per|in every|once "
    rf"every|once an?|once in every) (?:\(?{_COUNT}\)?(?:st|nd|rd|th)?[ "
    rf"-]?(?:\(\w{{1,6}}\) )?)?{_UNIT}\b"
    rf"|(?P<once>once a(?:n academic| school)? (?:year|term)|twice a year|twice yearly"
    rf"|once yearly|twice each year|every september|each september)"
    rf"|{_COUNT.replace('count', 'count2')}[ -]{{0,2}}(?:\(\d{{1,2}}\) )"
    rf"?{_UNIT.replace('unit', 'unit2')}(?P<tail>ly|-?ly| ?cycle| review| rolling| rolling "
    rf"programme|[ -]cycle)?\b"
    rf"|(?P<adverb>{'|'.join(sorted((re.escape(a) for a in ADVERBS), key=len, reverse=True))})\b)",
    re.IGNORECASE,
)


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
    for match in _EVERY.finditer(plain, start, end):
        months, loose = _months(match)
        if 0 < months <= 120:
            found.append(FrequencyMark(months, match.group(), match.start(), match.end(), loose))
    return found
