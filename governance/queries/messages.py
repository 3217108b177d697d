"""The messages that were written to somebody."""

from __future__ import annotations

from sqlalchemy import select

from governance.models.jobs import OutboxMessage
from governance.queries.keyset import Leaf, leaf, place


def written_to(person_id: int, *, after: str | None, before: str | None, rows: int) -> Leaf:
    """A page of a person's messages, newest first."""
    wanted = select(
        OutboxMessage.id,
        OutboxMessage.subject,
        OutboxMessage.text,
        OutboxMessage.written_at,
        OutboxMessage.sent_at,
    ).where(OutboxMessage.person_id == person_id)
    at = place(after, before, (int,))
    return leaf(wanted, (OutboxMessage.id,), ("id",), at, rows=rows, descending=True)
