"""The four rule sets as data: which routes are open, how much notice, which quorum.

“(verify)” in a `note` marks a default from background knowledge which a board's own articles, terms
of reference or scheme of delegation may replace; it is never shown as law.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from governance.domain.routes.case import KindOfSchool, Route


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The parameters of one kind of school.

    `quorum_share` is the share of those in post, rounded up, and `minimum_quorum` its floor.
    `minimum_committee` is the least number of governors for a committee to be quorate, and
    `committee_quorum_may_fall` lets its terms of reference set fewer. `chair_needs_grant` says that
    chair's action must first have been granted. `legal_limits` says whether the statutory limits on
    delegation apply.
    """

    kind: KindOfSchool
    name: str
    routes_open: frozenset[Route]
    notice_clear_days: int
    notice_in_working_days: bool = False
    quorum_share: Fraction = Fraction(1, 2)
    minimum_quorum: int = 1
    minimum_committee: int = 3
    committee_quorum_may_fall: bool = False
    governors_outnumber_associates: bool = True
    casting_vote: bool = True
    chair_needs_grant: bool = False
    legal_limits: bool = True
    meetings_a_year: int = 3
    note: str = ""

    def __post_init__(self) -> None:
        if self.notice_clear_days < 0 or self.minimum_quorum < 1 or self.minimum_committee < 1:
            raise ValueError("Notice cannot be negative, and a quorum is at least one.")
        if not 0 <= self.quorum_share <= 1:
            raise ValueError("The quorum’s share of those in post lies between none and all.")


_MEETING_AND_PERSON = frozenset(
    {Route.BOARD_VOTE, Route.COMMITTEE_VOTE, Route.DELEGATED_PERSON, Route.CHAIRS_ACTION}
)

ENGLAND_MAINTAINED = RuleSet(
    kind=KindOfSchool.ENGLAND_MAINTAINED,
    name="Maintained school in England",
    routes_open=_MEETING_AND_PERSON,
    notice_clear_days=7,
)

ENGLAND_ACADEMY = RuleSet(
    kind=KindOfSchool.ENGLAND_ACADEMY,
    name="Academy trust in England",
    routes_open=frozenset(Route),
    notice_clear_days=7,
    quorum_share=Fraction(1, 3),
    minimum_quorum=3,
    committee_quorum_may_fall=True,
    chair_needs_grant=True,
    legal_limits=False,
    note="The trust’s own articles and scheme of delegation decide; this is the model (verify).",
)

WALES_MAINTAINED = RuleSet(
    kind=KindOfSchool.WALES_MAINTAINED,
    name="Maintained school in Wales",
    routes_open=_MEETING_AND_PERSON,
    notice_clear_days=5,
    notice_in_working_days=True,
    note="The committee’s least quorum of three is a default (verify).",
)


def custom(
    *,
    notice_clear_days: int = 7,
    notice_in_working_days: bool = False,
    quorum_share: Fraction = Fraction(1, 3),
    minimum_quorum: int = 3,
    minimum_committee: int = 3,
    casting_vote: bool = True,
    routes_open: frozenset[Route] = frozenset(Route),
) -> RuleSet:
    """A board's own rules; what it leaves out follows the academy model (verify)."""
    return RuleSet(
        kind=KindOfSchool.CUSTOM,
        name="Own rules",
        routes_open=routes_open,
        notice_clear_days=notice_clear_days,
        notice_in_working_days=notice_in_working_days,
        quorum_share=quorum_share,
        minimum_quorum=minimum_quorum,
        minimum_committee=minimum_committee,
        committee_quorum_may_fall=True,
        casting_vote=casting_vote,
        chair_needs_grant=True,
        legal_limits=False,
        note="Set by the board; what is not set follows the academy model articles (verify).",
    )


RULE_SETS: dict[KindOfSchool, RuleSet] = {
    KindOfSchool.ENGLAND_MAINTAINED: ENGLAND_MAINTAINED,
    KindOfSchool.ENGLAND_ACADEMY: ENGLAND_ACADEMY,
    KindOfSchool.WALES_MAINTAINED: WALES_MAINTAINED,
    KindOfSchool.CUSTOM: custom(),
}
