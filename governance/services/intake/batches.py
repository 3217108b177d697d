"""Files uploaded together: queued, read one after another, and undone as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import and_, delete, or_, select, update

from governance.adapters.documents import ParsedDocument
from governance.adapters.files import FileStore
from governance.db import CHANGED_MEANWHILE, db
from governance.domain.errors import NotFound, Stale, WrongMoment
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Permission
from governance.models.intake import (
    FileState,
    IntakeBatch,
    IntakeDocument,
    IntakeFile,
    IntakeState,
)
from governance.services.beats.guarding import GONE, school_for
from governance.services.beats.journal import record
from governance.services.intake.arriving import Fate, bring_in
from governance.services.intake.proposed import proposal_of
from governance.services.intake.weighing import weigh

LOST_AFTER = timedelta(minutes=5)
"""A file that was begun so long ago lost its reader: no file may take half as long."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """A file in the store, by its plain name; `refused` says why there is none."""

    name: str
    sha256: str | None = None
    refused: str | None = None


@dataclass(frozen=True, slots=True)
class Parcel:
    """A file that its taker, and nobody else, reads now."""

    file_id: int
    school_id: int
    name: str
    sha256: str
    person_id: int


def queue(school_id: int, *, by: Actor, when: Moment, arrived: Sequence[Arrived]) -> IntakeBatch:
    """Put files that are in the store into a batch, to be read by the scheduler."""
    school = school_for(by, Permission.BRING_IN, school_id)
    batch = IntakeBatch(school=school, brought_by=by.person_id, brought_at=when.at)
    db.session.add(batch)
    db.session.flush()
    for one in arrived:
        db.session.add(
            IntakeFile(
                batch_id=batch.id,
                name=one.name,
                sha256=one.sha256,
                state=FileState.FAILED if one.refused else FileState.QUEUED,
                sentence=one.refused,
            )
        )
    db.session.flush()
    _record("uploaded a batch", batch, by, when, files=len(arrived))
    return batch


def take_next(*, when: Moment) -> Parcel | None:
    """Claim the oldest file that waits, or whose reader was lost; None where there is none."""
    lost = and_(
        IntakeFile.state == FileState.READING, IntakeFile.started_at <= when.at - LOST_AFTER
    )
    wanted = (
        select(IntakeFile)
        .where(or_(IntakeFile.state == FileState.QUEUED, lost))
        .order_by(IntakeFile.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    file = db.session.scalars(wanted).one_or_none()
    if file is None or file.sha256 is None:
        return None
    file.state, file.started_at = FileState.READING, when.at
    batch = file.batch
    db.session.flush()
    return Parcel(file.id, batch.school_id, file.name, file.sha256, batch.brought_by)


def note_read(
    parcel: Parcel,
    *,
    by: Actor,
    when: Moment,
    parsed: ParsedDocument,
    data: bytes,
    files: FileStore,
) -> None:
    """Bring the file in for whoever uploaded it; nothing where the batch was undone meanwhile."""
    file = _being_read(parcel)
    if file is None:
        return
    brought = bring_in(parcel.school_id, by=by, when=when, parsed=parsed, data=data, files=files)
    if brought.fate is not Fate.WAITS:
        file.state = FileState.KNOWN
        file.sentence = f"“{brought.name}” {brought.fate.sentence}"
        return
    document = db.session.get_one(IntakeDocument, brought.document_id)
    proposal = proposal_of(document.reading, document.filename)
    file.state, file.document_id = FileState.READ, document.id
    weighed = weigh(proposal, school=document.school.name)
    file.confident, file.sure = len(weighed.confident), weighed.sure
    file.doubts = len(proposal.doubts)


def note_failed(parcel: Parcel, sentence: str) -> None:
    """Put down why a file could not be read; the others go on."""
    file = _being_read(parcel)
    if file is not None:
        file.state, file.sentence = FileState.FAILED, sentence


def undo(batch_id: int, *, by: Actor, when: Moment, expecting: int) -> IntakeBatch:
    """Take a whole batch back: what it brought waits no more, as though it had never come.

    WrongMoment where one of its documents was confirmed. The files stay in the store.
    """
    batch = batch_for(by, batch_id, expecting=expecting)
    if batch.undone_at is not None:
        raise WrongMoment("This batch was undone already.")
    brought = select(IntakeFile.document_id).where(
        IntakeFile.batch_id == batch.id, IntakeFile.document_id.is_not(None)
    )
    states = select(IntakeDocument.id, IntakeDocument.state).where(IntakeDocument.id.in_(brought))
    rows = db.session.execute(states.with_for_update()).all()
    if any(row.state is IntakeState.CONFIRMED for row in rows):
        raise WrongMoment(
            "A document of this batch was confirmed, so it cannot be undone as a whole. Set the"
            " others aside one by one."
        )
    mine = IntakeFile.batch_id == batch.id
    unread = IntakeFile.state.in_((FileState.QUEUED, FileState.READING))
    said = {"state": FileState.FAILED, "sentence": "The batch was undone before it was read."}
    db.session.execute(update(IntakeFile).where(mine, unread).values(said))
    db.session.execute(update(IntakeFile).where(mine).values(document_id=None, sure=False))
    numbers = [row.id for row in rows]
    db.session.execute(delete(IntakeDocument).where(IntakeDocument.id.in_(numbers)))
    batch.undone_at = when.at
    db.session.flush()
    _record("undid a batch", batch, by, when, documents=len(numbers))
    return batch


def batch_for(by: Actor, batch_id: int, *, expecting: int) -> IntakeBatch:
    """The batch, locked, where `by` may bring in at its school and has seen this revision."""
    batch = db.session.get(IntakeBatch, batch_id, with_for_update=True)
    if batch is None:
        raise NotFound(GONE)
    by.require(Permission.BRING_IN, batch.school.ref)
    if expecting != batch.revision:
        raise Stale(CHANGED_MEANWHILE)
    return batch


def _being_read(parcel: Parcel) -> IntakeFile | None:
    file = db.session.get(IntakeFile, parcel.file_id, with_for_update=True)
    return file if file is not None and file.state is FileState.READING else None


def _record(verb: str, batch: IntakeBatch, by: Actor, when: Moment, **facts: Any) -> None:
    record(verb, by=by, when=when, subject=f"batch {batch.id}", school_id=batch.school_id, **facts)
