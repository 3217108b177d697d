"""Who approves, keeps and signs, in blocks of every layout: run on, columned, stacked, piped."""

from __future__ import annotations

import pytest

from governance.domain.reading import read
from governance.domain.reading.blocks import from_text

_BODY = (
    " 1. Introduction The school wants every pupil to feel safe. Staff meet pupils at the gate each "
    "morning and keep to the same routines.\n\nPupils learn to respect each other.\n"
)
_Signed = tuple[str | None, str | None]
_CASES: list[tuple[str, str | None, str | None, list[_Signed]]] = [
    (
        "1 Thornfield Primary School Behaviour Policy Written by: Una Merrick "
        "Approved by: Full Governing Body Date: May 2019 Review date: May 2021",
        "Full Governing Body",
        "Una Merrick",
        [],
    ),
    (
        "Thornfield Primary School Behaviour Policy Policy Owner Una Merrick "
        "Approved by QEC Date of approval May 2019 Next Review May 2021",
        "QEC",
        "Una Merrick",
        [],
    ),
    (
        "Behaviour Policy Thornfield Primary School Lead: Una Merrick (Deputy "
        "Head) Committee: Standards Approved: 12 May 2019 Review: May 2021",
        None,
        "Una Merrick (Deputy Head)",
        [],
    ),
    (
        "Thornfield Primary School Behaviour Policy Approved by the Governing "
        "Body on 12 May 2019 Signed: T Frost (Chair of Governors) Review date May 2021",
        "Governing Body",
        None,
        [("T Frost", "Chair of Governors")],
    ),
    (
        "Thornfield Primary School Behaviour Policy Signed Chair of Governors "
        "T Frost Signed Headteacher P Dene Date May 2019",
        None,
        None,
        [("T Frost", "Chair of Governors"), ("P Dene", "Headteacher")],
    ),
    (
        "Thornfield Primary School Behaviour Policy Responsible: SENCO "
        "Ratified by Standards Hub: May 2019 To be reviewed: May 2021",
        "Standards Hub",
        "SENCO",
        [],
    ),
    (
        "Thornfield Primary School Behaviour Policy Author: U Merrick Version: "
        "2 Status: Approved by LGB 12 May 2019",
        "LGB",
        "U Merrick",
        [],
    ),
    (
        "Thornfield Primary School Behaviour Policy Reviewed by: SLT Ratified "
        "by: LGB Staff responsible: Deputy Head Date: May 2019",
        "LGB",
        "Deputy Head",
        [],
    ),
    (
        "Thornfield Primary School Behaviour Policy This policy was approved "
        "by the Pupils Committee in May 2019 and is owned by the Deputy Head.",
        "Pupils Committee",
        "Deputy Head",
        [],
    ),
    (
        "Thornfield Primary School Behaviour Policy May 2019 Agreed by "
        "Governors May 2019 Policy Co-ordinator: Una Merrick",
        "Governors",
        "Una Merrick",
        [],
    ),
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
