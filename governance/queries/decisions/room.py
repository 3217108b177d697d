"""The room: who attended a meeting, and who was there for each item of its agenda."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import aliased

from governance.db import db
from governance.domain.meetings.presence import InTheRoom, Place, Presence, in_the_room
from governance.domain.permissions import Role
from governance.models.meeting import AgendaItem, Attendance, ItemOutcome, Meeting, Withdrawal
from governance.models.person import Person, Post
from governance.models.policy import Policy
from governance.models.review import Review
from governance.queries.decisions.items import Roll


@dataclass(frozen=True, slots=True)
class ItemRoom:
    """One item's room in numbers; `quorum` is what a vote on it needs."""

    governors: int
    others: int
    withdrawn: int
    quorum: int

    @property
    def quorate(self) -> bool:
        """Whether a vote on this item would be quorate."""
        return self.governors >= self.quorum


@dataclass(frozen=True, slots=True)
class DoorRow:
    """Somebody who was there for a part: `way` is “arrived” or “left”, before which item, when."""

    person_id: int
    name: str
    way: str
    item_id: int
    item: str
    at: str | None


@dataclass(frozen=True, slots=True)
class Sitting:
    """What was noted of a meeting besides who came; `usual_chair` is the board's chair that day."""

    chaired_by: int | None
    chair: str | None
    usual_chair: int | None
    in_attendance: str | None
    apologies: list[tuple[int, str]]
    doors: list[DoorRow]

    @property
    def sorry(self) -> list[int]:
        """Who sent apologies."""
        return [person_id for person_id, _ in self.apologies]


def sitting(meeting_id: int) -> Sitting:
    """What was noted of a meeting that exists."""
    chaired_by, chair, others, school_id, held_on = db.session.execute(
        select(
            Meeting.chaired_by,
            Person.name,
            Meeting.in_attendance,
            Meeting.school_id,
            Meeting.held_on,
        )
        .outerjoin(Person, Person.id == Meeting.chaired_by)
        .where(Meeting.id == meeting_id)
    ).one()
    sorry = db.session.execute(
        select(Person.id, Person.name)
        .join(Attendance, Attendance.person_id == Person.id)
        .where(Attendance.meeting_id == meeting_id, Attendance.apologies)
        .order_by(Person.name)
    )
    usual = db.session.scalar(
        select(Post.person_id)
        .where(
            Post.school_id == school_id,
            Post.role == Role.CHAIR,
            or_(Post.starts.is_(None), Post.starts <= held_on),
            or_(Post.ends.is_(None), Post.ends >= held_on),
        )
        .order_by(Post.id)
        .limit(1)
    )
    doors = [*_doors(meeting_id, "arrived"), *_doors(meeting_id, "left")]
    return Sitting(chaired_by, chair, usual, others, [(row[0], row[1]) for row in sorry], doors)


def _doors(meeting_id: int, way: str) -> list[DoorRow]:
    """Who came late, or who went early, in the order of the agenda."""
    columns = {
        "arrived": (Attendance.arrived_before_id, Attendance.arrived_at),
        "left": (Attendance.left_before_id, Attendance.left_at),
    }
    before, at = columns[way]
    rows = db.session.execute(
        select(
            Person.id,
            Person.name,
            AgendaItem.id,
            AgendaItem.position,
            func.coalesce(Policy.title, AgendaItem.title),
            at,
        )
        .join(Attendance, Attendance.person_id == Person.id)
        .join(AgendaItem, AgendaItem.id == before)
        .outerjoin(Review, Review.id == AgendaItem.review_id)
        .outerjoin(Policy, Policy.id == Review.policy_id)
        .where(Attendance.meeting_id == meeting_id)
        .order_by(AgendaItem.part, AgendaItem.position, Person.name)
    )
    return [DoorRow(row[0], row[1], way, row[2], f"{row[3]}. {row[4]}", row[5]) for row in rows]


def presences(meeting_id: int) -> list[Presence]:
    """Those who attended, each with the part of the meeting they were there for."""
    came, went = aliased(AgendaItem), aliased(AgendaItem)
    rows = db.session.execute(
        select(
            Attendance.person_id,
            Attendance.governor,
            came.part,
            came.position,
            came.id,
            went.part,
            went.position,
            went.id,
        )
        .outerjoin(came, came.id == Attendance.arrived_before_id)
        .outerjoin(went, went.id == Attendance.left_before_id)
        .where(Attendance.meeting_id == meeting_id, Attendance.present)
        .order_by(Attendance.person_id)
    )
    found: list[tuple[Any, ...]] = [tuple(row) for row in rows]
    return [Presence(row[0], row[1], _place(row[2:5]), _place(row[5:8])) for row in found]


def _place(columns: tuple[Any, ...]) -> Place | None:
    part, position, item_id = columns
    return None if item_id is None else (part.value, position, item_id)


def place_of(item: AgendaItem) -> Place:
    """Where an item stands among the items of its agenda."""
    return (item.part.value, item.position, item.id)


def there_for(item_id: int) -> frozenset[int]:
    """Who was in the room when an item came up, those who then withdrew among them."""
    item = db.session.get_one(AgendaItem, item_id)
    return in_the_room(presences(item.meeting_id), place_of(item)).there


def withdrawals(meeting_id: int) -> dict[int, dict[int, str]]:
    """By item: who left the room for it, and their interest."""
    found: dict[int, dict[int, str]] = {}
    rows = db.session.execute(
        select(Withdrawal.item_id, Withdrawal.person_id, Withdrawal.reason)
        .join(AgendaItem, AgendaItem.id == Withdrawal.item_id)
        .where(AgendaItem.meeting_id == meeting_id)
    )
    for item_id, person_id, reason in rows:
        found.setdefault(item_id, {})[person_id] = reason
    return found


def withdrawn_from(item_id: int) -> dict[int, str]:
    """Who left the room for one item, and their interest."""
    rows = db.session.execute(
        select(Withdrawal.person_id, Withdrawal.reason).where(Withdrawal.item_id == item_id)
    )
    return {row[0]: row[1] for row in rows}


def by_item(meeting_id: int, roll: Roll) -> dict[int, ItemRoom]:
    """Each item's room; empty until attendance is recorded."""
    if not roll.recorded:
        return {}
    attended, withdrew = presences(meeting_id), withdrawals(meeting_id)
    rows = db.session.execute(
        select(AgendaItem.id, AgendaItem.part, AgendaItem.position).where(
            AgendaItem.meeting_id == meeting_id,
            AgendaItem.outcome.is_distinct_from(ItemOutcome.REMOVED),
        )
    )
    return {
        item_id: _numbers(
            in_the_room(attended, (part.value, position, item_id), withdrew.get(item_id, {})), roll
        )
        for item_id, part, position in rows
    }


def _numbers(room: InTheRoom, roll: Roll) -> ItemRoom:
    governors = len(room.stayed & room.governors)
    return ItemRoom(governors, len(room.stayed) - governors, len(room.withdrawn), roll.quorum)
