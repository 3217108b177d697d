"""What a person should look at is said in one sentence with the words it is about."""

from __future__ import annotations

from governance.domain.reading import Confidence, read
from governance.domain.reading.blocks import Block, Kind, from_text, lay_out
from governance.domain.reading.result import DoubtKind, Reading

BODY = "\n\nAll staff at Ferny Bank School must follow this policy.\n"


def _read(head: str) -> Reading:
    return read(from_text("x.txt", f"Ferny Bank School\n\nLettings Policy\n\n{head}{BODY}"))


def _kinds(reading: Reading) -> set[DoubtKind]:
    return {doubt.kind for doubt in reading.doubts}


def test_an_empty_label_is_a_doubt_and_no_value() -> None:
    reading = _read("Policy Reviewed: February 2018\n\nPolicy review date:")
    assert reading.next_review is None
    assert DoubtKind.EMPTY in _kinds(reading)


def test_two_next_reviews_are_a_conflict_and_unsure() -> None:
    reading = _read("Approved: May 2019\nNext review: May 2020\n\nNext review: May 2022")
    assert DoubtKind.CONFLICT in _kinds(reading)
    assert reading.next_review
    assert reading.next_review.confidence is Confidence.UNSURE


def test_a_frequency_that_the_dates_deny_is_a_conflict() -> None:
    reading = _read("Date adopted: 14.11.12\nReview date: 14.11.13\nReviewed every fourth year.")
    assert reading.frequency
    assert reading.frequency.value == 48
    assert DoubtKind.CONFLICT in _kinds(reading)


def test_the_date_of_guidance_is_a_doubt_and_no_date_of_the_policy() -> None:
    reading = _read("This follows the advice issued in January 2016.")
    assert not (reading.written)
    assert not (reading.approved)
    assert not (reading.reviewed)
    assert DoubtKind.FOREIGN_DATE in _kinds(reading)


def test_a_placeholder_is_a_doubt() -> None:
    assert DoubtKind.PLACEHOLDER in _kinds(_read("Approved by: [name of body]\nDate: DD/MM/YYYY"))


def test_a_draft_is_a_doubt() -> None:
    assert DoubtKind.DRAFT in _kinds(_read("DRAFT for consultation"))


def test_a_lone_review_date_is_next_but_ambiguous() -> None:
    reading = _read("Review date: March 2020")
    assert reading.next_review
    assert reading.next_review.confidence is Confidence.UNSURE
    assert DoubtKind.AMBIGUOUS in _kinds(reading)


def test_a_footer_of_another_school_is_a_doubt() -> None:
    blocks = [Block("Ferny Bank School"), Block("Lettings Policy")]
    blocks += [
        Block(f"Ferny Bank School lets its hall under this policy, part {n}.") for n in range(4)
    ]
    blocks += [Block("Copyright Old Mill Academy", Kind.FOOTER, page) for page in (1, 2)]
    reading = read(lay_out("x.docx", blocks))
    assert reading.school
    assert reading.school.value == "Ferny Bank School"
    assert DoubtKind.OTHER_SCHOOL in _kinds(reading)


def test_the_next_review_is_never_computed_from_the_frequency() -> None:
    reading = _read("Approved: May 2019\nReviewed annually")
    assert reading.frequency
    assert reading.frequency.value == 12
    assert reading.next_review is None
