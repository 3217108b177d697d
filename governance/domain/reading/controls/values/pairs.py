"""Pairs: which value belongs to which label.

Most values follow their label on its line. Where nothing follows, the value is the next line; where
several labels stand in a row, as many values may follow in the same order; a label with nothing to
take is empty and stays so.
"""

from __future__ import annotations

import re

from governance.domain.reading.controls.labels.label import Label
from governance.domain.reading.controls.values.alignment import aligned
from governance.domain.reading.controls.values.entry import Entry
from governance.domain.reading.controls.values.rows import BODIES_OR_NAME, MAX_VALUE, RowSharer
from governance.domain.reading.recognise.bodies import person_at, with_role
from governance.domain.reading.recognise.dates import DateMark, Dates
from governance.domain.reading.recognise.frequencies import find_frequencies
from governance.domain.reading.recognise.parties import is_party
from governance.domain.reading.sheet import Line, Sheet
from governance.domain.reading.words.labels import DATED, Slot
from governance.domain.reading.words.people import BODY, COMMITTEE, HEAD_AND_BODY, ROLE, TITLED

_PAD = re.compile(
    r"(?:[\s:;.,_=\-|]|(?<=[:\s])/(?=\s)|\([^()\n]{0,80}\)(?=\s{0,3}(?:$|:))"
    r"|\((?i:name|position|job title|role|post|designation|title|print|please|initials|committee"
    r"|body|group|date|dd|month|if |or |and |e\.g|by whom)[^()\n]{0,60}\))+",
    re.MULTILINE,
)
_BODIES = re.compile(rf"{COMMITTEE}|\b(?i:{BODY}|{ROLE})\b")
_HEAD_AND_BODY = re.compile(HEAD_AND_BODY)
_DOTS = re.compile(r"[:\s]*(?:[._]\s?){4,}\W*")
_DOCUMENT = re.compile(r"(?i)\b(?:policy|procedure|statement|plan|scheme|code)\b")
_DUE = DATED - {Slot.DATE}
_GRID = frozenset({Slot.NEXT, Slot.REVIEW, Slot.FREQUENCY, Slot.VERSION})
"""What stands under an approver's name in a grid, and not under a signature."""
_SIGNS = frozenset({Slot.SIGNED, Slot.NAME, Slot.ROLE})


