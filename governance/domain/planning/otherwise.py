"""What else can be done where no meeting decides a review in time.

A delegation is offered only where the rules of the school let the board hand the policy over, by
the same table that judges a decision (`governance.domain.routes.legal_limit`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from governance.domain.planning.arranging import Arrangement
from governance.domain.planning.asked import Ask
from governance.domain.planning.words import named, said
from governance.domain.routes import KindOfSchool, Limit, legal_limit

_BOUND_BY_LAW = (KindOfSchool.ENGLAND_MAINTAINED, KindOfSchool.WALES_MAINTAINED)


@dataclass(frozen=True, slots=True)
class Possible:
    """What the school could do: under which rules, and how soon an extra meeting could be held.

    `soonest` is the first day on which a meeting called today would have its notice.
    """

    rules: KindOfSchool = KindOfSchool.ENGLAND_MAINTAINED
    soonest: date | None = None


def otherwise(ask: Ask, made: Arrangement, possible: Possible) -> tuple[str, ...]:
    """The alternatives, each a sentence, those nearest to hand first."""
    found = [*_earlier(ask, made), *_extra(ask, possible)]
    return (*found, *_delegated(ask, possible.rules))


def _earlier(ask: Ask, made: Arrangement) -> list[str]:
    """A meeting before the due date that the plan could not use, and what would free it."""
    full = made.before_due(ask)
    found = []
    if full:
        found.append(
            f"Make room on {named(full[-1])}: it has as much as was agreed for one meeting."
        )
    missed = [
        each
        for each in made.sittings
        if each.body in ask.bodies
        and made.today <= each.day <= ask.due_last
        and each.papers_day < made.today
        and not each.open
    ]
    if missed:
        found.append(
            f"Ask the chair to state urgency for {named(missed[-1])}, whose papers day is past;"
            " an overdue review is not in itself urgent."
        )
    early = [
        each
        for each in made.sittings
        if each.body in ask.bodies
        and each.day < ask.earliest
        and made.today <= each.papers_day
        and each.day <= ask.due_last
    ]
    if early:
        found.append(f"Decide it early: choose {named(early[-1])} by hand.")
    return found


def _extra(ask: Ask, possible: Possible) -> list[str]:
    if possible.soonest is None:
        return []
    if possible.soonest <= ask.due_last:
        return [f"Call an extra meeting between {said(possible.soonest)} and {said(ask.due_last)}."]
    return [
        f"Call an extra meeting from {said(possible.soonest)} on: it would be overdue, but for a"
        " shorter time."
    ]


def _delegated(ask: Ask, rules: KindOfSchool) -> tuple[str, ...]:
    if ask.delegate:
        return (f"The {ask.delegate} may decide it alone, by the delegation on record.",)
    limit = legal_limit(ask.policy) if rules in _BOUND_BY_LAW else None
    if limit is Limit.BOARD_ALONE:
        return ("It cannot be delegated: the law leaves it to the full board.",)
    to = "a committee, though not to one person" if limit else "a committee or to one person"
    return (f"The full board may delegate it to {to}, once that is minuted.",)
