"""Dates that no rule read, told by the words beside them.

They speak last, only of dates that nothing else told, and never make a value confident.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from governance.domain.dates import PreciseDate
from governance.domain.reading.proposal import Field, Proposal, Source
from governance.domain.reading.recognise.dates import Dates
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
