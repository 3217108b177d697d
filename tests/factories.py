"""Small builders for tests: each makes one thing with sensible defaults and returns it.

They add to the session and flush; the test's own unit of work, or the `register` fixture, commits.
All names are invented.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

from governance.db import db
from governance.domain.dates import PreciseDate
from governance.domain.frequency import ANNUAL
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Role
from governance.domain.reviews import State
from governance.domain.routes import KindOfSchool
from governance.models.meeting import Meeting, MeetingState
from governance.models.person import Person, Post
from governance.models.policy import Origin, Policy, Version, VersionState
from governance.models.review import Review
from governance.models.school import (
    Body,
    BodyKind,
    Category,
    Membership,
    Phase,
    School,
    SchoolKind,
    Trust,
)

TODAY = date(2026, 11, 20)
LONG_AGO = date(2020, 9, 1)
_numbers = count(1)


def moment(day: date = TODAY, hour: int = 12) -> Moment:
    """Noon (or another hour) of a day, in UTC."""
    return Moment(datetime(day.year, day.month, day.day, hour, tzinfo=UTC), day)


def _add(thing: Any) -> Any:
    db.session.add(thing)
    db.session.flush()
    return thing


def trust(name: str = "Larkfield Trust") -> Trust:
    """A trust."""
    return _add(Trust(name=name))


def school(name: str | None = None, **fields: Any) -> School:
    """A maintained primary in England, or what the fields say."""
    defaults = {
        "kind": SchoolKind.COMMUNITY,
        "phase": Phase.PRIMARY,
        "rules": KindOfSchool.ENGLAND_MAINTAINED,
    }
    return _add(School(name=name or f"Brindle Lane School {next(_numbers)}", **defaults | fields))


def board(of: School, *, seats: int = 12, **fields: Any) -> Body:
    """The school's governing board."""
    defaults = {"name": "Governing board", "kind": BodyKind.GOVERNING_BOARD}
    return _add(Body(school_id=of.id, seats=seats, **defaults | fields))


def person(name: str | None = None, **fields: Any) -> Person:
    """Somebody without a post."""
    number = next(_numbers)
    return _add(
        Person(
            name=name or f"Person {number}",
            email=fields.pop("email", f"person{number}@example.org"),
            **fields,
        )
    )


def holder(role: Role, at: School | None = None, **fields: Any) -> Person:
    """Somebody who holds a role at a school (or everywhere)."""
    somebody = person(fields.pop("name", None), **fields)
    _add(Post(person_id=somebody.id, role=role, school_id=at.id if at else None, starts=LONG_AGO))
    return somebody


def actor(somebody: Person) -> Actor:
    """The person as verbs know them, with every post they have ever held."""
    posts = db.session.query(Post).filter_by(person_id=somebody.id).all()
    return Actor(somebody.id, somebody.name, tuple(post.as_held for post in posts))


def acting(role: Role, at: School | None = None) -> Actor:
    """Somebody new in a role, ready to act."""
    return actor(holder(role, at))


def member(of: Body, somebody: Person | None = None, **fields: Any) -> Membership:
    """A co-opted governor on a body, or what the fields say."""
    defaults = {"category": Category.CO_OPTED, "starts": LONG_AGO}
    return _add(Membership(body_id=of.id, person_id=(somebody or person()).id, **defaults | fields))


def policy(at: School, title: str | None = None, *, due: str | None = "2026-12", **fields: Any):
    """A policy under annual review, due in December 2026 unless told otherwise."""
    title = title or f"Policy {next(_numbers)}"
    made = Policy(
        school_id=at.id,
        title=title,
        title_key=title.casefold(),
        **{"frequency": ANNUAL, "frequency_origin": Origin.TYPED} | fields,
    )
    made.school = at
    made.set_next_review(PreciseDate(due) if due else None, Origin.TYPED if due else None)
    return _add(made)


def version(of: Policy, number: int = 1, **fields: Any) -> Version:
    """A version in force, with a file's digest but no file."""
    defaults = {
        "state": VersionState.IN_FORCE,
        "sha256": f"{next(_numbers):064x}",
        "filename": f"policy-{number}.docx",
        "media_type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "size": 1000,
        "blocks": ["This policy says what we do.", "Staff must lock the gate."],
        "html": "<p>This policy says what we do.</p>",
        "warnings": [],
        "submitted_at": moment().at,
    }
    return _add(Version(policy_id=of.id, number=number, **defaults | fields))


def review(of: Policy, state: State = State.AWAITING_DRAFT, **fields: Any) -> Review:
    """An open review of a policy for its next review date."""
    assert of.next_review is not None
    assert of.due_last is not None
    defaults = {
        "due": of.next_review,
        "due_last": of.due_last,
        "opened_on": TODAY,
        "draft_due": TODAY + timedelta(days=14),
        "changed_at": moment().at,
    }
    return _add(Review(policy_id=of.id, school_id=of.school_id, state=state, **defaults | fields))


def meeting(of: Body, held_on: date = TODAY + timedelta(days=21), **fields: Any) -> Meeting:
    """A planned meeting of a body, three weeks on unless told otherwise."""
    return _add(
        Meeting(
            school_id=of.school_id,
            body_id=of.id,
            held_on=held_on,
            **{"state": MeetingState.PLANNED} | fields,
        )
    )
