"""Bank holidays of England and Wales, single proclaimed days included (`holidays` package)."""

from __future__ import annotations

from collections.abc import Container
from datetime import date
from enum import StrEnum
from functools import cache

import holidays

from governance.domain.routes.case import KindOfSchool


class Nation(StrEnum):
    """Whose bank holidays; the value is the ISO 3166-2:GB subdivision."""

    ENGLAND = "ENG"
    WALES = "WLS"


class BankHolidays:
    """Answers `day in bank_holidays` for any year."""

    def __init__(self, nation: Nation) -> None:
        self.nation = nation

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and day in _of_year(self.nation, day.year)


@cache
def _of_year(nation: Nation, year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("GB", subdiv=nation.value, years=year))


def bank_holidays_for(kind: KindOfSchool) -> Container[date]:
    """The bank holidays where this kind of school stands; England's under own rules."""
    wales = kind is KindOfSchool.WALES_MAINTAINED
    return BankHolidays(Nation.WALES if wales else Nation.ENGLAND)
