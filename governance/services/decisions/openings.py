"""Openings: what a meeting may lawfully decide on an item with those in the room, and what not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from governance.db import db
from governance.domain import routes
from governance.domain.errors import NotFound
from governance.domain.permissions import Actor, Permission
from governance.models.meeting import AgendaItem
from governance.models.review import Review
from governance.services.beats.guarding import GONE
from governance.services.decisions.judging import Ballot, Judged, broken_rules, in_words, judge
from governance.services.decisions.votes import ACTIONS

UP_TO_THE_VOTE = "not_carried"


@dataclass(frozen=True, slots=True)
class Openings:
    """What may be decided now; `closed` gives the reasons for each of the rest.

    `voters` may vote; `governors` are there and count towards `quorum`.
    """

    open: tuple[routes.Decision, ...]
    closed: tuple[tuple[tuple[routes.Decision, ...], tuple[str, ...]], ...]
    voters: int
    governors: int
    quorum: int

    @property
    def quorate(self) -> bool:
        """Whether enough governors are in the room for this item."""
        return self.governors >= self.quorum


def openings(item_id: int, *, by: Actor, withdrawn: Mapping[int, str]) -> Openings:
    """Judge each decision as if all who may vote were for it; what breaks a rule then is closed.

    Decisions that the same rules close stand together. NotFound for an item without a policy.
    """
    item = db.session.get(AgendaItem, item_id)
    if item is None or item.review is None:
        raise NotFound(GONE)
    by.require(Permission.RECORD_DECISIONS, item.meeting.school.ref)
    policy, everybody = item.review.policy, _unanimous(item, item.review, withdrawn)
    may: list[routes.Decision] = []
    may_not: dict[tuple[str, ...], list[routes.Decision]] = {}
    for kind in ACTIONS:
        judged = replace(everybody, case=replace(everybody.case, decision=kind))
        reasons = tuple(
            in_words(reason)
            for reason in broken_rules(judged, policy)
            if reason.rule != UP_TO_THE_VOTE
        )
        if reasons:
            may_not.setdefault(reasons, []).append(kind)
        else:
            may.append(kind)
    return Openings(
        tuple(may),
        tuple((tuple(kinds), reasons) for reasons, kinds in may_not.items()),
        everybody.voters,
        everybody.present.governors_left,
        everybody.quorum,
    )


def _unanimous(item: AgendaItem, review: Review, withdrawn: Mapping[int, str]) -> Judged:
    ballot = Ballot(routes.Decision.APPROVED, routes.Votes(0), "", withdrawn)
    judged = judge(item, review, ballot)
    return replace(judged, case=replace(judged.case, votes=routes.Votes(judged.voters)))
