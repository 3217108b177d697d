"""The plan of a school: what is to be planned, the meetings to come, and what is proposed today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from typing import Any

from sqlalchemy import and_, or_, select

from governance.adapters.catalogue_file import shipped_catalogue
from governance.db import db
from governance.domain.dates import PreciseDate, Precision
from governance.domain.planning import Ask, Limits, Placement, Plan, Sitting, plan, related_group
from governance.domain.planning.asked import MINUTES_AN_ITEM, MINUTES_MATERIAL
from governance.domain.planning.otherwise import Possible
from governance.domain.reviews import OPEN, State
from governance.models.decision import Delegation
from governance.models.meeting import Meeting, MeetingState
from governance.models.planning import PlannedPlacement, PlanningLimit
from governance.models.policy import Change, Policy, Version
from governance.models.review import Review
from governance.models.school import Body, BodyKind, School
from governance.queries.meetings.calendar import LOAD
from governance.queries.meetings.notice import last_papers_day

EARLY_DAYS, AHEAD_DAYS = 120, 430
"""How long before its due time a policy may be decided, and how far ahead the plan looks."""
Planned = list[tuple[Any, ...]]
"""A policy, its open review, that draft’s change, and the placement of that turn."""
PLANNED = (State.AWAITING_DRAFT, State.SUBMITTED, State.RETURNED)


@dataclass(frozen=True, slots=True)
class Line:
    """One policy of the plan; `before` is what was planned until now, `after` what is proposed."""

    policy_id: int
    policy: str
    revision: int
    due: PreciseDate
    due_last: date
    review_id: int | None
    state: State | None
    review_draft_due: date | None
    before: int | None
    chosen: bool
    after: Placement

    @property
    def changes(self) -> bool:
        """Whether accepting the plan changes anything for it."""
        return self.after.meeting is not None and self.before != self.after.meeting


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the planner proposes for a school today; `mark` names exactly this proposal."""

    lines: list[Line]
    sittings: list[Sitting]
    load: dict[int, int]
    limits: Limits
    mark: str

    @property
    def overdue(self) -> list[Line]:
        """What no meeting decides in time."""
        return [line for line in self.lines if not line.after.in_time]

    @property
    def changed(self) -> list[Line]:
        """What accepting it would change."""
        return [line for line in self.lines if line.changes]


def propose(school: School, today: date) -> Proposal:
    """The plan of a school as it would be made today; the caller has guarded the school."""
    limit = db.session.get(PlanningLimit, school.id)
    limits = Limits(limit.items, limit.minutes) if limit else Limits()
    sittings = sittings_of(school, today)
    rows = _to_plan(school, today)
    bodies = _bodies(school.id)
    handed = _delegations(school.id, today)
    asks = [_ask(row, school, bodies, handed, sittings) for row in rows]
    possible = Possible(school.rules, soonest(school, today))
    made = plan(asks, sittings, today=today, limits=limits, possible=possible)
    return Proposal(_lines(rows, made), sittings, made.load, limits, _mark(made, rows))


def soonest(school: School, today: date) -> date:
    """The first day on which a meeting called today would have its notice."""
    day = today
    while last_papers_day(school.rules, day) < today:
        day += timedelta(days=1)
    return day


def sittings_of(school: School, today: date) -> list[Sitting]:
    """The meetings to come that still stand, with what is on their agendas."""
    rows = db.session.execute(
        select(Meeting.id, Meeting.body_id, Body.name, Meeting.held_on, Meeting.urgency, LOAD)
        .join(Body, Body.id == Meeting.body_id)
        .where(
            Meeting.school_id == school.id,
            Meeting.held_on >= today,
            Meeting.held_on <= today + timedelta(days=AHEAD_DAYS),
            Meeting.state.in_((MeetingState.PLANNED, MeetingState.ISSUED)),
        )
        .order_by(Meeting.held_on, Meeting.id)
    )
    return [
        Sitting(
            number,
            body,
            name,
            day,
            last_papers_day(school.rules, day),
            items=load,
            minutes=load * MINUTES_AN_ITEM,
            open=urgency is not None,
        )
        for number, body, name, day, urgency, load in rows
    ]


