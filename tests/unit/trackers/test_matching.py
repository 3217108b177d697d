"""What of a tracker the register says already, and what it leaves open."""

from __future__ import annotations

from dataclasses import replace

from governance.adapters.catalogue_file import shipped_catalogue
from governance.domain.dates import PreciseDate
from governance.domain.frequency import TERMLY, Frequency
from governance.domain.reading.approver import NamedBody, Sort
from governance.domain.trackers import Known, Match, Record, match, missing

BOOK = shipped_catalogue()
GATE = Record(
    2,
    "Gate",
    owner="Head",
    body="FGB",
    approved=(PreciseDate("2025-05"),),
    next_review=PreciseDate("2027-05"),
    frequency=Frequency.every(12),
)


def test_the_board_under_another_name_is_no_other_body():
    bodies = [NamedBody(7, "Full governing board", Sort.BOARD)]
    row = Record(2, "Gate", owner="Head", body="FGB")
    same = Known(1, "Gate", owner="Head", body="Full governing board", body_id=7)
    assert match([row], [same], BOOK, bodies)[0].match is Match.SAME
    other = replace(same, body="Resources Committee", body_id=8)
    assert match([row], [other], BOOK, bodies)[0].changes == (
        ("Approving body", "Resources Committee", "FGB"),
    )


def test_what_is_missing_leaves_alone_what_the_register_says():
    open_ = Known(1, "Gate", owner="Clerk")
    (found,) = match([GATE], [open_], BOOK)
    left = missing(found)
    assert (left.owner, left.next_review.edtf) == (None, "2027-05")
    full = replace(
        open_,
        body="Resources",
        next_review=PreciseDate("2030"),
        frequency=TERMLY,
        approved=frozenset({PreciseDate("2025-05")}),
    )
    (found,) = match([GATE], [full], BOOK)
    assert found.match is Match.DIFFERENT
    assert missing(found) is None


def test_of_a_list_longer_than_any_schools_only_the_same_titles_are_found():
    known = [Known(1, "Online safety"), Known(2, "Behaviour")]
    rows = [Record(n, f"Paper {n}") for n in range(2_600)]
    rows += [Record(9_000, "E-safety"), Record(9_001, "Behaviour")]
    found = {one.record.title: one.match for one in match(rows, known, BOOK)}
    assert (found["E-safety"], found["Behaviour"]) == (Match.NEW, Match.SAME)
    assert match(rows[-2:], known, BOOK)[0].match is Match.SAME
