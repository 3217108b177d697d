"""The planner: where each review goes, why, what is never moved, and never worse than plain."""

from __future__ import annotations

import random
from datetime import date, timedelta
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

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
from governance.domain.routes import KindOfSchool

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


YEAR = (sitting(1, DECEMBER), sitting(2, MARCH), sitting(3, JULY))


def placed(asks, sittings=YEAR, **fields):
    return {each.review: each for each in plan(asks, sittings, today=TODAY, **fields).placements}


def test_a_review_goes_to_the_last_meeting_before_it_falls_due():
    found = placed([ask(1, date(2027, 3, 31))])[1]
    assert (found.meeting, found.in_time) == (2, True)
    assert found.papers_day == date(2027, 3, 10)
    assert found.draft_due == date(2027, 3, 3)
    assert found.reminders == (date(2027, 2, 3), date(2027, 2, 24), date(2027, 3, 3))
    assert found.why == (
        "The Governing board of 18 March 2027 is the last meeting before it falls due on"
        " 31 March 2027."
    )


def test_the_day_of_the_meeting_may_be_the_last_day_and_the_day_after_is_too_late():
    assert placed([ask(1, MARCH)])[1].meeting == 2
    assert placed([ask(1, MARCH - DAY)])[1].meeting == 1


def test_a_meeting_whose_papers_day_is_past_takes_nothing_unless_urgency_is_stated():
    near = TODAY + timedelta(days=7)
    shut = placed([ask(1, near)], (sitting(1, near), sitting(2, MARCH)))[1]
    assert (shut.meeting, shut.in_time) == (2, False)
    assert any("state urgency" in each for each in shut.alternatives)
    assert placed([ask(1, near)], (sitting(1, near, open=True),))[1].in_time


def test_the_last_papers_day_itself_is_in_time():
    on_the_day = sitting(1, TODAY + timedelta(days=8))
    assert on_the_day.papers_day == TODAY
    found = placed([ask(1, on_the_day.day)], (on_the_day,))[1]
    assert (found.in_time, found.draft_due) == (True, TODAY)
    assert not placed([ask(1, on_the_day.day)], (sitting(1, on_the_day.day - DAY),))[1].in_time


def test_only_a_body_that_may_decide_it_takes_it():
    both = (sitting(1, DECEMBER), sitting(2, MARCH, COMMITTEE))
    due = date(2027, 3, 31)
    assert placed([ask(1, due)], both)[1].meeting == 1
    assert placed([ask(1, due, bodies=frozenset({BOARD, COMMITTEE}))], both)[1].meeting == 2


def test_a_full_meeting_sends_one_earlier_and_says_so():
    found = placed([ask(1, date(2027, 3, 31)), ask(2, date(2027, 3, 31))], limits=Limits(items=1))
    assert sorted(each.meeting for each in found.values()) == [1, 2]
    early = next(each for each in found.values() if each.meeting == 1)
    assert early.why == (
        "Moved earlier to the Governing board of 10 December 2026, because the Governing board of"
        " 18 March 2027 is full."
    )
    assert all(each.in_time for each in found.values())


def test_minutes_count_as_well_as_items():
    long = [ask(number, date(2027, 3, 31), minutes=40) for number in (1, 2)]
    found = placed(long, limits=Limits(items=10, minutes=60))
    assert sorted(each.meeting for each in found.values()) == [1, 2]


def test_what_stands_on_an_agenda_already_takes_room():
    full = (sitting(1, DECEMBER), sitting(2, MARCH, items=3))
    assert placed([ask(1, date(2027, 3, 31))], full, limits=Limits(items=3))[1].meeting == 1


def test_the_clerks_choice_is_kept_even_where_it_is_late_and_full():
    found = placed(
        [ask(1, date(2027, 3, 31), chosen=3), ask(2, date(2027, 7, 31))], limits=Limits(items=1)
    )
    assert (found[1].meeting, found[1].in_time) == (3, False)
    assert found[1].why.startswith("You chose the Governing board of 8 July 2027, though")
    assert found[2].meeting == 2


def test_a_choice_whose_meeting_is_gone_is_planned_anew():
    assert placed([ask(1, date(2027, 3, 31), chosen=99)])[1].meeting == 2


def test_what_the_law_fixes_is_never_moved_to_make_room():
    others = [ask(number, date(2026, 12, 31)) for number in (2, 3)]
    fixed = ask(1, date(2026, 12, 31), fixed=True)
    found = placed([fixed, *others], limits=Limits(items=1))
    assert (found[1].meeting, found[1].in_time) == (1, True)
    assert "The law fixes this to 31 December 2026" in found[1].why
    assert not found[2].in_time


