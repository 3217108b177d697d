"""Minutes that are ready stand on the next agenda of their body by themselves.

Source: School Governance (Roles, Procedures and Allowances) (England) Regulations 2013, reg 15: the
minutes are signed, once the board has agreed them, by the chair of the next meeting.
"""

from __future__ import annotations

from sqlalchemy import select

from governance.db import db
from governance.domain.minutes import Opening, opening_of, title_of
from governance.domain.moments import Moment
from governance.models.meeting import AgendaItem, ItemOutcome, Meeting, MeetingState, Part
from governance.services.beats.journal import record
from governance.services.meetings.numbering import in_order, number_anew


def place_minutes(body_id: int, *, when: Moment) -> list[AgendaItem]:
    """Put the minutes that wait to be agreed on the body’s next agenda that is not out.

    Those on a later agenda move to a nearer one; where there is none they wait for one. On an
    agenda that is out, or at a meeting that was held, they stay until they are agreed there or
    stand over.
    """
    waiting = _waiting(body_id)
    target = _next_meeting(body_id, when) if waiting else None
    if target is None:
        return []
    placed = [item for of in waiting if (item := _place(of, target)) is not None]
    _fold(target)
    if placed:
        record(
            "put minutes on an agenda",
            by=None,
            when=when,
            subject=f"meeting {target.id}",
            school_id=target.school_id,
            system="The register",
            minutes_of=[item.minutes_of_id for item in placed],
        )
    return placed


def open_item(meeting_id: int) -> AgendaItem | None:
    """The item under which the minutes of a meeting wait to be agreed."""
    return db.session.scalars(
        select(AgendaItem).where(
            AgendaItem.minutes_of_id == meeting_id, AgendaItem.outcome.is_(None)
        )
    ).one_or_none()


def _waiting(body_id: int) -> list[Meeting]:
    return list(
        db.session.scalars(
            select(Meeting)
            .where(
                Meeting.body_id == body_id,
                Meeting.state == MeetingState.HELD,
                Meeting.minutes_ready_on.is_not(None),
                Meeting.minutes_signed_on.is_(None),
            )
            .order_by(Meeting.held_on, Meeting.id)
        )
    )


def _next_meeting(body_id: int, when: Moment) -> Meeting | None:
    return db.session.scalars(
        select(Meeting)
        .where(
            Meeting.body_id == body_id,
            Meeting.held_on >= when.day,
            Meeting.state == MeetingState.PLANNED,
        )
        .order_by(Meeting.held_on, Meeting.id)
        .limit(1)
        .with_for_update(of=Meeting)
    ).first()


def _place(of: Meeting, target: Meeting) -> AgendaItem | None:
    """The new item; None where they stand there, or at a meeting that keeps them."""
    stands = open_item(of.id)
    if stands is not None:
        if stands.meeting_id == target.id or stands.meeting.state in (
            MeetingState.ISSUED,
            MeetingState.HELD,
        ):
            return None
        stands.outcome = ItemOutcome.REMOVED
        number_anew(stands.meeting)
        db.session.flush()
    item = AgendaItem(
        meeting=target, position=0, part=Part.A, title=title_of(of.held_on), minutes_of_id=of.id
    )
    db.session.add(item)
    db.session.flush()
    db.session.refresh(target, ["items"])
    _put_at(item, target)
    return item


def _put_at(item: AgendaItem, target: Meeting) -> None:
    """In the place of the title that stands for it, else after the other usual first items."""
    others = [one for one in in_order(target) if one is not item and one.part is Part.A]
    at = 0
    for place, other in enumerate(others):
        kind = opening_of(other.title) if other.review_id is None else None
        if kind is Opening.LAST_MINUTES:
            at = place
            break
        if other.minutes_of_id is not None or kind is not None:
            at = place + 1
    for place, other in enumerate([*others[:at], item, *others[at:]], 1):
        other.position = place
    number_anew(target)


def _fold(target: Meeting) -> None:
    """Take off the title alone (“Minutes of the last meeting”) for which an item now stands."""
    items = in_order(target)
    if not any(item.minutes_of_id is not None for item in items):
        return
    titles = [
        item
        for item in items
        if item.review_id is None
        and item.minutes_of_id is None
        and opening_of(item.title) is Opening.LAST_MINUTES
    ]
    for item in titles:
        item.outcome = ItemOutcome.REMOVED
    if titles:
        number_anew(target)
