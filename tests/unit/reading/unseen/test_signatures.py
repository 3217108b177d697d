"""Who signed, in any order of name, office, act and date."""

from __future__ import annotations

import pytest

from governance.domain.reading import read
from governance.domain.reading.blocks import from_text

_HEAD = "Thornfield Primary School\n\nBehaviour Policy\n\n"
_TAIL = (
    "\n\n1. Introduction\n\nThe school wants every pupil to feel safe. Staff meet pupils at the "
    "gate each morning and keep to the same routines.\n"
)

_Signed = tuple[str | None, str | None, str | None]
_CASES: list[tuple[str, list[_Signed]]] = [
    ("Mr E Brant (Signed, Chair)", [("Mr E Brant", "Chair", None)]),
    ("Signed by Chair: Mr E Brant", [("Mr E Brant", "Chair", None)]),
    ("Signed by Chair of Governors: Sally Burch", [("Sally Burch", "Chair of Governors", None)]),
    ("Signed (Chair): Sally Burch", [("Sally Burch", "Chair", None)]),
    ("Sally Burch\nSigned by Chair", [("Sally Burch", "Chair", None)]),
    ("Signed by Sally Burch, Chair", [("Sally Burch", "Chair", None)]),
    (
        "Signed - Sally Burch - Chair of Governors - 4 May 2019",
        [("Sally Burch", "Chair of Governors", "2019-05-04")],
    ),
    ("Signed D. Woodgrave (Chair of Governors)", [("D. Woodgrave", "Chair of Governors", None)]),
    (
        "RATIFIED July 2020\n\nSimon Frane(Chair of Governors)",
        [("Simon Frane", "Chair of Governors", None)],
    ),
    (
        "RATIFIED\nJuly 2020\nSimon Frane\n(Chair of Governors)",
        [("Simon Frane", "Chair of Governors", None)],
    ),
    (
        "APPROVED\n\nSimon Frane (Chair of Governors)\n\nJuly 2020",
        [("Simon Frane", "Chair of Governors", None)],
    ),
    (
        "Approved July 2020\nSimon Frane, Chair of Governors",
        [("Simon Frane", "Chair of Governors", None)],
    ),
    (
        "Adopted: July 2020\nChair of Governors: Simon Frane",
        [("Simon Frane", "Chair of Governors", None)],
    ),
    (
        "Ratified by Governing Board: T Frith - Chair of Governors Date: November 2018",
        [("T Frith", "Chair of Governors", "2018-11")],
    ),
    (
        "Approved by Governing Body: Simon Frane (Chair) 12 May 2019",
        [("Simon Frane", "Chair", "2019-05-12")],
    ),
    (
        "Date approved   November 2015\nChair of Management Committee   Susan Kaine",
        [("Susan Kaine", "Chair of Management Committee", None)],
    ),
    (
        "Signed: ______Chair of the Board of Governors",
        [(None, "Chair of the Board of Governors", None)],
    ),
    (
        "Signed ................ Chair of Governors   Date ..............",
        [(None, "Chair of Governors", None)],
    ),
    ("Chair of Governors ....................... Signed", [(None, "Chair of Governors", None)]),
    ("Chair of Committee------(Signature)", [(None, "Chair of Committee", None)]),
    ("Chair of Governors (signature) ______________", [(None, "Chair of Governors", None)]),
    ("(Signed) ____________ Headteacher", [(None, "Headteacher", None)]),
    (
        "Signed: (Headteacher)\nSigned: (Chair of Governors)",
        [(None, "Headteacher", None), (None, "Chair of Governors", None)],
    ),
    (
        "Signed: (Headteacher) Review Date: May 2018 (Chair of Governors)",
        [(None, "Headteacher", None), (None, "Chair of Governors", None)],
    ),
    (
        "________________      ________________\n"
        "Headteacher           Chair of Governors\n"
        "Date:                 Date:",
        [(None, "Headteacher", None), (None, "Chair of Governors", None)],
    ),
    (
        "Headteacher Chair of Governors\n\nDate: Date:",
        [(None, "Headteacher", None), (None, "Chair of Governors", None)],
    ),
    (
        "Signatures:\nHeadteacher\nChair of Governors",
        [(None, "Headteacher", None), (None, "Chair of Governors", None)],
    ),
    (
        "                    Date            Signature\n"
        "Approved            Nov 2016        D Aske\n"
        "Review              Nov 2018        C Chorlton\n"
        "Review              Nov 2020\n"
        "Review              Nov 2022",
        [("D Aske", None, "2016-11"), ("C Chorlton", None, "2018-11")],
    ),
    (
        "Signature: C Chorlton\nDate: 4 May 2019\nRole: Headteacher",
        [("C Chorlton", "Headteacher", "2019-05-04")],
    ),
    (
        "Role: Headteacher\nName: C Chorlton\nSigned:\nDate: 4 May 2019",
        [("C Chorlton", "Headteacher", "2019-05-04")],
    ),
    (
        "Name: C Chorlton\nPosition: Headteacher\nSignature: ..........\nDate: 4 May 2019",
        [("C Chorlton", "Headteacher", "2019-05-04")],
    ),
    (
        "Headteacher: C Chorlton\nSigned: ..............\nDated: 4 May 2019",
        [("C Chorlton", "Headteacher", "2019-05-04")],
    ),
    ("C Chorlton\nHeadteacher\n4 May 2019", [("C Chorlton", "Headteacher", "2019-05-04")]),
    ("Signed\nC Chorlton\nHeadteacher\n4 May 2019", [("C Chorlton", "Headteacher", "2019-05-04")]),
    (
        "Signed on behalf of the Governing Body: C Chorlton (Chair) 4 May 2019",
        [("C Chorlton", "Chair", "2019-05-04")],
    ),
    (
        "Signed for and on behalf of the governors\nC Chorlton\nChair\nDate 4.5.19",
        [("C Chorlton", "Chair", "2019-05-04")],
    ),
    ("Chair's signature: C Chorlton    Date: 4.5.19", [("C Chorlton", "Chair", "2019-05-04")]),
    (
        "Chair of Governors' Signature: ____________ Date: ________",
        [(None, "Chair of Governors", None)],
    ),
    (
        "Chair of Governors Signed: C Chorlton 4.5.19",
        [("C Chorlton", "Chair of Governors", "2019-05-04")],
    ),
    (
        "Signed C Chorlton\nChair\n\nSigned P Dene\nHeadteacher",
        [("C Chorlton", "Chair", None), ("P Dene", "Headteacher", None)],
    ),
    ("C. Chorlton signed 4/5/19", [("C. Chorlton", None, "2019-05-04")]),
    (
        "Signed electronically by C. Chorlton, Chair of Trustees, 4/5/19",
        [("C. Chorlton", "Chair of Trustees", "2019-05-04")],
    ),
    (
        "Policy signed by C Chorlton (Chair of Governors) on 4/5/19",
        [("C Chorlton", "Chair of Governors", "2019-05-04")],
    ),
    ("Countersigned: C Chorlton, Headteacher", [("C Chorlton", "Headteacher", None)]),
    ("March 2017 (Signed by Chair)", [(None, "Chair", "2017-03")]),
    (
        "Mr A Sandon, Chair of Governors Mrs N Harlow Headteacher\n\nJune 2020 June 2020",
        [
            ("Mr A Sandon", "Chair of Governors", "2020-06"),
            ("Mrs N Harlow", "Headteacher", "2020-06"),
        ],
    ),
    (
        "Signed:\n\nMr A Sandon, Chair of Governors      Mrs N Harlow, Headteacher",
        [("Mr A Sandon", "Chair of Governors", None), ("Mrs N Harlow", "Headteacher", None)],
    ),
    (
        "Signed: A Sandon (Chair) N Harlow (Headteacher)",
        [("A Sandon", "Chair", None), ("N Harlow", "Headteacher", None)],
    ),
    (
        "Prepared: L Brier November 2019 ________________ ________________ "
        "Verified: J Brash January 2020 ________________ Approved: E. Grantham "
        "February 2020 ________________",
        [
            ("L Brier", None, "2019-11"),
            ("J Brash", None, "2020-01"),
            ("E. Grantham", None, "2020-02"),
        ],
    ),
    (
        "Signed Name: Ven Dr Daniel Jenson Position: Director Date of Next Review 31 March 2020",
        [("Ven Dr Daniel Jenson", "Director", None)],
    ),
    (
        "Signed on behalf of the provider    R. Culkin\n"
        "Name of signatory    Rosa Culkin\n"
        "Role of signatory (e.g. chair, director or owner)    Chair of Committee",
        [("Rosa Culkin", "Chair of Committee", None)],
    ),
    ("Signed: R. Culkin\nPrint name: Rosa Culkin\nRole: Chair", [("Rosa Culkin", "Chair", None)]),
    (
        "Signed by the Chair of Governors on behalf of the Governing Body\n\nRosa Culkin",
        [("Rosa Culkin", "Chair of Governors", None)],
    ),
    (
        "Signed by the Headteacher: Rosa Culkin   Date: 4.5.19",
        [("Rosa Culkin", "Headteacher", "2019-05-04")],
    ),
    (
        "Signed................................. (Chair of Governors)\n"
        "Date....................................",
        [(None, "Chair of Governors", None)],
    ),
    (
        "Chair of Governors' signature:\n\nHeadteacher's signature:",
        [(None, "Chair of Governors", None), (None, "Headteacher", None)],
    ),
    (
        "Signed (Head Teacher) ....................  Signed (Chair of "
        "Governors) ..................",
        [(None, "Head Teacher", None), (None, "Chair of Governors", None)],
    ),
    (
        "Head Teacher Signed: ..............  Chair of Governors Signed: ..............",
        [(None, "Head Teacher", None), (None, "Chair of Governors", None)],
    ),
    (
        "Head Teacher ...............................\n"
        "Chair of Governors .........................",
        [(None, "Head Teacher", None), (None, "Chair of Governors", None)],
    ),
    (
        "..............................................\n"
        "Head Teacher\n"
        "..............................................\n"
        "Chair of Governors",
        [(None, "Head Teacher", None), (None, "Chair of Governors", None)],
    ),
    ("Signature of Chair: ________________ Date: ____________", [(None, "Chair", None)]),
    (
        "Signature (Chair of Governors)\nSignature (Headteacher)",
        [(None, "Chair of Governors", None), (None, "Headteacher", None)],
    ),
    (
        "Signed Chair of Governors                Signed Headteacher",
        [(None, "Chair of Governors", None), (None, "Headteacher", None)],
    ),
    (
        "Signed: R Culkin, Chair, 4th May 2019\nSigned: P Dene, Head, 5th May 2019",
        [("R Culkin", "Chair", "2019-05-04"), ("P Dene", "Head", "2019-05-05")],
    ),
    (
        "R Culkin (Chair of Governors) 4 May 2019\nP Dene (Headteacher) 5 May 2019",
        [("R Culkin", "Chair of Governors", "2019-05-04"), ("P Dene", "Headteacher", "2019-05-05")],
    ),
    (
        "Signed R Culkin Chair of Governors Date 4/5/19 Signed P Dene Headteacher Date 5/5/19",
        [("R Culkin", "Chair of Governors", "2019-05-04"), ("P Dene", "Headteacher", "2019-05-05")],
    ),
    (
        "Signature: R Culkin  Position: Chair of Trustees  Date: 4/5/19",
        [("R Culkin", "Chair of Trustees", "2019-05-04")],
    ),
    (
        "Position: Chair of Trustees\nSignature: R Culkin\nDate: 4/5/19",
        [("R Culkin", "Chair of Trustees", "2019-05-04")],
    ),
    (
        "SIGNED\nR CULKIN\nCHAIR OF GOVERNORS\n4 MAY 2019",
        [("R CULKIN", "CHAIR OF GOVERNORS", "2019-05-04")],
    ),
    (
        "Signed: [signature redacted] R Culkin, Chair of Governors",
        [("R Culkin", "Chair of Governors", None)],
    ),
    (
        "Signed: Electronic signature - R Culkin, Chair of Governors",
        [("R Culkin", "Chair of Governors", None)],
    ),
    (
        "Signed by: R Culkin\nDesignation: Chair of Governors\nDate signed: 4 May 2019",
        [("R Culkin", "Chair of Governors", "2019-05-04")],
    ),
    (
        "Name | Role | Signature | Date\nR Culkin | Chair | RC | 4 May 2019",
        [("R Culkin", "Chair", "2019-05-04")],
    ),
    (
        "Chairperson: R Culkin          Date: 4 May 2019",
        [("R Culkin", "Chairperson", "2019-05-04")],
    ),
    (
        "Chair: R Culkin    Headteacher: P Dene    Date: 4 May 2019",
        [("R Culkin", "Chair", None), ("P Dene", "Headteacher", "2019-05-04")],
    ),
]


@pytest.mark.parametrize(("block", "signed"), _CASES, ids=[case[0] for case in _CASES])
def test_signatures_are_read_at_the_head_and_at_the_foot(block: str, signed: list[_Signed]) -> None:
    for text in (_HEAD + block + _TAIL, _HEAD + _TAIL + "\n\n" + block + "\n"):
        reading = read(from_text("policy.txt", text))
        found = [
            (
                each.value.name,
                each.value.role,
                each.value.signed_on.edtf if each.value.signed_on else None,
            )
            for each in reading.signatories
        ]
        assert found == signed
