"""What a date in a control block says, in wordings that strangers used."""

from __future__ import annotations

import pytest

from governance.domain.reading import read
from governance.domain.reading.blocks import from_text

_HEAD = "Thornfield Primary School\n\nBehaviour Policy\n\n"
_TAIL = (
    "\n\n1. Introduction\n\nThe school wants every pupil to feel safe. Staff meet pupils at the "
    "gate each morning and keep to the same routines.\n"
)


def told(text: str) -> dict[str, list[str]]:
    """All dates of a policy with these lines, by field."""
    found = read(from_text("policy.txt", _HEAD + text + _TAIL))
    single = {"written": found.written, "next": found.next_review}
    dates = {name: [each.value.edtf] for name, each in single.items() if each}
    many = {"approved": found.approved, "reviewed": found.reviewed}
    return dates | {name: [one.value.edtf for one in each] for name, each in many.items() if each}


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Policy Created / Amended: May 2019\nReviewed by: U Merrick", {"written": ["2019-05"]}),
        ("Date written/revised: 4 May 2019", {"written": ["2019-05-04"]}),
        (
            "Drafted / updated May 2019   Next review May 2021",
            {"written": ["2019-05"], "next": ["2021-05"]},
        ),
        ("School adoption date: 4 May 2019", {"approved": ["2019-05-04"]}),
        ("Academy approval date: May 2019", {"approved": ["2019-05"]}),
        ("Approval date: May 2019\nDate shared with staff: 6 June 2019", {"approved": ["2019-05"]}),
        (
            "Approval Date: May 2019 Date Shared with 6 June 2019 Staff: Next review: May 2020",
            {"approved": ["2019-05"], "next": ["2020-05"]},
        ),
        (
            "Policies and Information\nPublished on - 06-03-2018\nApproved: May 2016",
            {"approved": ["2016-05"]},
        ),
        ("Published on - 6 March 2018\n\nReviewed: May 2016", {"reviewed": ["2016-05"]}),
        ("Published on: 6 March 2018", {"written": ["2018-03-06"]}),
        (
            "History\nV2 June 2018 Approved, amended and issued\nV1 June 2016 First draft",
            {"written": ["2016-06"], "approved": ["2018-06"], "reviewed": ["2018-06"]},
        ),
        (
            "Updated May 2012 Next Update May 2015 Updated June 2015 "
            "Next Update June 2018 Updated March 2016 Next Update March 2018",
            {"reviewed": ["2012-05", "2015-06", "2016-03"], "next": ["2018-03"]},
        ),
    ],
)
def test_a_date_is_told_by_its_wording(text: str, dates: dict[str, list[str]]):
    assert told(text) == dates


@pytest.mark.parametrize(
    "sentence",
    [
        "This policy was adopted on 14 March 2023 (item 12.4) and will be reviewed in March 2026.",
        "This policy was agreed with parents on 14 March 2023 and is to be reviewed in March 2026.",
        "This policy was approved by staff, 14 March 2023, and should be revised in March 2026.",
        "This policy was ratified (item 7) on 14 March 2023 and it will be reviewed in March 2026.",
        "This policy was accepted on 14 March 2023 at a full meeting and must be reviewed in March "
        "2026.",
    ],
)
def test_what_will_be_done_is_the_next_review_whatever_stands_between(sentence: str):
    assert told(sentence) == {"approved": ["2023-03-14"], "next": ["2026-03"]}


@pytest.mark.parametrize(
    ("text", "reviewed", "ahead"),
    [
        (
            "When Reviewed May 2010 Reviewed by UM Next review May 2011 May 2011 PD May 2012 "
            "June 2013 UM and PD June 2014",
            ["2010-05", "2011-05", "2013-06"],
            "2014-06",
        ),
        (
            "Date reviewed: May 2010 Next review: June 2011\nJune 2011 May 2012\n"
            "July 2012 May 2013",
            ["2010-05", "2011-06", "2012-07"],
            "2013-05",
        ),
        (
            "When Reviewed May 2010 Reviewed by UM Next review May 2011\n"
            "May 2011 June 2012 July 2013\nUM PD UM\nJune 2012 July 2013 May 2014",
            ["2010-05", "2011-05", "2012-06", "2013-07"],
            "2014-05",
        ),
        (
            "When Reviewed May 2010 Next review May 2011\nMay 2011 June 2012\nUM PD\n"
            "June 2012 July 2013\nJuly 2013 UM May 2014",
            ["2010-05", "2011-05", "2012-06", "2013-07"],
            "2014-05",
        ),
        ("Last reviewed: May 2010 Next review: May 2012", ["2010-05"], "2012-05"),
    ],
)
def test_a_table_of_reviews_and_next_reviews_is_read_in_any_order(
    text: str, reviewed: list[str], ahead: str
):
    assert told(text) == {"reviewed": reviewed, "next": [ahead]}


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("Version\n\nDate\n\nChange\n\n1.1\n\n1 May 2019\n\nAnnual Review\n\nU Merrick", None),
        ("1\n\n1 May 2018\n\nNew policy\n\n2\n\n1 May 2019\n\nAnnual review\n\nP Dene", None),
        ("1 May 2019\nAnnual review.\nNext review: May 2020", 12),
        ("Date of policy:\n\nMay 2019\n\nAnnual review; the next is in May 2020", 12),
        ("Approved: 1 May 2019\n\nAnnual review", 12),
    ],
)
def test_an_annual_review_in_a_row_was_done_and_is_no_rate(text: str, months: int | None):
    found = read(from_text("policy.txt", _HEAD + text + _TAIL))
    assert (found.frequency.value if found.frequency else None) == months
