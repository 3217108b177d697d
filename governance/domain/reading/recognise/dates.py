"""Dates in text, at the precision in which they are written, day before month.

Every pattern is bounded, so a text is searched in time linear in its length.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from governance.domain.dates import PreciseDate
from governance.domain.reading.words.calendar import MONTHS, TERMS
from governance.domain.terms import Term

_MONTH = r"(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")"
_TERM = r"(?:" + "|".join(sorted(TERMS, key=len, reverse=True)) + r")"
_GAP = r"\s{0,3}"
_SPACE = r"(?:[^\S\n]{0,2}(?:\n\s{0,3})?)"
"""Two spaces or a line's end; a wider gap parts the cells of a table: “7   Feb 2014”."""
_YEAR4 = r"(?:19|20)\d{2}(?!\d)"
_YEAR2 = r"'?\d{2}(?![\d:%]|\s?(?:st|nd|rd|th)\b|\.\d)"
_EDGE = r"(?:(?<![A-Za-z])|(?-i:(?<=[a-z])(?=[A-Z][a-z])))"

_PATTERNS = (
    r"(?P<iso>(?<!\d)(?:19|20)\d{2}-\d{2}-\d{2}(?!\d))",
    rf"(?P<bilingual>(?<![\d/£])(?<!\d[.,])\d{{1,2}}\s{_MONTH}\s?/\s?(?:\d{{1,2}}\s)?{_MONTH}\s{_YEAR4})",
    rf"(?P<day>(?<![\d/£vV])(?<![\dvV][.,])\d{{1,2}}(?:{_SPACE}(?:st|nd|rd|th))?{_SPACE}(?:day\s)?(?:of\s)?"
    rf"(?:[-/.,]{_SPACE})?{_EDGE}{_MONTH}[.,]?{_GAP}[-/.,]?{_GAP}"
    rf"(?:'?{_YEAR4}|(?:(?<=[ '/.-])|(?<=\d)){_YEAR2}))",
    rf"(?P<usday>{_EDGE}{_MONTH}\s\s?\d{{1,2}}(?:st|nd|rd|th)?,?\s{{1,2}}{_YEAR4})",
    rf"(?P<number>(?<![\d/£-])(?<!\d\.)\d{{1,2}}\s?[./-]\s?\d{{1,2}}\s?[./-]\s?(?:{_YEAR4}"
    rf"|\d{{2}}(?![\d])))",
    rf"(?P<month>{_EDGE}{_MONTH}(?:[.,]{_GAP}|{_GAP})(?:[-/]{_GAP})?"
    rf"(?:(?:of\s)?'?{_YEAR4}|(?<=[ '/.-]){_YEAR2}))",
    rf"(?P<monthnumber>(?<![\d/£-])(?<!\d\.)(?:0?[1-9]|1[0-2])\s?[/.]\s?{_YEAR4})",
    r"(?P<shortmonth>(?<![\d./£-])(?:0?[1-9]|1[0-2])/\d{2}(?=\s{0,3}(?:\n|\Z|[,;)&]|\.\s| {2}"
    r"|(?-i:[A-Z])|and\b)))",
    rf"(?P<term>{_EDGE}{_TERM}\.?{_GAP}(?:half{_GAP})?(?:term{_GAP})?(?:\(?[12]\)?[ ,]{{1,2}})?"
    rf"(?:half{_GAP})?(?:term{_GAP})?(?:of\s|in\s|[-/]\s?|,\s?|\()?(?:{_YEAR4}|'?\d{{2}}(?![\d.:]))"
    rf"(?:{_GAP}[/-]{_GAP}(?:{_YEAR4}|\d{{2}}(?!\d)))?)",
    rf"(?P<yearterm>(?<![\d/-]){_YEAR4}(?:\s?[/-]\s?\d{{2}}(?:\d{{2}})?)?{_GAP}[-,]?{_GAP}{_EDGE}"
    rf"{_TERM}\b(?:\s?term)?)",
    rf"(?P<sixterm>{_EDGE}Term{_GAP}[1-6]{_GAP}[,(]?\s{{0,30}}{_YEAR4}"
    rf"(?:{_GAP}[/-]{_GAP}(?:{_YEAR4}|\d{{2}}(?!\d)))?)",
    r"(?P<year>(?<![\w/£.-])(?<!\d\s[-/]\s)(?:19|20)\d{2}(?![\d/]|\s?[-/]\s?\d|\w|\.\d))",
)
_OPENING = r"(?=\d|(?<![a-z])[jfmasondtliceghr]|(?-i:(?<=[a-z])[A-Z]))"
"""What a date can begin with; anything else is passed over at once."""
_DATE = re.compile(_OPENING + "(?:" + "|".join(_PATTERNS) + ")", re.IGNORECASE)
_NUMBERS = re.compile(r"[0-9]+")
_NAME = re.compile(rf"{_EDGE}(?:{_MONTH}|{_TERM})(?![a-z])", re.IGNORECASE)
_FUSED = re.compile(r"(?:19|20)\d{2}\s{1,3}\Z")
_LABELLED = re.compile(
    r"(?i)\b(?:review\w*|approv\w+|adopted|ratified|agreed|updated?|revised|next|due|issued?|written"
    r"|dated?|created)\b[^\d\n.;()]{0,24}\n?\s{0,12}(?:(?:0?[1-9]|1[0-2])/\d\d[\s,;&/]{1,4}"
    r"(?:and )?){0,3}\Z"
)
_WEEKDAY = re.compile(r"(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s(?:the\s)?\Z")
_LONE = re.compile(r"\n\d{1,2}\n(?!(?:st|nd|rd|th)\b)")
"""A number alone on its line above a month: a page, a version, never the day."""
_PAGED = re.compile(r"\d{1,2} [A-Z][a-z]")
_ROW = re.compile(rf"(\d{{1,2}}) (?:{_MONTH}|{_TERM})\.? (?:19|20)\d\d\b", re.IGNORECASE)
_NEAR = 40
EARLIEST, LATEST = 1975, 2075


