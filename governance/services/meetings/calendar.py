"""Meetings: planned and called off, and who sits on their bodies."""

from __future__ import annotations

import re
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm.attributes import flag_modified

from governance.db import db
from governance.domain.errors import BadInput, NotFound, WrongMoment
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Permission
from governance.domain.reviews import Action
from governance.models.meeting import AgendaItem, ItemOutcome, Meeting, MeetingState
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
