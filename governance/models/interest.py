"""The register of interests, and the governors who keep an eye on one area each."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from governance.db import Base
from governance.models.base import UtcInstant, word_of
from governance.models.person import Person


class InterestKind(StrEnum):
    """What sort of interest was declared; NONE is the declaration that there is none."""

    NONE = "none"
    BUSINESS = "business"
    EMPLOYMENT = "employment"
    OTHER_SCHOOL = "other_school"
    RELATIONSHIP = "relationship"
    GIFT = "gift"
    OTHER = "other"

    @property
    def label(self) -> str:
        """As the register heads it."""
        return _LABELS[self]


_LABELS = {
    InterestKind.NONE: "Nothing to declare",
    InterestKind.BUSINESS: "Business or financial",
    InterestKind.EMPLOYMENT: "Employment",
    InterestKind.OTHER_SCHOOL: "Governor or trustee elsewhere",
    InterestKind.RELATIONSHIP: "Relationship with staff, a governor or a supplier",
    InterestKind.GIFT: "Gift or hospitality",
    InterestKind.OTHER: "Other",
}


class Interest(Base):
    """An interest that somebody declared to one school, from a day and to a day.

    Maintained schools in England and academies publish this register (constitution guidance;
    Academy Trust Handbook, part 5). `policy_key` names the policy it bears on, where it is one.
    """

    __tablename__ = "interest"
    __table_args__ = (
        CheckConstraint("ends is null or starts <= ends", name="dates_in_order"),
        CheckConstraint("kind = 'none' or words is not null", name="says_what"),
        Index("ix_interest_school_id_person_id", "school_id", "person_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[InterestKind] = mapped_column(word_of(InterestKind, "kind"))
    words: Mapped[str | None] = mapped_column(String(500))
    policy_key: Mapped[str | None] = mapped_column(String(60))
    starts: Mapped[date]
    ends: Mapped[date | None]
    declared_on: Mapped[date]
    recorded_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    recorded_at: Mapped[datetime] = mapped_column(UtcInstant)

    person: Mapped[Person] = relationship(foreign_keys=[person_id])


class LinkGovernor(Base):
    """A governor whom the board asked to follow one area, by the minute that named them.

    `policy_key` names the policy that belongs to the area, where it is one.
    """

    __tablename__ = "link_governor"
    __table_args__ = (
        CheckConstraint("ends is null or starts <= ends", name="dates_in_order"),
        UniqueConstraint("school_id", "person_id", "area", "starts"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    area: Mapped[str] = mapped_column(String(120))
    policy_key: Mapped[str | None] = mapped_column(String(60))
    minute: Mapped[str | None] = mapped_column(String(80))
    starts: Mapped[date]
    ends: Mapped[date | None]

    person: Mapped[Person] = relationship()
