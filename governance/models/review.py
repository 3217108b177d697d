"""A review: one turn of the cycle, opened before the next-review date, closed by a decision."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from governance.db import Base
from governance.domain.dates import PreciseDate
from governance.domain.reviews import State
from governance.models.base import PreciseDateText, UtcInstant, where, word_of
from governance.models.policy import Policy, Version
from governance.models.school import School

_OPEN = "state not in ('closed', 'cancelled')"


class Review(Base):
    """One review of one policy; `due` is the date it was opened for.

    `version_id` is the draft under review. `revision` changes with every step: a verb is told which
    revision its caller was looking at. `opened_by` is None where the scheduler opened it.
    """

    __tablename__ = "review"
    __table_args__ = (
        UniqueConstraint("policy_id", "due"),
        CheckConstraint(
            "state in ('awaiting_draft', 'cancelled') or version_id is not null", name="has_draft"
        ),
        CheckConstraint(
            "(state in ('closed', 'cancelled')) = (closed_on is not null)", name="closed_is_dated"
        ),
        CheckConstraint("state != 'returned' or note is not null", name="returned_says_why"),
        CheckConstraint("state != 'queried' or note is not null", name="queried_says_why"),
        Index("uq_review_one_open", "policy_id", unique=True, **where(_OPEN)),
        Index("ix_review_state", "school_id", "state", "due_last", "id", **where(_OPEN)),
        Index("ix_review_everywhere", "state", "due_last", "id", **where(_OPEN)),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    policy_id: Mapped[int] = mapped_column(ForeignKey("policy.id"))
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"))
    due: Mapped[PreciseDate] = mapped_column(PreciseDateText)
    due_last: Mapped[date]
    state: Mapped[State] = mapped_column(word_of(State, "state"))
    version_id: Mapped[int | None] = mapped_column(ForeignKey("version.id"))
    opened_on: Mapped[date]
    opened_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    draft_due: Mapped[date]
    note: Mapped[str | None] = mapped_column(Text)
    closed_on: Mapped[date | None]
    changed_at: Mapped[datetime] = mapped_column(UtcInstant)
    revision: Mapped[int] = mapped_column()

    policy: Mapped[Policy] = relationship()
    school: Mapped[School] = relationship()
    version: Mapped[Version | None] = relationship()

    __mapper_args__ = {"version_id_col": revision}
