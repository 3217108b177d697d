"""A delegated person, chair's action and written resolutions, row by row."""

from __future__ import annotations

from tests.unit.routes.rows import CHAIR, GIVEN, PERSON, WRITTEN, Fields, broken, table

KINDS = ("england_maintained", "england_academy", "wales_maintained", "custom")


@table(
    ("plain", "", {}),
    ("not delegated", "no_delegation", {"delegation": None}),
    ("another policy", "no_delegation", {"delegation": {"policy": "uniform"}}),
    ("not minuted", "no_delegation", {"delegation": {"minute": None}}),
    ("to a committee instead", "no_delegation", {"delegation": {"to": "finance committee"}}),
    ("to an individual governor", "", {"delegation": {"to": "link governor"}}),
    ("lapsed", "delegation_lapsed", {"delegation": {"ends": "2026-01-31"}}),
    ("ends on the day", "", {"delegation": {"ends": "2026-03-20"}}),
    ("not yet begun", "delegation_lapsed", {"delegation": {"starts": "2026-04-01"}}),
    ("without end", "", {"delegation": {"ends": None}}),
    (
        "lapsed and of another policy: it never covered this one",
        "no_delegation",
        {"delegation": {"policy": "uniform", "ends": "2026-01-31"}},
    ),
    (
        "lapsed and not minuted: it was never recorded",
        "no_delegation",
        {"delegation": {"minute": None, "ends": "2026-01-31"}},
    ),
    ("on their own pay", "interest", {"interested": True}),
    ("another text than put forward", "wrong_version", {"version": {"decided": "v4"}}),
    ("text not recorded", "wrong_version", {"version": None}),
    (
        "lapsed, interested, another text",
        "delegation_lapsed interest wrong_version",
        {"delegation": {"ends": "2026-01-31"}, "interested": True, "version": {"decided": "v4"}},
    ),
    ("a person ratifies", "ratified_by_board_alone", {"decision": "ratified"}),
    ("adopts a fixed text", "", {"decision": "adopted", "text_fixed_elsewhere": True}),
    (
        "amends a fixed text",
        "text_not_editable",
        {"decision": "approved_with_amendments", "text_fixed_elsewhere": True},
    ),
    ("rejects without power", "no_delegation", {"decision": "rejected", "delegation": None}),
    ("takes note without power", "", {"decision": "noted", "delegation": None}),
)
def test_a_delegated_person(expected: list[str], changes: Fields) -> None:
    for rules in KINDS:
        assert broken(PERSON | {"rules": rules}, **changes) == expected


def person_on(policy: str, *, delegated: bool = True) -> Fields:
    return {"policy": policy, "delegation": GIVEN | {"policy": policy} if delegated else None}


@table(
    ("behaviour principles", "not_delegable_to_individual", person_on("behaviour_principles")),
    (
        "behaviour principles, spelt apart",
        "not_delegable_to_individual",
        person_on("behaviour-principles"),
    ),
    ("school discipline", "not_delegable_to_individual", person_on("school_discipline")),
    ("first budget", "not_delegable_to_individual", person_on("first_budget")),
    ("admissions", "not_delegable_to_individual", person_on("admissions")),
    ("exclusions", "not_delegable_to_individual", person_on("exclusions")),
    ("constitution", "not_delegable", person_on("constitution")),
    ("officers", "not_delegable", person_on("officers")),
    ("delegation", "not_delegable", person_on("delegation")),
    ("establishing committees", "not_delegable", person_on("establishing_committees")),
    ("the behaviour policy is the headteacher’s", "", person_on("behaviour")),
    ("complaints", "", person_on("complaints")),
    ("child protection, whatever guidance advises", "", person_on("child_protection")),
    (
        "admissions without delegation",
        "no_delegation not_delegable_to_individual",
        person_on("admissions", delegated=False),
    ),
    ("admissions, put off", "", person_on("admissions") | {"decision": "deferred"}),
)
def test_what_one_person_may_be_given(expected: list[str], changes: Fields) -> None:
    assert broken(PERSON, **changes) == expected
    assert broken(PERSON | {"rules": "wales_maintained"}, **changes) == expected
    of_a_trust = [rule for rule in expected if not rule.startswith("not_delegable")]
    assert broken(PERSON | {"rules": "england_academy"}, **changes) == of_a_trust


