"""What one cell of a tracker says: a date at its precision, a frequency, or yes or no.

Each reader raises ValueError with a sentence where the cell holds something else; a blank, and what
schools write for a blank (“TBC”, “n/a”), is None.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta

from governance.domain.dates import PreciseDate
from governance.domain.frequency import LIVE, ON_CHANGE, TERMLY, Frequency
from governance.domain.terms import Term
from governance.domain.trackers.cells import Cell
from governance.domain.typed_dates import parse_typed

_BLANKS = frozenset(
    {"", "-", "--", "?", "tbc", "tba", "tbd", "n a", "na", "none", "nil", "not known", "unknown"}
)
_DAY_NOUGHT = date(1899, 12, 30)
"""Excel's day 0 for every day after February 1900 (the 1900 date system, ECMA-376 18.17.4)."""
_SERIALS = range(29_221, 73_051)
"""1980 to 2099: the days a tracker can speak of."""
_LONGEST = 80
_TERMS = {"aut": Term.AUTUMN, "autumn": Term.AUTUMN, "spr": Term.SPRING, "spring": Term.SPRING}
_TERMS |= {"sum": Term.SUMMER, "summer": Term.SUMMER}
_HALF_TERM = re.compile(
    r"(?P<term>autumn|aut|spring|spr|summer|sum)\.?(?: term)?"
    r"(?: ?(?:half ?)?(?:term )?[12]|(?: 1st| 2nd| first| second))?(?: half)?(?: term)?[ ,]*"
    r"(?P<year>(?:19|20)\d\d|'?\d\d)(?:[/-](?P<second>(?:20)?\d\d))?"
)
_TIME = re.compile(r"[ t]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?: ?[ap]m)?$")
_LEAD = re.compile(
    r"^(?:(?:to be |last |next )?(?:approved|agreed|adopted|ratified|reviewed?|due|updated)"
    r"(?: (?:on|in|by|at|date))?:?|(?:last |next )review:?|by|in|on|during"
    r"|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?"
    r"|thurs?(?:day)?|fri(?:day)?)[:,. ]+"
)
_TAIL = re.compile(r"[ ,]+(?:fgb|full governors|governors|meeting|\([^)]*\))$")


def plain(text: str) -> str:
    """Lower case, one line, plain dashes and apostrophes."""
    low = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    return re.sub(r"\s+", " ", re.sub(r"[‐‑‒–—−]", "-", low)).strip(" .")


def is_blank(text: str) -> bool:
    """Whether nothing is said, or that nothing is known."""
    return re.sub(r"[/.]", " ", plain(text)).strip() in _BLANKS


def read_date(cell: Cell) -> PreciseDate | None:
    """The date of a cell, at the precision it was written in."""
    if cell.on is not None:
        return cell.on
    if is_blank(cell.text):
        return None
    serial = cell.number if cell.number is not None else _whole(cell.words)
    if serial is not None and int(serial) in _SERIALS:
        return PreciseDate.day(_DAY_NOUGHT + timedelta(days=int(serial)))
    return _written(cell.words)


def read_dates(cell: Cell) -> tuple[PreciseDate, ...]:
    """The dates of a cell that may hold several, one a line or parted by “;” or “&”."""
    parts = [part for part in re.split(r"[\n;&]| and ", cell.text) if part.strip()]
    if cell.on is not None or len(parts) < 2:
        one = read_date(cell)
        return (one,) if one else ()
    found = (read_date(Cell(part)) for part in parts)
    return tuple(dict.fromkeys(one for one in found if one))


def _whole(words: str) -> float | None:
    return float(words) if re.fullmatch(r"\d{5}(?:\.\d+)?", words) else None


def _written(words: str) -> PreciseDate:
    text = plain(words[:_LONGEST])
    text = _LEAD.sub("", _TIME.sub("", text))
    text = _TAIL.sub("", text)
    if match := _HALF_TERM.fullmatch(text):
        return _of_term(match)
    return parse_typed(text if text else words)


