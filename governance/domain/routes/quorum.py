"""How many must be present, who counts towards it, and who may vote."""

from __future__ import annotations

import math

from governance.domain.routes.case import Body, BodyKind, Present
from governance.domain.routes.rule_sets import RuleSet


def quorum(body: Body, rules: RuleSet) -> int:
    """Governors needed for each vote of this body.

    A board: the rule set's share of those in post, rounded up, or its floor if greater. A
    committee: at least the rule set's minimum. Terms of reference or articles may ask for more.
    """
    own = body.quorum or 0
    if body.kind is BodyKind.BOARD:
        share = math.ceil(rules.quorum_share * body.in_post)
        return max(share, rules.minimum_quorum, own)
    if own and rules.committee_quorum_may_fall:
        return own
    return max(rules.minimum_committee, own)


def voters(body: Body, present: Present) -> int:
    """People who may vote on the item: associate members only on a committee, never on a board."""
    if body.kind is BodyKind.BOARD:
        return present.governors_left
    return present.governors_left + present.associates
