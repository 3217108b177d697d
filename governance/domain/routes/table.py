"""Which rules apply to which route at which kind of school, and the check itself.

`check` gives every reason why a decision may not be taken this way now; none means it is lawful. A
route that is not open is the only reason given: the rest would judge a decision that cannot be.
"""

from __future__ import annotations

from collections.abc import Container
from datetime import date

from governance.domain.routes import meeting, power, text
from governance.domain.routes.case import Case, KindOfSchool, Route
from governance.domain.routes.citations import cite
from governance.domain.routes.rule import Ground, Reason, Rule, Test
from governance.domain.routes.rule_sets import RULE_SETS, RuleSet

_RULES: dict[str, tuple[str, Test]] = {
    "route_not_open": (
        "The rules of this school ({school}) leave {route} closed: use a route that is open.",
        power.route_not_open,
    ),
    "outside_meeting": (
        "The votes were not cast at a meeting: votes by e-mail, in advance or by proxy do not "
        "count.",
        meeting.outside_meeting,
    ),
    "not_quorate": (
        "The vote was not quorate: {left} stayed for it and the quorum is {needed}.",
        meeting.not_quorate,
    ),
    "committee_without_governor_majority": (
        "Governors must be the majority of the committee members present, and there were {left} "
        "to {associates}.",
        meeting.committee_without_governor_majority,
    ),
    "votes_exceed_present": (
        "The votes and abstentions come to {total}, more than the {may_vote} who could vote.",
        meeting.votes_exceed_present,
    ),
    "not_carried": (
        "The decision was not carried: {for_} for and {against} against is no majority of those "
        "voting.",
        meeting.not_carried,
    ),
    "not_unanimous": (
        "A written resolution must be unanimous: {for_} signed and {needed} were needed.",
        meeting.not_unanimous,
    ),
    "short_notice_agenda": (
        "The agenda had {given}: {needed} must lie between, unless the chair states an urgency.",
        meeting.short_notice_agenda,
    ),
    "short_notice_papers": (
        "The papers had {given}: {needed} must lie between, unless the chair states an urgency.",
        meeting.short_notice_papers,
    ),
    "no_delegation": (
        "No minuted delegation of “{policy}” to whoever decided is on record: have the full board "
        "delegate it or decide it.",
        power.no_delegation,
    ),
    "delegation_lapsed": (
        "The delegation of minute {minute} runs from {starts} to {ends} and was not in force on "
        "{decided_on}.",
        power.delegation_lapsed,
    ),
    "not_delegable": (
        "Only the full board may decide “{policy}”: it cannot be delegated.",
        power.not_delegable,
    ),
    "not_delegable_to_individual": (
        "A committee may decide “{policy}” but one person may not: take it to the board or a "
        "committee.",
        power.not_delegable_to_individual,
    ),
    "urgency_not_shown": (
        "Chair’s action needs both tests of urgency and a stated reason: {missing}.",
        power.urgency_not_shown,
    ),
    "interest": (
        "Somebody with an interest in the matter took part in deciding it: they must withdraw.",
        power.interest,
    ),
    "ratified_by_board_alone": (
        "Only the full board ratifies: a committee or a person may approve what it was given.",
        power.ratified_by_board_alone,
    ),
    "wrong_version": (
        "The text decided ({decided}) is not the text circulated ({circulated}): decide the one "
        "that was circulated.",
        text.wrong_version,
    ),
    "text_not_editable": (
        "This text is agreed elsewhere and may only be adopted as it stands: adopt it unaltered or "
        "reject it.",
        text.text_not_editable,
    ),
}

_TEXT = ("interest", "wrong_version", "text_not_editable")
_MEETING = (
    "outside_meeting",
    "not_quorate",
    "votes_exceed_present",
    "not_carried",
    "short_notice_agenda",
    "short_notice_papers",
)
_HANDED_OVER = ("no_delegation", "delegation_lapsed")
_LIMITS = ("not_delegable", "not_delegable_to_individual", "ratified_by_board_alone")

_BY_ROUTE: dict[Route, tuple[str, ...]] = {
    Route.BOARD_VOTE: (*_MEETING, *_TEXT),
    Route.COMMITTEE_VOTE: (
        *_MEETING,
        "committee_without_governor_majority",
        *_HANDED_OVER,
        "not_delegable",
        "ratified_by_board_alone",
        *_TEXT,
    ),
    Route.DELEGATED_PERSON: (*_HANDED_OVER, *_LIMITS, *_TEXT),
    Route.CHAIRS_ACTION: ("urgency_not_shown", *_HANDED_OVER, *_LIMITS, *_TEXT),
    Route.WRITTEN_RESOLUTION: ("votes_exceed_present", "not_unanimous", *_HANDED_OVER, *_TEXT),
}

_LEGAL_LIMITS = frozenset({"not_delegable", "not_delegable_to_individual"})
"""Statutory limits: an academy trust and a board of its own rules have none."""


def _named(slug: str, kind: KindOfSchool, route: Route) -> Rule:
    says, test = _RULES[slug]
    if slug == "votes_exceed_present" and route is Route.WRITTEN_RESOLUTION:
        test = meeting.votes_exceed_office
    return Rule(slug, says, cite(slug, kind, route), test)


def _belongs(slug: str, rules: RuleSet, route: Route) -> bool:
    """Whether a rule of the route applies at this kind of school too."""
    if slug in _LEGAL_LIMITS and not rules.legal_limits:
        return False
    if slug in _HANDED_OVER and route is Route.CHAIRS_ACTION and not rules.chair_needs_grant:
        return False
    return route in rules.routes_open


DOORS: dict[tuple[KindOfSchool, Route], Rule] = {
    (kind, route): _named("route_not_open", kind, route) for kind in KindOfSchool for route in Route
}
"""The rule that stands before all others: is the route open here?"""

RULES: dict[tuple[KindOfSchool, Route], tuple[Rule, ...]] = {
    (kind, route): tuple(
        _named(slug, kind, route)
        for slug in _BY_ROUTE[route]
        if _belongs(slug, RULE_SETS[kind], route)
    )
    for kind in KindOfSchool
    for route in Route
}
"""Which rules apply to which route at which kind of school; none where the route is closed."""

NO_BANK_HOLIDAYS: frozenset[date] = frozenset()


def check(
    case: Case,
    *,
    bank_holidays: Container[date] = NO_BANK_HOLIDAYS,
    rules: RuleSet | None = None,
) -> tuple[Reason, ...]:
    """Every reason why this decision may not be taken this way; empty where it is lawful.

    `rules` are a board's own where its kind is custom, or where its articles differ; by default the
    rule set of its kind.
    """
    ground = Ground(rules or RULE_SETS[case.kind], bank_holidays)
    closed = DOORS[case.kind, case.route].reason(case, ground)
    if closed:
        return (closed,)
    reasons = (rule.reason(case, ground) for rule in RULES[case.kind, case.route])
    return tuple(reason for reason in reasons if reason)


def rule_slugs() -> tuple[str, ...]:
    """Every rule's slug, in the order in which they are documented."""
    return tuple(_RULES)
