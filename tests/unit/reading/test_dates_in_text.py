"""Dates as people write them, each at its precision."""

from __future__ import annotations

import pytest

from governance.domain.reading.recognise.dates import find_dates


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("1 st June 2015", "2015-06-01"),
        ("12th\nMarch\n2019", "2019-03-12"),
        ("Tuesday 4th February 2020", "2020-02-04"),
        ("12th day of March 2019", "2019-03-12"),
        ("4/2/2020", "2020-02-04"),
        ("14.11.12", "2012-11-14"),
        ("12 - 03 - 2019", "2019-03-12"),
        ("2021-09-30", "2021-09-30"),
        ("March 12th, 2019", "2019-03-12"),
        ("September 2018", "2018-09"),
        ("Sept - 18", "2018-09"),
        ("Mar-18", "2018-03"),
        ("May 21", "2021-05"),
        ("Sep ’19".replace("’", "'"), "2019-09"),
        ("05/2021", "2021-05"),
        ("Aut 2018", "2018-23"),
        ("Spring Term 19/20", "2020-21"),
        ("Autumn Term 2018/2019", "2018-23"),
        ("Spring 2 2024", "2024-21"),
        ("Summer Term 2 2023", "2023-22"),
        ("2019 Spring term", "2019-21"),
        ("Michaelmas 2021", "2021-23"),
        ("2016", "2016"),
    ],
)
def test_a_date_is_read_at_its_precision(words: str, edtf: str) -> None:
    assert [mark.date.edtf for mark in find_dates(words)] == [edtf]


@pytest.mark.parametrize(
    "words",
    [
        "2017 - 18",
        "2015/16",
        "2019-2020",
        "6 February at 6.00pm",
        "31/02/2019",
        "dated November",
        "0 to 25 years",
        "£2019.50",
    ],
)
def test_what_is_no_date_is_left(words: str) -> None:
    assert find_dates(words) == []


def test_cells_run_together_are_parted() -> None:
    found = find_dates("September 2022 2September 2023")
    assert [mark.date.edtf for mark in found] == ["2022-09", "2023-09"]
