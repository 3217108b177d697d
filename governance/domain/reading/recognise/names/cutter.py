"""Where a title begins and ends on its line, and titles within a running line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.recognise.names import cuts
from governance.domain.reading.recognise.names.clips import clipped
from governance.domain.reading.recognise.names.headings import DOCUMENT, strip_school
from governance.domain.reading.recognise.names.proper import Mention
from governance.domain.reading.recognise.names.weights import SENTENCE, UNNAMED
from governance.domain.reading.sheet import Line, Sheet
from governance.domain.reading.words.titles import is_topic

REACH = 1600
"""How far into a text a title is looked for, in characters."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch that may be the title, with what speaks for it."""

    start: int
    end: int
    score: float


class Cutter:
    """Cuts titles out of lines: at labels, dates, houses, numbers and marks."""

    def __init__(
        self,
        sheet: Sheet,
        dates: Dates,
        label_starts: list[tuple[int, str]],
        school: str | None,
        mentions: list[Mention],
    ) -> None:
        self.sheet, self.dates = sheet, dates
        self.label_starts, self.school = label_starts, school
        self.houses = {
            mention.start: mention.end for mention in mentions if cuts.HOUSE.search(mention.words)
        }
        for match in self.named(0, REACH):
            self.houses[match.start()] = max(match.end(), self.houses.get(match.start(), 0))

    def within(self, line: Line, place: int) -> Iterator[Candidate]:
        """On a flattened line, a title after the school's name or after a value."""
        limit = min(line.end, line.start + 500)
        starts = [mark.end for mark in self.dates.within(line.start, limit)]
        starts += [match.end() for match in self.named(line.start, limit)]
        ends = () if place else (cuts.SENTENCE_END,)
        for pattern in (cuts.LEAD_IN, cuts.RULED, cuts.TITLED, *ends):
            found = pattern.finditer(self.sheet.plain, line.start, limit)
            starts += [match.end() for match in found]
        if capitals := cuts.CAPITALS.search(self.sheet.plain, line.start, limit):
            yield Candidate(*capitals.span("it"), 5.2 - 0.45 * place)
        for start in starts:
            match = cuts.AFTER.match(self.sheet.plain, start, limit)
            following = [at for at, _ in self.label_starts if at > start + 8]
            following += [mark.start for mark in self.dates.within(start + 8, limit)]
            following += [self.sheet.plain.find("__", start, limit) % (limit + 1)]
            about = self.trim(start, min([limit, *following]))
            if self._names(*about):
                yield Candidate(*about, 4.8 - 0.45 * place)
            if match:
                first, last = match.span("it")
                tail = cuts.TAIL.match(self.sheet.plain, last, limit)
                last = tail.end() if tail else last
                scope = cuts.SCOPE.match(self.sheet.plain, last, limit)
                first, last = self.trim(first, scope.end("it") if scope else last)
                first += strip_school(self.sheet.plain[first:last], self.school)[0]
                left, right = clipped(self.sheet.plain[first:last])
                first, last = self.trim(first + left, first + right)
                if 8 <= last - first <= 100:
                    yield Candidate(first, last, 5 - 0.45 * place)

    def runs(self, line: Line) -> Iterator[Candidate]:
        """Names of documents anywhere in a running line, for want of better."""
        for match in cuts.RUN.finditer(self.sheet.plain, line.start, min(line.end, REACH)):
            first, last = self.trim(*match.span())
            tail = cuts.TAIL.match(self.sheet.plain, last, line.end)
            last = tail.end() if tail else last
            first += strip_school(self.sheet.plain[first:last], self.school)[0]
            left, right = clipped(self.sheet.plain[first:last])
            first, last = self.trim(first + left, first + right)
            words = self.sheet.plain[first:last]
            if 8 <= last - first <= 100 and not UNNAMED.match(words) and not SENTENCE.search(words):
                yield Candidate(first, last, 2.4 - 0.002 * (first - line.start))

    def _names(self, start: int, end: int) -> bool:
        """Whether the words up to the next label or date are a title and nothing else."""
        words = self.sheet.plain[start:end]
        if cuts.ON.fullmatch(words):
            return True
        told = DOCUMENT.search(words) or is_topic(words)
        return bool(told and cuts.PHRASE.fullmatch(words) and not UNNAMED.match(words))

    def named(self, start: int, end: int) -> Iterator[re.Match[str]]:
        """Where the school's name stands, in whatever letters."""
        if self.school:
            name = r"\s{1,3}".join(re.escape(part) for part in self.school.split())
            yield from re.compile(name, re.IGNORECASE).finditer(self.sheet.plain, start, end)

    def cut(self, line: Line) -> int:
        """The end of what can be title on a line: the first label or date."""
        end = line.end
        for at, words in self.label_starts:
            if line.start <= at < end:
                end = self._label_end(line, at, words)
                break
        marks = self.dates.within(line.start, end)
        if not marks:
            return end
        first = marks[0]
        entry = cuts.ENTRY.search(self.sheet.plain, line.start, first.start)
        return first.end if entry and first.end == line.end else first.start

    def _label_end(self, line: Line, at: int, words: str) -> int:
        """Where a title ends before a label: behind the document's word that the label took."""
        plain = self.sheet.plain
        head = cuts.TAKEN.match(words)
        apart = at == line.start or plain[at - 1] != " " or plain[at - 2] in " /"
        if head is None or apart:
            return at
        before = plain[max(line.start, at - 12) : at].rstrip()
        ended = DOCUMENT.search(before) and not before.lower().endswith((" and", " &"))
        return at if ended else at + head.end()

    def trim(self, start: int, end: int) -> tuple[int, int]:
        plain = self.sheet.plain
        for _ in range(4):
            before = (start, end)
            house = self.houses.get(start, end)
            if house < end and DOCUMENT.search(plain, house, end):
                start = house
            words = plain[start:end]
            start += len(words) - len(words.lstrip(" :-,.'\"_/+"))
            end -= len(plain[start:end]) - len(plain[start:end].rstrip(' :-,."_/('))
            for pattern in (cuts.NUMBER, cuts.NOISE, cuts.BLANK, cuts.ANOTHER, cuts.KINDS_ON):
                match = pattern.match(plain, start, end)
                if match and match.end() < end:
                    start = match.end()
            if (start, end) == before:
                break
        return start, end
