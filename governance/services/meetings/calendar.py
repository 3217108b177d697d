"""Meetings: planned, called off, and who came."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm.attributes import flag_modified

from governance.db import db
from governance.domain.errors import BadInput, NotFound, WrongMoment
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Permission
from governance.domain.reviews import Action
from governance.models.meeting import AgendaItem, Attendance, ItemOutcome, Meeting, MeetingState
from governance.models.review import Review
from governance.models.school import Body, Membership
from governance.services.beats.guarding import GONE, meeting_for, step
from governance.services.beats.journal import record
from governance.services.beats.outbox import Recipient, announce
from governance.services.decisions.reports import place_reports
from governance.services.minutes.placing import place_minutes

_HOUR = re.compile(r"([01]\d|2[0-3]):[0-5]\d\Z", re.ASCII)
LONGEST_PLACE = 200
YEARS_AHEAD = 3


def plan_meeting(
    body_id: int, *, by: Actor, when: Moment, held_on: date, starts_at: str, place: str | None
) -> Meeting:
    """Put a meeting of a body into the calendar."""
    body = db.session.get(Body, body_id)
    if body is None or body.archived_on is not None:
        raise NotFound(GONE)
    by.require(Permission.PLAN_MEETINGS, body.school.ref)
    check_day(body, held_on, starts_at, place, when)
    meeting = Meeting(
        school_id=body.school_id,
        body_id=body.id,
        held_on=held_on,
        starts_at=starts_at,
        place=place or None,
        state=MeetingState.PLANNED,
    )
    db.session.add(meeting)
    db.session.flush()
    record(
        "planned a meeting",
        by=by,
        when=when,
        subject=f"meeting {meeting.id}",
        school_id=body.school_id,
        body=body.name,
        held_on=held_on.isoformat(),
    )
    place_reports(body.school_id, when=when)
    place_minutes(body.id, when=when)
    return meeting


def check_day(body: Body, held_on: date, starts_at: str, place: str | None, when: Moment) -> None:
    """BadInput where a body cannot be planned to meet then."""
    _may_be_planned(held_on, starts_at, place, when)
    _not_twice(body, held_on, starts_at)


def _may_be_planned(held_on: date, starts_at: str, place: str | None, when: Moment) -> None:
    if held_on < when.day:
        raise BadInput(
            "A meeting cannot be planned in the past. Give a later day.", field="held_on"
        )
    if held_on.year > when.day.year + YEARS_AHEAD:
        raise BadInput(
            f"That day is more than {YEARS_AHEAD} years ahead. Check the year.", field="held_on"
        )
    if not _HOUR.match(starts_at):
        raise BadInput("Write the time as 18:00.", field="starts_at")
    if len(place or "") > LONGEST_PLACE:
        raise BadInput(f"Name the place in at most {LONGEST_PLACE} letters.", field="place")


def _not_twice(body: Body, held_on: date, starts_at: str) -> None:
    same = select(Meeting.id).where(
        Meeting.body_id == body.id, Meeting.held_on == held_on, Meeting.starts_at == starts_at
    )
    if db.session.scalars(same).first() is not None:
        raise BadInput(
            f"The {body.name} already has a meeting at that time. Open that one instead.",
            field="held_on",
        )


def cancel_meeting(
    meeting_id: int, *, by: Actor, when: Moment, expecting: int, reason: str
) -> Meeting:
    """Call a meeting off: what stood on its agenda waits for another, and its members are told."""
    meeting = meeting_for(by, Permission.PLAN_MEETINGS, meeting_id, expecting=expecting)
    if meeting.state not in (MeetingState.PLANNED, MeetingState.ISSUED):
        raise WrongMoment("This meeting was held or called off already. Nothing was changed.")
    if not reason.strip():
        raise BadInput("Say why the meeting is called off.", field="reason")
    issued = meeting.state is MeetingState.ISSUED
    meeting.state = MeetingState.CANCELLED
    for item in waiting_items(meeting):
        free(item, when)
        if item.review is not None:
            record_item("took off an agenda", item, item.review, by=by, when=when)
    db.session.flush()
    place_reports(meeting.school_id, when=when)
    place_minutes(meeting.body_id, when=when)
    record(
        "called off a meeting",
        by=by,
        when=when,
        subject=f"meeting {meeting.id}",
        school_id=meeting.school_id,
        reason=reason.strip(),
    )
    if issued:
        announce(
            "meeting_called_off",
            to=invited(meeting.body, meeting.held_on),
            occasion=f"meeting {meeting.id}",
            when=when,
            meeting=meeting,
            reason=reason.strip(),
        )
    return meeting


def free(item: AgendaItem, when: Moment) -> None:
    """Take an item off its agenda: its review waits for another meeting."""
    item.outcome = ItemOutcome.REMOVED
    touch(item.meeting)
    if item.review is not None:
        step(item.review, Action.REMOVE)
        item.review.changed_at = when.at


def record_attendance(
    meeting_id: int, *, by: Actor, when: Moment, expecting: int, present: Iterable[int]
) -> Meeting:
    """Record who was there; everybody else in office is absent. It can be corrected until a vote.

    BadInput for somebody who is no member on the day; WrongMoment before the day, or where no
    agenda was issued.
    """
    meeting = meeting_for(by, Permission.RECORD_DECISIONS, meeting_id, expecting=expecting)
    _may_be_recorded(meeting, when)
    members = {member.person_id: member for member in members_on(meeting.body, meeting.held_on)}
    came = set(present)
    if not came <= members.keys():
        raise BadInput(
            "Somebody in the list is no member of this body on that day. Load the page again.",
            field="present",
        )
    if not came:
        raise BadInput("Tick at least one person who was there.", field="present")
    _replace_attendance(meeting, members, came, when)
    meeting.state = MeetingState.HELD
    touch(meeting)
    record(
        "recorded attendance",
        by=by,
        when=when,
        subject=f"meeting {meeting.id}",
        school_id=meeting.school_id,
        present=sorted(came),
        members=sorted(members),
    )
    return meeting


def _replace_attendance(
    meeting: Meeting, members: Mapping[int, Membership], came: set[int], when: Moment
) -> None:
    for row in db.session.scalars(select(Attendance).where(Attendance.meeting_id == meeting.id)):
        db.session.delete(row)
    db.session.flush()
    db.session.add_all(
        Attendance(
            meeting_id=meeting.id,
            person_id=person_id,
            governor=member.is_governor,
            present=person_id in came,
            recorded_at=when.at,
        )
        for person_id, member in members.items()
    )


def _may_be_recorded(meeting: Meeting, when: Moment) -> None:
    if meeting.state is MeetingState.CANCELLED:
        raise WrongMoment("This meeting was called off, so nobody attended. Nothing was changed.")
    if meeting.state is MeetingState.PLANNED:
        raise WrongMoment(
            "No agenda was issued for this meeting, and without notice it decides nothing."
            " Issue it in time, or call the meeting off and plan another."
        )
    if when.day < meeting.held_on:
        raise WrongMoment(
            "The meeting has not been held yet. Record attendance on its day or after."
        )
    if meeting.minutes_signed_on is not None:
        raise WrongMoment("The minutes of this meeting are signed, so its attendance stands.")
    decided = select(AgendaItem.id).where(
        AgendaItem.meeting_id == meeting.id, AgendaItem.outcome == ItemOutcome.DECIDED
    )
    if db.session.scalars(decided).first() is not None:
        raise WrongMoment(
            "A decision was recorded on this attendance, so it stands."
            " A decision is corrected only by a new decision."
        )


def touch(meeting: Meeting) -> None:
    """Raise the meeting's revision: its agenda or its attendance is not what a page showed."""
    flag_modified(meeting, "state")


