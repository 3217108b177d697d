"""What of the register a document means: its policy, the place of its text, its approving body."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sqlalchemy import select

from governance.adapters.catalogue_file import shipped_catalogue
from governance.db import db
from governance.domain.catalogue import Titles, title_key
from governance.domain.dates import PreciseDate
from governance.domain.reading import approver
from governance.domain.reading.approver import NamedBody, Sort
from governance.models.history import HistoryEvent
from governance.models.policy import Policy
from governance.models.review import Review
from governance.models.school import Body, BodyKind

_SORTS = {BodyKind.COMMITTEE: Sort.COMMITTEE, BodyKind.TRUST_BOARD: Sort.TRUST_BOARD}


@dataclass(frozen=True, slots=True)
class PlaceMeant:
    """Whether a text is newer or earlier than its policy's, as its dates say, and the sentence."""

    newer: bool
    because: str


def policy_like(school_id: int, title: str) -> Policy | None:
    """The school's policy that this title means: the same, however spelt, or another name of it.

    Among those that only mean the same, a policy in use comes before an archived one.
    """
    rows = titles(school_id, archived=True)
    key = title_key(title)
    same = [number for number, known in rows if title_key(known) == key]
    number = same[0] if same else _alike(title, titles(school_id)) or _alike(title, rows)
    return db.session.get(Policy, number) if number is not None else None


def _alike(title: str, rows: list[tuple[int, str]]) -> int | None:
    return Titles(rows, shipped_catalogue()).alike(title)


def open_review(policy_id: int) -> int | None:
    """The number of the policy’s open review: there a newer text is uploaded, as its draft."""
    wanted = select(Review.id).where(Review.policy_id == policy_id, Review.closed_on.is_(None))
    return db.session.scalar(wanted)


def titles(school_id: int, *, archived: bool = False) -> list[tuple[int, str]]:
    """The school's policies as (number, title), in order of title."""
    wanted = select(Policy.id, Policy.title).where(Policy.school_id == school_id)
    if not archived:
        wanted = wanted.where(Policy.archived_on.is_(None))
    return [(row.id, row.title) for row in db.session.execute(wanted.order_by(Policy.title_key))]


def body_meant(school_id: int, words: str | None) -> int | None:
    """The number of the school's board or committee that the document's words mean, if any."""
    return approver.body_meant(words, bodies_of(school_id)) if words else None


def bodies_of(school_id: int) -> list[NamedBody]:
    """The school's boards and committees, by their names."""
    wanted = select(Body.id, Body.name, Body.kind).where(
        Body.school_id == school_id, Body.archived_on.is_(None)
    )
    return [
        NamedBody(row.id, row.name, _SORTS.get(row.kind, Sort.BOARD))
        for row in db.session.execute(wanted)
    ]


def place_meant(
    policy: Policy, past: Iterable[PreciseDate], due: PreciseDate | None
) -> PlaceMeant | None:
    """Whether a text with these past dates and this next review is the policy's newer text.

    Its newest past date decides where the register has one too, else the next reviews; None where
    neither lies wholly after the other: the clerk says.
    """
    wanted = select(HistoryEvent.on_date).where(HistoryEvent.policy_id == policy.id)
    compared = (
        ("dated", _newest(list(past)), _newest(list(db.session.scalars(wanted)))),
        ("due for review", due, policy.next_review),
    )
    for what, mine, known in compared:
        if mine is None or known is None:
            continue
        for newer, first, second in ((True, mine, known), (False, known, mine)):
            if first.first() > second.last():
                return PlaceMeant(
                    newer,
                    f"It is {what} {mine.in_words()}, the register’s text {known.in_words()}.",
                )
    return None


def _newest(dates: Collection[PreciseDate]) -> PreciseDate | None:
    return max(dates, key=lambda one: one.last(), default=None)
