"""The minute of a report: what was decided for the board without a meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from governance.domain.minutes.speaking import Speaker, clause, on_day, the_text, within
from governance.domain.routes import Decision, Route

_DID = {
    Decision.APPROVED: "approved",
    Decision.ADOPTED: "adopted",
    Decision.APPROVED_WITH_AMENDMENTS: "approved, with amendments,",
    Decision.RATIFIED: "ratified",
    Decision.REJECTED: "did not approve",
    Decision.DEFERRED: "deferred",
    Decision.NOTED: "noted",
}


@dataclass(frozen=True, slots=True)
class Report:
    """A decision taken by one person; `capacity` is “headteacher”, `delegation` its minute."""

    route: Route
    kind: Decision
    policy: str
    version: int | None
    decided_on: date
    person: str | None = None
    capacity: str | None = None
    delegation: str | None = None
    reason: str | None = None


def reported(to: Speaker, it: Report) -> str:
    """“The governing board NOTED that the headteacher, …, under the delegation of …, approved …”"""
    did = f"{_DID[it.kind]} {the_text(it.policy, it.version)} on {on_day(it.decided_on)}"
    why = f", because {within(clause(it.reason))}" if it.reason and it.reason.strip() else ""
    return f"{to.The} NOTED that {_who(it)}{_power(it)} {did}{why}."


def _who(it: Report) -> str:
    if it.capacity and it.person:
        return f"the {it.capacity}, {it.person},"
    if it.person:
        return f"{it.person},"
    return f"the {it.capacity or _NOBODY[it.route]},"


_NOBODY = {
    Route.DELEGATED_PERSON: "person delegated",
    Route.CHAIRS_ACTION: "chair",
    Route.WRITTEN_RESOLUTION: "members by written resolution",
    Route.BOARD_VOTE: "board",
    Route.COMMITTEE_VOTE: "committee",
}


def _power(it: Report) -> str:
    if it.route is Route.CHAIRS_ACTION:
        return " by chair’s action,"
    if it.route is Route.DELEGATED_PERSON:
        minute = f" recorded in minute {it.delegation}" if it.delegation else ""
        return f" under the delegation{minute},"
    return ""
