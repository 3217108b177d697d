"""Writers with their dates, staff who decide with a board, heads over values, who watches."""

from __future__ import annotations

import pytest

from governance.domain.reading import read
from governance.domain.reading.blocks import from_text
from governance.domain.reading.result import Confidence

HEAD = "Thornmere Primary School\n\nVisitors Policy\n\n"
BODY = "\n\nVisitors sign in at the office. The school has regard to the Education Act 2002.\n"


def reading(lines: str):
    return read(from_text("visitors.txt", HEAD + lines + BODY))


@pytest.mark.parametrize(
    ("lines", "who", "when"),
    [
        ("Policy written: P Larkhill, Oct 2021\nReview: Autumn 2023", "P Larkhill", "2021-10"),
        ("Written: Petra Larkhill (May 2019)", "Petra Larkhill", "2019-05"),
        ("Created: Mrs P Larkhill - 4 May 2019", "Mrs P Larkhill", "2019-05-04"),
        ("Drafted: Petra Larkhill, September 2020", "Petra Larkhill", "2020-09"),
        ("Document prepared: Petra Larkhill 12/11/14", "Petra Larkhill", "2014-11-12"),
    ],
)
def test_a_writer_may_stand_before_the_date_of_writing(lines, who, when):
    found = reading(lines)
    assert found.owner
    assert found.owner.value == who
    assert found.owner.confidence is not Confidence.CONFIDENT
    assert found.written
    assert found.written.value.edtf == when


def test_one_of_those_who_sign_is_no_keeper():
    found = reading(
        "Prepared: P Larkhill November 2019 ________ Verified: J Oldham May 2020 ________"
    )
    assert found.owner is None


@pytest.mark.parametrize(
    ("lines", "who"),
    [
        ("Agreed with staff and governors: 18 Nov 2021", "staff and governors"),
        (
            "Approved by the staff and the governing body: 4 May 2019",
            "staff and the governing body",
        ),
        ("Adopted by staff & governors on 4 May 2019", "staff & governors"),
        ("Both staff and governors have approved this policy.", "staff and governors"),
        ("Ratified by: Staff and Governors", "Staff and Governors"),
    ],
)
def test_staff_decide_together_with_a_board(lines, who):
    found = reading(lines).approved_by
    assert found
    assert found.value == who


def test_of_parents_and_governors_the_governors_decide():
    found = reading("Approved by parents and governors: May 2019").approved_by
    assert found
    assert found.value == "governors"


@pytest.mark.parametrize(
    ("lines", "who"),
    [
        ("Prepared by:            Signature:          Date:\n\nDeputy Bursar", "Deputy Bursar"),
        ("Written by      Role        Date\n\nPetra Larkhill", "Petra Larkhill"),
        ("Produced by:   Signed:    Date:\nPremises Manager", "Premises Manager"),
        (
            "Document drafted by    Signature     Date\nAssistant Headteacher",
            "Assistant Headteacher",
        ),
        ("Compiled by: Name: Date:\nMrs P Larkhill", "Mrs P Larkhill"),
    ],
)
def test_the_first_column_under_its_head_names_the_writer(lines, who):
    found = reading(lines).owner
    assert found
    assert found.value == who
    assert found.confidence is not Confidence.CONFIDENT


def test_a_chair_in_the_first_column_keeps_nothing():
    assert reading("Prepared by:      Signature:      Date:\n\nChair of Governors").owner is None


@pytest.mark.parametrize(
    ("lines", "who"),
    [
        ("The effectiveness of this policy is monitored by the Site Manager.", "Site Manager"),
        (
            "This visitors policy is monitored and evaluated by the Office Manager.",
            "Office Manager",
        ),
        (
            "The running of our visitors policy will be regularly overseen by the Bursar.",
            "Bursar",
        ),
        (
            "This policy is reviewed every year by the Office Manager and the Senior Leadership "
            "Team.",
            "Office Manager",
        ),
        (
            "Member of staff responsible for overseeing that this policy is kept and regularly "
            "reviewed: Art Co-ordinator",
            "Art Co-ordinator",
        ),
    ],
)
def test_who_watches_over_the_policy_keeps_it(lines, who):
    found = reading(lines).owner
    assert found
    assert found.value == who
    assert found.confidence is not Confidence.CONFIDENT


def test_a_board_that_monitors_keeps_nothing():
    assert (
        reading("The implementation of this policy is monitored by the governing body.").owner
        is None
    )