def _of_term(match: re.Match[str]) -> PreciseDate:
    """A term or half term: “Autumn 1 2026” is the autumn term of 2026, “Spr 2 26/27” of 2027."""
    term, year = _TERMS[match["term"]], match["year"].lstrip("'")
    second = f"/{match['second']}" if match["second"] else ""
    return parse_typed(f"{term.value} term {year}{second}")


_YEARS = r"(?:yearly|years?|yrs?|yr|y)"
_MONTHS = r"(?:monthly|months?|mths?|m)"
_NUMBERS = {
    **{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "twelve": 12},
    **{"eighteen": 18, "second": 2, "third": 3, "other": 2, "a": 1, "": 1},
}
_COUNT = r"(?P<count>\d{1,3}|" + "|".join(word for word in _NUMBERS if word) + r")"
_SPAN = re.compile(
    rf"(?:(?:at least |once )?(?:every|each|per|in)? ?)?{_COUNT}(?:st|nd|rd|th)?[ -]*"
    rf"(?:\(\d+\) ?)?(?P<unit>{_YEARS}|{_MONTHS})(?: cycle| review| rolling)?"
)
_SINGLE = re.compile(r"(?:once )?(?:every|each|per) (?P<unit>year|month|term)")
_WORDS = {
    12: {"annual", "annually", "yearly", "once a year", "annual review", "every september"},
    24: {"biennial", "biennially", "bi-annual", "bi-annually", "biannual", "biannually"},
    36: {"triennial", "triennially"},
    6: {"half-yearly", "half yearly", "twice a year", "twice yearly", "six-monthly"},
    3: {"quarterly"},
    1: {"monthly"},
}
_MONTHS_OF = {word: months for months, words in _WORDS.items() for word in words}
_EACH_TERM = {"termly", "each term", "every term", "once a term", "per term"}
_ALWAYS = {"ongoing", "on-going", "live", "live document", "continuous", "rolling"}
_WHEN_CHANGED = {
    *("on change", "when something changes", "as required", "as needed", "as necessary"),
    *("when required", "when needed", "when legislation changes", "if changed", "ad hoc"),
    *("as and when", "as and when required", "upon change", "when changes occur"),
}


def read_frequency(cell: Cell, *, in_months: bool = False) -> Frequency | None:
    """How often; a bare number up to 5 is years (unless the column counts months), else months."""
    if is_blank(cell.text):
        return None
    text = plain(cell.text)
    if text in _EACH_TERM:
        return TERMLY
    if text in _ALWAYS:
        return LIVE
    if text in _WHEN_CHANGED:
        return ON_CHANGE
    months = _MONTHS_OF.get(text) or _spelt(text)
    if months is None and re.fullmatch(r"\d{1,3}(?:\.0)?", text):
        number = int(float(text))
        months = number if in_months or number > 5 else number * 12
    if months is None or not 1 <= months <= 120:
        raise ValueError(f"“{cell.words[:_LONGEST]}” is not a frequency we can read.")
    return Frequency.every(months)


def _spelt(text: str) -> int | None:
    if match := _SINGLE.fullmatch(text):
        return {"year": 12, "month": 1, "term": 4}[match["unit"]]
    match = _SPAN.fullmatch(text)
    if match is None:
        return None
    word = match["count"]
    count = int(word) if word.isdigit() else _NUMBERS[word]
    return count * (12 if match["unit"].startswith("y") else 1)


_YES = {"y", "yes", "true", "✓", "✔", "☑", "x", "s", "st", "statutory", "stat", "required", "1"}
_YES |= {"published", "online", "on website", "live", "done", "uploaded", "must"}
_NO = {"n", "no", "false", "✗", "✘", "☐", "non-statutory", "non statutory", "ns", "not statutory"}
_NO |= {"0", "nonstatutory", "non-stat", "not published", "not online", "recommended"}


def read_yes_or_no(cell: Cell) -> bool | None:
    """Yes or no, by the marks that schools use; an address of a page is a yes."""
    text = plain(cell.text)
    if text in _NO:
        return False
    if is_blank(cell.text):
        return None
    if text in _YES or text.startswith(("http://", "https://", "www.", "yes", "y -")):
        return True
    if text.startswith("no"):
        return False
    raise ValueError(f"“{cell.words[:_LONGEST]}” is neither yes nor no.")
