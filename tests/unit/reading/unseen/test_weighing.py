"""Dates and rates that no rule reads are told by the words beside them, and never as certain."""

from __future__ import annotations

import pytest

from bench.fitting import fit, samples_of
from governance.domain.reading import read
from governance.domain.reading.blocks import from_text
from governance.domain.reading.proposal import Field
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.result import Confidence
from governance.domain.reading.sheet import Sheet
from governance.domain.reading.weighing import weights
from governance.domain.reading.weighing.columns import Columns
from governance.domain.reading.weighing.roles import ROLES, reason, weigh

HEAD = "Thornmere Primary School\n\nVisitors Policy\n"
BODY = "\n\nVisitors sign in at the office. The school has regard to the Education Act 2002.\n"


def reading(*lines: str):
    return read(from_text("visitors.txt", HEAD + "\n".join(lines) + BODY))


def dates(found) -> dict[str, list[str]]:
    one = {"written": found.written, "next": found.next_review}
    many = {"approved": found.approved, "reviewed": found.reviewed}
    return {name: [each.value.edtf] for name, each in one.items() if each} | {
        name: [each.value.edtf for each in each_of] for name, each_of in many.items() if each_of
    }


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("amended July 2016", {"reviewed": ["2016-07"]}),
        ("Staff copy (updated 3 May 2019)", {"reviewed": ["2019-05-03"]}),
        ("Visitors Policy - issued 26 August 2017", {"written": ["2017-08-26"]}),
        ("Adopted by the staff on 3 May 2018", {"approved": ["2018-05-03"]}),
        ("Policy and code - adopted at a meeting of staff, May 2018", {"approved": ["2018-05"]}),
        ("Paper to be looked at and reviewed in May 2021", {"next": ["2021-05"]}),
    ],
)
def test_a_date_without_a_label_is_told_by_the_words_beside_it(line, told):
    assert dates(reading(line)) == told


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            "Name, Policy Date, Approval Date, Next Review: T Lowe, May 2019, June 2019, May 2021",
            ["in turn:date", "in turn:approved", "in turn:next review"],
        ),
        (
            "Date issued\nDate of next review\n3 May 2019\n3 May 2022",
            ["in turn:written", "in turn:next review"],
        ),
        (
            "Reviewed Next review\nMay 2019 JG May 2020\nJune 2020 KT June 2021",
            ["in column:reviewed", "in column:next review"] * 2,
        ),
        ("Approved by/date: Standards Hub, 5 May 2019", ["heading:approved"]),
        ("Revisions\nMay 2019\nJune 2020", ["no heading", "no heading"]),
        ("Review dates\nCreated on Approved on\nMay 2019", ["uneven headings"]),
    ],
)
def test_dates_stand_under_the_headings_before_them(lines, told):
    sheet = Sheet(from_text("a.txt", lines))
    found = Dates(sheet.plain)
    columns = Columns(sheet, found)
    assert [columns.of(mark.start) for mark in found.marks] == told


@pytest.mark.parametrize(
    "line",
    [
        "Staff follow the county's booklet Safe Trips of May 2016 (revised June 2018).",
        "It goes with the advice on medicines in schools (April 2014, updated June 2018)",
        "The school keeps to the union's code for teachers (last amended June 2018) in this.",
        "Pupils may read the charter for young people (first adopted in June 2018) in the hall",
        "It rests on what the council told its schools (reviewed June 2018)",
    ],
)
def test_brackets_behind_another_paper_say_nothing_of_the_policy(line):
    assert dates(reading(line)) == {}


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Autumn 2014 Approved by the Governing Body 5.11.14", "2014-11-05"),
        ("Spring 2017 Agreed by governors on 01.03.2017", "2017-03-01"),
        ("May 2018 - adopted by the board on 12 May 2018", "2018-05-12"),
        ("March 2019 agreed by the governors, 4 March 2019", "2019-03-04"),
        ("Summer term 2016. Ratified by the governing body: 9 June 2016", "2016-06-09"),
    ],
)
def test_the_term_of_a_day_on_the_same_line_is_no_other_event(line, day):
    assert dates(reading(line)) == {"approved": [day]}


@pytest.mark.parametrize(
    "head",
    ["Visitors Policy(updated june 2018)", "Visitors Policy (last amended June 2018)"],
)
def test_a_title_with_its_act_in_brackets_was_reviewed_then(head):
    found = read(from_text("a.txt", f"THORNMERE PRIMARY SCHOOL\n{head}\nIntroduction\n{BODY}"))
    assert dates(found) == {"reviewed": ["2018-06"]}


def test_the_reason_names_the_words_and_nobody_is_sure():
    found = reading("amended July 2016").reviewed[0]
    assert found.confidence is not Confidence.CONFIDENT
    assert found.because == "No label tells what it dates; “amended” beside it speaks for this."


@pytest.mark.parametrize(
    "line",
    [
        "See the guidance of July 2017 and the report of 3 May 2018.",
        "The hall was built in 1974 and the gate in June 2009.",
        "Training for all staff took place in September 2019.",
    ],
)
def test_dates_of_other_things_stay_untold(line):
    assert dates(reading(line)) == {}


def test_what_a_label_tells_is_not_told_again():
    found = reading("Approved by governors: May 2018", "Staff copy (issued May 2018)")
    assert dates(found) == {"approved": ["2018-05"]}


def test_a_rate_is_told_by_the_words_beside_it():
    found = reading("Ratified by the governing body May 2018   Review Period: Three Years")
    assert found.frequency.value == 36
    assert reading("Lockdown drills: three years of records").frequency is None


def test_weights_speak_for_the_role_that_they_were_fitted_for():
    field, likely = weigh(["before:adopted", "near:on"], weights.DATES, ROLES)
    assert (field, likely > 0.8) == (Field.APPROVED, True)
    assert weigh(["before:guidance"], weights.DATES, ROLES)[0] is None
    assert reason(["head"], weights.DATES, 4, "what it dates").endswith(
        "its place speaks for this."
    )


def test_fitting_finds_the_word_that_tells_and_leaves_the_others():
    seen = [(["before:agreed", "head"], 1), (["before:law", "head"], 0)] * 20
    found = fit(seen, 2)
    assert found["before:agreed"][1] > 0.5 > abs(found["head"][1])


def test_samples_carry_the_labelled_role_of_each_date():
    label = {
        "approved": [{"value": "2018-05"}],
        "reviewed": [],
        "written": None,
        "next_review": {"value": "2020"},
        "frequency_months": 24,
    }
    dated, rated = samples_of(
        label, "Agreed May 2018, due every two years, next in 2020. Act 1998."
    )
    assert [ROLES[role] for _, role in dated] == [Field.APPROVED, Field.NEXT, None]
    assert [role for _, role in rated] == [1]
