"""Runs of dates behind a label: “Reviewed: 2012 and 2014, 2018,” going on in the next line."""

from __future__ import annotations

import re

from governance.domain.reading.controls.values.entry import Entry
from governance.domain.reading.people.holders import PROSE
from governance.domain.reading.recognise.dates import DateMark, Dates
from governance.domain.reading.sheet import Sheet
from governance.domain.reading.words.labels import Slot
from governance.domain.reading.words.laws import EARLIER, LAW, THIRD

_FOREIGN = re.compile(f"{LAW}|{THIRD}|{EARLIER}", re.IGNORECASE)
_EFFECT = re.compile(r"\b(?:effect|effective|from|since)\b", re.IGNORECASE)
_BETWEEN = re.compile(
    r"(?:[\s,;/&+\-().]|and|then|again|in|on|previously|before that|earlier|reviewed|updated"
    r"|amended|\(?no changes?\)?|[A-Z]{2,3}(?=[;, ]))*\Z"
)
_PARTED = re.compile(r"[,;/&+\-]|\band\b|\bin\b")
_OPEN = re.compile(r"(?:[,;&]|\band)\s*\Z")
_GLUE = re.compile(r"[\s,;/&+\-().]*(?:and)?[\s,;/&+\-().]*\Z")
_PASTS = frozenset({Slot.REVIEWED, Slot.REVIEW, Slot.APPROVED})
_MEETING = re.compile(
    r"\W{0,3}(?:(?:at )?(?:its|it's|their|the|an?) )?(?:[\w&-]{1,20} ){0,4}[Mm]eeting"
    r" (?:of|on|held on)(?: the)? ?"
)
"""“Adopted by the Governing Body at its Curriculum Committee Meeting of 7 May 1998.”"""
_MOST, _TAIL = 6, 12


def run_of_dates(sheet: Sheet, dates: Dates, entry: Entry) -> list[DateMark]:
    """The dates of a value: the first near its beginning, others only as a list."""
    value = sheet.plain[entry.start : entry.end]
    marks = dates.within(entry.start, entry.end)
    if not marks:
        return []
    gap = sheet.plain[entry.start : marks[0].start]
    short = len(value) <= 90 and not PROSE.search(gap)
    if _MEETING.fullmatch(gap) and not marks[0].bare:
        return [marks[0]]
    far = len(gap) > (60 if short else 30) or (not short and PROSE.search(gap))
    foreign = _FOREIGN.search(gap) or _EFFECT.search(gap) or ". " in gap
    if far or foreign or (marks[0].bare and len(gap.strip()) > 3):
        return []
    taken = [marks[0]]
    for mark in marks[1:]:
        between = sheet.plain[taken[-1].end : mark.start]
        alike = mark.bare == marks[0].bare or (
            entry.label.slot in _PASTS and _PARTED.search(between)
        )
        if entry.label.slot is Slot.APPROVED and not _PARTED.search(between):
            alike = alike and mark.date.precision is taken[-1].date.precision
        revised = "ed" in between and entry.label.slot is Slot.APPROVED
        if not (_BETWEEN.match(between) and alike) or revised:
            return taken
        taken.append(mark)
    return taken + _below(sheet, dates, entry, taken[-1])


def _below(sheet: Sheet, dates: Dates, entry: Entry, last: DateMark) -> list[DateMark]:
    """The dates of the lines on which a list goes on that ended in a comma or “and”."""
    found: list[DateMark] = []
    line = sheet.line_at(last.start)
    tail = sheet.plain[max(last.end, line.end - _TAIL) : line.end]
    while (
        entry.label.slot in _PASTS
        and len(found) < _MOST
        and (_OPEN.search(tail) if not found else True)
    ):
        below = sheet.after(line)
        marks = dates.within(below.start, below.end) if below else []
        if below is None or not marks or not _only_dates(sheet, below.start, below.end, marks):
            break
        found.extend(marks)
        line = below
    return found


def _only_dates(sheet: Sheet, start: int, end: int, marks: list[DateMark]) -> bool:
    """Whether a line holds nothing but dates and what parts them."""
    at = start
    for mark in marks:
        if not _GLUE.match(sheet.plain[at : mark.start]):
            return False
        at = mark.end
    return bool(_GLUE.match(sheet.plain[at : max(at, end)]))
