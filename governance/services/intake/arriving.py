"""Documents arrive, wait for the clerk, and may be set aside; the register changes only later."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import select

from governance.adapters.documents import ParsedDocument
from governance.adapters.files import FileStore
from governance.db import CHANGED_MEANWHILE, db
from governance.domain.errors import NotFound, Stale, WrongMoment
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Permission
from governance.domain.reading.reader import read
from governance.models.intake import IntakeDocument, IntakeState
from governance.models.school import School
from governance.queries.intake import layout
from governance.services.beats.guarding import GONE, school_for
from governance.services.beats.journal import record
from governance.services.intake.proposed import proposal_of
from governance.services.intake.weighing import weigh

COMMAND_LINE = "The command line"


class Fate(StrEnum):
    """What became of a file that was brought in."""

    WAITS = "waits"
    WAITED = "waited"
    CONFIRMED = "confirmed"
    SET_ASIDE = "set_aside"

    @property
    def sentence(self) -> str:
        """What happened, after the file's name."""
        return _SENTENCES[self]


_SENTENCES = {
    Fate.WAITS: "was read and waits for you to confirm it.",
    Fate.WAITED: "was brought in before and still waits for you to confirm it.",
    Fate.CONFIRMED: "is in the register already: this very file was confirmed before.",
    Fate.SET_ASIDE: "was brought in before and set aside. Take it up again from the list.",
}

_AGAIN = {
    IntakeState.WAITING: Fate.WAITED,
    IntakeState.CONFIRMED: Fate.CONFIRMED,
    IntakeState.SET_ASIDE: Fate.SET_ASIDE,
}


@dataclass(frozen=True, slots=True)
class Brought:
    """A file's fate and the document it became, or had become."""

    name: str
    document_id: int
    fate: Fate


def bring_in(
    school_id: int,
    *,
    by: Actor | None,
    when: Moment,
    parsed: ParsedDocument,
    data: bytes,
    files: FileStore,
) -> Brought:
    """Keep a parsed file with what it says of itself; the same file is kept once a school.

    `by` is None on the command line, where whoever may run it may do anything.
    """
    school = school_of(by, school_id)
    known = fate_of(school_id, parsed)
    if known is not None:
        return known
    files.put(data)
    reading = read(parsed.document).as_json(parsed.name)
    document = IntakeDocument(
        school_id=school.id,
        filename=parsed.name,
        sha256=parsed.sha256,
        media_type=parsed.media_type,
        size=parsed.size,
        blocks=[block.text for block in parsed.document.blocks],
        layout=layout.as_kept(parsed.document.blocks),
        html=parsed.html,
        warnings=list(parsed.warnings),
        reading=reading,
        doubtful=weigh(proposal_of(reading, parsed.name), school=school.name).count,
        state=IntakeState.WAITING,
        brought_by=by.person_id if by else None,
        brought_at=when.at,
    )
    db.session.add(document)
    db.session.flush()
    _record("received a document", document, by, when)
    return Brought(parsed.name, document.id, Fate.WAITS)


def fate_of(school_id: int, parsed: ParsedDocument) -> Brought | None:
    """What became of this very file at this school before; None where it is new."""
    wanted = select(IntakeDocument.id, IntakeDocument.state).where(
        IntakeDocument.school_id == school_id, IntakeDocument.sha256 == parsed.sha256
    )
    row = db.session.execute(wanted).one_or_none()
    return Brought(parsed.name, row.id, _AGAIN[row.state]) if row else None


def set_aside(document_id: int, *, by: Actor, when: Moment, expecting: int) -> IntakeDocument:
    """Put a document that is no policy, or not wanted, out of the way; the file is kept."""
    document = document_for(by, document_id, expecting=expecting)
    still_waits(document)
    document.state = IntakeState.SET_ASIDE
    db.session.flush()
    _record("set a document aside", document, by, when)
    return document


def take_up(document_id: int, *, by: Actor, when: Moment, expecting: int) -> IntakeDocument:
    """Let a document that was set aside wait again."""
    document = document_for(by, document_id, expecting=expecting)
    if document.state is not IntakeState.SET_ASIDE:
        raise WrongMoment("This document was not set aside. Load the list again.")
    document.state = IntakeState.WAITING
    db.session.flush()
    _record("took a document up again", document, by, when)
    return document


def document_for(by: Actor, document_id: int, *, expecting: int | None = None) -> IntakeDocument:
    """The document, locked, where `by` may bring in at its school and has seen this revision."""
    document = db.session.get(IntakeDocument, document_id, with_for_update=True)
    if document is None:
        raise NotFound(GONE)
    by.require(Permission.BRING_IN, document.school.ref)
    if expecting is not None and expecting != document.revision:
        raise Stale(CHANGED_MEANWHILE)
    return document


def still_waits(document: IntakeDocument) -> None:
    """WrongMoment where the document was dealt with already."""
    if document.state is IntakeState.CONFIRMED:
        raise WrongMoment("This document was confirmed already. Look for its policy.")
    if document.state is IntakeState.SET_ASIDE:
        raise WrongMoment("This document was set aside. Take it up again first.")


def school_of(by: Actor | None, school_id: int) -> School:
    """The school, where `by` may bring in; the command line may bring in anywhere."""
    if by is not None:
        return school_for(by, Permission.BRING_IN, school_id)
    school = db.session.get(School, school_id)
    if school is None:
        raise NotFound(GONE)
    return school


def _record(verb: str, document: IntakeDocument, by: Actor | None, when: Moment) -> None:
    facts: dict[str, Any] = {"filename": document.filename, "sha256": document.sha256}
    record(
        verb,
        by=by,
        when=when,
        system=COMMAND_LINE,
        subject=f"document {document.id}",
        school_id=document.school_id,
        **facts,
    )
