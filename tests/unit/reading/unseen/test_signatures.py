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
