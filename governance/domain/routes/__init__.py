"""Decision routes: may this decision on a policy be taken this way now, and if not, why not."""

from governance.domain.routes.case import (
    Body,
    BodyKind,
    Case,
    Casting,
    ChairsAction,
    Decision,
    Delegation,
    KindOfSchool,
    Notice,
    Present,
    Route,
    Version,
    Votes,
)
from governance.domain.routes.from_json import case_from_json, rules_from_json
from governance.domain.routes.limits import Limit, legal_limit
from governance.domain.routes.quorum import quorum, voters
from governance.domain.routes.rule import Reason, Rule
from governance.domain.routes.rule_sets import RULE_SETS, RuleSet, custom
from governance.domain.routes.table import check

__all__ = [
    "RULE_SETS",
    "Body",
    "BodyKind",
    "Case",
    "Casting",
    "ChairsAction",
    "Decision",
    "Delegation",
    "KindOfSchool",
    "Limit",
    "Notice",
    "Present",
    "Reason",
    "Route",
    "Rule",
    "RuleSet",
    "Version",
    "Votes",
    "case_from_json",
    "check",
    "custom",
    "legal_limit",
    "quorum",
    "rules_from_json",
    "voters",
]