def _to_plan(school: School, today: date) -> Planned:
    """Policies due within the year ahead that stand on no agenda and await no signature."""
    rows = db.session.execute(
        select(Policy, Review, Version.change, PlannedPlacement)
        .outerjoin(Review, and_(Review.policy_id == Policy.id, Review.state.in_(OPEN)))
        .outerjoin(Version, Version.id == Review.version_id)
        .outerjoin(
            PlannedPlacement,
            and_(
                PlannedPlacement.policy_id == Policy.id,
                or_(
                    PlannedPlacement.due == Review.due,
                    and_(Review.id.is_(None), PlannedPlacement.due == Policy.next_review),
                ),
            ),
        )
        .where(
            Policy.school_id == school.id,
            Policy.archived_on.is_(None),
            or_(
                Review.state.in_(PLANNED),
                and_(
                    Review.id.is_(None),
                    Policy.due_last <= today + timedelta(days=AHEAD_DAYS),
                ),
            ),
        )
        .order_by(Policy.id)
    )
    return [tuple(row) for row in rows]


def _bodies(school_id: int) -> tuple[frozenset[int], frozenset[int]]:
    """The school's boards, and its committees."""
    rows = db.session.execute(
        select(Body.id, Body.kind).where(Body.school_id == school_id, Body.archived_on.is_(None))
    ).all()
    committees = frozenset(number for number, kind in rows if kind is BodyKind.COMMITTEE)
    return frozenset(number for number, _ in rows) - committees, committees


def _delegations(school_id: int, today: date) -> list[Delegation]:
    return list(
        db.session.scalars(
            select(Delegation)
            .where(
                Delegation.school_id == school_id,
                or_(Delegation.ends.is_(None), Delegation.ends >= today),
            )
            .order_by(Delegation.id)
        )
    )


def _ask(
    row: tuple[Any, ...],
    school: School,
    bodies: tuple[frozenset[int], frozenset[int]],
    handed: list[Delegation],
    sittings: list[Sitting],
) -> Ask:
    policy, review, change, placement = row
    due, due_last = turn_of(policy, review)
    boards, committees = bodies
    key = policy.catalogue or f"policy {policy.id}"
    mine = [each for each in handed if each.policy_key == key]
    own = policy.body_id if policy.body_id in committees else None
    delegated = own is not None and any(each.body_id == own for each in mine)
    person = next((each.to_role.label for each in mine if each.to_role), None)
    entry = shipped_catalogue().entry(policy.catalogue) if policy.catalogue else None
    known = {each.id for each in sittings}
    keeps = placement is not None and placement.chosen and placement.meeting_id in known
    return Ask(
        id=policy.id,
        title=policy.title,
        policy=key,
        due_last=due_last,
        earliest=due.first(school.terms) - timedelta(days=EARLY_DAYS),
        bodies=boards | {own} if delegated and own else boards,
        prefers=own if delegated else None,
        anchor=_month(policy.anchor or due),
        group=related_group(policy.catalogue),
        minutes=MINUTES_MATERIAL if change is Change.MATERIAL else MINUTES_AN_ITEM,
        chosen=placement.meeting_id if keeps else None,
        fixed=entry is not None and entry.review.fixed is not None,
        delegate=person.lower() if person else None,
    )


def turn_of(policy: Policy, review: Review | None) -> tuple[PreciseDate, date]:
    """The date of the turn that is planned, and its last day: the open review’s, or the next."""
    if review is not None:
        return review.due, review.due_last
    if policy.next_review is None or policy.due_last is None:
        raise ValueError("A policy without a next review is not planned.")
    return policy.next_review, policy.due_last


def _month(due: PreciseDate) -> int | None:
    fine = due.precision in (Precision.DAY, Precision.MONTH)
    return due.first().month if fine else None


def _lines(rows: Planned, made: Plan) -> list[Line]:
    by_policy = {row[0].id: row for row in rows}
    found = []
    for each in made.placements:
        policy, review, _, placement = by_policy[each.review]
        due, due_last = turn_of(policy, review)
        found.append(
            Line(
                policy.id,
                policy.title,
                policy.revision,
                due,
                due_last,
                review.id if review else None,
                review.state if review else None,
                review.draft_due if review else None,
                placement.meeting_id if placement else None,
                bool(placement and placement.chosen),
                each,
            )
        )
    return found


def _mark(made: Plan, rows: Planned) -> str:
    """A short name for exactly this proposal: another review, meeting or choice gives another."""
    words = [f"{each.review}:{each.meeting}:{each.draft_due}" for each in made.placements]
    words += [
        f"{policy.id}:{policy.revision}:{review.revision if review else ''}:"
        f"{placement.meeting_id if placement else ''}"
        for policy, review, _, placement in rows
    ]
    return sha256(" ".join(words).encode()).hexdigest()[:16]
