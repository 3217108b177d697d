"""When the reviews of a policy open: calendar rules on dates, turned into instants at the end."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from apscheduler.triggers.base import BaseTrigger

from governance.clock import LONDON
from governance.domain.cycle import next_turn, opens_on
from governance.domain.dates import PreciseDate
from governance.queries.jobs import PolicyJob


def start_of_day(day: date) -> datetime:
    """The instant, in UTC, at which a day begins in London.

    Midnight exists once on every day: the clocks change at 01:00 and 02:00.
    """
    return datetime(day.year, day.month, day.day, tzinfo=LONDON).astimezone(UTC)


@dataclass(slots=True, repr=False)
class PolicyTrigger(BaseTrigger):  # type: ignore[misc]  # APScheduler carries no types
    """Fires when the review of a policy opens, and, as a forecast, when each later one will.

    The first is the day the register holds; the later ones take each review as decided when it was
    due (`domain/cycle.py`). What the decision really makes of it is written to the policy's row,
    and the next trigger is made from that. `ahead` is by how much the application's clock runs
    ahead of the machine's, by which APScheduler goes.
    """

    policy: PolicyJob
    ahead: timedelta = timedelta(0)
    _turn: tuple[date, PreciseDate] = field(init=False)

    def __post_init__(self) -> None:
        self._turn = self.policy.opens_on, self.policy.due

    def get_next_fire_time(
        self, previous_fire_time: datetime | None, now: datetime
    ) -> datetime | None:
        """The first opening later than the previous one; None where the frequency sets no dates."""
        if previous_fire_time is None or self._instant() > previous_fire_time:
            self._turn = self.policy.opens_on, self.policy.due
        while previous_fire_time is not None and self._instant() <= previous_fire_time:
            if not self._advance():
                return None
        return self._instant()

    def __repr__(self) -> str:
        return f"<PolicyTrigger (opens {self.policy.opens_on.isoformat()})>"

    def _instant(self) -> datetime:
        return start_of_day(self._turn[0]) - self.ahead

    def _advance(self) -> bool:
        """Go on to the turn after this one; False where there is none."""
        policy, due = self.policy, self._turn[1]
        if policy.frequency is None:
            return False
        try:
            turn = next_turn(
                policy.frequency,
                intended=due,
                decided=due,
                anchor=policy.anchor,
                terms=policy.terms,
            )
        except ValueError:  # the calendar ends with the year 9999
            return False
        if turn is None:
            return False
        self._turn = opens_on(turn.due, policy.lead_days, policy.terms), turn.due
        return True
