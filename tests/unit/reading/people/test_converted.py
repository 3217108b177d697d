"""Signatures in pages that a converter broke: words run together, heads over their values."""

from __future__ import annotations

import pytest

from governance.domain.reading import read
from governance.domain.reading.blocks import from_text

HEAD = "Larkrise Primary School\n\nCCTV Policy\n\n"
BODY = "\n\nPictures are kept for thirty days. The school shows them to nobody else.\n"


def _signed(control: str) -> list[tuple[str | None, str | None]]:
    found = read(from_text("policy.txt", HEAD + control + BODY)).signatories
    return [(each.value.name, each.value.role) for each in found]


@pytest.mark.parametrize(
    ("control", "signed"),
    [
        (
            "PolicyDate:May 2019Prepared by:SignaturePrincipalL. OrrinSignatureChair of "
            "GovernorsD. QuillReview date:May 2020",
            [("L. Orrin", "Principal"), ("D. Quill", "Chair of Governors")],
        ),
        (
            "Ratified on:4 May 2019SignatureHeadteacherA. QuillChair ofGovernorsU. Orrin"
            "Review date:2020",
            [("A. Quill", "Headteacher"), ("U. Orrin", "Chair ofGovernors")],
        ),
        (
            "Date:May 2019SignaturePrincipalChair ofGovernorsReview date:May 2021",
            [(None, "Principal"), (None, "Chair ofGovernors")],
        ),
        (
            "Adopted:May 2019SignatureChair of TrusteesMrs B. ColeReview:May 2021",
            [("Mrs B. Cole", "Chair of Trustees")],
        ),
        (
            "Agreed 4 May 2019Signature of: HeadteacherA. B. ColeNext review 2021",
            [("A. B. Cole", "Headteacher")],
        ),
    ],
)
def test_officers_are_told_from_words_that_run_together(
    control: str, signed: list[tuple[str | None, str | None]]
):
    assert _signed(control) == signed


@pytest.mark.parametrize(
    ("control", "signed"),
    [
        (
            "Date Chair of Governors\n\nDATE May 2019 Una Orrin APPROVED",
            [("Una Orrin", "Chair of Governors")],
        ),
        (
            "Chair of Management Committee Date\nUna Orrin May 2019",
            [("Una Orrin", "Chair of Management Committee")],
        ),
        ("Date Headteacher\n4 May 2019 Mrs A Quill", [("Mrs A Quill", "Headteacher")]),
        ("Date Chair of Trustees\n04/05/2019 D. Orrin agreed", [("D. Orrin", "Chair of Trustees")]),
        ("Date Bursar\nMay 2019 Una Orrin", []),
    ],
)
def test_a_head_of_date_and_office_stands_over_the_officer(
    control: str, signed: list[tuple[str | None, str | None]]
):
    assert _signed(control) == signed


@pytest.mark.parametrize(
    "control",
    [
        "Ratified by the governors: January 2025\nHEADTEACHER Mrs A Quill\nCHAIR Mr D Orrin",
        "Adopted: May 2019\nPRINCIPAL Una Orrin\nCHAIR OF GOVERNORS Amy Quill",
        "Agreed by governors 2019\nCHAIR OF TRUSTEES B Cole\nHEADTEACHER D Orrin",
    ],
)
def test_rows_of_a_table_of_details_sign_nothing(control: str):
    assert _signed(control) == []
