"""How often, as a cell of a tracker says it; ValueError with a sentence where it says otherwise."""

from __future__ import annotations

import re

from governance.domain.frequency import LIVE, ON_CHANGE, TERMLY, Frequency
from governance.domain.trackers.cells import Cell
from governance.domain.trackers.plain import is_blank, plain, shown

_YEARS = r"(?:yearly|years?|yrs?|yr|y)"
_MONTHS = r"(?:monthly|months?|mths?|m)"
_NUMBERS = {
    **{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "twelve": 12},
    **{"eighteen": 18, "second": 2, "third": 3, "other": 2, "a": 1, "": 1},
}
_COUNT = r"(?P<count>\d{1,3}|" + "|".join(word for word in _NUMBERS if word) + r")"
_SPAN = re.compile(
    rf"(?:(?:once )?(?:every|each|per|in)? ?)?{_COUNT}(?:st|nd|rd|th)?[ -]*"
    rf"(?:\(\d+\) ?)?(?P<unit>{_YEARS}|{_MONTHS})(?: cycle| review| rolling)?"
)
_SINGLE = re.compile(r"(?:once )?(?:every|each|per) (?P<unit>year|yr|annum|month|term)")
_WORDS = {
    12: {"annual", "annually", "yearly", "once a year", "year", "yr", "p.a"},
    24: {"biennial", "biennially", "bi-annual", "bi-annually", "biannual", "biannually"},
    36: {"triennial", "triennially", "tri-annual", "tri-annually", "triannual", "triannually"},
    48: {"quadrennial", "quadrennially"},
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
_LEAD = re.compile(
    r"^(?:(?:to be |is )?review(?:ed)? |at least |min(?:imum)?\.? |max(?:imum)?\.? )+"
)
_TAIL = re.compile(
    r"(?: ?\([^)]*\)"
    r"| ?\*+"
    r"| max(?:imum)?| min(?:imum)?| review(?:ed)?"
    r"|,? or (?:sooner|earlier|before|as|when|if)\b.*"
    r"|,? unless .*"
    r"| - ?(?:non-)?stat(?:utory)?"
    r"|,? (?:in|each|every)? ?(?:autumn|spring|summer|january|february|march|april|may|june|july"
    r"|august|sept?(?:ember)?|october|november|december)(?: term)?)$"
)
_EVERY_MONTH = re.compile(r"every (?:sept(?:ember)?|autumn|spring|summer)(?: term)?")


def read_frequency(cell: Cell, *, in_months: bool = False) -> Frequency | None:
    """How often; a bare number up to 5 is years (unless the column counts months), else months."""
    if is_blank(cell.text):
        return None
    text = _bare(plain(cell.text))
    if text in _EACH_TERM:
        return TERMLY
    if text in _ALWAYS:
        return LIVE
    if text in _WHEN_CHANGED:
        return ON_CHANGE
    months = 12 if _EVERY_MONTH.fullmatch(text) else _MONTHS_OF.get(text) or _spelt(text)
    if months is None and re.fullmatch(r"\d{1,3}(?:\.0)?", text):
        number = int(float(text))
        months = number if in_months or number > 5 else number * 12
    if months is None or not 1 <= months <= 120:
        raise ValueError(f"{shown(cell.words)} is not a frequency we can read.")
    return Frequency.every(months)


def _bare(text: str) -> str:
    """The frequency alone: “To be reviewed every 2 years, or sooner if needed” is every 2 years."""
    text = _LEAD.sub("", text)
    for _ in range(2):
        if not _EVERY_MONTH.fullmatch(text):
            text = _TAIL.sub("", text).strip(" ,.")
    return re.sub(r"^(bi|tri) (?=annual)", r"\1-", text.replace("bi-ennial", "biennial"))


def _spelt(text: str) -> int | None:
    if match := _SINGLE.fullmatch(text):
        return {"month": 1, "term": 4}.get(match["unit"], 12)
    match = _SPAN.fullmatch(text)
    if match is None:
        return None
    word = match["count"]
    count = int(word) if word.isdigit() else _NUMBERS[word]
    return count * (12 if match["unit"].startswith("y") else 1)
