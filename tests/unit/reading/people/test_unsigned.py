"""Signature blocks left blank, and words about signing that are none."""

from __future__ import annotations

import pytest

from governance.domain.reading import read
from governance.domain.reading.blocks import from_text

_HEAD = "Fellbrook Primary School\nAnti-Bullying Policy\n\n"
_TAIL = "\nWe expect kindness of everyone here, and speak of it in assembly.\n"

_Signed = list[tuple[str | None, str | None, str | None]]
_CASES: list[tuple[str, _Signed]] = [
    (
        "Headteacher\nSigned .......................\nDate ....................\n\nChair "
        "of Governors\nSigned .......................\nDate ....................\n",
        [(None, "Headteacher", None), (None, "Chair of Governors", None)],
    ),
    (
        "Headteacher:          Date:\n\nChair of Governors:          Date:\n",
        [(None, "Headteacher", None), (None, "Chair of Governors", None)],
    ),
    (
        "Headteacher ______________ Chair of Governors ______________\n",
        [(None, "Headteacher", None), (None, "Chair of Governors", None)],
    ),
    (
        "______________ Headteacher\n______________ Chair of Governors\n",
        [(None, "Headteacher", None), (None, "Chair of Governors", None)],
    ),
    (
        "......................................\nChair of Governors\n\n"
        "......................................\nHeadteacher\n",
        [(None, "Chair of Governors", None), (None, "Headteacher", None)],
    ),
    (
        "Signed on behalf of the Governing Body: ________________ (Chair)  Date: ________\n",
        [(None, "Chair", None)],
    ),
    ("Signed (on behalf of the Governing Body)    Date\n", [(None, "Governing Body", None)]),
    (
        "Chair of Governors sign and date: ..................\n",
        [(None, "Chair of Governors", None)],
    ),
    (
        "Signed: _______ Head  Signed: _______ Chair\n",
        [(None, "Head", None), (None, "Chair", None)],
    ),
    (
        "Signed _____________________ Print name _________________\nRole: Chair of "
        "Governors   Date ___________\n",
        [(None, "Chair of Governors", None)],
    ),
    (
        "Signed by the Headteacher ______ and the Chair of Governors ______\n",
        [(None, "Headteacher", None), (None, "Chair of Governors", None)],
    ),
    (
        "Signed: ____________________ Chair of Governors Date: 3 May 2019\n",
        [(None, "Chair of Governors", "2019-05-03")],
    ),
    (
        "Chair of Governors: ........................ Date: ..............\nHeadteacher: "
        "........................ Date: ..............\n",
        [(None, "Chair of Governors", None), (None, "Headteacher", None)],
    ),
    (
        "Adopted on : October 2011 Reviewed: Spring 2015 Chair of Governors: "
        "Headteacher:... Due Date for Next Review Spring 2018\n",
        [(None, "Chair of Governors", None), (None, "Headteacher", None)],
    ),
    (
        "Signed: (Headteacher)\nSigned: (Chair of Governors)\n",
        [(None, "Headteacher", None), (None, "Chair of Governors", None)],
    ),
    (
        "Headteacher signature                     Date\nChair of Governors "
        "signature              Date\n",
        [(None, "Headteacher", None), (None, "Chair of Governors", None)],
    ),
    (
        "Signed: ____________ (Chair)   ____________ (Headteacher)   Date: ________\n",
        [(None, "Chair", None), (None, "Headteacher", None)],
    ),
    ("Chair of Governors: Mrs A Quill\nHeadteacher: Mr T Pike\nAddress: Fell Lane\n", []),
    (
        "Chair of Governors: Mrs A Quill\nDesignated governor for safeguarding: Mr T Pike\n"
        "Telephone: 01234 567890\n",
        [],
    ),
    ("If you are unhappy, write to the Chair of Governors, Mrs A Quill, at the school.\n", []),
    (
        "Signed: ……………………………………… Date: ………………………\nChair of Governors\n",
        [(None, "Chair of Governors", None)],
    ),
    (
        "Signed: ……………………………………… Date: ………………………\n(Headteacher)\n\nSigned: ……………………………………… "
        "Date: ………………………\n(Chair of Governors)\n",
        [(None, "Headteacher", None), (None, "Chair of Governors", None)],
    ),
    (
        "Signed by Headteacher\t\tDate\nSigned by Chair\t\tDate\n",
        [(None, "Headteacher", None), (None, "Chair", None)],
    ),
    (
        "Signed by the Chair of Governors on 3 May 2019\n",
        [(None, "Chair of Governors", "2019-05-03")],
    ),
    (
        "This policy was signed by the Chair of Governors on 3 May 2019.\n",
        [(None, "Chair of Governors", "2019-05-03")],
    ),
    ("Parents must sign the register. Signed consent forms are kept.\n", []),
    ("Pupils sign the agreement.\nSigned (pupil) ........... Signed (parent) ...........\n", []),
    (
        "Chair of Governors\nSigned .......................\nDate ....................\n",
        [(None, "Chair of Governors", None)],
    ),
    (
        "Chair of Governors Sign: ............. Date: .........\nHeadteacher Sign: "
        "............. Date: .........\n",
        [(None, "Chair of Governors", None), (None, "Headteacher", None)],
    ),
    ("Signed ………………….. Chair of Finance Committee\n", [(None, "Chair of Finance Committee", None)]),
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
