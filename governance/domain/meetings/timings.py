"""Timings: when each item of an agenda begins, from the minutes set aside for those before it."""

from __future__ import annotations

from collections.abc import Iterable

LONGEST_MINUTES = 240


def beginnings(starts_at: str, allowed: Iterable[int | None]) -> list[str | None]:
    """The clock time (“18:25”) at which each item begins; one more for the end of the meeting.

    `allowed` is in minutes. After an item without a time nothing can be said of those that follow.
    """
    hour, minute = (int(part) for part in starts_at.split(":"))
    now: int | None = hour * 60 + minute
    times = [_clock(now)]
    for minutes in allowed:
        now = None if now is None or minutes is None else now + minutes
        times.append(_clock(now))
    return times


def _clock(minutes: int | None) -> str | None:
    return None if minutes is None else f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"
