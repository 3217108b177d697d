"""A school with one of everything, for tests that look in every page for what is not one's own.

Every name of the school holds its `mark`, a word that occurs nowhere else: wherever it is read, the
school was seen. A new kind of object needs a row in `_add_work`; `tests/web/walking.py` says which
of them stands for each name that an address may hold.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from governance.db import db
from governance.domain.permissions import Role
from governance.domain.reviews import State
from governance.domain.routes import Decision as DecisionKind
from governance.domain.routes import Route
from governance.models.decision import Decision, Delegation
from governance.models.history import Event, HistoryEvent, Signatory
from governance.models.intake import IntakeBatch, IntakeDocument, IntakeState, Tracker
from governance.models.jobs import OutboxMessage
from governance.models.meeting import AgendaItem, Attendance, MeetingState, Pack, Part
from governance.models.person import Post
from governance.models.policy import Origin, VersionState
from governance.services.beats.journal import record
from tests import factories
from tests.factories import LONG_AGO, TODAY, moment
from tests.web import registers


@dataclass
class Everything:
    """The numbers of one school's objects: `ids` by the name of the table, `people` by role."""

    mark: str
    trust_id: int
    ids: dict[str, int] = field(default_factory=dict)
    people: dict[Role, int] = field(default_factory=dict)


def build(mark: str) -> Everything:
    """A school of its own trust with one of everything; stored by the caller's unit of work."""
    trust = factories.trust(f"{mark} Trust")
    school = factories.school(f"{mark} School", trust_id=trust.id)
    made = Everything(mark, trust.id, {"trust": trust.id, "school": school.id})
    for role in Role:
        if role is not Role.ADMINISTRATOR:
            person = factories.holder(
                role, school, name=f"{mark} {role.label}", email=f"{role.value}@{mark.lower()}.uk"
            )
            made.people[role] = person.id
    made.ids |= {"person": made.people[Role.CHAIR]}
    made.ids["post"] = (
        db.session.query(Post.id).filter_by(person_id=made.people[Role.CHAIR]).scalar()
    )
    board = factories.board(school, name=f"{mark} board")
    member = factories.member(board, db.session.get(factories.Person, made.people[Role.CHAIR]))
    made.ids |= {"body": board.id, "membership": member.id}
    _add_work(made, school, board)
    return made


def _add_work(made: Everything, school: Any, board: Any) -> None:
    mark, chair = made.mark, made.people[Role.CHAIR]
    policy = factories.policy(school, f"{mark} policy")
    version = factories.version(
        policy, filename=f"{mark}.docx", blocks=[f"{mark} text"], html=f"<p>{mark} text</p>"
    )
    draft = factories.version(
        policy, 2, state=VersionState.SUBMITTED, summary=f"{mark} change", filename=f"{mark}2.docx"
    )
    review = factories.review(policy, State.ON_AGENDA, version_id=draft.id, note=f"{mark} note")
    meeting = factories.meeting(
        board,
        TODAY - timedelta(days=2),
        state=MeetingState.ISSUED,
        agenda_sent_on=TODAY - timedelta(days=12),
        place=f"{mark} hall",
    )
    made.ids |= {"policy": policy.id, "version": version.id, "review": review.id}
    made.ids["meeting"] = meeting.id
    at = moment().at
    rows: list[Any] = [
        AgendaItem(
            meeting_id=meeting.id,
            position=1,
            part=Part.A,
            review_id=review.id,
            version_id=draft.id,
            papers_sent_on=TODAY - timedelta(days=12),
        ),
        Attendance(
            meeting_id=meeting.id, person_id=chair, governor=True, present=True, recorded_at=at
        ),
        IntakeDocument(
            school_id=school.id,
            filename=f"{mark} brought in.docx",
            sha256="a" * 60 + f"{school.id:04d}",
            media_type="text/plain",
            size=1,
            blocks=[f"{mark} words"],
            html=f"<p>{mark} words</p>",
            warnings=[],
            reading={"is_policy": True, "title": f"{mark} read"},
            state=IntakeState.WAITING,
            brought_at=at,
        ),
        Pack(meeting_id=meeting.id, part=Part.A, items=[], asked_at=at),
        IntakeBatch(school_id=school.id, brought_by=made.people[Role.CLERK], brought_at=at),
        Tracker(
            school_id=school.id,
            filename=f"{mark} list.csv",
            sha256="b" * 60 + f"{school.id:04d}",
            media_type="text/csv",
            size=1,
            sheets=[{"name": "", "lines": [[1, ["Policy"]], [2, [f"{mark} listed"]]]}],
            warnings=[],
            state=IntakeState.WAITING,
            brought_at=at,
        ),
        Delegation(
            school_id=school.id,
            policy_key=f"{mark} handed over",
            to_role=Role.HEADTEACHER,
            minute=f"{mark} 12",
            starts=LONG_AGO,
        ),
        Decision(
            policy_id=policy.id,
            review_id=review.id,
            version_id=version.id,
            route=Route.CHAIRS_ACTION,
            kind=DecisionKind.APPROVED,
            decided_on=LONG_AGO,
            note=f"{mark} decided",
            checked={},
            recorded_by=made.people[Role.CLERK],
            recorded_at=at,
        ),
        HistoryEvent(
            policy_id=policy.id,
            event=Event.REVIEWED,
            on_date=policy.next_review,
            first_day=LONG_AGO,
            origin=Origin.TYPED,
            typed_by=made.people[Role.CLERK],
            recorded_at=at,
        ),
        *registers.rows(mark, school.id, made.people, at),
        Signatory(policy_id=policy.id, version_id=version.id, name=f"{mark} signatory"),
        OutboxMessage(
            notice="draft_wanted",
            dedupe=mark,
            person_id=chair,
            policy_id=policy.id,
            subject=f"{mark} subject",
            text=f"{mark} letter",
            written_at=at,
            send_after=at,
            given_up_at=at,
            error=f"{mark} error",
        ),
    ]
    for row in rows:
        db.session.add(row)
        db.session.flush()
        made.ids[row.__tablename__] = row.id
    record("opened a review", by=None, when=moment(), subject=f"{mark} it", school_id=school.id)


def nowhere() -> Everything:
    """A school that there is not: its objects have numbers that never were."""
    never = defaultdict(lambda: 999_999_999)
    return Everything("Nowhere", 999_999_999, never, never)
