"""Dates that no rule read, told by the words beside them.

They speak last, only of dates that nothing else told, and never make a value confident.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from governance.domain.dates import PreciseDate
from governance.domain.reading.proposal import Field, Proposal, Source
from governance.domain.reading.recognise.dates import DateMark, Dates
from governance.domain.reading.sheet import Sheet
from governance.domain.reading.weighing import weights
from governance.domain.reading.weighing.beside import ALONE, Beside
from governance.domain.reading.weighing.columns import NO_HEADING
from governance.domain.reading.weighing.roles import ROLES, reason, weigh

_LEAST = 0.7
"""Less likely dates stay untold: a wrong date costs a clerk more than a missing one."""
_MOST = 20
"""A term or month beside one of so many days told on its line is that of the same event."""
_SINGLE = frozenset({Field.NEXT, Field.WRITTEN})
_DONE = frozenset({Field.WRITTEN, Field.APPROVED, Field.REVIEWED, Field.REVIEW})
_PAGE = re.compile(r"\s{0,40}[-|,]?\s{0,3}(?:(?P<page>[Pp]age(?: \d|\b)|\d{1,3}\s*\Z)|\Z)")
"""What may stand behind a date in a running line: the page, or nothing."""
_LINKED = re.compile(r"(?:\b(?:of|on|in|by|from|since|until|to|for|after|before|and)|[:/,.])\s*\Z")
"""What ties a date to a sentence or a label before it."""
_LEAD, _PAGED = 12, "page"


def _by_line(sheet: Sheet, proposals: list[Proposal]) -> dict[int, list[PreciseDate]]:
    """The dates told on each line, by where it starts."""
    lines: dict[int, list[PreciseDate]] = defaultdict(list)
    for each in proposals:
        if isinstance(each.value, PreciseDate):
            lines[sheet.line_at(each.start).start].append(each.value)
    return lines


def unread_dates(
    sheet: Sheet, dates: Dates, proposals: list[Proposal], taken: set[int]
) -> Iterator[Proposal]:
    """What the dates say that neither the proposals nor the signatures (`taken`) hold."""
    found = list(_weighed(sheet, dates, proposals, taken))
    yield from found
    yield from _running(sheet, dates, proposals + found, taken)


def _weighed(
    sheet: Sheet, dates: Dates, proposals: list[Proposal], taken: set[int]
) -> Iterator[Proposal]:
    told = {each.value for each in proposals if each.source is not Source.COVER}
    told |= {mark.date for mark in dates.marks if mark.start in taken}
    single = {each.field for each in proposals} & _SINGLE
    told_on = _by_line(sheet, proposals)
    beside = Beside(sheet, dates)
    for mark in dates.marks:
        if mark.date in told or beside.is_prose(mark) or beside.told_elsewhere(mark.start):
            continue
        beside_it = told_on[sheet.line_at(mark.start).start][:_MOST]
        if any(mark.date.covers(day.first()) for day in beside_it):
            continue
        marks = list(beside.of_date(mark))
        if ALONE in marks and NO_HEADING in marks:
            continue
        field, probability = weigh(marks, weights.DATES, ROLES)
        if field is None or field in single or probability < _LEAST:
            continue
        told.add(mark.date)
        single |= {field} & _SINGLE
        because = reason(marks, weights.DATES, ROLES.index(field), "what it dates")
        yield Proposal(field, mark.date, mark.start, mark.end, because, Source.WEIGHED, loose=True)


def _running(
    sheet: Sheet, dates: Dates, proposals: list[Proposal], taken: set[int]
) -> Iterator[Proposal]:
    """The date in a running line, “Gate Policy June 2008” or “July 2011 Page 3”, twice and more,
    as an unsure date of writing where nothing tells what was done when.
    """
    if any(each.field in _DONE for each in proposals):
        return
    told = {each.value for each in proposals}
    seen: dict[tuple[PreciseDate, str], DateMark] = {}
    for mark in dates.marks:
        if mark.bare or mark.date in told or mark.start in taken:
            continue
        line = sheet.line_at(mark.start)
        behind = _PAGE.match(sheet.plain, mark.end, line.end)
        lead = sheet.low[max(line.start, mark.start - _LEAD) : mark.start]
        if behind is None or _LINKED.search(lead):
            continue
        key = mark.date, _PAGED if behind.group("page") else line.text
        first = seen.setdefault(key, mark)
        if first is not mark:
            because = "It stands in a running line; no label says what it dates."
            yield Proposal(
                Field.WRITTEN, first.date, first.start, first.end, because, Source.COVER, weak=True
            )
            return
