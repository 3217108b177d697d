"""Who approves, keeps and signs, in blocks of every layout: columned, stacked, piped."""

from __future__ import annotations

import pytest

from governance.domain.reading import read
from governance.domain.reading.blocks import from_text

_BODY = (
    " 1. Introduction The school wants every pupil to feel safe. Staff meet pupils at the gate "
    "each morning and keep to their routines.\n\nPupils learn to respect each other.\n"
)
_Signed = tuple[str | None, str | None]
_CASES: list[tuple[str, str | None, str | None, list[_Signed]]] = [
    (
        "Thornfield Primary School\n"
        "Behaviour Policy\n"
        "Document owner    Approved by    Date    Review\n"
        "Una Merrick    QEC    May 2019    May 2021",
        "QEC",
        "Una Merrick",
        [],
    ),
    (
        "Thornfield Primary School\n"
        "Behaviour Policy\n"
        "Document owner\tApproved by\tDate approved\tReview date\n"
        "Una Merrick\tQEC\tMay 2019\tMay 2021",
        "QEC",
        "Una Merrick",
        [],
    ),
    (
        "Thornfield Primary School\n"
        "Behaviour Policy\n"
        "Owner: Approved by: Date approved:\n"
        "Una Merrick\n"
        "QEC\n"
        "May 2019",
        "QEC",
        "Una Merrick",
        [],
    ),
    (
        "Thornfield Primary School\n"
        "Behaviour Policy\n"
        "Owner\n"
        "Approved by\n"
        "Date approved\n"
        "Una Merrick\n"
        "QEC\n"
        "May 2019",
        "QEC",
        "Una Merrick",
        [],
    ),
    (
        "Thornfield Primary School\n"
        "Behaviour Policy\n"
        "Owner\n"
        "Una Merrick\n"
        "Approved by\n"
        "QEC\n"
        "Date approved\n"
        "May 2019",
        "QEC",
        "Una Merrick",
        [],
    ),
    (
        "Thornfield Primary School\n"
        "Behaviour Policy\n"
        "Owner:\n"
        "\n"
        "Una Merrick\n"
        "\n"
        "Approved by:\n"
        "\n"
        "QEC\n"
        "\n"
        "Date approved:\n"
        "\n"
        "May 2019",
        "QEC",
        "Una Merrick",
        [],
    ),
    (
        "Thornfield Primary School\n"
        "Behaviour Policy\n"
        "Owner / Una Merrick\n"
        "Approved by / QEC\n"
        "Date approved / May 2019\n"
        "Review date / May 2021",
        "QEC",
        "Una Merrick",
        [],
    ),
    (
        "Thornfield Primary School\n"
        "Behaviour Policy\n"
        "| Owner | Una Merrick |\n"
        "| Approved by | QEC |\n"
        "| Date approved | May 2019 |",
        "QEC",
        "Una Merrick",
        [],
    ),
    (
        "Thornfield Primary School\n"
        "Behaviour Policy\n"
        "Owner; Una Merrick\n"
        "Approved by; QEC\n"
        "Date approved; May 2019",
        "QEC",
        "Una Merrick",
        [],
    ),
    (
        "Thornfield Primary School\n"
        "Behaviour Policy\n"
        "Owner - Una Merrick\n"
        "Approved by - QEC\n"
        "Date approved - May 2019",
        "QEC",
        "Una Merrick",
        [],
    ),
    (
        "Thornfield Primary School\n"
        "Behaviour Policy\n"
        "OWNER: UNA MERRICK\n"
        "APPROVED BY: QEC\n"
        "DATE APPROVED: MAY 2019",
        "QEC",
        "UNA MERRICK",
        [],
    ),
    (
        "Thornfield Primary School\n"
        "Behaviour Policy\n"
        "Owner........Una Merrick\n"
        "Approved by........QEC\n"
        "Date approved........May 2019",
        "QEC",
        "Una Merrick",
        [],
    ),
    (
        "Thornfield Primary School\nBehaviour Policy\nOwner = Una Merrick\nApproved by = QEC",
        "QEC",
        "Una Merrick",
        [],
    ),
    (
        "Thornfield Primary School\n"
        "Behaviour Policy\n"
        "(Owner: Una Merrick; approved by QEC, May 2019)",
        "QEC",
        "Una Merrick",
        [],
    ),
    (
        "Thornfield Primary School\n"
        "Behaviour Policy\n"
        "Owner: Una Merrick; Approved by: QEC; Date: May 2019",
        "QEC",
        "Una Merrick",
        [],
    ),
    (
        "Thornfield Primary School\n"
        "Behaviour Policy\n"
        "Owner: Una Merrick, Approved by: QEC, Date: May 2019",
        "QEC",
        "Una Merrick",
        [],
    ),
    (
        "Thornfield Primary School\n"
        "Behaviour Policy\n"
        "Owner: Una Merrick | Approved by: QEC | Date: May 2019",
        "QEC",
        "Una Merrick",
        [],
    ),
    (
        "Thornfield Primary School\n"
        "Behaviour Policy\n"
        "Name of policy: Behaviour\n"
        "Person(s) responsible: Una Merrick\n"
        "Committee: Pupils\n"
        "Date ratified by FGB: May 2019\n"
        "Signed (Chair): T Frost\n"
        "Signed (Head): P Dene",
        "FGB",
        "Una Merrick",
        [("T Frost", "Chair"), ("P Dene", "Head")],
    ),
    (
        "Thornfield Primary School\n"
        "Behaviour Policy\n"
        "Signed:                          Signed:\n"
        "T Frost                          P Dene\n"
        "Chair of Governors               Headteacher",
        None,
        None,
        [("T Frost", "Chair of Governors"), ("P Dene", "Headteacher")],
    ),
    (
        "Thornfield Primary School\n"
        "Behaviour Policy\n"
        "Signed by:\n"
        "T Frost            Chair of Governors       Date: 12 May 2019\n"
        "P Dene             Headteacher              Date: 12 May 2019",
        None,
        None,
        [("T Frost", "Chair of Governors"), ("P Dene", "Headteacher")],
    ),
    (
        "Thornfield Primary School\n"
        "Behaviour Policy\n"
        "Chair of Governors           Headteacher\n"
        "T Frost                      P Dene\n"
        "12 May 2019                  12 May 2019",
        None,
        None,
        [("T Frost", "Chair of Governors"), ("P Dene", "Headteacher")],
    ),
    (
        "Thornfield Primary School\n"
        "Behaviour Policy\n"
        "Chair of Governors: ______________  Date: ________\n"
        "Headteacher: ________________  Date: ________",
        None,
        None,
        [(None, "Chair of Governors"), (None, "Headteacher")],
    ),
    (
        "Thornfield Primary School\n"
        "Behaviour Policy\n"
        "Chair of Governors\t\tDate\n"
        "Headteacher\t\tDate",
        None,
        None,
        [(None, "Chair of Governors"), (None, "Headteacher")],
    ),
]


@pytest.mark.parametrize(("block", "body", "owner", "signed"), _CASES)
def test_people_are_read_in_every_layout(
    block: str, body: str | None, owner: str | None, signed: list[_Signed]
) -> None:
    end = "\n\n" if "\n" in block else ""
    reading = read(from_text("policy.txt", block + end + _BODY))
    assert (reading.approved_by.value if reading.approved_by else None) == body
    assert (reading.owner.value if reading.owner else None) == owner
    assert [(each.value.name, each.value.role) for each in reading.signatories] == signed
