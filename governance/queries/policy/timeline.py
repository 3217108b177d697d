"""What happened to a policy, step by step: dated events, decisions and the journal in one list.

Every kind of step has a partial of its own, `templates/timeline/<kind>.html`; a test holds the two
together.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import aliased

from governance.db import db
from governance.domain.dates import PreciseDate
from governance.domain.frequency import Frequency
from governance.models.decision import Decision
from governance.models.history import Event, HistoryEvent
from governance.models.journal import JournalEntry
from governance.models.meeting import Meeting
from governance.models.person import Person
from governance.models.policy import Origin
from governance.models.school import Body

NEWEST = 200
DATES = frozenset({"due", "next_review", "held_on", *(event.value for event in Event)})


class Step(StrEnum):
    """The kinds of step a timeline shows."""

    WRITTEN = "written"
    APPROVED = "approved"
    ADOPTED = "adopted"
    RATIFIED = "ratified"
    REVIEWED = "reviewed"
    NOTED = "noted"
    EFFECTIVE = "effective"
    DECIDED = "decided"
    BROUGHT_IN = "brought_in"
    STATED = "stated"
    DELEGATED = "delegated"
    ARCHIVED = "archived"
    RESTORED = "restored"
    OPENED = "opened"
    DRAFTED = "drafted"
    SENT_BACK = "sent_back"
    AMENDED = "amended"
    AMENDED_RETURNED = "amended_returned"
    PLACED = "placed"
    CIRCULATED = "circulated"
    REMOVED = "removed"
    SIGNED = "signed"
    QUERIED = "queried"
    ANSWERED = "answered"
    REOPENED = "reopened"
    CANCELLED = "cancelled"
    ACT = "act"


STEPS: dict[str, Step] = {
    "brought in a policy": Step.BROUGHT_IN,
    "brought in a document": Step.BROUGHT_IN,
    "added a version from a document": Step.BROUGHT_IN,
    "brought in a policy from a spreadsheet": Step.BROUGHT_IN,
    "took over what a spreadsheet says": Step.STATED,
    "stated dates": Step.STATED,
    "recorded a delegation": Step.DELEGATED,
    "accepted a frequency": Step.STATED,
    "archived": Step.ARCHIVED,
    "restored": Step.RESTORED,
    "opened a review": Step.OPENED,
    "submitted a draft": Step.DRAFTED,
    "sent a draft back": Step.SENT_BACK,
    "handed in an amended text": Step.AMENDED,
    "returned an amended text": Step.AMENDED_RETURNED,
    "put on an agenda": Step.PLACED,
    "sent papers": Step.CIRCULATED,
    "took off an agenda": Step.REMOVED,
    "signed": Step.SIGNED,
    "queried a decision": Step.QUERIED,
    "answered a query": Step.ANSWERED,
    "reopened a review": Step.REOPENED,
    "cancelled a review": Step.CANCELLED,
}
"""The journal's verbs that have a step of their own; any other verb is shown as it stands."""

FROM_SPREADSHEETS = (
    "brought in a policy from a spreadsheet",
    "took over what a spreadsheet says",
)
TOLD_BY_DECISIONS = "recorded that it was "


@dataclass(frozen=True, slots=True)
class Line:
    """One step: an instant `at`, or a date in words with its `day` where it is known to the day.

    `source` says where a date came from, `words` are the document's, `said` is the journal's verb.
    """

    step: Step
    when: str = ""
    day: date | None = None
    at: datetime | None = None
    who: str | None = None
    source: str | None = None
    words: str | None = None
    said: str | None = None
    facts: dict[str, Any] = field(default_factory=dict)


Placed = tuple[date, int, Line]


def timeline(policy_id: int) -> list[Line]:
    """The newest steps of a policy, newest first; at most `NEWEST` from each source."""
    placed = [*_events(policy_id), *_decisions(policy_id), *_acts(policy_id)]
    placed.sort(key=lambda one: one[:2], reverse=True)
    return [line for _, _, line in placed]


def _events(policy_id: int) -> list[Placed]:
    """Dated events from documents and from hand; those of decisions are told by the decisions."""
    wanted = (
        select(HistoryEvent, Person.name)
        .outerjoin(Person, Person.id == HistoryEvent.typed_by)
        .where(HistoryEvent.policy_id == policy_id, HistoryEvent.origin != Origin.DECISION)
        .order_by(HistoryEvent.first_day.desc(), HistoryEvent.id.desc())
        .limit(NEWEST)
    )
    found: list[Placed] = []
    for row, typed_by in db.session.execute(wanted):
        by_hand = row.origin is Origin.TYPED
        line = Line(
            Step(Event(row.event).value),
            row.on_date.in_words(),
            _exact(row.on_date),
            source=f"typed by {typed_by}" if by_hand else "from the document",
            words=row.words,
        )
        found.append((row.first_day, 0, line))
    return found


def _decisions(policy_id: int) -> list[Placed]:
    recorder = aliased(Person)
    wanted = (
        select(Decision, Meeting.held_on, Body.name, recorder.name)
        .outerjoin(Meeting, Meeting.id == Decision.meeting_id)
        .outerjoin(Body, Body.id == Meeting.body_id)
        .outerjoin(recorder, recorder.id == Decision.recorded_by)
        .where(Decision.policy_id == policy_id)
        .order_by(Decision.decided_on.desc(), Decision.id.desc())
        .limit(NEWEST)
    )
    found: list[Placed] = []
    for row, _, body, who in db.session.execute(wanted):
        facts = {
            "kind": row.kind,
            "route": row.route,
            "body": body,
            "minute": row.minute_reference,
            "votes": (row.votes_for, row.votes_against, row.abstained),
            "present": row.present,
            "quorum": row.quorum,
            "note": row.note,
            "amendments": row.amendments_named,
        }
        line = Line(
            Step.DECIDED,
            PreciseDate.day(row.decided_on).in_words(),
            row.decided_on,
            who=f"recorded by {who}" if who else None,
            facts=facts,
        )
        found.append((row.decided_on, row.id, line))
    return found


def _acts(policy_id: int) -> list[Placed]:
    wanted = (
        select(
            *(JournalEntry.id, JournalEntry.at, JournalEntry.actor_name, JournalEntry.verb),
            *(JournalEntry.subject, JournalEntry.facts),
        )
        .where(JournalEntry.policy_id == policy_id)
        .order_by(JournalEntry.id.desc())
        .limit(NEWEST)
    )
    found: list[Placed] = []
    for row in db.session.execute(wanted):
        if row.verb.startswith(TOLD_BY_DECISIONS):
            continue
        at: datetime = row.at
        line = Line(
            STEPS.get(row.verb, Step.ACT),
            at=at,
            who=row.actor_name,
            said=row.verb,
            facts={name: _spoken(name, value) for name, value in row.facts.items()},
        )
        found.append((at.date(), row.id + NEWEST, line))
    return found


def _spoken(name: str, value: Any) -> Any:
    """A date or a frequency that the journal keeps as its stored text, in words."""
    if not isinstance(value, str):
        return value
    if name in DATES:
        return PreciseDate(value).in_words()
    return Frequency.parse(value).in_words() if name == "frequency" else value


def _exact(on: PreciseDate) -> date | None:
    """The day, where the date is written to the day."""
    return on.first() if on.first() == on.last() else None
