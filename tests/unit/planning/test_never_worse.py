"""The planner against the plain plan, and against every plan there could be."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from governance.domain.planning import Ask, Limits, earliest_deadline, plan
from tests.unit.planning.making import BOARD, COMMITTEE, TODAY, ask, sitting

DAYS = st.integers(min_value=-40, max_value=400).map(lambda n: TODAY + timedelta(days=n))
SITTINGS = st.lists(
    st.tuples(DAYS, st.sampled_from([BOARD, COMMITTEE]), st.integers(0, 2)), max_size=7
).map(
    lambda rows: [sitting(n, day, body, items=items) for n, (day, body, items) in enumerate(rows)]
)
ASKS = st.lists(
    st.builds(
        lambda due, bodies, early, minutes, extra: (due, bodies, early, minutes, extra),
        DAYS,
        st.sampled_from([{BOARD}, {COMMITTEE}, {BOARD, COMMITTEE}]),
        st.integers(0, 300),
        st.sampled_from([5, 10, 30]),
        st.fixed_dictionaries(
            {
                "group": st.sampled_from([None, "g", "h"]),
                "anchor": st.sampled_from([None, 3, 12]),
                "prefers": st.sampled_from([None, BOARD, COMMITTEE]),
                "chosen": st.sampled_from([None, None, None, 1, 50]),
                "fixed": st.sampled_from([False, False, False, True]),
            }
        ),
    ),
    max_size=14,
).map(
    lambda rows: [
        ask(
            n,
            due,
            bodies=frozenset(bodies),
            earliest=due - timedelta(days=early),
            minutes=minutes,
            **extra,
        )
        for n, (due, bodies, early, minutes, extra) in enumerate(rows)
    ]
)
LIMITS = st.builds(Limits, st.integers(1, 4), st.sampled_from([20, 40, 90]))


@given(ASKS, SITTINGS, LIMITS)
def test_it_is_never_worse_than_the_plain_earliest_deadline(asks, sittings, limits):
    """No review is overdue that the plain plan decides in time, and no overdue one waits longer."""
    plain = earliest_deadline(asks, sittings, today=TODAY, limits=limits)
    days = {each.id: each.day for each in sittings}
    made = plan(asks, sittings, today=TODAY, limits=limits)
    for found in made.placements:
        due = next(each.due_last for each in asks if each.id == found.review)
        before = days[plain[found.review]] if found.review in plain else date.max
        if before <= due:
            assert found.in_time
        elif not found.in_time:
            assert (days[found.meeting] if found.meeting is not None else date.max) <= before


@given(ASKS, SITTINGS, LIMITS)
def test_what_the_planner_places_is_usable_and_within_the_limits(asks, sittings, limits):
    by_id = {each.id: each for each in sittings}
    made = plan(asks, sittings, today=TODAY, limits=limits)
    free: dict[int, list[Ask]] = {}
    for found in made.placements:
        each = next(one for one in asks if one.id == found.review)
        assert found.why.endswith(".")
        assert bool(found.alternatives) <= (not found.in_time)
        if found.meeting is None or each.chosen == found.meeting:
            continue
        place = by_id[found.meeting]
        assert place.body in each.bodies
        assert place.papers_day >= TODAY
        assert each.earliest <= place.day
        assert found.papers_day == place.papers_day
        assert TODAY <= found.draft_due <= place.papers_day
        if not each.fixed:
            free.setdefault(place.id, []).append(each)
    for number, planned in free.items():
        assert len(planned) + by_id[number].items <= limits.items
        assert sum(one.minutes for one in planned) <= limits.minutes


@given(st.randoms(use_true_random=False))
def test_of_small_plans_it_saves_as_many_as_any_plan_could(chance):
    """The bound: every way of placing up to five reviews on three meetings is tried."""
    sittings = [
        sitting(n, TODAY + timedelta(days=chance.randint(8, 90)), chance.choice([1, 2]))
        for n in range(3)
    ]
    last = max(each.day for each in sittings)
    asks = [
        ask(
            n,
            last + timedelta(days=chance.randint(0, 9)),
            bodies=frozenset(chance.choice([[1], [2], [1, 2]])),
            earliest=TODAY + timedelta(days=chance.randint(0, 60)),
        )
        for n in range(5)
    ]
    saved = len(asks) - len(plan(asks, sittings, today=TODAY, limits=Limits(items=1)).overdue)
    assert saved == _most(asks, sittings)


def _most(asks, sittings):
    best = 0
    for choice in product([None, *sittings], repeat=len(asks)):
        used = [each.id for each in choice if each]
        if len(used) == len(set(used)) and all(
            each is None or (each.body in one.bodies and one.earliest <= each.day <= one.due_last)
            for one, each in zip(asks, choice, strict=True)
        ):
            best = max(best, len(used))
    return best
