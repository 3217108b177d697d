"""The plan of a school's year: which meeting takes which policy, and what each plan replaced."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from governance.db import Base
from governance.domain.dates import PreciseDate
from governance.models.base import PreciseDateText, UtcInstant
from governance.models.meeting import Meeting
from governance.models.policy import Policy
from governance.models.school import School


class PlanningLimit(Base):
    """How much the school agreed to put before one meeting: policies, and minutes for them."""

    __tablename__ = "planning_limit"
    __table_args__ = (
        CheckConstraint("items between 1 and 60", name="items"),
        CheckConstraint("minutes between 5 and 600", name="minutes"),
    )

    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"), primary_key=True)
    items: Mapped[int]
    minutes: Mapped[int]


class PlannedPlacement(Base):
    """The meeting that is to decide one turn of a policy; `chosen` where the clerk chose it.

    `due` is the date of the turn: once that review is over, the placement is history.
    """

    __tablename__ = "planned_placement"
    __table_args__ = (
        UniqueConstraint("policy_id", "due"),
        Index("ix_planned_placement_school_id", "school_id"),
        Index("ix_planned_placement_meeting_id", "meeting_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"))
    policy_id: Mapped[int] = mapped_column(ForeignKey("policy.id"))
    due: Mapped[PreciseDate] = mapped_column(PreciseDateText)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    draft_due: Mapped[date]
    chosen: Mapped[bool]
    placed_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    placed_at: Mapped[datetime] = mapped_column(UtcInstant)

    policy: Mapped[Policy] = relationship()
    meeting: Mapped[Meeting] = relationship()


class AcceptedPlan(Base):
    """A plan that the clerk accepted; `changes` holds before and after of each line, for undoing.

    A line is {"policy", "due", "before", "after"}; before and after are {"meeting", "draft_due",
    "review_draft_due", "opens_on"}, days as text, None where there was none.
    """

    __tablename__ = "accepted_plan"
    __table_args__ = (Index("ix_accepted_plan_school_id", "school_id", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"))
    accepted_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    accepted_at: Mapped[datetime] = mapped_column(UtcInstant)
    undone_at: Mapped[datetime | None] = mapped_column(UtcInstant)
    changes: Mapped[list[dict[str, Any]]] = mapped_column(JSON)

    school: Mapped[School] = relationship()
