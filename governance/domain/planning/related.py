"""Which policies are read together, so that one meeting takes them together.

Usual practice, not law: the groups follow the headings of common policy schedules. Policies are
known by their catalogue slug; what is not named here has no relations.
"""

from __future__ import annotations

_GROUPS = {
    "safeguarding": (
        "child_protection",
        "online_safety",
        "allegations_staff",
        "whistleblowing",
        "scr",
        "mobile_phones",
    ),
    "behaviour": ("behaviour", "behaviour_principles", "exclusions", "anti_bullying", "attendance"),
    "special needs and health": (
        "send_policy",
        "sen_info_report",
        "accessibility_plan",
        "medical_conditions",
        "health_needs",
        "allergy_safety",
    ),
    "staffing": (
        "staff_discipline",
        "staff_code_of_conduct",
        "capability",
        "appraisal",
        "teachers_pay",
        "ect",
    ),
    "equality": ("equality_information", "equality_objectives"),
    "health and safety": ("health_safety", "first_aid", "premises"),
    "information": ("data_protection", "biometrics", "foi_scheme"),
}
_BY_SLUG = {slug: group for group, slugs in _GROUPS.items() for slug in slugs}


def related_group(catalogue: str | None) -> str | None:
    """The name of the group a policy belongs to, None where it stands alone."""
    return _BY_SLUG.get(catalogue or "")