@dataclass(frozen=True, slots=True)
class DateMark:
    """A date and where it stands in the text; `bare` is a year alone."""

    date: PreciseDate
    start: int
    end: int

    @property
    def bare(self) -> bool:
        """Whether only a year is written."""
        return len(self.date.edtf) == 4


def _full_year(digits: str) -> int:
    number = int(digits)
    if len(digits) == 4:
        return number
    return 2000 + number if number < 70 else 1900 + number


def _named(text: str) -> str:
    match = _NAME.search(text)
    return match.group().lower() if match else ""


def _term(words: str) -> PreciseDate:
    """“Spring Term 19/20” is the spring of 2020; “Autumn 2019/20” the autumn of 2019."""
    term = TERMS[_named(words)]
    numbers = _NUMBERS.findall(words)
    if len(numbers) > 1 and len(numbers[0]) == 1:
        numbers = numbers[1:]
    first = _full_year(numbers[0])
    if len(numbers) > 1:
        second = _full_year(numbers[1])
        if second == first + 1 and term is not Term.AUTUMN:
            first = second
    return PreciseDate.term(first, term)


def _six_term(numbers: list[str]) -> PreciseDate:
    """“Term 3 2023-24”: of six terms, two make an autumn, two a spring, two a summer."""
    term = (Term.AUTUMN, Term.SPRING, Term.SUMMER)[(int(numbers[0]) - 1) // 2]
    first = _full_year(numbers[1])
    if len(numbers) > 2 and term is not Term.AUTUMN and _full_year(numbers[2]) == first + 1:
        first += 1
    return PreciseDate.term(first, term)


def _day(year: str, month: int, day: str) -> PreciseDate:
    return PreciseDate.day(date(_full_year(year), month, int(day)))


_VALUES: dict[str, Callable[[str, list[str]], PreciseDate]] = {
    "iso": lambda words, numbers: PreciseDate.day(date.fromisoformat(words)),
    "day": lambda words, numbers: _day(numbers[-1], MONTHS[_named(words)], numbers[0]),
    "bilingual": lambda words, numbers: _day(
        numbers[-1], MONTHS[_named(words.partition("/")[2])], numbers[0]
    ),
    "usday": lambda words, numbers: _day(numbers[1], MONTHS[_named(words)], numbers[0]),
    "number": lambda words, numbers: _day(numbers[2], int(numbers[1]), numbers[0]),
    "month": lambda words, numbers: PreciseDate.month(
        _full_year(numbers[0]), MONTHS[_named(words)]
    ),
    "monthnumber": lambda words, numbers: PreciseDate.month(int(numbers[1]), int(numbers[0])),
    "shortmonth": lambda words, numbers: PreciseDate.month(2000 + int(numbers[1]), int(numbers[0])),
    "term": lambda words, numbers: _term(words),
    "yearterm": lambda words, numbers: _term(words),
    "sixterm": lambda words, numbers: _six_term(numbers),
    "year": lambda words, numbers: PreciseDate.year(int(words)),
}


def _value(kind: str, words: str) -> PreciseDate:
    return _VALUES[kind](words, _NUMBERS.findall(words))


def _numbered(text: str, start: int) -> bool:
    """Whether a number before a month is no day: a page's number, or the number of a row.

    A page begins with its number (“2 November 2018”) where one before it begins with the number
    before; so does a row of a version table where the row above or below has the next number.
    """
    if start and text[start - 1] != "\n":
        return False
    number = int(text[start : start + 2])
    page = (
        re.search(rf"(?m)^ {{0,4}}{number - 1} (?!(?i:{_MONTH})\b)[A-Za-z]", text[:start])
        if number > 1
        else None
    )
    behind = text.find("\n", start)
    below = _ROW.match(text, behind + 1) if behind >= 0 else None
    above = _ROW.match(text, text.rfind("\n", 0, start - 1) + 1) if start else None
    rows = [int(row.group(1)) for row in (above, below) if row]
    return page is not None or any(abs(row - number) == 1 for row in rows)


def _fused_day(text: str, start: int, words: str) -> bool:
    """Whether the day is the cell before, run into the month: “September 2022 2September”."""
    digits = len(words) - len(words.lstrip("0123456789"))
    return words[digits].isalpha() and bool(_FUSED.search(text[max(0, start - 8) : start]))


def _dated(text: str, start: int) -> bool:
    """Whether “10/22” is a month: right behind a label's word, or behind another such month."""
    return bool(_LABELLED.search(text[max(0, start - 60) : start]))


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """The stretches near a digit: no date stands elsewhere."""
    start = end = -1
    for match in _NUMBERS.finditer(text):
        if match.start() - _NEAR > end:
            if end >= 0:
                yield start, end
            start = max(0, match.start() - _NEAR)
        end = match.end() + _NEAR
    if end >= 0:
        yield start, end


def find_dates(text: str) -> list[DateMark]:
    """Every date in the text, in order, none overlapping; no impossible day."""
    found: list[DateMark] = []
    for start, end in _windows(text):
        found.extend(_in_window(text, start, end))
    return found


def _in_window(text: str, position: int, end: int) -> Iterator[DateMark]:
    while match := _DATE.search(text, position, end):
        kind, words = match.lastgroup or "", match.group()
        position = match.end()
        if kind == "day" and (
            _fused_day(text, match.start(), words)
            or _LONE.match(text, max(0, match.start() - 1))
            or (words[0] in "123456789" and _PAGED.match(words) and _numbered(text, match.start()))
        ):
            position = match.start() + len(words) - len(words.lstrip("0123456789"))
            continue
        if kind == "shortmonth" and not _dated(text, match.start()):
            continue
        try:
            value = _value(kind, words)
        except (ValueError, KeyError, IndexError):
            position = match.start() + 1
            continue
        if EARLIEST <= value.year_number <= LATEST:
            weekday = _WEEKDAY.search(text, max(0, match.start() - 12), match.start())
            yield DateMark(value, weekday.start() if weekday else match.start(), match.end())


class Dates:
    """The dates of one text, found by place."""

    def __init__(self, text: str) -> None:
        self.marks = find_dates(text)
        self.starts = [mark.start for mark in self.marks]

    def within(self, start: int, end: int) -> list[DateMark]:
        """The dates that begin in a stretch of the text."""
        return self.marks[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
