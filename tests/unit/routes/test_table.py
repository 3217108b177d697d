"""The table of rules is complete: every route, every kind of school, every source, every page."""

from __future__ import annotations

import string
from itertools import product
from pathlib import Path

import pytest

from governance.domain.routes import KindOfSchool, Route
from governance.domain.routes.citations import ENGLAND_2013, WALES_2005, cite, cited_rules
from governance.domain.routes.rule_sets import RULE_SETS, custom
from governance.domain.routes.table import DOORS, RULES, rule_slugs

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "routes.md").read_text(encoding="utf-8")
ROWS = {
    tuple(cell.strip() for cell in line.strip("|").split("|"))
    for line in PAGE.splitlines()
    if line.startswith("|")
}
HEADINGS = {
    KindOfSchool.ENGLAND_MAINTAINED: "### Maintained schools in England",
    KindOfSchool.ENGLAND_ACADEMY: "### Academy trusts in England",
    KindOfSchool.WALES_MAINTAINED: "### Maintained schools in Wales",
    KindOfSchool.CUSTOM: "### A board under its own rules",
}
ONE_WORD = {
    Route.BOARD_VOTE: "board",
    Route.COMMITTEE_VOTE: "committee",
    Route.DELEGATED_PERSON: "person",
    Route.CHAIRS_ACTION: "chair",
    Route.WRITTEN_RESOLUTION: "written",
}
EVERYWHERE = list(product(KindOfSchool, Route))
WANTED = """
    not_quorate not_carried votes_exceed_present outside_meeting short_notice_agenda
    short_notice_papers wrong_version no_delegation delegation_lapsed not_delegable_to_individual
    not_delegable committee_without_governor_majority urgency_not_shown route_not_open
    not_unanimous interest text_not_editable
"""


def test_every_wanted_rule_is_there() -> None:
    assert set(WANTED.split()) <= set(rule_slugs())


def test_every_rule_has_its_sources_and_every_source_its_rule() -> None:
    assert set(rule_slugs()) == set(cited_rules())


@pytest.mark.parametrize(("kind", "route"), EVERYWHERE)
def test_an_open_route_has_rules_and_a_closed_one_has_none(
    kind: KindOfSchool, route: Route
) -> None:
    assert bool(RULES[kind, route]) is (route in RULE_SETS[kind].routes_open)
    assert DOORS[kind, route].slug == "route_not_open"


def test_every_rule_is_used_somewhere() -> None:
    used = {rule.slug for rules in RULES.values() for rule in rules}
    assert used | {"route_not_open"} == set(rule_slugs())


@pytest.mark.parametrize(("kind", "route"), EVERYWHERE)
def test_every_rule_of_a_route_cites_the_source_of_that_school(
    kind: KindOfSchool, route: Route
) -> None:
    for rule in (DOORS[kind, route], *RULES[kind, route]):
        assert rule.cites == cite(rule.slug, kind, route)
        assert rule.says.endswith(".")
        assert all(name != "" for _, name, _, _ in string.Formatter().parse(rule.says))


def test_what_does_not_rest_on_a_regulation_is_marked_to_verify() -> None:
    for kind in (KindOfSchool.ENGLAND_ACADEMY, KindOfSchool.CUSTOM):
        for route in Route:
            assert all("(verify)" in rule.cites for rule in RULES[kind, route])


@pytest.mark.parametrize("slug", rule_slugs())
def test_every_rule_is_explained_on_the_page(slug: str) -> None:
    assert [row for row in ROWS if row[0] == f"`{slug}`" and len(row) == 2]


@pytest.mark.parametrize("kind", KindOfSchool)
def test_every_source_stands_on_the_page_and_no_other(kind: KindOfSchool) -> None:
    section = PAGE.split(HEADINGS[kind])[1].split("\n#")[0]
    told = {
        (cells[0].strip("` "), route.strip(), cells[2].strip())
        for line in section.splitlines()
        if line.startswith("| `")
        for cells in [line.strip("|").split("|")]
        for route in cells[1].replace("all", ", ".join(ONE_WORD.values())).split(",")
    }
    true = {
        (
            rule.slug,
            ONE_WORD[route],
            rule.cites.replace(ENGLAND_2013, "R13").replace(WALES_2005, "W05"),
        )
        for route in Route
        for rule in (DOORS[kind, route], *RULES[kind, route])
    }
    assert told == true


@pytest.mark.parametrize("kind", KindOfSchool)
def test_every_rule_set_and_route_stands_on_the_page(kind: KindOfSchool) -> None:
    assert [row for row in ROWS if row[0] == f"`{kind.value}`"]
    for route in Route:
        assert [row for row in ROWS if row[0] == f"`{route.value}`"]


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"notice_clear_days": -1}, "Notice cannot be negative"),
        ({"minimum_quorum": 0}, "a quorum is at least one"),
        ({"minimum_committee": 0}, "a quorum is at least one"),
        ({"quorum_share": 2}, "lies between none and all"),
    ],
)
def test_a_rule_set_that_cannot_be_is_refused(parameters: dict[str, int], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        custom(**parameters)
