"""Decisions: by which lawful route, by whom, with which votes and minute, on exactly which text."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from governance.db import Base
from governance.domain.permissions import Role
from governance.domain.routes import Decision as DecisionKind
from governance.domain.routes import Route
from governance.models.base import UtcInstant, where, word_of
from governance.models.meeting import AgendaItem, Meeting
from governance.models.person import Person
from governance.models.policy import Version


class Delegation(Base):
    """What the full board handed over: one policy, to a committee or to whoever holds a role.

    `policy_key` names the policy as the route rules do: its catalogue name, or “policy 12”. It
    stands from `starts` to `ends`, by the minute that recorded it.
    """

    __tablename__ = "delegation"
    __table_args__ = (
        CheckConstraint("(body_id is null) != (to_role is null)", name="to_one"),
        CheckConstraint("ends is null or starts <= ends", name="dates_in_order"),
        Index("ix_delegation_school_id_policy_key", "school_id", "policy_key"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"))
    policy_key: Mapped[str] = mapped_column(String(60))
    body_id: Mapped[int | None] = mapped_column(ForeignKey("body.id"))
    to_role: Mapped[Role | None] = mapped_column(word_of(Role, "to_role"))
    minute: Mapped[str] = mapped_column(String(80))
    starts: Mapped[date]
    ends: Mapped[date | None]


class Decision(Base):
    """One decision on one version of a policy; it is never changed, only followed by another.

    `version_id` is the text decided. Where it was approved subject to amendments, `amendments`
    names them, one a line, and `amended_version_id` is the text in which they were made, so the
    text signed: a decision says on exactly which text it was taken, and which came of it.
    `checked` is what the route check was given and what it answered (an empty list of reasons).
    `signed_by` is the person in the chair who put their name to it.
    """

    __tablename__ = "decision"
    __table_args__ = (
        CheckConstraint(
            "(signed_by is null) = (signed_at is null)"
            " and (signed_by is null) = (signed_as is null)",
            name="signature_whole",
        ),
        CheckConstraint(
            "route not in ('board_vote', 'committee_vote') or"
            " (meeting_id is not null and minute_reference is not null and votes_for is not null"
            " and votes_against is not null and abstained is not null)",
            name="vote_in_a_meeting",
        ),
        CheckConstraint(
            "(kind = 'approved_with_amendments') = (amendments is not null)",
            name="amendments_named",
        ),
        CheckConstraint(
            "amended_version_id is null or amendments is not null", name="amended_as_named"
        ),
        CheckConstraint(
            "amendments is null or signed_by is null or amended_version_id is not null",
            name="amended_before_signed",
        ),
        Index("ix_decision_policy_id_decided_on", "policy_id", "decided_on"),
        Index("uq_decision_one_an_item", "item_id", unique=True, **where("item_id is not null")),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    policy_id: Mapped[int] = mapped_column(ForeignKey("policy.id"))
    review_id: Mapped[int] = mapped_column(ForeignKey("review.id"), index=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id"))
    route: Mapped[Route] = mapped_column(word_of(Route, "route"))
    kind: Mapped[DecisionKind] = mapped_column(word_of(DecisionKind, "kind"))
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"))
    item_id: Mapped[int | None] = mapped_column(ForeignKey("agenda_item.id"))
    decided_on: Mapped[date]
    minute_reference: Mapped[str | None] = mapped_column(String(80))
    votes_for: Mapped[int | None]
    votes_against: Mapped[int | None]
    abstained: Mapped[int | None]
    quorum: Mapped[int | None]
    present: Mapped[int | None]
    note: Mapped[str | None] = mapped_column(Text)
    amendments: Mapped[str | None] = mapped_column(Text)
    amended_version_id: Mapped[int | None] = mapped_column(ForeignKey("version.id"))
    checked: Mapped[dict[str, Any]] = mapped_column(JSON)
    recorded_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    recorded_at: Mapped[datetime] = mapped_column(UtcInstant)
    signed_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    signed_as: Mapped[str | None] = mapped_column(String(100))
    signed_at: Mapped[datetime | None] = mapped_column(UtcInstant)

    version: Mapped[Version] = relationship(foreign_keys=[version_id])
    meeting: Mapped[Meeting | None] = relationship()

    @property
    def amendments_named(self) -> tuple[str, ...]:
        """The amendments one by one; none where the text was not approved subject to any."""
        return tuple((self.amendments or "").splitlines())


class DecisionMaker(Base):
    """Somebody who took a decision: the person delegated, the chair, or each who signed."""

    __tablename__ = "decision_maker"
    __table_args__ = (UniqueConstraint("decision_id", "person_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    decision_id: Mapped[int] = mapped_column(ForeignKey("decision.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))

    person: Mapped[Person] = relationship()


class DecisionReport(Base):
    """The item under which a decision taken for the board is reported to it."""

    __tablename__ = "decision_report"
    __table_args__ = (UniqueConstraint("item_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    decision_id: Mapped[int] = mapped_column(ForeignKey("decision.id"), index=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("agenda_item.id"))

    decision: Mapped[Decision] = relationship()
    item: Mapped[AgendaItem] = relationship()
