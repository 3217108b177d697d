"""Who was at a meeting, for which items, and who may move a resolution."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, false, func, or_, select

from governance.db import db
from governance.domain.minutes import Absence, Coming
from governance.models.meeting import Attendance, Meeting, Withdrawal
from governance.models.person import Person
from governance.models.school import Category, Membership

CAPACITIES = {
    Category.PARENT: "parent governor",
    Category.STAFF: "staff governor",
    Category.HEADTEACHER: "headteacher",
    Category.LOCAL_AUTHORITY: "local-authority governor",
    Category.FOUNDATION: "foundation governor",
    Category.CO_OPTED: "co-opted governor",
    Category.TRUSTEE: "trustee",
    Category.ASSOCIATE: "associate member",
}


@dataclass(frozen=True, slots=True)
class Attendee:
    """A member on the day as attendance was recorded; `arrived` and `left` are item numbers.

    `arrived` is the number of the item from which on they were there, `left` the one before which
    they went.
    """

    person_id: int
    name: str
    governor: bool
    present: bool
    apologies: bool
    arrived_before_id: int | None
    arrived_at: str | None
    left_before_id: int | None
    left_at: str | None
    recorded_at: datetime
    category: Category | None
    votes: bool

    @property
    def in_words(self) -> str:
        """“Ivo Brackwell (parent governor)”."""
        return f"{self.name} ({CAPACITIES[self.category]})" if self.category else self.name


@dataclass(frozen=True, slots=True)
class Room:
    """Everybody whose attendance was recorded, and in which order the items came."""

    attendees: tuple[Attendee, ...]
    order: tuple[int, ...]
    withdrawn: frozenset[tuple[int, int]]
    numbers: dict[int, int]

    @property
    def came(self) -> list[Attendee]:
        """Those who were there."""
        return [one for one in self.attendees if one.present]

    @property
    def away(self) -> list[Absence]:
        """Those who were not."""
        return [Absence(one.name, one.apologies) for one in self.attendees if not one.present]

    @property
    def comings(self) -> list[Coming]:
        """Who came late and who left early, in the order of the items."""
        found = []
        for one in self.came:
            if one.arrived_before_id is not None or one.arrived_at:
                number = self.numbers.get(one.arrived_before_id or 0)
                found.append(Coming(one.name, True, number, one.arrived_at))
            if one.left_before_id is not None or one.left_at:
                number = self.numbers.get(one.left_before_id or 0)
                found.append(Coming(one.name, False, number, one.left_at))
        return sorted(found, key=lambda one: (one.item or 0, one.at or "", one.name))

    def voters_on(self, item_id: int, *, committee: bool) -> list[Attendee]:
        """Those in the room for an item who have a vote on this body."""
        return [
            one
            for one in self.came
            if one.votes
            and (committee or one.governor)
            and (item_id, one.person_id) not in self.withdrawn
            and self._there(one, item_id)
        ]

    def _there(self, one: Attendee, item_id: int) -> bool:
        place = {item: at for at, item in enumerate(self.order)}
        at = place.get(item_id, 0)
        came, left = one.arrived_before_id, one.left_before_id
        late = came is not None and at < place.get(came, 0)
        gone = left is not None and at >= place.get(left, len(place))
        return not (late or gone)


def room_of(meeting: Meeting, items: Sequence[tuple[int, int]]) -> Room:
    """The room of a meeting; `items` are (id, number) in the order of the agenda."""
    people = sorted(_attendees(meeting), key=lambda one: (not one.governor, one.name))
    numbers = dict(items)
    left_room = db.session.execute(
        select(Withdrawal.item_id, Withdrawal.person_id).where(Withdrawal.item_id.in_(numbers))
    )
    withdrawn = frozenset((item, person) for item, person in left_room)
    return Room(tuple(people), tuple(numbers), withdrawn, numbers)


def _attendees(meeting: Meeting) -> list[Attendee]:
    """Everybody whose attendance was recorded, each once."""
    rows = db.session.execute(
        select(
            Attendance.person_id,
            Person.name,
            Attendance.governor,
            Attendance.present,
            Attendance.apologies,
            Attendance.arrived_before_id,
            Attendance.arrived_at,
            Attendance.left_before_id,
            Attendance.left_at,
            Attendance.recorded_at,
            Membership.category,
            func.coalesce(Membership.votes, false()),
        )
        .join(Person, Person.id == Attendance.person_id)
        .outerjoin(
            Membership,
            and_(
                Membership.person_id == Attendance.person_id,
                Membership.body_id == meeting.body_id,
                Membership.starts <= meeting.held_on,
                or_(Membership.ends.is_(None), Membership.ends >= meeting.held_on),
            ),
        )
        .where(Attendance.meeting_id == meeting.id)
        .order_by(Membership.id)
    )
    found: list[tuple[Any, ...]] = [tuple(row) for row in rows]
    return list({row[0]: Attendee(*row) for row in found}.values())