class PairFinder:
    """Gives each label of a sheet its value."""

    def __init__(self, sheet: Sheet, dates: Dates, labels: list[Label]) -> None:
        self.sheet, self.dates, self.labels = sheet, dates, labels
        self.sharer = RowSharer(sheet, dates, labels)
        self.at = {label.line.index: label for label in reversed(labels)}

    def find(self) -> list[Entry]:
        """One entry for each label, in order."""
        entries = [self._beside(label) for label in self.labels]
        index = 0
        while index < len(entries):
            if not entries[index].empty or self._left_blank(self.labels[index]):
                index += 1
                continue
            stop = index
            while stop < len(entries) and entries[stop].empty and self._joined(index, stop):
                stop += 1
            self._fill(entries, index, stop)
            index = max(stop, index + 1)
        for place in range(len(entries) - 1):
            self._unsigned(entries, place)
        return entries

    def _unsigned(self, entries: list[Entry], place: int) -> None:
        """“Date of review Governor's Signature September 2018”: nobody signed; the date is due."""
        this, signed = entries[place], entries[place + 1]
        if signed.label.slot is not Slot.SIGNED or not this.empty or this.label.slot not in _DUE:
            return
        if self.sheet.plain[this.label.end : signed.label.start].strip(" :\n"):
            return
        if signed.empty:
            below = self.sheet.after(signed.label.line)
            blank = signed.label.end >= signed.label.line.end - 2
            if below is None or not blank or this.label.line is signed.label.line:
                return
            signed = Entry(signed.label, below.start, below.end)
        marks = self.dates.within(signed.start, signed.start + 1)
        if not signed.below and marks and marks[0].end >= signed.end - 1:
            entries[place] = Entry(this.label, signed.start, signed.end)
            entries[place + 1] = Entry(signed.label, signed.label.end, signed.label.end)

    def _left_blank(self, label: Label) -> bool:
        """Whether dots or a line stand where the value should: it was never filled in."""
        rest = self.sheet.plain[label.end : min(label.stop, label.end + 200)].strip()
        return label.slot is Slot.DATE and bool(_DOTS.fullmatch(rest))

    def _joined(self, first: int, this: int) -> bool:
        """Whether two labels stand in one run, with no other text between them."""
        if this == first:
            return True
        before, label = self.labels[this - 1], self.labels[this]
        if _SIGNS & {before.slot, label.slot}:
            return False
        if before.line.index == label.line.index:
            return True
        following = self.sheet.after(before.line)
        return following is not None and following.index == label.line.index and label.lead

    def _beside(self, label: Label) -> Entry:
        """What stands on the label's own line before the next label."""
        pad = _PAD.match(self.sheet.plain, label.end, label.stop)
        start = pad.end() if pad else label.end
        end = start + len(self.sheet.plain[start : label.stop].rstrip(" :;,_-"))
        split = self.dates.within(start, end)
        if split and split[-1].start < end < split[-1].end:
            end = split[-1].end
        return Entry(label, start, max(start, end))

    def _fill(self, entries: list[Entry], first: int, stop: int) -> None:
        """Give a run of empty labels the values that follow it."""
        last = self.labels[stop - 1]
        if stop < len(entries) and entries[stop].label.line.index == last.line.index:
            self.sharer.share(entries, first, stop)
            return
        values = self._lines_below(last, stop - first)
        if not values:
            return
        run = list(range(first, stop))
        parts = self.sheet.columns(values[0]) if len(run) > 1 else []
        if len(parts) == len(run) and self.labels[first].line.index == last.line.index:
            for place, (start, end) in zip(run, parts, strict=True):
                entries[place] = Entry(self.labels[place], start, end, below=True)
            return
        if self._shared_below(entries, run, values[0]):
            return
        if len(run) > 1 and len(values) >= len(run):
            self._in_order(entries, run, values)
        elif self._align(entries, run):
            return
        elif self._takes(last, values[0]):
            self._give(entries, stop - 1, values[0])
        elif len(run) > 1:
            self._typed(entries, run, values)

    def _shared_below(self, entries: list[Entry], run: list[int], line: Line) -> bool:
        """“Version: Date approved:” over “6.0 January 2017”: two labels, two values, two lines."""
        last = run[-1]
        beside = [p for p in run if self.labels[p].line.index == self.labels[last].line.index]
        one = beside[0]
        if len(beside) < 2:
            return False
        entries[last] = Entry(self.labels[last], line.start, line.end, below=True)
        self.sharer.share(entries, one, last)
        if entries[one].empty:
            entries[last] = Entry(self.labels[last], self.labels[last].end, self.labels[last].end)
        return not entries[one].empty

    def _typed(self, entries: list[Entry], run: list[int], values: list[Line]) -> None:
        """Fewer values than labels: each goes to the nearest label of its kind."""
        for place in reversed(run):
            label = self.labels[place]
            if label.slot in DATED and self._takes(label, values[0]):
                self._give(entries, place, values[0])
                return

    def _give(self, entries: list[Entry], place: int, line: Line) -> None:
        entries[place] = Entry(self.labels[place], line.start, self._end_of(line), below=True)

    def _align(self, entries: list[Entry], run: list[int]) -> bool:
        """Three labels or more, then values for most of them, in their order."""
        last = self.labels[run[-1]]
        lines = self._lines_below(last, len(run) + 2) if len(run) > 2 else []
        pairs = aligned([self.labels[place] for place in run], lines, self._fit)
        if len(pairs) < 3 or 2 * len(pairs) <= len(run):
            return False
        for place, line in pairs:
            self._give(entries, run[place], lines[line])
        return True

    def _fit(self, label: Label, line: Line) -> float:
        """How well a line is a label's value: 0 where it cannot be, 3 where its kind is rare."""
        if not self._takes(label, line) or len(line.text) > 80:
            return 0
        if label.slot in DATED or label.slot in (Slot.VERSION, Slot.FREQUENCY):
            return 3
        if label.slot is Slot.TITLE:
            return 3 if _DOCUMENT.search(line.text) else 1
        return 2 if BODIES_OR_NAME.match(line.text) else 1

    def _end_of(self, line: Line) -> int:
        dates = self.dates.within(line.start, line.end)
        return max(line.end, dates[-1].end) if dates else line.end

    def _in_order(self, entries: list[Entry], run: list[int], values: list[Line]) -> None:
        """Labels first, then as many values: in the same order where every kind fits."""
        pairs = list(zip(run, values, strict=False))
        if all(self._takes(self.labels[place], line) for place, line in pairs):
            for place, line in pairs:
                self._give(entries, place, line)
        elif not self._align(entries, run) and self._takes(self.labels[run[-1]], values[0]):
            self._give(entries, run[-1], values[0])

    def _lines_below(self, last: Label, wanted: int) -> list[Line]:
        """The lines after a label that begin with no label, as many as wanted."""
        lines: list[Line] = []
        line = self.sheet.after(last.line)
        while line is not None and len(lines) < wanted:
            label = self.at.get(line.index)
            if label is not None and label.start - line.start < 4:
                break
            if len(line.text) > MAX_VALUE:
                break
            lines.append(line)
            line = self.sheet.after(line)
        return lines

    def _takes(self, label: Label, line: Line) -> bool:
        """Whether a line can be the value of a label."""
        plain = self.sheet.plain
        dates = self.dates.within(line.start, line.end)
        if label.slot in DATED:
            return self._takes_date(label, line, dates)
        if dates and dates[0].start == line.start:
            named = label.slot is Slot.REVIEW_BODY and label.key.split()[-1] != "by"
            return (named or label.slot is Slot.VERSION) and len(line.text) - (
                dates[0].end - dates[0].start
            ) <= 2
        if label.slot is Slot.FREQUENCY:
            return bool(find_frequencies(plain, line.start, line.end)) and len(line.text) <= 90
        if label.slot is Slot.VERSION:
            return bool(re.match(r"[vV]?(?:ersion)?\.? ?\d", line.text)) and len(line.text) <= 20
        if label.slot is Slot.OWNER:
            return (
                len(line.text) <= 80
                and not line.text.endswith((".", ":"))
                and bool(
                    _BODIES.match(line.text)
                    or len(line.words) <= 5
                    or person_at(plain, line.start, line.end, 0)
                )
            )
        kind = label.slot is Slot.OTHER and label.key.endswith(("type", "status", "category"))
        person = person_at(plain, line.start, line.end, 0) if kind else None
        return len(line.text) <= 100 and not line.text.endswith(".") and person is None

    def _takes_date(self, label: Label, line: Line, dates: list[DateMark]) -> bool:
        """Whether a line holds a date, or a body or a frequency that stands in its place."""
        if label.slot in (Slot.NEXT, Slot.REVIEW, Slot.REVIEWED) and not dates:
            often = find_frequencies(self.sheet.plain, line.start, line.end)
            return bool(often) and often[0].start == line.start and len(line.text) <= 60
        near = bool(dates) and dates[0].start - line.start <= 40
        named = label.slot is Slot.APPROVED and self._names_approver(label, line)
        return (near or named) and len(line.text) <= 90

    def _label_below(self, line: Line) -> Slot | None:
        """The kind of the label with which the next line begins."""
        below = self.sheet.after(line)
        label = self.at.get(below.index) if below else None
        return label.slot if label and below and label.start == below.start else None

    def _names_approver(self, label: Label, line: Line) -> bool:
        """A body, or after “by” a person; but a person over a role or a date is a signature."""
        if _BODIES.match(line.text) or _HEAD_AND_BODY.match(line.text):
            return True
        if not label.key.endswith(" by"):
            return False
        if is_party(line.text) and person_at(self.sheet.plain, line.start, line.end, 0) is None:
            return True
        person = person_at(self.sheet.plain, line.start, line.end, 0)
        if person == (line.start, line.end) and self._label_below(line) in _GRID:
            return True
        office = with_role(self.sheet.plain, person, line.end)
        whole = person is not None and office != person and office == (line.start, line.end)
        if not (whole or re.match(TITLED, line.text)):
            return False
        below = self.sheet.after(line)
        return below is None or not re.match(rf"(?i:{ROLE}|date\s?:?\Z)", below.text)
