"""What is under way in the scratch register: reviews, decisions that wait, and the journal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from bench.scratch.rows import WAITING, Row, Scale, due_of, school_of, version, waits
from governance.domain.dates import PreciseDate
from governance.domain.journal import GENESIS, entry_hash
from governance.domain.reviews import State
from governance.domain.routes import Decision as DecisionKind
from governance.domain.routes import Route
from governance.models.decision import Decision
from governance.models.journal import JournalEntry, JournalHead
from governance.models.meeting import AgendaItem, ItemOutcome, Part
from governance.models.policy import Version
from governance.models.review import Review


def at_work(scale: Scale) -> Iterator[tuple[type[Any], list[Row]]]:
    """Reviews in every twentieth policy and all that waits, and the journal of it all."""
    yield from _waiting(scale)
    yield from _drafting(scale)
    yield from _journal(scale)


def _review(number: int, policy: int, state: State, scale: Scale) -> Row:
    due = due_of(policy, scale) or PreciseDate.day(scale.today)
    return {
        "id": number,
        "policy_id": policy,
        "school_id": school_of(policy, scale),
        "due": due,
        "due_last": due.last(),
        "state": state,
        "opened_on": scale.today - timedelta(days=50),
        "draft_due": scale.today - timedelta(days=22),
        "changed_at": scale.before,
        "revision": 1,
    }


def _waiting(scale: Scale) -> Iterator[tuple[type[Any], list[Row]]]:
    """The 600: a draft, its review, its place on the agenda and the decision on it."""
    policies = [number for number in range(1, scale.total + 1) if waits(number, scale)]
    pairs = list(enumerate(policies, 1))
    drafts = {policy: scale.total + number for number, policy in pairs}
    yield Version, [version(drafts[p], p, scale, draft=True) for p in policies]
    yield (
        Review,
        [
            _review(number, policy, State.AWAITING_SIGNATURE, scale)
            | {"version_id": drafts[policy]}
            for number, policy in pairs
        ],
    )
    yield AgendaItem, [_item(number, policy, drafts[policy], scale) for number, policy in pairs]
    yield Decision, [_decision(number, policy, drafts[policy], scale) for number, policy in pairs]


def _item(number: int, policy: int, version: int, scale: Scale) -> Row:
    return {
        "id": number,
        "meeting_id": school_of(policy, scale),
        "position": number,
        "part": Part.A,
        "review_id": number,
        "version_id": version,
        "papers_sent_on": scale.today - timedelta(days=20),
        "outcome": ItemOutcome.DECIDED,
    }


def _decision(number: int, policy: int, version: int, scale: Scale) -> Row:
    return {
        "policy_id": policy,
        "review_id": number,
        "version_id": version,
        "route": Route.BOARD_VOTE,
        "kind": DecisionKind.APPROVED,
        "meeting_id": school_of(policy, scale),
        "item_id": number,
        "decided_on": scale.today - timedelta(days=7),
        "minute_reference": f"FGB {number}",
        "votes_for": 8,
        "votes_against": 0,
        "abstained": 1,
        "quorum": 5,
        "present": 9,
        "checked": {"reasons": []},
        "recorded_by": 3,
        "recorded_at": scale.before,
    }


def _drafting(scale: Scale) -> Iterator[tuple[type[Any], list[Row]]]:
    """One policy in twenty elsewhere waits for its draft."""
    policies = [number for number in range(20, scale.total + 1, 20) if not waits(number, scale)]
    yield (
        Review,
        [
            _review(WAITING + place, policy, State.AWAITING_DRAFT, scale)
            for place, policy in enumerate(policies, 1)
        ],
    )


def _journal(scale: Scale) -> Iterator[tuple[type[Any], list[Row]]]:
    """A true chain of one entry a policy in each school."""
    heads: dict[int, tuple[int, str]] = {}
    entries: list[Row] = []
    for policy in range(1, scale.total + 1):
        chain = school_of(policy, scale)
        number, previous = heads.get(chain, (0, GENESIS))
        entry: Row = {
            "chain": chain,
            "number": number + 1,
            "at": scale.before.isoformat(timespec="microseconds"),
            "actor_id": None,
            "actor_name": "The clerk",
            "verb": "brought in a policy",
            "policy_id": policy,
            "subject": f"policy {policy}",
            "facts": {},
        }
        digest = entry_hash(previous, entry)
        entries.append(entry | {"at": scale.before, "previous": previous, "hash": digest})
        heads[chain] = (number + 1, digest)
    yield JournalEntry, entries
    yield (
        JournalHead,
        [
            {"chain": chain, "number": number, "hash": digest}
            for chain, (number, digest) in heads.items()
        ],
    )
