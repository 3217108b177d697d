"""Who keeps a policy, where no label names anybody: in sentences, behind dates, in tables."""

from __future__ import annotations

import pytest

from governance.domain.reading import read
from governance.domain.reading.blocks import from_text

HEAD = "Larkrise Primary School\n\nAnti-Bullying Policy\n\n"
BODY = "\n\nAll members of our school shall be safe. Staff take every report seriously.\n"


def _owner(control: str) -> str | None:
    found = read(from_text("policy.txt", HEAD + control + BODY)).owner
    return found.value if found else None


@pytest.mark.parametrize(
    ("control", "owner"),
    [
        ("The Inclusion Leader is responsible for keeping it up to date.", "Inclusion Leader"),
        ("The Deputy Head is responsible for reviewing this policy.", "Deputy Head"),
        (
            "The SENCo has overall responsibility for monitoring the anti-bullying policy.",
            "SENCo",
        ),
        (
            "The responsible person for the implementation of the policy is the Headteacher.",
            "Headteacher",
        ),
        (
            "The member of staff responsible for monitoring and review is the Deputy Head.",
            "Deputy Head",
        ),
        (
            "The policy will be reviewed by the Exams Officer where the regulations change.",
            "Exams Officer",
        ),
        (
            "This document will be reviewed by the Bursar when the law changes.",
            "Bursar",
        ),
    ],
)
def test_a_sentence_tells_who_watches_over_the_policy(control: str, owner: str):
    assert _owner(control) == owner


@pytest.mark.parametrize(
    "control",
    [
        "The Governing Body is responsible for reviewing this policy.",
        "The Headteacher is responsible for reviewing exclusions.",
        "The policy will be reviewed by the governors where the regulations change.",
        "The responsible person for fire safety is the Caretaker.",
        "Reviewed May 2019 by D Orrin",
        "Last updated: 4 September 2023 by Mrs I. Vane (Headteacher)",
    ],
)
def test_whoever_governs_or_does_something_else_keeps_nothing(control: str):
    assert _owner(control) is None


@pytest.mark.parametrize(
    ("control", "owner"),
    [
        ("Compiled June 2015 by Una Orrin (Maths Co-ordinator)", "Una Orrin (Maths Co-ordinator)"),
        ("Written May 2021\nby Mrs D O'Dell", "Mrs D O'Dell"),
        ("Prepared: 4 May 2019 by: Una Orrin", "Una Orrin"),
        ("Written in March 2018 by the Business Manager", "Business Manager"),
        ("Drafted 03/05/2019, by A. Quill", "A. Quill"),
    ],
)
def test_whoever_wrote_it_stands_behind_the_date_of_writing(control: str, owner: str):
    assert _owner(control) == owner


@pytest.mark.parametrize(
    "heads",
    [
        ("Version", "Date", "Summary of change", "Owner"),
        ("Date of issue", "Version", "Changes", "Owner's name"),
        ("Date", "Owner"),
        ("Issue", "Date issued", "Policy owner"),
        ("No", "Issue", "Date", "Comment", "Owner"),
    ],
)
def test_the_last_row_of_a_table_that_lost_its_frame_tells_the_owner(heads: tuple[str, ...]):
    rows = (
        {"d": "4 May 2017", "o": "Una Orrin"},
        {"d": "9 May 2018", "o": "Una Orrin"},
        {"d": "7 May 2019", "o": "Amy Quill"},
    )
    cells = [
        row["d"] if "Date" in head else row["o"] if "wner" in head else "New"
        for row in rows
        for head in heads
    ]
    assert _owner("\n\n".join([*heads, *cells])) == "Amy Quill"


def test_a_table_of_owners_stands_before_a_sentence():
    table = (
        "Date Version Comment Owner\nMay 2018 1 Written Una Orrin\nMay 2019 2 Reviewed Amy Quill"
    )
    assert _owner(f"{table}\n\nThis policy is reviewed annually by the Bursar.") == "Amy Quill"


@pytest.mark.parametrize(
    ("control", "owner"),
    [
        (
            "Policy lead: Amy Quill, Deputy Head - Quality of Education: Curriculum",
            "Amy Quill, Deputy Head - Quality of Education: Curriculum",
        ),
        ("Owner: Head of Welfare and Boarding: Lower School", None),
    ],
)
def test_a_colon_within_an_office_is_no_new_label(control: str, owner: str | None):
    if owner is None:
        assert (_owner(control) or "").startswith("Head of Welfare and Boarding")
    else:
        assert _owner(control) == owner


@pytest.mark.parametrize(
    "control",
    [
        "This policy was drawn up by the PSHE Leader after talks with parents.",
        "This policy was written by the PSHE Leader following a survey of families.",
        "Written by: PSHE Leader who leads the team",
    ],
)
def test_an_office_ends_where_the_sentence_goes_on(control: str):
    assert _owner(control) == "PSHE Leader"
