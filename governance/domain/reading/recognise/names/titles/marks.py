"""What speaks for a stretch as the title, as plain marks that can be weighed.

The same marks are taken when the weights are fitted (`bench`) and when a document is read, so each
is a fact that a person can check by looking at the page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from governance.domain.reading.controls.values.entry import Entry
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.recognise.names.titles.edges import Edges, place_of
from governance.domain.reading.recognise.names.titles.spans import HEAD, Houses, Span, Spans
from governance.domain.reading.recognise.names.titles.told import Matches, Told
from governance.domain.reading.recognise.names.titles.words import (
    COMMON,
    DOCUMENT,
    JOINS,
    SECTION,
    SENTENCE,
    TOKEN,
    TOPIC_WORDS,
    UNNAMED,
    folded,
)
from governance.domain.reading.sheet import Line, Sheet
from governance.domain.reading.words.titles import NO_TITLES, SCHOOL_ENDS, SCHOOL_KINDS

_AGAIN, _SEVERAL = 8000, 2
_LONGEST, _LETTERS = 10, 3
_OFTEN = (1.5, 3, 6, 12)
_MANY, _LONG, _LONGER = 8, 9, 12
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_AGES = re.compile(r"\b1[1-9] ?(?:-|to) ?[12]\d\b")
_YEARS = re.compile(r"\b20\d\d ?(?:[-/]|to) ?(?:20)?\d\d\b")
_STATE = re.compile(
    r"\b(?:draft|model|template|sample|revised|reviewed|updated|amended|approved|version|copy"
    r"|edition|issue|final|(?:non-?)?statutory|internal|website)\b"
)
_SHAPES = (
    ("has colon", (":", "|")),
    ("has dash", (" - ", " / ")),
    ("has gap", ("   ", "___")),
    ("odd sign", ("@", "\\")),
)
_ENDS = frozenset(word for end in SCHOOL_ENDS for word in end.split())
_KINDS = _ENDS | SCHOOL_KINDS
_HOUSES = frozenset({"school", "schools", "academy", "trust"})


class Marks:
    """The marks of every stretch of a document."""

    def __init__(
        self, sheet: Sheet, dates: Dates, entries: list[Entry], school: str, houses: list[Span]
    ) -> None:
        self.sheet, self.dates, self.told = sheet, dates, Told(sheet)
        self.houses = [house for house in houses if house[0] < HEAD]
        self.sentences = Matches(SENTENCE, sheet.low[:HEAD])
        self.spans = Spans(sheet, dates, entries, Houses(self.houses, _initials(school)), self.told)
        name = folded(school.lower())
        self.edges = Edges(sheet, dates, entries, name)
        self.own = set(name.split()) - COMMON
        near = (line for line in sheet.lines if line.start < _AGAIN)
        self.heads = Counter(folded(sheet.low[line.start : line.end]) for line in near)
        self.order = {line.index: place for place, line in enumerate(self.spans.lines)}

    def of(self, span: Span) -> list[str]:
        """All that is said of a stretch."""
        start, end = span
        words = TOKEN.findall(self.sheet.low[start:end])
        line, last = self.sheet.line_at(start), self.sheet.line_at(end - 1)
        edges = self.edges.at_start(start) + self.edges.at_end(end)
        found = [self.sheet.low[slice(*each)] for each in self.spans.documents.within(start, end)]
        policy = any(word.startswith("polic") for word in found)
        kind = "policy" if policy else "document" if found else "neither"
        marks = [*edges, *self._words(words, kind), *self._against(span, words)]
        marks += [*self._documents(span, found), *self._shape(span, words)]
        marks += self._again(words, span)
        place = place_of(self.order.get(line.index, 99))
        marks += (f"place:{place}", f"{kind} at {place}", f"{len(self.school_words(words))} own")
        marks += [f"{kind} {edge}" for edge in ("begins line", "ends line") if edge in edges]
        if span in self.edges.titles:
            marks.append("whole value")
        if line.index != last.index:
            marks += self._joined(line, last)
        return marks

    def times(self, name: str) -> int:
        """How often words, in lower case with single spaces, are written on the first pages."""
        return len(self.told.places(name.split()))

    def school_words(self, words: list[str]) -> set[str]:
        """Words of the school's own name."""
        return self.own.intersection(words)

    def _words(self, words: list[str], kind: str) -> Iterator[str]:
        """What the words say."""
        count = len(words)
        several = "12 and more" if count >= _LONGER else f"{_LONG} to 11"
        yield f"words:{count if count <= _MANY else several}"
        yield f"first:{_short(words[0])}"
        yield f"last:{_short(words[-1])}"
        yield kind
        topics = sum(word in TOPIC_WORDS for word in words)
        yield f"{kind} of {min(3, topics)} topics"
        if words[0] in words[1:4]:
            again = words.index(words[0], 1)
            if words[:again] == words[again : 2 * again]:
                yield "said twice"
        if words[-1] in JOINS:
            yield "left open"
        if words[0] in JOINS:
            yield "begins open"
        own = [word for word in words if word not in COMMON]
        if not own:
            yield "names nothing"
        else:
            often = sum(min(self.told.often[word], 20) for word in own) / len(own)
            yield f"told:{sum(often >= least for least in _OFTEN)}"
            yield f"rarest:{min(3, *(self.told.often[word] for word in own))}"

    def _documents(self, span: Span, found: list[str]) -> Iterator[str]:
        """The words for a document, and what stands behind the last of them."""
        if not found:
            return
        yield f"document:{found[-1]}"
        yield f"{min(3, len(found))} documents"
        behind = self.spans.documents.within(*span)[-1][1]
        more = TOKEN.findall(self.sheet.low[behind : span[1]])
        yield f"{min(4, len(more))} behind document"
        if sum(word.startswith("polic") for word in found) > 1:
            yield "policy twice"
        if more and _STATE.search(self.sheet.low, behind, span[1]):
            yield "state behind document"

    def _against(self, span: Span, words: list[str]) -> Iterator[str]:
        plain = " ".join(self.sheet.low[slice(*span)].split())
        if plain in NO_TITLES or UNNAMED.match(plain):
            yield "unnamed"
        if SECTION.match(plain):
            yield "section"
        if self.sentences.within(*span):
            yield "sentence"
        kinds = sum(word in _KINDS for word in words)
        if kinds == len(words):
            yield "only kinds"
        elif not _ENDS.isdisjoint(words):
            yield "house"
        if kinds > _SEVERAL:
            yield "many kinds"
        if words[0] in _HOUSES:
            yield "house first"
        if words[-1] in _HOUSES:
            yield "house last"

    def _shape(self, span: Span, words: list[str]) -> Iterator[str]:
        """Capitals, figures and marks."""
        start, end = span
        plain = self.sheet.plain[start:end]
        parts = [part for part in plain.split() if part[0].isalpha()]
        lower = [part for part in parts if part[0].islower() and part not in JOINS]
        if plain.isupper():
            yield "case:capitals"
        elif not parts or not parts[0][0].isupper():
            yield "case:low"
        else:
            yield "case:title" if not lower else "case:first" if len(lower) > 1 else "case:mixed"
            if any(len(part) > 5 and part.isupper() for part in parts):
                yield "case:some capitals"
        if any(word[0].isdigit() or word[-1].isdigit() for word in words):
            yield from self._figures(plain, words)
        for name, signs in _SHAPES:
            if signs[0] in plain or signs[1] in plain:
                yield name
        if "(" in plain or ")" in plain:
            whole = plain.count("(") == plain.count(")")
            yield "bracket" if whole else "broken bracket"
        if any(first < end and last > start for first, last in self.houses):
            yield "holds a house"
        if self.edges.labelled(start + 1, end):
            yield "holds a label"
        if self.dates.within(start, end):
            yield "holds a date"

    @staticmethod
    def _figures(plain: str, words: list[str]) -> Iterator[str]:
        if _AGES.search(plain):
            yield "ages"
        elif _YEARS.search(plain):
            yield "years"
        elif any(word.isdigit() for word in words):
            yield "year" if _YEAR.search(plain) else "number"
        if any(word.isalnum() and not word.isalpha() and not word.isdigit() for word in words):
            yield "code"

    def _again(self, words: list[str], span: Span) -> Iterator[str]:
        """How often the words are said, and whether the same words stand about them each time."""
        count = len(words)
        found = self.told.places(words)
        yield f"times:{len(found) if len(found) <= 3 else 4 if len(found) < 6 else 6}"
        yield f"heads:{min(3, self.heads[' '.join(words)])}"
        if len(found) < 2:
            return
        low = self.sheet.low
        behind = TOKEN.search(low, span[1], span[1] + 30)
        if behind:
            same = sum(self.told.at(at + count) == behind.group() for at in found)
            yield f"goes on:{_share(same, len(found))}"
        before = TOKEN.findall(low, max(0, span[0] - 30), span[0])
        if before:
            same = sum(self.told.before(at) == before[-1] for at in found)
            yield f"goes before:{_share(same, len(found))}"
        if any(self.told.before(at) == "this" for at in found):
            yield "this"

    def _joined(self, line: Line, last: Line) -> Iterator[str]:
        """What is said by the place where a stretch goes over to another line."""
        below = self.sheet.after(line)
        if below is None:
            return
        yield f"over {min(3, last.index - line.index)} lines"
        words, onward = folded(line.text.lower()), folded(below.text.lower())
        if words.rpartition(" ")[2] in JOINS or line.text[-1] in "&,-/":
            yield "join:open"
        if onward.partition(" ")[0] in JOINS or below.text[0] in "(&":
            yield "join:onward"
        if DOCUMENT.match(onward):
            yield "join:document"
        if DOCUMENT.search(words):
            yield "join:behind document"
        if line.text.isupper() != below.text.isupper():
            yield "join:cases"
        if below.index - line.index > 1:
            yield "join:over blank"
        yield f"join:widths {min(3, abs(len(line.text) - len(below.text)) // 15)}"


def _initials(school: str) -> set[str]:
    """The letters that stand for a school, with and without its small words and its first."""
    parts = [part for part in re.split(r"[\s-]+", school) if part[:1].isalpha()]
    names = ("".join(part[0] for part in each) for each in (parts, _capitals(parts)))
    return {each.lower() for name in names for each in (name, name[1:]) if len(each) >= _LETTERS}


def _capitals(parts: list[str]) -> list[str]:
    return [part for part in parts if part[0].isupper()]


def _share(some: int, every: int) -> str:
    return "always" if some >= every else "often" if some > 1 else "seldom"


def _short(word: str) -> str:
    return word[:_LONGEST] if word.isalpha() else "number"
