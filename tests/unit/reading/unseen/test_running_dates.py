"""A date that runs along the pages, where nothing else tells what was done when, is of writing."""

from __future__ import annotations

import pytest

from governance.domain.reading import read
from governance.domain.reading.blocks import from_text
from governance.domain.reading.result import Confidence

ONE = "Visitors sign in at the office and wear a badge, whoever they are and however well known."
TWO = "Nobody is let in at the side gate. The school has regard to the Education Act 2002."


def reading(first: str, second: str):
    pages = (
        f"Thornmere Primary School\n\nVisitors Policy\n\n{ONE}\n\n{first}\n\n{TWO}\n\n{second}\n"
    )
    return read(from_text("visitors.txt", pages))


@pytest.mark.parametrize(
    ("first", "second", "edtf"),
    [
        ("Visitors at Thornmere June 2018", "Visitors at Thornmere June 2018", "2018-06"),
        ("July 2011 Page 1", "July 2011 Page 2", "2011-07"),
        (
            "Thornmere Primary School 4 May 2019 1",
            "Thornmere Primary School 4 May 2019 2",
            "2019-05-04",
        ),
        ("Office handbook - Autumn 2016", "Office handbook - Autumn 2016", "2016-23"),
        ("VP/3 | March 2020 | Page 1", "VP/3 | March 2020 | Page 2", "2020-03"),
    ],
)
def test_a_date_that_runs_along_is_of_writing_and_unsure(first, second, edtf):
    found = reading(first, second).written
    assert found
    assert found.value.edtf == edtf
    assert found.confidence is Confidence.UNSURE


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("July 2011 Page 1", "Keep this page by you."),
        ("Gates shut from June 2018", "Gates shut from June 2018"),
        ("Safe Schools, guidance March 2020", "See Safe Schools, guidance March 2020"),
    ],
)
def test_a_date_said_once_or_in_a_sentence_is_not(first, second):
    assert reading(first, second).written is None


def test_where_the_approval_is_told_the_running_date_is_nothing():
    found = reading("Approved: May 2019\n\nJune 2018 Page 1", "June 2018 Page 2")
    assert found.written is None
    assert [each.value.edtf for each in found.approved] == ["2019-05"]
