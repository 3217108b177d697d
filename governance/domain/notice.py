"""Clear days: the days between sending a notice and the meeting, counting neither end.

Sources: School Governance (Roles, Procedures and Allowances) (England) Regulations 2013, reg 13(4)
(seven clear days); Government of Maintained Schools (Wales) Regulations 2005, reg 45(4) (five clear
working days); academy model articles (definition of clear days). Bank holidays are handed in, since
they are facts and not rules; anything that answers `day in holidays` will do.
"""

from __future__ import annotations

from collections.abc import Container
from datetime import date, timedelta

_DAY = timedelta(days=1)
_NO_HOLIDAYS: frozenset[date] = frozenset()


def counts(day: date, *, working: bool, holidays: Container[date] = _NO_HOLIDAYS) -> bool:
    """Whether a day counts towards the notice; of working days, only Monday to Friday do."""
    return not working or (day.weekday() < 5 and day not in holidays)


def clear_days_between(
    sent: date,
    meeting: date,
    *,
    working: bool = False,
    holidays: Container[date] = _NO_HOLIDAYS,
) -> int:
    """Days strictly between sending and meeting; 0 when sent on the eve, the day or later."""
    if not working:
        return max((meeting - sent).days - 1, 0)
    days = (sent + _DAY * ahead for ahead in range(1, (meeting - sent).days))
    return sum(counts(day, working=True, holidays=holidays) for day in days)


def last_day_to_send(
    meeting: date,
    clear_days: int,
    *,
    working: bool = False,
    holidays: Container[date] = _NO_HOLIDAYS,
) -> date:
    """The last calendar day on which sending still gives that many clear days.

    Seven calendar days give the day of the meeting minus eight. ValueError where `clear_days` is
    negative.
    """
    if clear_days < 0:
        raise ValueError("A notice cannot have fewer than no clear days.")
    day = meeting - _DAY
    missing = clear_days
    while missing:
        missing -= counts(day, working=working, holidays=holidays)
        day -= _DAY
    return day


def clear_days_left(
    today: date,
    meeting: date,
    *,
    working: bool = False,
    holidays: Container[date] = _NO_HOLIDAYS,
) -> int:
    """How many clear days a notice sent today would give: the clerk's countdown."""
    return clear_days_between(today, meeting, working=working, holidays=holidays)
