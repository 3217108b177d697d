"""A review brought by hand to where a test needs it: with people, drafts and decisions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from governance.adapters.documents import ParsedDocument
from governance.db import db, unit_of_work
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Role
from governance.domain.reading.blocks import from_text
from governance.domain.reviews import State
from governance.domain.routes import Decision as DecisionKind
from governance.domain.routes import Route
from governance.models.decision import Decision
from governance.models.jobs import OutboxMessage
from governance.models.meeting import Meeting
from governance.models.person import Person
from governance.models.policy import Policy, Version, VersionState
from governance.models.review import Review
from governance.models.school import Body, School
from governance.services import signing
from tests import factories

DECIDED = date(2026, 11, 18)


@dataclass
class Board:
    """A school with everybody who has a part in a round."""

    school: School
    body: Body
    meeting: Meeting
    chair: Person
    vice: Person
    clerk: Person
    head: Person
    governor: Person

    def act(self, who: str) -> Actor:
        """One of them, ready to act."""
        return factories.actor(getattr(self, who))


def board(**fields: Any) -> Board:
    """A school whose board met two days ago."""
    school = factories.school(**fields)
    body = factories.board(school)
    return Board(
        school=school,
        body=body,
        meeting=factories.meeting(body, held_on=DECIDED),
        chair=factories.holder(Role.CHAIR, school, name="Rowena Tansley"),
        vice=factories.holder(Role.VICE_CHAIR, school, name="Ivo Brackwell"),
        clerk=factories.holder(Role.CLERK, school, name="Maud Ellery"),
        head=factories.holder(Role.HEADTEACHER, school, name="Tobias Fenwick"),
        governor=factories.holder(Role.GOVERNOR, school, name="Petra Lyle"),
    )


def document(text: str, name: str = "Attendance policy.docx", sha256: str = "") -> ParsedDocument:
    """A parsed file, without the file."""
    return ParsedDocument(
        name=name,
        media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        sha256=sha256 or f"{abs(hash(text)):064x}"[-64:],
        size=len(text),
        document=from_text(name, text),
        html=f"<p>{text}</p>",
        warnings=(),
    )


def submitted(at: Board, title: str | None = None, **fields: Any) -> Review:
    """A review with a draft (version 2) that waits for a meeting; version 1 is in force."""
    policy = factories.policy(at.school, title, **fields)
    factories.version(policy, 1)
    draft = factories.version(
        policy,
        2,
        state=VersionState.SUBMITTED,
        change="minor",
        summary="The gate is locked earlier.",
        blocks=["This policy says what we do.", "Staff must lock the gate at 8.45."],
        submitted_by=at.head.id,
    )
    return factories.review(policy, State.SUBMITTED, version_id=draft.id)


def decide(review: Review, at: Board, **fields: Any) -> Decision:
    """Record that the board approved the review's draft; it waits for the chair."""
    made = Decision(
        **{
            "policy_id": review.policy_id,
            "review_id": review.id,
            "version_id": review.version_id,
            "route": Route.BOARD_VOTE,
            "kind": DecisionKind.APPROVED,
            "meeting_id": at.meeting.id,
            "decided_on": DECIDED,
            "minute_reference": "7.2",
            "votes_for": 8,
            "votes_against": 0,
            "abstained": 1,
            "quorum": 6,
            "present": 9,
            "checked": {"reasons": []},
            "recorded_by": at.clerk.id,
            "recorded_at": factories.moment().at,
        }
        | fields
    )
    db.session.add(made)
    review.state = State.AWAITING_SIGNATURE
    db.session.flush()
    return made


def decided(at: Board, title: str | None = None, **fields: Any) -> Review:
    """A review that waits for the chair's signature."""
    review = submitted(at, title, **fields)
    decide(review, at)
    return review


def versions(of: Policy) -> dict[int, VersionState]:
    """What has become of each version of a policy."""
    return {one.number: one.state for one in db.session.query(Version).filter_by(policy_id=of.id)}


def sign(review: Review, by: Actor, when: Moment | None = None, expecting: int = 0) -> Review:
    """Sign it as `by`, having seen it as it is now unless told otherwise."""
    with unit_of_work():
        return signing.sign(
            review.id, by=by, when=when or factories.moment(), expecting=expecting or seen(review)
        )


def seen(review: Review) -> int:
    """The revision that a page drawn now would show."""
    found = db.session.get(Review, review.id)
    assert found is not None
    return found.revision


def told(notice: str) -> dict[int, str]:
    """Who was sent a notice, and its words."""
    rows = db.session.query(OutboxMessage).filter_by(notice=notice)
    return {message.person_id: message.text for message in rows}
