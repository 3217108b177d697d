"""The dates of one cell of a tracker, at the precision in which they were written.

Each reader raises ValueError with a sentence where the cell holds something else; a blank, and what
schools write for a blank (“TBC”, “n/a”), is None.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from enum import StrEnum

from governance.domain.dates import PreciseDate
from governance.domain.terms import Term
from governance.domain.trackers.cells import Cell
from governance.domain.trackers.plain import LONGEST, is_blank, plain, shown
from governance.domain.typed_dates import parse_typed


class Order(StrEnum):
    """How the numeric dates of a column are written, as far as its cells tell."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    MIXED = "mixed"


_DAY_NOUGHT = date(1899, 12, 30)
"""Excel's day 0 for every day after February 1900 (the 1900 date system, ECMA-376 18.17.4)."""
_SERIALS = range(29_221, 73_051)
"""1980 to 2099: the days a tracker can speak of."""
_TERMS = {"aut": Term.AUTUMN, "autumn": Term.AUTUMN, "spr": Term.SPRING, "spring": Term.SPRING}
_TERMS |= {"sum": Term.SUMMER, "summer": Term.SUMMER}
_HALF = r"(?:1st|2nd|first|second) half(?:[ -]term)?(?: of)?(?: the)? "
_HALF_TERM = re.compile(
    rf"(?:{_HALF})?(?P<term>autumn|aut|spring|spr|summer|sum)\.?(?: term)?"
    r"(?: ?(?:half[ -]?)?(?:term )?[12ab]\b|(?: 1st| 2nd| first| second))?(?: half)?(?: term)?"
    r"[ ,-]*"
    r"(?P<year>(?:19|20)\d\d|'?\d\d)(?:[/-](?P<second>(?:20)?\d\d))?(?: ?\(?[12ab]\)?)?"
)
_SHORT_MONTH = re.compile(r"(0?[1-9]|1[0-2])/(1[3-9]|[2-7]\d)")
_NUMERIC = re.compile(r"(\d{1,2})([/-])(\d{1,2})\2((?:19|20)?\d\d)")
_TIME = re.compile(r"[ t]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?: ?[ap]m)?$")
_WHO = r"(?:[fl]gb|full governors|governors|governing (?:board|body)|full board|board|committee)"
_LEAD = re.compile(
    r"^(?:(?:to be |last |next )?(?:approved|agreed|adopted|ratified|reviewed?|due|updated)"
    rf"(?: (?:on|in|at|date|by(?: {_WHO})?))?:?|(?:last |next )review:?|by|in|on|during|{_WHO}"
    r"|(?:by )?(?:the )?(?:early|mid|late|end|start|beginning)(?: of)?"
    r"|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?"
    r"|thurs?(?:day)?|fri(?:day)?)[-:,. ]+"
)
_TAIL = re.compile(rf"(?:[ ,-]+(?:{_WHO}|meeting|\([^)]*\))|\*+)$")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_WITHOUT_YEAR = re.compile(
    rf"(?:every |each )?(?:{_MONTH}|(?:autumn|spring|summer)(?: term)?(?: [12])?)"
)
_SCHOOL_YEAR = re.compile(
    r"(?:ay |academic year |school year )?(?:20)?(?P<a>\d\d)[/-](?:20)?(?P<b>\d\d)"
)
_ERROR = re.compile(r"#(?:ref!|n/a|value!|name\?|div/0!|num!|null!|#*)", re.I)


def read_date(cell: Cell, order: Order = Order.DAY_FIRST) -> PreciseDate | None:
    """The date of a cell; `order` says how the numeric dates of its column are written."""
    if cell.on is not None:
        return cell.on
    if is_blank(cell.text):
        return None
    serial = cell.number if cell.number is not None else _whole(cell.words)
    if serial is not None and int(serial) in _SERIALS:
        return PreciseDate.day(_DAY_NOUGHT + timedelta(days=int(serial)))
    return _written(cell.words, order)


