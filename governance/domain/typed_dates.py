"""What a person types into a date field, as a date at the precision in which they wrote it.

Numeric dates are day first. A year in two digits is 2000 to 2079 or 1980 to 1999. A term of a
school year belongs to the calendar year it falls in: the spring term of 2019/20 is the spring of
2020.
"""

from __future__ import annotations

import calendar
import re
import unicodedata
from collections.abc import Callable
from datetime import date

from governance.domain.dates import PreciseDate
from governance.domain.terms import Term

EXAMPLES = "1 September 2018, 1/9/2018, September 2018, autumn term 2021 or 2021"
FIRST_YEAR, LAST_YEAR = 1900, 2199

_LONGEST = 60
_MONTHS = {
    word.lower(): number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, word in enumerate(names)
    if word
} | {"sept": 9}
_SPACE = re.compile(r"[\s,]+")
_DASH = re.compile(r"\s*[-‐‑‒–—−]\s*")
_SLASH = re.compile(r"\s*/\s*")

_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_WORD = r"(?P<month>[a-z]{3,9})\.?"
_YEAR = r"'?(?P<year>[0-9]{4}|[0-9]{2})"
_LONG_YEAR = r"(?P<year>[0-9]{4})"
_SCHOOL_YEAR = r"'?(?P<year>[0-9]{4}|[0-9]{2})(?:[/-](?P<second>[0-9]{4}|[0-9]{2}))?"
_TERM = r"(?P<term>spring|summer|autumn)(?: term)?"


def parse_typed(text: str) -> PreciseDate:
    """Read a typed date; ValueError with a sentence that gives examples where it is none.

    Also reads ISO 8601 and EDTF texts (2018-09-01, 2018-09, 2021-23), save 2020-21, 2021-22 and
    2022-23, which people write for a school year and EDTF for a term: those are asked about.
    """
    plain = _plain(text)
    if len(plain) <= _LONGEST:
        for pattern, read in _FORMS:
            if match := pattern.fullmatch(plain):
                return read(_shown(text), match)
    raise _refusal(f"“{_shown(text)}” is not a date we can read")


def _plain(text: str) -> str:
    """Lower case, single spaces, plain dashes and apostrophes, no commas, no “of” or “the”."""
    text = unicodedata.normalize("NFKC", text[: _LONGEST * 2]).lower()
    text = _SPACE.sub(" ", text.replace("’", "'").replace("‘", "'")).strip(" .")
    text = _SLASH.sub("/", _DASH.sub("-", text))
    return " ".join(word for word in text.split(" ") if word not in ("of", "the"))


def _shown(text: str) -> str:
    """The text as a refusal repeats it: its beginning, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def _refusal(what: str) -> ValueError:
    """What is wrong, and how a date is written."""
    return ValueError(f"{what}; write a date like {EXAMPLES}.")


def _iso(shown: str, match: re.Match[str]) -> PreciseDate:
    year, rest = match["year"], match["rest"]
    _check_year(shown, int(year))
    if rest in ("21", "22", "23") and int(rest) == (int(year) + 1) % 100:
        term = Term.of_season(rest).value
        raise ValueError(
            f"“{shown}” can be the school year or a term; write {term} term {year}, "
            f"or the month or year you mean."
        )
    try:
        return PreciseDate.parse(match[0])
    except ValueError as error:
        raise _refusal(f"“{shown}” is not in the calendar") from error


def _day(shown: str, match: re.Match[str]) -> PreciseDate:
    year, month, day = _year(shown, match["year"]), _month(shown, match["month"]), int(match["day"])
    try:
        return PreciseDate.day(date(year, month, day))
    except ValueError as error:
        name = calendar.month_name[month]
        raise _refusal(f"“{shown}” is not a date: {name} {year} has no day {day}") from error


def _month_of_year(shown: str, match: re.Match[str]) -> PreciseDate:
    return PreciseDate.month(_year(shown, match["year"]), _month(shown, match["month"]))


def _term(shown: str, match: re.Match[str]) -> PreciseDate:
    year, term = _year(shown, match["year"]), Term(match["term"])
    if match["second"]:
        if int(match["second"]) % 100 != (year + 1) % 100:
            raise _refusal(f"“{shown}” does not name one school year, such as 2019/20")
        if term is not Term.AUTUMN:
            year += 1
    return PreciseDate.term(year, term)


def _whole_year(shown: str, match: re.Match[str]) -> PreciseDate:
    return PreciseDate.year(_year(shown, match["year"]))


def _year(shown: str, digits: str) -> int:
    """The year; two digits are 1980 to 2079."""
    year = int(digits)
    if len(digits) == 2:
        year += 2000 if year < 80 else 1900
    return _check_year(shown, year)


def _check_year(shown: str, year: int) -> int:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise _refusal(f"“{shown}” is not between the years {FIRST_YEAR} and {LAST_YEAR}")
    return year


def _month(shown: str, word: str) -> int:
    """The month's number, from its number, its name or its short name."""
    number = int(word) if word.isdigit() else _MONTHS.get(word, 0)
    if 1 <= number <= 12:
        return number
    if word.isdigit():
        raise _refusal(f"“{shown}” has no month {number} (the day comes first)")
    raise _refusal(f"“{shown}” is not a date we can read")


_FORMS: tuple[tuple[re.Pattern[str], Callable[[str, re.Match[str]], PreciseDate]], ...] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (r"(?P<year>[0-9]{4})-(?P<rest>[0-9]{2}(?:-[0-9]{2})?)", _iso),
        (_LONG_YEAR, _whole_year),
        (rf"{_TERM}[ -]{_SCHOOL_YEAR}", _term),
        (rf"{_SCHOOL_YEAR}[ -]{_TERM}", _term),
        (rf"(?P<day>[0-9]{{1,2}})([/. -])(?P<month>[0-9]{{1,2}})\2{_YEAR}", _day),
        (rf"(?P<month>[0-9]{{1,2}})[/. -]{_LONG_YEAR}", _month_of_year),
        (rf"{_DAY}[ -]?{_WORD}[ -]?{_YEAR}", _day),
        (rf"{_WORD} {_DAY} {_LONG_YEAR}", _day),
        (rf"{_WORD}[ -]?{_YEAR}", _month_of_year),
        (rf"{_LONG_YEAR} {_WORD}", _month_of_year),
    )
)
