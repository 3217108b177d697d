"""What the law never lets a maintained board hand over, or never to one person.

England: School Governance (Roles, Procedures and Allowances) (England) Regulations 2013, reg 19.
Wales: Government of Maintained Schools (Wales) Regulations 2005, reg 51. Policies are known by
their catalogue slug; a function that is no policy (the constitution, the first budget) has a slug
of its own. Whatever is not named here is for the board to decide, whatever guidance advises.

The behaviour policy is not among the limits: the headteacher determines it (Education and
Inspections Act 2006, s 89) within the board's written statement of principles, which is.
"""

from __future__ import annotations

from enum import StrEnum


class Limit(StrEnum):
    """How far a function may be handed over."""

    BOARD_ALONE = "board_alone"
    NOT_TO_AN_INDIVIDUAL = "not_to_an_individual"


_BOARD_ALONE = frozenset(
    {
        "constitution",
        "constitution_of_the_board",
        "board_constitution",
        "instrument_of_government",
        "officers",
        "election_of_officers",
        "election_of_chair",
        "chair_election",
        "election_of_vice_chair",
        "removal_of_chair",
        "appointment_of_clerk",
        "clerk_appointment",
        "suspension_of_governors",
        "delegation",
        "delegations",
        "delegation_of_functions",
        "terms_of_reference",
        "committees",
        "establishing_committees",
        "establishment_of_committees",
        "committee_establishment",
        "committee_terms_of_reference",
        "scheme_of_delegation",
        "constitution_of_the_governing_body",
        "reconstitution",
        "appointment_of_officers",
        "chair_and_vice_chair",
        "election_of_chair_and_vice_chair",
    }
)
_NOT_TO_AN_INDIVIDUAL = frozenset(
    {
        "behaviour_principles",
        "behavior_principles",
        "statement_of_behaviour_principles",
        "discipline",
        "discipline_policy",
        "school_discipline",
        "school_discipline_policy",
        "pupil_discipline",
        "budget",
        "first_budget",
        "first_budget_plan",
        "first_formal_budget",
        "budget_plan",
        "annual_budget",
        "admissions",
        "admission_arrangements",
        "admissions_policy",
        "exclusions",
        "exclusion",
        "suspensions",
        "suspensions_and_exclusions",
    }
)


def legal_limit(policy: str) -> Limit | None:
    """The statutory limit on handing this policy or function over, None where there is none."""
    slug = fold_slug(policy)
    if slug in _BOARD_ALONE:
        return Limit.BOARD_ALONE
    if slug in _NOT_TO_AN_INDIVIDUAL:
        return Limit.NOT_TO_AN_INDIVIDUAL
    return None


def fold_slug(policy: str) -> str:
    """A policy's slug in one form: lower case, with underscores."""
    return "_".join(policy.casefold().replace("-", " ").replace("_", " ").split())
