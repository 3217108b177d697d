"""What is planned: the reviews of one school, its meetings, and how much a meeting takes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

MINUTES_AN_ITEM, MINUTES_MATERIAL = 5, 10


@dataclass(frozen=True, slots=True)
class Ask:
    """A review that wants a meeting.

    `policy` is its name in the route rules. `due_last` is the last day on which it is not overdue,
    `earliest` the first day on which deciding it is not too early. `bodies` may decide it, of which
    `prefers` usually does: another takes it only where that one would be much too early. `chosen`
    is the meeting the clerk chose by hand, `fixed` says that the law fixes its day, so that it is
    never moved to make room, and `delegate` names who may decide it alone, by a delegation on
    record. `group` is shared by related policies; `anchor` is the month (1 to 12) it belongs to.
    """

    id: int
    title: str
    policy: str
    due_last: date
    earliest: date
    bodies: frozenset[int]
    prefers: int | None = None
    anchor: int | None = None
    group: str | None = None
    minutes: int = MINUTES_AN_ITEM
    chosen: int | None = None
    fixed: bool = False
    delegate: str | None = None


@dataclass(frozen=True, slots=True)
class Sitting:
    """A meeting that is to come; `items` and `minutes` are what stands on its agenda already.

    `papers_day` is the last day on which its agenda and papers go out in time. `open` says that
    papers may still go out after it, because the chair has stated urgency.
    """

    id: int
    body: int
    name: str
    day: date
    papers_day: date
    items: int = 0
    minutes: int = 0
    open: bool = False


@dataclass(frozen=True, slots=True)
class Limits:
    """What one meeting takes: so many policies, and so many minutes for them."""

    items: int = 12
    minutes: int = 75


class Room:
    """How much of each meeting is taken, while a plan is made."""

    def __init__(self, sittings: tuple[Sitting, ...], limits: Limits) -> None:
        self.limits = limits
        self.taken = {each.id: (each.items, each.minutes) for each in sittings}

    def fits(self, ask: Ask, sitting: int, instead_of: Ask | None = None) -> bool:
        """Whether the review fits, if `instead_of` left the meeting."""
        items, minutes = self.taken[sitting]
        if instead_of is not None:
            items, minutes = items - 1, minutes - instead_of.minutes
        return items < self.limits.items and minutes + ask.minutes <= self.limits.minutes

    def take(self, ask: Ask, sitting: int) -> None:
        """Put a review there, whether it fits or not."""
        items, minutes = self.taken[sitting]
        self.taken[sitting] = (items + 1, minutes + ask.minutes)

    def leave(self, ask: Ask, sitting: int) -> None:
        """Take a review away again."""
        items, minutes = self.taken[sitting]
        self.taken[sitting] = (items - 1, minutes - ask.minutes)


def usable(ask: Ask, sitting: Sitting, today: date) -> bool:
    """Whether the meeting may decide it, papers sent today would be in time, and it is not early.

    Full meetings are usable too: room is asked for elsewhere.
    """
    return (
        sitting.body in ask.bodies
        and sitting.day >= today
        and (today <= sitting.papers_day or sitting.open)
        and ask.earliest <= sitting.day
    )
