"""Confirming a spreadsheet: each row that can be used becomes a policy, in the cells’ own words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from sqlalchemy import select

from governance.adapters.catalogue_file import shipped_catalogue
from governance.db import db
from governance.domain.catalogue import title_key
from governance.domain.dates import PreciseDate
from governance.domain.errors import BadInput
from governance.domain.moments import Moment
from governance.domain.permissions import Actor
from governance.domain.reading.approver import NamedBody, body_meant
from governance.domain.trackers import Field, Layout, Match, Matched, Record, missing
from governance.models.history import Event, HistoryEvent
from governance.models.intake import IntakeState, Tracker
from governance.models.policy import Origin, Policy
from governance.queries import trackers as queries
from governance.queries.intake.meant import bodies_of
from governance.services import schedule
from governance.services.beats.journal import record
from governance.services.intake.arriving import COMMAND_LINE
from governance.services.trackers.arriving import note, tracker_for

ADDED = "brought in a policy from a spreadsheet"
UPDATED = "took over what a spreadsheet says"


class Take(StrEnum):
    """What to take over of rows whose policy is in the register and says something else."""

    TICKED = "ticked"
    MISSING = "missing"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a sheet, in numbers of rows; `left` is the sheet that is to be confirmed next.

    The spreadsheet waits on while it has a sheet that looks like a list, and is done without one.
    """

    added: int
    updated: int
    unchanged: int
    left_out: int
    left: int | None = None


@dataclass(frozen=True, slots=True)
class _Work:
    """What each row needs."""

    tracker: Tracker
    by: Actor | None
    when: Moment
    bodies: list[NamedBody]


def confirm_tracker(
    tracker_id: int,
    *,
    by: Actor | None,
    when: Moment,
    expecting: int,
    sheet: int,
    layout: Layout,
    take: Take = Take.TICKED,
    ticked: Collection[int] = (),
) -> Done:
    """Add the policies that are not in the register; change those in it as `take` says.

    `layout` is what the clerk confirmed, `ticked` are numbers of rows. BadInput where no column
    holds the titles, or where there are more new policies than any school has.
    """
    tracker = tracker_for(by, tracker_id, expecting=expecting)
    if layout.column(Field.TITLE) is None:
        raise BadInput("Say which column holds the policies’ titles.", field="columns")
    view = queries.view(tracker, sheet, layout, today=when.day)
    new = view.of(Match.NEW)
    if view.too_many:
        raise BadInput(f"“{tracker.filename}” cannot be taken over as it is shown. {view.too_many}")
    work = _Work(tracker, by, when, bodies_of(tracker.school_id))
    changed = list(_changed(view.of(Match.DIFFERENT), take, ticked))
    for one in new:
        _add(work, one.record)
    for policy_id, row in changed:
        _update(work, policy_id, row)
    left = _take(tracker, view.chosen, when)
    db.session.flush()
    same = len(view.matched) - len(new) - len(changed)
    done = Done(len(new), len(changed), same, len(view.left_out), left)
    note("confirmed a spreadsheet", tracker, by, when, added=done.added, updated=done.updated)
    return done


def _take(tracker: Tracker, chosen: int, when: Moment) -> int | None:
    """Note that a sheet was confirmed; the sheet to confirm next, None where the list is done."""
    sheets = queries.sheets_of(tracker)
    tracker.sheets = [
        replace(sheet, taken=sheet.taken or place == chosen).as_kept
        for place, sheet in enumerate(sheets)
    ]
    left = queries.lists_left(tracker, when.day)
    if not left:
        tracker.state = IntakeState.CONFIRMED
    return left[0] if left else None


def _add(work: _Work, row: Record) -> None:
    entry = shipped_catalogue().find(row.title)
    policy = Policy(
        school=work.tracker.school,
        title=row.title,
        title_key=title_key(row.title),
        catalogue=entry.slug if entry else None,
    )
    facts = _state(work, policy, row)
    db.session.add(policy)
    db.session.flush()
    facts |= _remember(work, policy, row)
    schedule.plan_opening(policy)
    _record(ADDED, work, policy, row, facts)


def _changed(
    different: Iterable[Matched], take: Take, ticked: Collection[int]
) -> Iterator[tuple[int, Record]]:
    """The policies to change, by number, each with what of its row is to be taken over."""
    for one in different:
        row = missing(one) if take is Take.MISSING else one.record
        wanted = take is not Take.TICKED or one.record.number in ticked
        if one.known is not None and row is not None and wanted:
            yield one.known.id, row


def _update(work: _Work, policy_id: int, row: Record) -> None:
    policy = db.session.get_one(Policy, policy_id, with_for_update=True)
    facts = _state(work, policy, row) | _remember(work, policy, row)
    schedule.plan_opening(policy)
    db.session.flush()
    _record(UPDATED, work, policy, row, facts)


def _state(work: _Work, policy: Policy, row: Record) -> dict[str, Any]:
    """Set what the row states and the policy does not; the facts for the journal."""
    facts: dict[str, Any] = {}
    if row.next_review is not None and row.next_review != policy.next_review:
        policy.set_next_review(row.next_review, Origin.DOCUMENT)
        facts["next_review"] = row.next_review.edtf
    if row.frequency is not None and row.frequency != policy.frequency:
        policy.frequency, policy.frequency_origin = row.frequency, Origin.DOCUMENT
        policy.proposed_frequency = None
        facts["frequency"] = row.frequency.stored
    for name, value in (
        ("owner", row.owner),
        ("approved_by", row.body),
        ("statutory", row.statutory),
        ("on_website", row.website),
    ):
        if value is not None and value != getattr(policy, name):
            setattr(policy, name, value)
            facts[name] = value
    if row.body is not None and "approved_by" in facts:
        policy.body_id = body_meant(row.body, work.bodies) or policy.body_id
    return facts


def _remember(work: _Work, policy: Policy, row: Record) -> dict[str, Any]:
    """Keep the past dates that are not on record; those added, by event."""
    wanted = select(HistoryEvent.event, HistoryEvent.on_date).where(
        HistoryEvent.policy_id == policy.id
    )
    known = {(found.event, found.on_date) for found in db.session.execute(wanted)}
    added: dict[str, list[str]] = {}
    for event, field, dates in (
        (Event.APPROVED, Field.APPROVED, row.approved),
        (Event.REVIEWED, Field.REVIEWED, row.reviewed),
    ):
        for on in dates:
            if (event, on) not in known:
                db.session.add(_event(work, policy, event, on, row.words[field]))
                added.setdefault(event.value, []).append(on.edtf)
    return {"past": added} if added else {}


def _event(work: _Work, policy: Policy, event: Event, on: PreciseDate, words: str) -> HistoryEvent:
    return HistoryEvent(
        policy_id=policy.id,
        event=event,
        on_date=on,
        first_day=on.first(work.tracker.school.terms),
        origin=Origin.DOCUMENT,
        words=words,
        sha256=work.tracker.sha256,
        recorded_at=work.when.at,
    )


def _record(verb: str, work: _Work, policy: Policy, row: Record, facts: dict[str, Any]) -> None:
    record(
        verb,
        by=work.by,
        when=work.when,
        system=COMMAND_LINE,
        subject=f"spreadsheet {work.tracker.id}",
        school_id=policy.school_id,
        policy_id=policy.id,
        filename=work.tracker.filename,
        sha256=work.tracker.sha256,
        row=row.number,
        words={field.value: words for field, words in row.words.items()},
        **facts,
    )
