"""Recording: each act becomes one entry at the end of its school's chain."""

from __future__ import annotations

from typing import Any

from sqlalchemy import insert, select, update

from governance.db import db
from governance.domain.journal import GENESIS, entry_hash
from governance.domain.moments import Moment
from governance.domain.permissions import Actor
from governance.models.journal import JournalEntry, JournalHead

NO_SCHOOL = 0
SYSTEM = "The scheduler"


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
    db.session.execute(
        insert(JournalEntry).values(entry | {"at": when.at, "previous": previous, "hash": digest})
    )
    db.session.execute(
        update(JournalHead)
        .where(JournalHead.chain == chain)
        .values(number=number + 1, hash=digest)
        .execution_options(synchronize_session=False)
    )


def _lock_head(chain: int) -> tuple[int, str]:
    head = select(JournalHead.number, JournalHead.hash).where(JournalHead.chain == chain)
    found = db.session.execute(head.with_for_update()).one_or_none()
    if found is None:
        db.session.execute(insert(JournalHead).values(chain=chain, number=0, hash=GENESIS))
        return 0, GENESIS
    return found.number, found.hash
