"""Bodies beside a whole trust, two officers in a row, and reviewers."""

from __future__ import annotations

import pytest

from governance.domain.reading import Reading, read
from governance.domain.reading.blocks import from_text

HEAD = "Larkrise Primary School\n\nLeave of Absence Policy\n\n"
BODY = "\n\nStaff ask for leave in good time. The school answers within a week.\n"


def _read(control: str) -> Reading:
    return read(from_text("policy.txt", HEAD + control + BODY))


def _approver(control: str) -> str | None:
    found = _read(control).approved_by
    return found.value if found else None


@pytest.mark.parametrize(
    ("control", "body"),
    [
        ("Adopted by Kestrel Learning Trust Summer 2019\nRatified by Trustees 19 June 2019", "T"),
        ("Approved by: Trustees\nDate: May 2019\nAdopted by: Larkrise Primary School", "T"),
        ("Adopted by Fell Academy May 2019, approved by the Trustees May 2018", "T"),
        ("Adopted by: Fell School\nApproved by: Trustees\nDate: 4 May 2019", "T"),
        ("Ratified by Trustees: March 2018\nAdopted by Kestrel Trust: June 2018", "T"),
    ],
)
def test_a_body_stands_before_a_whole_school_or_trust(control: str, body: str):
    found = _approver(control)
    assert found is not None
    assert found.startswith(body)


@pytest.mark.parametrize(
    "control",
    [
        "Approved By: | Trustees and Governing |",
        "Approved by: Trustees and Governing",
        "Approved by: Trustees & Governing\nDate: May 2019",
        "Ratified by: Trustees and Governing, May 2019",
        "Agreed by: Trustees and Governing (May 2019)",
    ],
)
def test_a_cell_that_was_cut_off_keeps_both_bodies(control: str):
    assert (_approver(control) or "").endswith("Governing")


@pytest.mark.parametrize(
    ("control", "roles"),
    [
        ("Signed:-\nSigned:-\nHeadteacher Chairman of Governors", 2),
        ("Signed ..........  Signed ..........\nHeadteacher Chair of Governors", 2),
        ("Signed: Signed: Chair of Governors Headteacher", 2),
        ("Signed :- Signed :- Principal Chair of Governors", 2),
        ("Signed: Headteacher and Chair of Governors", 1),
    ],
)
def test_head_and_chair_with_nothing_between_them_sign_beside_each_other(control: str, roles: int):
    assert len(_read(control).signatories) == roles


@pytest.mark.parametrize(
    ("control", "owner"),
    [
        ("The review is carried out by the Exams Officer.", "Exams Officer"),
        (
            "This policy changes with the law, and the review will be led by the Bursar.",
            "Bursar",
        ),
        (
            "The Director responsible for admissions will undertake a review of this policy.",
            "Director responsible for admissions",
        ),
        ("The SENCo will lead a review of this policy every May.", "SENCo"),
        ("The Deputy Head must carry out an annual review of the leave policy.", "Deputy Head"),
    ],
)
def test_whoever_does_the_review_keeps_the_policy(control: str, owner: str):
    found = _read(control).owner
    assert found is not None
    assert found.value == owner
