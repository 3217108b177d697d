"""Agendas: a review is placed on one, papers go out in time, or the chair says why they do not."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select

from governance.adapters.bank_holidays import bank_holidays_for
from governance.db import db
from governance.domain.errors import BadInput, NotFound, NotLawful, WrongMoment
from governance.domain.moments import Moment
from governance.domain.notice import clear_days_between, last_day_to_send
from governance.domain.permissions import Actor, Permission
from governance.domain.reviews import Action
from governance.domain.routes import RULE_SETS
from governance.models.meeting import AgendaItem, ItemOutcome, Meeting, MeetingState, Part
from governance.models.review import Review
from governance.models.school import School
from governance.services.guarding import GONE, meeting_for, review_for, step
from governance.services.journal import record
from governance.services.meetings import invited, waiting_items
from governance.services.outbox import announce


def papers_day(meeting: Meeting) -> date:
    """The last day on which agenda and papers give the notice that the school's rules ask for."""
    return last_papers_day(meeting.school, meeting.held_on)


def last_papers_day(school: School, held_on: date) -> date:
    """The same, for a day on which a meeting may be held."""
    rules = RULE_SETS[school.rules]
    return last_day_to_send(
        held_on,
        rules.notice_clear_days,
        working=rules.notice_in_working_days,
        holidays=bank_holidays_for(school.rules),
    )


def place(
    review_id: int, meeting_id: int, *, by: Actor, when: Moment, expecting: int
) -> AgendaItem:
    """Put the submitted draft of a review on the agenda of a meeting of the same school.

    NotLawful once the papers day is past, unless the chair has stated urgency for this meeting. On
    an agenda already issued, the papers of this item go out today.
    """
    review = review_for(by, Permission.PLAN_MEETINGS, review_id, expecting=expecting)
    meeting = meeting_for(by, Permission.PLAN_MEETINGS, meeting_id)
    if meeting.school_id != review.school_id:
        raise NotFound(GONE)
    _still_open(meeting, when)
    _in_time(meeting, when)
    step(review, Action.PLACE)
    review.changed_at = when.at
    review.note = None
    issued = meeting.state is MeetingState.ISSUED
    item = AgendaItem(
        meeting_id=meeting.id,
        position=_next_position(meeting),
        part=Part.A,
        review_id=review.id,
        version_id=review.version_id,
        papers_sent_on=when.day if issued else None,
    )
    db.session.add(item)
    db.session.flush()
    _record_item("put on an agenda", item, review, meeting, by=by, when=when)
    if issued:
        _send_papers(meeting, [item], when, occasion=f"item {item.id}")
    return item


def remove(item_id: int, *, by: Actor, when: Moment, expecting: int) -> AgendaItem:
    """Take a review off the agenda; it waits for another meeting. `expecting` is the review's."""
    item = _item_for(by, Permission.PLAN_MEETINGS, item_id)
    if item.review_id is None or item.outcome is not None:
        raise WrongMoment("This item was decided or taken off already. Nothing was changed.")
    review = review_for(by, Permission.PLAN_MEETINGS, item.review_id, expecting=expecting)
    step(review, Action.REMOVE)
    review.changed_at = when.at
    item.outcome = ItemOutcome.REMOVED
    _record_item("took off an agenda", item, review, item.meeting, by=by, when=when)
    return item


def state_urgency(
    meeting_id: int, *, by: Actor, when: Moment, expecting: int, words: str
) -> Meeting:
    """The chair states why this meeting has short notice; the notice carries the words."""
    meeting = meeting_for(by, Permission.STATE_URGENCY, meeting_id, expecting=expecting)
    _still_open(meeting, when)
    if len(words.strip()) < 10:
        raise BadInput(
            "Say in a sentence why this cannot wait; the notice will carry your words.",
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
        raise WrongMoment("This agenda was issued already, or the meeting was called off.")
    _still_open(meeting, when)
    _in_time(meeting, when)
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
    _send_papers(meeting, items, when, occasion=f"meeting {meeting.id}")
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
    rules = RULE_SETS[meeting.school.rules]
    working = "working " if rules.notice_in_working_days else ""
    given = clear_days_between(
        when.day,
        meeting.held_on,
        working=rules.notice_in_working_days,
        holidays=bank_holidays_for(meeting.school.rules),
    )
    last = papers_day(meeting)
    raise NotLawful(
        f"Papers sent today would have {given} clear {working}days, and"
        f" {rules.notice_clear_days} must lie between: the last day to send them was"
        f" {last.day} {last:%B %Y}. Choose a later meeting, or ask the chair to state urgency."
    )


def _next_position(meeting: Meeting) -> int:
    highest = select(func.max(AgendaItem.position)).where(AgendaItem.meeting_id == meeting.id)
    return (db.session.scalar(highest) or 0) + 1


def _item_for(by: Actor, permission: Permission, item_id: int) -> AgendaItem:
    item = db.session.get(AgendaItem, item_id, with_for_update=True)
    if item is None:
        raise NotFound(GONE)
    by.require(permission, item.meeting.school.ref)
    return item


def _record_item(
    verb: str, item: AgendaItem, review: Review, meeting: Meeting, *, by: Actor, when: Moment
) -> None:
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


def _send_papers(meeting: Meeting, items: list[AgendaItem], when: Moment, *, occasion: str) -> None:
    announce(
        "papers_sent",
        to=invited(meeting.body, meeting.held_on),
        occasion=occasion,
        when=when,
        meeting=meeting,
        items=[item for item in items if item.review is not None],
    )
