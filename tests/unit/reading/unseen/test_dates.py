"""Dates in histories, columns and forms, in the many ways in which schools set them."""

from __future__ import annotations

from typing import Any

import pytest

from governance.domain.reading import read
from governance.domain.reading.blocks import from_text
from governance.domain.reading.result import Reading

HEAD = "Oxmere Primary School\n\nPond Safety Policy\n\n"
BODY = "\n\nOxmere Primary School has a pond behind a fence. Classes visit it with an adult.\n"


def reading(text: str) -> Reading:
    return read(from_text("pond.txt", HEAD + text + BODY))


def told(found: Reading) -> dict[str, Any]:
    one = {"written": found.written, "next": found.next_review, "version": found.version}
    many = {"approved": found.approved, "reviewed": found.reviewed}
    said: dict[str, Any] = {
        name: [each.value.edtf for each in values] for name, values in many.items() if values
    }
    for name, value in one.items():
        if value is not None:
            said[name] = str(getattr(value.value, "edtf", value.value))
    return said


HISTORY = {"written": "2014-09", "reviewed": ["2017-09", "2020-10"]}


@pytest.mark.parametrize(
    ("rows", "version"),
    [
        ("Issue 1   Sept 2014   New policy\nIssue 2   Sept 2017   Reviewed, no change\n"
         "Issue 3   Oct 2020   Reviewed; fence added", "3"),
        ("September 2014 1 Original document A Orde\nSeptember 2017 2 Reviewed B Pell\n"
         "October 2020 3 Re-written B Pell", "3"),
        ("1.0 Sep 2014 A Orde First version\n\n1.1 Sep 2017 B Pell Updated telephone list\n\n"
         "1.2 Oct 2020 B Pell Updated", "1.2"),
        ("Version   Date            Action\n1         Sept 2014      Created\n"
         "2         Sept 2017      Amended\n3         Oct 2020       Amended", "3"),
        ("V3 Oct 2020 reviewed by staff\nV2 Sept 2017 reviewed by staff\nV1 Sept 2014 drafted",
         "3"),
    ],
)  # fmt: skip
def test_numbered_rows_are_a_history_in_any_order_of_columns(rows, version):
    found = told(reading(rows))
    assert found.pop("version").lstrip("vV") == version
    assert found == HISTORY


@pytest.mark.parametrize(
    "text",
    [
        "1.1 In July 2017 the Department wrote to schools.\n1.2 In June 2018 it wrote again.",
        "1 Fence 3 May 2016\n5 Net 4 May 2015\n3 Gate 9 June 2018",
    ],
)
def test_numbered_paragraphs_and_lists_are_none(text):
    assert told(reading(text)) == {}


def test_whom_one_asked_decided_nothing():
    rows = "1   12/10/2020   Consultation with unions\n2   21/10/2020   Approved at Trust Board"
    assert told(reading(rows))["approved"] == ["2020-10-21"]
    assert "reviewed" not in told(reading(rows))


@pytest.mark.parametrize(
    "row",
    [
        "Date / Review Date / Coordinator / Link Governor\n"
        "22/05/2018 / 01/2020 / J. Butler / M. Stodd (Chair)",
        "Date   Review Date   Coordinator   Link Governor\n"
        "22/05/2018   01/2020   J. Butler   M. Stodd (Chair)",
        "Date | Review Date | Coordinator | Link Governor\n"
        "22/05/2018 | 01/2020 | J. Butler | M. Stodd",
    ],
)
def test_columns_over_one_row_of_values_are_labels(row):
    assert told(reading(row)) == {"written": "2018-05-22", "next": "2020-01"}


@pytest.mark.parametrize(
    "text",
    [
        "Date Policy formally adopted September 2015 Date of review\n\nGovernor's Signature\n\n"
        "September 2016",
        "Date Policy formally adopted September 2015\nDate of review\nGovernor s Signature\n"
        "September 2016",
    ],
)
def test_a_date_under_a_signature_that_nobody_wrote_is_the_labels_above(text):
    assert told(reading(text)) == {"approved": ["2015-09"], "next": "2016-09"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Date agreed by Board………4th September 2017………", "2017-09-04"),
        ("Agreed by governors ......12.3.2018......", "2018-03-12"),
        ("Approved by governors on: .. 12/3/2018", "2018-03-12"),
    ],
)
def test_a_day_behind_dots_keeps_its_day(text, day):
    assert told(reading(text))["approved"] == [day]


@pytest.mark.parametrize(
    "line",
    [
        "When Reviewed Reviewed by Next review March 2009 JG March 2010 December 2013 MB "
        "December 2014 July 2016 MB July 2017",
        "Date Reviewed Next Review March 2009 March 2010 December 2013 December 2014 July 2016 "
        "July 2017",
        "Date Reviewed Next Review July 2016 July 2017 December 2013 December 2014 March 2009 "
        "March 2010",
    ],
)
def test_rows_run_together_behind_their_headings_go_round_them(line):
    assert told(reading(line)) == {
        "reviewed": ["2009-03", "2013-12", "2016-07"],
        "next": "2017-07",
    }
