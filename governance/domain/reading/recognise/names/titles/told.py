"""Which words are told on the first pages, and where."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from re import Pattern

from governance.domain.reading.recognise.names.titles.words import TOKEN
from governance.domain.reading.sheet import Sheet

_PAGES = 8000


class Told:
    """The words of the first pages, in lower case and without marks."""

    def __init__(self, sheet: Sheet) -> None:
        self.words = TOKEN.findall(sheet.low[:_PAGES])
        self.often = Counter(self.words)
        self._places: dict[str, list[int]] = defaultdict(list)
        for at, word in enumerate(self.words):
            self._places[word].append(at)

    def places(self, words: list[str]) -> list[int]:
        """Where these words are said one after another."""
        count = len(words)
        return [at for at in self._places.get(words[0], ()) if self.words[at : at + count] == words]

    def before(self, place: int) -> str:
        """The word before a place; empty where there is none."""
        return self.words[place - 1] if place else ""

    def at(self, place: int) -> str:
        """The word at a place; empty where there is none."""
        return self.words[place] if place < len(self.words) else ""


class Matches:
    """Where a pattern stands in the head of a sheet, looked for once."""

    def __init__(self, pattern: Pattern[str], low: str) -> None:
        self.found = [(match.start(), match.end()) for match in pattern.finditer(low)]
        self._starts = [start for start, _ in self.found]

    def within(self, start: int, end: int) -> list[tuple[int, int]]:
        """Those between two places."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end, first)
        return [each for each in self.found[first:last] if each[1] <= end]
