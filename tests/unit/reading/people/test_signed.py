"""Signature blocks with their dates; every person is invented."""

from __future__ import annotations

import pytest

from governance.domain.reading import read
from governance.domain.reading.blocks import from_text

_HEAD = "Fellbrook Primary School\nAnti-Bullying Policy\n\n"
_TAIL = "\nWe expect kindness of everyone here, and speak of it in assembly.\n"

_Signed = list[tuple[str | None, str | None, str | None]]
_CASES: list[tuple[str, _Signed]] = [
    (
        "Chair of Governors: A Quill   Date: May 2019\nThe rest.\n",
        [("A Quill", "Chair of Governors", "2019-05")],
    ),
    (
        "Chair of the Governing Body: Mrs A Quill\nDate: 3 May 2019\n",
        [("Mrs A Quill", "Chair of the Governing Body", "2019-05-03")],
    ),
    (
        "Headteacher: T Pike, dated 3 May 2019\nChair: A Quill, dated 4 May 2019\n",
        [("T Pike", "Headteacher", "2019-05-03"), ("A Quill", "Chair", "2019-05-04")],
    ),
    (
        "Headteacher\nSigned: T Pike\nDate: 3 May 2019\n\nChair of Governors\nSigned: A "
        "Quill\nDate: 4 May 2019\n",
        [
            ("T Pike", "Headteacher", "2019-05-03"),
            ("A Quill", "Chair of Governors", "2019-05-04"),
        ],
    ),
    (
        "Signed: Mrs A Quill (Acting Headteacher)    3rd May 2019\n",
        [("Mrs A Quill", "Acting Headteacher", "2019-05-03")],
    ),
    (
        "Signed: Mrs A Quill, Deputy Headteacher and SENCo\n",
        [("Mrs A Quill", "Deputy Headteacher and SENCo", None)],
    ),
    (
        "Approved by the Governing Body\n\nSigned: A Quill\n(Chair of the Governing "
        "Body)\n\nDated: 12.10.2019\n",
        [("A Quill", "Chair of the Governing Body", "2019-10-12")],
    ),
    (
        "SIGNED BY CHAIR OF GOVERNORS: A QUILL        DATE: 12.10.2019\n",
        [("A QUILL", "CHAIR OF GOVERNORS", "2019-10-12")],
    ),
    (
        "Name: A Quill  Signature:   Position: Chair  Date: 12.10.2019\n",
        [("A Quill", "Chair", "2019-10-12")],
    ),
    (
        "Signed: A. Quill. Chair of Governors. 12th October 2019.\n",
        [("A. Quill", "Chair of Governors", "2019-10-12")],
    ),
    (
        "Signed A Quill Chair of Governors Date 3 May 2019\n",
        [("A Quill", "Chair of Governors", "2019-05-03")],
    ),
    (
        "Signed: A. Quill    Chair of Governors\nDate: 3rd May 2019\n",
        [("A. Quill", "Chair of Governors", "2019-05-03")],
    ),
    (
        "Signed:\n\nAmy Quill\nChair of Governors\n\nDate: 3/5/2019\n",
        [("Amy Quill", "Chair of Governors", "2019-05-03")],
    ),
    (
        "Signed:\n\nChair of Governors\nAmy Quill\n\nDate: 3/5/2019\n",
        [("Amy Quill", "Chair of Governors", "2019-05-03")],
    ),
    (
        "Signed (Chair): Amy Quill\nSigned (Head): Tom Pike\nDate: May 2019\n",
        [("Amy Quill", "Chair", None), ("Tom Pike", "Head", "2019-05")],
    ),
    (
        "Signed\tAmy Quill\tChair of Governors\t3 May 2019\nSigned\tTom Pike\tHeadteacher\t"
        "4 May 2019\n",
        [
            ("Amy Quill", "Chair of Governors", "2019-05-03"),
            ("Tom Pike", "Headteacher", "2019-05-04"),
        ],
    ),
    (
        "Chair of Governors signature: Amy Quill   Date: May 2019\n",
        [("Amy Quill", "Chair of Governors", "2019-05")],
    ),
    ("Signature of Chair: Amy Quill\n", [("Amy Quill", "Chair", None)]),
    (
        "Signed by Chair of Governors: Amy Quill\nDated: May 2019\n",
        [("Amy Quill", "Chair of Governors", "2019-05")],
    ),
    (
        "Signed by: Amy Quill (Chair of Governors)\nDate: 3.5.19\n",
        [("Amy Quill", "Chair of Governors", "2019-05-03")],
    ),
    (
        "Person responsible for policy: Revised: January 2015 Review Date: January 2017 "
        "Committee: Teaching and Learning Chair Committee: Amy Quill Date: January 2015\n",
        [("Amy Quill", "Chair", "2015-01")],
    ),
    (
        "Name / Signature / Date\nHeadteacher's Approval / Philip Quill\nChair of "
        "Governors' Approval / Nigel Orrin\n",
        [
            ("Philip Quill", "Headteacher", None),
            ("Nigel Orrin", "Chair of Governors", None),
        ],
    ),
    (
        "Signed on behalf of the Governing Body\n\n____________________\nAmy Quill, Chair\n",
        [("Amy Quill", "Chair", None)],
    ),
    ("Amy Quill\nChair of Governors\nMay 2019\n", [("Amy Quill", "Chair of Governors", "2019-05")]),
    (
        "Policy approved May 2019\nHeadteacher: T Pike      Chair of Governors: A Quill\n",
        [("T Pike", "Headteacher", None), ("A Quill", "Chair of Governors", None)],
    ),
    (
        "Signed\n\nMr T Pike                                Mrs A Quill\n"
        "Headteacher                              Chair of Governors\n",
        [
            ("Mr T Pike", "Headteacher", None),
            ("Mrs A Quill", "Chair of Governors", None),
        ],
    ),
    (
        "Signed: T Pike (Headteacher) A Quill (Chair of Governors)\n",
        [("T Pike", "Headteacher", None), ("A Quill", "Chair of Governors", None)],
    ),
    (
        "Signed:   T. Pike   Headteacher          Signed:   A. Quill   Chair\n",
        [("T. Pike", "Headteacher", None), ("A. Quill", "Chair", None)],
    ),
    (
        "Name: T Pike\nPosition: Headteacher\nSigned: T Pike\nDate: 3 May 2019\n",
        [("T Pike", "Headteacher", "2019-05-03")],
    ),
    (
        "Name: T Pike\nPosition: Headteacher\nSignature: ..........\nDate: ..........\n",
        [("T Pike", "Headteacher", None)],
    ),
    (
        "Signature: ..........\nName: T Pike\nPosition: Headteacher\nDate: 3 May 2019\n",
        [("T Pike", "Headteacher", "2019-05-03")],
    ),
    (
        "Print name: T Pike\nSigned: ........\nRole: Headteacher\n",
        [("T Pike", "Headteacher", None)],
    ),
    (
        "Headteacher: Mrs A Quill   Signature:            Date: 3 May 2019\n",
        [("Mrs A Quill", "Headteacher", "2019-05-03")],
    ),
    (
        "Approved by: Mrs A Quill   Signature:            Date: 3 May 2019\n",
        [("Mrs A Quill", None, "2019-05-03")],
    ),
    (
        "Approved by: Mrs A Quill, Headteacher      Signed: A Quill     Date: 3 May 2019\n",
        [("Mrs A Quill", "Headteacher", "2019-05-03")],
    ),
    (
        "Signed: Tom Pike\nHeadteacher: Tom Pike\nDate: May 2019\n",
        [("Tom Pike", "Headteacher", "2019-05")],
    ),
    (
        "Signed Headteacher: Tom Pike Date: 3/5/19 Signed Chair of Governors: Amy Quill "
        "Date: 4/5/19\n",
        [
            ("Tom Pike", "Headteacher", "2019-05-03"),
            ("Amy Quill", "Chair of Governors", "2019-05-04"),
        ],
    ),
    ("Signed: Tom Pike CEO 3 May 2019\n", [("Tom Pike", "CEO", "2019-05-03")]),
    (
        "Signed: T. Pike (Clerk to Governors) 3 May 2019\n",
        [("T. Pike", "Clerk to Governors", "2019-05-03")],
    ),
    ("Signed Chair of Directors: Amy Quill\n", [("Amy Quill", "Chair of Directors", None)]),
    ("Signed by Proprietor: Amy Quill\n", [("Amy Quill", "Proprietor", None)]),
    (
        "Signature of Chair of Trustees\n\n_______________________\nAmy Quill\n3 May 2019\n",
        [("Amy Quill", "Chair of Trustees", "2019-05-03")],
    ),
    (
        "Signed by A Quill (Chair of Resources Committee) Date May 2019\n",
        [("A Quill", "Chair of Resources Committee", "2019-05")],
    ),
    ("Approved: May 2019 Signed: A Quill Role: Chair\n", [("A Quill", "Chair", None)]),
    (
        "Signature of Chair to BFP committee A Quill Signature of Academy Principal T Pike\n",
        [("A Quill", "Chair to BFP committee", None), ("T Pike", "Principal", None)],
    ),
    (
        "Signed: T. Ll. Pike, Chair of Governors\n",
        [("T. Ll. Pike", "Chair of Governors", None)],
    ),
    (
        "Headteacher's signature: T Pike\nChair's signature: A Quill\n",
        [("T Pike", "Headteacher", None), ("A Quill", "Chair", None)],
    ),
]


def _signatories(text: str) -> _Signed:
    found = read(from_text("policy.txt", text)).signatories
    return [
        (it.value.name, it.value.role, it.value.signed_on.edtf if it.value.signed_on else None)
        for it in found
    ]


@pytest.mark.parametrize(("text", "signatories"), _CASES)
def test_the_signatories_are_read_at_the_head_and_at_the_foot(
    text: str, signatories: _Signed
) -> None:
    assert _signatories(_HEAD + text + _TAIL) == signatories
    assert _signatories(_HEAD + _TAIL + "\n" + text) == signatories
