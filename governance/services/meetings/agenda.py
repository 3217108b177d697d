"""Agendas: a review is placed on one, papers go out in time, or the chair says why they do not."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select

from governance.db import db
from governance.domain.errors import BadInput, NotFound, NotLawful, WrongMoment
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Permission
from governance.domain.reviews import Action
from governance.models.meeting import AgendaItem, Meeting, MeetingState, Pack, Part
from governance.queries.meetings.notice import last_papers_day, too_late
from governance.services import packs
from governance.services.beats.guarding import GONE, meeting_for, review_for, step
from governance.services.beats.journal import record
from governance.services.beats.outbox import announce
from governance.services.meetings.calendar import (
    free,
    invited,
    item_for,
    record_item,
    touch,
    waiting_items,
)
from governance.services.meetings.numbering import number_anew
from governance.services.minutes.placing import place_minutes

SHORTEST_URGENCY, LONGEST_URGENCY = 10, 2000


def papers_day(meeting: Meeting) -> date:
    """The last day on which agenda and papers give the notice that the school's rules ask for."""
    return last_papers_day(meeting.school.rules, meeting.held_on)


def place(
    review_id: int, meeting_id: int, *, by: Actor, when: Moment, expecting: int
) -> AgendaItem:
    """Put the submitted draft of a review on the agenda of a meeting of the same school.

    NotLawful once the papers day is past, unless the chair has stated urgency for this meeting. On
    an agenda already issued, the papers of this item go out today.
    """
    meeting = meeting_for(by, Permission.PLAN_MEETINGS, meeting_id)
    review = review_for(by, Permission.PLAN_MEETINGS, review_id, expecting=expecting)
    if meeting.school_id != review.school_id:
        raise NotFound(GONE)
    _still_open(meeting, when)
    _in_time(meeting, when)
    step(review, Action.PLACE)
    review.changed_at = when.at
    review.note = None
    issued = meeting.state is MeetingState.ISSUED
    touch(meeting)
    item = AgendaItem(
        meeting=meeting,
        position=_next_position(meeting),
        part=Part.A,
        review_id=review.id,
        version_id=review.version_id,
        papers_sent_on=when.day if issued else None,
    )
    db.session.add(item)
    db.session.flush()
    if not issued:
        number_anew(meeting)
    record_item("put on an agenda", item, review, by=by, when=when)
    if issued:
        record_item("sent papers", item, review, by=by, when=when)
        asked = packs.ask(meeting, [item], when=when, late=True)
        _send_papers(meeting, [item], asked, when, occasion=f"item {item.id}")
    return item


def remove(item_id: int, *, by: Actor, when: Moment, expecting: int) -> AgendaItem:
    """Take a review off the agenda; it waits for another meeting. `expecting` is the review's."""
    item = item_for(by, Permission.PLAN_MEETINGS, item_id)
    if item.review_id is None or item.outcome is not None:
        raise WrongMoment("This item was decided or taken off already. Nothing was changed.")
    review = review_for(by, Permission.PLAN_MEETINGS, item.review_id, expecting=expecting)
    free(item, when)
    record_item("took off an agenda", item, review, by=by, when=when)
    return item


def state_urgency(
    meeting_id: int, *, by: Actor, when: Moment, expecting: int, words: str
) -> Meeting:
    """The chair states why this meeting has short notice; the notice carries the words."""
    meeting = meeting_for(by, Permission.STATE_URGENCY, meeting_id, expecting=expecting)
    _still_open(meeting, when)
    if not SHORTEST_URGENCY <= len(words.strip()) <= LONGEST_URGENCY:
        raise BadInput(
            "Say in a sentence or two why this cannot wait; the notice will carry your words.",
            field="words",
        )
    meeting.urgency = words.strip()
    meeting.urgency_by = by.person_id
    meeting.urgency_on = when.day
    record(
        "stated urgency",
        by=by,
        when=when,
        subject=f"meeting {meeting.id}",
        school_id=meeting.school_id,
        words=words.strip(),
    )
    return meeting


def issue(meeting_id: int, *, by: Actor, when: Moment, expecting: int) -> Meeting:
    """Send the agenda with the papers of every item: from now on the texts circulated stand."""
    meeting = meeting_for(by, Permission.PLAN_MEETINGS, meeting_id, expecting=expecting)
    if meeting.state is not MeetingState.PLANNED:
        raise WrongMoment(
            "This agenda was issued already, or the meeting was called off. Nothing was sent again."
        )
    _still_open(meeting, when)
    _in_time(meeting, when)
    place_minutes(meeting.body_id, when=when)
    items = waiting_items(meeting)
    if not items:
        raise WrongMoment("There is nothing on the agenda yet. Put a policy on it first.")
    meeting.state = MeetingState.ISSUED
    meeting.agenda_sent_on = when.day
    for item in items:
        item.papers_sent_on = when.day
    record(
        "issued an agenda",
        by=by,
        when=when,
        subject=f"meeting {meeting.id}",
        school_id=meeting.school_id,
        versions={str(item.id): item.version.sha256 for item in items if item.version},
        urgency=meeting.urgency,
    )
    for item in items:
        if item.review is not None:
            record_item("sent papers", item, item.review, by=by, when=when)
    asked = packs.ask(meeting, items, when=when)
    _send_papers(meeting, items, asked, when, occasion=f"meeting {meeting.id}")
    return meeting


def _still_open(meeting: Meeting, when: Moment) -> None:
    if meeting.state not in (MeetingState.PLANNED, MeetingState.ISSUED):
        raise WrongMoment("This meeting was held or called off. Choose another.")
    if meeting.held_on < when.day:
        raise WrongMoment("This meeting’s day is past. Choose another.")


def _in_time(meeting: Meeting, when: Moment) -> None:
    """NotLawful where papers sent today would give too short a notice without stated urgency."""
    if meeting.urgency or when.day <= papers_day(meeting):
        return
    raise NotLawful(too_late(meeting.school.rules, meeting.held_on, when.day))


def _next_position(meeting: Meeting) -> int:
    highest = select(func.max(AgendaItem.position)).where(AgendaItem.meeting_id == meeting.id)
    return (db.session.scalar(highest) or 0) + 1


def _send_papers(
    meeting: Meeting, items: list[AgendaItem], asked: list[Pack], when: Moment, *, occasion: str
) -> None:
    announce(
        "papers_sent",
        to=invited(meeting.body, meeting.held_on),
        occasion=occasion,
        when=when,
        meeting=meeting,
        items=[item for item in items if item.review is not None],
        packs=asked,
    )
