"""Invented schools, policies and people for the gallery."""

from __future__ import annotations

from typing import Any

SHELL: dict[str, Any] = {
    "menu": [
        {"label": "To sign", "href": "#", "current": True, "count": 7},
        {"label": "Policies", "href": "#", "current": False},
        {"label": "Meetings", "href": "#", "current": False, "count": None},
        {"label": "People", "href": "#", "current": False},
        {"label": "Records", "href": "#", "current": False},
        {"label": "History", "href": "#", "current": False},
    ],
    "person": {"name": "Ottoline Farrow", "role": "Chair of governors"},
    "in_view": "Brackenfold Primary School",
    "in_view_href": "#",
    "banner": "Demonstration: the schools and people here are invented.",
}

COLUMNS = [
    {"label": "Policy", "sort_href": "?sort=title", "sorted": "ascending"},
    {"label": "Next review", "sort_href": "?sort=due"},
    {"label": "Standing"},
    {"label": "Pages", "numeric": True},
    {"label": "Act", "hidden": True},
]

POLICIES = [
    {
        "title": "Behaviour and discipline",
        "due": "1 September 2026",
        "note": "80 days late",
        "standing": "overdue",
        "pages": 14,
    },
    {
        "title": "Supporting pupils with medical conditions",
        "due": "November 2026",
        "note": "this month",
        "standing": "due",
        "pages": 27,
    },
    {
        "title": "Attendance",
        "due": "spring term 2027",
        "note": "in 42 days",
        "standing": "due_soon",
        "pages": 9,
    },
    {
        "title": "Charging and remissions",
        "due": "September 2028",
        "note": None,
        "standing": "in_date",
        "pages": 4,
    },
    {"title": "Lettings", "due": None, "note": None, "standing": "no_date", "pages": 112},
]

COUNTS = {"in_date": 17, "due_soon": 3, "due": 2, "overdue": 2, "no_date": 1}

SCHOOLS = [
    {"name": "Brackenfold Primary School", "href": "#", "counts": COUNTS},
    {"name": "St Aldwyn’s VA Primary School", "counts": {"in_date": 9, "overdue": 8, "no_date": 6}},
    {"name": "Thornmere Academy", "href": "#", "counts": {"in_date": 24, "due": 1}},
]


def _month(label: str, name: str, *meetings: dict[str, Any], now: bool = False) -> dict[str, Any]:
    return {"label": label, "name": name, "now": now, "meetings": list(meetings)}


def _meeting(name: str, when: str, load: int, limit: int | None = 6) -> dict[str, Any]:
    return {"name": name, "when": when, "load": load, "limit": limit, "href": "#"}


MONTHS = [
    _month("Sep", "September 2026", _meeting("Full governing board", "22 September 2026", 5)),
    _month("Oct", "October 2026", _meeting("Resources committee", "13 October 2026", 3)),
    _month(
        "Nov",
        "November 2026",
        _meeting("Full governing board", "24 November 2026", 8),
        _meeting("Curriculum committee", "26 November 2026", 2),
        now=True,
    ),
    _month("Dec", "December 2026"),
    _month("Jan", "January 2027", _meeting("Resources committee", "19 January 2027", 4)),
    _month("Feb", "February 2027", _meeting("Full governing board", "9 February 2027", 6)),
    _month("Mar", "March 2027", _meeting("Full governing board", "23 March 2027", 1)),
    _month("Apr", "April 2027"),
    _month("May", "May 2027", _meeting("Full governing board", "18 May 2027", 4, None)),
    _month("Jun", "June 2027", _meeting("Curriculum committee", "15 June 2027", 2)),
    _month("Jul", "July 2027", _meeting("Full governing board", "6 July 2027", 3)),
    _month("Aug", "August 2027"),
]

BLOCKS = [
    {"kind": "folded", "texts": ["Our aims stay as they were.", "Our values, too."]},
    {"kind": "same", "parts": ["4. Absence and lateness"]},
    {
        "kind": "changed",
        "parts": [
            "Parents must tell the school by ",
            {"kind": "removed", "text": "9.30"},
            {"kind": "added", "text": "8.45"},
            " on the first day of absence",
            {"kind": "added", "text": ", and on every day after it"},
            ".",
        ],
    },
    {
        "kind": "added",
        "parts": [{"kind": "added", "text": "The attendance lead meets each family after ten."}],
    },
    {
        "kind": "removed",
        "parts": [{"kind": "removed", "text": "Registers are kept on paper for three years."}],
    },
]

STEPS = [
    {"label": "Opened", "state": "done", "when": "1 October 2026"},
    {"label": "Draft received", "state": "done", "when": "23 October 2026"},
    {"label": "On an agenda", "state": "done", "when": "14 November 2026"},
    {"label": "Decided", "state": "current", "when": "24 November 2026"},
    {"label": "Signed", "state": "todo"},
]
