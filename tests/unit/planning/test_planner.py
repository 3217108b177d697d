"""The planner: where each review goes, why, what is never moved, and never worse than plain."""

from __future__ import annotations

import random
from datetime import date, timedelta

from governance.domain.planning import (
    Limits,
    earliest_deadline,
    plan,
    related_group,
)
from governance.domain.planning.otherwise import Possible
from governance.domain.routes import KindOfSchool
from tests.unit.planning.making import (
    BOARD,
    COMMITTEE,
    DAY,
    DECEMBER,
    JULY,
    MARCH,
    TODAY,
    ask,
    sitting,
)

YEAR = (sitting(1, DECEMBER), sitting(2, MARCH), sitting(3, JULY))


def placed(asks, sittings=YEAR, **fields):
    return {each.review: each for each in plan(asks, sittings, today=TODAY, **fields).placements}


def test_a_review_goes_to_the_last_meeting_before_it_falls_due():
    found = placed([ask(1, date(2027, 3, 31))])[1]
    assert (found.meeting, found.in_time) == (2, True)
    assert found.papers_day == date(2027, 3, 10)
    assert found.draft_due == date(2027, 3, 3)
    assert found.reminders == (date(2027, 2, 24), date(2027, 3, 3))
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


def test_the_body_that_usually_decides_it_takes_it_unless_it_would_be_much_too_early():
    both, due = frozenset({BOARD, COMMITTEE}), date(2027, 3, 31)
    near = (sitting(1, date(2027, 2, 10), COMMITTEE), sitting(2, MARCH))
    found = placed([ask(1, due, bodies=both, prefers=COMMITTEE)], near)[1]
    assert found.meeting == 1
    assert found.why.endswith("31 March 2027, of the body that usually decides it.")
    far = (sitting(1, DECEMBER, COMMITTEE), sitting(2, MARCH))
    found = placed([ask(1, due, bodies=both, prefers=COMMITTEE)], far)[1]
    assert (found.meeting, found.in_time) == (2, True)


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
