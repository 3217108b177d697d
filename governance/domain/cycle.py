"""When a policy is reviewed next, and when the work towards that review begins.

The next date follows the *intended* due date when the decision fell within four weeks of it, so
that a board which meets a little early or late keeps its rhythm; otherwise it follows the decision,
so that a very early review is not punished and a very late one is not due again at once.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from governance.domain.dates import PreciseDate, Precision
from governance.domain.frequency import Frequency
from governance.domain.terms import ENGLAND, TermCalendar

WINDOW_DAYS = 28
LEAD_DAYS = 56
DRAFT_DAYS = 28

_FIXED = re.compile(r"([0-9]{2})-([0-9]{2})\Z")
_FINENESS = (Precision.DAY, Precision.MONTH, Precision.TERM, Precision.YEAR)


@dataclass(frozen=True, slots=True)
class FixedDay:
    """A duty on the same day each year, such as 31 December; 29 February is the 28th in between."""

    month: int
    day: int

    def __post_init__(self) -> None:
        try:
            date(2000, self.month, self.day)
        except ValueError as error:
            raise ValueError(f"There is no day {self.day} in month {self.month}.") from error

    @classmethod
    def parse(cls, text: str) -> FixedDay:
        """Read its stored text, “12-31”; ValueError with a sentence where it is none."""
        match = _FIXED.match(text)
        if not match:
            raise ValueError(f"“{text}” is not a day of the year: write 12-31 for 31 December.")
        return cls(int(match[1]), int(match[2]))

    @property
    def stored(self) -> str:
        """As the register keeps it: month and day, “12-31”."""
        return f"{self.month:02d}-{self.day:02d}"

    def in_words(self) -> str:
        """“by 31 December each year”."""
        return f"by {self.day} {calendar.month_name[self.month]} each year"

    def after(self, day: date) -> PreciseDate:
        """The first such day strictly later than `day`."""
        this_year = self._in(day.year)
        return PreciseDate.day(this_year if this_year > day else self._in(day.year + 1))

    def _in(self, year: int) -> date:
        return date(year, self.month, min(self.day, calendar.monthrange(year, self.month)[1]))


@dataclass(frozen=True, slots=True)
class Turn:
    """The next turn of a policy's cycle.

    `anchor` is the date to keep for the turn after this one, `kept` whether the rhythm was kept
    (the decision fell within the window), and `because` says so in a sentence for the timeline.
    """

    due: PreciseDate
    anchor: PreciseDate
    kept: bool
    because: str


def next_turn(
    frequency: Frequency | FixedDay,
    *,
    intended: PreciseDate | None,
    decided: PreciseDate,
    anchor: PreciseDate | None = None,
    window_days: int = WINDOW_DAYS,
    terms: TermCalendar = ENGLAND,
) -> Turn | None:
    """The next due date after a decision, or None where the frequency sets no dates.

    `intended` is the date the review was due, `decided` the day of the decision (or its month or
    year, where an old document says no more), `anchor` the date the recurrences are counted from;
    an anchor whose recurrences do not meet `intended` (a date moved by hand) is left for it. The
    due date is at the precision of `intended` and strictly later than the decision in the order of
    dates: its last day is. (An annual review intended for 2020 and decided on 20 January 2021 is
    due in 2021, already begun: waiting for a period not yet begun would make it two years.) A duty
    on a fixed day stays on that day: a decision within the window before it meets it.
    """
    settled = decided.last(terms)
    if intended is not None and not in_rhythm(
        intended, decided, window_days=window_days, terms=terms
    ):
        decided = _as_coarse_as(intended, decided, terms)
        intended = None
    if intended is not None:
        settled = max(settled, intended.last(terms))
    if isinstance(frequency, FixedDay):
        due = frequency.after(settled)
        return Turn(due, due, intended is not None, f"It falls due {frequency.in_words()}.")
    if not frequency.sets_dates:
        return None
    start, followed = decided, f"the decision, {decided.in_words()}"
    if intended is not None:
        start, followed = intended, f"the intended date, {intended.in_words()}"
        if anchor is not None and _meets(frequency, anchor, intended, terms):
            start = anchor
    due = _first_beyond(frequency, start, settled, terms)
    return Turn(due, start, intended is not None, f"The next review follows {followed}.")


def next_due(
    frequency: Frequency | FixedDay,
    *,
    intended: PreciseDate | None,
    decided: PreciseDate,
    anchor: PreciseDate | None = None,
    window_days: int = WINDOW_DAYS,
    terms: TermCalendar = ENGLAND,
) -> PreciseDate | None:
    """The due date of `next_turn`, for a caller that keeps no anchor."""
    turn = next_turn(
        frequency,
        intended=intended,
        decided=decided,
        anchor=anchor,
        window_days=window_days,
        terms=terms,
    )
    return turn.due if turn else None


def in_rhythm(
    intended: PreciseDate,
    decided: PreciseDate,
    *,
    window_days: int = WINDOW_DAYS,
    terms: TermCalendar = ENGLAND,
) -> bool:
    """Whether the decision fell within the window on either side of the intended date.

    The window is counted back from its first day and on from its last: a review intended for
    September 2020 is in rhythm from 4 August to 28 October.
    """
    before = (intended.first(terms) - decided.last(terms)).days
    late = (decided.first(terms) - intended.last(terms)).days
    return max(before, late) <= window_days


def opens_on(due: PreciseDate, lead_days: int = LEAD_DAYS, terms: TermCalendar = ENGLAND) -> date:
    """The day the review opens: `lead_days` before the first day it can be due."""
    return due.first(terms) - timedelta(days=lead_days)


def draft_due(
    due: PreciseDate, before_days: int = DRAFT_DAYS, terms: TermCalendar = ENGLAND
) -> date:
    """The day a draft is wanted where no meeting is planned yet: halfway through the usual lead.

    Counted, as `opens_on` is, back from the first day the review can be due; four weeks leave room
    for the papers (seven clear days) and for one return to the author.
    """
    return due.first(terms) - timedelta(days=before_days)


def _as_coarse_as(intended: PreciseDate, decided: PreciseDate, terms: TermCalendar) -> PreciseDate:
    """The decision at the precision of the date it answers, never more finely than it is known."""
    coarser = max(intended.precision, decided.precision, key=_FINENESS.index)
    return PreciseDate.holding(decided.last(terms), coarser, terms)


def _meets(
    frequency: Frequency, anchor: PreciseDate, intended: PreciseDate, terms: TermCalendar
) -> bool:
    """Whether `intended` is one of the recurrences of `anchor`."""
    if anchor.precision is not intended.precision:
        return False
    n = _not_beyond(frequency, anchor, intended.first(terms))
    while True:
        due = _occurrence(frequency, anchor, n, terms)
        if due.first(terms) >= intended.first(terms):
            return due == intended
        n += 1


def _first_beyond(
    frequency: Frequency, start: PreciseDate, settled: date, terms: TermCalendar
) -> PreciseDate:
    """The first recurrence of `start`, itself left out, that ends later than `settled`."""
    n = max(1, _not_beyond(frequency, start, settled))
    while True:
        due = _occurrence(frequency, start, n, terms)
        if due.last(terms) > settled and due != start:
            return due
        n += 1


def _not_beyond(frequency: Frequency, start: PreciseDate, day: date) -> int:
    """A number of steps, close by and never too great, at which recurrences reach `day`.

    Two years' allowance covers the rounding to whole terms and years and the unequal terms.
    """
    months = (day.year - start.year_number) * 12 - 24
    return max(0, months // (frequency.step_months or 1))


def _occurrence(
    frequency: Frequency, anchor: PreciseDate, n: int, terms: TermCalendar
) -> PreciseDate:
    """An occurrence of a frequency that is known to set dates."""
    due = frequency.occurrence(anchor, n, terms)
    if due is None:
        raise ValueError("This frequency sets no dates.")
    return due
