"""The order of an agenda: items moved up and down, titles alone, and Part A kept from Part B."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import func, select

from governance.db import CHANGED_MEANWHILE, db
from governance.domain.errors import BadInput, Stale, WrongMoment
from governance.domain.meetings.timings import LONGEST_MINUTES
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Permission
from governance.models.meeting import AgendaItem, ItemOutcome, Meeting, MeetingState, Part
from governance.services.beats.guarding import meeting_for
from governance.services.beats.journal import record
from governance.services.meetings.calendar import item_for
from governance.services.meetings.numbering import in_order, number_anew

LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True)
class Line:
    """One item in the order asked for: its place, its part and its time in minutes."""

    item_id: int
    place: int
    part: Part
    minutes: int | None


class Way(StrEnum):
    """Where an item goes."""

    UP = "up"
    DOWN = "down"
    OTHER_PART = "other_part"


def add_title(
    meeting_id: int, *, by: Actor, when: Moment, expecting: int, title: str, part: Part = Part.A
) -> AgendaItem:
    """Put an item that is a title alone at the end of its part."""
    meeting = open_agenda(by, meeting_id, expecting, when.day)
    title = " ".join(title.split())
    if not 1 <= len(title) <= LONGEST_TITLE:
        raise BadInput(f"Give the item a title of at most {LONGEST_TITLE} letters.", field="title")
    item = AgendaItem(meeting=meeting, position=_last(meeting) + 1, part=part, title=title)
    db.session.add(item)
    db.session.flush()
    number_anew(meeting)
    record_title("put an item on an agenda", item, by=by, when=when)
    return item


def move_item(item_id: int, way: Way, *, by: Actor, when: Moment, expecting: int) -> AgendaItem:
    """Move an item one place up or down within its part, or to the other part.

    `expecting` is the revision of the meeting: two who move items at once do not undo each other.
    """
    item = item_for(by, Permission.PLAN_MEETINGS, item_id)
    meeting = open_agenda(by, item.meeting_id, expecting, when.day)
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
    record_title(f"moved an item {way.value.replace('_', ' ')}", item, by=by, when=when)
    return item


def arrange(
    meeting_id: int, lines: Sequence[Line], *, by: Actor, when: Moment, expecting: int
) -> Meeting:
    """Put a whole agenda in order at once: places, parts and times of all its items.

    Stale where the lines are not exactly the items that wait on it; BadInput for a time out of
    range. Items with the same place keep the order in which they stood.
    """
    meeting = open_agenda(by, meeting_id, expecting, when.day)
    items = {item.id: item for item in in_order(meeting)}
    if [line.item_id for line in lines if line.item_id in items] != [one.item_id for one in lines]:
        raise Stale(CHANGED_MEANWHILE)
    if len({line.item_id for line in lines}) != len(items):
        raise Stale(CHANGED_MEANWHILE)
    for line in lines:
        if line.minutes is not None and not 1 <= line.minutes <= LONGEST_MINUTES:
            raise BadInput(
                f"Give each item between 1 and {LONGEST_MINUTES} minutes, or none.",
                field=f"minutes_{line.item_id}",
            )
    stood = {number: item.position for number, item in items.items()}
    ordered = sorted(lines, key=lambda one: (one.place, stood[one.item_id]))
    for at, line in enumerate(ordered, 1):
        item = items[line.item_id]
        item.position, item.part, item.minutes_allowed = at, line.part, line.minutes
    number_anew(meeting)
    record(
        "put an agenda in order",
        by=by,
        when=when,
        subject=f"meeting {meeting.id}",
        school_id=meeting.school_id,
        items=[item.id for item in in_order(meeting)],
    )
    return meeting


def remove_title(item_id: int, *, by: Actor, when: Moment, expecting: int) -> AgendaItem:
    """Take an item that is a title alone off the agenda; `expecting` is the meeting’s revision."""
    item = item_for(by, Permission.PLAN_MEETINGS, item_id)
    meeting = open_agenda(by, item.meeting_id, expecting, when.day)
    if item.review_id is not None or item.outcome is not None:
        raise WrongMoment("Only an item that is a title alone is taken off here.")
    item.outcome = ItemOutcome.REMOVED
    db.session.flush()
    number_anew(meeting)
    record_title("took an item off an agenda", item, by=by, when=when)
    return item


def open_agenda(by: Actor, meeting_id: int, expecting: int, today: date) -> Meeting:
    """The meeting, locked, where its agenda may still be put in order; WrongMoment elsewhere."""
    meeting = meeting_for(by, Permission.PLAN_MEETINGS, meeting_id, expecting=expecting)
    if meeting.state is not MeetingState.PLANNED or meeting.held_on < today:
        raise WrongMoment(
            "The agenda is out, or the meeting is over, so its order stands. Nothing was changed."
        )
    return meeting


def _last(meeting: Meeting) -> int:
    highest = select(func.max(AgendaItem.position)).where(AgendaItem.meeting_id == meeting.id)
    return db.session.scalar(highest) or 0


def record_title(verb: str, item: AgendaItem, *, by: Actor, when: Moment) -> None:
    """Record what was done with one item of an agenda."""
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
