"""What happened to a policy, at the precision in which it was written down, and who signed."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from governance.db import Base
from governance.domain.dates import PreciseDate
from governance.models.base import PreciseDateText, UtcInstant, word_of
from governance.models.policy import Origin


class Event(StrEnum):
    """The dated events of a policy's life."""

    WRITTEN = "written"
    APPROVED = "approved"
    ADOPTED = "adopted"
    RATIFIED = "ratified"
    REVIEWED = "reviewed"
    NOTED = "noted"
    EFFECTIVE = "effective"


class HistoryEvent(Base):
    """One dated event, where it came from and the words it came from.

    From a document: `sha256` and `words`; from a decision: `decision_id`; typed: `typed_by`.
    `first_day` is the first day of `on_date`, for sorting.
    """

    __tablename__ = "history_event"
    __table_args__ = (
        CheckConstraint(
            "(origin = 'document') = (sha256 is not null)"
            " and (origin = 'decision') = (decision_id is not null)"
            " and (origin != 'typed' or typed_by is not null)"
            " and origin != 'proposed'",
            name="origin_named",
        ),
        Index("ix_history_event_policy_id_first_day", "policy_id", "first_day"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    policy_id: Mapped[int] = mapped_column(ForeignKey("policy.id"))
    event: Mapped[Event] = mapped_column(word_of(Event, "event"))
    on_date: Mapped[PreciseDate] = mapped_column(PreciseDateText)
    first_day: Mapped[date]
    origin: Mapped[Origin] = mapped_column(word_of(Origin, "origin"))
    words: Mapped[str | None] = mapped_column(Text)
    sha256: Mapped[str | None] = mapped_column(String(64))
    decision_id: Mapped[int | None] = mapped_column(ForeignKey("decision.id"))
    typed_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    recorded_at: Mapped[datetime] = mapped_column(UtcInstant)


class Signatory(Base):
    """A name under a version, signed or blank; `person_id` is set where they signed here."""

    __tablename__ = "signatory"
    __table_args__ = (
        CheckConstraint("name is not null or role is not null", name="somebody"),
        CheckConstraint("person_id is null or signed_on is not null", name="signed_here_is_dated"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    policy_id: Mapped[int] = mapped_column(ForeignKey("policy.id"), index=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id"), index=True)
    name: Mapped[str | None] = mapped_column(String(200))
    role: Mapped[str | None] = mapped_column(String(200))
    signed_on: Mapped[PreciseDate | None] = mapped_column(PreciseDateText)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    decision_id: Mapped[int | None] = mapped_column(ForeignKey("decision.id"))
    words: Mapped[str | None] = mapped_column(Text)
