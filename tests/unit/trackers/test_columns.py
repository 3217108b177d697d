"""Which column is which, which rows are used, and which are in the register already."""

from __future__ import annotations

from datetime import date

import pytest

from governance.adapters.catalogue_file import shipped_catalogue
from governance.domain.catalogue import fold_title
from governance.domain.trackers import (
    Cell,
    Field,
    Known,
    Line,
    Match,
    Sheet,
    below_headings,
    guess,
    habits_of,
    is_calendar,
    letters,
    match,
    read_rows,
    sheet_to_read,
)

TODAY = date(2026, 11, 20)
BOOK = shipped_catalogue()
NAMES = BOOK.names()


def sheet(*rows, name=""):
    return Sheet(
        name,
        tuple(Line(n, tuple(Cell(cell) for cell in row)) for n, row in enumerate(rows, 1)),
    )


def knows(title):
    return fold_title(title) in NAMES


def layout(*rows):
    return guess(sheet(*rows), today=TODAY, knows=knows)


def test_columns_are_told_by_the_words_over_them_wherever_the_headings_stand():
    found = layout(
        ["Brindle Lane School"],
        ["Policies 2026"],
        ["No.", "Name of policy", "SLT lead", "Approved by", "Date approved", "Cycle", "Due"],
        ["1", "Behaviour", "Head", "FGB", "Sept 25", "annual", "Sept 26"],
    )
    assert found.heading == 3
    assert list(found.fields.values()) == [
        Field.TITLE, Field.OWNER, Field.BODY, Field.APPROVED, Field.FREQUENCY, Field.NEXT_REVIEW,
    ]  # fmt: skip
    assert found.column(Field.TITLE) == 1


@pytest.mark.parametrize(
    ("when", "field"), [("May 2027", Field.NEXT_REVIEW), ("May 2024", Field.APPROVED)]
)
def test_a_review_date_is_next_or_past_by_the_dates_under_it(when, field):
    other = "May 2025" if field is Field.NEXT_REVIEW else "May 2028"
    found = layout(["Policy", "Review date", "x"], ["Gate", when, ""], ["Bees", when, ""])
    assert found.fields[1] in {field, Field.REVIEWED}
    assert (found.fields[1] is Field.NEXT_REVIEW) == (field is Field.NEXT_REVIEW), other


def test_columns_without_headings_are_told_by_what_they_hold():
    found = layout(
        ["Behaviour policy", "annual", "May 2025", "May 2027"],
        ["Attendance policy", "2 yrs", "Sept 2024", "Sept 2027"],
        ["Admissions policy", "annual", "Oct 2025", "Oct 2027"],
    )
    assert found.heading is None
    assert found.fields == {
        0: Field.TITLE, 1: Field.FREQUENCY, 2: Field.APPROVED, 3: Field.NEXT_REVIEW,
    }  # fmt: skip


def test_headings_of_two_lines_are_read_together():
    found = layout(
        ["", "Last", "Next"],
        ["Policy", "review", "review"],
        ["Gate", "May 2024", "May 2027"],
        ["Bees", "May 2024", "May 2027"],
    )
    assert found.fields == {0: Field.TITLE, 1: Field.REVIEWED, 2: Field.NEXT_REVIEW}


def test_the_list_is_found_among_the_sheets():
    sheets = [
        sheet(["Notes"], ["Please fill in."]),
        sheet(["Policy", "Next review"], ["Gate", "May 2027"], ["Bees", "May 2027"]),
    ]
    assert sheet_to_read(sheets, today=TODAY, knows=knows) == 1


def read(*rows, school=""):
    made = sheet(*rows)
    found = guess(made, today=TODAY, knows=knows)
    return read_rows(made, found, today=TODAY, school=school)


HEAD = ["Policy", "Owner", "Last approved", "Next review", "School"]


def test_rows_that_cannot_be_used_say_why():
    records, left = read(
        HEAD,
        ["FINANCE", "", "", "", ""],
        ["Gate", "Head", "May 2024", "May 2027", ""],
        ["gate!", "Head", "", "", ""],
        ["", "Head", "May 2024", "May 2027", ""],
        ["Bees", "", "", "", "Corvane School"],
        ["Policy", "Owner", "Last approved", "Next review", ""],
        ["Same", "Same", "Same", "Same", "Same"],
        school="Brindle Lane School",
    )
    assert [one.title for one in records] == ["Gate"]
    assert {one.number: one.reason for one in left} == {
        2: "It reads like a heading, not like a policy.",
        4: "The same title stands in row 3.",
        5: "It names no policy.",
        6: "It is about Corvane School.",
        7: "It repeats the headings.",
        8: "It is a heading across several columns.",
    }


def test_a_cell_that_cannot_be_read_leaves_the_rest_of_its_row():
    records, left = read(HEAD, ["Gate", "Head", "May 2030", "soon", ""])
    (gate,) = records
    assert not left
    assert gate.owner == "Head"
    assert gate.next_review is None
    assert gate.approved == ()
    assert [one.sentence for one in gate.told] == [
        "“May 2030” has not come yet.",
        "“soon” is not a date we can read.",
    ]


