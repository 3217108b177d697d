"""People, the posts they hold, and failed attempts to sign in as them."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from governance.db import Base
from governance.domain import permissions
from governance.domain.permissions import Role
from governance.models.base import UtcInstant, word_of


class Person(Base):
    """Somebody who may sign in; one person may serve several boards.

    `email` is kept in lower case. `password_hash` is None until a password is set. A session made
    under an older `session_number` is no longer good.
    """

    __tablename__ = "person"
    __table_args__ = (CheckConstraint("email = lower(email)", name="email_in_lower_case"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    email: Mapped[str] = mapped_column(String(254), unique=True)
    password_hash: Mapped[str | None] = mapped_column(String(200))
    session_number: Mapped[int] = mapped_column(default=1)
    archived_on: Mapped[date | None]

    def __str__(self) -> str:
        return self.name


class Post(Base):
    """A role held at a school, across a trust, or everywhere (the administrator)."""

    __tablename__ = "post"
    __table_args__ = (
        CheckConstraint("ends is null or starts <= ends", name="dates_in_order"),
        CheckConstraint("school_id is null or trust_id is null", name="one_place"),
        CheckConstraint(
            "school_id is not null"
            " or (trust_id is not null and role in ('trust_lead', 'clerk'))"
            " or (trust_id is null and role = 'administrator')",
            name="role_has_its_place",
        ),
        Index("ix_post_school_id_role", "school_id", "role"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    role: Mapped[Role] = mapped_column(word_of(Role, "role"))
    school_id: Mapped[int | None] = mapped_column(ForeignKey("school.id"))
    trust_id: Mapped[int | None] = mapped_column(ForeignKey("trust.id"), index=True)
    starts: Mapped[date]
    ends: Mapped[date | None]

    person: Mapped[Person] = relationship()

    @property
    def as_held(self) -> permissions.Post:
        """The post as permissions know it."""
        return permissions.Post(self.role, self.school_id, self.trust_id, self.starts, self.ends)


class SignInAttempt(Base):
    """A try: `key` is “person:” and the address typed, or “from:” and where it came from.

    Rows older than the throttle's window are deleted by the tick.
    """

    __tablename__ = "sign_in_attempt"
    __table_args__ = (Index("ix_sign_in_attempt_key_at", "key", "at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(300))
    at: Mapped[datetime] = mapped_column(UtcInstant)
