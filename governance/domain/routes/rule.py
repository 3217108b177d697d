"""What a rule is: a named object with its sentence, its source and a pure test of a case."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass
from datetime import date

from governance.domain.routes.case import Case
from governance.domain.routes.rule_sets import RuleSet

Facts = Mapping[str, object]
"""What a broken rule found, by the names that its sentence uses."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a case is judged by: the school's rule set and its bank holidays."""

    rules: RuleSet
    bank_holidays: Container[date]


Test = Callable[[Case, Ground], Facts | None]
"""None where the rule is kept; the facts for its sentence where it is broken."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason why a decision may not be taken this way now."""

    rule: str
    says: str
    cites: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: `says` is a sentence with {names} of facts, `cites` its source."""

    slug: str
    says: str
    cites: str
    test: Test

    def reason(self, case: Case, ground: Ground) -> Reason | None:
        """Why the case breaks this rule, None where it keeps it."""
        facts = self.test(case, ground)
        if facts is None:
            return None
        return Reason(self.slug, self.says.format_map(facts), self.cites)
