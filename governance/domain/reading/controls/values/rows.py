"""Labels in a row, then their values on the same line: “Governor lead: Holder: A B C D”."""

from __future__ import annotations

import re
from itertools import pairwise

from governance.domain.reading.controls.labels.label import Label
from governance.domain.reading.controls.values.entry import Entry
from governance.domain.reading.recognise.bodies import people
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.recognise.frequencies import find_frequencies
from governance.domain.reading.sheet import Sheet
from governance.domain.reading.words.labels import DATED, Slot
from governance.domain.reading.words.people import BODY, COMMITTEE, ROLE, TITLED

BODIES_OR_NAME = re.compile(
    rf"{TITLED} |{COMMITTEE}|(?:[A-Z][a-z]+ ){{0,2}}(?i:{BODY}|{ROLE})\b|[A-Z]\.? ?[A-Z][a-z]+\Z"
    r"|[A-Z][a-z]+ [A-Z][a-z]+\Z"
)
_COMMITTEE_WORD = re.compile(
    r"(?P<it>(?:(?:Full )?Governing (?:Body|Board)|FGB|LGB|Full Governors|Curriculum|Resources"
    r"|Standards|Personnel|Premises|Pastoral|Staffing|Strategy|Finance|Community|Admissions"
    r"|(?:Teaching|Health|Finance) (?:and|&) [A-Z][a-z]+)(?: (?:Sub-?)?[Cc]ommittee)?)\s+(?=[A-Z])"
)
_BODY_NAMED = re.compile(rf"(?<![\w'-])(?i:{BODY})(?![\w'-])")
_CODE = re.compile(r" [A-Z]{1,4}-?\d{1,4}\Z")
_NUMBER = re.compile(r"[vV]?\d{1,2}(?:\.\d{1,2}){0,2}")
_TWO_OFFICES = re.compile(
    r"(?P<one>[A-Z][\w ,&'-]{2,40}?) "
    rf"(?P<other>(?:[Tt]he )?(?:(?!The )[A-Z][a-z]+ ){{0,2}}(?i:{BODY}|{ROLE}))"
)
MAX_VALUE = 160


