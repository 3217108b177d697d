"""Whether the register is the demonstration: only there may one click sign anybody in."""

from __future__ import annotations

from sqlalchemy import select

from governance.db import db
from governance.models.journal import JournalEntry

MARK = "loaded the demonstration"
"""The journal's verb that tells the demonstration from a register of one's own, for good."""

_NO_SCHOOL = 0


def is_demonstration() -> bool:
    """Whether this register was filled as the demonstration; one set up by hand never is.

    The mark is an entry of the journal, which nothing changes or removes.
    """
    mark = select(JournalEntry.id).where(
        JournalEntry.chain == _NO_SCHOOL, JournalEntry.verb == MARK
    )
    return db.session.scalars(mark.limit(1)).first() is not None
