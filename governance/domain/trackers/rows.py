"""What each row of a tracker says, and why a row or a cell cannot be used."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from governance.domain.catalogue import LONGEST_TITLE, fold_title, title_key
from governance.domain.dates import PreciseDate
from governance.domain.frequency import Frequency
from governance.domain.terms import ENGLAND, TermCalendar
from governance.domain.trackers.cells import Line, Sheet
from governance.domain.trackers.columns import Layout
from governance.domain.trackers.dates import read_date, read_dates
from governance.domain.trackers.fields import Field
from governance.domain.trackers.frequencies import read_frequency
from governance.domain.trackers.habits import Habits, habits_of
from governance.domain.trackers.marks import read_yes_or_no
from governance.domain.trackers.plain import is_blank

T = TypeVar("T")
LONGEST_NAME = 200
_HEADINGS = frozenset({"policy", "policy name", "policy title"})
_ENUMERATION = re.compile(r"^\d{1,3}[.)]\s+")
_TOTAL = re.compile(
    r"(?:grand |sub-?)?totals?(?: (?:number|no\.?|count)(?: of)?)?(?: (?:[\w-]+ ){0,3}policies)?"
    r" ?[:=]? ?\d*|(?:number|no\.?|count) of policies\b.*|\d+ policies(?: in (?:all|total))?",
    re.I,
)
_NOTE = re.compile(
    r"(?:(?:last )?(?:printed|updated|amended|revised|checked|reviewed)\b"
    r"|(?:key|notes?|nb|n\.b\.|source)\b|page \d|\*"
    r"|(?:red|amber|green|yellow|blue|grey|pink|orange|bold|italics?|shaded)\b.*[=:–-])",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Told:
    """A cell that could not be read, and why; the rest of its row is used."""

    field: Field
    sentence: str


@dataclass(frozen=True, slots=True)
class Record:
    """One policy as a row states it; None and () are “not stated”.

    `words` are the cells behind the values, `told` the cells that could not be read.
    """

    number: int
    title: str
    owner: str | None = None
    body: str | None = None
    approved: tuple[PreciseDate, ...] = ()
    reviewed: tuple[PreciseDate, ...] = ()
    next_review: PreciseDate | None = None
    frequency: Frequency | None = None
    statutory: bool | None = None
    website: bool | None = None
    words: Mapping[Field, str] = field(default_factory=dict)
    told: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row that cannot be used: its number, what it says, and why."""

    number: int
    words: str
    reason: str


@dataclass(slots=True)
class _Reading:
    """One line while it is read."""

    line: Line
    layout: Layout
    words: dict[Field, str] = field(default_factory=dict)
    told: list[Told] = field(default_factory=list)

    def text(self, wanted: Field, longest: int = LONGEST_NAME) -> str | None:
        words = self.line.at(self.layout.column(wanted)).words
        if is_blank(words):
            return None
        if len(words) > longest:
            self.told.append(Told(wanted, f"It is longer than {longest} characters."))
            return None
        self.words[wanted] = words
        return words

    def value(self, wanted: Field, read: Callable[..., T], **how: object) -> T | None:
        cell = self.line.at(self.layout.column(wanted))
        try:
            found = read(cell, **how)
        except ValueError as error:
            self.told.append(Told(wanted, str(error)))
            return None
        if found is not None and found != ():
            self.words[wanted] = cell.words
        return found


def read_rows(
    sheet: Sheet,
    layout: Layout,
    *,
    today: date,
    school: str = "",
    terms: TermCalendar = ENGLAND,
) -> tuple[list[Record], list[LeftOut]]:
    """Every row below the headings, used or left out with its reason.

    `school` is the name of the school it is read for: a row that names another is left out.
    """
    records: list[Record] = []
    left: list[LeftOut] = []
    seen: dict[str, int] = {}
    below = below_headings(sheet, layout)
    habits, over = habits_of(sheet, layout, below), _over_titles(sheet, layout)
    for line in below:
        reading = _Reading(line, layout)
        title = _title(reading)
        reason = _unusable(reading, title, school, over)
        if not reason and (before := seen.get(title_key(title))):
            reason = f"The same title stands in row {before}."
        if reason:
            shown = ", ".join(dict.fromkeys(line.filled))
            left.append(LeftOut(line.number, shown[:LONGEST_NAME], reason))
            continue
        seen[title_key(title)] = line.number
        records.append(_record(reading, title, habits, today, terms))
    return records, left


