"""Committee votes, row by row."""

from __future__ import annotations

from tests.unit.routes.rows import COMMITTEE, GIVEN, Fields, broken, table

ACADEMY = {"rules": "england_academy"}
WALES = {"rules": "wales_maintained"}


def there(governors: int, associates: int = 0, withdrawn: int = 0) -> Fields:
    """That many present, and everybody who may vote in favour."""
    present = {
        "governors": governors,
        "associates": associates,
        "withdrawn_governors": withdrawn,
    }
    return {"present": present, "votes": {"for": governors - withdrawn + associates, "against": 0}}


@table(
    ("plain", "", {}),
    ("three governors", "", there(3)),
    ("two governors", "not_quorate", there(2)),
    ("two governors of a committee of three", "not_quorate", there(2) | {"body": {"seats": 3}}),
    ("associates do not count", "not_quorate", there(2, associates=1)),
    ("terms of reference ask for four", "not_quorate", there(3) | {"body": {"quorum": 4}}),
    ("terms of reference met", "", there(4) | {"body": {"quorum": 4}}),
    ("terms of reference cannot ask for two", "not_quorate", there(2) | {"body": {"quorum": 2}}),
    ("withdrawn to two", "not_quorate", there(3, withdrawn=1)),
    ("withdrawn to three", "", there(4, withdrawn=1)),
    ("more governors than associates", "", there(4, associates=3)),
    ("as many associates", "committee_without_governor_majority", there(3, associates=3)),
    ("more associates", "committee_without_governor_majority", there(4, associates=5)),
    (
        "a withdrawal loses the majority",
        "committee_without_governor_majority",
        there(4, associates=3, withdrawn=1),
    ),
    (
        "too few and outnumbered",
        "committee_without_governor_majority not_quorate",
        there(2, associates=2),
    ),
    ("associates may vote", "", there(4, associates=2)),
    ("a vote too many", "votes_exceed_present", {"votes": {"for": 5, "against": 1}}),
    ("tie", "not_carried", {"votes": {"for": 2, "against": 2}}),
    ("tie broken", "", {"votes": {"for": 2, "against": 2, "casting": "for"}}),
    ("outside a meeting", "outside_meeting", {"in_meeting": False}),
    ("papers late", "short_notice_papers", {"notice": {"papers_sent": "2026-03-13"}}),
    ("agenda late", "short_notice_agenda", {"notice": {"agenda_sent": "2026-03-13"}}),
    ("another version", "wrong_version", {"version": {"decided": "v4"}}),
    ("with an interest", "interest", {"interested": True}),
)
def test_an_english_committee(expected: list[str], changes: Fields) -> None:
    assert broken(COMMITTEE, **changes) == expected


@table(
    ("nothing delegated", "no_delegation", {"delegation": None}),
    ("another policy delegated", "no_delegation", {"delegation": {"policy": "uniform"}}),
    ("delegated to the head instead", "no_delegation", {"delegation": GIVEN}),
    ("delegated to the chair instead", "no_delegation", {"delegation": {"to": "chair"}}),
    ("delegated to nobody", "no_delegation", {"delegation": {"to": ""}}),
    ("not minuted", "no_delegation", {"delegation": {"minute": None}}),
    ("minuted with a blank", "no_delegation", {"delegation": {"minute": " "}}),
    ("lapsed", "delegation_lapsed", {"delegation": {"ends": "2026-03-19"}}),
    ("ends on the day", "", {"delegation": {"ends": "2026-03-20"}}),
    ("begins on the day", "", {"delegation": {"starts": "2026-03-20"}}),
    ("begins tomorrow", "delegation_lapsed", {"delegation": {"starts": "2026-03-21"}}),
    ("without end", "", {"delegation": {"ends": None}}),
    ("without beginning", "", {"delegation": {"starts": None}}),
    ("to “committee”", "", {"delegation": {"to": "committee"}}),
    ("to “Curriculum Committee”", "", {"delegation": {"to": "Curriculum Committee"}}),
    (
        "not delegated and inquorate",
        "no_delegation not_quorate",
        {"delegation": None} | there(2),
    ),
    (
        "not delegated by e-mail",
        "no_delegation outside_meeting",
        {"delegation": None, "in_meeting": False},
    ),
)
def test_what_a_committee_was_given(expected: list[str], changes: Fields) -> None:
    for rules in ("england_maintained", "england_academy", "wales_maintained"):
        assert broken(COMMITTEE | {"rules": rules}, **changes) == expected


def handed_over(policy: str) -> Fields:
    return {"policy": policy, "delegation": {"policy": policy}}


@table(
    ("behaviour principles", "", handed_over("behaviour_principles")),
    ("admissions", "", handed_over("admissions")),
    ("exclusions", "", handed_over("exclusions")),
    ("first budget", "", handed_over("first_budget")),
    ("child protection, whatever guidance advises", "", handed_over("child_protection")),
    ("the constitution", "not_delegable", handed_over("constitution")),
    ("the officers", "not_delegable", handed_over("officers")),
    ("delegation itself", "not_delegable", handed_over("delegation")),
    ("establishing committees", "not_delegable", handed_over("establishing_committees")),
    ("terms of reference", "not_delegable", handed_over("terms_of_reference")),
    ("instrument of government", "not_delegable", handed_over("instrument_of_government")),
    (
        "the constitution, without a delegation",
        "no_delegation not_delegable",
        {"policy": "constitution", "delegation": None},
    ),
)
def test_what_a_committee_may_be_given(expected: list[str], changes: Fields) -> None:
    assert broken(COMMITTEE, **changes) == expected
    assert broken(COMMITTEE | WALES, **changes) == expected


@table(
    ("three", "", there(3)),
    ("two by default", "not_quorate", there(2)),
    ("two by its terms of reference", "", there(2) | {"body": {"quorum": 2}}),
    ("outnumbered", "committee_without_governor_majority", there(3, associates=3)),
    (
        "a local governing body is not bound to a majority",
        "",
        there(3, associates=4) | {"body": {"kind": "lgb"}},
    ),
    ("a local governing body needs a quorum", "not_quorate", there(2) | {"body": {"kind": "lgb"}}),
    (
        "the trustees may hand over anything",
        "",
        {"policy": "constitution", "delegation": {"policy": "constitution"}},
    ),
)
def test_a_trusts_committee(expected: list[str], changes: Fields) -> None:
    assert broken(COMMITTEE | ACADEMY, **changes) == expected


@table(
    ("plain", "", {}),
    ("two governors", "not_quorate", there(2)),
    ("outnumbered", "committee_without_governor_majority", there(3, associates=3)),
    (
        "four working days",
        "short_notice_agenda short_notice_papers",
        {"notice": {"agenda_sent": "2026-03-13", "papers_sent": "2026-03-13"}},
    ),
)
def test_a_welsh_committee(expected: list[str], changes: Fields) -> None:
    assert broken(COMMITTEE | WALES, **changes) == expected
