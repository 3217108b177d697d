"""The minute of a decision, in the clerk's words, for each kind, body and country."""

from __future__ import annotations

import pytest

from governance.domain.dates import PreciseDate
from governance.domain.minutes import Declared, Resolution, Speaker, resolved
from governance.domain.routes import BodyKind, Casting, Decision, KindOfSchool, Votes

BOARD = Speaker(BodyKind.BOARD, KindOfSchool.ENGLAND_MAINTAINED, "Full governing board")
WALES = Speaker(BodyKind.BOARD, KindOfSchool.WALES_MAINTAINED, "Governing body")
TRUST = Speaker(BodyKind.BOARD, KindOfSchool.ENGLAND_ACADEMY, "Board of trustees")
LOCAL = Speaker(BodyKind.LOCAL_GOVERNING_BODY, KindOfSchool.ENGLAND_ACADEMY, "Larkfield LGB")
OWN = Speaker(BodyKind.BOARD, KindOfSchool.CUSTOM, "Board of governors")
COMMITTEE = Speaker(BodyKind.COMMITTEE, KindOfSchool.ENGLAND_MAINTAINED, "Resources committee")
THE_COMMITTEE = Speaker(BodyKind.COMMITTEE, KindOfSchool.WALES_MAINTAINED, "The Pay committee")
SEPTEMBER = PreciseDate.month(2027, 9)


def minute(by=BOARD, kind=Decision.APPROVED, **fields):
    return resolved(by, Resolution(kind, "Attendance policy", 3, **fields)).splitlines()


@pytest.mark.parametrize(
    ("by", "begins"),
    [
        (BOARD, "The governing board RESOLVED"),
        (WALES, "The governing body RESOLVED"),
        (TRUST, "The trustees RESOLVED"),
        (LOCAL, "The local governing body RESOLVED"),
        (OWN, "The governing board RESOLVED"),
        (COMMITTEE, "The Resources committee RESOLVED"),
        (THE_COMMITTEE, "The Pay committee RESOLVED"),
    ],
)
def test_each_body_speaks_by_its_own_name(by, begins):
    assert minute(by) == [f"{begins} to approve the Attendance policy (version 3)."]


@pytest.mark.parametrize(
    ("kind", "fields", "says"),
    [
        (
            Decision.APPROVED,
            {"next_review": SEPTEMBER},
            "The governing board RESOLVED to approve the Attendance policy (version 3), with its"
            " next review in September 2027.",
        ),
        (
            Decision.ADOPTED,
            {"next_review": PreciseDate.parse("2027-09-01")},
            "The governing board RESOLVED to adopt the Attendance policy (version 3) as it stands,"
            " with its next review on 1 September 2027.",
        ),
        (
            Decision.RATIFIED,
            {"next_review": PreciseDate.parse("2028")},
            "The governing board RESOLVED to ratify the Attendance policy (version 3), with its"
            " next review in 2028.",
        ),
        (
            Decision.NOTED,
            {"next_review": SEPTEMBER},
            "The governing board NOTED the Attendance policy (version 3).",
        ),
        (
            Decision.DEFERRED,
            {},
            "The governing board RESOLVED to defer its decision on the Attendance policy"
            " (version 3) to another meeting.",
        ),
        (
            Decision.REJECTED,
            {},
            "The governing board RESOLVED not to approve the Attendance policy (version 3), which"
            " goes back to the headteacher.",
        ),
        (
            Decision.APPROVED_WITH_AMENDMENTS,
            {},
            "The governing board RESOLVED to approve the Attendance policy (version 3) subject to"
            " the amendments named at the meeting.",
        ),
    ],
)
def test_each_kind_of_decision_has_its_words(kind, fields, says):
    assert minute(kind=kind, **fields) == [says]


def test_a_term_is_said_with_its_article():
    [said] = minute(next_review=PreciseDate.parse("2027-23"))
    assert said.endswith("with its next review in the autumn term 2027.")


def test_trustees_defer_their_decision():
    [said] = minute(TRUST, Decision.DEFERRED)
    assert said.startswith("The trustees RESOLVED to defer their decision on")


def test_amendments_are_listed_with_the_review():
    assert minute(
        kind=Decision.APPROVED_WITH_AMENDMENTS,
        amendments=("Section 2: “daily” for “weekly”", "  a deputy is named in section 4. "),
        next_review=SEPTEMBER,
    ) == [
        "The governing board RESOLVED to approve the Attendance policy (version 3), with its next"
        " review in September 2027, subject to the following amendments:",
        "(1) Section 2: “daily” for “weekly”.",
        "(2) a deputy is named in section 4.",
    ]


@pytest.mark.parametrize(
    ("kind", "reason", "says"),
    [
        (Decision.DEFERRED, "The figures are missing", "The reason: the figures are missing."),
        (Decision.REJECTED, "Ofsted asks for more.", "The reason: Ofsted asks for more."),
        (Decision.APPROVED, "Governors thanked the head", "Governors thanked the head."),
    ],
)
def test_what_was_noted_with_it_is_said(kind, reason, says):
    assert minute(kind=kind, reason=reason)[1] == says


@pytest.mark.parametrize(
    ("votes", "says"),
    [
        (Votes(7, 1, 1), "Votes: 7 for, 1 against, 1 abstention."),
        (Votes(7, 0, 2), "Votes: 7 for, none against, 2 abstentions."),
        (Votes(7), "Votes: 7 for, none against, no abstentions."),
        (Votes(0, 6), "Votes: none for, 6 against, no abstentions."),
        (
            Votes(4, 4, 0, Casting.FOR),
            "Votes: 4 for, 4 against, no abstentions. The votes being equal, the chair used the"
            " casting vote for it.",
        ),
        (
            Votes(4, 4, 1, Casting.AGAINST),
            "Votes: 4 for, 4 against, 1 abstention. The votes being equal, the chair used the"
            " casting vote against it.",
        ),
    ],
)
def test_votes_are_counted_in_words(votes, says):
    assert minute(votes=votes)[1] == says


def test_where_nobody_voted_no_vote_is_told():
    assert len(minute(kind=Decision.NOTED, votes=Votes(0))) == 1


def test_movers_votes_withdrawals_and_minute_follow_in_order():
    assert minute(
        proposer="Ivo Brackwell",
        seconder="Petra Lyle",
        votes=Votes(6),
        withdrew=(
            Declared("Sunniva Holt", "her son teaches here."),
            Declared("Odo Finch", ""),
        ),
        minute="FGB 2026/27-14",
    )[1:] == [
        "Proposed by Ivo Brackwell, seconded by Petra Lyle. Votes: 6 for, none against, no"
        " abstentions.",
        "Sunniva Holt declared an interest (her son teaches here) and withdrew for this item.",
        "Odo Finch declared an interest and withdrew for this item.",
        "Minute FGB 2026/27-14.",
    ]


def test_a_proposer_may_stand_alone():
    assert minute(proposer="Ivo Brackwell")[1] == "Proposed by Ivo Brackwell."


def test_a_title_that_begins_with_the_gets_no_second_one():
    said = resolved(BOARD, Resolution(Decision.NOTED, "The Use of Force policy"))
    assert said == "The governing board NOTED The Use of Force policy."
