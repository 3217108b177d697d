"""The register's own verbs: state dates, accept what was proposed, archive, restore."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm.attributes import flag_modified

from governance.db import db
from governance.domain.catalogue.titles import title_key
from governance.domain.dates import PreciseDate
from governance.domain.errors import BadInput, WrongMoment
from governance.domain.frequency import Frequency
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Permission
from governance.models.history import Event, HistoryEvent
from governance.models.policy import Origin, Policy
from governance.models.school import Body
from governance.services import schedule
from governance.services.beats.guarding import open_review_of, policy_for
from governance.services.beats.journal import record

__all__ = [
    "PastDate",
    "Stated",
    "accept_frequency",
    "archive",
    "restore",
    "set_dates",
    "title_key",
]


@dataclass(frozen=True, slots=True)
class PastDate:
    """Something that happened to a policy, as somebody typed it."""

    event: Event
    on: PreciseDate
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """What the clerk states of a policy; None takes a value away.

    `statutory` and `on_website` are the school’s own word: must it keep it, is it on its website.
    """

    next_review: PreciseDate | None
    frequency: Frequency | None
    owner: str | None
    approved_by: str | None
    body_id: int | None
    past: tuple[PastDate, ...] = ()
    statutory: bool | None = None
    on_website: bool | None = None


def set_dates(policy_id: int, *, by: Actor, when: Moment, expecting: int, stated: Stated) -> Policy:
    """State a policy's dates, frequency, owner and approving body; what changes is marked as typed.

    BadInput where a body is not the school's or a past date lies ahead or is recorded already.
    """
    policy = policy_for(by, Permission.SET_DATES, policy_id, expecting=expecting)
    _not_archived(policy)
    facts = _state(policy, stated)
    for past in stated.past:
        _add_past(policy, past, by=by, when=when)
        facts[past.event.value] = past.on.edtf
    if not facts:
        return policy
    schedule.plan_opening(policy)
    flag_modified(policy, "title")  # a past date alone is a change of the policy too
    db.session.flush()
    _record("stated dates", policy, by, when, **facts)
    return policy


def accept_frequency(policy_id: int, *, by: Actor, when: Moment, expecting: int) -> Policy:
    """Take the proposed frequency as the clerk's own word; WrongMoment where none is proposed."""
    policy = policy_for(by, Permission.SET_DATES, policy_id, expecting=expecting)
    _not_archived(policy)
    if policy.frequency is not None or policy.proposed_frequency is None:
        raise WrongMoment("No frequency is proposed for this policy now. Load its page again.")
    policy.frequency, policy.frequency_origin = policy.proposed_frequency, Origin.TYPED
    policy.proposed_frequency = None
    db.session.flush()
    _record("accepted a frequency", policy, by, when, frequency=policy.frequency.stored)
    return policy


def archive(policy_id: int, *, by: Actor, when: Moment, expecting: int) -> Policy:
    """Take a policy out of the register; nothing is deleted, and `restore` brings it back."""
    policy = policy_for(by, Permission.SET_DATES, policy_id, expecting=expecting)
    _not_archived(policy)
    if open_review_of(policy) is not None:
        raise WrongMoment("A review of this policy is open. Cancel the review, then archive it.")
    policy.archived_on = when.day
    schedule.plan_opening(policy)
    db.session.flush()
    _record("archived", policy, by, when)
    return policy


def restore(policy_id: int, *, by: Actor, when: Moment, expecting: int) -> Policy:
    """Bring an archived policy back into the register, with its dates as they were."""
    policy = policy_for(by, Permission.SET_DATES, policy_id, expecting=expecting)
    if policy.archived_on is None:
        raise WrongMoment("This policy is not archived. Load its page again.")
    policy.archived_on = None
    schedule.plan_opening(policy)
    db.session.flush()
    _record("restored", policy, by, when)
    return policy


def _state(policy: Policy, stated: Stated) -> dict[str, Any]:
    """Set what is different; the facts for the journal, empty where nothing is."""
    facts: dict[str, Any] = {}
    if stated.next_review != policy.next_review:
        schedule.set_due(policy, stated.next_review, Origin.TYPED)
        facts["next_review"] = stated.next_review.edtf if stated.next_review else None
    if stated.frequency != policy.frequency:
        policy.frequency = stated.frequency
        policy.frequency_origin = Origin.TYPED if stated.frequency else None
        facts["frequency"] = stated.frequency.stored if stated.frequency else None
    if stated.frequency:
        policy.proposed_frequency = None
    if stated.body_id != policy.body_id:
        policy.body_id = _body_of(policy, stated.body_id)
        facts["body"] = stated.body_id
    for name in ("owner", "approved_by", "statutory", "on_website"):
        if getattr(stated, name) != getattr(policy, name):
            setattr(policy, name, getattr(stated, name))
            facts[name] = getattr(stated, name)
    return facts


def _body_of(policy: Policy, body_id: int | None) -> int | None:
    if body_id is None:
        return None
    body = db.session.get(Body, body_id)
    if body is None or body.school_id != policy.school_id:
        raise BadInput("Choose a board or committee of this school.", field="body")
    return body_id


def _add_past(policy: Policy, past: PastDate, *, by: Actor, when: Moment) -> None:
    first = past.on.first(policy.school.terms)
    if first > when.day:
        raise BadInput(
            f"“{past.on.in_words()}” has not come yet. A past date is one that has passed.",
            field="past_on",
        )
    known = select(HistoryEvent.id).where(
        HistoryEvent.policy_id == policy.id,
        HistoryEvent.event == past.event,
        HistoryEvent.on_date == past.on,
    )
    if db.session.scalars(known).first() is not None:
        raise BadInput(
            f"“{past.event.value.capitalize()} {past.on.in_words()}” is recorded already.",
            field="past_on",
        )
    db.session.add(
        HistoryEvent(
            policy_id=policy.id,
            event=past.event,
            on_date=past.on,
            first_day=first,
            origin=Origin.TYPED,
            words=past.words,
            typed_by=by.person_id,
            recorded_at=when.at,
        )
    )


def _not_archived(policy: Policy) -> None:
    if policy.archived_on is not None:
        raise WrongMoment("This policy is archived. Restore it first.")


def _record(verb: str, policy: Policy, by: Actor, when: Moment, **facts: Any) -> None:
    record(
        verb,
        by=by,
        when=when,
        subject=f"policy {policy.id}",
        school_id=policy.school_id,
        policy_id=policy.id,
        **facts,
    )
