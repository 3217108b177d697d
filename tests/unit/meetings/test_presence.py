"""Who was in the room for which item."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from governance.domain.meetings.presence import Presence, in_the_room

PLACES = [("a", 1, 10), ("a", 2, 11), ("a", 3, 9), ("b", 4, 12)]


def there(presence):
    return [place[1] for place in PLACES if presence.at(place)]


def test_somebody_without_a_door_is_there_throughout():
    assert there(Presence(1, governor=True)) == [1, 2, 3, 4]


def test_a_late_arrival_hears_the_item_before_which_they_came():
    assert there(Presence(1, governor=True, arrived=PLACES[2])) == [3, 4]


def test_an_early_departure_misses_the_item_before_which_they_went():
    assert there(Presence(1, governor=True, left=PLACES[2])) == [1, 2]


def test_who_comes_late_and_goes_early_is_there_between():
    assert there(Presence(1, governor=True, arrived=PLACES[1], left=PLACES[3])) == [2, 3]


def test_part_b_comes_after_part_a():
    assert there(Presence(1, governor=True, left=PLACES[3])) == [1, 2, 3]


def test_who_withdrew_counts_out_of_governors_and_associates():
    attended = [Presence(1, governor=True), Presence(2, governor=True), Presence(3, governor=False)]
    room = in_the_room(attended, PLACES[0], {2, 3})
    assert room.stayed == {1}
    assert (room.counts.governors_left, room.counts.associates) == (1, 0)


def test_who_was_not_there_cannot_have_withdrawn():
    attended = [Presence(1, governor=True, arrived=PLACES[3]), Presence(2, governor=True)]
    assert in_the_room(attended, PLACES[0], {1}).withdrawn == frozenset()


doors = st.none() | st.sampled_from(PLACES)
attendees = st.lists(
    st.builds(Presence, st.integers(1, 12), governor=st.booleans(), arrived=doors, left=doors),
    unique_by=lambda one: one.person_id,
)


@given(attendees, st.sampled_from(PLACES), st.sets(st.integers(1, 12)))
def test_the_numbers_are_those_of_the_people(attended, place, withdrawn):
    room = in_the_room(attended, place, withdrawn)
    counts = room.counts
    assert counts.governors_left + counts.associates == len(room.stayed)
    assert room.stayed <= room.there == {one.person_id for one in attended if one.at(place)}
