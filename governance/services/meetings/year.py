"""A year of meetings entered at once, and a meeting moved to another day."""

from __future__ import annotations

import re
from datetime import date

from sqlalchemy import select

from governance.db import db
from governance.domain.dates import Precision
from governance.domain.errors import BadInput, NotLawful, WrongMoment
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Permission
from governance.domain.planning.planner import draft_deadline
from governance.domain.reviews import State
from governance.domain.typed_dates import parse_typed
from governance.models.meeting import Meeting, MeetingState
from governance.models.planning import PlannedPlacement
from governance.queries.meetings.notice import last_papers_day, too_late
from governance.services.beats.guarding import meeting_for, open_review_of
from governance.services.beats.journal import record
from governance.services.beats.outbox import Recipient, announce, holders_of
from governance.services.meetings.calendar import (
    check_day,
    free,
    invited,
    plan_meeting,
    record_item,
    waiting_items,
)
from governance.services.minutes.placing import place_minutes

MOST_LINES = 60
_AT = re.compile(r"[\s,]+(?:at\s+)?(\d{1,2}[:.]\d{2})\s*\Z")
_WEEKDAY = re.compile(
    r"\A(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+", re.I
)


def read_lines(text: str, starts_at: str) -> list[tuple[int, date, str]]:
    """(line, day, time) of each line that holds a date; BadInput that names the first bad line.

    A time at the end of a line is that meeting’s, otherwise `starts_at` is.
    """
    found = []
    for at, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        words = _WEEKDAY.sub("", line.strip())
        time = _AT.search(words)
        if time:
            words = words[: time.start()]
        try:
            read = parse_typed(words)
        except ValueError as error:
            raise BadInput(f"Line {at}: {error}", field="days") from error
        if read.precision is not Precision.DAY:
            raise BadInput(f"Line {at}: “{words}” is not a single day.", field="days")
        hour = time[1].replace(".", ":").zfill(5) if time else starts_at
        found.append((at, read.first(), hour))
    if not 1 <= len(found) <= MOST_LINES:
        raise BadInput(f"Give the dates, one a line, at most {MOST_LINES}.", field="days")
    return found


def plan_year(
    body_id: int, *, by: Actor, when: Moment, days: str, starts_at: str, place: str | None
) -> list[Meeting]:
    """Put many meetings of one body into the calendar, or none where a line is wrong."""
    made = []
    for at, held_on, hour in read_lines(days, starts_at):
        try:
            made.append(
                plan_meeting(
                    body_id, by=by, when=when, held_on=held_on, starts_at=hour, place=place
                )
            )
        except BadInput as error:
            where = error.field if error.field == "place" else "days"
            raise BadInput(f"Line {at}: {error.sentence}", field=where) from error
    return made


def move_meeting(
    meeting_id: int, *, by: Actor, when: Moment, expecting: int, held_on: date, reason: str
) -> Meeting:
    """Hold a meeting on another day: what stood on it is planned anew, those concerned are told.

    NotLawful where the new day gives too short a notice and no urgency is stated. A policy that
    would be overdue by the new day comes off an agenda that is not out and waits for another.
    """
    meeting = meeting_for(by, Permission.PLAN_MEETINGS, meeting_id, expecting=expecting)
    if meeting.state not in (MeetingState.PLANNED, MeetingState.ISSUED):
        raise WrongMoment("This meeting was held or called off already. Nothing was changed.")
    if not reason.strip():
        raise BadInput("Say why the meeting is moved.", field="reason")
    before = meeting.held_on
    if held_on == before:
        raise BadInput("The meeting is on that day already. Give another.", field="held_on")
    check_day(meeting.body, held_on, meeting.starts_at, meeting.place, when)
    sent = meeting.agenda_sent_on or when.day
    rules = meeting.school.rules
    if sent > last_papers_day(rules, held_on) and not meeting.urgency:
        raise NotLawful(too_late(rules, held_on, sent))
    meeting.held_on = held_on
    db.session.flush()
    taken_off = _take_off_late(meeting, before, by=by, when=when)
    _replan(meeting, before, when)
    place_minutes(meeting.body_id, when=when)
    record(
        "moved a meeting",
        by=by,
        when=when,
        subject=f"meeting {meeting.id}",
        school_id=meeting.school_id,
        reason=reason.strip(),
        before=before.isoformat(),
        held_on=held_on.isoformat(),
        taken_off=taken_off,
    )
    _tell(meeting, before, reason.strip(), taken_off, when)
    return meeting


def _take_off_late(meeting: Meeting, before: date, *, by: Actor, when: Moment) -> list[str]:
    """Free the policies that the move alone makes overdue; their titles."""
    titles = []
    if meeting.state is MeetingState.PLANNED:
        for item in waiting_items(meeting):
            review = item.review
            if review is not None and before <= review.due_last < meeting.held_on:
                free(item, when)
                record_item("took off an agenda", item, review, by=by, when=when)
                titles.append(review.policy.title)
    return titles


def _replan(meeting: Meeting, before: date, when: Moment) -> None:
    """Draft deadlines follow the meeting; what it would now decide too late is free to be planned.

    What the clerk chose by hand stays.
    """
    draft = draft_deadline(last_papers_day(meeting.school.rules, meeting.held_on), when.day)
    rows = db.session.scalars(
        select(PlannedPlacement)
        .where(PlannedPlacement.meeting_id == meeting.id)
        .order_by(PlannedPlacement.id)
    ).all()
    for placement in rows:
        last = placement.due.last(meeting.school.terms)
        if not placement.chosen and before <= last < meeting.held_on:
            db.session.delete(placement)
            continue
        placement.draft_due = draft
        review = open_review_of(placement.policy)
        if review is not None and review.state in (State.AWAITING_DRAFT, State.RETURNED):
            review.draft_due = draft
    db.session.flush()


def _tell(meeting: Meeting, before: date, reason: str, taken_off: list[str], when: Moment) -> None:
    told: dict[int, Recipient] = {
        person.id: person
        for person in (
            *invited(meeting.body, meeting.held_on),
            *holders_of(meeting.school, Permission.UPLOAD_DRAFT, when),
        )
    }
    announce(
        "meeting_moved",
        to=told.values(),
        occasion=f"meeting {meeting.id}.{meeting.revision}",
        when=when,
        meeting=meeting,
        before=before,
        reason=reason,
        taken_off=taken_off,
    )
