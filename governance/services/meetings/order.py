"""The order of an agenda: items moved up and down, titles alone, and Part A kept from Part B."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from sqlalchemy import func, select

from governance.db import db
from governance.domain.errors import BadInput, WrongMoment
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Permission
from governance.models.meeting import AgendaItem, ItemOutcome, Meeting, MeetingState, Part
from governance.services.beats.guarding import meeting_for
from governance.services.beats.journal import record
from governance.services.meetings.calendar import item_for, waiting_items
from governance.services.meetings.numbering import in_order, number_anew
from governance.services.minutes.placing import place_minutes

LONGEST_TITLE = 300
STANDING = (
    "Apologies for absence",
    "Declarations of interest",
    "Minutes of the last meeting, to be signed by the chair",
    "Matters arising",
)
"""The usual first items of a meeting; the chair signs the last minutes at this one."""


class Way(StrEnum):
    """Where an item goes."""

    UP = "up"
    DOWN = "down"
    OTHER_PART = "other_part"


def add_title(
    meeting_id: int, *, by: Actor, when: Moment, expecting: int, title: str, part: Part = Part.A
) -> AgendaItem:
    """Put an item that is a title alone at the end of its part."""
    meeting = _open(by, meeting_id, expecting, when.day)
    title = " ".join(title.split())
    if not 1 <= len(title) <= LONGEST_TITLE:
        raise BadInput(f"Give the item a title of at most {LONGEST_TITLE} letters.", field="title")
    item = AgendaItem(meeting=meeting, position=_last(meeting) + 1, part=part, title=title)
    db.session.add(item)
    db.session.flush()
    number_anew(meeting)
    _record("put an item on an agenda", item, by=by, when=when)
    return item


def add_standing(meeting_id: int, *, by: Actor, when: Moment, expecting: int) -> Meeting:
    """Put the usual first items before the others; those already there are not put on twice."""
    meeting = _open(by, meeting_id, expecting, when.day)
    there = {item.title for item in waiting_items(meeting)}
    wanted = [title for title in STANDING if title not in there]
    if not wanted:
        raise WrongMoment("The usual first items are on this agenda already. Nothing was changed.")
    for at, title in enumerate(wanted):
        item = AgendaItem(meeting=meeting, position=at - len(wanted), part=Part.A, title=title)
        db.session.add(item)
        db.session.flush()
        _record("put an item on an agenda", item, by=by, when=when)
    number_anew(meeting)
    place_minutes(meeting.body_id, when=when)
    return meeting


def move_item(item_id: int, way: Way, *, by: Actor, when: Moment, expecting: int) -> AgendaItem:
    """Move an item one place up or down within its part, or to the other part.

    `expecting` is the revision of the meeting: two who move items at once do not undo each other.
    """
    item = item_for(by, Permission.PLAN_MEETINGS, item_id)
    meeting = _open(by, item.meeting_id, expecting, when.day)
    if item.outcome is not None:
        raise WrongMoment("This item was taken off already. Nothing was changed.")
    items = in_order(meeting)
    if way is Way.OTHER_PART:
        item.part = Part.B if item.part is Part.A else Part.A
        item.position = _last(meeting) + 1
    else:
        mine = [one for one in items if one.part is item.part]
        at = mine.index(item)
        to = at - 1 if way is Way.UP else at + 1
        if not 0 <= to < len(mine):
            end = "first" if way is Way.UP else "last"
            raise WrongMoment(f"This item is the {end} of its part already. Nothing was changed.")
        item.position, mine[to].position = mine[to].position, item.position
    db.session.flush()
    number_anew(meeting)
    _record(f"moved an item {way.value.replace('_', ' ')}", item, by=by, when=when)
    return item


def remove_title(item_id: int, *, by: Actor, when: Moment, expecting: int) -> AgendaItem:
    """Take an item that is a title alone off the agenda; `expecting` is the meeting’s revision."""
    item = item_for(by, Permission.PLAN_MEETINGS, item_id)
    meeting = _open(by, item.meeting_id, expecting, when.day)
    if item.review_id is not None or item.outcome is not None:
        raise WrongMoment("Only an item that is a title alone is taken off here.")
    item.outcome = ItemOutcome.REMOVED
    db.session.flush()
    number_anew(meeting)
    _record("took an item off an agenda", item, by=by, when=when)
    return item


def _open(by: Actor, meeting_id: int, expecting: int, today: date) -> Meeting:
    meeting = meeting_for(by, Permission.PLAN_MEETINGS, meeting_id, expecting=expecting)
    if meeting.state is not MeetingState.PLANNED or meeting.held_on < today:
        raise WrongMoment(
            "The agenda is out, or the meeting is over, so its order stands. Nothing was changed."
        )
    return meeting


def _last(meeting: Meeting) -> int:
    highest = select(func.max(AgendaItem.position)).where(AgendaItem.meeting_id == meeting.id)
    return db.session.scalar(highest) or 0


def _record(verb: str, item: AgendaItem, *, by: Actor, when: Moment) -> None:
    record(
        verb,
        by=by,
        when=when,
        subject=f"meeting {item.meeting_id}",
        school_id=item.meeting.school_id,
        item=item.id,
        title=item.title,
        part=item.part.value,
        position=item.position,
    )