def read_dates(cell: Cell, order: Order = Order.DAY_FIRST) -> tuple[PreciseDate, ...]:
    """The dates of a cell that may hold several, one a line or parted by “;”, “,” or “&”."""
    try:
        one = read_date(cell, order)
    except ValueError:
        parts = [part for part in re.split(r"[\n;&]| and |, ", cell.text) if part.strip()]
        if len(parts) < 2:
            raise
        found = [read_date(Cell(part), order) for part in parts]
        return tuple(dict.fromkeys(each for each in found if each))
    return (one,) if one else ()


def speaks_of_dates(cell: Cell) -> bool:
    """Whether a cell is a date, or would be one with its year (“September”)."""
    if _WITHOUT_YEAR.fullmatch(plain(cell.words[:LONGEST])):
        return True
    try:
        return bool(read_dates(cell))
    except ValueError:
        return False


def order_of(cells: list[Cell]) -> Order:
    """How the numeric dates of a column are written: a number above 12 is no month.

    Dates with dots are never written month first, and one such date alone settles nothing for those
    that can be read both ways; a date without any month, 32/13/2025, says nothing.
    """
    numeric = [match for cell in cells if (match := _numeric(cell)) is not None]
    found = [match for match in numeric if min(int(match[1]), int(match[3])) <= 12]
    day = sum(int(match[1]) > 12 for match in found)
    month = sum(int(match[3]) > 12 for match in found)
    if not month:
        return Order.DAY_FIRST
    settled = not day and (month > 1 or len(found) == month)
    return Order.MONTH_FIRST if settled else Order.MIXED


def _numeric(cell: Cell) -> re.Match[str] | None:
    return _NUMERIC.fullmatch(_bare(cell.words)) if cell.on is None else None


def _whole(words: str) -> float | None:
    return float(words) if re.fullmatch(r"\d{5}(?:\.\d+)?", words) else None


def _bare(words: str) -> str:
    """The date alone, without the time, the weekday, who met and what is put in brackets."""
    text = _TIME.sub("", plain(words[:LONGEST]))
    text = _LEAD.sub("", _LEAD.sub("", text))
    return _TAIL.sub("", _TAIL.sub("", text)).strip()


def _written(words: str, order: Order) -> PreciseDate:
    text = _bare(words)
    if match := _HALF_TERM.fullmatch(text):
        return _of_term(match)
    if match := _SHORT_MONTH.fullmatch(text):
        return PreciseDate.month(2000 + int(match[2]), int(match[1]))
    if match := _NUMERIC.fullmatch(text):
        text = _ordered(match, order, words)
    if reason := _no_date(text):
        raise ValueError(f"{shown(words)} {reason}")
    try:
        return parse_typed(text or words)
    except ValueError as error:
        raise ValueError(_shortened(str(error), words)) from error


def _ordered(match: re.Match[str], order: Order, words: str) -> str:
    """A numeric date with its day first; ValueError where its column is written both ways."""
    first, mark, second, year = match.groups()
    plain_order = int(first) > 12 or first == second
    if order is Order.DAY_FIRST or plain_order:
        return match[0]
    if order is Order.MIXED and int(second) <= 12:
        raise ValueError(
            f"{shown(words)} can be read day first or month first, and its column has both."
        )
    return f"{second}{mark}{first}{mark}{year}"


def _no_date(text: str) -> str | None:
    """Why a text that looks like a date is none."""
    if _ERROR.fullmatch(text):
        return "is an error of the spreadsheet."
    if _WITHOUT_YEAR.fullmatch(text):
        return "has no year."
    match = _SCHOOL_YEAR.fullmatch(text)
    if match and int(match["b"]) == (int(match["a"]) + 1) % 100 and not 1 <= int(match["b"]) <= 12:
        return "is a school year: write the term or the month."
    return None


def _shortened(sentence: str, words: str) -> str:
    """The sentence without its examples, with the cell's own words."""
    reason = re.sub(r"^“[^”]*”", "", sentence.partition("; write a date like")[0], count=1)
    return f"{shown(words)}{reason.rstrip('.')}."


def _of_term(match: re.Match[str]) -> PreciseDate:
    """A term or half term: “Autumn 1 2026” is the autumn term of 2026, “Spr 2 26/27” of 2027."""
    term, year = _TERMS[match["term"]], match["year"].lstrip("'")
    second = f"/{match['second']}" if match["second"] else ""
    return parse_typed(f"{term.value} term {year}{second}")
