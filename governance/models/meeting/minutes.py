"""The minute of each item, as the clerk worded it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from governance.db import Base
from governance.models.base import UtcInstant
from governance.models.meeting.agenda import AgendaItem


class ItemMinute(Base):
    """The minute of one item. While `text` is None the product's own draft is shown.

    `proposed_by` and `seconded_by` are the people who moved and seconded the resolution.
    """

    __tablename__ = "item_minute"
    __table_args__ = (
        CheckConstraint("seconded_by is null or proposed_by is not null", name="moved_first"),
        CheckConstraint("proposed_by != seconded_by", name="two_people"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("agenda_item.id"), unique=True)
    text: Mapped[str | None] = mapped_column(Text)
    proposed_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    seconded_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    written_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    written_at: Mapped[datetime] = mapped_column(UtcInstant)
    revision: Mapped[int] = mapped_column()

    item: Mapped[AgendaItem] = relationship()

    __mapper_args__ = {"version_id_col": revision}
