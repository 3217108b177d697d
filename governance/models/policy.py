"""Policies and the versions of their text."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from governance.db import Base
from governance.domain.dates import PreciseDate
from governance.domain.frequency import Frequency
from governance.models.base import FrequencyText, PreciseDateText, UtcInstant, where, word_of
from governance.models.school import Body, School


class Origin(StrEnum):
    """Where a value came from."""

    DOCUMENT = "document"
    TYPED = "typed"
    DECISION = "decision"
    PROPOSED = "proposed"


class VersionState(StrEnum):
    """What has become of a text. Its content never changes after it was submitted."""

    SUBMITTED = "submitted"
    IN_FORCE = "in_force"
    SUPERSEDED = "superseded"
    REJECTED = "rejected"
    REPLACED = "replaced"


class Change(StrEnum):
    """How much a draft changes, in the words of the person who uploads it."""

    NONE = "none"
    MINOR = "minor"
    MATERIAL = "material"


class Policy(Base):
    """One titled document of a school that is kept under review, and the job that reopens it.

    `due_first` and `due_last` are the first and last day of `next_review` in the school's terms;
    `anchor` is the date from which its recurrences are counted (`domain/cycle.py`).
    `opens_on` is the day on which the scheduler opens the next review; it is None while a review is
    open, and where nothing is scheduled. The policy rows are the scheduler's job store.
    `statutory` and `on_website` are what the school's own list says, None where it says nothing.
    """

    __tablename__ = "policy"
    __table_args__ = (
        UniqueConstraint("school_id", "title_key"),
        CheckConstraint(
            "(next_review is null) = (due_first is null)"
            " and (next_review is null) = (due_last is null)"
            " and (next_review is null) = (next_review_origin is null)",
            name="next_review_whole",
        ),
        CheckConstraint("(frequency is null) = (frequency_origin is null)", name="frequency_whole"),
        CheckConstraint("opens_on is null or next_review is not null", name="opens_when_due"),
        CheckConstraint("opens_on is null or archived_on is null", name="archived_never_opens"),
        Index("ix_policy_register", "school_id", "due_last", "id", **where("archived_on is null")),
        Index("ix_policy_everywhere", "due_last", "id", **where("archived_on is null")),
        Index("ix_policy_title", "title_key", "id", **where("archived_on is null")),
        Index("ix_policy_opens_on", "opens_on", "id", **where("opens_on is not null")),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"))
    title: Mapped[str] = mapped_column(String(300))
    title_key: Mapped[str] = mapped_column(String(300))
    catalogue: Mapped[str | None] = mapped_column(String(60))
    owner: Mapped[str | None] = mapped_column(String(200))
    approved_by: Mapped[str | None] = mapped_column(String(200))
    body_id: Mapped[int | None] = mapped_column(ForeignKey("body.id"))
    fixed_text: Mapped[bool] = mapped_column(default=False)
    statutory: Mapped[bool | None]
    on_website: Mapped[bool | None]
    frequency: Mapped[Frequency | None] = mapped_column(FrequencyText)
    frequency_origin: Mapped[Origin | None] = mapped_column(word_of(Origin, "frequency_origin"))
    proposed_frequency: Mapped[Frequency | None] = mapped_column(FrequencyText)
    next_review: Mapped[PreciseDate | None] = mapped_column(PreciseDateText)
    next_review_origin: Mapped[Origin | None] = mapped_column(word_of(Origin, "next_review_origin"))
    due_first: Mapped[date | None]
    due_last: Mapped[date | None]
    anchor: Mapped[PreciseDate | None] = mapped_column(PreciseDateText)
    opens_on: Mapped[date | None]
    archived_on: Mapped[date | None]
    revision: Mapped[int] = mapped_column()

    school: Mapped[School] = relationship()
    body: Mapped[Body | None] = relationship()

    __mapper_args__ = {"version_id_col": revision}

    @property
    def key(self) -> str:
        """Its name in the route rules and in the registers: its catalogue name, or its number."""
        return self.catalogue or f"policy {self.id}"

    def set_next_review(self, due: PreciseDate | None, origin: Origin | None) -> None:
        """Set or clear the next review with the days it covers in the school's terms."""
        terms = self.school.terms  # loaded before anything changes: loading flushes
        self.next_review = due
        self.next_review_origin = origin if due else None
        self.due_first = due.first(terms) if due else None
        self.due_last = due.last(terms) if due else None
        if due is None:
            self.opens_on = None

    def __str__(self) -> str:
        return self.title


class Version(Base):
    """One text of a policy: the file, its parsed text, and what has become of it.

    `sha256` names the file in the store; `blocks` is the text as a list of paragraphs. A database
    trigger refuses any change of the content.
    """

    __tablename__ = "version"
    __table_args__ = (
        UniqueConstraint("policy_id", "number"),
        CheckConstraint("number >= 1", name="number"),
        CheckConstraint("length(sha256) = 64", name="sha256"),
        Index("uq_version_one_in_force", "policy_id", unique=True, **where("state = 'in_force'")),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    policy_id: Mapped[int] = mapped_column(ForeignKey("policy.id"))
    number: Mapped[int]
    label: Mapped[str | None] = mapped_column(String(40))
    state: Mapped[VersionState] = mapped_column(word_of(VersionState, "state"))
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    filename: Mapped[str] = mapped_column(String(255))
    media_type: Mapped[str] = mapped_column(String(100))
    size: Mapped[int]
    blocks: Mapped[list[str]] = mapped_column(JSON)
    html: Mapped[str] = mapped_column(Text)
    warnings: Mapped[list[str]] = mapped_column(JSON)
    change: Mapped[Change | None] = mapped_column(word_of(Change, "change"))
    summary: Mapped[str | None] = mapped_column(Text)
    submitted_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    submitted_at: Mapped[datetime] = mapped_column(UtcInstant)
    effective_on: Mapped[date | None]

    policy: Mapped[Policy] = relationship()

    @property
    def facts(self) -> dict[str, Any]:
        """What the journal says of a version."""
        return {"version": self.number, "sha256": self.sha256, "filename": self.filename}