def item_for(by: Actor, permission: Permission, item_id: int) -> AgendaItem:
    """The item, where `by` may do this at its school, its meeting locked.

    Meetings are locked before reviews by every verb, so that two of them never wait for each other.
    """
    item = db.session.get(AgendaItem, item_id)
    if item is None:
        raise NotFound(GONE)
    meeting_for(by, permission, item.meeting_id)
    db.session.refresh(item)
    return item


def record_item(verb: str, item: AgendaItem, review: Review, *, by: Actor, when: Moment) -> None:
    """Record what was done with one policy's item, so that the policy's timeline shows it."""
    meeting = item.meeting
    record(
        verb,
        by=by,
        when=when,
        subject=f"review {review.id}",
        school_id=meeting.school_id,
        policy_id=review.policy_id,
        item=item.id,
        meeting=meeting.id,
        body=meeting.body.name,
        held_on=meeting.held_on.isoformat(),
        sha256=item.version.sha256 if item.version else None,
    )


def waiting_items(meeting: Meeting) -> list[AgendaItem]:
    """The items that were neither decided nor taken off."""
    return [item for item in meeting.items if item.outcome is None]


def members_on(body: Body, day: date) -> list[Membership]:
    """Who sits on the body that day, each once, associates included."""
    rows = db.session.scalars(
        select(Membership)
        .where(
            Membership.body_id == body.id,
            Membership.starts <= day,
            (Membership.ends.is_(None)) | (Membership.ends >= day),
        )
        .order_by(Membership.id)
    )
    return list({row.person_id: row for row in rows}.values())


def invited(body: Body, day: date) -> list[Recipient]:
    """The members of a body as recipients of its notices."""
    return [
        Recipient(member.person.id, member.person.name, member.person.email)
        for member in members_on(body, day)
    ]
