"""School terms: which days a term covers, in England by default or as a school sets them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Term(StrEnum):
    """The three terms, in the order of the calendar year."""

    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"

    @property
    def season(self) -> str:
        """The EDTF season number: spring 21, summer 22, autumn 23."""
        return _SEASONS[self]

    @classmethod
    def of_season(cls, season: str) -> Term:
        """The term of an EDTF season number; KeyError where there is none."""
        return _TERMS[season]

    def after(self, count: int, year: int) -> tuple[int, Term]:
        """The term `count` terms later than this one in `year`, as (year, term)."""
        order = list(Term)
        years, place = divmod(order.index(self) + count, len(order))
        return year + years, order[place]


_SEASONS = {Term.SPRING: "21", Term.SUMMER: "22", Term.AUTUMN: "23"}
_TERMS = {season: term for term, season in _SEASONS.items()}


@dataclass(frozen=True, slots=True)
class TermCalendar:
    """The (month, day) on which each term begins; a term ends the day before the next begins.

    The autumn term ends on 31 December unless the spring term begins later than 1 January, and then
    it still ends on 31 December: the days between belong to the autumn term's holiday.
    """

    spring: tuple[int, int] = (1, 1)
    summer: tuple[int, int] = (4, 1)
    autumn: tuple[int, int] = (9, 1)

    def __post_init__(self) -> None:
        starts = [date(2001, *start) for start in (self.spring, self.summer, self.autumn)]
        if sorted(set(starts)) != starts:
            raise ValueError("The terms must begin in the order spring, summer, autumn.")

    def first(self, year: int, term: Term) -> date:
        """First day of a term."""
        return date(year, *getattr(self, term.value))

    def last(self, year: int, term: Term) -> date:
        """Last day of a term."""
        if term is Term.AUTUMN:
            return date(year, 12, 31)
        following = Term.SUMMER if term is Term.SPRING else Term.AUTUMN
        return self.first(year, following) - timedelta(days=1)

    def school_year(self, day: date) -> date:
        """The first day of the school year that holds a day: that of its autumn term."""
        begins = self.first(day.year, Term.AUTUMN)
        return begins if begins <= day else self.first(day.year - 1, Term.AUTUMN)

    def holding(self, day: date) -> tuple[int, Term]:
        """The (year, term) a day belongs to; January before the spring term is still autumn."""
        for term in (Term.AUTUMN, Term.SUMMER, Term.SPRING):
            if day >= self.first(day.year, term):
                return day.year, term
        return day.year - 1, Term.AUTUMN


ENGLAND = TermCalendar()
