"""Confirming a spreadsheet: each row that can be used becomes a policy, in the cells’ own words."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from governance.adapters.catalogue_file import shipped_catalogue
from governance.db import db
from governance.domain.catalogue import title_key
from governance.domain.dates import PreciseDate
from governance.domain.errors import BadInput
from governance.domain.moments import Moment
from governance.domain.permissions import Actor
from governance.domain.trackers import Field, Layout, Match, Matched, Record
from governance.models.history import Event, HistoryEvent
from governance.models.intake import IntakeState, Tracker
from governance.models.policy import Origin, Policy
from governance.models.school import Body, BodyKind
from governance.queries import trackers as queries
from governance.services import schedule
from governance.services.beats.journal import record
from governance.services.intake.arriving import COMMAND_LINE
from governance.services.trackers.arriving import note, tracker_for

MOST_AT_ONCE = 2_000
ADDED = "brought in a policy from a spreadsheet"
UPDATED = "took over what a spreadsheet says"
_BOARD_NAMES = frozenset({"fgb", "lgb", "full governing board", "full governing body", "governors"})
_BOARD_NAMES |= {"governing board", "governing body", "full governors", "full board", "board"}


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a spreadsheet, in numbers of rows."""

    added: int
    updated: int
    unchanged: int
    left_out: int


@dataclass(frozen=True, slots=True)
class _Work:
    """What each row needs."""

    tracker: Tracker
    by: Actor | None
    when: Moment
    bodies: dict[str, int]


def confirm_tracker(
    tracker_id: int,
    *,
    by: Actor | None,
    when: Moment,
    expecting: int,
    sheet: int,
    layout: Layout,
    update: Collection[int] = (),
) -> Done:
    """Add the policies that are not in the register; change those in it whose rows are in `update`.

    `layout` is what the clerk confirmed. A policy that is in the register stays as it is unless
    its row's number is given. BadInput where no column holds the titles.
    """
    tracker = tracker_for(by, tracker_id, expecting=expecting)
    if layout.column(Field.TITLE) is None:
        raise BadInput("Say which column holds the policies’ titles.", field="columns")
    view = queries.view(tracker, sheet, layout, today=when.day)
    new = view.of(Match.NEW)
    _not_too_many(tracker, len(new))
    work = _Work(tracker, by, when, _bodies(tracker.school_id))
    changed = [one for one in view.of(Match.DIFFERENT) if one.record.number in update]
    for one in new:
        _add(work, one.record)
    for one in changed:
        _update(work, one)
    tracker.state = IntakeState.CONFIRMED
    db.session.flush()
    done = Done(
        len(new), len(changed), len(view.matched) - len(new) - len(changed), len(view.left_out)
    )
    note("confirmed a spreadsheet", tracker, by, when, added=done.added, updated=done.updated)
    return done


def _not_too_many(tracker: Tracker, new: int) -> None:
    if new > MOST_AT_ONCE:
        raise BadInput(
            f"“{tracker.filename}” has {new:,} policies that are new, and at most"
            f" {MOST_AT_ONCE:,} are taken at once: split it and upload the parts.",
            field="columns",
        )


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


def _update(work: _Work, matched: Matched) -> None:
    if matched.known is None:
        raise AssertionError("A row that is different has a policy it differs from.")
    policy = db.session.get_one(Policy, matched.known.id, with_for_update=True)
    facts = _state(work, policy, matched.record) | _remember(work, policy, matched.record)
    schedule.plan_opening(policy)
    db.session.flush()
    _record(UPDATED, work, policy, matched.record, facts)


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
        policy.body_id = work.bodies.get(_body_key(row.body), policy.body_id)
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


def _bodies(school_id: int) -> dict[str, int]:
    """The school's boards and committees by the names that a list may give them."""
    wanted = select(Body).where(Body.school_id == school_id, Body.archived_on.is_(None))
    found: dict[str, int] = {}
    for body in db.session.scalars(wanted):
        found[_body_key(body.name)] = body.id
        if body.kind is not BodyKind.COMMITTEE:
            found |= dict.fromkeys(_BOARD_NAMES, body.id)
    return found


def _body_key(name: str) -> str:
    return title_key(name).removesuffix(" committee").removeprefix("the ")


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
