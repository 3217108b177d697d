"""A row of a table of cases: a name, the rules it breaks, and how it differs from a plain case.

Every plain case is lawful. A change is a whole value, or a dict that is laid over the plain one.
"""

from __future__ import annotations

from typing import Any

import pytest

from governance.adapters.bank_holidays import bank_holidays_for
from governance.domain.routes import case_from_json, check, rules_from_json

Fields = dict[str, Any]
Row = tuple[str, str, Fields]

BOARD: Fields = {
    "rules": "england_maintained",
    "policy": "attendance",
    "route": "board_vote",
    "decision": "approved",
    "decided_on": "2026-03-20",
    "in_meeting": True,
    "body": {"kind": "board", "seats": 14, "vacancies": 2, "quorum": None},
    "present": {"governors": 9, "associates": 0, "withdrawn_governors": 0},
    "votes": {"for": 7, "against": 1, "abstained": 1, "casting": None},
    "notice": {"agenda_sent": "2026-03-12", "papers_sent": "2026-03-12", "urgency": None},
    "version": {"circulated": "v3", "decided": "v3"},
    "delegation": None,
    "chairs_action": None,
    "interested": False,
    "text_fixed_elsewhere": False,
}
GIVEN: Fields = {
    "to": "headteacher",
    "policy": "attendance",
    "minute": "FGB 2025/31",
    "starts": "2025-09-01",
    "ends": "2026-08-31",
}
COMMITTEE: Fields = BOARD | {
    "route": "committee_vote",
    "body": {"kind": "committee", "seats": 6, "vacancies": 0, "quorum": None},
    "present": {"governors": 4, "associates": 1, "withdrawn_governors": 0},
    "votes": {"for": 4, "against": 1, "abstained": 0, "casting": None},
    "delegation": GIVEN | {"to": "resources committee"},
}
_NO_MEETING: Fields = {
    "in_meeting": False,
    "body": None,
    "present": None,
    "votes": None,
    "notice": None,
}
PERSON: Fields = BOARD | _NO_MEETING | {"route": "delegated_person", "delegation": GIVEN}
CHAIR: Fields = (
    BOARD
    | _NO_MEETING
    | {
        "route": "chairs_action",
        "chairs_action": {
            "meeting_practicable": False,
            "seriously_detrimental": True,
            "reason": "Pupils would be without a safe way home from tomorrow.",
        },
    }
)
WRITTEN: Fields = (
    BOARD
    | _NO_MEETING
    | {
        "rules": "england_academy",
        "route": "written_resolution",
        "body": BOARD["body"],
        "votes": {"for": 12, "against": 0, "abstained": 0, "casting": None},
    }
)


def lay_over(plain: Fields, changes: Fields) -> Fields:
    """The plain case with the changes laid over it, one level deep."""
    laid = dict(plain)
    for key, change in changes.items():
        both = isinstance(change, dict) and isinstance(plain.get(key), dict)
        laid[key] = plain[key] | change if both else change
    return laid


def broken(plain: Fields, **changes: Any) -> list[str]:
    """The rules that a changed plain case breaks, in alphabetical order."""
    fields = lay_over(plain, changes)
    case = case_from_json(fields)
    holidays = bank_holidays_for(case.kind)
    reasons = check(case, bank_holidays=holidays, rules=rules_from_json(fields))
    return sorted(reason.rule for reason in reasons)


def table(*rows: Row) -> pytest.MarkDecorator:
    """Parametrise a test over rows; the name of a row is its test id."""
    names = [name for name, _, _ in rows]
    assert len(set(names)) == len(names), "two rows have one name"
    return pytest.mark.parametrize(
        ("expected", "changes"),
        [pytest.param(sorted(rules.split()), changes, id=name) for name, rules, changes in rows],
    )
