"""What the scheduler keeps: claimed runs, and messages that wait to be sent."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from governance.db import Base
from governance.models.base import UtcInstant, where, word_of


class RunState(StrEnum):
    """How a run of a job stands."""

    STARTED = "started"
    DONE = "done"
    FAILED = "failed"
    MISSED = "missed"


class JobRun(Base):
    """One run of a job for one period, claimed by whoever inserts the row first."""

    __tablename__ = "job_run"
    __table_args__ = (
        UniqueConstraint("job", "period"),
        CheckConstraint("(state = 'started') = (finished_at is null)", name="finished_is_dated"),
        Index("ix_job_run_started_at", "started_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    job: Mapped[str] = mapped_column(String(80))
    period: Mapped[str] = mapped_column(String(40))
    state: Mapped[RunState] = mapped_column(word_of(RunState, "state"))
    started_at: Mapped[datetime] = mapped_column(UtcInstant)
    finished_at: Mapped[datetime | None] = mapped_column(UtcInstant)
    words: Mapped[str | None] = mapped_column(Text)


class OutboxMessage(Base):
    """A message to one person, written in the same transaction as what it tells of.

    `dedupe` names the occasion, so that no occasion is told twice. The text is the text sent.
    """

    __tablename__ = "outbox_message"
    __table_args__ = (
        Index(
            "ix_outbox_message_waiting",
            "send_after",
            "id",
            **where("sent_at is null and given_up_at is null"),
        ),
        Index("ix_outbox_message_person_id", "person_id", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    notice: Mapped[str] = mapped_column(String(60))
    dedupe: Mapped[str] = mapped_column(String(160), unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    policy_id: Mapped[int | None] = mapped_column(ForeignKey("policy.id"))
    subject: Mapped[str] = mapped_column(String(250))
    text: Mapped[str] = mapped_column(Text)
    written_at: Mapped[datetime] = mapped_column(UtcInstant)
    send_after: Mapped[datetime] = mapped_column(UtcInstant)
    attempts: Mapped[int] = mapped_column(default=0)
    error: Mapped[str | None] = mapped_column(Text)
    sent_at: Mapped[datetime | None] = mapped_column(UtcInstant)
    given_up_at: Mapped[datetime | None] = mapped_column(UtcInstant)
