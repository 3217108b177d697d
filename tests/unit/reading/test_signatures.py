"""Signature blocks in the shapes that schools give them; every person is invented."""

from __future__ import annotations

import pytest

from governance.domain.reading import read
from governance.domain.reading.blocks import from_text

_HEAD = "Fellbrook Primary School\nAnti-Bullying Policy\n\nWe expect kindness of everyone here.\n\n"
_Pairs = list[tuple[str | None, str | None]]


def _signed(text: str) -> _Pairs:
    found = read(from_text("policy.txt", text)).signatories
    return [(each.value.name, each.value.role) for each in found]


_BLOCKS: list[tuple[str, _Pairs]] = [
    ("Signed D. Orrin, Chair\n", [("D. Orrin", "Chair")]),
    ("Signed: D Orrin (Chair of Governors)\n", [("D Orrin", "Chair of Governors")]),
    ("Signed by D Orrin, Headteacher, 4 May 2021\n", [("D Orrin", "Headteacher")]),
    ("[signed] Mrs P Quill, Headteacher\n", [("Mrs P Quill", "Headteacher")]),
    (
        "Signed: ........ Chair of Governors   Date: ........\n",
        [(None, "Chair of Governors")],
    ),
    (
        "Signed ............... (Headteacher)   Signed ............... (Chair of Governors)\n",
        [(None, "Headteacher"), (None, "Chair of Governors")],
    ),
    ("Signed on behalf of the Governing Body: ............\n", [(None, "Governing Body")]),
    (
        "Signed on behalf of Governing Body:\n\nSigned on behalf of Headteacher:\n",
        [(None, "Governing Body"), (None, "Headteacher")],
    ),
    ("Governor's Signature\n\nSeptember 2017\n", [(None, "Governor")]),
    ("Clerk's signature: ____________\n", [(None, "Clerk")]),
    (
        "Signature of Chair of Governors Signature of Principal L Orrin A Quillon\n",
        [("L Orrin", "Chair of Governors"), ("A Quillon", "Principal")],
    ),
    (
        "Print name: Delia Orrin\nPosition: Chair of Governors\nSignature:\n",
        [("Delia Orrin", "Chair of Governors")],
    ),
    ("Signed: Delia Orrin\nChair of Governors\n", [("Delia Orrin", "Chair of Governors")]),
    ("Signed: Delia Orrin\nDate: 3 March 2020\n", [("Delia Orrin", None)]),
    (
        "Ratified by the governors: January 2025\nPRINCIPAL Mrs A Quill\n"
        "CHAIR OF BOARD OF GOVERNORS Mr D Orrin\n",
        [],
    ),
    (
        "Approval Board of Governors Chairman Delia Orrin Headteacher Amy Quill Signature\n",
        [("Delia Orrin", "Chairman"), ("Amy Quill", "Headteacher")],
    ),
    (
        "Date Agreed:\nHeadteacher:\nChair of Governors:\n",
        [(None, "Headteacher"), (None, "Chair of Governors")],
    ),
    ("Chair of Governors Date./ / 20. Review Date./ / 20.\n", [(None, "Chair of Governors")]),
    (
        "Agreed by Staff: October 2019 Mr Piers Quill\n\nHead Teacher\n\nAgreed by Governors:\n\n"
        "October 2019 Mrs Una Orrin Chair of Governors\n",
        [("Mr Piers Quill", "Head Teacher"), ("Mrs Una Orrin", "Chair of Governors")],
    ),
    ("7. Role of Head of Audit........ 5\n8. Duties of the Headteacher.......... 6\n", []),
    (
        "Headteacher: Mrs A Quill\nDesignated Safeguarding Lead: Mr T Ember\n"
        "Chair of Governors: Mr D Orrin\nTelephone 01234 567890\n",
        [],
    ),
]


@pytest.mark.parametrize(("block", "wanted"), _BLOCKS)
def test_the_people_under_a_policy_are_found(block: str, wanted: _Pairs) -> None:
    assert sorted(_signed(_HEAD + block), key=str) == sorted(wanted, key=str)
