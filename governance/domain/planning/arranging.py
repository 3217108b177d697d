"""Arranging: from the plain plan to the clerk's, without making one review later than it need be.

It begins with the plain plan (earliest deadline first), saves what that leaves overdue where others
can make room, and then moves each review that is in time to the meeting that suits it best: as late
as its due date allows, near its month, beside its relations. No step makes a review overdue that
was in time, and none puts an overdue one off; so it is never worse than where it began.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from governance.domain.planning.asked import Ask, Limits, Room, Sitting, usable
from governance.domain.planning.plain import Chosen, fill, in_order, settled, urgent_first

DAYS_A_MONTH_OFF = 10
DAYS_TOGETHER = 40
DAYS_ANOTHER_BODY = 90
ROUNDS = 3


class Arrangement:
    """The reviews and meetings of one school while they are brought together."""

    def __init__(
        self, asks: Iterable[Ask], sittings: Iterable[Sitting], today: date, limits: Limits
    ) -> None:
        self.asks = urgent_first(asks)
        self.sittings = in_order(sittings)
        self.by_id = {each.id: each for each in self.sittings}
        self.ask_by_id = {each.id: each for each in self.asks}
        self.today = today
        self.room = Room(self.sittings, limits)
        self.found: Chosen = settled(self.asks, self.sittings, today)
        self.settled = frozenset(self.found)
        self.usable = {
            ask.id: tuple(each for each in self.sittings if usable(ask, each, today))
            for ask in self.asks
        }
        self.groups: Counter[tuple[str | None, int]] = Counter()
        for number, sitting in self.found.items():
            ask = self.ask_by_id[number]
            self.room.take(ask, sitting)
            self.groups[ask.group, sitting] += 1

    def arrange(self) -> Chosen:
        """{review: meeting}; a review that no usable meeting has room for is left out."""
        before = frozenset(self.found)
        fill(self.asks, self.usable, self.room, self.found)
        for number in self.found.keys() - before:
            self.groups[self.ask_by_id[number].group, self.found[number]] += 1
        for ask in self.asks:
            if not self.in_time(ask) and ask.id not in self.settled:
                self._save(ask, set())
        for _ in range(ROUNDS):
            moved = [self._settle_down(ask) for ask in reversed(self.asks)]
            if not any(moved):
                break
        return self.found

    def in_time(self, ask: Ask) -> bool:
        """Whether the plan decides it before it is overdue."""
        place = self.found.get(ask.id)
        return place is not None and self.by_id[place].day <= ask.due_last

    def before_due(self, ask: Ask) -> tuple[Sitting, ...]:
        """The usable meetings that are held before it is overdue."""
        return tuple(each for each in self.usable[ask.id] if each.day <= ask.due_last)

    def _move(self, ask: Ask, to: int) -> None:
        place = self.found.get(ask.id)
        if place is not None:
            self.room.leave(ask, place)
            self.groups[ask.group, place] -= 1
        self.room.take(ask, to)
        self.groups[ask.group, to] += 1
        self.found[ask.id] = to

    def _save(self, ask: Ask, seen: set[int]) -> bool:
        """Find an overdue review a meeting in time, letting others in time move over.

        An augmenting path: each meeting is asked once.
        """
        for sitting in self.before_due(ask):
            if sitting.id not in seen and self.room.fits(ask, sitting.id):
                self._move(ask, sitting.id)
                return True
        for sitting in self.before_due(ask):
            if sitting.id in seen:
                continue
            seen.add(sitting.id)
            for other in self._movable(sitting.id):
                if self.room.fits(ask, sitting.id, instead_of=other) and self._save(other, seen):
                    self._move(ask, sitting.id)
                    return True
        return False

    def _movable(self, sitting: int) -> list[Ask]:
        return [
            ask
            for ask in self.asks
            if self.found.get(ask.id) == sitting
            and ask.id not in self.settled
            and self.in_time(ask)
        ]

    def _settle_down(self, ask: Ask) -> bool:
        """Move a review to the meeting that suits it best; whether it moved."""
        if ask.id in self.settled:
            return False
        place = self.found.get(ask.id)
        if self.in_time(ask):
            wanted = self.before_due(ask)
            best = min(
                (each for each in wanted if each.id == place or self.room.fits(ask, each.id)),
                key=lambda each: (self._cost(ask, each), -each.day.toordinal(), each.id),
            )
        else:
            open_ = [each for each in self.usable[ask.id] if self.room.fits(ask, each.id)]
            if not open_ or (place is not None and self.by_id[place].day <= open_[0].day):
                return False
            best = open_[0]
        if best.id == place:
            return False
        self._move(ask, best.id)
        return True

    def _cost(self, ask: Ask, sitting: Sitting) -> int:
        """How ill a meeting suits a review, in days: too early, off its month, away from others."""
        cost = (ask.due_last - sitting.day).days
        if ask.anchor is not None:
            off = abs(sitting.day.month - ask.anchor)
            cost += DAYS_A_MONTH_OFF * min(off, 12 - off)
        if ask.prefers is not None and sitting.body != ask.prefers:
            cost += DAYS_ANOTHER_BODY
        if ask.group is not None:
            own = self.found.get(ask.id) == sitting.id
            if self.groups[ask.group, sitting.id] > own:
                cost -= DAYS_TOGETHER
        return cost