@table(
    ("both tests met", "", {}),
    (
        "a meeting could be held",
        "urgency_not_shown",
        {"chairs_action": {"meeting_practicable": True}},
    ),
    (
        "no serious detriment",
        "urgency_not_shown",
        {"chairs_action": {"seriously_detrimental": False}},
    ),
    (
        "neither",
        "urgency_not_shown",
        {"chairs_action": {"meeting_practicable": True, "seriously_detrimental": False}},
    ),
    ("no reason stated", "urgency_not_shown", {"chairs_action": {"reason": " "}}),
    ("no tests recorded", "urgency_not_shown", {"chairs_action": None}),
    ("needs no delegation", "", {"delegation": None}),
    ("behaviour principles", "not_delegable_to_individual", {"policy": "behaviour_principles"}),
    ("admissions", "not_delegable_to_individual", {"policy": "admissions"}),
    ("exclusions", "not_delegable_to_individual", {"policy": "exclusions"}),
    ("first budget", "not_delegable_to_individual", {"policy": "first_budget"}),
    ("constitution", "not_delegable", {"policy": "constitution"}),
    (
        "admissions, not urgent",
        "not_delegable_to_individual urgency_not_shown",
        {"policy": "admissions", "chairs_action": {"seriously_detrimental": False}},
    ),
    ("on the chair’s own interest", "interest", {"interested": True}),
    ("another text", "wrong_version", {"version": {"decided": "v4"}}),
    ("the chair ratifies", "ratified_by_board_alone", {"decision": "ratified"}),
)
def test_chairs_action_at_a_maintained_school(expected: list[str], changes: Fields) -> None:
    assert broken(CHAIR, **changes) == expected
    assert broken(CHAIR | {"rules": "wales_maintained"}, **changes) == expected


GRANTED: Fields = CHAIR | {"delegation": GIVEN | {"to": "chair"}}


@table(
    ("granted and urgent", "", {}),
    ("never granted", "route_not_open", {"delegation": None}),
    ("granted to the head instead", "route_not_open", {"delegation": GIVEN}),
    (
        "granted to a committee instead",
        "route_not_open",
        {"delegation": {"to": "urgency committee"}},
    ),
    ("granted for another policy", "no_delegation", {"delegation": {"policy": "uniform"}}),
    ("grant not minuted", "no_delegation", {"delegation": {"minute": None}}),
    ("grant lapsed", "delegation_lapsed", {"delegation": {"ends": "2026-01-31"}}),
    (
        "granted, not urgent",
        "urgency_not_shown",
        {"chairs_action": {"seriously_detrimental": False}},
    ),
    (
        "never granted: nothing else is judged",
        "route_not_open",
        {"delegation": None, "chairs_action": None, "interested": True},
    ),
    (
        "the statutory limits are not a trust’s",
        "",
        {"policy": "admissions", "delegation": {"policy": "admissions"}},
    ),
)
def test_chairs_action_at_a_trust(expected: list[str], changes: Fields) -> None:
    assert broken(GRANTED | {"rules": "england_academy"}, **changes) == expected
    assert broken(GRANTED | {"rules": "custom"}, **changes) == expected


@table(
    ("all in office", "", {}),
    ("one against", "not_unanimous", {"votes": {"for": 11, "against": 1}}),
    ("one abstains", "not_unanimous", {"votes": {"for": 11, "abstained": 1}}),
    ("one has not answered", "not_unanimous", {"votes": {"for": 11}}),
    ("vacancies sign nothing", "", {"body": {"seats": 20, "vacancies": 8}}),
    ("one more than in office", "votes_exceed_present", {"votes": {"for": 13}}),
    ("votes not recorded", "not_unanimous", {"votes": None}),
    ("body not recorded", "not_unanimous", {"body": None}),
    ("another text", "wrong_version", {"version": {"decided": "v4"}}),
    ("with an interest", "interest", {"interested": True}),
    (
        "a fixed text amended",
        "text_not_editable",
        {"text_fixed_elsewhere": True, "decision": "approved_with_amendments"},
    ),
    ("a committee’s members, nothing delegated", "no_delegation", {"body": {"kind": "committee"}}),
    (
        "a committee’s members, delegated",
        "",
        {"body": {"kind": "committee"}, "delegation": GIVEN | {"to": "audit committee"}},
    ),
)
def test_a_written_resolution(expected: list[str], changes: Fields) -> None:
    assert broken(WRITTEN, **changes) == expected


@table(
    ("plain", "route_not_open", {}),
    ("not even unanimous", "route_not_open", {"votes": {"for": 3}}),
    ("with every other fault", "route_not_open", {"interested": True, "version": None}),
)
def test_maintained_schools_have_no_written_resolutions(
    expected: list[str], changes: Fields
) -> None:
    for rules in ("england_maintained", "wales_maintained"):
        assert broken(WRITTEN | {"rules": rules}, **changes) == expected
