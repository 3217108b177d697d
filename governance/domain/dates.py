"""A date with the precision in which it was written: a day, a month, a term or a year.

Kept as EDTF (ISO 8601-2, level 1): `2018-09-01`, `2018-09`, `2018`; terms are seasons, spring 21,
summer 22, autumn 23, so `2021-23` is the autumn term of 2021.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import total_ordering

from governance.domain.terms import ENGLAND, Term, TermCalendar

_EDTF = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?\Z")


class Precision(StrEnum):
    """How finely a date was written."""

    DAY = "day"
    MONTH = "month"
    TERM = "term"
    YEAR = "year"


@total_ordering
@dataclass(frozen=True, slots=True)
class PreciseDate:
    """A date at its precision; ordered by its last day in the default terms, then by its first.

    `edtf` is the canonical text. Build one with `PreciseDate.parse`, `.day`, `.month`, `.term` or
    `.year`; a text that is no date raises ValueError.
    """

    edtf: str

    def __post_init__(self) -> None:
        match = _EDTF.match(self.edtf)
        if not match:
            raise ValueError(
                f"“{self.edtf}” is not a date: write 2018-09-01, 2018-09, 2021-23 or 2018."
            )
        year, month, day = match.groups()
        if int(year) < 1:
            raise ValueError(f"“{self.edtf}” has no such year.")
        if day is not None:
            _check_day(self.edtf, int(year), int(month), int(day))
        elif month is not None and not (1 <= int(month) <= 12 or int(month) in (21, 22, 23)):
            raise ValueError(f"“{self.edtf}” has no such month or term.")

    @classmethod
    def parse(cls, edtf: str) -> PreciseDate:
        """Read EDTF text; ValueError with a sentence where it is none."""
        return cls(edtf.strip())

    @classmethod
    def day(cls, day: date) -> PreciseDate:
        """A date written to the day."""
        return cls(day.isoformat())

    @classmethod
    def month(cls, year: int, month: int) -> PreciseDate:
        """A date written to the month (1 to 12)."""
        return cls(f"{year:04d}-{month:02d}")

    @classmethod
    def term(cls, year: int, term: Term) -> PreciseDate:
        """A date written to the term of a calendar year: the autumn of 2021 is (2021, AUTUMN)."""
        return cls(f"{year:04d}-{term.season}")

    @classmethod
    def year(cls, year: int) -> PreciseDate:
        """A date written to the year."""
        return cls(f"{year:04d}")

    @classmethod
    def holding(cls, day: date, precision: Precision, terms: TermCalendar = ENGLAND) -> PreciseDate:
        """The month, term or year a day falls in (or the day itself), terms as the school's."""
        match precision:
            case Precision.DAY:
                return cls.day(day)
            case Precision.MONTH:
                return cls.month(day.year, day.month)
            case Precision.TERM:
                return cls.term(*terms.holding(day))
            case Precision.YEAR:
                return cls.year(day.year)

    @property
    def precision(self) -> Precision:
        """Day, month, term or year."""
        if len(self.edtf) == 10:
            return Precision.DAY
        if len(self.edtf) == 4:
            return Precision.YEAR
        return Precision.MONTH if int(self.edtf[5:]) <= 12 else Precision.TERM

    @property
    def year_number(self) -> int:
        """The calendar year."""
        return int(self.edtf[:4])

    def first(self, terms: TermCalendar = ENGLAND) -> date:
        """The first day this date can mean; terms as the school sets them."""
        year = self.year_number
        match self.precision:
            case Precision.DAY:
                return date.fromisoformat(self.edtf)
            case Precision.MONTH:
                return date(year, int(self.edtf[5:]), 1)
            case Precision.TERM:
                return terms.first(year, Term.of_season(self.edtf[5:]))
            case Precision.YEAR:
                return date(year, 1, 1)

    def last(self, terms: TermCalendar = ENGLAND) -> date:
        """The last day this date can mean: overdue starts on the day after it."""
        year = self.year_number
        match self.precision:
            case Precision.DAY:
                return date.fromisoformat(self.edtf)
            case Precision.MONTH:
                month = int(self.edtf[5:])
                return date(year, month, calendar.monthrange(year, month)[1])
            case Precision.TERM:
                return terms.last(year, Term.of_season(self.edtf[5:]))
            case Precision.YEAR:
                return date(year, 12, 31)

    def covers(self, day: date, terms: TermCalendar = ENGLAND) -> bool:
        """Whether the day falls within this date."""
        return self.first(terms) <= day <= self.last(terms)

    def in_words(self) -> str:
        """As people say it: “1 September 2018”, “September 2018”, “autumn term 2021”, “2018”."""
        year = self.year_number
        match self.precision:
            case Precision.DAY:
                day = date.fromisoformat(self.edtf)
                return f"{day.day} {calendar.month_name[day.month]} {year}"
            case Precision.MONTH:
                return f"{calendar.month_name[int(self.edtf[5:])]} {year}"
            case Precision.TERM:
                return f"{Term.of_season(self.edtf[5:]).value} term {year}"
            case Precision.YEAR:
                return str(year)

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, PreciseDate):
            return NotImplemented
        return (self.last(), self.first()) < (other.last(), other.first())

    def __str__(self) -> str:
        return self.edtf


def _check_day(edtf: str, year: int, month: int, day: int) -> None:
    """ValueError, as a sentence, where the calendar has no such day."""
    try:
        date(year, month, day)
    except ValueError as error:
        raise ValueError(f"“{edtf}” has no such day.") from error


def months_later(day: date, months: int) -> date:
    """The same day of the month, `months` on, or that month's last day where it is shorter.

    ValueError where the calendar ends (after the year 9999).
    """
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if not 1 <= year <= 9999:
        raise ValueError("That date lies beyond the calendar.")
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def day_after(day: date) -> date:
    """The next calendar day."""
    return day + timedelta(days=1)
