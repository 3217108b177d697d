"""The title: the likeliest of all stretches that may be it."""

from __future__ import annotations

import re
from collections import defaultdict

from governance.domain.reading.controls.values.entry import Entry
from governance.domain.reading.proposal import Field, Proposal, Source
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.recognise.names.proper import Mention
from governance.domain.reading.recognise.names.titles.marks import Marks
from governance.domain.reading.recognise.names.titles.spans import Span
from governance.domain.reading.recognise.names.titles.words import (
    DOCUMENT,
    POLICY,
    SENTENCE,
    UNNAMED,
    folded,
)
from governance.domain.reading.sheet import Sheet
from governance.domain.reading.weighing.choice import score, shares
from governance.domain.reading.weighing.titles import TITLES
from governance.domain.reading.words.titles import NO_TITLES

_LIKELY, _SURE, _SURER, _RIVAL = 0.5, 0.9, 0.95, 0.05
_LEAST, _PLAIN = 5.5, 8.5
"""With less speaking for it nothing is a title, or it is unsure."""
_HEAD, _MOST_WORDS = 200, 9
_WHOLE = re.compile(r"[A-Z][\w&'’-]{0,20}(?:,? [\w&'’-]{1,20}){0,6} (?i:policy)")
"""A whole line that is a name, in capitals or in sentence case: “Health and safety policy”."""
_DOUBTFUL = re.compile(
    r"[\d:/.]|\A(?:The|A|An|Our|Policy)\b|(?i:committee|document|statement|version)"
)
_FIGURES = re.compile(r"[\d/|]")
_MODEL = re.compile(r"(?i)\W{0,2}(?:model|sample|template|example|exemplar|specimen)\b")
_MANY = re.compile(r"(?<!and )(?<!& )\bpolicies\Z")
_YEARS = re.compile(r"[\s,:(-]{1,4}20\d\d\s?[-/]\s?(?:20)?\d\d\b")
_SAID = {
    "value:title": "it stands behind its label",
    "place:0": "it stands at the head",
    "place:1": "it stands near the head",
    "heads:2": "it is a heading again",
    "heads:3": "it is a heading again and again",
    "policy ends line": "its line ends with it",
    "policy begins line": "its line begins with it",
    "policy": "it names a policy",
    "over label": "the details of the policy begin below it",
    "under school": "the school stands above it",
}
"""Marks that a person sees at once, in words, the most telling first."""


class TitleFinder:
    """Weighs every stretch of the head, of running headers and behind “Title:”."""

    def __init__(
        self,
        sheet: Sheet,
        dates: Dates,
        entries: list[Entry],
        school: str | None,
        mentions: list[Mention],
    ) -> None:
        self.sheet = sheet
        houses = [(mention.start, mention.end) for mention in mentions]
        self.marks = Marks(sheet, dates, entries, school or "", houses)

    def candidates(self) -> list[tuple[Span, list[str]]]:
        """Every stretch that may be the title, with its marks."""
        return [(span, self.marks.of(span)) for span in self.marks.spans.all()]

    def find(self) -> Proposal | None:
        """The likeliest stretch; None where there is none that names anything."""
        found = self.candidates()
        if not found:
            return None
        scores = [score(marks, TITLES) for _, marks in found]
        likely = shares(scores)
        said: dict[str, float] = defaultdict(float)
        for (span, _), share in zip(found, likely, strict=True):
            said[self._name(span)] += share
        place = max(range(len(found)), key=lambda each: (likely[each], -found[each][0][0]))
        (start, end), marks = found[place]
        words = " ".join(self.sheet.words(start, end).replace("*", " ").split())
        low = words.lower()
        if scores[place] < _LEAST or low in NO_TITLES or UNNAMED.match(low):
            return None
        name = self._name((start, end))
        share = said.pop(name)
        if self._whole(words, start):
            share += sum(said.pop(other) for other in [*said] if _is_same(name, other))
        rivals = [other for other, each in said.items() if each > _RIVAL]
        plain = self._plain(words, start) or (share >= _SURER and self._names_it(words, start))
        sure = share >= _SURE and not rivals and plain
        source = Source.LABEL if sure else Source.COVER
        because = _because(marks)
        weak = share < _LIKELY or scores[place] < _PLAIN
        return Proposal(Field.TITLE, words, start, end, because, source, weak=weak)

    def _name(self, span: Span) -> str:
        return folded(self.sheet.low[slice(*span)])

    def _plain(self, words: str, start: int) -> bool:
        """Whether a title is a plain name, written twice or alone at the head."""
        low = words.lower()
        named = POLICY.search(low) and not _DOUBTFUL.search(words)
        if not named or len(low.split()) > _MOST_WORDS or _MANY.search(low):
            return False
        if _YEARS.match(self.sheet.plain, start + len(words)):
            return False
        return self._alone(words, start) or self.marks.times(folded(low)) >= 2

    def _alone(self, words: str, start: int) -> bool:
        """Whether a title is a whole line near the head that ends with “policy”."""
        return self._whole(words, start) and _WHOLE.fullmatch(words) is not None

    def _names_it(self, words: str, start: int) -> bool:
        """Whether it is a whole line that names one document in one language, without figures."""
        one = not _FIGURES.search(words) and not _MANY.search(words.lower())
        return one and self._whole(words, start) and bool(DOCUMENT.search(words.lower()))

    def _whole(self, words: str, start: int) -> bool:
        line = self.sheet.line_at(start)
        whole = line.text == words and line.start <= _HEAD
        return whole and not SENTENCE.search(words) and not _MODEL.match(words)


def _is_same(whole: str, other: str) -> bool:
    """Whether a stretch is the end of a whole line, or that line behind a date over it."""
    if other.endswith(f" {whole}"):
        return any(sign.isdigit() for sign in other.removesuffix(whole))
    return whole.endswith(f" {other}")


def _because(marks: list[str]) -> str:
    """The sentence that names two things that speak for it and that a person sees at once."""
    given = set(marks)
    spoken = (mark for mark in _SAID if mark in given and TITLES.get(mark, 0.0) > 0)
    reasons = [_SAID[mark] for mark in spoken][:2]
    if not reasons:
        return "Of all that may name the document this is the likeliest."
    return f"It is the likeliest name of the document: {' and '.join(reasons)}."
