"""The catalogue of policies: read whole, searched by title, never at odds with the law."""

from __future__ import annotations

import json

import pytest

from governance.adapters.catalogue_file import shipped_catalogue
from governance.domain.catalogue import (
    Approver,
    CatalogueEntry,
    Confidence,
    Force,
    Sort,
    applies,
    fold_title,
    load,
)
from governance.domain.routes import KindOfSchool, Limit, legal_limit

CATALOGUE = shipped_catalogue()
ENTRIES = [pytest.param(entry, id=entry.slug) for entry in CATALOGUE.entries]


def found(title: str) -> str | None:
    entry = CATALOGUE.find(title)
    return entry.slug if entry else None


def test_the_catalogue_has_its_date_and_its_country() -> None:
    assert CATALOGUE.version == "2026-11-20"
    assert CATALOGUE.jurisdiction == "England"
    assert len(CATALOGUE.entries) == 51


@pytest.mark.parametrize("entry", ENTRIES)
def test_every_entry_has_a_source_and_a_school(entry: CatalogueEntry) -> None:
    assert CATALOGUE.cite(entry)
    assert entry.schools
    assert len({each.sort for each in entry.schools}) == len(entry.schools)


@pytest.mark.parametrize("entry", ENTRIES)
def test_every_name_and_alias_finds_its_own_entry(entry: CatalogueEntry) -> None:
    assert {found(title) for title in (entry.name, *entry.aliases)} == {entry.slug}


@pytest.mark.parametrize("entry", ENTRIES)
def test_advice_on_approval_never_goes_beyond_the_law(entry: CatalogueEntry) -> None:
    advice = {each.approver for each in entry.schools if each.sort is Sort.MAINTAINED}
    limit = legal_limit(entry.slug)
    if limit is Limit.BOARD_ALONE:
        assert advice <= {Approver.FULL_BOARD}
    if limit is Limit.NOT_TO_AN_INDIVIDUAL:
        assert advice <= {Approver.FULL_BOARD, Approver.COMMITTEE}


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("E-Safety Policy 2024", "online_safety"),
        ("Online Safety", "online_safety"),
        ("e safety", "online_safety"),
        ("Safeguarding & Child Protection Policy", "child_protection"),
        ("BEHAVIOUR POLICY", "behaviour"),
        ("Statement of Behaviour Principles", "behaviour_principles"),
        ("Attendence Policy", "attendance"),
        ("Charging and Remissions Policy 2023-24", "charging_remissions"),
        ("Health & Safety", "health_safety"),
        ("Whistle-blowing", "whistleblowing"),
        ("Governors’ Allowances", "governors_allowances"),
        ("Staff Discipline Policy", "staff_discipline"),
        ("Accesibility Plan", "accessibility_plan"),
        ("Homework policy", None),
        ("Lettings", None),
        ("Policy", None),
        ("", None),
        ("2024", None),
    ],
)
def test_a_title_finds_the_policy_that_it_means(title: str, slug: str | None) -> None:
    assert found(title) == slug


def test_common_words_years_and_endings_do_not_tell_policies_apart() -> None:
    assert fold_title("The School’s Complaints Policies (2025)") == fold_title("Complaint policy")


@pytest.mark.parametrize(
    ("slug", "maintained", "academy"),
    [
        ("attendance", True, True),
        ("behaviour_principles", True, False),
        ("trust_accounts", False, True),
        ("governors_allowances", True, False),
        ("scheme_of_delegation", False, True),
    ],
)
def test_an_entry_applies_to_the_schools_it_names(
    slug: str, maintained: bool, academy: bool
) -> None:
    entry = CATALOGUE.entry(slug)
    assert entry
    assert applies(entry, KindOfSchool.ENGLAND_MAINTAINED) is maintained
    assert applies(entry, KindOfSchool.ENGLAND_ACADEMY) is academy
    assert not applies(entry, KindOfSchool.WALES_MAINTAINED)
    assert (entry in CATALOGUE.for_school(KindOfSchool.ENGLAND_ACADEMY)) is academy


def test_a_condition_of_an_entry_is_told() -> None:
    uniform = CATALOGUE.entry("uniform")
    assert uniform
    asked = uniform.application(KindOfSchool.ENGLAND_ACADEMY)
    assert asked
    assert asked.only == "has a uniform"


def test_force_differs_by_sort_of_school() -> None:
    entry = CATALOGUE.entry("whistleblowing")
    assert entry
    forces = {each.sort: each.force for each in entry.schools}
    assert forces == {Sort.ACADEMY: Force.STATUTORY, Sort.MAINTAINED: Force.RECOMMENDED}


def test_what_rests_on_background_knowledge_is_marked() -> None:
    doubtful = {entry.slug for entry in CATALOGUE.entries if entry.confidence is Confidence.C}
    assert doubtful == {"anti_bullying", "foi_scheme", "online_safety"}


def small(**changes: object) -> str:
    entry = {
        "slug": "uniform",
        "name": "Uniform",
        "aliases": [],
        "schools": [],
        "review": dict.fromkeys(("months", "fixed", "trigger", "consult", "note"))
        | {"basis": "law"},
        "acknowledge": None,
        "owner": None,
        "note": None,
        "confidence": "A",
        "sources": ["S1"],
    }
    data = {"version": "1", "jurisdiction": "England", "about": "", "sources": {"S1": "a page"}}
    return json.dumps(data | {"entries": [entry, entry | changes]})


def test_a_title_of_two_entries_finds_neither() -> None:
    catalogue = load(small(slug="other"))
    assert catalogue.find("Uniform") is None
    assert catalogue.find("Unifrom") is None
    assert load(small(slug="other", name="Hats")).find("Uniform")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{}", "lacks 'version'"),
        ("[]", "The catalogue of policies lacks"),
        ("no json", "Expecting value"),
        (small(), "has a slug twice"),
        (small(slug="other", sources=["S2"]), "names no source"),
        (small(slug="other", confidence="D"), "'D' is not a valid Confidence"),
    ],
)
def test_a_text_that_is_no_catalogue_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        load(text)
