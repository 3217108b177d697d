"""What the clerk confirms of a document, as values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from governance.domain.dates import PreciseDate
from governance.domain.frequency import Frequency
from governance.domain.moments import Moment
from governance.domain.permissions import Actor
from governance.models.intake import IntakeDocument
from governance.services.intake.proposed import Proposal, Signature


class Place(StrEnum):
    """Where a document goes: a policy of its own, or a text of one that is in the register."""

    NEW = "new"
    NEWER = "newer"
    EARLIER = "earlier"


@dataclass(frozen=True, slots=True)
class Chosen:
    """A stretch of the extracted text that somebody chose for a field (`approved.1`, `name_0`)."""

    field: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What the clerk confirms, whether as read or corrected; None is “not stated”."""

    title: str
    written: PreciseDate | None = None
    approved: tuple[PreciseDate, ...] = ()
    reviewed: tuple[PreciseDate, ...] = ()
    next_review: PreciseDate | None = None
    frequency: Frequency | None = None
    approved_by: str | None = None
    body_id: int | None = None
    owner: str | None = None
    version: str | None = None
    signatories: tuple[Signature, ...] = ()
    place: Place = Place.NEW
    known_id: int | None = None
    """The policy it is a text of, where its title is another than the document's."""
    chosen: tuple[Chosen, ...] = ()
    """Which values were taken from which words of the text."""


def as_read(read: Proposal, body_id: int | None = None) -> Confirmed:
    """Every value of a new policy just as it was read."""
    return Confirmed(
        title=read.title,
        written=read.written,
        approved=read.approved,
        reviewed=read.reviewed,
        next_review=read.next_review,
        frequency=read.frequency,
        approved_by=read.approved_by,
        body_id=body_id,
        owner=read.owner,
        version=read.version,
        signatories=read.signatories,
    )


@dataclass(frozen=True, slots=True)
class Work:
    """What every step of a confirmation needs; `proposal` holds what was chosen in the text."""

    document: IntakeDocument
    proposal: Proposal
    confirmed: Confirmed
    by: Actor
    when: Moment


def listed(value: PreciseDate | Iterable[PreciseDate] | None) -> list[PreciseDate]:
    """One date, several or none, as a list."""
    if value is None:
        return []
    return [value] if isinstance(value, PreciseDate) else list(value)
