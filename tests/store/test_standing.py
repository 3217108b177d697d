"""The standing items of a body: its own, or the usual ones."""

from __future__ import annotations

import pytest

from governance.db import unit_of_work
from governance.domain.errors import BadInput, NotFound, Stale, WrongMoment, WrongPerson
from governance.models.meeting import Part
from governance.services.meetings import standing
from governance.services.meetings.standing import Standing
from tests.boardroom import room
from tests.factories import moment

OWN = [
    Standing("Welcome", 5),
    Standing("Safeguarding", 10),
    Standing("Staff matters", 15, Part.B, at_end=True),
    Standing("Any other business", None, Part.A, at_end=True),
]


@pytest.fixture
def here(register):
    return room()


def keep(here, items, **changed):
    told = {"by": here.clerk, "expecting": standing.mark_of(standing.standing_of(here.body.id))}
    with unit_of_work():
        standing.keep_standing(here.body.id, items, when=moment(), **told | changed)


def test_a_body_has_the_usual_items_until_it_says_otherwise(here):
    assert standing.standing_of(here.body.id) == standing.USUAL
    keep(here, OWN)
    assert [one.title for one in standing.standing_of(here.body.id)] == [
        "Welcome",
        "Safeguarding",
        "Staff matters",
        "Any other business",
    ]


def test_they_stand_before_and_after_the_policies_with_their_times(here):
    keep(here, OWN)
    meeting = here.meeting()
    here.place(here.review("Pay"), meeting)
    with unit_of_work():
        standing.add_standing(meeting.id, by=here.clerk, when=moment(), expecting=meeting.revision)
    items = sorted(meeting.items, key=lambda item: item.position)
    assert [item.title or "a policy" for item in items] == [
        "Welcome",
        "Safeguarding",
        "a policy",
        "Any other business",
        "Staff matters",
    ]
    assert [item.minutes_allowed for item in items] == [5, 10, None, None, 15]
    assert items[-1].part is Part.B
    with pytest.raises(WrongMoment, match="on this agenda already"), unit_of_work():
        standing.add_standing(meeting.id, by=here.clerk, when=moment(), expecting=meeting.revision)


@pytest.mark.parametrize(
    ("items", "says"),
    [
        ([], "between 1 and 20"),
        ([Standing(f"Item {at}") for at in range(21)], "between 1 and 20"),
        ([Standing("x" * 301)], "at most 300"),
        ([Standing("Welcome"), Standing("welcome")], "twice"),
        ([Standing("Welcome", 241)], "between 1 and 240"),
    ],
)
def test_a_list_that_cannot_be_kept_is_refused_with_a_sentence(here, items, says):
    with pytest.raises(BadInput, match=says):
        keep(here, items)
    assert standing.standing_of(here.body.id) == standing.USUAL


def test_only_a_clerk_of_the_school_who_saw_the_present_list_changes_it(here):
    with pytest.raises(WrongPerson):
        keep(here, OWN, by=here.chair)
    with pytest.raises(NotFound):
        keep(here, OWN, by=room().clerk)
    with pytest.raises(Stale):
        keep(here, OWN, expecting=standing.mark_of(OWN))
