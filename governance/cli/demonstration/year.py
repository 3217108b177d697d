"""The year of meetings: planned by the clerk, their agendas issued, who came, what they declare."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from sqlalchemy import select

from governance.cli.demonstration.cast import FOLLOWED, STAKES
from governance.cli.demonstration.days import BROUGHT_IN, Days, moment
from governance.cli.demonstration.founding import Family, Place, acting
from governance.cli.demonstration.stock import TOPICS
from governance.db import db
from governance.domain.moments import Moment
from governance.models.meeting import Meeting
from governance.models.policy import Policy
from governance.models.school import Body
from governance.services.governors import interests, links
from governance.services.meetings import agenda
from governance.services.meetings import calendar as meetings
from governance.services.meetings.attendance import Sheet, record_attendance

Step = tuple[Moment, Callable[[Moment], object]]

PLACED_BEFORE, ISSUED_BEFORE = 13, 11
_ISSUED_AHEAD = frozenset({"elwyn"})
"""Whose next agenda has gone out already."""


@dataclass
class Sitting:
    """One meeting: its steps, and what decisions on it need to know."""

    family: Family
    place: Place
    body: Body
    held_on: date
    number: int
    days: Days
    meeting_id: int = 0
    governors: int = 0
    minutes: int = 0

    @property
    def placed_on(self) -> date:
        """When its items were put on the agenda: before the papers day, or lately."""
        return min(self.held_on - timedelta(days=PLACED_BEFORE), self.days.day(-2))

    def next_minute(self) -> str:
        """The next minute reference: “FGB 2026/3.4”."""
        self.minutes += 1
        committee = self.body.id == self.place.committee.id
        initials = "".join(word[0] for word in self.body.name.split() if word[0].isupper())
        return (
            f"{initials if committee else 'FGB'} {self.held_on.year}/{self.number}.{self.minutes}"
        )

    def steps(self, *, has_items: bool) -> Iterator[Step]:
        """Planned, and where it has items: issued, and attended."""
        planned = self.days.day(BROUGHT_IN + 2 if self.held_on < self.days.today else -120)
        yield moment(planned, 11, self.number), self.plan
        issued = self.held_on - timedelta(days=ISSUED_BEFORE)
        if self.place.plan.key in _ISSUED_AHEAD:
            issued = min(issued, self.days.day(-1))
        if has_items and issued < self.days.today:
            yield moment(issued, 16, 5), self.issue
        if has_items and self.held_on < self.days.today:
            yield moment(self.held_on, 20, 15), self.attend

    def plan(self, when: Moment) -> None:
        """The clerk puts it into the calendar."""
        meeting = meetings.plan_meeting(
            self.body.id,
            by=self.family.clerk(when),
            when=when,
            held_on=self.held_on,
            starts_at="18:00" if self.body.id == self.place.board.id else "16:30",
            place="School library" if self.number % 3 else "By video, as the board has minuted",
        )
        self.meeting_id = meeting.id

    def issue(self, when: Moment) -> None:
        """The clerk sends agenda and papers."""
        agenda.issue(
            self.meeting_id,
            by=self.family.clerk(when),
            when=when,
            expecting=self._revision(),
        )

    def attend(self, when: Moment) -> None:
        """All but one governor came, another one each time, who sent apologies."""
        members = meetings.members_on(self.body, self.held_on)
        governors = [member for member in members if member.is_governor]
        absent = governors[self.number % len(governors)] if len(governors) > 3 else None
        came = [member for member in members if member is not absent]
        record_attendance(
            self.meeting_id,
            by=self.family.clerk(when),
            when=when,
            expecting=self._revision(),
            sheet=Sheet(
                frozenset(member.person_id for member in came),
                frozenset({absent.person_id} if absent else ()),
                in_attendance="The clerk",
            ),
        )
        self.governors = sum(member.is_governor for member in came)

    def _revision(self) -> int:
        return db.session.get_one(Meeting, self.meeting_id).revision


@dataclass
class Sittings:
    """The meetings of one body: those held, and those planned."""

    held: list[Sitting]
    planned: list[Sitting]

    @property
    def next(self) -> Sitting:
        """The next one."""
        return self.planned[0]


@dataclass
class Year:
    """Every meeting of the demonstration."""

    bodies: dict[int, Sittings] = field(default_factory=dict)

    @classmethod
    def of_family(cls, family: Family, days: Days) -> Year:
        """The plan of all boards and committees; nothing is written yet."""
        year = cls()
        for place in family.places.values():
            for committee in (False, True):
                body = place.committee if committee else place.board
                year.bodies[body.id] = _sittings(family, place, body, days, committee)
        return year

    def of(self, place: Place, *, committee: bool) -> Sittings:
        """The meetings of a school's board or committee."""
        return self.bodies[place.committee.id if committee else place.board.id]

    def all(self) -> Iterator[Sitting]:
        """Each meeting."""
        for sittings in self.bodies.values():
            yield from (*sittings.held, *sittings.planned)


@dataclass
class Declarations:
    """What the governors of a school declare, and which areas they follow."""

    family: Family
    place: Place
    days: Days

    def steps(self) -> Iterator[Step]:
        """Link governors named long ago; declarations lately."""
        yield moment(self.days.day(BROUGHT_IN + 230), 12), self.name_links
        yield moment(self.days.day(-12), 20), self.declare

    def name_links(self, when: Moment) -> None:
        """The clerk records whom the board named."""
        for number, one in enumerate(FOLLOWED[self.place.plan.key], 1):
            links.name_link(
                self.place.school.id,
                by=self.family.clerk(when),
                when=when,
                named=links.Named(
                    self.place.players[one.name],
                    one.area,
                    starts=when.day,
                    policy_id=self._policy(one.key),
                    minute=f"FGB {when.day.year}/3.{number}",
                ),
            )

    def declare(self, when: Moment) -> None:
        """Each declares for themselves."""
        for stake in STAKES[self.place.plan.key]:
            person_id = self.place.players[stake.name]
            interests.declare(
                self.place.school.id,
                by=acting(person_id, when),
                when=when,
                declared=interests.Declared(
                    person_id,
                    stake.kind,
                    stake.words,
                    starts=when.day,
                    declared_on=when.day,
                    policy_id=self._policy(stake.key) if stake.key else None,
                ),
            )

    def _policy(self, key: str) -> int:
        return db.session.scalars(
            select(Policy.id).where(
                Policy.school_id == self.place.school.id, Policy.title == TOPICS[key].title
            )
        ).one()


def _sittings(family: Family, place: Place, body: Body, days: Days, committee: bool) -> Sittings:
    weekday = place.plan.weekday
    held = days.held(weekday, committee=committee)
    ahead = days.ahead(weekday, committee=committee)
    made = [
        Sitting(family, place, body, held_on, number, days)
        for number, held_on in enumerate([*held, *ahead], 1)
    ]
    return Sittings(made[: len(held)], made[len(held) :])
