"""Who came, who went, and who left the room for one item."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column, relationship

from governance.db import Base
from governance.models.base import UtcInstant
from governance.models.person import Person


class Attendance(Base):
    """Whether a person was at a meeting, and for which part of it.

    Somebody who came late was there from `arrived_before_id` on, somebody who went early up to the
    item before `left_before_id`; the times (“18:40”) are for the minutes. `apologies` were sent by
    somebody who was not there.
    """

    __tablename__ = "attendance"
    __table_args__ = (
        UniqueConstraint("meeting_id", "person_id"),
        CheckConstraint("not (present and apologies)", name="here_or_sorry"),
        CheckConstraint(
            "present or (arrived_before_id is null and left_before_id is null)",
            name="came_and_went",
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    governor: Mapped[bool]
    present: Mapped[bool]
    apologies: Mapped[bool] = mapped_column(default=False, server_default=false())
    arrived_before_id: Mapped[int | None] = mapped_column(ForeignKey("agenda_item.id"))
    arrived_at: Mapped[str | None] = mapped_column(String(5))
    left_before_id: Mapped[int | None] = mapped_column(ForeignKey("agenda_item.id"))
    left_at: Mapped[str | None] = mapped_column(String(5))
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
