"""The plain plan, by which every other is measured: the earliest deadline takes the earliest room.

What the law fixes or the clerk chose is placed first in both, since neither is the planner's to
move; so the two plans differ only in what they are free to arrange.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from governance.domain.planning.asked import Ask, Limits, Room, Sitting, usable

Chosen = dict[int, int]
"""{review: meeting}."""


def in_order(sittings: Iterable[Sitting]) -> tuple[Sitting, ...]:
    """Meetings by day."""
    return tuple(sorted(sittings, key=lambda each: (each.day, each.id)))


def urgent_first(asks: Iterable[Ask]) -> tuple[Ask, ...]:
    """Reviews by the day on which they fall due."""
    return tuple(sorted(asks, key=lambda each: (each.due_last, each.id)))


def settled(asks: tuple[Ask, ...], sittings: tuple[Sitting, ...], today: date) -> Chosen:
    """What is not the planner's to move: the clerk's choices, and what the law fixes to a day.

    A choice stands whatever the room, as long as its meeting does. What the law fixes takes its
    last usable meeting, whatever the room; where none is in time it is planned like the others.
    """
    known = {each.id for each in sittings}
    found: Chosen = {}
    for ask in asks:
        if ask.chosen in known and ask.chosen is not None:
            found[ask.id] = ask.chosen
        elif ask.fixed:
            in_time = [
                each for each in sittings if usable(ask, each, today) and each.day <= ask.due_last
            ]
            if in_time:
                found[ask.id] = in_time[-1].id
    return found


def fill(
    asks: tuple[Ask, ...], usable_for: dict[int, tuple[Sitting, ...]], room: Room, found: Chosen
) -> None:
    """Give every review, by its due day, the earliest of its usable meetings that has room."""
    for ask in asks:
        if ask.id in found:
            continue
        place = next((each for each in usable_for[ask.id] if room.fits(ask, each.id)), None)
        if place is not None:
            room.take(ask, place.id)
            found[ask.id] = place.id


def earliest_deadline(
    asks: Iterable[Ask], sittings: Iterable[Sitting], *, today: date, limits: Limits | None = None
) -> Chosen:
    """The plain plan; a review that no usable meeting has room for is left out."""
    reviews, meetings = urgent_first(asks), in_order(sittings)
    room = Room(meetings, limits or Limits())
    found = settled(reviews, meetings, today)
    for ask in reviews:
        if ask.id in found:
            room.take(ask, found[ask.id])
    free = {ask.id: tuple(each for each in meetings if usable(ask, each, today)) for ask in reviews}
    fill(reviews, free, room, found)
    return found
