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


class FileState(StrEnum):
    """How one file of a batch stands."""

    QUEUED = "queued"
    READING = "reading"
    READ = "read"
    KNOWN = "known"
    FAILED = "failed"


class IntakeDocument(Base):
    """One file brought in for a school: what it says, until the clerk confirms it.

    `reading` is the reader's answer as `Reading.as_json` gives it; `layout` says where on the pages
    each block stands, as `queries.intake.layout` keeps it, and is empty for what was brought in
    before that was kept. The same file is brought into the same school once. `doubtful` counts what
    a person must look at before it can be confirmed; `accepted` names the fields that were accepted
    as read; `chosen` are the values that a person took from the text, each with its words.
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
    layout: Mapped[list[list[Any]]] = mapped_column(JSON, default=list)
    html: Mapped[str] = mapped_column(Text)
    warnings: Mapped[list[str]] = mapped_column(JSON)
    reading: Mapped[dict[str, Any]] = mapped_column(JSON)
    state: Mapped[IntakeState] = mapped_column(word_of(IntakeState, "state"))
    doubtful: Mapped[int] = mapped_column(default=0)
    accepted: Mapped[list[str]] = mapped_column(JSON, default=list)
    chosen: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
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


class IntakeBatch(Base):
    """Files that were uploaded together and are read one after another, in the scheduler."""

    __tablename__ = "intake_batch"
    __table_args__ = (Index("ix_intake_batch_school_id", "school_id", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"))
    brought_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    brought_at: Mapped[datetime] = mapped_column(UtcInstant)
    undone_at: Mapped[datetime | None] = mapped_column(UtcInstant)
    revision: Mapped[int] = mapped_column()

    school: Mapped[School] = relationship()

    __mapper_args__ = {"version_id_col": revision}


class IntakeFile(Base):
    """One file of a batch, and what became of it.

    `sentence` says why it failed, or that it was known. `confident` and `doubts` are counted when
    it was read; `sure` is a policy with a title of which nothing is left for a person to look at.
    """

    __tablename__ = "intake_file"
    __table_args__ = (
        CheckConstraint("state != 'failed' or sentence is not null", name="failure_says_why"),
        CheckConstraint("state = 'failed' or sha256 is not null", name="there_is_a_file"),
        Index("ix_intake_file_batch_id", "batch_id"),
        Index("ix_intake_file_document_id", "document_id"),
        Index("ix_intake_file_to_read", "id", **where("state in ('queued', 'reading')")),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    batch_id: Mapped[int] = mapped_column(ForeignKey("intake_batch.id"))
    name: Mapped[str] = mapped_column(String(255))
    sha256: Mapped[str | None] = mapped_column(String(64))
    state: Mapped[FileState] = mapped_column(word_of(FileState, "state"))
    sentence: Mapped[str | None] = mapped_column(Text)
    document_id: Mapped[int | None] = mapped_column(ForeignKey("intake_document.id"))
    confident: Mapped[int] = mapped_column(default=0)
    doubts: Mapped[int] = mapped_column(default=0)
    sure: Mapped[bool] = mapped_column(default=False)
    started_at: Mapped[datetime | None] = mapped_column(UtcInstant)

    batch: Mapped[IntakeBatch] = relationship()
