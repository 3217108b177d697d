"""Taking a value from words that a person chose in a document’s text.

A field’s name says how its words are read: a date at its precision, a frequency in months, or
words. Offsets count in the extracted text (`Document.text`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from governance.domain.dates import PreciseDate
from governance.domain.frequency import Frequency
from governance.domain.reading.recognise.bodies import body_at, joined_role_at, person_at
from governance.domain.reading.recognise.dates import find_dates
from governance.domain.reading.recognise.frequencies import find_frequencies
from governance.domain.reading.sheet import plain_text

Span = tuple[int, int]
TakenValue = PreciseDate | Frequency | str

_DATES = frozenset({"written", "approved", "reviewed", "next_review", "signed"})
_LABEL = re.compile(r"\s*[^:\n]{1,60}:\s*(?=\S)")
_TRIM = " \t\r\n\f\u00a0|•*–—-:;,_"
_WORD = re.compile(r"\S+")
_LINE = re.compile(r"[^\n]*\S[^\n]*")


class Sort(StrEnum):
    """How the words of a field are read."""

    DATE = "date"
    FREQUENCY = "frequency"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Taken:
    """A value and the stretch of the text that says it."""

    value: TakenValue
    start: int
    end: int

    @property
    def in_words(self) -> str:
        """As a person would type it; a frequency as it is stored."""
        if isinstance(self.value, PreciseDate):
            return self.value.in_words()
        return self.value.stored if isinstance(self.value, Frequency) else self.value


def sort_of(field: str) -> Sort:
    """How a field is read; `approved.1` is read as `approved` is, `signed_0` as `signed`."""
    name = base_of(field)
    if name in _DATES:
        return Sort.DATE
    return Sort.FREQUENCY if name == "frequency" else Sort.WORDS


def base_of(field: str) -> str:
    """The kind of field: without the number of its row."""
    return re.sub(r"[._]\d+\Z", "", field)


def takeable(text: str, field: str) -> Iterator[Span]:
    """The stretches one may choose for a field, in order: its dates, its frequencies, or lines."""
    sort = sort_of(field)
    if sort is Sort.DATE:
        yield from ((mark.start, mark.end) for mark in find_dates(plain_text(text)))
    elif sort is Sort.FREQUENCY:
        last = 0
        for mark in find_frequencies(plain_text(text), 0, len(text)):
            if mark.start >= last:
                yield mark.start, mark.end
                last = mark.end
    else:
        yield from (match.span() for match in _LINE.finditer(text))


def words_in(text: str, start: int, end: int) -> list[Span]:
    """Each word of a stretch."""
    return [match.span() for match in _WORD.finditer(text, start, end)]


def take(text: str, field: str, start: int, end: int) -> Taken | None:
    """The value that a stretch of the text says for a field, or None where it says none."""
    if not 0 <= start < end <= len(text):
        return None
    sort = sort_of(field)
    if sort is Sort.DATE:
        dates = find_dates(plain_text(text[start:end]))
        found = [Taken(one.date, start + one.start, start + one.end) for one in dates]
        return found[0] if found else None
    if sort is Sort.FREQUENCY:
        marks = find_frequencies(plain_text(text), start, end)
        if not marks:
            return None
        return Taken(Frequency.every(marks[0].months), marks[0].start, marks[0].end)
    return _words(text, base_of(field), start, end)


def _words(text: str, field: str, start: int, end: int) -> Taken | None:
    """Exactly these words; of a whole line what follows its label, where that begins with a person,
    role or body just these."""
    whole = (start == 0 or text[start - 1] == "\n") and text[end : end + 1] in ("", "\n")
    label = _LABEL.match(text, start, end) if whole else None
    first = label.end() if label else start
    finder = _FINDERS.get(field)
    span = finder(plain_text(text), first, end) if finder and label else None
    first, last = span or (first, end)
    while first < last and text[first] in _TRIM:
        first += 1
    while last > first and text[last - 1] in _TRIM:
        last -= 1
    value = " ".join(text[first:last].split())
    return Taken(value, first, last) if value else None


_FINDERS: dict[str, Callable[[str, int, int], Span | None]] = {
    "approved_by": body_at,
    "name": person_at,
    "role": joined_role_at,
}
