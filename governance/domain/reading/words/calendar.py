"""Month and term names as people write them, and the days of the week."""

from __future__ import annotations

from governance.domain.reading.words import words_of
from governance.domain.terms import Term

MONTHS: dict[str, int] = {
    "january": 1,
    "jan": 1,
    "february": 2,
    "feb": 2,
    "febuary": 2,
    "march": 3,
    "mar": 3,
    "april": 4,
    "apr": 4,
    "may": 5,
    "june": 6,
    "jun": 6,
    "july": 7,
    "jul": 7,
    "august": 8,
    "aug": 8,
    "september": 9,
    "sept": 9,
    "sep": 9,
    "october": 10,
    "oct": 10,
    "november": 11,
    "nov": 11,
    "december": 12,
    "dec": 12,
    "ionawr": 1,
    "chwefror": 2,
    "mawrth": 3,
    "ebrill": 4,
    "mai": 5,
    "mehefin": 6,
    "gorffennaf": 7,
    "awst": 8,
    "medi": 9,
    "hydref": 10,
    "tachwedd": 11,
    "rhagfyr": 12,
}
"""In English and Welsh, in full and short."""

TERMS: dict[str, Term] = {
    "autumn": Term.AUTUMN,
    "aut": Term.AUTUMN,
    "spring": Term.SPRING,
    "spr": Term.SPRING,
    "summer": Term.SUMMER,
    "sum": Term.SUMMER,
    "michaelmas": Term.AUTUMN,
    "lent": Term.SPRING,
    "trinity": Term.SUMMER,
}

WEEKDAYS = words_of(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri
    sat sun
    """
)
