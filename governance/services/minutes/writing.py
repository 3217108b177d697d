"""Writing minutes: the clerk’s own words and the movers of each resolution, until they are signed.

What nobody typed into is left alone, so a page drawn an hour ago undoes nothing that it only shows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from governance.db import db
from governance.domain.errors import BadInput, NotFound, Stale, WrongMoment
from governance.domain.minutes import Standing, digest
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Permission, Role
from governance.models.meeting import ItemMinute, Meeting, MeetingState
from governance.queries.minutes.composing import Composed, Minuted, composed, standing_of
from governance.services.beats.guarding import GONE, meeting_for
from governance.services.beats.journal import record
from governance.services.beats.outbox import announce, holders
from governance.services.meetings.calendar import touch
from governance.services.minutes.placing import place_minutes

LONGEST_TEXT = 20_000
SIGNED = (
    "These minutes are agreed and signed, so their words stand. What was wrong with them is minuted"
    " at the next meeting."
)


@dataclass(frozen=True, slots=True)
class Words:
    """What the clerk typed for one item; `expecting` is the revision the page was drawn with.

    `text` is None where the words on the page were left as they were.
    """

    expecting: int
    text: str | None
    proposed_by: int | None = None
    seconded_by: int | None = None


def write(
    meeting_id: int, words: Mapping[int, Words], *, by: Actor, when: Moment
) -> list[ItemMinute]:
    """Save the words and movers of items, all or none; Stale where one was changed meanwhile."""
    meeting = _open(meeting_id, by)
    whole = composed(meeting.id)
    items = {item.id: item for item in whole.items}
    written = []
    for item_id, typed in words.items():
        if item_id not in items:
            raise NotFound(GONE)
        _check(items[item_id], typed)
        _keeps_words(whole, items[item_id], typed)
        written.append(_write(items[item_id], typed, by=by, when=when))
    if written:
        touch(meeting)
        _record("wrote minutes", meeting, by=by, when=when, words=_digests(written))
    return written


def forget(meeting_id: int, item_id: int, *, by: Actor, when: Moment, expecting: int) -> ItemMinute:
    """Back to the product’s own words for one item; its movers stay."""
    meeting = _open(meeting_id, by)
    minute = db.session.scalars(
        select(ItemMinute).where(ItemMinute.item_id == item_id)
    ).one_or_none()
    if minute is None or minute.item.meeting_id != meeting.id:
        raise NotFound(GONE)
    _same(minute.revision, expecting, minute.item.position)
    if minute.text is None:
        raise WrongMoment("These are the product’s own words already. Nothing was changed.")
    minute.text, minute.written_by, minute.written_at = None, by.person_id, when.at
    touch(meeting)
    _record("went back to the drafted minute", meeting, by=by, when=when, item=item_id)
    return minute


def declare_ready(meeting_id: int, *, by: Actor, when: Moment, expecting: int) -> Meeting:
    """The minutes are written: members read them, the chair is told, the next agenda takes them.

    BadInput where an item has no words yet.
    """
    meeting = _open(meeting_id, by, expecting=expecting)
    whole = composed(meeting.id)
    if whole.standing is not Standing.DRAFT:
        raise WrongMoment("These minutes are ready already. Nothing was changed.")
    _nothing_blank(whole)
    meeting.minutes_ready_on = when.day
    db.session.flush()
    _record(
        "declared minutes ready", meeting, by=by, when=when, held_on=meeting.held_on.isoformat()
    )
    place_minutes(meeting.body_id, when=when)
    announce(
        "minutes_ready",
        to=holders(meeting.school, (Role.CHAIR,), when),
        occasion=f"meeting {meeting.id}",
        when=when,
        meeting=meeting,
    )
    return meeting


def _open(meeting_id: int, by: Actor, *, expecting: int | None = None) -> Meeting:
    """The meeting, locked, where its minutes may be written."""
    meeting = meeting_for(by, Permission.RECORD_DECISIONS, meeting_id, expecting=expecting)
    if meeting.state is not MeetingState.HELD:
        raise WrongMoment("Record who attended first; then the minutes can be written.")
    if standing_of(meeting) is Standing.SIGNED:
        raise WrongMoment(SIGNED)
    return meeting


def _same(revision: int, expecting: int, number: int) -> None:
    if revision != expecting:
        raise Stale(
            f"Somebody else saved the minute of item {number} while you were writing. Their words"
            " stand beside yours; save again to put yours in their place."
        )


def _check(item: Minuted, typed: Words) -> None:
    """Stale for an older page; BadInput for a text too long or movers who cannot move it."""
    _same(item.revision, typed.expecting, item.number)
    if typed.text is not None and len(typed.text) > LONGEST_TEXT:
        raise BadInput(
            f"Keep the minute of item {item.number} under {LONGEST_TEXT} characters.",
            field=f"text-{item.id}",
        )
    first, second = typed.proposed_by, typed.seconded_by
    if second is not None and first is None:
        raise BadInput(
            f"Somebody seconded item {item.number}, but nobody proposed it. Choose who did.",
            field=f"proposed-{item.id}",
        )
    if first is not None and first == second:
        raise BadInput(
            f"The same person cannot propose and second item {item.number}. Choose another.",
            field=f"seconded-{item.id}",
        )
    there = {person_id for person_id, _ in item.movers}
    for name, person in (("proposed", first), ("seconded", second)):
        before = item.proposed_by if name == "proposed" else item.seconded_by
        if person is not None and person not in there and person != before:
            raise BadInput(
                f"Item {item.number} is moved by members with a vote who were in the room for it."
                " Choose from those named.",
                field=f"{name}-{item.id}",
            )


def _keeps_words(whole: Composed, item: Minuted, typed: Words) -> None:
    """What members can read already is not emptied; without words the product’s own stand."""
    if whole.standing is Standing.READY and typed.text == "" and not item.draft:
        raise BadInput(
            f"Members can read these minutes already, so item {item.number} needs words.",
            field=f"text-{item.id}",
        )


def _write(item: Minuted, typed: Words, *, by: Actor, when: Moment) -> ItemMinute:
    minute = db.session.scalars(
        select(ItemMinute).where(ItemMinute.item_id == item.id)
    ).one_or_none()
    if minute is None:
        minute = ItemMinute(item_id=item.id, written_by=by.person_id, written_at=when.at)
        db.session.add(minute)
    if typed.text is not None:
        minute.text = None if typed.text in ("", item.draft) else typed.text
    minute.proposed_by, minute.seconded_by = typed.proposed_by, typed.seconded_by
    minute.written_by, minute.written_at = by.person_id, when.at
    db.session.flush()
    return minute


def nothing_open(whole: Composed) -> None:
    """WrongMoment where the meeting’s own record still waits for what became of an item."""
    for item in whole.items:
        if not item.settled:
            missing = "the signing" if item.unsigned_of else "the decision"
            other = "that they stand over" if item.unsigned_of else "take it off the agenda"
            raise WrongMoment(
                f"What became of item {item.number}, “{item.title}”, is not on record. Record"
                f" {missing}, or {other}; then the minutes can be completed."
            )


def _nothing_blank(whole: Composed) -> None:
    nothing_open(whole)
    blank = [item for item in whole.items if not item.text.strip()]
    if blank:
        first = blank[0]
        more = f" and {len(blank) - 1} more" if len(blank) > 1 else ""
        raise BadInput(
            f"Item {first.number}, “{first.title}”,{more} {'have' if more else 'has'} no words yet."
            " Write what happened, then declare the minutes ready.",
            field=f"text-{first.id}",
        )


def _digests(written: list[ItemMinute]) -> dict[str, str | None]:
    """What is kept of the words in the journal: who may read it may not all read Part B."""
    return {str(one.item_id): digest(one.text) if one.text else None for one in written}


def _record(verb: str, meeting: Meeting, *, by: Actor, when: Moment, **facts: Any) -> None:
    record(
        verb,
        by=by,
        when=when,
        subject=f"meeting {meeting.id}",
        school_id=meeting.school_id,
        **facts,
    )
