"""Reviews and meetings made for the tests of the planner."""

from __future__ import annotations

from datetime import date, timedelta

from governance.domain.notice import last_day_to_send
from governance.domain.planning import Ask, Sitting

TODAY = date(2026, 11, 20)
DAY = timedelta(days=1)
BOARD, COMMITTEE = 1, 2
DECEMBER, MARCH, JULY = date(2026, 12, 10), date(2027, 3, 18), date(2027, 7, 8)


def sitting(number, day, body=BOARD, **fields):
    name = "Governing board" if body == BOARD else "Resources committee"
    return Sitting(number, body, name, day, last_day_to_send(day, 7), **fields)


def ask(number, due, **fields):
    defaults = {
        "title": f"Policy {number}",
        "policy": f"policy {number}",
        "earliest": date(2026, 1, 1),
        "bodies": frozenset({BOARD}),
    }
    return Ask(id=number, due_last=due, **defaults | fields)
