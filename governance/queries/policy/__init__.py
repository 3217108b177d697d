"""One policy, whole: what it is, what is missing of it, its versions, and the texts in force."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, select, tuple_

from governance.db import db
from governance.domain import standing
from governance.domain.dates import PreciseDate
from governance.domain.errors import NotFound
from governance.domain.permissions import Actor, Permission, Reach
from governance.domain.reviews import State
from governance.domain.standing import Standing
from governance.models.history import Event, HistoryEvent, Signatory
from governance.models.person import Person
from governance.models.policy import Policy, Version, VersionState
from governance.models.review import Review
from governance.models.school import Body, School
from governance.queries.people import within
from governance.queries.policy.words import words_of

GONE = "There is no such page, or it belongs to another school."
APPROVALS = frozenset({Event.APPROVED, Event.ADOPTED, Event.RATIFIED})


@dataclass(frozen=True, slots=True)
class Dated:
    """One dated event of the policy's life, with its origin and the words it came from."""

    event: Event
    on: PreciseDate
    origin: str
    words: str | None
    typed_by: str | None


@dataclass(frozen=True, slots=True)
class VersionLine:
    """One text of the policy, without the text itself."""

    id: int
    number: int
    label: str | None
    state: VersionState
    filename: str
    size: int
    change: Any
    summary: str | None
    submitted_by: str | None
    submitted_at: datetime
    effective_on: date | None


@dataclass(frozen=True, slots=True)
class OpenReview:
    """The review that is under way."""

    id: int
    state: State
    due: PreciseDate
    draft_due: date


@dataclass(frozen=True, slots=True)
class SignatoryLine:
    """A name or role under the text in force, signed or blank."""

    name: str | None
    role: str | None
    signed_on: PreciseDate | None


@dataclass(frozen=True, slots=True)
class PolicyView:
    """Everything of one policy but its timeline; `policy` is the loaded entity, `school` its own.

    `words` are those its next review and its frequency were read from, by field.
    """

    policy: Policy
    school: School
    body: str | None
    standing: Standing
    distance: str
    dates: tuple[Dated, ...]
    versions: tuple[VersionLine, ...]
    signatories: tuple[SignatoryLine, ...]
    review: OpenReview | None
    words: dict[str, str]

    @property
    def in_force(self) -> VersionLine | None:
        """The text that applies."""
        return next((one for one in self.versions if one.state is VersionState.IN_FORCE), None)

    @property
    def last_approved(self) -> Dated | None:
        """The newest approval, adoption or ratification on record."""
        return next((one for one in self.dates if one.event in APPROVALS), None)

    def missing(self) -> tuple[str, ...]:
        """What the register does not know yet, by name, most pressing first."""
        policy = self.policy
        sets_dates = policy.frequency is None or policy.frequency.sets_dates
        found = {
            "text": self.in_force is None,
            "next_review": policy.next_review is None and sets_dates,
            "frequency": policy.frequency is None,
            "approval": self.last_approved is None,
            "approver": policy.approved_by is None and policy.body_id is None,
            "signatures": any(one.signed_on is None for one in self.signatories),
            "owner": policy.owner is None,
        }
        return tuple(name for name, lacking in found.items() if lacking)


def view(by: Actor, policy_id: int, *, today: date, soon_days: int) -> PolicyView:
    """The policy with all that its page shows; NotFound, or WrongPerson in one's own school."""
    policy = one(by, Permission.SEE_REGISTER, policy_id)
    school, frequency = policy.school, policy.frequency
    return PolicyView(
        policy=policy,
        school=school,
        body=policy.body.name if policy.body else None,
        standing=standing.standing(
            policy.next_review,
            today,
            soon_days=soon_days,
            terms=school.terms,
            sets_dates=frequency is None or frequency.sets_dates,
        ),
        distance=standing.in_words(policy.next_review, today, school.terms),
        dates=_dates(policy_id),
        versions=_versions(policy_id),
        signatories=_signatories(policy_id),
        review=_open_review(policy_id),
        words=words_of(policy),
    )


def one(by: Actor, permission: Permission, policy_id: int) -> Policy:
    """The policy, where `by` may do this at its school."""
    policy = db.session.get(Policy, policy_id)
    if policy is None:
        raise NotFound(GONE)
    by.require(permission, policy.school.ref)
    return policy


