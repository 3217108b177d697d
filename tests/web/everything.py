"""A school with one of everything, for tests that look in every page for what is not one's own.

Every name of the school holds its `mark`, a word that occurs nowhere else: wherever it is read, the
school was seen. `ARGUMENTS` says, for each name that an address may hold (`<int:policy_id>`), which
object of the school stands for it; a page with another name needs a row there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from flask import Flask, url_for
from werkzeug.routing import Rule

from governance.db import Base, db
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
from governance.models.planning import AcceptedPlan
from governance.models.policy import Origin, VersionState
from governance.services.beats.journal import record
from tests import factories
from tests.factories import LONG_AGO, TODAY, moment


@dataclass
class Everything:
    """The numbers of one school's objects: `ids` by the name of the table, `people` by role."""

    mark: str
    trust_id: int
    ids: dict[str, int] = field(default_factory=dict)
    people: dict[Role, int] = field(default_factory=dict)


ARGUMENTS: dict[str, Callable[[Everything], Any]] = {
    "policy_id": lambda school: school.ids["policy"],
    "review_id": lambda school: school.ids["review"],
    "meeting_id": lambda school: school.ids["meeting"],
    "item_id": lambda school: school.ids["agenda_item"],
    "document_id": lambda school: school.ids["intake_document"],
    "batch_id": lambda school: school.ids["intake_batch"],
    "tracker_id": lambda school: school.ids["tracker"],
    "decision_id": lambda school: school.ids["decision"],
    "message_id": lambda school: school.ids["outbox_message"],
    "version_id": lambda school: school.ids["version"],
    "school_id": lambda school: school.ids["school"],
    "body_id": lambda school: school.ids["body"],
    "person_id": lambda school: school.people[Role.CHAIR],
    "delegation_id": lambda school: school.ids["delegation"],
    "plan_id": lambda school: school.ids["accepted_plan"],
    "pack_id": lambda school: school.ids["pack"],
    "number": lambda school: 1,
}
OF_NO_SCHOOL = {"number"}
"""Arguments that name nothing by themselves: a version's number within its policy."""

PUBLIC = {
    "static",
    "health",
    "session.sign_in",
    "session.sign_in_now",
    "session.sign_in_as",
}
"""What anybody may open. Whoever adds to it says why in the test of public pages."""


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
        AcceptedPlan(
            school_id=school.id,
            accepted_by=made.people[Role.CLERK],
            accepted_at=at,
            changes=[],
        ),
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


def walked(app: Flask) -> list[Rule]:
    """Every address of the application but the style sheets."""
    return [rule for rule in app.url_map.iter_rules() if rule.endpoint != "static"]


def methods_of(rule: Rule) -> list[str]:
    """What the address answers to, of what a browser sends."""
    return sorted((rule.methods or set()) & {"GET", "POST"})


def names_an_object(rule: Rule) -> bool:
    """Whether the address names an object of a school."""
    return bool(rule.arguments - OF_NO_SCHOOL)


def address(app: Flask, rule: Rule, school: Everything) -> str:
    """The address with the school's objects; records are named by `?id=` too."""
    with app.test_request_context():
        values = {name: ARGUMENTS[name](school) for name in rule.arguments}
        table = rule.endpoint.removeprefix("records_").partition(".")[0]
        if rule.endpoint.startswith("records_"):
            values["id"] = record_id(app, table, school)
        return url_for(rule.endpoint, **values)


def record_id(app: Flask, table: str, school: Everything) -> int:
    """The number of the school's row in a record table."""
    return school.ids.get(tables_of(app)[table], 1)


def tables_of(app: Flask) -> dict[str, str]:
    """{slug of a record table: name of its database table}."""
    views = app.extensions["admin"][0]._views[1:]
    return {each.endpoint.removeprefix("records_"): each.model.__tablename__ for each in views}


def typed(app: Flask, rule: Rule, school: Everything) -> dict[str, Any]:
    """What somebody would send who tries another school's objects in every field there is."""
    table = rule.endpoint.removeprefix("records_").partition(".")[0]
    number = record_id(app, table, school) if rule.endpoint.startswith("records_") else 1
    return {
        "id": str(number),
        "rowid": str(number),
        "name": "Broken in",
        "email": f"chair@{school.mark.lower()}.uk",
        "person": str(school.people[Role.CHAIR]),
        "person_id": str(school.people[Role.CHAIR]),
        "school": str(school.ids["school"]),
        "school_id": str(school.ids["school"]),
        "trust_id": str(school.trust_id),
        "place": f"school:{school.ids['school']}",
        "body": str(school.ids["body"]),
        "body_id": str(school.ids["body"]),
        "meeting": str(school.ids["meeting"]),
        "meeting_id": str(school.ids["meeting"]),
        "policy_id": str(school.ids["policy"]),
        "review_id": str(school.ids["review"]),
        "role": "clerk",
        "kind": "committee",
        "seats": "7",
        "category": "parent",
        "starts": "2026-11-20",
        "held_on": "2027-01-20",
        "expecting": "1",
        "password": "a fine long password",
        "again": "a fine long password",
    }


def rows_of(school: Everything) -> dict[str, list[Any]]:
    """Every row of the school, and how many rows name it: what nobody else may change."""
    found: dict[str, list[Any]] = {}
    for table in Base.metadata.sorted_tables:
        if table.name in school.ids:
            asked = table.select().where(table.c.id == school.ids[table.name])
            found[table.name] = [tuple(map(str, row)) for row in db.session.execute(asked)]
        if "school_id" in table.c:
            mine = table.select().where(table.c.school_id == school.ids["school"])
            found[f"{table.name} in all"] = [len(db.session.execute(mine).all())]
    return found
