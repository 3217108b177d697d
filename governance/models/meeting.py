"""Meetings, their agendas, who came and who withdrew."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from governance.db import Base
from governance.models.base import UtcInstant, where, word_of
from governance.models.person import Person
from governance.models.policy import Version
from governance.models.review import Review
from governance.models.school import Body, School


class MeetingState(StrEnum):
    """How far a meeting has come."""

    PLANNED = "planned"
    ISSUED = "issued"
    HELD = "held"
    CANCELLED = "cancelled"


class Part(StrEnum):
    """Open or confidential."""

    A = "a"
    B = "b"


class ItemOutcome(StrEnum):
    """What became of an item; None while it waits."""

    DECIDED = "decided"
    REMOVED = "removed"


class Meeting(Base):
    """One meeting of a body.

    `agenda_sent_on` is set when the agenda is issued. `urgency` is the chair's statement of why
    notice is short; it is printed on the notice. Notice is counted in clear days.
    """

    __tablename__ = "meeting"
    __table_args__ = (
        CheckConstraint(
            "state not in ('issued', 'held') or agenda_sent_on is not null", name="issued_is_dated"
        ),
        CheckConstraint(
            "(urgency is null) = (urgency_by is null) and (urgency is null) = (urgency_on is null)",
            name="urgency_whole",
        ),
        Index("ix_meeting_school_id_held_on", "school_id", "held_on"),
        UniqueConstraint("body_id", "held_on", "starts_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"))
    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    held_on: Mapped[date]
    starts_at: Mapped[str] = mapped_column(String(5), default="18:00")
    place: Mapped[str | None] = mapped_column(String(200))
    state: Mapped[MeetingState] = mapped_column(word_of(MeetingState, "state"))
    agenda_sent_on: Mapped[date | None]
    urgency: Mapped[str | None] = mapped_column(Text)
    urgency_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    urgency_on: Mapped[date | None]
    revision: Mapped[int] = mapped_column()

    school: Mapped[School] = relationship()
    body: Mapped[Body] = relationship()
    items: Mapped[list[AgendaItem]] = relationship(
        back_populates="meeting", order_by="AgendaItem.position"
    )

    __mapper_args__ = {"version_id_col": revision}


class AgendaItem(Base):
    """One item: a policy under review, or a title alone.

    `version_id` is the text circulated; `papers_sent_on` the day on which its papers went out.
    """

    __tablename__ = "agenda_item"
    __table_args__ = (
        CheckConstraint("(review_id is null) = (version_id is null)", name="review_has_text"),
        CheckConstraint("review_id is not null or title is not null", name="has_subject"),
        Index("uq_agenda_item_one_agenda", "review_id", unique=True, **where("outcome is null")),
        Index("ix_agenda_item_meeting_id_position", "meeting_id", "position"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    position: Mapped[int]
    title: Mapped[str | None] = mapped_column(String(300))
    part: Mapped[Part] = mapped_column(word_of(Part, "part"), default=Part.A)
    review_id: Mapped[int | None] = mapped_column(ForeignKey("review.id"))
    version_id: Mapped[int | None] = mapped_column(ForeignKey("version.id"))
    papers_sent_on: Mapped[date | None]
    outcome: Mapped[ItemOutcome | None] = mapped_column(word_of(ItemOutcome, "outcome"))

    meeting: Mapped[Meeting] = relationship(back_populates="items")
    review: Mapped[Review | None] = relationship()
    version: Mapped[Version | None] = relationship()


class Attendance(Base):
    """Whether a person was at a meeting."""

    __tablename__ = "attendance"
    __table_args__ = (UniqueConstraint("meeting_id", "person_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    governor: Mapped[bool]
    present: Mapped[bool]
    recorded_at: Mapped[datetime] = mapped_column(UtcInstant)

    person: Mapped[Person] = relationship()


class Withdrawal(Base):
    """A member who left the room for one item, and why."""

    __tablename__ = "withdrawal"
    __table_args__ = (UniqueConstraint("item_id", "person_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("agenda_item.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    reason: Mapped[str] = mapped_column(String(300))