def bodies(school_id: int) -> list[tuple[int, str]]:
    """The school's boards and committees, for a list to choose from."""
    wanted = (
        select(Body.id, Body.name)
        .where(Body.school_id == school_id, Body.archived_on.is_(None))
        .order_by(Body.name)
    )
    return [(row.id, row.name) for row in db.session.execute(wanted)]


def text(by: Actor, policy_id: int, number: int) -> Version:
    """A version of a policy, with its text; who sees no register sees the text in force alone."""
    policy = one(by, Permission.READ_POLICIES, policy_id)
    wanted = select(Version).where(Version.policy_id == policy.id, Version.number == number)
    version = db.session.scalars(wanted).one_or_none()
    if version is None or not (
        by.may(Permission.SEE_REGISTER, policy.school.ref)
        or (version.state is VersionState.IN_FORCE and policy.archived_on is None)
    ):
        raise NotFound(GONE)
    return version


@dataclass(frozen=True, slots=True)
class InForce:
    """A page of the texts in force; `after` is where the next one begins."""

    rows: tuple[Any, ...]
    after: str | None


def in_force(
    reach: Reach, *, words: tuple[str, ...], after: tuple[str, int] | None, rows: int
) -> InForce:
    """The texts in force within reach, by title, a page at a time."""
    wanted = (
        select(
            Policy.id.label("policy_id"),
            Policy.title,
            Policy.title_key,
            School.name.label("school"),
            Version.number,
            Version.effective_on,
        )
        .join(School, School.id == Policy.school_id)
        .join(Version, _is_in_force())
        .where(within(reach, Policy.school_id), Policy.archived_on.is_(None))
        .where(*[Policy.title_key.contains(word, autoescape=True) for word in words])
        .order_by(Policy.title_key, Policy.id)
        .limit(rows + 1)
    )
    if after:
        wanted = wanted.where(tuple_(Policy.title_key, Policy.id) > after)
    found = tuple(db.session.execute(wanted))
    last = found[rows - 1] if len(found) > rows else None
    return InForce(found[:rows], f"{last.title_key}.{last.policy_id}" if last else None)


def _is_in_force() -> ColumnElement[bool]:
    return and_(Version.policy_id == Policy.id, Version.state == VersionState.IN_FORCE)


def _dates(policy_id: int) -> tuple[Dated, ...]:
    wanted = (
        select(HistoryEvent, Person.name)
        .outerjoin(Person, Person.id == HistoryEvent.typed_by)
        .where(HistoryEvent.policy_id == policy_id)
        .order_by(HistoryEvent.first_day.desc(), HistoryEvent.id.desc())
    )
    return tuple(
        Dated(row.event, row.on_date, row.origin.value, row.words, name)
        for row, name in db.session.execute(wanted)
    )


def _versions(policy_id: int) -> tuple[VersionLine, ...]:
    wanted = (
        select(
            *(Version.id, Version.number, Version.label, Version.state, Version.filename),
            *(Version.size, Version.change, Version.summary, Person.name),
            *(Version.submitted_at, Version.effective_on),
        )
        .outerjoin(Person, Person.id == Version.submitted_by)
        .where(Version.policy_id == policy_id)
        .order_by(Version.number.desc())
    )
    return tuple(VersionLine(*row) for row in db.session.execute(wanted))


def _signatories(policy_id: int) -> tuple[SignatoryLine, ...]:
    wanted = (
        select(Signatory.name, Signatory.role, Signatory.signed_on)
        .join(Version, Version.id == Signatory.version_id)
        .where(Signatory.policy_id == policy_id, Version.state == VersionState.IN_FORCE)
        .order_by(Signatory.id)
    )
    return tuple(SignatoryLine(*row) for row in db.session.execute(wanted))


def _open_review(policy_id: int) -> OpenReview | None:
    wanted = select(Review.id, Review.state, Review.due, Review.draft_due).where(
        Review.policy_id == policy_id, Review.closed_on.is_(None)
    )
    row = db.session.execute(wanted).one_or_none()
    return OpenReview(*row) if row else None
