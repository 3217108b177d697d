"""Spreadsheets arrive and wait; nothing in the register changes until one is confirmed."""

from __future__ import annotations

from sqlalchemy import select

from governance.adapters.files import FileStore
from governance.adapters.spreadsheets import ParsedSpreadsheet
from governance.db import CHANGED_MEANWHILE, db
from governance.domain.errors import NotFound, Stale, WrongMoment
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Permission
from governance.models.intake import IntakeState, Tracker
from governance.services.beats.guarding import GONE
from governance.services.beats.journal import record
from governance.services.intake.arriving import COMMAND_LINE, school_of

CONFIRMED = "This spreadsheet was confirmed. Upload it again to import it again."


def bring_in_tracker(
    school_id: int,
    *,
    by: Actor | None,
    when: Moment,
    parsed: ParsedSpreadsheet,
    data: bytes,
    files: FileStore,
) -> Tracker:
    """Keep a parsed spreadsheet to be confirmed; the same file again waits again.

    `by` is None on the command line, where whoever may run it may do anything.
    """
    school = school_of(by, school_id)
    files.put(data)
    wanted = select(Tracker).where(Tracker.school_id == school_id, Tracker.sha256 == parsed.sha256)
    tracker = db.session.scalars(wanted.with_for_update()).one_or_none()
    if tracker is None:
        tracker = Tracker(school=school, sha256=parsed.sha256)
        db.session.add(tracker)
    tracker.filename, tracker.media_type, tracker.size = parsed.name, parsed.media_type, parsed.size
    tracker.sheets = [sheet.as_kept for sheet in parsed.sheets]
    tracker.warnings = list(parsed.warnings)
    tracker.state = IntakeState.WAITING
    tracker.brought_by = by.person_id if by else None
    tracker.brought_at = when.at
    db.session.flush()
    note("received a spreadsheet", tracker, by, when)
    return tracker


def set_tracker_aside(tracker_id: int, *, by: Actor, when: Moment, expecting: int) -> Tracker:
    """Put a spreadsheet out of the way; the file is kept."""
    tracker = tracker_for(by, tracker_id, expecting=expecting)
    tracker.state = IntakeState.SET_ASIDE
    db.session.flush()
    note("set a spreadsheet aside", tracker, by, when)
    return tracker


def tracker_for(by: Actor | None, tracker_id: int, *, expecting: int) -> Tracker:
    """The waiting spreadsheet, locked, where `by` may bring in and has seen this revision."""
    tracker = db.session.get(Tracker, tracker_id, with_for_update=True)
    if tracker is None:
        raise NotFound(GONE)
    if by is not None:
        by.require(Permission.BRING_IN, tracker.school.ref)
    if expecting != tracker.revision:
        raise Stale(CHANGED_MEANWHILE)
    if tracker.state is IntakeState.CONFIRMED:
        raise WrongMoment(CONFIRMED)
    if tracker.state is IntakeState.SET_ASIDE:
        raise WrongMoment("This spreadsheet was set aside. Upload it again to import it.")
    return tracker


def note(verb: str, tracker: Tracker, by: Actor | None, when: Moment, **facts: int) -> None:
    """The journal's entry of what became of a spreadsheet."""
    record(
        verb,
        by=by,
        when=when,
        system=COMMAND_LINE,
        subject=f"spreadsheet {tracker.id}",
        school_id=tracker.school_id,
        filename=tracker.filename,
        sha256=tracker.sha256,
        **facts,
    )
