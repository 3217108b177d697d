"""Dates that stand off their labels: in the next line, in a column below, before the label."""

from __future__ import annotations

import re

from governance.domain.reading.blocks import Kind
from governance.domain.reading.controls.labels.label import Label
from governance.domain.reading.controls.values.clauses import dates_below
from governance.domain.reading.controls.values.entry import Entry
from governance.domain.reading.controls.values.runs import run_of_dates
from governance.domain.reading.proposal import Field, Gap, Proposal, Source, Value
from governance.domain.reading.recognise.bodies import known
from governance.domain.reading.recognise.dates import DateMark, Dates
from governance.domain.reading.sheet import Sheet
from governance.domain.reading.words.acts import STATED

_GOES_ON = re.compile(
    r"(?:(?:Body|Board|Governors|Committee|Trustees|Council|School|Directors|of|the|on|in|at"
    r"|their|its|a|meeting|held|dated|[A-Z][a-z]{2,12}(?= (?:School|Committee|Meeting|Academy)))"
    r"[,:]?\s){1,8}\Z"
)
_NEXT_BEHIND = re.compile(r"\s{1,3}Next [Rr]eview(?: [Dd]ate)?(?!\s?:|\s\d|\s[a-z])")
_DATES = frozenset({Field.WRITTEN, Field.APPROVED, Field.REVIEWED, Field.REVIEW, Field.NEXT})
_NAMED = frozenset({Field.OWNER, Field.APPROVED_BY})
_BESIDE, _FLAT = 40, 120
_MADE = re.compile(r"\b(?:written|creat|draft|origin|first|produc|develop|introduc)")
"""“Prepared”, “Issued” and “Published” may speak of this copy alone."""
_PARTS = " .:;_-\n"
_CELL = re.compile(r" {3,}[A-Z][\w'. ]{1,30}? {3,}")
_MODEL = re.compile(
    r"\(based on [^()\n]{3,60}\b(?:issue|version|edition) (?:no\.? ?)?(?P<number>\d{1,2})\)"
)


