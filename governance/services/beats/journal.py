"""Recording: each act becomes one entry at the end of its school's chain."""

from __future__ import annotations

from typing import Any, cast

from sqlalchemy import Table, bindparam, insert, select, update

from governance.db import db
from governance.domain.journal import GENESIS, entry_hash
from governance.domain.moments import Moment
from governance.domain.permissions import Actor
from governance.models.journal import JournalEntry, JournalHead

NO_SCHOOL = 0
SYSTEM = "The scheduler"

# Every act asks these, so they are made once; the writing ones speak of plain tables.
_ENTRIES, _HEADS = cast(Table, JournalEntry.__table__), cast(Table, JournalHead.__table__)
_HEAD = (
    select(JournalHead.number, JournalHead.hash)
    .where(JournalHead.chain == bindparam("of_chain"))
    .with_for_update()
)
_BEGIN = insert(_HEADS)
_APPEND = insert(_ENTRIES)
_MOVE_ON = (
    update(_HEADS)
    .where(_HEADS.c.chain == bindparam("of_chain"))
    .values(number=bindparam("to_number"), hash=bindparam("to_hash"))
)


def record(
    verb: str,
    *,
    by: Actor | None,
    when: Moment,
    subject: str,
    school_id: int | None = None,
    policy_id: int | None = None,
    system: str = SYSTEM,
    **facts: Any,
) -> None:
    """Append an entry, in the caller's transaction; `subject` is like “review 12”.

    `system` names who acted where it was no person.

    The head row of the chain is locked first, so entries of one school never interleave.
    """
    chain = school_id or NO_SCHOOL
    number, previous = _lock_head(chain)
    entry: dict[str, Any] = {
        "chain": chain,
        "number": number + 1,
        "at": when.at.isoformat(timespec="microseconds"),
        "actor_id": by.person_id if by else None,
        "actor_name": by.name if by else system,
        "verb": verb,
        "policy_id": policy_id,
        "subject": subject,
        "facts": facts,
    }
    digest = entry_hash(previous, entry)
    sealed = entry | {"at": when.at, "previous": previous, "hash": digest}
    db.session.execute(_APPEND, sealed)
    moved = {"of_chain": chain, "to_number": number + 1, "to_hash": digest}
    db.session.execute(_MOVE_ON, moved)


def _lock_head(chain: int) -> tuple[int, str]:
    found = db.session.execute(_HEAD, {"of_chain": chain}).one_or_none()
    if found is None:
        db.session.execute(_BEGIN, {"chain": chain, "number": 0, "hash": GENESIS})
        return 0, GENESIS
    return found.number, found.hash
