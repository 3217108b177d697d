"""Trusts, schools, and the bodies that decide for them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from governance.db import Base
from governance.domain.permissions import SchoolRef
from governance.domain.routes import KindOfSchool
from governance.domain.terms import TermCalendar
from governance.models.base import where, word_of
from governance.models.person import Person

_IS_THE_BOARD = "kind != 'committee' and archived_on is null"


class SchoolKind(StrEnum):
    """What kind of school it is: this decides who may admit, employ and decide."""

    COMMUNITY = "community"
    VOLUNTARY_AIDED = "voluntary_aided"
    VOLUNTARY_CONTROLLED = "voluntary_controlled"
    FOUNDATION = "foundation"
    ACADEMY = "academy"


class Phase(StrEnum):
    """The ages a school teaches."""

    NURSERY = "nursery"
    PRIMARY = "primary"
    SECONDARY = "secondary"
    ALL_THROUGH = "all_through"
    SPECIAL = "special"


class BodyKind(StrEnum):
    """What a body is."""

    GOVERNING_BOARD = "governing_board"
    COMMITTEE = "committee"
    TRUST_BOARD = "trust_board"
    LOCAL_GOVERNING_BODY = "local_governing_body"


class Category(StrEnum):
    """In what capacity a person sits on a body."""

    PARENT = "parent"
    STAFF = "staff"
    HEADTEACHER = "headteacher"
    LOCAL_AUTHORITY = "local_authority"
    FOUNDATION = "foundation"
    CO_OPTED = "co_opted"
    TRUSTEE = "trustee"
    ASSOCIATE = "associate"


class Trust(Base):
    """A multi-academy trust, or another family of schools that is looked after as one."""

    __tablename__ = "trust"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(200), unique=True)

    def __str__(self) -> str:
        return self.name


class School(Base):
    """One school: its kind, its rules, its terms and its settings."""

    __tablename__ = "school"
    __table_args__ = (
        CheckConstraint("window_days between 0 and 120", name="window_days"),
        CheckConstraint("lead_days between 7 and 365", name="lead_days"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    trust_id: Mapped[int | None] = mapped_column(ForeignKey("trust.id"), index=True)
    name: Mapped[str] = mapped_column(String(200), unique=True)
    kind: Mapped[SchoolKind] = mapped_column(word_of(SchoolKind, "kind"))
    phase: Mapped[Phase] = mapped_column(word_of(Phase, "phase"))
    rules: Mapped[KindOfSchool] = mapped_column(word_of(KindOfSchool, "rules"))
    window_days: Mapped[int] = mapped_column(default=28)
    lead_days: Mapped[int] = mapped_column(default=56)
    spring_starts: Mapped[str] = mapped_column(String(5), default="01-01")
    summer_starts: Mapped[str] = mapped_column(String(5), default="04-01")
    autumn_starts: Mapped[str] = mapped_column(String(5), default="09-01")
    archived_on: Mapped[date | None]

    trust: Mapped[Trust | None] = relationship()

    @property
    def ref(self) -> SchoolRef:
        """The school as permissions know it."""
        return SchoolRef(self.id, self.trust_id)

    @property
    def terms(self) -> TermCalendar:
        """The days on which this school's terms begin."""
        spring, summer, autumn = (
            (int(start[:2]), int(start[3:]))
            for start in (self.spring_starts, self.summer_starts, self.autumn_starts)
        )
        return TermCalendar(spring, summer, autumn)

    def __str__(self) -> str:
        return self.name


class Body(Base):
    """A governing board, a committee of it, or a tier of a trust.

    `quorum` is set where terms of reference ask for more than the regulations do. `seats` counts
    places of governors, filled or vacant; associate members are not among them. `terms` are the
    terms of reference in the board's words, agreed by `terms_minute`.
    """

    __tablename__ = "body"
    __table_args__ = (
        UniqueConstraint("school_id", "name"),
        CheckConstraint("seats between 1 and 60", name="seats"),
        CheckConstraint("quorum is null or quorum between 1 and 60", name="quorum"),
        CheckConstraint("terms_minute is null or terms is not null", name="terms_agreed"),
        Index("uq_body_one_board", "school_id", unique=True, **where(_IS_THE_BOARD)),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(ForeignKey("school.id"), index=True)
    name: Mapped[str] = mapped_column(String(200))
    kind: Mapped[BodyKind] = mapped_column(word_of(BodyKind, "kind"))
    seats: Mapped[int]
    quorum: Mapped[int | None]
    terms: Mapped[str | None] = mapped_column(Text)
    terms_minute: Mapped[str | None] = mapped_column(String(80))
    archived_on: Mapped[date | None]

    school: Mapped[School] = relationship()

    def __str__(self) -> str:
        return self.name


class Membership(Base):
    """A person's place on a body, from a day and to a day."""

    __tablename__ = "membership"
    __table_args__ = (
        CheckConstraint("ends is null or starts <= ends", name="dates_in_order"),
        UniqueConstraint("body_id", "person_id", "starts"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    category: Mapped[Category] = mapped_column(word_of(Category, "category"))
    votes: Mapped[bool] = mapped_column(default=True)
    starts: Mapped[date]
    ends: Mapped[date | None]

    body: Mapped[Body] = relationship()
    person: Mapped[Person] = relationship()

    @property
    def is_governor(self) -> bool:
        """Whether this member is a governor, not an associate member."""
        return self.category is not Category.ASSOCIATE
