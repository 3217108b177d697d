"""Signing minutes: agreed at a later meeting, signed by who took its chair, and then fixed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from governance.db import db
from governance.domain.errors import BadInput, NotFound, WrongMoment
from governance.domain.minutes import Standing, agreed, digest, title_of, with_corrections
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Permission
from governance.models.meeting import (
    AgendaItem,
    Attendance,
    ItemMinute,
    ItemOutcome,
    Meeting,
    MeetingState,
    Part,
)
from governance.models.person import Person
from governance.queries.minutes.composing import Composed, composed, standing_of
from governance.queries.minutes.reading import SIGNED_VERB
from governance.services.beats.guarding import GONE, meeting_for
from governance.services.beats.journal import record
from governance.services.meetings.calendar import touch
from governance.services.minutes.placing import open_item, place_minutes
from governance.services.minutes.writing import SIGNED, nothing_open

LONGEST_CORRECTIONS = 5000


@dataclass(frozen=True, slots=True)
class Signature:
    """What the clerk writes down of the signing; `corrections` are one a line."""

    at_meeting: int
    signed_by: int
    signed_on: date
    corrections: str = ""


def sign_minutes(
    meeting_id: int, *, by: Actor, when: Moment, expecting: int, signature: Signature
) -> Meeting:
    """Record that the minutes were agreed and signed: from now on their words stand.

    `expecting` is the revision of the meeting that they are of.
    """
    for number in sorted({meeting_id, signature.at_meeting}):  # two at once take the same order
        meeting_for(by, Permission.RECORD_DECISIONS, number)
    meeting = meeting_for(by, Permission.RECORD_DECISIONS, meeting_id, expecting=expecting)
    at = db.session.get_one(Meeting, signature.at_meeting)
    _may_be_signed(meeting)
    _may_be_signed_at(meeting, at, signature, when)
    signer = _signer(at, signature.signed_by)
    whole = composed(meeting.id)
    nothing_open(whole)
    _fix(whole, by=by, when=when)
    meeting.minutes_signed_on = signature.signed_on
    meeting.minutes_signed_by = signer.id
    meeting.minutes_signed_at_id = at.id
    db.session.flush()
    _minute_it(meeting, at, signature.corrections, by=by, when=when)
    touch(at)
    _record(whole, at, signer, signature, by=by, when=when)
    return meeting


def stand_over(meeting_id: int, *, by: Actor, when: Moment, expecting: int) -> Meeting:
    """The meeting did not agree these minutes: they come before the next one.

    `expecting` is the revision of the meeting that they are of.
    """
    meeting = meeting_for(by, Permission.RECORD_DECISIONS, meeting_id, expecting=expecting)
    item = open_item(meeting.id)
    if item is None or item.meeting.state is not MeetingState.HELD:
        raise WrongMoment("These minutes stand on no agenda of a meeting that was held.")
    _may_still_be_minuted(item.meeting)
    item.outcome = ItemOutcome.DECIDED
    touch(item.meeting)
    touch(meeting)
    db.session.flush()
    record(
        "minutes stood over",
        by=by,
        when=when,
        subject=f"meeting {meeting.id}",
        school_id=meeting.school_id,
        at=item.meeting_id,
    )
    place_minutes(meeting.body_id, when=when)
    return meeting


def _may_be_signed(meeting: Meeting) -> None:
    standing = standing_of(meeting)
    if standing is Standing.SIGNED:
        raise WrongMoment(SIGNED)
    if standing is Standing.DRAFT:
        raise WrongMoment(
            "These minutes are not ready yet. Declare them ready, so that members can read them;"
            " then they can be agreed."
        )


def _may_be_signed_at(meeting: Meeting, at: Meeting, signature: Signature, when: Moment) -> None:
    if at.body_id != meeting.body_id:
        raise BadInput(
            "Minutes are agreed by the body whose minutes they are. Choose a meeting of the"
            f" {meeting.body.name}.",
            field="at_meeting",
        )
    if at.state is not MeetingState.HELD or at.held_on <= meeting.held_on:
        raise BadInput(
            "Minutes are agreed at a later meeting that was held. Record its attendance first.",
            field="at_meeting",
        )
    _may_still_be_minuted(at)
    if not at.held_on <= signature.signed_on <= when.day:
        raise BadInput(
            "Minutes are signed at the meeting or after it, and not in the future. Correct the"
            " day.",
            field="signed_on",
        )
    if len(signature.corrections) > LONGEST_CORRECTIONS:
        raise BadInput(
            f"Keep the corrections under {LONGEST_CORRECTIONS} characters.", field="corrections"
        )


def _may_still_be_minuted(at: Meeting) -> None:
    if standing_of(at) is Standing.SIGNED:
        raise WrongMoment(
            "The minutes of that meeting are signed themselves, so nothing more is minuted there."
        )


def _signer(at: Meeting, person_id: int) -> Person:
    """Who took the chair: a governor who attended, and the one recorded where one is."""
    person = db.session.get(Person, person_id)
    attended = db.session.scalars(
        select(Attendance).where(
            Attendance.meeting_id == at.id,
            Attendance.person_id == person_id,
            Attendance.present,
        )
    ).one_or_none()
    if person is None:
        raise NotFound(GONE)
    if attended is None or not attended.governor:
        raise BadInput(
            "Whoever signs took the chair of that meeting, and is not among the governors who"
            " attended it. Choose from those named.",
            field="signed_by",
        )
    if at.chaired_by is not None and at.chaired_by != person_id:
        chair = db.session.get_one(Person, at.chaired_by)
        raise BadInput(
            f"{chair.name} took the chair of that meeting, so {chair.name} signs. Choose that"
            " name, or correct who took the chair.",
            field="signed_by",
        )
    return person


def _fix(whole: Composed, *, by: Actor, when: Moment) -> None:
    """Keep the words of every item as they stand, the product’s own too."""
    kept = {
        minute.item_id: minute
        for minute in db.session.scalars(
            select(ItemMinute).where(ItemMinute.item_id.in_([item.id for item in whole.items]))
        )
    }
    for item in whole.items:
        minute = kept.get(item.id)
        if minute is None:
            minute = ItemMinute(item_id=item.id, written_by=by.person_id, written_at=when.at)
            db.session.add(minute)
        minute.text = item.text
    db.session.flush()


def _minute_it(meeting: Meeting, at: Meeting, corrections: str, *, by: Actor, when: Moment) -> None:
    """The item at the later meeting under which they were agreed, with the corrections noted."""
    item = open_item(meeting.id)
    if item is not None and item.meeting_id != at.id:
        item.outcome = ItemOutcome.REMOVED
        touch(item.meeting)
        item = None
    if item is None:
        item = _new_item(meeting, at)
    item.outcome = ItemOutcome.DECIDED
    db.session.flush()
    if not corrections.strip():
        return
    minute = db.session.scalars(
        select(ItemMinute).where(ItemMinute.item_id == item.id)
    ).one_or_none()
    if minute is None:
        minute = ItemMinute(item_id=item.id)
        db.session.add(minute)
    own = minute.text
    minute.text = (
        with_corrections(own, corrections) if own else agreed(meeting.held_on, corrections)
    )
    minute.written_by, minute.written_at = by.person_id, when.at
    db.session.flush()


def _new_item(meeting: Meeting, at: Meeting) -> AgendaItem:
    """An item for what the meeting did although it stood on no agenda of its own."""
    last = db.session.scalar(
        select(func.max(AgendaItem.position)).where(AgendaItem.meeting_id == at.id)
    )
    item = AgendaItem(
        meeting=at,
        position=(last or 0) + 1,
        part=Part.A,
        title=title_of(meeting.held_on),
        minutes_of_id=meeting.id,
    )
    db.session.add(item)
    db.session.flush()
    return item


def _record(
    whole: Composed,
    at: Meeting,
    signer: Person,
    signature: Signature,
    *,
    by: Actor,
    when: Moment,
) -> None:
    """What was signed, by its SHA-256; Part B has its own, and its words stay out of here."""
    confidential = whole.minutes(Part.B).text if whole.of(Part.B) else None
    record(
        SIGNED_VERB,
        by=by,
        when=when,
        subject=f"meeting {whole.meeting.id}",
        school_id=whole.meeting.school_id,
        at=at.id,
        signed_by=signer.name,
        signed_on=signature.signed_on.isoformat(),
        corrections=signature.corrections.strip() or None,
        sha256=digest(whole.minutes(Part.A).text),
        sha256_part_b=digest(confidential) if confidential else None,
    )
