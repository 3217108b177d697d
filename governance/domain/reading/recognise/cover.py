"""What a cover or a running line says without a label: a date alone on a line, or “v4”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from governance.domain.reading.controls.values.clauses import clauses
from governance.domain.reading.proposal import Field, Proposal, Source
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.sheet import Sheet

_DONE = frozenset({Field.WRITTEN, Field.APPROVED, Field.REVIEWED})
_LINES, _HEAD = 8, 3000
_ON = re.compile(r"\s?(?:to|until|-) ?(?:[A-Z\d]|present)")
"""“March 2017 to 2018”: a span of time, and no date."""
_ISSUE = re.compile(
    r"(?<![\w/.-])(?:Issue|Version|Edition|Rev(?:ision)?)\.? ?"
    r"(?P<it>\d{1,2}(?:\.\d{1,2})?)(?= {2,}|$)"
)
_VERSION = re.compile(
    r"(?<![\w/.-])(?<!\d )[vV]\.?\s?(?P<it>\d{1,2}(?:\.\d{1,2}){0,2})(?![\w/.]*\w)"
)


def cover_clauses(sheet: Sheet, dates: Dates, taken: set[int]) -> list[Proposal]:
    """“November 2017, to be reviewed November 2018”: a date that begins a line, its clauses."""
    because = "It follows the date on the cover."
    found: list[Proposal] = []
    for line in sheet.lines[:_LINES]:
        marks = dates.within(line.start, line.end)
        if len(marks) < 2 or marks[0].start - line.start > 4 or marks[0].start in taken:
            continue
        for field, mark in clauses(sheet.plain, marks[1:], marks[0].end):
            if mark.start not in taken:
                found.append(
                    Proposal(field, mark.date, mark.start, mark.end, because, Source.SENTENCE)
                )
        if found:
            first = marks[0]
            because = "It stands before the date of the review."
            found.append(
                Proposal(
                    Field.WRITTEN,
                    first.date,
                    first.start,
                    first.end,
                    because,
                    Source.COVER,
                    weak=True,
                )
            )
            return found
    return found


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


def dated_title(
    sheet: Sheet, dates: Dates, span: tuple[int, int], school: str | None, proposals: list[Proposal]
) -> list[Proposal]:
    """“Science Policy February 2016”: the date behind a title, where nothing else is dated."""
    if any(proposal.field in _DONE for proposal in proposals):
        return []
    start, end = span
    for at in [end, *_again(sheet, start, end)]:
        if found := _dated_at(sheet, dates, at, school, proposals):
            return found
    return []


def _again(sheet: Sheet, start: int, end: int) -> Iterator[int]:
    """Where else the head names the title."""
    name = sheet.low[start:end]
    at = sheet.low.find(name, 0, _HEAD)
    while at >= 0:
        yield at + len(name)
        at = sheet.low.find(name, at + len(name), _HEAD)


def _dated_at(
    sheet: Sheet, dates: Dates, end: int, school: str | None, proposals: list[Proposal]
) -> list[Proposal]:
    """The date right behind a title that ends at `end`, as a date of writing or of revision."""
    line = sheet.line_at(max(0, end - 1))
    marks = dates.within(end, min(line.end, end + 80))
    if not marks or marks[0].bare or marks[0].start in {each.start for each in proposals}:
        return []
    mark = marks[0]
    between = sheet.plain[end : mark.start].lower().replace((school or " ").lower(), "")
    revised = between.strip(" -,:()") in ("revised", "reviewed", "updated", "amended")
    if (not revised and between.strip(" -,:()") not in ("", "for", "of", "at")) or _ON.match(
        sheet.plain, mark.end
    ):
        return []
    because = "It stands right behind the title; no label says what it dates."
    field = Field.REVIEWED if revised else Field.WRITTEN
    found = [Proposal(field, mark.date, mark.start, mark.end, because, Source.COVER, weak=True)]
    later = [each for each in dates.within(mark.end, line.end) if each.start > mark.start]
    for act, each in clauses(sheet.plain, later, mark.end):
        if each.start not in {proposal.start for proposal in proposals}:
            found.append(Proposal(act, each.date, each.start, each.end, because, Source.SENTENCE))
    return found


def cover_version(sheet: Sheet, proposals: list[Proposal]) -> list[Proposal]:
    """“Staff Code of Conduct v4” at the head or in a running line, where no label numbers it."""
    if any(proposal.field is Field.VERSION for proposal in proposals):
        return []
    because = "It numbers the document at its head or foot."
    looked_at: set[str] = set()
    for place, line in enumerate(sheet.lines):
        if (place >= _LINES and not line.furniture) or line.text in looked_at:
            continue
        looked_at.add(line.text)
        if match := _VERSION.search(line.text) or _ISSUE.search(line.text):
            start, end = line.start + match.start("it"), line.start + match.end("it")
            words = sheet.words(start, end)
            return [Proposal(Field.VERSION, words, start, end, because, Source.COVER)]
    return []
