"""How sure a value is: confident where nothing speaks against it, likely where something might."""

from __future__ import annotations

import pytest

from governance.domain.reading import Reading, read
from governance.domain.reading.blocks import from_text
from governance.domain.reading.result import Confidence

_BODY = (
    "\n\nFellbrook School expects kindness. This policy says how, and all staff must follow it.\n"
)


def _read(head: str) -> Reading:
    return read(from_text("kindness.txt", head + _BODY))


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        ("Fellbrook School\nKindness Policy\n", Confidence.CONFIDENT),
        ("1 Fellbrook School Kindness Policy Date: May 2019\n2 Kindness Policy\n", "confident"),
        ("Fellbrook School\nBehaviour Policy and Procedures\n", Confidence.CONFIDENT),
        ("Fellbrook School\nFirst Aid Policy and Arrangements\n", Confidence.CONFIDENT),
        ("Fellbrook School\nPOLISI CODI TÂL / CHARGING POLICY\n", Confidence.LIKELY),
        ("Fellbrook School\nModel Kindness Policy\n", Confidence.LIKELY),
        ("Fellbrook School\nKindness Policy 2021/22\n", Confidence.LIKELY),
        ("Kindness Policy\nQuiet and Calm Policy\nFellbrook School\n", Confidence.LIKELY),
        ("Fellbrook School\nKindness and Calm\n", Confidence.UNSURE),
    ],
)
def test_a_title_is_confident_where_it_stands_alone_or_twice(head: str, wanted: str) -> None:
    title = _read(head).title
    assert title is not None
    assert title.confidence == wanted


def test_a_school_with_a_rival_is_not_confident() -> None:
    alone = _read("Fellbrook School\nKindness Policy\n").school
    rival = _read("Fellbrook School\nQuill Academy\nKindness Policy\nQuill Academy\n").school
    assert alone is not None
    assert rival is not None
    assert alone.confidence is Confidence.CONFIDENT
    assert rival.confidence is not Confidence.CONFIDENT


def test_a_date_off_its_label_is_only_likely() -> None:
    beside = _read("Kindness Policy\nNext review: May 2022\n").next_review
    stacked = _read(
        "Kindness Policy\nApproved by:\nDate:\nNext review:\nFull Governing Body\n12 May 2020\n"
        "May 2022\n"
    ).approved[0]
    flat = _read(
        "1 Kindness Policy Status statutory in all Fellbrook schools and for all who work there "
        "Policy owner Bursar of the school Date approved May 2020 Category Staff and pupils\n"
    ).approved[0]
    assert beside is not None
    assert beside.confidence is Confidence.CONFIDENT
    assert stacked.confidence is Confidence.LIKELY
    assert flat.confidence is Confidence.LIKELY


@pytest.mark.parametrize(
    ("line", "sure"),
    [
        ("Approved by: Governing Body", True),
        ("Approved by: Governing Body on behalf of all", False),
        ("Approved by: Chair of Committee", False),
        ("Approved by Governing Body Category Statutory", False),
        ("Approved by: Governing Body\nApproved: May 2018\nApproved: June 2020", False),
    ],
)
def test_who_approves_is_confident_alone_behind_its_colon(line: str, sure: bool) -> None:
    found = _read(f"Fellbrook School\nKindness Policy\n{line}\n").approved_by
    assert found is not None
    assert (found.confidence is Confidence.CONFIDENT) is sure


@pytest.mark.parametrize(
    ("line", "sure"),
    [
        ("Policy owner: Bursar", True),
        ("Policy owner: Mrs E Latham - Languages lead", False),
        ("Policy owner: Academy Governing Council", False),
    ],
)
def test_who_keeps_it_is_confident_as_an_office_or_a_person(line: str, sure: bool) -> None:
    found = _read(f"Fellbrook School\nKindness Policy\n{line}\n").owner
    assert found is not None
    assert (found.confidence is Confidence.CONFIDENT) is sure


def test_a_review_date_taken_as_past_and_a_copys_own_date_are_only_likely() -> None:
    past = _read("Kindness Policy\nReview date: May 2019\nNext review: May 2021\n").reviewed[0]
    copy = _read("Fellbrook School\nKindness Policy\nPrepared: May 2019\n").written
    made = _read("Fellbrook School\nKindness Policy\nWritten: May 2019\n").written
    assert copy is not None
    assert made is not None
    assert past.confidence is Confidence.LIKELY
    assert copy.confidence is Confidence.LIKELY
    assert made.confidence is Confidence.CONFIDENT


@pytest.mark.parametrize(("version", "sure"), [("3.1", True), ("May 2019", False)])
def test_a_date_as_the_version_is_only_likely(version: str, sure: bool) -> None:
    text = f"Kindness Policy\n\nVersion: {version}\nFellbrook School must be kind.\n"
    found = read(from_text("kindness.txt", text)).version
    assert found is not None
    assert (found.confidence is Confidence.CONFIDENT) is sure


@pytest.mark.parametrize(("by", "sure"), [("Governors", True), ("Personnel Adviser", False)])
def test_a_day_on_which_an_adviser_approved_is_only_likely(by: str, sure: bool) -> None:
    found = _read(f"Fellbrook School\nKindness Policy\n\nApproved by {by} on: 4 May 2019\n")
    assert [day.words for day in found.approved] == ["4 May 2019"]
    assert (found.approved[0].confidence is Confidence.CONFIDENT) is sure


@pytest.mark.parametrize(("rate", "sure"), [("Biennially", True), ("Bi-annually", False)])
def test_a_rate_with_two_meanings_is_only_likely(rate: str, sure: bool) -> None:
    found = _read(f"Fellbrook School\nKindness Policy\n\nReview frequency: {rate}\n").frequency
    assert found is not None
    assert (found.confidence is Confidence.CONFIDENT) is sure
