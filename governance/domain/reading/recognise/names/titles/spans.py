"""Stretches that may be the title: from any edge on a line to any edge behind it.

An edge is where something else ends or begins: the line, a label, a date, a school's name, a mark
such as a dash or bracket, a document's word, or a change from small letters to capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from governance.domain.reading.controls.values.entry import Entry
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.recognise.names.furniture import end_of_trail, is_furniture
from governance.domain.reading.recognise.names.titles.told import Matches, Told
from governance.domain.reading.recognise.names.titles.words import (
    COMMON,
    DOCUMENT,
    TOKEN,
    TOPIC_WORDS,
)
from governance.domain.reading.sheet import Line, Sheet
from governance.domain.reading.words import words_of
from governance.domain.reading.words.labels import Slot

Span = tuple[int, int]

REACH, LINES = 1600, 24
"""How far into a text a title is looked for, in characters and lines."""
HEAD = 2200
"""How far one that begins there may go on, with what stands behind it."""
_LONGEST, _FEWEST, _MOST_WORDS = 150, 3, 18
_ACROSS, _ENDS = 420, 5
_BELOW, _WIDE, _NARROW = 3, 110, 90
_MARK = re.compile(
    r"\s*[:|\"]\s*|\s+[-/]+\s+|\s{3,}|,\s+|\s?[(\[]|[)\]]\s?|\.\s|_{3,}|\.(?=docx?\b|pdf\b)"
)
_CODE = re.compile(r"(?<!\S)[A-Za-z:.(]{0,8}\d\S{0,6}\s+")
_TWICE = re.compile(r"\b(\w[\w'&]{2,20}(?: \w[\w'&]{1,20}){0,3}) (?=\1\b)")
_KINDS = re.compile(
    r"(?:\b(?:nursery|infant|junior|primary|secondary|first|middle|boys|girls|mixed|voluntary|aided"
    r"|controlled|community|foundation|catholic|and|&),? ){3,10}"
)
"""“Nursery and Infant Voluntary Aided”: the kinds behind the name of a school."""
_CAPITAL = re.compile(r"(?<![\w'-])[A-Z][\w'-]*")
_CASES = re.compile(
    r"(?<=[a-z\d)]) (?=(?:[A-Z][A-Z'&/()-]+ |& ){0,9}[A-Z]{4,})"
    r"|(?<=[A-Z]{3}) (?=[A-Z][a-z]|[a-z]{3})"
)
_AT = re.compile(r"(?i)(?: -)? (?:at|for|of|in|by) (?:the )?\Z")
_LEAD = re.compile(
    r"(?:^|(?<=[\s:]))(?:title|policy|name of policy|policy name|policy title|document title|name"
    r"|subject|document|the|this|our|whole school|school|trust|introduction|statement|contents"
    r"|draft|january|february|april|june|july|august|september|october|november|december)[\s:-]+"
)
_STOP = re.compile(
    r"\s(?:The|This|At|We|Our|Aims?|It|All|In|Introduction|INTRODUCTION|Rationale|Contents"
    r"|Date|Status|Version|Owner|Author|Reference|Ref|Approved|Adopted|Ratified|Reviewed|Updated"
    r"|Document|Category|Section|Chair of|Chairman|Chairperson|Approval|Board of|Keeping"
    r"|Committee [Rr]esponsible|Prepared|Written|Person|Responsible|Everyone|Every|Page|To|Mission"
    r"|Statement of [Ii]ntent|Purpose|[Ff]or|[Ii]ncl(?:uding)?)\b"
)
_TOPICAL = TOPIC_WORDS | COMMON | {"children", "pupils", "staff", "students"}
_NAMELESS = COMMON | words_of(
    "document documents policies trust academy whole this our your record detail details sheet"
    " control"
)
_NEVER = re.compile(
    r"[\"\[\]<>{}]|microsoft word|\.(?:docx?|pdf)\b|[a-z]{3}[.!?] \S"
    r"|\([^()]{0,30}\b(?:insert|logo|name of|draft|model|template|version|edition|copy|revised"
    r"|reviewed|updated|amended|approved|adopted|(?:non-?)?statutory)\b"
    r"|\A(?:(?:we|this|these|it|please|click)\b"
    r"|(?:approved|adopted|agreed|ratified|reviewed|signed) (?:by|on)\b)"
    r"|\A(?:aims|objectives|purpose|review|scope|aim|monitoring|history|updates?) of (?:the|our)\b"
)
"""What no title holds: blanks to be filled in, the end of a sentence, its state in brackets."""
_MORE = re.compile(r"(?: (?:statement|document|procedures?|plan|scheme)){1,4}\b")
_RUN = re.compile(
    r"(?<![\w'-])(?:[A-Z][\w'&/-]*,? |and |of |for |in |& |with |on |the |to ){1,9}"
    r"(?i:policy|procedures?|plan|scheme|statement|code)\b"
)
_NUMBER = re.compile(
    r"(?:(?!1\d-\d\d )\d{1,3}[a-z]?[\s.:)-]{1,4}|page \d{1,3}(?: of \d{1,3})?|[a-z]\d{1,2}[.:]? "
    r"|[a-z]{2,5}[-/ ]?\d{1,4}[.:]? |polic(?:y|ies) (?:no\.? ?)?\d{1,3}\b[\s.:-]{1,3}(?=[a-z]))+"
)
_LEFT, _RIGHT = " :-,.'\"_/+|)]\n\x01", ' :-,."_/([|\n\x01'


class Houses(NamedTuple):
    """Where schools are named, and the letters that stand for the policy's own."""

    places: list[Span]
    initials: set[str]


