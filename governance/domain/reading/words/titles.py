"""Words that make a heading the title of a policy, and words that end a school's name."""

from __future__ import annotations

from governance.domain.reading.words import words_of

DOCUMENT_WORDS = (
    "policy",
    "policies",
    "procedure",
    "procedures",
    "statement",
    "scheme",
    "plan",
    "code of conduct",
    "code",
    "protocol",
    "guidelines",
    "guidance",
    "strategy",
    "charter",
    "principles",
    "agreement",
    "arrangements",
    "framework",
    "handbook",
    "offer",
    "report",
    "prospectus",
    "objectives",
    "information",
    "notice",
    "rules",
    "duty",
    "terms of reference",
    "schedule",
)
WEAK = words_of(
    """
    principles objectives information report arrangements notice rules duty schedule offer
    agreement framework plan
    """
)
"""Document words that also head sections."""
NO_TITLES = frozenset(
    f"{what}{noun}"
    for what in (
        "",
        "school ",
        "our ",
        "our school ",
        "policy ",
        "statutory ",
        "mission ",
        "vision ",
        "document ",
        "school policy ",
        "general ",
        "trust ",
        "academy ",
        "key ",
        "statutory policy ",
        "whole school ",
        "related ",
        "linked ",
        "other ",
        "associated ",
    )
    for noun in (
        "policy",
        "policies",
        "statement",
        "statements",
        "information",
        "contents",
        "procedures",
        "policies and procedures",
        "document",
        "documents",
        "details",
        "control",
        "management",
        "policy statement",
        "statement of intent",
        "statement of aims",
        "prospectus",
    )
)
"""Headings that name every policy and so none."""
SCHOOL_ENDS = (
    "school",
    "schools",
    "academy",
    "academies",
    "college",
    "nursery",
    "kindergarten",
    "pre-school",
    "preschool",
    "playgroup",
    "federation",
    "trust",
    "centre",
    "partnership",
    "alliance",
    "unit",
    "infants",
    "juniors",
    "sixth form",
    "hub",
    "consortium",
)
SCHOOL_KINDS = words_of(
    """
    primary infant infants junior juniors first middle high secondary nursery prep preparatory
    grammar special community catholic academy comprehensive upper lower church ce rc cofe c.e.
    r.c. pre-prep independent village boarding day foundation controlled aided voluntary va vc
    multi girls boys girls' boys' sixth form free studio technical sports arts science
    specialist learning education educational of and the school for england with
    """
)
