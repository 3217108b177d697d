"""A school with its board around the table: what tests of meetings and decisions begin with."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from governance.db import unit_of_work
from governance.domain import routes
from governance.domain.permissions import Actor, Role
from governance.domain.reviews import State
from governance.models.decision import Decision
from governance.models.meeting import AgendaItem, Meeting
from governance.models.person import Person
from governance.models.policy import Change, VersionState
from governance.models.review import Review
from governance.models.school import Body, BodyKind, Category, School
from governance.services.decisions import votes as decisions
from governance.services.decisions.judging import Ballot
from governance.services.meetings import agenda
from governance.services.meetings.attendance import record_attendance
from tests import factories
from tests.factories import TODAY, moment

MEETING_DAY = TODAY + timedelta(days=21)
PAPERS_DAY = MEETING_DAY - timedelta(days=8)


@dataclass
class Room:
    """A school, its board, its people; verbs called as the clerk, each in its own unit of work."""

    school: School
    body: Body
    clerk: Actor
    chair: Actor
    governors: list[Person]
    associates: list[Person] = field(default_factory=list)

    def review(self, title: str | None = None, **fields: Any) -> Review:
        """A review whose draft waits for a meeting."""
        with unit_of_work():
            policy = factories.policy(self.school, title, **fields)
            draft = factories.version(
                policy, state=VersionState.SUBMITTED, change=Change.MINOR, summary="Clearer words."
            )
            return factories.review(policy, State.SUBMITTED, version_id=draft.id)

    def meeting(self, held_on: date = MEETING_DAY, of: Body | None = None) -> Meeting:
        """A planned meeting of the board, or of a committee."""
        with unit_of_work():
            return factories.meeting(of or self.body, held_on)

    def place(self, review: Review, meeting: Meeting, day: date = TODAY) -> AgendaItem:
        """Put a review on an agenda."""
        with unit_of_work():
            return agenda.place(
                review.id, meeting.id, by=self.clerk, when=moment(day), expecting=review.revision
            )

    def issue(self, meeting: Meeting, day: date = TODAY) -> None:
        """Issue an agenda."""
        with unit_of_work():
            agenda.issue(meeting.id, by=self.clerk, when=moment(day), expecting=meeting.revision)

    def urge(self, meeting: Meeting, day: date = TODAY) -> None:
        """The chair states urgency."""
        with unit_of_work():
            agenda.state_urgency(
                meeting.id,
                by=self.chair,
                when=moment(day),
                expecting=meeting.revision,
                words="The law changes before the next meeting.",
            )

    def attend(self, meeting: Meeting, *people: Person, day: date | None = None) -> None:
        """Record who attended."""
        with unit_of_work():
            record_attendance(
                meeting.id,
                by=self.clerk,
                when=moment(day or meeting.held_on),
                expecting=meeting.revision,
                present=[person.id for person in people],
            )

    def hold(self, *people: Person, title: str | None = None, **fields: Any) -> AgendaItem:
        """A review on the agenda of a meeting, issued in time and held before these people."""
        review, meeting = self.review(title, **fields), self.meeting()
        item = self.place(review, meeting)
        self.issue(meeting)
        self.attend(meeting, *people)
        return item

    def decide(self, item: AgendaItem, ballot: Ballot, **changed: Any) -> Decision:
        """Record a decision on an item on the day of its meeting."""
        assert item.review is not None
        told = {"by": self.clerk, "expecting": item.review.revision} | changed
        with unit_of_work():
            return decisions.decide(
                item.id, when=moment(item.meeting.held_on), ballot=ballot, **told
            )


def room(*, governors: int = 9, seats: int = 12, associates: int = 0, **fields: Any) -> Room:
    """A board of twelve seats with three vacancies, unless told otherwise."""
    with unit_of_work():
        school = factories.school(**fields)
        body = factories.board(school, seats=seats)
        chair, clerk = (factories.holder(role, school) for role in (Role.CHAIR, Role.CLERK))
        people = [chair, *(factories.person() for _ in range(governors - 1))]
        for person in people:
            factories.member(body, person)
        extra = [factories.person() for _ in range(associates)]
        for person in extra:
            factories.member(body, person, category=Category.ASSOCIATE)
        factories.holder(Role.HEADTEACHER, school)
        actors = factories.actor(clerk), factories.actor(chair)
    return Room(school, body, *actors, people, extra)


def committee(of: Room, *, governors: int = 3, associates: int = 0, votes: bool = True) -> Body:
    """A committee of the board's first governors, with associate members."""
    with unit_of_work():
        body = factories.board(
            of.school, seats=5, name="Resources committee", kind=BodyKind.COMMITTEE
        )
        for person in of.governors[:governors]:
            factories.member(body, person)
        for _ in range(associates):
            somebody = factories.person()
            of.associates.append(somebody)
            factories.member(body, somebody, category=Category.ASSOCIATE, votes=votes)
    return body


def ballot(for_: int = 5, against: int = 0, abstained: int = 0, **fields: Any) -> Ballot:
    """An approval by five votes, unless told otherwise."""
    casting = fields.pop("casting", None)
    defaults: dict[str, Any] = {
        "kind": routes.Decision.APPROVED,
        "minute": "FGB 2026/27-14",
        "withdrawn": {},
    }
    return Ballot(votes=routes.Votes(for_, against, abstained, casting), **defaults | fields)
