"""Where each rule comes from: a source for every rule and kind of school, finer by route if needed.

“(verify)” marks what rests on model articles or usual practice and not on a regulation that binds.
"""

from __future__ import annotations

from governance.domain.routes.case import KindOfSchool, Route

ENGLAND_2013 = (
    "School Governance (Roles, Procedures and Allowances) (England) Regulations 2013 (SI 2013/1624)"
)
WALES_2005 = "Government of Maintained Schools (Wales) Regulations 2005 (WSI 2005/2914)"
_ARTICLES = "Academy model articles of association"
_SCHEME = "The trust’s scheme of delegation, under its articles (verify)"
_OWN = "The board’s own rules, following the academy model articles (verify)"
_ADOPTION = "Usual practice in adopting a text agreed elsewhere (verify)"

_COLUMNS = (
    KindOfSchool.ENGLAND_MAINTAINED,
    KindOfSchool.ENGLAND_ACADEMY,
    KindOfSchool.WALES_MAINTAINED,
    KindOfSchool.CUSTOM,
)

_SOURCES: dict[str, tuple[str, str, str, str]] = {
    "route_not_open": (
        f"{ENGLAND_2013}, regs 8, 14, 18 and 26: no other way of deciding is given",
        f"{_ARTICLES} and the trust’s scheme of delegation (verify)",
        f"{WALES_2005}, regs 40, 46, 50 and Part 9: no other way of deciding is given",
        _OWN,
    ),
    "outside_meeting": (
        f"{ENGLAND_2013}, reg 14",
        f"{_ARTICLES}, meetings of the trustees (verify)",
        f"{WALES_2005}, reg 46",
        _OWN,
    ),
    "not_quorate": (
        f"{ENGLAND_2013}, reg 14",
        f"{_ARTICLES}, quorum: three, or a third of those in office if greater (verify)",
        f"{WALES_2005}, reg 46; Federation of Maintained Schools (Wales) Regulations 2014, reg 58",
        _OWN,
    ),
    "committee_without_governor_majority": (
        f"{ENGLAND_2013}, reg 26",
        f"{_ARTICLES}, committees (verify)",
        f"{WALES_2005}, reg 54 and Part 9 (verify)",
        _OWN,
    ),
    "votes_exceed_present": (
        f"{ENGLAND_2013}, reg 14",
        f"{_ARTICLES}, meetings of the trustees (verify)",
        f"{WALES_2005}, reg 46",
        _OWN,
    ),
    "not_carried": (
        f"{ENGLAND_2013}, reg 14",
        f"{_ARTICLES}, meetings of the trustees (verify)",
        f"{WALES_2005}, reg 46",
        _OWN,
    ),
    "not_unanimous": (
        f"{ENGLAND_2013}: there are no written resolutions",
        f"{_ARTICLES}, resolutions in writing (verify)",
        f"{WALES_2005}: there are no written resolutions",
        _OWN,
    ),
    "short_notice_agenda": (
        f"{ENGLAND_2013}, reg 13(4)",
        f"{_ARTICLES}, meetings of the trustees and definition of clear days (verify)",
        f"{WALES_2005}, reg 45(4)",
        _OWN,
    ),
    "short_notice_papers": (
        f"{ENGLAND_2013}, reg 13(4)",
        f"{_ARTICLES}, meetings of the trustees and definition of clear days (verify)",
        f"{WALES_2005}, reg 45(4)",
        _OWN,
    ),
    "no_delegation": (f"{ENGLAND_2013}, reg 18", _SCHEME, f"{WALES_2005}, reg 50", _OWN),
    "delegation_lapsed": (f"{ENGLAND_2013}, reg 18", _SCHEME, f"{WALES_2005}, reg 50", _OWN),
    "not_delegable": (f"{ENGLAND_2013}, reg 19", _SCHEME, f"{WALES_2005}, reg 51(1)", _OWN),
    "not_delegable_to_individual": (
        f"{ENGLAND_2013}, reg 19",
        _SCHEME,
        f"{WALES_2005}, reg 51(2)",
        _OWN,
    ),
    "urgency_not_shown": (f"{ENGLAND_2013}, reg 8", _SCHEME, f"{WALES_2005}, reg 40", _OWN),
    "interest": (
        f"{ENGLAND_2013}, reg 16 and Schedule 1",
        f"{_ARTICLES}, conflicts of interest (verify)",
        f"{WALES_2005}, reg 63 and Schedule 7",
        _OWN,
    ),
    "wrong_version": (
        f"{ENGLAND_2013}, reg 13(4): the papers to be considered are those sent",
        f"{_ARTICLES}, notice of the business to be done (verify)",
        f"{WALES_2005}, reg 45(4): the papers to be considered are those sent",
        _OWN,
    ),
    "text_not_editable": (_ADOPTION, _ADOPTION, _ADOPTION, _ADOPTION),
    "ratified_by_board_alone": (
        f"{ENGLAND_2013}, regs 18 and 20: what was decided for the board is reported to the board",
        _SCHEME,
        f"{WALES_2005}, regs 50 and 52: what was decided for the board is reported to the board",
        _OWN,
    ),
}

