"""Noting: an item that is no policy under review is taken as information, and nothing is decided.

Reports, titles alone and other items leave no decision: what the board says of a policy is
recorded as a decision on its review.
"""

from __future__ import annotations

from governance.domain.errors import NotFound, WrongMoment
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Permission
from governance.models.meeting import AgendaItem, ItemOutcome, MeetingState
from governance.services.beats.guarding import GONE, meeting_for
from governance.services.beats.journal import record
from governance.services.meetings.calendar import item_for


def note_item(item_id: int, *, by: Actor, when: Moment, expecting: int) -> AgendaItem:
    """Record that the meeting took note of an item; `expecting` is the meeting's revision.

    NotFound where the item is a policy under review, WrongMoment before attendance is recorded or
    where the item is dealt with already.
    """
    item = item_for(by, Permission.RECORD_DECISIONS, item_id)
    meeting_for(by, Permission.RECORD_DECISIONS, item.meeting_id, expecting=expecting)
    if item.review_id is not None:
        raise NotFound(GONE)
    if item.minutes_of_id is not None:
        raise WrongMoment("Minutes are agreed and signed, or stand over; they are not noted.")
    if item.outcome is not None:
        raise WrongMoment("This item was noted or taken off already.")
    if item.meeting.state is not MeetingState.HELD:
        raise WrongMoment("Record who attended first; then record what was noted.")
    item.outcome = ItemOutcome.NOTED
    record(
        "noted an item",
        by=by,
        when=when,
        subject=f"meeting {item.meeting_id}",
        school_id=item.meeting.school_id,
        item=item.title,
    )
    return item
