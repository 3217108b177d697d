"""Which of a school’s bodies the words for an approving body mean."""

from __future__ import annotations

import pytest

from governance.domain.reading.approver import NamedBody, Sort, body_meant

BOARD = NamedBody(1, "Governing board", Sort.BOARD)
FINANCE = NamedBody(2, "Finance and Resources Committee", Sort.COMMITTEE)
CURRICULUM = NamedBody(3, "Curriculum Committee", Sort.COMMITTEE)
PUPIL = NamedBody(4, "Pupil Finance Committee", Sort.COMMITTEE)
TRUST = NamedBody(5, "Board of the Larch Trust", Sort.TRUST_BOARD)
BODIES = (BOARD, FINANCE, CURRICULUM)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Full governing board", 1),
        ("Full Governing Body", 1),
        ("the Full Governing Body", 1),
        ("FGB", 1),
        ("F.G.B.", 1),
        ("Governors", 1),
        ("Governing Body of Corvane School", 1),
        ("Headteacher and Governing Body", 1),
        ("Finance & Resources Committee", 2),
        ("Resources Committee", 2),
        ("Resources committee of the governing body", 2),
        ("Curriculum", 3),
        ("Curiculum committee", 3),
        ("Admissions Committee", None),
        ("Chair of Governors", None),
        ("Safeguarding governor", None),
        ("Headteacher", None),
        ("Trustees", None),
        ("", None),
        (None, None),
    ],
)
def test_the_words_mean_one_body_or_none(words, meant):
    assert body_meant(words, BODIES) == meant


def test_two_that_could_be_meant_are_none():
    assert body_meant("Finance Committee", (*BODIES, PUPIL)) is None
    assert (
        body_meant("Full governing board", (BOARD, NamedBody(9, "Other board", Sort.BOARD))) is None
    )


def test_trustees_and_local_governors_are_told_apart():
    both = (BOARD, TRUST)
    assert body_meant("Board of Trustees", both) == 5
    assert body_meant("Local Governing Body", both) == 1
    assert body_meant("Governors", (TRUST,)) == 5
    assert body_meant("Local governing body", (TRUST,)) is None
