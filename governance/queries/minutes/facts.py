"""The facts of each item that its minute is drafted from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import aliased, contains_eager

from governance.db import db
from governance.domain.cycle import next_due
from governance.domain.dates import PreciseDate
from governance.domain.minutes import Declared, Report, Resolution
from governance.domain.permissions import Role
from governance.domain.routes import Votes
from governance.domain.routes.case import Casting
from governance.models.decision import Decision, DecisionMaker, DecisionReport
from governance.models.meeting import (
    AgendaItem,
    ItemMinute,
    ItemOutcome,
    Meeting,
    Part,
    Withdrawal,
)
from governance.models.person import Person, Post
from governance.models.policy import Policy, Version
from governance.models.review import Review

_CAPACITIES = {
    Role.HEADTEACHER: "headteacher",
    Role.BUSINESS_MANAGER: "school business manager",
    Role.CHAIR: "chair",
    Role.VICE_CHAIR: "vice-chair",
}


@dataclass(frozen=True, slots=True)
class ItemFacts:
    """One item of a meeting as far as its minute is concerned."""

    id: int
    number: int
    title: str
    part: Part
    outcome: ItemOutcome | None
    policy: str | None
    version: int | None
    review: Review | None
    decision: Decision | None
    minutes_of: Meeting | None
    minute: ItemMinute | None
    writer: str | None


def items_of(meeting_id: int) -> list[ItemFacts]:
    """The items in the order of the agenda, those taken off left out."""
    of = aliased(Meeting)
    rows = db.session.execute(
        select(AgendaItem, Policy.title, Version.number, Review, Decision, of, ItemMinute)
        .add_columns(Person.name)
        .outerjoin(Review, Review.id == AgendaItem.review_id)
        .outerjoin(Policy, Policy.id == Review.policy_id)
        .outerjoin(Version, Version.id == AgendaItem.version_id)
        .outerjoin(Decision, Decision.item_id == AgendaItem.id)
        .outerjoin(of, of.id == AgendaItem.minutes_of_id)
        .outerjoin(ItemMinute, ItemMinute.item_id == AgendaItem.id)
        .outerjoin(Person, Person.id == ItemMinute.written_by)
        .where(
            AgendaItem.meeting_id == meeting_id,
            AgendaItem.outcome.is_distinct_from(ItemOutcome.REMOVED),
        )
        .options(contains_eager(Review.policy).joinedload(Policy.school))
        .order_by(AgendaItem.part, AgendaItem.position, AgendaItem.id)
    )
    return [
        ItemFacts(
            item.id,
            item.position,
            policy or item.title or "",
            Part(item.part),
            item.outcome,
            policy,
            version,
            *rest,
        )
        for item, policy, version, *rest in rows
    ]


def withdrawals(items: list[ItemFacts]) -> dict[int, list[Declared]]:
    """Who withdrew for each item, by name; {item: people}."""
    named = {item.id: item for item in items}
    rows = db.session.execute(
        select(Withdrawal.item_id, Person.name, Withdrawal.reason)
        .join(Person, Person.id == Withdrawal.person_id)
        .where(Withdrawal.item_id.in_(named))
        .order_by(Person.name)
    )
    found: dict[int, list[Declared]] = {}
    for item_id, name, reason in rows:
        item = named[item_id]
        found.setdefault(item_id, []).append(
            Declared(name, reason, item.number, item.title, open=item.part is Part.A)
        )
    return found


def resolution(
    item: ItemFacts, decision: Decision, withdrew: list[Declared], names: dict[int, str]
) -> Resolution:
    """The decision on an item as its minute tells it."""
    minute = item.minute
    proposer = minute.proposed_by if minute else None
    seconder = minute.seconded_by if minute else None
    return Resolution(
        kind=decision.kind,
        policy=item.title,
        version=item.version,
        next_review=_next_review(item, decision),
        reason=decision.note,
        amendments=decision.amendments_named,
        votes=_votes(decision),
        withdrew=tuple(withdrew),
        proposer=names.get(proposer) if proposer else None,
        seconder=names.get(seconder) if seconder else None,
        minute=decision.minute_reference,
    )


def _votes(decision: Decision) -> Votes | None:
    if decision.votes_for is None:
        return None
    casting = decision.checked.get("casting")
    return Votes(
        decision.votes_for,
        decision.votes_against or 0,
        decision.abstained or 0,
        Casting(casting) if casting else None,
    )


def _next_review(item: ItemFacts, decision: Decision) -> PreciseDate | None:
    """When the policy is due again, counted as it is when the decision is signed."""
    if item.review is None or not decision.kind.accepts_the_text:
        return None
    policy = item.review.policy
    if policy.frequency is None:
        return None
    return next_due(
        policy.frequency,
        intended=item.review.due,
        decided=PreciseDate.day(decision.decided_on),
        anchor=policy.anchor,
        window_days=policy.school.window_days,
        terms=policy.school.terms,
    )


def reports(items: list[ItemFacts]) -> dict[int, Report]:
    """The decisions reported under each item: {item: report}."""
    wanted = [item.id for item in items if item.policy is None and item.minutes_of is None]
    rows = db.session.execute(
        select(DecisionReport.item_id, Decision, Policy.title, Policy.school_id, Version.number)
        .join(Decision, Decision.id == DecisionReport.decision_id)
        .join(Policy, Policy.id == Decision.policy_id)
        .join(Version, Version.id == Decision.version_id)
        .where(DecisionReport.item_id.in_(wanted))
    ).all()
    return {
        item_id: _report(decision, policy, school_id, version)
        for item_id, decision, policy, school_id, version in rows
    }


def _report(decision: Decision, policy: str, school_id: int, version: int) -> Report:
    maker: Any = db.session.execute(
        select(Person.id, Person.name)
        .join(DecisionMaker, DecisionMaker.person_id == Person.id)
        .where(DecisionMaker.decision_id == decision.id)
        .order_by(Person.name)
        .limit(1)
    ).one_or_none()
    return Report(
        route=decision.route,
        kind=decision.kind,
        policy=policy,
        version=version,
        decided_on=decision.decided_on,
        person=maker.name if maker else None,
        capacity=_capacity(maker.id, school_id, decision.decided_on) if maker else None,
        delegation=decision.checked.get("delegation"),
        reason=decision.note,
    )


def _capacity(person_id: int, school_id: int, day: date) -> str | None:
    """The post somebody held at the school that day, as a minute names it."""
    held = set(
        db.session.scalars(
            select(Post.role).where(
                Post.person_id == person_id,
                Post.school_id == school_id,
                Post.starts <= day,
                or_(Post.ends.is_(None), Post.ends >= day),
            )
        )
    )
    return next((words for role, words in _CAPACITIES.items() if role in held), None)


def names_of(people: set[int]) -> dict[int, str]:
    """The names of these people."""
    rows = db.session.execute(select(Person.id, Person.name).where(Person.id.in_(people)))
    return {row.id: row.name for row in rows}


def latest(*instants: datetime | None) -> datetime | None:
    """The latest of those that are known."""
    return max((one for one in instants if one is not None), default=None)
