"""The plan: each review's meeting, papers day, draft deadline and reminder days, with the reason.

Pure and deterministic: the same reviews, meetings, day and limits give the same plan.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from governance.domain.planning.arranging import Arrangement
from governance.domain.planning.asked import Ask, Limits, Sitting
from governance.domain.planning.otherwise import Possible, otherwise
from governance.domain.planning.words import why

DRAFT_BEFORE_PAPERS = 7
"""Days between the draft deadline and the papers day, for the clerk to read and to send back."""

REMINDERS_BEFORE = (7, 0)
"""Days before the draft deadline on which the author is reminded; the scheduler keeps to them."""


@dataclass(frozen=True, slots=True)
class Placement:
    """Where one review goes; `meeting` is None where no usable meeting has room at all.

    `why` is one sentence. `alternatives` are sentences, given only where it is not `in_time`.
    """

    review: int
    meeting: int | None
    in_time: bool
    papers_day: date | None
    draft_due: date | None
    reminders: tuple[date, ...]
    why: str
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """The placements in the order in which the reviews fall due, and what each meeting then has."""

    placements: tuple[Placement, ...]
    load: dict[int, int]

    @property
    def overdue(self) -> tuple[Placement, ...]:
        """What no meeting decides in time."""
        return tuple(each for each in self.placements if not each.in_time)


def plan(
    asks: Iterable[Ask],
    sittings: Iterable[Sitting],
    *,
    today: date,
    limits: Limits | None = None,
    possible: Possible | None = None,
) -> Plan:
    """Plan the reviews of one school.

    `possible` says what else could be done for a review that no meeting decides in time.
    """
    limits = limits or Limits()
    arrangement = Arrangement(asks, sittings, today, limits)
    arrangement.arrange()
    placements = tuple(
        _placement(ask, arrangement, possible or Possible()) for ask in arrangement.asks
    )
    return Plan(placements, {number: taken[0] for number, taken in arrangement.room.taken.items()})


def draft_deadline(papers_day: date, today: date) -> date:
    """A week before the papers go out; today, where that is past."""
    return max(papers_day - timedelta(days=DRAFT_BEFORE_PAPERS), today)


def reminder_days(draft_due: date, today: date) -> tuple[date, ...]:
    """The days on which the author is reminded of a draft, those past left out."""
    days = (draft_due - timedelta(days=before) for before in REMINDERS_BEFORE)
    return tuple(day for day in days if day >= today)


def _placement(ask: Ask, made: Arrangement, possible: Possible) -> Placement:
    place, in_time = made.found.get(ask.id), made.in_time(ask)
    reason = why(ask, made)
    others = () if in_time else otherwise(ask, made, possible)
    if place is None:
        return Placement(ask.id, None, False, None, None, (), reason, others)
    papers_day = made.by_id[place].papers_day
    due = draft_deadline(papers_day, made.today)
    reminders = reminder_days(due, made.today)
    return Placement(ask.id, place, in_time, papers_day, due, reminders, reason, others)
