"""What stands on an agenda, and the pack of papers that goes out with it."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from governance.db import Base
from governance.models.base import UtcInstant, where, word_of
from governance.models.meeting.meeting import Meeting
from governance.models.policy import Version
from governance.models.review import Review
from governance.models.school import Body


class Part(StrEnum):
    """Open or confidential."""

    A = "a"
    B = "b"


class ItemOutcome(StrEnum):
    """What became of an item; None while it waits. What is no policy is noted, never decided."""

    DECIDED = "decided"
    NOTED = "noted"
    REMOVED = "removed"


class AgendaItem(Base):
    """One item: a policy under review, the minutes of an earlier meeting, or a title alone.

    `version_id` is the text circulated; `papers_sent_on` the day on which its papers went out.
    `minutes_of_id` is the meeting whose minutes are to be agreed; `minutes_allowed` the time set
    aside for the item, in minutes.
    """

    __tablename__ = "agenda_item"
    __table_args__ = (
        CheckConstraint("(review_id is null) = (version_id is null)", name="review_has_text"),
        CheckConstraint("review_id is not null or title is not null", name="has_subject"),
        CheckConstraint("minutes_of_id is null or review_id is null", name="one_subject"),
        CheckConstraint(
            "minutes_allowed is null or minutes_allowed between 1 and 240", name="minutes_allowed"
        ),
        Index(
            "uq_agenda_item_minutes_once",
            "minutes_of_id",
            unique=True,
            **where("outcome is null and minutes_of_id is not null"),
        ),
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
    minutes_of_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"))
    minutes_allowed: Mapped[int | None]
    outcome: Mapped[ItemOutcome | None] = mapped_column(word_of(ItemOutcome, "outcome"))

    meeting: Mapped[Meeting] = relationship(back_populates="items", foreign_keys=[meeting_id])
    minutes_of: Mapped[Meeting | None] = relationship(foreign_keys=[minutes_of_id])
    review: Mapped[Review | None] = relationship()
    version: Mapped[Version | None] = relationship()


class StandingItem(Base):
    """An item that every agenda of a body carries, before the policies or (`at_end`) after them."""

    __tablename__ = "standing_item"
    __table_args__ = (
        UniqueConstraint("body_id", "title"),
        CheckConstraint(
            "minutes_allowed is null or minutes_allowed between 1 and 240", name="minutes_allowed"
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    title: Mapped[str] = mapped_column(String(300))
    part: Mapped[Part] = mapped_column(word_of(Part, "part"), default=Part.A)
    at_end: Mapped[bool] = mapped_column(default=False)
    position: Mapped[int]
    minutes_allowed: Mapped[int | None]

    body: Mapped[Body] = relationship()


class PackState(StrEnum):
    """How far the making of a pack has come."""

    WAITING = "waiting"
    MAKING = "making"
    MADE = "made"
    FAILED = "failed"


class Pack(Base):
    """The papers of one part of a meeting as one PDF, as they went out; `late` ones followed later.

    `items` are the numbers of the agenda items in it, in their order, as they stood when it was
    asked for. `sha256` names the file in the store of files; `size` is in bytes. While it is being
    made `started_at` and `attempts` say by whose try; `sentence` says why the last one failed.
    """

    __tablename__ = "pack"
    __table_args__ = (
        CheckConstraint(
            "(state = 'made') = (sha256 is not null) and (state = 'made') = (size is not null)"
            " and (state = 'made') = (pages is not null)"
            " and (state = 'made') = (made_at is not null)",
            name="made_whole",
        ),
        CheckConstraint("state != 'failed' or sentence is not null", name="failed_says_why"),
        Index("ix_pack_meeting_id", "meeting_id", "id"),
        Index("ix_pack_waiting", "id", **where("state != 'made'")),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    part: Mapped[Part] = mapped_column(word_of(Part, "part"))
    late: Mapped[bool] = mapped_column(default=False)
    items: Mapped[list[int]] = mapped_column(JSON)
    asked_at: Mapped[datetime] = mapped_column(UtcInstant)
    state: Mapped[PackState] = mapped_column(word_of(PackState, "state"), default=PackState.WAITING)
    started_at: Mapped[datetime | None] = mapped_column(UtcInstant)
    attempts: Mapped[int] = mapped_column(default=0)
    sentence: Mapped[str | None] = mapped_column(Text)
    sha256: Mapped[str | None] = mapped_column(String(64))
    size: Mapped[int | None]
    pages: Mapped[int | None]
    made_at: Mapped[datetime | None] = mapped_column(UtcInstant)

    meeting: Mapped[Meeting] = relationship()