def below_headings(sheet: Sheet, layout: Layout) -> list[Line]:
    """The lines under the headings; a second line under cells merged over both is none of them."""
    if layout.heading is None:
        return list(sheet.lines)
    below = [line for line in sheet.lines if line.number > layout.heading]
    over = _over_titles(sheet, layout)
    return below[1:] if over and below and over == _titled(below[0], layout) else below


def _over_titles(sheet: Sheet, layout: Layout) -> str:
    """The heading over the titles, without regard to case; empty where there is none."""
    line = next((line for line in sheet.lines if line.number == layout.heading), None)
    return _titled(line, layout) if line else ""


def _titled(line: Line, layout: Layout) -> str:
    return line.at(layout.column(Field.TITLE)).words.casefold()


def _title(reading: _Reading) -> str:
    words = reading.line.at(reading.layout.column(Field.TITLE)).words
    return "" if is_blank(words) else _ENUMERATION.sub("", words)


def _unusable(reading: _Reading, title: str, school: str, over: str) -> str | None:
    """Why the row cannot be used; None where it can."""
    filled = reading.line.filled
    alone = len(set(filled)) == 1
    several = len(reading.layout.fields) > 2
    named = reading.line.at(reading.layout.column(Field.SCHOOL)).words
    elsewhere = bool(named and school) and fold_title(named) != fold_title(school)
    reasons = (
        (not title, "It names no policy."),
        (len(title) > LONGEST_TITLE, f"Its title is longer than {LONGEST_TITLE} characters."),
        (not re.search(r"\w", title), "Its title has no letter."),
        (alone and len(filled) > 1, "It is a heading across several columns."),
        (alone and several and _is_heading(title), "It reads like a heading, not like a policy."),
        (
            alone and several and bool(_NOTE.match(title)),
            "It reads like a note, not like a policy.",
        ),
        (bool(_TOTAL.fullmatch(title)), "It is a total, not a policy."),
        (title.casefold() in {*_HEADINGS, over} and len(filled) > 1, "It repeats the headings."),
        (elsewhere, f"It is about {named[:LONGEST_NAME]}."),
    )
    return next((reason for so, reason in reasons if so), None)


def _is_heading(title: str) -> bool:
    lone = title.isupper() or title.endswith(":") or title.casefold().endswith("policies")
    return lone and not title.casefold().endswith(" policy")


def _record(
    reading: _Reading, title: str, habits: Habits, today: date, terms: TermCalendar
) -> Record:
    reading.words[Field.TITLE] = title

    def said(wanted: Field) -> bool | None:
        crosses = wanted in habits.crosses
        return reading.value(wanted, read_yes_or_no, crosses_are_no=crosses)

    def past(wanted: Field) -> tuple[PreciseDate, ...]:
        found = reading.value(wanted, read_dates, order=habits.order(wanted))
        return _past(reading, wanted, found or (), today, terms)

    return Record(
        number=reading.line.number,
        title=title,
        owner=reading.text(Field.OWNER),
        body=reading.text(Field.BODY),
        approved=past(Field.APPROVED),
        reviewed=past(Field.REVIEWED),
        next_review=reading.value(
            Field.NEXT_REVIEW, read_date, order=habits.order(Field.NEXT_REVIEW)
        ),
        frequency=reading.value(Field.FREQUENCY, read_frequency, in_months=habits.in_months),
        statutory=said(Field.STATUTORY),
        website=said(Field.WEBSITE),
        words=reading.words,
        told=tuple(reading.told),
    )


def _past(
    reading: _Reading,
    wanted: Field,
    found: tuple[PreciseDate, ...],
    today: date,
    terms: TermCalendar,
) -> tuple[PreciseDate, ...]:
    """Dates that have passed; one that lies ahead is told of and left out."""
    ahead = [on for on in found if on.first(terms) > today]
    for on in ahead:
        reading.told.append(Told(wanted, f"“{on.in_words()}” has not come yet."))
    return tuple(on for on in found if on not in ahead)
