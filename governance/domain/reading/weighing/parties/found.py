"""Who could have approved or could keep a policy: each body, office and person near head and foot.

The parties are found by what they are, not by a label: so one behind a wording that no rule knows
is among them, and the weights tell what the wording means.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from governance.domain.reading.controls.labels.label import Label
from governance.domain.reading.recognise.bodies import (
    Span,
    body_at,
    completed,
    joined_role_at,
    people,
    with_role,
)
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.sheet import Line, Sheet
from governance.domain.reading.words.people import ACRONYM

HEAD, FOOT = 2000, 1200
"""So far from either end of a document it tells who approved it, but for its sentences."""
_REACH, _WRAPPED, _LONGEST, _WORDS = 130, 40, 70, 8
_START = re.compile(
    r"(?<![\w'-])(?=[A-Z]|full|local|governing|governors?\b|board|trust|director|school|senior"
    r"|head|deputy|principal|chair)"
)
_INITIALS = re.compile(rf"(?:{ACRONYM}|[A-Z]{{2}})(?![\w'])")
_VALUE = re.compile(r"(?:(?<=[a-z)]:)|(?<=[a-z)] :)|(?<= - )|(?<=\t)|(?<= {3}))\s{0,30}(?=[A-Z])")
_STOP = re.compile(r"\s{3}|\t|[A-Z][\w'/() -]{1,40}?\s?:")
_VERB = re.compile(r"\b(?:is|are|was|will|must|should|has|have|been|be)\b")
_COMMITTEE = re.compile(r"committee|panel|ttee|working|forum")
_CHAIR = re.compile(r"(?:vice|co)?.?chair|clerk")
_GOVERNS = re.compile(
    r"govern|board|trustee|director|gb\Z|council|trust\Z|lgc|proprietor|academy|school"
)
_HEADS = re.compile(r"(?:executive |acting |interim )?(?:head|principal|ht\b)")

_OFFICES = frozenset({"office", "head", "governor"})


@dataclass(frozen=True, slots=True)
class Party:
    """A party at its place; `sort` is what it is: a committee, governors, an office, a person."""

    start: int
    end: int
    sort: str


def parties(sheet: Sheet, dates: Dates, labels: list[Label]) -> list[Party]:
    """The parties near the head and the foot, in order."""
    size = len(sheet.plain)
    foot = max(HEAD, size - FOOT)
    known = [*_known(sheet, dates, 0, min(HEAD, size)), *_known(sheet, dates, foot, size)]
    longer = _Longer(sheet, dates, labels, known)
    offices = [
        party
        for line in sheet.lines
        if line.start < HEAD or line.start >= foot
        for party in longer.on(line)
    ]
    inside = [(each.start, each.end) for each in offices]
    first = [start for start, _ in inside]
    return sorted([*offices, *(p for p in known if not _within(p, inside, first))], key=_place)


def _place(party: Party) -> tuple[int, int]:
    return party.start, party.end


def _within(party: Party, spans: list[Span], starts: list[int]) -> bool:
    place = bisect_right(starts, party.start) - 1
    return place >= 0 and party.end <= spans[place][1]


def _known(sheet: Sheet, dates: Dates, at: int, stop: int) -> Iterator[Party]:
    """Bodies, people, offices and initials, each at its first letter."""
    names = dict(people(sheet.plain, at, stop))
    while match := _START.search(sheet.plain, at, stop):
        begin = match.start()
        mark = dates.within(begin, begin + 1)
        party = None if mark else party_at(sheet.plain, begin, names)
        if party is not None:
            yield party
        at = max(begin + 1, mark[0].end if mark else party.end if party else 0)


def party_at(plain: str, at: int, names: Mapping[int, int]) -> Party | None:
    """The party that begins at a letter; `names` are the people's, by their first letters."""
    line = plain.find("\n", at, at + _REACH)
    stop = min(len(plain), at + _REACH)
    end = line if line >= 0 else stop
    body = body_at(plain, at, min(len(plain), max(end, at + _WRAPPED)))
    if body and body[0] == at and (whole := completed(plain, body)):
        return Party(*whole, _sort_of_body(plain[slice(*whole)].lower()))
    if at in names:
        both = with_role(plain, (at, names[at]), stop) or (at, names[at])
        return Party(*both, "person" if both[1] == names[at] else "officer")
    role = joined_role_at(plain, at, stop)
    if role and role[0] == at:
        return Party(*role, _sort_of_role(plain[slice(*role)].lower()))
    initials = _INITIALS.match(plain, at)
    return Party(*initials.span(), "initials") if initials else None


def _sort_of_body(words: str) -> str:
    if _COMMITTEE.search(words):
        return "committee"
    if _CHAIR.match(words):
        return "chair"
    return "governors" if _GOVERNS.search(words) else "team"


def _sort_of_role(words: str) -> str:
    if _CHAIR.match(words):
        return "chair"
    if _HEADS.match(words):
        return "head"
    return "governor" if "governor" in words or "trustee" in words else "office"


class _Longer:
    """Values behind a colon or a gap that end with an office, “HR Director”."""

    def __init__(self, sheet: Sheet, dates: Dates, labels: list[Label], known: list[Party]) -> None:
        self.plain, self.dates, self.known = sheet.plain, dates, known
        self._stops = [label.start for label in labels]
        self._starts = [party.start for party in known]

    def on(self, line: Line) -> Iterator[Party]:
        """Those of a line."""
        for match in _VALUE.finditer(self.plain, line.start, line.end):
            begin = match.end()
            words = self.plain[begin : self._end(begin, line.end)].rstrip(" ,;:-(.")
            last = begin + len(words)
            first = bisect_left(self._starts, begin)
            inner = self.known[first : bisect_right(self._starts, last)]
            fits = len(words) <= _LONGEST and len(words.split()) <= _WORDS
            ends = inner and begin < inner[0].start and inner[0].end == last
            if fits and ends and inner[0].sort in _OFFICES and not _VERB.search(words):
                yield Party(begin, last, inner[0].sort)

    def _end(self, begin: int, end: int) -> int:
        """Where a value ends: at a gap, a date or the next label."""
        end = min(end, begin + 2 * _LONGEST)
        stop = _STOP.search(self.plain, begin + 1, end)
        marks = self.dates.within(begin, end)
        label = bisect_right(self._stops, begin)
        ends = [end, *([stop.start()] if stop else []), *(mark.start for mark in marks[:1])]
        return min([*ends, *self._stops[label : label + 1]])