class Spans:
    """The stretches of the head of a sheet."""

    def __init__(
        self,
        sheet: Sheet,
        dates: Dates,
        entries: list[Entry],
        houses: Houses,
        told: Told,
    ) -> None:
        self.sheet, self.dates, self.entries, self.told = sheet, dates, entries, told
        self.houses, self.initials = houses
        self.documents = Matches(DOCUMENT, sheet.low[:HEAD])
        self._labels = [(entry.label.start, entry.label.stop) for entry in entries]
        self._known_edges: dict[int, tuple[list[int], list[int]]] = {}
        labels = (entry.label for entry in entries)
        self._plain_labels = [(each.start, each.end) for each in labels if each.sure and each.lead]
        head = [line for line in sheet.lines[: 2 * LINES] if not is_furniture(line.text)]
        self.lines = [line for line in head[:LINES] if line.start <= REACH]
        self._values = {self._trimmed(entry.start, entry.end)[0] for entry in self._titles()}

    def all(self) -> list[Span]:
        """Every stretch once, in order of place."""
        found: set[Span] = set()
        for line in self.lines:
            starts, ends = self._edges(line)
            for start in starts:
                behind = [end for end in ends if start + 2 < end <= start + _LONGEST]
                found.update(self._trimmed(start, end) for end in behind[:_ENDS])
            if line.end - line.start <= _WIDE:
                found.update(self._over_lines(line, starts[-4:]))
        found.update(self._labelled())
        found.update(self._trails())
        return sorted(span for span in found if self._fits(*span))

    def _trails(self) -> Iterator[Span]:
        """The last step of a trail of pages: “Home > Documents > Kindness Policy - Fell School”."""
        for line in self.sheet.lines[:LINES]:
            if last := end_of_trail(line.text):
                ends = self._edges(line)[1]
                for end in [end for end in ends if end > line.start + last][:_ENDS]:
                    yield self._trimmed(line.start + last, end)

    def _fits(self, start: int, end: int) -> bool:
        """Whether a stretch is neither too long nor without a word that names anything."""
        if not (_FEWEST <= end - start <= _LONGEST and start <= REACH + _LONGEST):
            return False
        if any(start <= label < stop < end for label, stop in self._plain_labels):
            return False
        named = self.documents.within(start, end) or start in self._values
        words = TOKEN.findall(self.sheet.low[start:end])
        if not (named or self._whole_line(start, end)) and (
            TOPIC_WORDS.isdisjoint(words) or not _TOPICAL.issuperset(words)
        ):
            return False
        if len(words) > _MOST_WORDS or _NAMELESS.issuperset(words):
            return False
        if words[0] in self.initials and len(words) > 1:
            return False
        return not _NEVER.search(self.sheet.low[start:end])

    def _whole_line(self, start: int, end: int) -> bool:
        line = self.sheet.line_at(start)
        return start - line.start <= 1 and -1 <= line.end - end <= 1

    def _trimmed(self, start: int, end: int) -> Span:
        words = self.sheet.plain[start:end]
        left = len(words) - len(words.lstrip(_LEFT))
        return start + left, max(start + left, start + len(words.rstrip(_RIGHT)))

    def _edges(self, line: Line) -> tuple[list[int], list[int]]:
        """Where on a line a title may begin, and where it may end; each line is looked at once."""
        if line.index not in self._known_edges:
            self._known_edges[line.index] = self._find_edges(line)
        return self._known_edges[line.index]

    def _find_edges(self, line: Line) -> tuple[list[int], list[int]]:
        low, long = line.start, line.end - line.start > _ACROSS
        high = line.start + _ACROSS if long else line.end
        starts, ends = {low}, {high}
        for first, last in self._foreign(low, high):
            starts.add(last)
            ends.add(first)
        plain, lower = self.sheet.plain, self.sheet.low
        for pattern in (_MARK, _CASES):
            for match in pattern.finditer(plain, low, high):
                starts.add(match.end())
                ends.add(match.start())
        for lead in (_LEAD, _KINDS):
            starts.update(match.end() for match in lead.finditer(lower, low, high))
        for match in _RUN.finditer(plain, low, high):
            starts.update(self._known(*match.span()))
        for again in (_CODE, _TWICE):
            starts.update(match.end() for match in again.finditer(plain, low, high))
        ends.update(match.start() for match in _STOP.finditer(plain, low, high))
        for match in DOCUMENT.finditer(lower, low, high):
            more = _MORE.match(lower, match.end(), high)
            ends.update((match.end(), more.end() if more else match.end()))
        if number := _NUMBER.match(lower, low, high):
            starts.add(number.end())
        return sorted(at for at in starts if low <= at < high), sorted(
            at for at in ends if low < at <= high
        )

    def _known(self, start: int, end: int) -> Iterator[int]:
        """Where a name in capitals begins, also within a longer one if it is said elsewhere."""
        yield start
        for match in _CAPITAL.finditer(self.sheet.plain, start + 1, end):
            words = TOKEN.findall(self.sheet.low[match.start() : end])
            if len(words) > 1:
                found = self.told.places(words)
                if len({self.told.before(at) for at in found}) > 1:
                    yield match.start()

    def _foreign(self, low: int, high: int) -> Iterator[Span]:
        """Labels, dates and houses between two places."""
        yield from ((first, last) for first, last in self._labels if low <= first < high)
        yield from ((mark.start, mark.end) for mark in self.dates.within(low, high))
        for first, last in self.houses:
            if first < high and last > low:
                yield first, last
                if at := _AT.search(self.sheet.plain, max(low, first - 10), max(low, first)):
                    yield at.start(), last

    def _over_lines(self, line: Line, starts: list[int]) -> Iterator[Span]:
        """Stretches that go on in the lines below."""
        last = line
        for _ in range(_BELOW):
            below = self.sheet.after(last)
            if below is None or below.index - last.index > _BELOW:
                return
            if below.end - below.start > _NARROW:
                return
            ends = [end for end in self._edges(below)[1] if end > below.start + 2]
            for start in {line.start, *starts}:
                for end in {*ends[:3], below.end}:
                    yield self._trimmed(start, end)
            last = below

    def _titles(self) -> Iterator[Entry]:
        for entry in self.entries:
            named = entry.label.slot is Slot.TITLE and not entry.empty
            if named and entry.end - entry.start <= _WIDE:
                yield entry

    def _labelled(self) -> Iterator[Span]:
        """Values behind “Title:”, on to the next line or up to a document's word."""
        for entry in self._titles():
            yield self._trimmed(entry.start, entry.end)
            for match in DOCUMENT.finditer(self.sheet.low, entry.start, entry.end):
                yield self._trimmed(entry.start, match.end())
            line = self.sheet.line_at(entry.start)
            below = self.sheet.after(line)
            if below and entry.end == line.end and below.end - below.start < _NARROW:
                yield self._trimmed(entry.start, below.end)
