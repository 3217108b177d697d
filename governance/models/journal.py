"""The journal: append-only, each entry carrying the hash of the one before, one chain a school."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from governance.db import Base
from governance.models.base import UtcInstant


class JournalEntry(Base):
    """One act: who did what to which thing, when. Triggers refuse UPDATE and DELETE.

    `chain` is the school's number, or 0 for acts that belong to no school; `number` counts from 1
    within a chain without gaps.
    """

    __tablename__ = "journal_entry"
    __table_args__ = (
        UniqueConstraint("chain", "number"),
        Index("ix_journal_entry_policy_id", "policy_id", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    chain: Mapped[int]
    number: Mapped[int]
    at: Mapped[datetime] = mapped_column(UtcInstant)
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    actor_name: Mapped[str] = mapped_column(String(200))
    verb: Mapped[str] = mapped_column(String(60))
    policy_id: Mapped[int | None] = mapped_column(ForeignKey("policy.id"))
    subject: Mapped[str] = mapped_column(String(80))
    facts: Mapped[dict[str, Any]] = mapped_column(JSON)
    previous: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64), unique=True)


class JournalHead(Base):
    """The end of each chain: it serialises appends and shows when the newest are missing."""

    __tablename__ = "journal_head"

    chain: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[int]
    hash: Mapped[str] = mapped_column(String(64))
