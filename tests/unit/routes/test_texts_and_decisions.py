"""The text decided, the kind of decision and a board's own rules, row by row."""

from __future__ import annotations

from tests.unit.routes.rows import BOARD, COMMITTEE, Fields, broken, table

TWO_TEXTS = {"version": {"circulated": "v3", "decided": "v4"}}
FIXED = {"text_fixed_elsewhere": True}
LATE_PAPERS = {"notice": {"papers_sent": "2026-03-19"}}
LOST = {"votes": {"for": 2, "against": 6, "abstained": 1}}


@table(
    ("the text circulated", "", {}),
    ("another text", "wrong_version", TWO_TEXTS),
    ("no text circulated", "wrong_version", {"version": {"circulated": None}}),
    ("no text named", "wrong_version", {"version": {"circulated": None, "decided": None}}),
    ("the text decided not named", "wrong_version", {"version": {"decided": None}}),
    ("nothing recorded of the text", "wrong_version", {"version": None}),
    ("approved subject to amendments", "", {"decision": "approved_with_amendments"}),
    (
        "amended at the meeting",
        "",
        {"decision": "approved_with_amendments"} | TWO_TEXTS,
    ),
    (
        "amended, but nothing was circulated",
        "wrong_version",
        {"decision": "approved_with_amendments", "version": {"circulated": None}},
    ),
    ("a fixed text adopted as it stands", "", FIXED | {"decision": "adopted"}),
    ("a fixed text approved as it stands", "", FIXED),
    (
        "a fixed text amended",
        "text_not_editable",
        FIXED | {"decision": "approved_with_amendments"},
    ),
    (
        "a fixed text amended into another",
        "text_not_editable",
        FIXED | TWO_TEXTS | {"decision": "approved_with_amendments"},
    ),
    (
        "a fixed text replaced by another",
        "text_not_editable wrong_version",
        FIXED | TWO_TEXTS | {"decision": "adopted"},
    ),
    ("a fixed text rejected", "", FIXED | LOST | {"decision": "rejected"}),
    ("two wordings of a fixed text noted", "", FIXED | TWO_TEXTS | {"decision": "noted"}),
    (
        "another wording of a fixed text rejected",
        "wrong_version",
        FIXED | TWO_TEXTS | {"decision": "rejected"},
    ),
    ("a fixed text put off", "", FIXED | {"decision": "deferred"}),
    ("the board ratifies", "", {"decision": "ratified"}),
    ("the board ratifies another text", "wrong_version", {"decision": "ratified"} | TWO_TEXTS),
)
def test_the_text_that_is_decided(expected: list[str], changes: Fields) -> None:
    for rules in ("england_maintained", "england_academy", "wales_maintained", "custom"):
        assert broken(BOARD | {"rules": rules}, **changes) == expected


@table(
    ("rejected when lost", "", {"decision": "rejected"} | LOST),
    ("rejected with all in favour of rejecting", "", {"decision": "rejected"}),
    ("adopted when lost", "not_carried", {"decision": "adopted"} | LOST),
    ("ratified when lost", "not_carried", {"decision": "ratified"} | LOST),
    (
        "approved with amendments when lost",
        "not_carried",
        {"decision": "approved_with_amendments"} | LOST,
    ),
    ("deferred without a vote", "", {"decision": "deferred", "votes": None}),
    ("deferred since papers were late", "", {"decision": "deferred"} | LATE_PAPERS),
    ("deferred with no text", "", {"decision": "deferred", "version": None}),
    (
        "deferred at a meeting not called in time",
        "short_notice_agenda",
        {"decision": "deferred", "notice": None},
    ),
    (
        "deferred without a quorum",
        "not_quorate",
        {"decision": "deferred", "votes": None, "present": {"governors": 3}},
    ),
    ("noted without a vote", "", {"decision": "noted", "votes": None}),
    ("noted on another text", "", {"decision": "noted"} | TWO_TEXTS),
    ("noted with late papers", "short_notice_papers", {"decision": "noted"} | LATE_PAPERS),
    ("rejected on another text", "wrong_version", {"decision": "rejected"} | TWO_TEXTS),
    ("rejected with late papers", "short_notice_papers", {"decision": "rejected"} | LATE_PAPERS),
    (
        "rejected with an interest",
        "interest",
        {"decision": "rejected", "interested": True},
    ),
    (
        "noted with too many votes",
        "votes_exceed_present",
        {"decision": "noted", "votes": {"for": 30}},
    ),
)
def test_the_kind_of_decision(expected: list[str], changes: Fields) -> None:
    assert broken(BOARD, **changes) == expected


@table(
    ("takes note of what was not delegated", "", {"decision": "noted", "delegation": None}),
    ("puts off what was not delegated", "", {"decision": "deferred", "delegation": None}),
    (
        "rejects what was not delegated",
        "no_delegation",
        {"decision": "rejected", "delegation": None},
    ),
    ("ratifies", "ratified_by_board_alone", {"decision": "ratified"}),
    ("takes note of the constitution", "", {"decision": "noted", "policy": "constitution"}),
)
def test_what_a_committee_may_do_with_a_text(expected: list[str], changes: Fields) -> None:
    assert broken(COMMITTEE, **changes) == expected


def own(**parameters: object) -> Fields:
    return {"rules": "custom", "parameters": parameters}


@table(
    ("as the academy model", "", {"rules": "custom"}),
    ("ten clear days", "short_notice_agenda short_notice_papers", own(notice_clear_days=10)),
    ("no notice", "", own(notice_clear_days=0) | {"notice": {"papers_sent": "2026-03-19"}}),
    (
        "six working days",
        "short_notice_agenda short_notice_papers",
        own(notice_clear_days=6, notice_in_working_days=True),
    ),
    ("five working days", "", own(notice_clear_days=5, notice_in_working_days=True)),
    ("two thirds of twelve", "", own(quorum_share="2/3")),
    ("nine tenths of twelve", "not_quorate", own(quorum_share="9/10")),
    ("at least ten", "not_quorate", own(minimum_quorum=10)),
    (
        "a tie without a casting vote",
        "not_carried",
        own(casting_vote=False) | {"votes": {"for": 4, "against": 4, "casting": "for"}},
    ),
)
def test_a_boards_own_rules(expected: list[str], changes: Fields) -> None:
    assert broken(BOARD, **changes) == expected
