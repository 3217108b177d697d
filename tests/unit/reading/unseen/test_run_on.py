"""Who approves, keeps and signs, in a head that was run on into one line."""

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
]


@pytest.mark.parametrize(("block", "body", "owner", "signed"), _CASES)
def test_people_are_read_in_a_head_run_on(
    block: str, body: str | None, owner: str | None, signed: list[_Signed]
) -> None:
    end = "\n\n" if "\n" in block else ""
    reading = read(from_text("policy.txt", block + end + _BODY))
    assert (reading.approved_by.value if reading.approved_by else None) == body
    assert (reading.owner.value if reading.owner else None) == owner
    assert [(each.value.name, each.value.role) for each in reading.signatories] == signed
