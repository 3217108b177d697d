"""Batches of files: how far each is, and what became of its files, doubts first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, case, func, select
from sqlalchemy.orm import aliased

from governance.db import db
from governance.domain.catalogue import title_key
from governance.domain.errors import NotFound
from governance.domain.permissions import Actor, Permission, Reach
from governance.models.intake import (
    FileState,
    IntakeBatch,
    IntakeDocument,
    IntakeFile,
    IntakeState,
)
from governance.models.school import School
from governance.queries.intake.told import is_policy
from governance.queries.people import within

GONE = "There is no such page, or it belongs to another school."
LATEST = 10
FEWEST_ELSEWHERE = 3
_TO_READ = (FileState.QUEUED, FileState.READING)


@dataclass(frozen=True, slots=True)
class BatchLine:
    """A batch in a list: when it came, and how many of its files were dealt with."""

    id: int
    school: str
    brought_at: datetime
    files: int
    to_read: int
    waiting: int


@dataclass(frozen=True, slots=True)
class BatchView:
    """A batch with its files and its figures.

    `sure` are the documents to accept as they are, `partly` those of which the confident values can
    be accepted: (number, revision) of each. `left` counts what a person must look at.
    """

    batch: IntakeBatch
    files: tuple[Any, ...]
    done: int
    confident: int
    doubts: int
    failed: int
    confirmed: int
    sure: tuple[tuple[int, int], ...]
    partly: tuple[tuple[int, int], ...]
    left: int
    elsewhere: tuple[str, int] | None = None
    """Another school that most of them name, and how many do: perhaps the wrong one was chosen."""

    @property
    def reading(self) -> bool:
        """Whether files are still to be read."""
        return self.done < len(self.files)


def batch(by: Actor, batch_id: int) -> BatchView:
    """One batch, where `by` may bring in at its school."""
    found = db.session.get(IntakeBatch, batch_id)
    if found is None:
        raise NotFound(GONE)
    by.require(Permission.BRING_IN, found.school.ref)
    files = tuple(_files(batch_id))
    waits = [row for row in files if row.document_state is IntakeState.WAITING]
    return BatchView(
        batch=found,
        files=files,
        done=sum(row.state not in _TO_READ for row in files),
        confident=sum(row.confident for row in files),
        doubts=sum(row.doubts for row in files),
        failed=sum(row.state is FileState.FAILED for row in files),
        confirmed=sum(row.document_state is IntakeState.CONFIRMED for row in files),
        sure=tuple(
            (row.document_id, row.revision) for row in waits if row.sure and not row.accepted
        ),
        partly=tuple(
            (row.document_id, row.revision)
            for row in waits
            if not row.sure and row.confident and not row.accepted
        ),
        left=sum(row.doubtful + _is_alike(row) for row in waits),
        elsewhere=_elsewhere([row.named for row in waits], found.school.name),
    )


def batch_of(document_id: int) -> int | None:
    """The number of the batch that a document came in; None where it came alone."""
    wanted = select(IntakeFile.batch_id).where(IntakeFile.document_id == document_id).limit(1)
    return db.session.scalar(wanted)


def _is_alike(row: Any) -> bool:
    """Whether nothing was left to look at but the policy in the register that it is like."""
    return bool(row.sure and row.accepted)


def _elsewhere(named: Sequence[str | None], school: str) -> tuple[str, int] | None:
    here = title_key(school)
    keys = [(title_key(one), one) for one in named if one]
    others = Counter(one for key, one in keys if key not in here and here not in key)
    for name, count in others.most_common(1):
        if count >= FEWEST_ELSEWHERE and count * 2 > len(named):
            return name, count
    return None


def latest(reach: Reach) -> list[BatchLine]:
    """The newest batches within reach that were not undone."""
    waiting = func.count().filter(IntakeDocument.state == IntakeState.WAITING)
    wanted = (
        select(
            IntakeBatch.id,
            School.name,
            IntakeBatch.brought_at,
            func.count(IntakeFile.id),
            func.count().filter(IntakeFile.state.in_(_TO_READ)),
            waiting,
        )
        .join(School, School.id == IntakeBatch.school_id)
        .join(IntakeFile, IntakeFile.batch_id == IntakeBatch.id)
        .outerjoin(IntakeDocument, IntakeDocument.id == IntakeFile.document_id)
        .where(within(reach, IntakeBatch.school_id), IntakeBatch.undone_at.is_(None))
        .group_by(IntakeBatch.id, School.name, IntakeBatch.brought_at)
        .order_by(IntakeBatch.id.desc())
        .limit(LATEST)
    )
    return [BatchLine(*row) for row in db.session.execute(wanted)]


def _files(batch_id: int) -> Sequence[Any]:
    """The files of a batch: documents that wait first, those with doubts before the others."""
    waits = IntakeDocument.state == IntakeState.WAITING
    order = case((waits, 0), (IntakeFile.state == FileState.FAILED, 1), else_=2)
    before = aliased(IntakeDocument)
    same = and_(
        IntakeFile.state == FileState.KNOWN,
        before.sha256 == IntakeFile.sha256,
        before.school_id == IntakeBatch.school_id,
    )
    wanted = (
        select(
            *(IntakeFile.name, IntakeFile.state, IntakeFile.sentence, IntakeFile.document_id),
            *(IntakeFile.confident, IntakeFile.doubts, IntakeFile.sure),
            IntakeDocument.state.label("document_state"),
            *(IntakeDocument.revision, IntakeDocument.doubtful, IntakeDocument.accepted),
            IntakeDocument.reading["title"].as_string().label("title"),
            IntakeDocument.reading["school"].as_string().label("named"),
            is_policy().label("is_policy"),
            *(before.id.label("known_id"), before.state.label("known_state")),
        )
        .join(IntakeBatch, IntakeBatch.id == IntakeFile.batch_id)
        .outerjoin(IntakeDocument, IntakeDocument.id == IntakeFile.document_id)
        .outerjoin(before, same)
        .where(IntakeFile.batch_id == batch_id)
        .order_by(order, IntakeFile.sure, IntakeDocument.doubtful.desc(), IntakeFile.id)
    )
    return db.session.execute(wanted).all()
