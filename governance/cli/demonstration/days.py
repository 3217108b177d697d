"""The demonstration's calendar: everything happens so many days before or after today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from governance.clock import london_day
from governance.domain.dates import PreciseDate
from governance.domain.moments import Moment

BROUGHT_IN = -420
"""The day on which the family's policies came into the register."""

BOARD_MEETINGS = (-290, -225, -160, -95, -9, 23, 78, 139, 205)
COMMITTEE_MEETINGS = (-185, -55, 51, 160)
_HOLIDAYS = ((8, 1, 8, 31), (12, 19, 12, 31), (1, 1, 1, 4))


@dataclass(frozen=True, slots=True)
class Days:
    """Today, and the moments that are counted from it."""

    today: date

    def day(self, offset: int) -> date:
        """The day so many days from today."""
        return self.today + timedelta(days=offset)

    def month(self, offset: int) -> PreciseDate:
        """The month so many months from this one."""
        years, month = divmod(self.today.month - 1 + offset, 12)
        return PreciseDate.month(self.today.year + years, month + 1)

    def meeting(self, offset: int, weekday: int) -> date:
        """The nearest such weekday, moved out of the holidays: away from today."""
        wanted = self.day(offset)
        wanted += timedelta(days=(weekday - wanted.weekday() + 3) % 7 - 3)
        week = timedelta(days=7 if offset > 0 else -7)
        while _in_holidays(wanted):
            wanted += week
        return wanted

    def held(self, weekday: int, *, committee: bool = False) -> list[date]:
        """The days of the meetings that lie behind, in order."""
        offsets = COMMITTEE_MEETINGS if committee else BOARD_MEETINGS
        return [self.meeting(offset, weekday) for offset in offsets if offset < 0]

    def ahead(self, weekday: int, *, committee: bool = False) -> list[date]:
        """The days of the meetings that are planned, in order."""
        offsets = COMMITTEE_MEETINGS if committee else BOARD_MEETINGS
        return [self.meeting(offset, weekday) for offset in offsets if offset > 0]


def moment(day: date, hour: int, minute: int = 0) -> Moment:
    """A moment of a day in London, given in UTC."""
    at = datetime.combine(day, time(hour, minute), UTC)
    return Moment(at, london_day(at))


def _in_holidays(day: date) -> bool:
    here = (day.month, day.day)
    return any(start[:2] <= here <= (start[2], start[3]) for start in _HOLIDAYS)
