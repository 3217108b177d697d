"""Packs: asked for when papers go out, claimed, made in a process of their own, and noted.

Asking is part of issuing an agenda and costs nothing. Making is the scheduler's work, or, where
somebody asks for a small pack before it has come to it, that person's: whoever claims the row
makes it. Claim, make and note are three steps, each a transaction or none, so that nothing is
locked meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import and_, or_, select

from governance.adapters.files import FileStore, StoredFile
from governance.adapters.packs import AT_LEISURE, Bounds, make_pack
from governance.db import db
from governance.domain.moments import Moment
from governance.models.meeting import AgendaItem, Meeting, MeetingState, Pack, PackState, Part
from governance.queries import packs as queries
from governance.services.beats.journal import record

LOST_AFTER = timedelta(minutes=10)
"""A pack that was begun so long ago lost its maker: none may take half as long."""
WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 30, 2 * 60, 6 * 60))
TRIES = len(WAITS) + 1


@dataclass(frozen=True, slots=True)
class Parcel:
    """A pack that its taker, and nobody else, makes now; `asked_at` is the date it bears."""

    pack_id: int
    attempt: int
    asked_at: datetime


@dataclass(frozen=True, slots=True)
class Made:
    """The file of a pack in the store, and its pages."""

    file: StoredFile
    pages: int


def ask(
    meeting: Meeting, items: Iterable[AgendaItem], *, when: Moment, late: bool = False
) -> list[Pack]:
    """Ask for the pack of each part that these items have; those made before stand as they are.

    Papers that follow join the pack of such papers that waits to be made, if there is one.
    """
    wanted: dict[Part, list[int]] = {}
    for item in items:
        wanted.setdefault(item.part, []).append(item.id)
    found = []
    for part in sorted(wanted):
        pack = _waiting(meeting, part) if late else None
        if pack is None:
            pack = Pack(
                meeting_id=meeting.id, part=part, late=late, items=wanted[part], asked_at=when.at
            )
            db.session.add(pack)
        else:
            pack.items = [*pack.items, *wanted[part]]
        found.append(pack)
    db.session.flush()
    return found


def take_next(*, when: Moment) -> Parcel | None:
    """Claim a pack that is due, of the latest meeting first; None where none is."""
    wanted = (
        select(Pack)
        .join(Meeting, Meeting.id == Pack.meeting_id)
        .where(
            or_(Pack.state == PackState.WAITING, _failed_long_ago(when), _lost(when)),
            Meeting.state != MeetingState.CANCELLED,
        )
        .order_by(Meeting.held_on.desc(), Pack.id)
        .limit(1)
        .with_for_update(of=Pack, skip_locked=True)
    )
    pack = db.session.scalars(wanted).first()
    return _claimed(pack, when) if pack else None


def take(pack_id: int, *, when: Moment) -> Parcel | None:
    """Claim one pack; None where it is made, or somebody is making it."""
    wanted = (
        select(Pack)
        .where(
            Pack.id == pack_id,
            or_(Pack.state.in_((PackState.WAITING, PackState.FAILED)), _lost(when)),
        )
        .with_for_update(skip_locked=True)
    )
    pack = db.session.scalars(wanted).first()
    return _claimed(pack, when) if pack else None


def make(parcel: Parcel, files: FileStore, *, bounds: Bounds = AT_LEISURE) -> Made:
    """Make a claimed pack and store it; PackFailed or StorageFailure, with a sentence, if not.

    Never within a unit of work: the database is let go of while the pack is set.
    """
    papers = queries.papers_of(parcel.pack_id)
    db.session.rollback()
    made = make_pack(papers, parcel.asked_at, bounds=bounds)
    return Made(files.put(made.pdf), made.pages)


def note_made(parcel: Parcel, made: Made, *, when: Moment) -> None:
    """The pack is there: the journal keeps which file it is."""
    pack = _being_made(parcel)
    if pack is None:
        return
    pack.state, pack.sentence = PackState.MADE, None
    pack.sha256, pack.size, pack.pages = made.file.sha256, made.file.size, made.pages
    pack.made_at = when.at
    record(
        "made a pack of papers",
        by=None,
        when=when,
        subject=f"meeting {pack.meeting_id}",
        school_id=pack.meeting.school_id,
        pack=pack.id,
        part=pack.part.value,
        sha256=made.file.sha256,
        pages=made.pages,
    )


def note_failed(parcel: Parcel, sentence: str) -> None:
    """Put down why a pack could not be made; it is tried again."""
    pack = _being_made(parcel)
    if pack is not None:
        pack.state, pack.sentence = PackState.FAILED, sentence


def _waiting(meeting: Meeting, part: Part) -> Pack | None:
    """The pack of papers that followed which nobody has begun to make."""
    return db.session.scalars(
        select(Pack)
        .where(
            Pack.meeting_id == meeting.id,
            Pack.part == part,
            Pack.late,
            Pack.state == PackState.WAITING,
        )
        .order_by(Pack.id)
        .limit(1)
        .with_for_update()
    ).first()


def _claimed(pack: Pack, when: Moment) -> Parcel:
    pack.state, pack.started_at = PackState.MAKING, when.at
    pack.attempts += 1
    db.session.flush()
    return Parcel(pack.id, pack.attempts, pack.asked_at)


def _failed_long_ago(when: Moment):  # type: ignore[no-untyped-def]  # a clause of SQLAlchemy's own
    """Failed, and its wait is over; after `TRIES` it is tried only when somebody asks for it."""
    return and_(
        Pack.state == PackState.FAILED,
        or_(
            *(
                and_(Pack.attempts == tried, Pack.started_at <= when.at - wait)
                for tried, wait in enumerate(WAITS, 1)
            )
        ),
    )


def _lost(when: Moment):  # type: ignore[no-untyped-def]  # a clause of SQLAlchemy's own
    return and_(Pack.state == PackState.MAKING, Pack.started_at <= when.at - LOST_AFTER)


def _being_made(parcel: Parcel) -> Pack | None:
    """The pack, locked, unless somebody else has taken it since."""
    pack = db.session.get(Pack, parcel.pack_id, with_for_update=True)
    if pack is None or pack.state is not PackState.MAKING or pack.attempts != parcel.attempt:
        return None
    return pack
