"""How often a policy is reviewed, and when a review so often recurs.

A recurrence is counted from an anchor, `occurrence(anchor, n)` = the anchor + n times the
frequency, never by adding again and again to the last result: annual from 29 February 2024 passes
28 February 2025, 2026 and 2027 and is back on 29 February in 2028, while repeated adding would
stay on the 28th for ever. `after(date)` is one step, for a date that is its own anchor.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from governance.domain.dates import PreciseDate, Precision, months_later
from governance.domain.terms import ENGLAND, TermCalendar

_STORED = re.compile(r"P([0-9]{1,3})M\Z")
_MONTHS_OF_TERM = 4
_LONGEST = 120
_SMALL = ("", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


class FrequencyKind(StrEnum):
    """What a frequency counts: months, terms, or nothing (a change, or a document never done)."""

    EVERY_MONTHS = "every_months"
    TERMLY = "termly"
    ON_CHANGE = "on_change"
    LIVE = "live"


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often; `months` is 1 to 120 for `every_months` and 0 for the other kinds.

    Rules for `occurrence`, all keeping the precision of the anchor:

    - a day or a month, every so many months: the same day (the month's last where it is shorter)
      or month;
    - a term or a year, every so many months: three terms make a year, and a part of a term or of a
      year counts as a whole, counted from the anchor so that nothing adds up. Every 6 months from
      the autumn of 2021 is one and a half terms, so two: summer 2022, then (three terms) autumn
      2022, then summer 2023;
    - each term from a term: the next term; from a year: three terms to the year;
    - each term from a day or a month: the same day (month) of the next term, counted in months
      from that term's first month, or the term's last where the term is shorter, so that every
      term has exactly one; three terms on it is the same day of the next year. From 15 December
      2021: 31 March 2022, 15 July 2022, 15 December 2022.
    """

    kind: FrequencyKind
    months: int = 0

    def __post_init__(self) -> None:
        if self.kind is FrequencyKind.EVERY_MONTHS:
            if not 1 <= self.months <= _LONGEST:
                raise ValueError(f"A frequency is 1 to {_LONGEST} months, not {self.months}.")
        elif self.months:
            raise ValueError("Only a frequency in months has a number of months.")

    @classmethod
    def every(cls, months: int) -> Frequency:
        """Every so many months, 1 to 120; ValueError otherwise."""
        return cls(FrequencyKind.EVERY_MONTHS, months)

    @classmethod
    def parse(cls, text: str) -> Frequency:
        """Read its stored text; ValueError with a sentence where it is none."""
        if match := _STORED.match(text):
            return cls.every(int(match[1]))
        for frequency in (TERMLY, ON_CHANGE, LIVE):
            if text == frequency.stored:
                return frequency
        raise ValueError(
            f"“{text}” is not a frequency: write P12M (months), termly, on_change or live."
        )

    @property
    def stored(self) -> str:
        """As the register keeps it: “P12M” (ISO 8601), “termly”, “on_change”, “live”."""
        if self.kind is FrequencyKind.EVERY_MONTHS:
            return f"P{self.months}M"
        return self.kind.value

    @property
    def step_months(self) -> int | None:
        """Months in one step (four for a term), or None where the frequency sets no dates."""
        match self.kind:
            case FrequencyKind.EVERY_MONTHS:
                return self.months
            case FrequencyKind.TERMLY:
                return _MONTHS_OF_TERM
            case _:
                return None

    @property
    def sets_dates(self) -> bool:
        """Whether a next review date follows from it; not so on change or for a live document."""
        return self.step_months is not None

    def in_words(self) -> str:
        """As people say it: “every year”, “every 18 months”, “each term”, “live document”."""
        match self.kind:
            case FrequencyKind.TERMLY:
                return "each term"
            case FrequencyKind.ON_CHANGE:
                return "when something changes"
            case FrequencyKind.LIVE:
                return "live document"
            case FrequencyKind.EVERY_MONTHS if self.months % 12 == 0:
                return _every(self.months // 12, "year")
            case FrequencyKind.EVERY_MONTHS:
                return _every(self.months, "month")

    def occurrence(
        self, anchor: PreciseDate, n: int, terms: TermCalendar = ENGLAND
    ) -> PreciseDate | None:
        """The anchor + `n` times the frequency (n >= 0), or None where no dates are set.

        ValueError for a negative n or a date after the year 9999.
        """
        if n < 0:
            raise ValueError("A recurrence is counted forwards from its anchor.")
        step = self.step_months
        if step is None:
            return None
        if n == 0:
            return anchor
        termly = self.kind is FrequencyKind.TERMLY
        match anchor.precision:
            case Precision.YEAR:
                return PreciseDate.year(_in_calendar(anchor.year_number + _whole(n * step, 12)))
            case Precision.TERM:
                year, term = terms.holding(anchor.first(terms))
                year, term = term.after(_whole(n * step, _MONTHS_OF_TERM), year)
                return PreciseDate.term(_in_calendar(year), term)
            case precision if termly and n % 3:
                day = _same_day_of_term(anchor.last(terms), n, terms)
            case precision:
                day = months_later(anchor.last(terms), n * step)
        return PreciseDate.holding(day, precision, terms)

    def after(self, start: PreciseDate, terms: TermCalendar = ENGLAND) -> PreciseDate | None:
        """One step from a date that is its own anchor; None where no dates are set."""
        return self.occurrence(start, 1, terms)


ANNUAL = Frequency.every(12)
BIENNIAL = Frequency.every(24)
THREE_YEARLY = Frequency.every(36)
FOUR_YEARLY = Frequency.every(48)
TERMLY = Frequency(FrequencyKind.TERMLY)
ON_CHANGE = Frequency(FrequencyKind.ON_CHANGE)
LIVE = Frequency(FrequencyKind.LIVE)


def _every(count: int, unit: str) -> str:
    """“every year”, “every two years”, “every 18 months”."""
    if count == 1:
        return f"every {unit}"
    number = _SMALL[count] if count < len(_SMALL) else str(count)
    return f"every {number} {unit}s"


def _whole(months: int, size: int) -> int:
    """How many units of `size` months, a part counted as a whole."""
    return -(-months // size)


def _in_calendar(year: int) -> int:
    """The year itself; ValueError beyond the calendar."""
    if year > 9999:
        raise ValueError("That date lies beyond the calendar.")
    return year


def _same_day_of_term(day: date, n: int, terms: TermCalendar) -> date:
    """The day at the same place `n` terms on, kept within that term."""
    year, term = terms.holding(day)
    start = terms.first(year, term)
    months = (day.year - start.year) * 12 + day.month - start.month
    later = term.after(n, year)
    _in_calendar(later[0])
    first, last = terms.first(*later), terms.last(*later)
    same = months_later(date(first.year, 1, day.day), first.month - 1 + months)
    return min(max(same, first), last)
