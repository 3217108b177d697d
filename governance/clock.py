"""The clock stands at the edges: below them, today is an argument."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


def london_day(instant: datetime) -> date:
    """The calendar day in Europe/London at an aware instant."""
    return instant.astimezone(LONDON).date()


class Clock:
    """Now, and today in London.

    The demonstration keeps a number of days in a file, by which its clock runs ahead, so that a
    newcomer can walk a whole review cycle in one sitting; elsewhere there is no such file.
    """

    def __init__(
        self, *, ahead: Path | None = None, source: Callable[[], datetime] | None = None
    ) -> None:
        self._ahead = ahead
        self._source = source or (lambda: datetime.now(UTC))

    def days_ahead(self) -> int:
        """By how many days the demonstration's clock runs ahead; 0 elsewhere."""
        if self._ahead is None or not self._ahead.exists():
            return 0
        return int(self._ahead.read_text("ascii").strip() or 0)

    def now(self) -> datetime:
        """The instant, in UTC."""
        return self._source() + timedelta(days=self.days_ahead())

    def today(self) -> date:
        """The day in Europe/London."""
        return london_day(self.now())

    def move_on(self, days: int) -> None:
        """Move the demonstration's clock on; ValueError where this is no demonstration."""
        if self._ahead is None:
            raise ValueError("Only the demonstration’s clock can be moved.")
        self._ahead.write_text(str(self.days_ahead() + days), "ascii")
