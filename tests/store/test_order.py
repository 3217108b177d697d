"""The order of an agenda: moved, titled, kept apart, and never undone by two at once."""

from __future__ import annotations

from datetime import timedelta

import pytest

from governance.db import unit_of_work
from governance.domain.errors import BadInput, NotFound, Stale, WrongMoment, WrongPerson
from governance.domain.permissions import Role
from governance.models.meeting import Part
from governance.services.meetings import order, standing
from governance.services.meetings.order import Way
from tests import factories
from tests.boardroom import MEETING_DAY, room
from tests.factories import TODAY, moment


@pytest.fixture
def here(register):
    return room()


def names(meeting):
    found = [item for item in meeting.items if item.outcome is None]
    return [
        (item.part.value, item.title or item.review.policy.title)
        for item in sorted(found, key=lambda item: item.position)
    ]


def act(here, verb, thing, meeting, *rest, **changed):
    told = {"by": here.clerk, "when": moment(), "expecting": meeting.revision} | changed
    with unit_of_work():
        return verb(thing.id, *rest, **told)


def agenda(here):
    meeting = here.meeting()
    first, second = (here.place(here.review(title), meeting) for title in ("Pay", "Uniform"))
    return meeting, first, second


def test_items_move_up_and_down_and_stop_at_the_ends(here):
    meeting, first, second = agenda(here)
    act(here, order.move_item, second, meeting, Way.UP)
    assert names(meeting) == [("a", "Uniform"), ("a", "Pay")]
    act(here, order.move_item, second, meeting, Way.DOWN)
    assert names(meeting) == [("a", "Pay"), ("a", "Uniform")]
    with pytest.raises(WrongMoment, match="the first of its part"):
        act(here, order.move_item, first, meeting, Way.UP)
    with pytest.raises(WrongMoment, match="the last of its part"):
        act(here, order.move_item, second, meeting, Way.DOWN)
    assert [item.position for item in (first, second)] == [1, 2]


def test_part_b_stands_apart_after_part_a(here):
    meeting, first, second = agenda(here)
    act(here, order.move_item, first, meeting, Way.OTHER_PART)
    assert names(meeting) == [("a", "Uniform"), ("b", "Pay")]
    act(here, order.add_title, meeting, meeting, title="Catering")
    assert names(meeting) == [("a", "Uniform"), ("a", "Catering"), ("b", "Pay")]
    with pytest.raises(WrongMoment):
        act(here, order.move_item, first, meeting, Way.UP)
    act(here, order.add_title, meeting, meeting, title="A complaint", part=Part.B)
    assert names(meeting)[-1] == ("b", "A complaint")
    assert second.position == 1


def test_the_usual_first_items_stand_first_and_once(here):
    meeting, *_ = agenda(here)
    act(here, standing.add_standing, meeting, meeting)
    usual = [one.title for one in standing.USUAL]
    assert [title for _, title in names(meeting)] == [*usual, "Pay", "Uniform"]
    with pytest.raises(WrongMoment, match="already"):
        act(here, standing.add_standing, meeting, meeting)
    title = next(item for item in meeting.items if item.title == "Matters arising")
    act(here, order.remove_title, title, meeting)
    assert "Matters arising" not in [name for _, name in names(meeting)]
    with pytest.raises(WrongMoment):
        act(here, order.remove_title, title, meeting)
    act(here, standing.add_standing, meeting, meeting)
    assert names(meeting)[0] == ("a", "Matters arising")


def test_two_who_change_one_agenda_lose_nothing(here):
    meeting, _, second = agenda(here)
    seen = meeting.revision
    act(here, order.move_item, second, meeting, Way.UP, expecting=seen)
    with pytest.raises(Stale):
        act(here, order.move_item, second, meeting, Way.DOWN, expecting=seen)
    with pytest.raises(Stale):
        act(here, order.add_title, meeting, meeting, title="Catering", expecting=seen)
    assert names(meeting) == [("a", "Uniform"), ("a", "Pay")]