class OffFacts:
    """What entries say beyond their own values; `claimed` are the dates it took."""

    def __init__(self, sheet: Sheet, dates: Dates, entries: list[Entry]) -> None:
        self.sheet, self.dates, self.entries = sheet, dates, entries
        self._values = {entry.start for entry in entries if not entry.empty}
        self.found: list[Proposal] = []
        self.gaps: list[Gap] = []
        self.claimed: set[int] = set()
        self.signed_dates: list[tuple[Entry, DateMark]] = []

    def _add(self, field: Field, value: Value, start: int, end: int, label: Label) -> None:
        words = " ".join(self.sheet.words(label.start, label.end).split())
        because = f"It follows “{words}”."
        told = words.lower().startswith(("this ", "the ", "our "))
        source = Source.SENTENCE if told and not label.sure else Source.LABEL
        if source is Source.LABEL and field in _DATES and self._off(label, start):
            source = Source.TABLE
        loose = self._loose(field, start, end, label)
        self.found.append(Proposal(field, value, start, end, because, source, loose=loose))

    def _loose(self, field: Field, start: int, end: int, label: Label) -> bool:
        """Whether a value is of no known kind, or its label could mean something else as well."""
        if field in _NAMED:
            return not known(self.sheet.plain, start, end)
        return field is Field.WRITTEN and not _MADE.search(label.key)

    def _off(self, label: Label, start: int) -> bool:
        """Whether a date stands off its label, beyond other words, or in a long line unparted."""
        flat = not label.sure and len(label.line.text) > _FLAT
        between = self.sheet.plain[label.end : start]
        beyond = "\n" in between and bool(between.strip(_PARTS))
        return flat or beyond or start - label.end > _BESIDE

    def _plainly(self, entry: Entry, start: int, end: int) -> bool:
        """Whether words fill the cell, or the rest of the line, that label and colon leave them."""
        plain, label = self.sheet.plain, entry.label
        if plain[entry.start : entry.end].strip(" .\x01") != plain[start:end]:
            return False
        one, other = label.line.block, self.sheet.line_at(start).block
        if one.kind is Kind.CELL and other.kind is Kind.CELL:
            return (one.table, one.row) == (other.table, other.row)
        return label.sure and not entry.below and len(label.line.text) <= _FLAT

    def _date_below(self, field: Field, entry: Entry) -> None:
        """“Written by A Orde”, and on the next line nothing but a date."""
        below = self.sheet.after(self.sheet.line_at(max(entry.start, entry.end - 1)))
        if below is None or len(below.text) > 40:
            return
        marks = self.dates.within(below.start, below.start + 4)
        if marks and below.end - marks[0].end <= 2 and marks[0].start not in self.claimed:
            self._add(field, marks[0].date, marks[0].start, marks[0].end, entry.label)
            self.claimed.add(marks[0].start)

    def _marks(self, entry: Entry) -> list[DateMark]:
        return run_of_dates(self.sheet, self.dates, entry)

    def _values_ahead(self, entry: Entry, done: DateMark) -> None:
        """“November 2019 Policy approved November 2016 Next Review”: the later is the next."""
        ahead = self.dates.within(max(0, entry.label.start - 24), entry.label.start)
        behind = _NEXT_BEHIND.match(self.sheet.plain, done.end)
        if behind and ahead and entry.label.start - ahead[-1].end <= 2:
            mark = ahead[-1]
            if mark.start not in self.claimed and mark.date.first() > done.date.last():
                self._add(Field.NEXT, mark.date, mark.start, mark.end, entry.label)
                self.claimed.add(mark.start)

    def _wrapped(self, entry: Entry) -> None:
        """“Approved by the Governing”, and on the next line “Body on 15 March 2022”."""
        line = self.sheet.line_at(entry.end - 1)
        below = self.sheet.after(line)
        if below is None or entry.end < line.end - 1 or below.index - line.index > 1:
            return
        marks = self.dates.within(below.start, below.start + 60)
        if not marks or marks[0].start in self.claimed | self._values:
            return
        if _GOES_ON.match(self.sheet.plain[below.start : marks[0].start]):
            mark = marks[0]
            self._add(Field.APPROVED, mark.date, mark.start, mark.end, entry.label)
            self.claimed.add(mark.start)

    def _column(self, entry: Entry, field: Field, last: DateMark) -> None:
        """“Date of review” over a column of dates: each of them is one."""
        if field not in (Field.REVIEW, Field.REVIEWED, Field.NEXT):
            return
        more = []
        for mark in dates_below(self.sheet, self.dates, last):
            if mark.start in self._values:
                break
            more.append(mark)
        least = 1 if field is Field.REVIEWED else 2
        if len(more) == 1 and more[0].date.first() <= last.date.last():
            return
        for mark in more if len(more) >= least else []:
            self._add(field, mark.date, mark.start, mark.end, entry.label)
            self.claimed.add(mark.start)

    def _status(self, entry: Entry) -> None:
        """“Status: 21/03/2018: Approved at Full Trust Board.”"""
        marks = self.dates.within(entry.start, entry.start + 1)
        if marks and "status" in entry.label.key and STATED.match(self.sheet.plain, marks[0].end):
            mark = marks[0]
            self._add(Field.APPROVED, mark.date, mark.start, mark.end, entry.label)
            self.claimed.add(mark.start)

    def _past_row(self, entry: Entry, mark: DateMark) -> bool:
        """“Scheduled review   Bursar   May 2017”: a row of what was changed, by whom and when."""
        between = self.sheet.plain[entry.label.end : mark.start]
        return entry.label.key == "scheduled review" and bool(_CELL.fullmatch(between))

    def _of_model(self, number: str) -> bool:
        """Whether it numbers the model: “(based on the county model policy, issue 6)”."""
        models = _MODEL.finditer(self.sheet.low, 0, 3000)
        return any(number == match.group("number") for match in models)
