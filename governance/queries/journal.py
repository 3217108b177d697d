"""The journal as it is kept, read back in the very fields that were sealed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select, tuple_

from governance.db import db
from governance.domain.journal import LinkedEntry
from governance.models.journal import JournalEntry, JournalHead
from governance.models.school import School

BATCH = 2000

_FIELDS = (
    JournalEntry.chain,
    JournalEntry.number,
    JournalEntry.at,
    JournalEntry.actor_id,
    JournalEntry.actor_name,
    JournalEntry.verb,
    JournalEntry.policy_id,
    JournalEntry.subject,
    JournalEntry.facts,
)
_LINK = (JournalEntry.id, JournalEntry.number, JournalEntry.previous, JournalEntry.hash)


@dataclass(frozen=True, slots=True)
class Chain:
    """One chain of the journal: a school's, or (0) that of acts that belong to no school.

    `number` and `hash` are those noted as its newest; None where nothing is noted.
    """

    chain: int
    school: str | None
    number: int | None
    hash: str | None


def chains() -> list[Chain]:
    """Every chain that has an end noted or an entry, in order."""
    heads = {
        head.chain: (head.number, head.hash)
        for head in db.session.execute(
            select(JournalHead.chain, JournalHead.number, JournalHead.hash)
        )
    }
    schools: dict[int, str] = dict(db.session.execute(select(School.id, School.name)).all())
    known = set(heads) | set(_chains_with_entries())
    return [
        Chain(chain, schools.get(chain), *heads.get(chain, (None, None))) for chain in sorted(known)
    ]


def _chains_with_entries() -> Iterator[int]:
    """The chains in which entries stand, by skipping from one to the next along the index."""
    found = db.session.scalar(select(JournalEntry.chain).order_by(JournalEntry.chain).limit(1))
    while found is not None:
        yield found
        found = db.session.scalar(
            select(JournalEntry.chain)
            .where(JournalEntry.chain > found)
            .order_by(JournalEntry.chain)
            .limit(1)
        )


def newest(chain: int) -> int:
    """The number now noted as the newest of a chain; 0 where nothing is noted."""
    noted = select(JournalHead.number).where(JournalHead.chain == chain)
    return db.session.scalar(noted) or 0


def entries(
    chain: int, *, between: Callable[[], bool] = lambda: True, batch: int = BATCH
) -> Iterator[LinkedEntry]:
    """The entries of a chain in the order of their numbers, read in batches along the index.

    `between` is called after each batch; the reading ends where it answers False. An entry that no
    longer reads as one (a day that is no day) comes without its content, so its hash fails.
    """
    place: tuple[int, int] | None = None
    while True:
        rows = _batch(chain, place, batch)
        yield from (entry for _, entry in rows)
        if len(rows) < batch or not between():
            return
        place = rows[-1][0]


def _batch(
    chain: int, after: tuple[int, int] | None, limit: int
) -> list[tuple[tuple[int, int], LinkedEntry]]:
    def pick(*columns: Any) -> Any:
        wanted = select(*columns).where(JournalEntry.chain == chain)
        if after is not None:
            wanted = wanted.where(
                JournalEntry.number >= after[0],
                tuple_(JournalEntry.number, JournalEntry.id) > after,
            )
        return wanted.order_by(JournalEntry.number, JournalEntry.id).limit(limit)

    try:
        rows = db.session.execute(pick(*_LINK, *_FIELDS)).all()
    except (ValueError, TypeError):
        return [_alone(*link) for link in db.session.execute(pick(*_LINK))]
    return [((row[1], row[0]), _linked(row)) for row in rows]


def _alone(
    entry_id: int, number: int, previous: str, digest: str
) -> tuple[tuple[int, int], LinkedEntry]:
    """One entry by itself, where its batch could not be read."""
    wanted = select(*_LINK, *_FIELDS).where(JournalEntry.id == entry_id)
    try:
        return (number, entry_id), _linked(db.session.execute(wanted).one())
    except (ValueError, TypeError):
        return (number, entry_id), LinkedEntry(number, previous, digest, {"unreadable": number})


def _linked(row: Any) -> LinkedEntry:
    """The entry with its fields as `services/beats/journal.py` sealed them."""
    _id, number, previous, digest, chain, _number, at, actor_id, actor_name, verb, *rest = row
    policy_id, subject, facts = rest
    return LinkedEntry(
        number,
        previous,
        digest,
        {
            "chain": chain,
            "number": number,
            "at": _instant(at),
            "actor_id": actor_id,
            "actor_name": actor_name,
            "verb": verb,
            "policy_id": policy_id,
            "subject": subject,
            "facts": facts,
        },
    )


def _instant(at: datetime) -> str:
    return at.isoformat(timespec="microseconds")
