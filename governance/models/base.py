"""Column types that carry the field's ideas into the tables."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any

from sqlalchemy import DateTime, Dialect, Enum, String, text
from sqlalchemy.types import TypeDecorator

from governance.domain.dates import PreciseDate
from governance.domain.frequency import Frequency


class PreciseDateText(TypeDecorator[PreciseDate]):
    """A date at its precision, stored as its EDTF text."""

    impl = String(10)
    cache_ok = True

    def process_bind_param(self, value: PreciseDate | None, dialect: Dialect) -> str | None:
        """PreciseDate to EDTF."""
        return None if value is None else value.edtf

    def process_result_value(self, value: str | None, dialect: Dialect) -> PreciseDate | None:
        """EDTF to PreciseDate."""
        return None if value is None else _precise_date(value)


class FrequencyText(TypeDecorator[Frequency]):
    """How often a policy is reviewed, stored as “P12M”, “termly”, “on_change” or “live”."""

    impl = String(12)
    cache_ok = True

    def process_bind_param(self, value: Frequency | None, dialect: Dialect) -> str | None:
        """Frequency to its stored text."""
        return None if value is None else value.stored

    def process_result_value(self, value: str | None, dialect: Dialect) -> Frequency | None:
        """Stored text to Frequency."""
        return None if value is None else _frequency(value)


# A list reads the same few dates and frequencies again and again, and they never change.
_precise_date = lru_cache(maxsize=4096)(PreciseDate)
_frequency = lru_cache(maxsize=256)(Frequency.parse)


class UtcInstant(TypeDecorator[datetime]):
    """An instant, stored in UTC and always aware in Python."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a naive instant; store UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("An instant needs its time zone.")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """SQLite forgets the zone; it is always UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def word_of(kinds: type[StrEnum], name: str) -> Enum:
    """A column of one word of an enumeration, with a named CHECK constraint."""
    return Enum(
        kinds,
        name=name,
        native_enum=False,
        create_constraint=True,
        length=32,
        values_callable=_values,
    )


def _values(kinds: Any) -> list[str]:
    return [kind.value for kind in kinds]


def where(condition: str) -> dict[str, Any]:
    """The arguments that make an index partial on both databases."""
    return {"sqlite_where": text(condition), "postgresql_where": text(condition)}
