"""Checking what is kept: the chains of the journal, and the files of versions and documents.

It reads in batches and lets go of the database between them, so that neither the size of the
journal nor the time it takes stands in anybody's way. Never call it inside a unit of work.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import exists, func, literal, select

from governance.adapters.files import FileStore
from governance.db import db
from governance.domain.journal import GENESIS, LinkedEntry, verify
from governance.models.intake import IntakeDocument, Tracker
from governance.models.meeting import Meeting, Pack
from governance.models.policy import Policy, Version
from governance.models.school import School
from governance.queries import journal
from governance.queries.journal import Chain

FILES_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, as a sentence; `school_id` is None for what belongs to none."""

    school_id: int | None
    sentence: str


@dataclass(slots=True)
class Tally:
    """How much was looked at; `whole` is False where the check was stopped before its end."""

    entries: int = 0
    files: int = 0
    whole: bool = True
    go_on: Callable[[], bool] = field(default=lambda: True)

    def between(self) -> bool:
        """Let go of the database; whether to go on."""
        db.session.rollback()
        if not self.go_on():
            self.whole = False
        return self.whole


def check(store: FileStore, tally: Tally) -> Iterator[Finding]:
    """Everything that is wrong; `tally` counts along."""
    yield from check_journal(tally)
    if tally.whole:
        yield from check_files(store, tally)


def check_journal(tally: Tally) -> Iterator[Finding]:
    """A changed, missing or reordered entry, or a cut end, in the chain of any school."""
    for chain in journal.chains():
        yield from _check_chain(chain, tally)
        if not tally.between():
            return


def _check_chain(chain: Chain, tally: Tally) -> Iterator[Finding]:
    place = chain.school or (
        "Acts of no school" if chain.chain == 0 else f"School {chain.chain}, now gone"
    )
    last = 0

    def counted() -> Iterator[LinkedEntry]:
        nonlocal last
        for entry in journal.entries(chain.chain, between=tally.between):
            tally.entries += 1
            last = entry.sequence
            yield entry

    noted = chain.hash if chain.hash != GENESIS else None
    for fault in verify(counted(), noted=noted):
        if not tally.whole:
            return  # what was not read is not missing
        yield Finding(chain.chain or None, f"{place}: {fault.sentence}")
    if tally.whole and last > journal.newest(chain.chain):
        yield Finding(
            chain.chain or None,
            f"{place}: Entry {last} of the journal stands behind the end that was noted, so it was"
            " not written by this program.",
        )


def check_files(store: FileStore, tally: Tally) -> Iterator[Finding]:
    """A changed or a missing file of any version of a policy, document brought in, or pack."""
    for row in _files(tally):
        tally.files += 1
        wrong = _wrong(store, row.sha256)
        if wrong is not None:
            yield Finding(
                row.school_id,
                f"{row.school}: The file “{row.filename}” of {row.of} {wrong}",
            )


def _wrong(store: FileStore, sha256: str) -> str | None:
    try:
        there = store.path(sha256).is_file()
    except ValueError:  # the name itself was tampered with
        there = False
    if not there:
        return "is missing from the store: restore it from the backup."
    if not store.verify(sha256):
        return "was changed after it was stored, or cannot be read: restore it from the backup."
    return None


@dataclass(frozen=True, slots=True)
class _File:
    """A file that the register knows, and what it belongs to."""

    sha256: str
    school_id: int
    school: str
    filename: str
    of: str


def _files(tally: Tally) -> Iterator[_File]:
    """Every file: of the versions by their hash, each once, of what was brought in, of packs."""
    after = ""
    while rows := db.session.execute(_of_versions(after)).all():
        for row in rows:
            yield _file(row, f"“{row.title}”, version {row.number},")
        if not tally.between():
            return
        after = rows[-1].sha256
    for asked, of in (
        (_of_documents, "a document brought in"),
        (_of_spreadsheets, "a spreadsheet brought in"),
        (_of_packs, "a pack of papers"),
    ):
        last = 0
        while rows := db.session.execute(asked(last)).all():
            for row in rows:
                yield _file(row, of)
            if not tally.between():
                return
            last = rows[-1].id


def _file(row: Any, of: str) -> _File:
    return _File(row.sha256, row.school_id, row.name, row.filename, of)


def _of_versions(after: str) -> Any:
    first = (
        select(func.min(Version.id).label("id"))
        .where(Version.sha256 > after)
        .group_by(Version.sha256)
        .order_by(Version.sha256)
        .limit(FILES_AT_ONCE)
        .subquery()
    )
    return (
        select(
            Version.sha256,
            School.id.label("school_id"),
            School.name,
            Version.filename,
            Policy.title,
            Version.number,
        )
        .join(first, first.c.id == Version.id)
        .join(Policy, Policy.id == Version.policy_id)
        .join(School, School.id == Policy.school_id)
        .order_by(Version.sha256)
    )


def _of_documents(after: int) -> Any:
    return (
        select(
            IntakeDocument.sha256,
            School.id.label("school_id"),
            School.name,
            IntakeDocument.filename,
            IntakeDocument.id,
        )
        .join(School, School.id == IntakeDocument.school_id)
        .where(IntakeDocument.id > after, ~exists().where(Version.sha256 == IntakeDocument.sha256))
        .order_by(IntakeDocument.id)
        .limit(FILES_AT_ONCE)
    )


def _of_spreadsheets(after: int) -> Any:
    return (
        select(
            Tracker.sha256, School.id.label("school_id"), School.name, Tracker.filename, Tracker.id
        )
        .join(School, School.id == Tracker.school_id)
        .where(Tracker.id > after)
        .order_by(Tracker.id)
        .limit(FILES_AT_ONCE)
    )


def _of_packs(after: int) -> Any:
    return (
        select(
            Pack.sha256,
            School.id.label("school_id"),
            School.name,
            literal("papers.pdf").label("filename"),
            Pack.id,
        )
        .join(Meeting, Meeting.id == Pack.meeting_id)
        .join(School, School.id == Meeting.school_id)
        .where(Pack.id > after, Pack.sha256.is_not(None))
        .order_by(Pack.id)
        .limit(FILES_AT_ONCE)
    )
