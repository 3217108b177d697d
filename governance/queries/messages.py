"""The messages that were written to somebody."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select

from governance.models.jobs import OutboxMessage
from governance.queries.keyset import Leaf, Way, leaf, ordered, place


def written_to(person_id: int, *, after: str | None, before: str | None, rows: int) -> Leaf:
    """A page of a person's messages, newest first."""
    return leaf(_messages, ("id",), place(after, before, (int,)), rows=rows, person=person_id)


@cache
def _messages(way: Way) -> Select[*tuple[Any, ...]]:
    wanted = select(
        OutboxMessage.id,
        OutboxMessage.subject,
        OutboxMessage.text,
        OutboxMessage.written_at,
        OutboxMessage.sent_at,
    ).where(OutboxMessage.person_id == bindparam("person"))
    return ordered(wanted, (OutboxMessage.id,), way, descending=True)