def test_related_policies_come_together():
    due, group = date(2027, 7, 31), "safeguarding"
    early = ask(1, date(2027, 3, 31), group=group)
    near = (sitting(1, date(2027, 3, 18)), sitting(2, date(2027, 4, 15)))
    found = placed([early, ask(2, date(2027, 4, 30), group=group)], near)
    assert {each.meeting for each in found.values()} == {1}
    assert "with related policies (safeguarding)" in found[2].why
    far = placed([early, ask(2, due, group=group)], YEAR)
    assert (far[1].meeting, far[2].meeting) == (2, 3)


def test_the_anchor_month_outweighs_a_few_days():
    two = (sitting(1, date(2027, 3, 25)), sitting(2, date(2027, 4, 2)))
    assert placed([ask(1, date(2027, 4, 30), anchor=3)], two)[1].meeting == 1
    assert placed([ask(1, date(2027, 4, 30), anchor=4)], two)[1].meeting == 2


def test_one_makes_room_for_another_that_could_go_nowhere_else():
    both = (sitting(1, DECEMBER), sitting(2, MARCH, COMMITTEE))
    easy = ask(1, date(2027, 3, 20), bodies=frozenset({BOARD, COMMITTEE}))
    hard = ask(2, date(2027, 3, 25))
    plain = earliest_deadline([easy, hard], both, today=TODAY, limits=Limits(items=1))
    assert plain == {1: 1}
    found = placed([easy, hard], both, limits=Limits(items=1))
    assert (found[1].meeting, found[2].meeting) == (2, 1)


def test_no_meeting_in_time_offers_an_extra_meeting_and_a_lawful_delegation():
    possible = Possible(soonest=date(2026, 11, 28))
    found = placed([ask(1, date(2026, 11, 30))], possible=possible)[1]
    assert found.why == (
        "No meeting can decide this in time (it falls due on 30 November 2026); the Governing"
        " board of 10 December 2026 is the first that can."
    )
    assert found.alternatives == (
        "Call an extra meeting between 28 November 2026 and 30 November 2026.",
        "The full board may delegate it to a committee or to one person, once that is minuted.",
    )


def test_a_delegation_is_offered_only_where_the_law_allows_it():
    due = date(2026, 11, 25)

    def last(policy, rules=KindOfSchool.ENGLAND_MAINTAINED, **fields):
        made = placed([ask(1, due, policy=policy, **fields)], possible=Possible(rules))
        return made[1].alternatives[-1]

    assert "cannot be delegated" in last("terms_of_reference")
    assert "not to one person" in last("exclusions")
    assert "to one person" in last("first_aid")
    assert "to one person" in last("exclusions", KindOfSchool.ENGLAND_ACADEMY)
    assert "headteacher may decide it alone" in last("first_aid", delegate="headteacher")


def test_too_early_is_told_and_may_be_chosen_by_hand():
    due = date(2027, 3, 10)
    found = placed([ask(1, due, earliest=date(2027, 1, 1))])[1]
    assert not found.in_time
    assert found.alternatives[0].startswith("Decide it early: choose the Governing board of 10 Dec")
    assert placed([ask(1, due, earliest=date(2027, 1, 1), chosen=1)])[1].in_time


def test_without_any_meeting_each_review_says_so():
    found = placed([ask(1, MARCH)], ())[1]
    assert (found.meeting, found.papers_day, found.reminders) == (None, None, ())
    assert "No meeting can decide this in time" in found.why


def test_the_order_in_which_things_are_given_changes_nothing():
    asks = [
        ask(n, DECEMBER + timedelta(days=n * 9), group="g" if n % 3 else None) for n in range(30)
    ]
    sittings = [sitting(n, DECEMBER + timedelta(days=25 * n)) for n in range(9)]
    first = plan(asks, sittings, today=TODAY, limits=Limits(items=4))
    shuffled = random.Random(7)
    for _ in range(5):
        shuffled.shuffle(asks)
        shuffled.shuffle(sittings)
        assert plan(asks, sittings, today=TODAY, limits=Limits(items=4)).placements == (
            first.placements
        )


def test_related_groups_are_known_by_catalogue_name():
    assert related_group("online_safety") == related_group("child_protection") == "safeguarding"
    assert related_group(None) is None
    assert related_group("uniform") is None


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
@settings(max_examples=300, deadline=None)
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
@settings(max_examples=200, deadline=None)
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
@settings(max_examples=60, deadline=None)
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
