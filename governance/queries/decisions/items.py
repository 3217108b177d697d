"""Decisions: who sits on the body, who came, what a vote needs, what was decided on an item."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import and_, func, or_, select

from governance.db import db
from governance.domain.errors import NotFound
from governance.domain.permissions import Actor, Permission, SchoolRef
from governance.domain.reviews import State
from governance.domain.routes import RULE_SETS, quorum
from governance.models.decision import Decision
from governance.models.meeting import AgendaItem, Attendance, ItemOutcome, Meeting, Withdrawal
from governance.models.person import Person
from governance.models.policy import Policy, Version
from governance.models.review import Review
from governance.models.school import Body, BodyKind, Category, Membership, School
from governance.queries.meetings.agenda import GONE
from governance.queries.meetings.calendar import MeetingRow
from governance.queries.meetings.notice import body_for_rules


@dataclass(frozen=True, slots=True)
class Seat:
    """A member on the day; `present` is None until attendance is recorded."""

    person_id: int
    name: str
    category: Category
    votes: bool
    present: bool | None

    @property
    def governor(self) -> bool:
        """Whether the member counts towards the quorum."""
        return self.category is not Category.ASSOCIATE


@dataclass(frozen=True, slots=True)
class Roll:
    """Who sits on the body that day, and the governors needed for each vote."""

    seats: list[Seat]
    places: int
    quorum: int

    @property
    def recorded(self) -> bool:
        """Whether attendance was recorded."""
        return any(seat.present is not None for seat in self.seats)

    @property
    def came(self) -> list[Seat]:
        """Those who attended."""
        return [seat for seat in self.seats if seat.present]

    @property
    def in_post(self) -> int:
        """Governors in office: vacancies and associate members are not counted."""
        return sum(seat.governor for seat in self.seats)

    @property
    def vacancies(self) -> int:
        """Places of governors that stand empty."""
        return max(self.places - self.in_post, 0)

    @property
    def governors(self) -> int:
        """Governors who attended."""
        return sum(seat.governor for seat in self.came)

    @property
    def quorate(self) -> bool:
        """Whether enough governors attended."""
        return self.governors >= self.quorum


@dataclass(frozen=True, slots=True)
class Recorded:
    """A decision as it was recorded, with what the check was given."""

    kind: Any
    minute: str | None
    decided_on: date
    votes_for: int
    votes_against: int
    abstained: int
    quorum: int
    present: int
    note: str | None
    checked: dict[str, Any]
    recorded_at: datetime
    recorded_by: str
    named: str | None

    @property
    def amendments(self) -> tuple[str, ...]:
        """The amendments subject to which the text was approved."""
        return tuple((self.named or "").splitlines())


@dataclass(frozen=True, slots=True)
class ItemPage:
    """What the decision page of an item shows."""

    id: int
    outcome: ItemOutcome | None
    meeting_id: int
    review_id: int
    revision: int
    state: State
    policy_id: int
    policy: str
    fixed_text: bool
    version: int
    school_id: int


def roll(row: MeetingRow, body_id: int) -> Roll:
    """The members of the meeting's body on its day, by name, with who attended."""
    found = db.session.execute(
        select(
            Membership.person_id,
            Person.name,
            Membership.category,
            Membership.votes,
            Attendance.present,
        )
        .join(Person, Person.id == Membership.person_id)
        .outerjoin(
            Attendance,
            and_(Attendance.person_id == Membership.person_id, Attendance.meeting_id == row.id),
        )
        .where(
            Membership.body_id == body_id,
            Membership.starts <= row.held_on,
            or_(Membership.ends.is_(None), Membership.ends >= row.held_on),
        )
        .order_by(Membership.id)
    )
    by_person = {each[0]: Seat(*each) for each in found}
    seats = sorted(by_person.values(), key=lambda seat: (not seat.governor, seat.name))
    places, own = db.session.execute(
        select(Body.seats, Body.quorum).where(Body.id == body_id)
    ).one()
    in_post = sum(seat.governor for seat in seats)
    needed = quorum(body_for_rules(row.body_kind, places, own, in_post), RULE_SETS[row.rules])
    return Roll(seats, places, needed)


def item(actor: Actor, item_id: int) -> ItemPage:
    """The item of a policy; NotFound out of reach, WrongPerson without the right to record."""
    found = db.session.execute(
        select(
            AgendaItem.id,
            AgendaItem.outcome,
            AgendaItem.meeting_id,
            Review.id,
            Review.revision,
            Review.state,
            Policy.id,
            Policy.title,
            Policy.fixed_text,
            Version.number,
            School.id,
            School.trust_id,
        )
        .join(Review, Review.id == AgendaItem.review_id)
        .join(Policy, Policy.id == Review.policy_id)
        .join(Version, Version.id == AgendaItem.version_id)
        .join(School, School.id == Policy.school_id)
        .where(AgendaItem.id == item_id)
    ).one_or_none()
    if found is None:
        raise NotFound(GONE)
    *facts, trust_id = found
    page = ItemPage(*facts)
    actor.require(Permission.RECORD_DECISIONS, SchoolRef(page.school_id, trust_id))
    return page


def recorded(item_id: int) -> Recorded | None:
    """The decision on an item, None while there is none."""
    found = db.session.execute(
        select(
            Decision.kind,
            Decision.minute_reference,
            Decision.decided_on,
            Decision.votes_for,
            Decision.votes_against,
            Decision.abstained,
            Decision.quorum,
            Decision.present,
            Decision.note,
            Decision.checked,
            Decision.recorded_at,
            Person.name,
            Decision.amendments,
        )
        .join(Person, Person.id == Decision.recorded_by)
        .where(Decision.item_id == item_id)
    ).one_or_none()
    facts: tuple[Any, ...] = tuple(found or ())
    return Recorded(*facts) if facts else None


def withdrawn(item_id: int) -> list[tuple[str, str]]:
    """Who left the room for an item, and their interest."""
    found = db.session.execute(
        select(Person.name, Withdrawal.reason)
        .join(Person, Person.id == Withdrawal.person_id)
        .where(Withdrawal.item_id == item_id)
        .order_by(Person.name)
    )
    return [(name, reason) for name, reason in found]


def minute_hint(row: MeetingRow, body_id: int) -> str:
    """The body's next minute in the usual form, “FGB 2026/27-14”: a hint, never filled in."""
    start = row.held_on.year - (row.held_on.month < 9)
    decided = db.session.scalar(
        select(func.count())
        .select_from(Decision)
        .join(Meeting, Meeting.id == Decision.meeting_id)
        .where(
            Meeting.body_id == body_id,
            Meeting.held_on >= date(start, 9, 1),
            Meeting.held_on < date(start + 1, 9, 1),
        )
    )
    return f"{_initials(row)} {start}/{(start + 1) % 100:02d}-{(decided or 0) + 1}"


def _initials(row: MeetingRow) -> str:
    if row.body_kind is BodyKind.GOVERNING_BOARD:
        return "FGB"
    words = [word for word in row.body.split() if word[:1].isalpha() and word not in ("and", "of")]
    return "".join(word[0].upper() for word in words)
