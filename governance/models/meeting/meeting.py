"""One meeting of a body, from its planning to its signed minutes."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from governance.db import Base
from governance.models.base import word_of
from governance.models.school import Body, School

if TYPE_CHECKING:
    from governance.models.meeting.agenda import AgendaItem


class MeetingState(StrEnum):
    """How far a meeting has come."""

    PLANNED = "planned"
    ISSUED = "issued"
    HELD = "held"
    CANCELLED = "cancelled"


class Meeting(Base):
    """One meeting of a body.

    `agenda_sent_on` is set when the agenda is issued. `urgency` is the chair's statement of why
    notice is short; it is printed on the notice. Notice is counted in clear days. `chaired_by` took
    the chair; `in_attendance` names those who were there and are no members. The minutes are a
    draft until `minutes_ready_on`; they are signed at `minutes_signed_at_id`, the meeting that
    agreed them (in England: regulation 15 of the 2013 regulations).
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
        CheckConstraint(
            "(minutes_signed_on is null) = (minutes_signed_by is null)"
            " and (minutes_signed_on is null or minutes_ready_on is not null)",
            name="minutes_whole",
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
    chaired_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    in_attendance: Mapped[str | None] = mapped_column(Text)
    minutes_ready_on: Mapped[date | None]
    minutes_signed_on: Mapped[date | None]
    minutes_signed_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    minutes_signed_at_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"))
    revision: Mapped[int] = mapped_column()

    school: Mapped[School] = relationship()
    body: Mapped[Body] = relationship()
    items: Mapped[list[AgendaItem]] = relationship(
        back_populates="meeting",
        order_by="AgendaItem.position",
        foreign_keys="AgendaItem.meeting_id",
    )

    __mapper_args__ = {"version_id_col": revision}
