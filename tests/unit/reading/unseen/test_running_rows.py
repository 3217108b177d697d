"""Version tables that a converter laid out as one long line: headings, then row after row."""

from __future__ import annotations

import pytest

from governance.domain.reading import read
from governance.domain.reading.blocks import from_text

_HEAD = "1 Thornfield Primary School Behaviour Policy "
_TAIL = (
    "\n\n2 The school wants every pupil to feel safe. Staff meet pupils at the gate each morning "
    "and keep to their routines.\n\nPupils learn to respect each other.\n"
)
_Told = tuple[str | None, list[str], list[str]]

_CASES: list[tuple[str, _Told]] = [
    (
        "Amendment Record Date Details By 9/6/21 Paragraph on phones put in UM "
        "4/3/20 Section 4 widened to trips PD 7/1/19 Names of staff brought up to date UM",
        (None, [], ["2019-01-07", "2020-03-04", "2021-06-09"]),
    ),
    (
        "Version history Date Author Change May 2018 U Merrick First draft "
        "June 2019 P Dene Updated after inspection June 2021 P Dene Small changes",
        ("2018-05", [], ["2019-06", "2021-06"]),
    ),
    (
        "Revision log Date Revision 12.3.18 New policy 14.3.19 Amended with staff "
        "16.3.20 Reviewed, nothing to change Next review March 2022",
        ("2018-03-12", [], ["2019-03-14", "2020-03-16"]),
    ),
    (
        "Version Number Date Written Reason Date Adopted V1 April 2017 New policy May 2017 "
        "V2 March 2019 Minor changes May 2019 The next review is due May 2021",
        ("2017-04", ["2017-05", "2019-05"], ["2019-03"]),
    ),
    (
        "Document control Date Changed by Approved by 3/9/18 U Merrick (first draft) "
        "Governing Body 2/10/18 4/9/20 P Dene, new chapter Governing Body 6/10/20",
        ("2018-09-03", ["2018-10-02", "2020-10-06"], ["2020-09-04"]),
    ),
    (
        "Document history Date What was decided 7/5/17 Agreed by Governors 9/5/19 "
        "Agreed by Governors 8/6/21 Agreed by Governors",
        (None, ["2017-05-07", "2019-05-09", "2021-06-08"], []),
    ),
]


@pytest.mark.parametrize(("line", "told"), _CASES)
def test_rows_that_run_together_are_read_one_by_one(line: str, told: _Told):
    found = read(from_text("policy.txt", _HEAD + line + _TAIL))
    assert (
        found.written.value.edtf if found.written else None,
        sorted(each.value.edtf for each in found.approved),
        sorted(each.value.edtf for each in found.reviewed),
    ) == told


@pytest.mark.parametrize(
    "line",
    [
        "Version 2 Date 4 May 2018 Owner Una Merrick",
        "Policy changes are told to parents on the date of the meeting, 4 May 2018 or 6 June 2018.",
        "Review history Date: 4 May 2018 Next date: 4 May 2020",
    ],
)
def test_a_line_without_rows_is_no_table(line: str):
    found = read(from_text("policy.txt", _HEAD + line + _TAIL))
    assert len(found.reviewed) + len(found.approved) <= 1


@pytest.mark.parametrize(
    "line",
    [
        "Thornfield policy introduced April 2009",
        "First school document drafted - April 2009",
        "Written by Una Merrick April 2009",
        "Original code of the old infant school issued in April 2009",
        "Created for the new building, April 2009.",
    ],
)
def test_the_first_line_under_a_history_says_when_it_was_written(line: str):
    lines = f"{_HEAD}\n\nDocument history\n\n{line}\n\nApproved by Full Governing Body 8 May 2010"
    found = read(from_text("policy.txt", lines + _TAIL))
    assert found.written is not None
    assert found.written.value.edtf == "2009-04"
    assert [each.value.edtf for each in found.approved] == ["2010-05-08"]
