"""The usual first items, reports, corrections, and the text that is signed."""

from __future__ import annotations

import hashlib
from datetime import date

import pytest

from governance.domain.minutes import (
    Absence,
    Coming,
    Declared,
    Entry,
    Minutes,
    Opening,
    Report,
    agreed,
    apologies,
    declarations,
    digest,
    listed,
    opening_of,
    reported,
    stood_over,
    title_of,
    with_corrections,
)
from governance.domain.routes import Decision, Route
from tests.unit.minutes.test_resolutions import BOARD, COMMITTEE, TRUST

NOVEMBER = date(2026, 11, 12)


@pytest.mark.parametrize(
    ("names", "said"),
    [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")],
)
def test_names_are_listed_as_people_say_them(names, said):
    assert listed(names) == said


@pytest.mark.parametrize(
    ("by", "away", "says"),
    [
        (BOARD, [], "There were no apologies for absence."),
        (
            BOARD,
            [Absence("Petra Lyle", True)],
            "Apologies for absence were received from Petra Lyle, and the governing board"
            " consented to the absence.",
        ),
        (
            COMMITTEE,
            [Absence("Petra Lyle", True), Absence("Odo Finch", True)],
            "Apologies for absence were received from Petra Lyle and Odo Finch, and the Resources"
            " committee consented to their absence.",
        ),
        (
            TRUST,
            [Absence("Petra Lyle", True), Absence("Odo Finch", False)],
            "Apologies for absence were received from Petra Lyle, and the trustees consented to"
            " the absence.\nOdo Finch was absent without apologies.",
        ),
        (
            BOARD,
            [Absence("Petra Lyle", False), Absence("Odo Finch", False)],
            "There were no apologies for absence.\nPetra Lyle and Odo Finch were absent without"
            " apologies.",
        ),
    ],
)
def test_apologies_name_who_sent_them_and_who_did_not(by, away, says):
    assert apologies(by, away) == says


def test_declarations_name_the_item_and_keep_part_b_closed():
    assert declarations([]) == "No interests were declared in the business of the meeting."
    assert declarations(
        [
            Declared("Petra Lyle", "her son teaches here.", 5, "Pay policy"),
            Declared("Odo Finch", "the complaint is about him", 9, "A complaint", open=False),
        ]
    ).splitlines() == [
        "Petra Lyle declared an interest in item 5, Pay policy (her son teaches here), and"
        " withdrew for it.",
        "Odo Finch declared an interest in item 9 (Part B) and withdrew for it.",
    ]


@pytest.mark.parametrize(
    ("coming", "says"),
    [
        (
            Coming("Ivo Brackwell", True, 3, "18:40"),
            "Ivo Brackwell joined the meeting at 18:40, before item 3.",
        ),
        (Coming("Ivo Brackwell", True, 3), "Ivo Brackwell joined the meeting before item 3."),
        (Coming("Ivo Brackwell", False, 6), "Ivo Brackwell left the meeting before item 6."),
        (Coming("Ivo Brackwell", False, None, "19:30"), "Ivo Brackwell left the meeting at 19:30."),
    ],
)
def test_who_came_and_went_is_said_with_the_item(coming, says):
    assert coming.sentence == says


def test_the_last_minutes_are_agreed_with_corrections_or_without():
    plain = (
        "The minutes of the meeting of 12 November 2026 were agreed as a true record and signed by"
        " the chair"
    )
    assert agreed(NOVEMBER) == agreed(NOVEMBER, " \n ") == f"{plain}."
    assert agreed(NOVEMBER, "Item 3: for “May” read “June”").splitlines() == [
        f"{plain}, with this correction:",
        "Item 3: for “May” read “June”.",
    ]
    assert agreed(NOVEMBER, "One.\n\nTwo").splitlines() == [
        f"{plain}, with these corrections:",
        "(1) One.",
        "(2) Two.",
    ]
    assert with_corrections("Agreed.", None) == "Agreed."
    assert with_corrections("Agreed.", "One") == "Agreed.\nCorrections noted:\nOne."
    assert "were not agreed and stand over" in stood_over(NOVEMBER)
    assert title_of(NOVEMBER) == "Minutes of the meeting of 12 November 2026"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Apologies for absence", Opening.APOLOGIES),
        ("Welcome, apologies and consent to absence", Opening.APOLOGIES),
        ("Apology", Opening.APOLOGIES),
        ("Declarations of interest", Opening.DECLARATIONS),
        ("Declaration of pecuniary and personal interests", Opening.DECLARATIONS),
        ("Minutes of the last meeting, to be signed by the chair", Opening.LAST_MINUTES),
        ("MINUTES OF PREVIOUS MEETING", Opening.LAST_MINUTES),
        ("Minutes of the meeting of 12 November 2026", None),
        ("Matters arising", None),
        ("The interest of parents", None),
        ("", None),
        (None, None),
    ],
)
def test_the_usual_first_items_are_recognised_by_their_titles(title, kind):
    assert opening_of(title) is kind


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        (
            {"person": "Tobias Fenwick", "capacity": "headteacher", "delegation": "FGB 2026/2.3"},
            "The governing board NOTED that the headteacher, Tobias Fenwick, under the delegation"
            " recorded in minute FGB 2026/2.3, approved the Fire policy (version 2) on 12 November"
            " 2026.",
        ),
        (
            {"person": "Tobias Fenwick"},
            "The governing board NOTED that Tobias Fenwick, under the delegation, approved the"
            " Fire policy (version 2) on 12 November 2026.",
        ),
        (
            {
                "route": Route.CHAIRS_ACTION,
                "person": "Rowena Tansley",
                "capacity": "chair",
                "reason": "The boiler failed and pupils were at risk.",
                "kind": Decision.ADOPTED,
            },
            "The governing board NOTED that the chair, Rowena Tansley, by chair’s action, adopted"
            " the Fire policy (version 2) on 12 November 2026, because the boiler failed and pupils"
            " were at risk.",
        ),
        (
            {"route": Route.CHAIRS_ACTION, "reason": "Ofsted asked."},
            "The governing board NOTED that the chair, by chair’s action, approved the Fire policy"
            " (version 2) on 12 November 2026, because Ofsted asked.",
        ),
    ],
)
def test_what_was_decided_for_the_board_is_noted(fields, says):
    defaults = {"route": Route.DELEGATED_PERSON, "kind": Decision.APPROVED}
    report = Report(policy="Fire policy", version=2, decided_on=NOVEMBER, **defaults | fields)
    assert reported(BOARD, report) == says


def test_the_text_that_is_signed_is_whole_and_hashed():
    minutes = Minutes(
        "Minutes of the Governing board",
        "Brindle Lane School",
        (("Date", "12 November 2026"),),
        (Entry(1, "Apologies", "None.\n\n  \nNobody."), Entry(2, "Any other business", "")),
    )
    assert minutes.text == (
        "Minutes of the Governing board\nBrindle Lane School\nDate: 12 November 2026\n"
        "\n1. Apologies\nNone.\nNobody.\n\n2. Any other business\n"
    )
    assert digest(minutes.text) == hashlib.sha256(minutes.text.encode()).hexdigest()
    assert digest(minutes.text) != digest(minutes.text.replace("None", "Two"))
