"""When something happens: an instant, and the day it is in London."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Moment:
    """The instant (aware) and the London day of an act; verbs are told it, they never ask."""

    at: datetime
    day: date
