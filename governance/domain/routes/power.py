"""The rules of power: may this route be used, was the power handed over, could it be at all."""

from __future__ import annotations

from datetime import date

from governance.domain.routes.case import BodyKind, Case, Decision, Delegation, Route
from governance.domain.routes.limits import Limit, fold_slug, legal_limit
from governance.domain.routes.rule import Facts, Ground

_CHAIRS = frozenset({"chair", "vice_chair", "chair_of_governors", "chair_of_trustees"})
_PERSONS = _CHAIRS | frozenset(
    {
        "headteacher",
        "head_teacher",
        "head",
        "principal",
        "executive_headteacher",
        "executive_head",
        "head_of_school",
        "deputy_headteacher",
        "chief_executive",
        "ceo",
        "governor",
        "individual_governor",
        "link_governor",
        "trustee",
        "safeguarding_governor",
        "school_business_manager",
        "business_manager",
        "sbm",
        "clerk",
        "person",
        "individual",
    }
)
_PERSONS_BUT_CHAIR = _PERSONS - _CHAIRS


def route_not_open(case: Case, ground: Ground) -> Facts | None:
    """A route that this kind of school does not have, or a chair's power never granted."""
    named = {"route": case.route.in_words, "school": ground.rules.name}
    if case.route not in ground.rules.routes_open:
        return named
    if case.route is Route.CHAIRS_ACTION and ground.rules.chair_needs_grant:
        return None if case.delegation and _reaches(case, case.delegation) else named
    return None


def no_delegation(case: Case, ground: Ground) -> Facts | None:
    """Nothing on record that hands this policy to those who decided: recorded means minuted."""
    if not (_needs_delegation(case, ground) and case.decision.uses_the_power):
        return None
    return None if _recorded(case) else {"policy": case.policy}


def delegation_lapsed(case: Case, ground: Ground) -> Facts | None:
    """A recorded delegation that was not in force on the day: ended, or not yet begun."""
    if not (_needs_delegation(case, ground) and case.decision.uses_the_power and _recorded(case)):
        return None
    delegation = case.delegation
    if delegation is None or _in_force(delegation, case.decided_on):
        return None
    return {
        "minute": delegation.minute,
        "starts": _day(delegation.starts, "the beginning"),
        "ends": _day(delegation.ends, "further notice"),
        "decided_on": _day(case.decided_on, ""),
    }


def not_delegable(case: Case, _ground: Ground) -> Facts | None:
    """What only the full board may decide."""
    return _limited(case, Limit.BOARD_ALONE)


def not_delegable_to_individual(case: Case, _ground: Ground) -> Facts | None:
    """What a committee may decide but one person may not, the chair in a hurry included."""
    return _limited(case, Limit.NOT_TO_AN_INDIVIDUAL)


def urgency_not_shown(case: Case, _ground: Ground) -> Facts | None:
    """Either test of urgency failed, or no reason stated; an overdue review is not urgent."""
    if not case.decision.uses_the_power:
        return None
    act = case.chairs_action
    if act is None:
        return {"missing": "neither test of urgency is recorded"}
    missing = [
        words
        for failed, words in (
            (act.meeting_practicable, "a meeting could be held in time"),
            (not act.seriously_detrimental, "no serious detriment from waiting is shown"),
            (not (act.reason or "").strip(), "no reason is stated"),
        )
        if failed
    ]
    return {"missing": " and ".join(missing)} if missing else None


def interest(case: Case, _ground: Ground) -> Facts | None:
    """Somebody who decided had an interest in it, such as their own pay."""
    return {} if case.interested else None


def ratified_by_board_alone(case: Case, _ground: Ground) -> Facts | None:
    """Ratifying is the full board's confirmation of what others decided for it."""
    return {} if case.decision is Decision.RATIFIED else None


def _limited(case: Case, limit: Limit) -> Facts | None:
    if not case.decision.uses_the_power:
        return None
    return {"policy": case.policy} if legal_limit(case.policy) is limit else None


def _needs_delegation(case: Case, ground: Ground) -> bool:
    """A written resolution of the whole board needs none; one of a committee's members does."""
    if case.route is Route.CHAIRS_ACTION:
        return ground.rules.chair_needs_grant
    if case.route is Route.WRITTEN_RESOLUTION:
        return case.body is not None and case.body.kind is not BodyKind.BOARD
    return True


def _recorded(case: Case) -> bool:
    given = case.delegation
    return (
        given is not None
        and _reaches(case, given)
        and fold_slug(given.policy) == fold_slug(case.policy)
        and bool((given.minute or "").strip())
    )


def _reaches(case: Case, delegation: Delegation) -> bool:
    """Whether those who decided are those it was given to, as far as the words tell."""
    to = fold_slug(delegation.to)
    if case.route is Route.CHAIRS_ACTION:
        return bool(to) and to not in _PERSONS_BUT_CHAIR and "committee" not in to
    if case.route is Route.DELEGATED_PERSON:
        return bool(to) and "committee" not in to
    return bool(to) and to not in _PERSONS


def _in_force(delegation: Delegation, day: date) -> bool:
    begun = delegation.starts is None or delegation.starts <= day
    return begun and (delegation.ends is None or day <= delegation.ends)


def _day(day: date | None, otherwise: str) -> str:
    return f"{day.day} {day:%B %Y}" if day else otherwise
