"""A year of 500 boards with 60 policies each, planned on one core: under ten seconds."""

from __future__ import annotations

import random
import time
from datetime import date, timedelta

from governance.domain.notice import last_day_to_send
from governance.domain.planning import (
    Ask,
    Limits,
    Sitting,
    earliest_deadline,
    plan,
    related_group,
)
from governance.domain.planning.otherwise import Possible

BOARDS, POLICIES, SECONDS = 500, 60, 10.0
TODAY = date(2026, 9, 1)
SLUGS = ("child_protection", "behaviour", "send_policy", "appraisal", "health_safety", "uniform")


def board(number: int) -> tuple[list[Ask], list[Sitting]]:
    """One board's year: six full meetings and six of a committee, sixty policies over the year."""
    chance = random.Random(number)
    meetings = [
        Sitting(
            number * 100 + at,
            1 + at % 2,
            "Governing board" if at % 2 == 0 else "Resources committee",
            day,
            last_day_to_send(day, 7),
        )
        for at, day in enumerate(
            TODAY + timedelta(days=20 + 28 * month + chance.randint(0, 9)) for month in range(12)
        )
    ]
    reviews = [_review(number * 1000 + at, chance) for at in range(POLICIES)]
    return reviews, meetings


def _review(number: int, chance: random.Random) -> Ask:
    due = TODAY + timedelta(days=chance.randint(20, 364))
    slug = chance.choice(SLUGS)
    return Ask(
        id=number,
        title=f"Policy {number}",
        policy=slug,
        due_last=due,
        earliest=due - timedelta(days=180),
        bodies=frozenset({1} if chance.random() < 0.6 else {1, 2}),
        anchor=due.month,
        group=related_group(slug),
        fixed=chance.random() < 0.03,
    )


def main() -> None:
    """Plan them all; say how long it took and how many are overdue, beside the plain plan."""
    limits, possible = Limits(items=12, minutes=60), Possible(soonest=TODAY + timedelta(days=8))
    boards = [board(number) for number in range(BOARDS)]
    began = time.perf_counter()
    made = [plan(each, sat, today=TODAY, limits=limits, possible=possible) for each, sat in boards]
    took = time.perf_counter() - began
    overdue = sum(len(each.overdue) for each in made)
    plain = sum(_plain(each, sat, limits) for each, sat in boards)
    verdict = "within" if took < SECONDS else "BEYOND"
    print(f"{BOARDS} boards with {POLICIES} policies each planned in {took:.2f} s", end="")
    print(f" ({verdict} {SECONDS:.0f} s); overdue {overdue}, by the plain plan {plain}")


def _plain(reviews: list[Ask], sittings: list[Sitting], limits: Limits) -> int:
    found = earliest_deadline(reviews, sittings, today=TODAY, limits=limits)
    days = {each.id: each.day for each in sittings}
    return sum(each.id not in found or days[found[each.id]] > each.due_last for each in reviews)


if __name__ == "__main__":
    main()
