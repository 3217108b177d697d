"""The bodies that approve, in full; every school is invented."""

from __future__ import annotations

import pytest

from governance.domain.reading import read
from governance.domain.reading.blocks import from_text
from governance.domain.reading.recognise.bodies import body_at

_HEAD = "Fellbrook Academy\nKindness Policy\n\n"
_APPROVED = [
    ("Approved by: Fellbrook Academy LGB\nDate: May 2021\n", "Fellbrook Academy LGB"),
    ("Approved by: Full Governing Board\nDate: May 2021\n", "Full Governing Board"),
    (
        "POLICY RATIFIED BY THE BOARD OF\n\nGOVERNORS ON: January 2025\n",
        "BOARD OF GOVERNORS",
    ),
    (
        "Adopted by the Headteacher and Chair of Governors on 05/06/2019\n",
        "Headteacher and Chair of Governors",
    ),
    (
        "Approved by: Finance, Premises and Personnel Committee\nDate: May 2021\n",
        "Finance, Premises and Personnel Committee",
    ),
    ("Approved by: Pupil & Curriculum Committee\nDate: May 2021\n", "Pupil & Curriculum Committee"),
    ("Approved by: SLT\nDate: May 2021\n", "SLT"),
]


@pytest.mark.parametrize(("text", "wanted"), _APPROVED)
def test_the_body_that_approves_is_named_in_full(text: str, wanted: str) -> None:
    found = read(from_text("policy.txt", _HEAD + text)).approved_by
    assert (found.value if found else None) == wanted


def test_a_body_may_go_on_in_the_next_line() -> None:
    text = " the Governing\nBody on 15 March"
    assert body_at(text, 0, len(text)) == (5, 19)