def test_rows_find_their_policy_by_title_then_by_meaning_and_never_the_same_one():
    records, _ = read(
        ["Policy", "Next review"],
        ["Safeguarding policy", "May 2027"],
        ["Child protection", "May 2027"],
        ["E-safety", "May 2027"],
        ["Behavior Policy 2024", "May 2027"],
        ["Beekeeping", "May 2027"],
    )
    known = [
        Known(1, "Child protection"),
        Known(2, "Online safety policy"),
        Known(3, "Behaviour policy"),
        Known(4, "Whistleblowing", archived=True),
    ]
    found = match(records, known, BOOK)
    assert [one.known.id if one.known else None for one in found] == [None, 1, 2, 3, None]
    assert [one.match for one in found] == [
        Match.NEW, Match.DIFFERENT, Match.DIFFERENT, Match.DIFFERENT, Match.NEW,
    ]  # fmt: skip


def test_columns_are_called_as_spreadsheet_programs_call_them():
    assert [letters(one) for one in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_totals_and_notes_are_left_out_with_their_reason():
    records, left = read(
        HEAD,
        ["Gate", "Head", "May 2025", "May 2027", "annual"],
        ["TOTAL", "", "", "", "7"],
        ["Total statutory policies: 7"],
        ["12 policies in total"],
        ["Printed 1/9/26"],
        ["Red = overdue"],
        ["Total communication policy", "Head"],
        ["Key stage 1 reading", "Head"],
    )
    assert [one.title for one in records] == [
        "Gate",
        "Total communication policy",
        "Key stage 1 reading",
    ]
    assert [(one.number, one.reason) for one in left] == [
        (3, "It is a total, not a policy."),
        (4, "It is a total, not a policy."),
        (5, "It is a total, not a policy."),
        (6, "It reads like a note, not like a policy."),
        (7, "It reads like a note, not like a policy."),
    ]


@pytest.mark.parametrize(
    ("when", "field"),
    [(("May 2024", "May 2025"), Field.NEXT_REVIEW), (("May 2025", "May 2025"), Field.REVIEWED)],
)
def test_a_review_date_is_told_by_the_approvals_beside_it_even_where_all_have_passed(when, field):
    approved, review = when
    found = layout(
        ["Policy", "Approved", "Review date"],
        ["Behaviour", approved, review],
        ["Attendance", approved, review],
    )
    assert found.column(Field.APPROVED) == 1
    assert found.column(field) == 2


@pytest.mark.parametrize(
    ("heading", "cell", "field"),
    [
        ("Stat/non-stat", "Stat", Field.STATUTORY),
        ("S/NS", "NS", Field.STATUTORY),
        ("Freq.", "2 yrs", Field.FREQUENCY),
        ("Reviewed by", "Mrs Fenn", Field.OWNER),
        ("Review by", "Sept 2027", Field.NEXT_REVIEW),
        ("Approved by Governors", "FGB", Field.BODY),
        ("Term due", "Autumn 1 2027", Field.NEXT_REVIEW),
        ("Next review", "September", Field.NEXT_REVIEW),
        ("Date updated", "Sept 2024", Field.REVIEWED),
        ("Last", "Sept 2024", Field.REVIEWED),
    ],
)
def test_headings_are_known_in_the_words_of_schools(heading, cell, field):
    found = layout(["Policy / Procedure", heading], ["Behaviour", cell], ["Attendance", cell])
    assert found.fields == {0: Field.TITLE, 1: field}


def test_a_column_is_read_by_the_habits_of_all_its_cells():
    made = sheet(
        ["Policy", "Last approved", "Next review", "On website"],
        ["Gate", "09/25/2024", "03/04/2027", "x"],
        ["Bees", "03/04/2025", "01/13/2027", "✓"],
        ["Kites", "05/14/2025", "Sept 27", "✓"],
    )
    found = guess(made, today=TODAY, knows=knows)
    (gate, bees, _), _ = read_rows(made, found, today=TODAY)
    assert bees.approved[0].edtf == "2025-03-04"
    assert bees.next_review.edtf == "2027-01-13"
    assert gate.next_review is None
    assert [one.field for one in gate.told] == [Field.NEXT_REVIEW]
    assert (gate.website, bees.website) == (False, True)
    said = habits_of(made, found, below_headings(made, found)).sentences(found)
    assert said == [
        "Column B (Last approved) is written month first, as in America, and is read so.",
        "Column C (Next review) has dates written month first, as in America, among others: those"
        " that can be read both ways are left out.",
    ]


def test_a_calendar_of_terms_with_policies_below_is_no_list():
    made = sheet(
        ["Policy review cycle 2026-27"],
        ["Autumn 1", "Autumn 2", "Spring 1"],
        ["Child protection policy", "Pay policy", "Accessibility plan"],
        ["Behaviour policy", "Appraisal policy", ""],
    )
    assert is_calendar(made)
    assert guess(made, today=TODAY, knows=knows).fields == {}
    assert not is_calendar(sheet(["Policy", "Last", "Next"], ["Gate", "May 2024", "May 2027"]))


def test_headings_merged_over_two_rows_are_no_policy_and_their_repeats_neither():
    first = ("Policy / document", "Who?", "Cttee", "Approved", "Approved", "Next due")
    under = ("Policy / document", "Who?", "Cttee", "Last", "Minute ref", "Next due")
    rows = (
        first,
        under,
        ("Drone flying", "Head", "FGB", "Sept 26", "26/14", "Sept 28"),
        first,
        ("Kites", "Head", "P&S", "May 26", "26/9", "May 28"),
    )
    layout = guess(sheet(*rows), today=TODAY, knows=knows)
    assert layout.fields[2] is Field.BODY
    records, left = read_rows(sheet(*rows), layout, today=TODAY)
    assert [one.title for one in records] == ["Drone flying", "Kites"]
    assert [(one.number, one.reason) for one in left] == [(4, "It repeats the headings.")]
