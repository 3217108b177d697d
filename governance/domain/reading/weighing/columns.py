"""Under which heading a date stands, where a table was flattened: headings first, then values.

“Policy Date, Approval Date, Review date, Social Media Policy, February 2014, March 2015, March
2017”: where there are as many dates as headings they go in turn, and so does each row of them.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from governance.domain.reading.recognise.dates import DateMark, Dates
from governance.domain.reading.sheet import Sheet

_HEADING = re.compile(
    r"\b(?=[acdilnpruw])(?:date (?:of )?(?:the )?(?:next |last |previous |first )?|next |last "
    r"|proposed |previous )?(?:policy )?(?:re-?view(?:ed)?|revis(?:ed|ion)|updated?|approv(?:al|ed)"
    r"|adopt(?:ed|ion)|ratif(?:ied|ication)|agreed|issued?|written|created|creation"
    r"|publi(?:shed|cation)|produced|amend(?:ed|ments)?|due)\b(?: (?:due|date|by|on|plan)){0,3}"
    r"(?:(?:/| / | and | & )date)?"
    r"|\b(?:policy )?date\b"
)
_MEANINGS = (
    ("next review", re.compile(r"next|due|plan")),
    ("approved", re.compile(r"approv|adopt|ratif|agreed")),
    ("reviewed", re.compile(r"last|previous|reviewed|revis|updat|amend")),
    ("review", re.compile(r"review")),
    ("written", re.compile(r"written|creat|issue|publi|produced")),
    ("date", re.compile(r"")),
)
_BETWEEN, _FAR, _APART, _BACK = 70, 160, 60, 400
"""Letters between two dates of a run, from the headings to it, between two headings, in all."""
NO_HEADING = "no heading"
_LONGEST = 60
"""No run has more dates."""


def _meaning(words: str) -> str:
    return next(name for name, pattern in _MEANINGS if pattern.search(words))


class Columns:
    """The headings over the dates of a document."""

    def __init__(self, sheet: Sheet, dates: Dates) -> None:
        self.low, self.dates = sheet.low, dates
        self._told: dict[int, str] = {}

    def of(self, start: int) -> str:
        """The mark that says under which heading the date stands that begins here."""
        if start not in self._told:
            run = self._run(bisect_left(self.dates.starts, start))
            headings = self._headings(run[0].start)
            for place, mark in enumerate(run):
                self._told[mark.start] = _under(headings, place, len(run))
        return self._told[start]

    def _run(self, at: int) -> list[DateMark]:
        """The dates around this one with little between them and no heading."""
        marks = self.dates.marks
        first = last = at
        while first and at - first < _LONGEST and self._near(marks[first - 1], marks[first]):
            first -= 1
        while last + 1 < len(marks) and last - first < _LONGEST:
            if not self._near(marks[last], marks[last + 1]):
                break
            last += 1
        return marks[first : last + 1]

    def _near(self, one: DateMark, other: DateMark) -> bool:
        if other.start - one.end > _BETWEEN:
            return False
        return not _HEADING.search(self.low, one.end, other.start)

    def _headings(self, start: int) -> list[str]:
        """What the headings right before a run mean, in their order."""
        place = bisect_left(self.dates.starts, start)
        back = max(start - _BACK, self.dates.marks[place - 1].end if place else 0)
        found: list[re.Match[str]] = []
        people = ""
        for match in reversed(list(_HEADING.finditer(self.low, back, start))):
            if match.group().endswith(" by"):
                people = people or _meaning(match.group())
                continue
            far = (found[-1].start() if found else start) - match.end()
            if far > (_APART if found else _FAR):
                break
            found.append(match)
        if not found and people:
            return [people]
        return [_meaning(match.group()) for match in reversed(found)]


def _under(headings: list[str], place: int, dates: int) -> str:
    """Which of the headings is that of a date, by its place among so many."""
    if not headings:
        return NO_HEADING
    rows, over = divmod(dates, len(headings))
    if len(headings) == 1:
        return f"{'heading' if dates == 1 else 'heading of a list'}:{headings[0]}"
    if over or not rows:
        return "uneven headings"
    return f"{'in turn' if rows == 1 else 'in column'}:{headings[place % len(headings)]}"
