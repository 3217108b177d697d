"""The readings that lost are kept, each with its words, place and reason."""

from __future__ import annotations

from governance.domain.reading import read
from governance.domain.reading.blocks import from_text

TEXT = """Corvane School

Visits Policy

Approved by: Governing Board
Approved on: 12 March 2024
Frequency: every three years
Next review date: 12 March 2027

The next review is due in September 2026. It is reviewed annually.
"""


def others(text):
    return read(from_text("visits.txt", text)).as_json("visits.txt")["others"]


def test_what_disagrees_with_the_chosen_value_is_kept_with_its_words():
    found = {one["field"]: one for one in others(TEXT)}
    assert found["next_review"]["value"] == "2026-09"
    assert found["frequency"]["value"] == 12
    for one in found.values():
        assert TEXT[one["start"] : one["end"]] == one["words"]
        assert one["because"].endswith(".")


def test_what_agrees_is_not_offered_again():
    again = TEXT.replace("September 2026", "12 March 2027").replace("annually", "every three years")
    assert others(again) == []


def test_a_lone_review_date_may_be_the_last_as_well():
    text = (
        "Corvane School\n\nVisits Policy\n\nReview date: May 2026\n\nThis policy says how we go.\n"
    )
    reading = read(from_text("visits.txt", text)).as_json("visits.txt")
    assert reading["next_review"]["value"] == "2026-05"
    assert [(one["field"], one["value"]) for one in reading["others"]] == [("reviewed", "2026-05")]
