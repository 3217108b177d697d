"""Where a policy stands against its next review date, today.

A date covers all its days: “September 2020” is due from 1 to 30 September 2020 and overdue from
1 October. A policy reviewed on change, and a live document, need no date and are in date without
one. The same rule is given twice, as a function and as bounds for a query on the columns that hold
the first and last due day; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from governance.domain.dates import PreciseDate, Precision
from governance.domain.terms import ENGLAND, TermCalendar

SOON_DAYS = 60
_DAYS_IN_WORDS = 90
_MONTHS_IN_WORDS = 24


class Standing(StrEnum):
    """Where a policy stands, most at ease first."""

    IN_DATE = "in_date"
    DUE_SOON = "due_soon"
    DUE = "due"
    OVERDUE = "overdue"
    NO_DATE = "no_date"

    @property
    def label(self) -> str:
        """As the interface writes it: “In date”, “Due soon”, “Due”, “Overdue”, “No date”."""
        return self.value.replace("_", " ").capitalize()


@dataclass(frozen=True, slots=True)
class Bounds:
    """Inclusive limits on the first and the last due day; None where a side is open.

    `dated` is False for the one standing whose columns are empty.
    """

    first_from: date | None = None
    first_to: date | None = None
    last_from: date | None = None
    last_to: date | None = None
    dated: bool = True

    def hold(self, due_first: date | None, due_last: date | None) -> bool:
        """Whether a row with these columns lies within; a query compares in the same way."""
        if due_first is None or due_last is None:
            return not self.dated
        return (
            self.dated
            and (self.first_from is None or due_first >= self.first_from)
            and (self.first_to is None or due_first <= self.first_to)
            and (self.last_from is None or due_last >= self.last_from)
            and (self.last_to is None or due_last <= self.last_to)
        )


def bounds(today: date, soon_days: int = SOON_DAYS) -> Mapping[Standing, Bounds]:
    """The limits of each standing on that day: no row lies within two, each within one."""
    soon = today + timedelta(days=max(0, soon_days))
    day = timedelta(days=1)
    return {
        Standing.IN_DATE: Bounds(first_from=soon + day),
        Standing.DUE_SOON: Bounds(first_from=today + day, first_to=soon),
        Standing.DUE: Bounds(first_to=today, last_from=today),
        Standing.OVERDUE: Bounds(last_to=today - day),
        Standing.NO_DATE: Bounds(dated=False),
    }


def standing(
    due: PreciseDate | None,
    today: date,
    *,
    soon_days: int = SOON_DAYS,
    terms: TermCalendar = ENGLAND,
    sets_dates: bool = True,
) -> Standing:
    """Where a policy stands today.

    `sets_dates` is that of its frequency: a policy reviewed on change, or a live document, is in
    date while it has no date.
    """
    if due is None:
        return Standing.NO_DATE if sets_dates else Standing.IN_DATE
    if due.last(terms) < today:
        return Standing.OVERDUE
    first = due.first(terms)
    if first <= today:
        return Standing.DUE
    return Standing.DUE_SOON if (first - today).days <= soon_days else Standing.IN_DATE


def in_words(due: PreciseDate | None, today: date, terms: TermCalendar = ENGLAND) -> str:
    """How far off: “in 12 days”, “due today”, “due this month”, “39 days late”, “6 years late”.

    Counted to the first day a date can mean, and from its last; in days up to 90, then in whole
    months up to 24, then in whole years.
    """
    if due is None:
        return "no date"
    first, last = due.first(terms), due.last(terms)
    if today > last:
        return f"{_span(last, today)} late"
    if today < first:
        return "tomorrow" if (first - today).days == 1 else f"in {_span(today, first)}"
    if due.precision is Precision.DAY:
        return "due today"
    return f"due this {due.precision.value}"


def _span(start: date, end: date) -> str:
    """The time between two days in one unit, whole units only."""
    days = (end - start).days
    if days <= _DAYS_IN_WORDS:
        return _count(days, "day")
    months = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)
    if months <= _MONTHS_IN_WORDS:
        return _count(months, "month")
    return _count(months // 12, "year")


def _count(number: int, unit: str) -> str:
    """“1 day”, “2 days”."""
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"
