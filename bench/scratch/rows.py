"""The rows of the scratch register, as plain dicts: invented, regular, and the same in each run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from bench.ground import ADMINISTRATOR, CHAIR
from governance.domain.cycle import opens_on
from governance.domain.dates import PreciseDate
from governance.domain.frequency import ANNUAL, BIENNIAL
from governance.domain.permissions import Role
from governance.domain.routes import KindOfSchool
from governance.models.history import Event, HistoryEvent
from governance.models.meeting import Meeting, MeetingState
from governance.models.person import Person, Post
from governance.models.policy import Change, Origin, Policy, Version, VersionState
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

SCHOOLS, SCHOOLS_A_TRUST, CHAIRED, WAITING = 500, 10, 12, 600
GOVERNORS = 8
PARAGRAPH = (
    "Whoever is responsible reads this section in the first week of term, does what it asks, notes"
    " the day and the outcome, and tells the office what could not be done and why. "
)
LONG_AGO = date(2015, 9, 1)

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Scale:
    """How many policies, and the day around which they fall due."""

    policies: int
    today: date
    before: datetime

    @property
    def a_school(self) -> int:
        """Policies of one school."""
        return max(self.policies // SCHOOLS, WAITING // CHAIRED)

    @property
    def total(self) -> int:
        """Policies of all schools."""
        return self.a_school * SCHOOLS


def register(scale: Scale) -> Iterator[tuple[type[Any], list[Row]]]:
    """Schools, people and policies with their texts, in the order in which they refer."""
    yield Trust, [{"id": n, "name": f"Trust {n}"} for n in range(1, SCHOOLS // SCHOOLS_A_TRUST + 1)]
    yield School, [_school(n) for n in range(1, SCHOOLS + 1)]
    yield Body, [_body(n) for n in range(1, SCHOOLS + 1)]
    yield from _people()
    yield Meeting, [_meeting(n, scale) for n in range(1, SCHOOLS + 1)]
    yield Policy, [_policy(n, scale) for n in range(1, scale.total + 1)]
    yield Version, [version(n, n, scale) for n in range(1, scale.total + 1)]
    yield HistoryEvent, [_approved(n, scale) for n in range(1, scale.total + 1)]


def school_of(policy: int, scale: Scale) -> int:
    """The school of a policy; both count from 1."""
    return (policy - 1) // scale.a_school + 1


def _school(number: int) -> Row:
    return {
        "id": number,
        "trust_id": (number - 1) // SCHOOLS_A_TRUST + 1,
        "name": f"School {number:03d} on the Hill",
        "kind": SchoolKind.COMMUNITY,
        "phase": Phase.PRIMARY,
        "rules": KindOfSchool.ENGLAND_MAINTAINED,
        "window_days": 28,
        "lead_days": 56,
        "spring_starts": "01-01",
        "summer_starts": "04-01",
        "autumn_starts": "09-01",
    }


def _body(number: int) -> Row:
    return {
        "id": number,
        "school_id": number,
        "name": "Governing board",
        "kind": BodyKind.GOVERNING_BOARD,
        "seats": 12,
    }


def _people() -> Iterator[tuple[type[Any], list[Row]]]:
    """The chair of twelve schools, the administrator, and twelve people at each school."""
    people = [_person(1, CHAIR), _person(2, ADMINISTRATOR)]
    posts = [_post(2, Role.ADMINISTRATOR, None)]
    seats: list[Row] = []
    roles = [Role.VICE_CHAIR, Role.CLERK, Role.HEADTEACHER, Role.BUSINESS_MANAGER]
    for school in range(1, SCHOOLS + 1):
        chair = 1 if school <= CHAIRED else _next(people)
        posts.append(_post(chair, Role.CHAIR, school))
        seats.append(_seat(chair, school))
        for role in [*roles, *[Role.GOVERNOR] * GOVERNORS]:
            person = _next(people)
            posts.append(_post(person, role, school))
            if role is Role.GOVERNOR:
                seats.append(_seat(person, school))
    yield Person, people
    yield Post, posts
    yield Membership, seats


def _next(people: list[Row]) -> int:
    number = len(people) + 1
    people.append(_person(number, f"person{number}@bench.example"))
    return number


def _person(number: int, email: str) -> Row:
    return {"id": number, "name": f"Person {number}", "email": email, "session_number": 1}


def _post(person: int, role: Role, school: int | None) -> Row:
    return {"person_id": person, "role": role, "school_id": school, "starts": LONG_AGO}


def _seat(person: int, school: int) -> Row:
    return {
        "body_id": school,
        "person_id": person,
        "category": Category.CO_OPTED,
        "votes": True,
        "starts": LONG_AGO,
    }


def _meeting(number: int, scale: Scale) -> Row:
    return {
        "id": number,
        "school_id": number,
        "body_id": number,
        "held_on": scale.today - timedelta(days=7),
        "starts_at": "18:00",
        "state": MeetingState.HELD,
        "agenda_sent_on": scale.today - timedelta(days=20),
        "revision": 1,
    }


def due_of(number: int, scale: Scale) -> PreciseDate | None:
    """Most in date, some due, some overdue, one in thirty without a date."""
    if number % 30 == 0:
        return None
    day = scale.today + timedelta(days=(number * 37) % 540 - 60)
    return PreciseDate.day(day) if number % 4 == 0 else PreciseDate.month(day.year, day.month)


def _policy(number: int, scale: Scale) -> Row:
    due = due_of(number, scale)
    school = school_of(number, scale)
    title = f"{TITLES[number % len(TITLES)]} {number % scale.a_school:03d}"
    return {
        "id": number,
        "school_id": school,
        "title": title,
        "title_key": title.casefold(),
        "owner": "Headteacher",
        "approved_by": "Governing board",
        "body_id": school,
        "fixed_text": False,
        "frequency": BIENNIAL if number % 3 else ANNUAL,
        "frequency_origin": Origin.DOCUMENT,
        "next_review": due,
        "next_review_origin": Origin.DOCUMENT if due else None,
        "due_first": due.first() if due else None,
        "due_last": due.last() if due else None,
        "anchor": due,
        "opens_on": None if due is None or _open(number, scale) else opens_on(due),
        "revision": 1,
    }


TITLES = (
    "Attendance policy",
    "Behaviour policy",
    "Safeguarding policy",
    "Online safety policy",
    "Lettings policy",
    "Admission arrangements",
    "Complaints procedure",
)


def version(number: int, policy: int, scale: Scale, *, draft: bool = False) -> Row:
    paragraphs = [f"{place}. {PARAGRAPH}" for place in range(1, 13)]
    if draft:
        paragraphs[4] += "New: it is read again at half-term."
    return {
        "id": number,
        "policy_id": policy,
        "number": 2 if draft else 1,
        "state": VersionState.SUBMITTED if draft else VersionState.IN_FORCE,
        "sha256": f"{number:064x}",
        "filename": "policy.docx",
        "media_type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "size": 30_000,
        "blocks": paragraphs,
        "html": "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs),
        "warnings": [],
        "change": Change.MINOR if draft else None,
        "summary": "The fifth section is read again at half-term." if draft else None,
        "submitted_at": scale.before,
    }


def _approved(number: int, scale: Scale) -> Row:
    day = scale.today - timedelta(days=400)
    return {
        "policy_id": number,
        "event": Event.APPROVED,
        "on_date": PreciseDate.day(day),
        "first_day": day,
        "origin": Origin.DOCUMENT,
        "words": "Approved by the governing board",
        "sha256": f"{number:064x}",
        "recorded_at": scale.before,
    }


def waits(number: int, scale: Scale) -> bool:
    """Whether the policy waits for the chair: the first ones of each of the chaired schools."""
    place = (number - 1) % scale.a_school
    return school_of(number, scale) <= CHAIRED and place < WAITING // CHAIRED


def _open(number: int, scale: Scale) -> bool:
    return waits(number, scale) or number % 20 == 0
