"""The date on the cover: a date alone on a line near the title, with no label to say what it is."""

from __future__ import annotations

from governance.domain.reading.proposal import Field, Proposal, Source
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.sheet import Sheet

_DONE = frozenset({Field.WRITTEN, Field.APPROVED, Field.REVIEWED})
_LINES = 8


def cover_date(sheet: Sheet, dates: Dates, proposals: list[Proposal]) -> list[Proposal]:
    """The cover's date as an unsure date of writing, where nothing else says what was done when."""
    taken = {proposal.start for proposal in proposals}
    if any(proposal.field in _DONE for proposal in proposals):
        return []
    for line in sheet.lines[:_LINES]:
        marks = dates.within(line.start, line.end)
        whole = marks and len(line.text) - (marks[0].end - marks[0].start) <= 2
        if whole and not marks[0].bare and marks[0].start not in taken:
            mark = marks[0]
            because = "It stands alone near the title; no label says what it dates."
            return [
                Proposal(
                    Field.WRITTEN, mark.date, mark.start, mark.end, because, Source.COVER, weak=True
                )
            ]
    return []