def test_an_agenda_that_is_out_or_over_keeps_its_order(here):
    meeting, _, second = agenda(here)
    later = moment(MEETING_DAY + timedelta(days=1))
    with pytest.raises(WrongMoment, match="order stands"):
        act(here, order.move_item, second, meeting, Way.UP, when=later)
    here.issue(meeting)
    with pytest.raises(WrongMoment, match="order stands"):
        act(here, order.move_item, second, meeting, Way.UP)


def test_only_who_plans_meetings_orders_them_and_titles_are_words(here):
    meeting, first, _ = agenda(here)
    with unit_of_work():
        stranger = factories.acting(Role.CLERK, factories.school())
    for by, refusal in ((here.chair, WrongPerson), (stranger, NotFound)):
        with pytest.raises(refusal):
            act(here, order.move_item, first, meeting, Way.DOWN, by=by)
        with pytest.raises(refusal):
            act(here, order.add_title, meeting, meeting, title="Catering", by=by)
        with pytest.raises(refusal):
            act(here, standing.add_standing, meeting, meeting, by=by)
    for title in ("  ", "x" * 301):
        with pytest.raises(BadInput):
            act(here, order.add_title, meeting, meeting, title=title)
    with pytest.raises(WrongMoment):
        act(here, order.remove_title, first, meeting)
    assert meeting.held_on > TODAY


def test_what_is_placed_or_reported_later_comes_before_part_b(here):
    meeting, first, _ = agenda(here)
    act(here, order.move_item, first, meeting, Way.OTHER_PART)
    here.place(here.review("First aid"), meeting)
    assert names(meeting) == [("a", "Uniform"), ("a", "First aid"), ("b", "Pay")]
    assert first.position == 3


def lines(*items, **parts):
    """The items in this order; `b` names those of Part B, `minutes` the time of each."""
    return [
        order.Line(
            item.id, at, Part.B if item in parts.get("b", ()) else Part.A, parts.get("minutes")
        )
        for at, item in enumerate(items, 1)
    ]


def test_a_whole_agenda_is_put_in_order_at_once_with_its_times(here):
    meeting, first, second = agenda(here)
    third = act(here, order.add_title, meeting, meeting, title="Catering")
    act(here, order.arrange, meeting, meeting, lines(third, second, first, b=[second], minutes=10))
    assert names(meeting) == [("a", "Catering"), ("a", "Pay"), ("b", "Uniform")]
    assert [item.position for item in (third, first, second)] == [1, 2, 3]
    assert {item.minutes_allowed for item in (first, second, third)} == {10}


def test_two_who_put_one_agenda_in_order_lose_nothing(here):
    meeting, first, second = agenda(here)
    seen = meeting.revision
    with pytest.raises(Stale):
        act(here, order.arrange, meeting, meeting, lines(first))
    third = act(here, order.add_title, meeting, meeting, title="Catering")
    with pytest.raises(Stale):
        act(here, order.arrange, meeting, meeting, lines(second, first), expecting=seen)
    with pytest.raises(Stale):
        act(here, order.arrange, meeting, meeting, lines(second, first))
    with pytest.raises(Stale):
        act(here, order.arrange, meeting, meeting, lines(second, second, first))
    assert names(meeting) == [("a", "Pay"), ("a", "Uniform"), ("a", third.title)]


@pytest.mark.parametrize("minutes", [0, 241])
def test_the_time_of_an_item_is_within_reason(here, minutes):
    meeting, first, second = agenda(here)
    with pytest.raises(BadInput, match="between 1 and 240"):
        act(here, order.arrange, meeting, meeting, lines(first, second, minutes=minutes))


def test_an_agenda_that_is_out_is_not_put_in_order(here):
    meeting, first, second = agenda(here)
    here.issue(meeting)
    with pytest.raises(WrongMoment, match="order stands"):
        act(here, order.arrange, meeting, meeting, lines(second, first))
