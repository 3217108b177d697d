"""Documents brought in, what was read from them, and what the clerk made of it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from governance.db import Base
from governance.models.base import UtcInstant, where, word_of
from governance.models.school import School


class IntakeState(StrEnum):
    """What has become of a document that was brought in."""

    WAITING = "waiting"
    CONFIRMED = "confirmed"
    SET_ASIDE = "set_aside"


class IntakeDocument(Base):
    """One file brought in for a school: what it says, until the clerk confirms it.

    `reading` is the reader's answer as `Reading.as_json` gives it. The same file is brought into
    the same school once.
    """

    __tablename__ = "intake_document"
    __table_args__ = (
        UniqueConstraint("school_id", "sha256"),
        CheckConstraint("(state = 'confirmed') = (policy_id is not null)", name="confirmed_became"),
        Index("ix_intake_document_waiting", "school_id", "id", **where("state = 'waiting'")),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"))
    filename: Mapped[str] = mapped_column(String(255))
    sha256: Mapped[str] = mapped_column(String(64))
    media_type: Mapped[str] = mapped_column(String(100))
    size: Mapped[int]
    blocks: Mapped[list[str]] = mapped_column(JSON)
    html: Mapped[str] = mapped_column(Text)
    warnings: Mapped[list[str]] = mapped_column(JSON)
    reading: Mapped[dict[str, Any]] = mapped_column(JSON)
    state: Mapped[IntakeState] = mapped_column(word_of(IntakeState, "state"))
    policy_id: Mapped[int | None] = mapped_column(ForeignKey("policy.id"))
    brought_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    brought_at: Mapped[datetime] = mapped_column(UtcInstant)
    revision: Mapped[int] = mapped_column()

    school: Mapped[School] = relationship()

    __mapper_args__ = {"version_id_col": revision}


class Tracker(Base):
    """A school's own list of its policies, until the clerk confirms which column is which.

    `sheets` is each sheet as `Sheet.as_kept` gives it. The same file brought in again is the same
    row, which then waits again.
    """

    __tablename__ = "tracker"
    __table_args__ = (UniqueConstraint("school_id", "sha256"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"))
    filename: Mapped[str] = mapped_column(String(255))
    sha256: Mapped[str] = mapped_column(String(64))
    media_type: Mapped[str] = mapped_column(String(100))
    size: Mapped[int]
    sheets: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    warnings: Mapped[list[str]] = mapped_column(JSON)
    state: Mapped[IntakeState] = mapped_column(word_of(IntakeState, "state"))
    brought_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    brought_at: Mapped[datetime] = mapped_column(UtcInstant)
    revision: Mapped[int] = mapped_column()

    school: Mapped[School] = relationship()

    __mapper_args__ = {"version_id_col": revision}