_COMMITTEE = Route.COMMITTEE_VOTE
_BY_ROUTE: dict[tuple[str, Route, KindOfSchool], str] = {
    ("not_quorate", _COMMITTEE, _COLUMNS[0]): f"{ENGLAND_2013}, reg 22(2)",
    ("not_quorate", _COMMITTEE, _COLUMNS[1]): f"{_ARTICLES}, committees (verify)",
    ("not_quorate", _COMMITTEE, _COLUMNS[2]): f"{WALES_2005}, Part 9 (verify)",
    ("outside_meeting", _COMMITTEE, _COLUMNS[0]): f"{ENGLAND_2013}, reg 26",
    ("outside_meeting", _COMMITTEE, _COLUMNS[2]): f"{WALES_2005}, Part 9",
    ("votes_exceed_present", _COMMITTEE, _COLUMNS[0]): f"{ENGLAND_2013}, regs 24 and 26",
    ("votes_exceed_present", _COMMITTEE, _COLUMNS[2]): f"{WALES_2005}, reg 54 and Part 9",
    ("not_carried", _COMMITTEE, _COLUMNS[0]): f"{ENGLAND_2013}, reg 26",
    ("not_carried", _COMMITTEE, _COLUMNS[2]): f"{WALES_2005}, Part 9",
    ("short_notice_agenda", _COMMITTEE, _COLUMNS[0]): f"{ENGLAND_2013}, reg 26",
    ("short_notice_agenda", _COMMITTEE, _COLUMNS[2]): f"{WALES_2005}, Part 9 (verify)",
    ("short_notice_papers", _COMMITTEE, _COLUMNS[0]): f"{ENGLAND_2013}, reg 26",
    ("short_notice_papers", _COMMITTEE, _COLUMNS[2]): f"{WALES_2005}, Part 9 (verify)",
    ("wrong_version", _COMMITTEE, _COLUMNS[0]): f"{ENGLAND_2013}, reg 26",
    ("wrong_version", _COMMITTEE, _COLUMNS[2]): f"{WALES_2005}, Part 9 (verify)",
    ("wrong_version", Route.DELEGATED_PERSON, _COLUMNS[0]): f"{ENGLAND_2013}, reg 18",
    ("wrong_version", Route.DELEGATED_PERSON, _COLUMNS[2]): f"{WALES_2005}, reg 50",
    ("wrong_version", Route.CHAIRS_ACTION, _COLUMNS[0]): f"{ENGLAND_2013}, reg 8",
    ("wrong_version", Route.CHAIRS_ACTION, _COLUMNS[2]): f"{WALES_2005}, reg 40",
    ("not_delegable", Route.CHAIRS_ACTION, _COLUMNS[0]): f"{ENGLAND_2013}, regs 8 and 19",
    ("not_delegable", Route.CHAIRS_ACTION, _COLUMNS[2]): f"{WALES_2005}, regs 40 and 51(1)",
    (
        "not_delegable_to_individual",
        Route.CHAIRS_ACTION,
        _COLUMNS[0],
    ): f"{ENGLAND_2013}, regs 8 and 19",
    (
        "not_delegable_to_individual",
        Route.CHAIRS_ACTION,
        _COLUMNS[2],
    ): f"{WALES_2005}, regs 40 and 51(2)",
}


def cite(slug: str, kind: KindOfSchool, route: Route) -> str:
    """The source of a rule for a kind of school on a route; KeyError where there is no such."""
    finer = _BY_ROUTE.get((slug, route, kind))
    return finer or _SOURCES[slug][_COLUMNS.index(kind)]


def cited_rules() -> tuple[str, ...]:
    """The slug of every rule that has sources."""
    return tuple(_SOURCES)