class RowSharer:
    """Shares the values of a line among the labels that stand before them."""

    def __init__(self, sheet: Sheet, dates: Dates, labels: list[Label]) -> None:
        self.sheet, self.dates, self.labels = sheet, dates, labels

    def share(self, entries: list[Entry], first: int, stop: int) -> None:
        """Several labels, then on the same line several values: “Governor lead: Holder: A B”."""
        run = [*range(first, stop), stop]
        labels = [self.labels[place] for place in run]
        value = entries[stop]
        if self._share_dates(entries, run) or self._bodies(entries, run, value):
            return
        if len(run) == 2 and (parts := self._parted(labels, value)):
            for place, (start, end) in zip(run, parts, strict=True):
                entries[place] = Entry(self.labels[place], start, end)
            return
        if all(label.slot in DATED for label in labels):
            spans = [(mark.start, mark.end) for mark in self.dates.within(value.start, value.end)]
        else:
            spans = list(people(self.sheet.plain, value.start, value.end))
            if any(label.slot in DATED or label.slot is Slot.FREQUENCY for label in labels):
                spans = []
        if len(spans) == len(run) and spans[0][0] <= value.start + 3:
            for place, (start, end) in zip(run, spans, strict=True):
                entries[place] = Entry(self.labels[place], start, end)

    def _share_dates(self, entries: list[Entry], run: list[int]) -> bool:
        """Labels in a row, then the dates of those that ask for one: a heading and its values."""
        value = entries[run[-1]]
        marks = self.dates.within(value.start, value.end)
        dated = [
            place
            for place in run
            if self.labels[place].slot in DATED and not self.labels[place].key.endswith(" by")
        ]
        near = marks and marks[0].start <= value.start + 3
        row = all(two.start - one.end <= 3 for one, two in pairwise(marks))
        if not near or not row or len(marks) != len(dated) or len(marks) == len(run):
            return False
        if run[-1] in dated and self.labels[run[-1]].body and marks[-1].date < marks[0].date:
            return False
        if run[-1] in dated and self.labels[run[-1]].body:
            marks = [*marks[1:], marks[0]]
        for place, mark in zip(dated, marks, strict=True):
            entries[place] = Entry(self.labels[place], mark.start, mark.end)
        if run[-1] not in dated:
            last = max(mark.end for mark in marks)
            entries[run[-1]] = Entry(value.label, min(last + 1, value.end), value.end)
            self._named(entries, [place for place in run if place not in dated])
        return True

    def _named(self, entries: list[Entry], undated: list[int]) -> None:
        """“Coordinator Nominated Governor” and, behind the dates, as many names."""
        value = entries[undated[-1]]
        names = list(people(self.sheet.plain, value.start, min(value.end, value.start + MAX_VALUE)))
        if len(names) == len(undated) > 1 and names[0][0] - value.start <= 1:
            for place, (start, end) in zip(undated, names, strict=True):
                entries[place] = Entry(self.labels[place], start, end)

    def _bodies(self, entries: list[Entry], run: list[int], value: Entry) -> bool:
        """“Authorised by: Committee responsible: Board of Directors Board of Directors”."""
        wanting = [
            place
            for place in run
            if self.labels[place].key.startswith("committee")
            or (self.labels[place].slot is Slot.APPROVED and self.labels[place].key.endswith(" by"))
        ]
        if len(wanting) < 2 or value.end - value.start > MAX_VALUE:
            return False
        found = list(_BODY_NAMED.finditer(self.sheet.plain, value.start, value.end))
        if len(found) != len(wanting):
            return False
        for place, match in zip(wanting, found, strict=True):
            entries[place] = Entry(self.labels[place], *match.span())
        return True

    def _typed_first(self, labels: list[Label], value: Entry) -> list[tuple[int, int]]:
        """“Version number: Date approved: 4.0 January 2017”, “Review period: Next review: ...”."""
        plain, marks = self.sheet.plain, self.dates.within(value.start, value.end)
        if labels[0].slot is Slot.OWNER and labels[1].key.endswith(" by") and not marks:
            two = _TWO_OFFICES.fullmatch(plain, value.start, value.end)
            return [two.span("one"), two.span("other")] if two else []
        if labels[1].slot not in DATED or len(marks) != 1:
            return []
        if labels[0].slot is Slot.VERSION:
            first = _NUMBER.match(plain, value.start, marks[0].start)
            end = first.end() if first else 0
        elif labels[0].slot is Slot.FREQUENCY:
            rates = find_frequencies(plain, value.start, marks[0].start)
            end = rates[0].end if rates and rates[0].start == value.start else 0
        else:
            return []
        near = end and marks[0].start - end <= 2
        return [(value.start, end), (marks[0].start, value.end)] if near else []

    def _coded(self, labels: list[Label], value: Entry) -> list[tuple[int, int]]:
        """“Authorised by: Document code: Board of Governors P17”: a body, then a code."""
        code = _CODE.search(self.sheet.plain, value.start, value.end)
        by, coded = (
            labels[0].key.endswith(" by"),
            labels[1].key.endswith(("code", "reference", "ref")),
        )
        body = _BODY_NAMED.match(self.sheet.plain, value.start, value.end)
        if not (code and by and coded and body) or code.start() - body.end() > 40:
            return []
        return [(value.start, code.start()), (code.start() + 1, value.end)]

    def _parted(self, labels: list[Label], value: Entry) -> list[tuple[int, int]]:
        """“Responsible officer: Reviewed: Bursar May 2016”, “Committee: Author: FGB A Bell”."""
        committee = labels[0].key.endswith("committee") and labels[1].slot is Slot.OWNER
        first = _COMMITTEE_WORD.match(self.sheet.plain, value.start, value.end)
        if committee and first:
            return [(value.start, first.end("it")), (first.end(), value.end)]
        if first_value := self._typed_first(labels, value):
            return first_value
        if coded := self._coded(labels, value):
            return coded
        named = [label.slot is Slot.OWNER or label.key.endswith(" by") for label in labels]
        dated = [label.slot in DATED and not label.body for label in labels]
        marks = self.dates.within(value.start, value.end)
        if len(marks) != 1 or not (named[0] and dated[1] and not named[1]):
            return []
        words = self.sheet.plain[value.start : marks[0].start].rstrip(" ,;-")
        if not 3 < len(words) <= 60 or not BODIES_OR_NAME.match(words):
            return []
        return [(value.start, value.start + len(words)), (marks[0].start, value.end)]
