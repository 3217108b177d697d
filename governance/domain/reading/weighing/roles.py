"""How likely each role is, by the weights of the marks beside a date or a rate.

The weights are those of a logistic regression, fitted on documents labelled by hand with a penalty
that leaves few words any weight at all (docs/decisions/0007).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import exp

from governance.domain.reading.proposal import Field
from governance.domain.reading.weighing.weights import ALWAYS, Table

ROLES = (None, Field.APPROVED, Field.REVIEWED, Field.NEXT, Field.WRITTEN)
"""What a date may be; None: the date of a law, of a lesson, of anything else."""
RATES = (None, Field.FREQUENCY)
"""What a rate may be; None: how often something else is done."""


_MEANT = frozenset({"heading", "heading of a list", "in turn", "in column"})
"""Marks that hold no word of the page, but what its heading means."""


def weigh(
    marks: Iterable[str], table: Table, roles: Sequence[Field | None]
) -> tuple[Field | None, float]:
    """The likeliest role of what has these marks, and how likely it is (0 to 1)."""
    scores = list(table[ALWAYS])
    for mark in marks:
        for role, weight in enumerate(table.get(mark, ())):
            scores[role] += weight
    best = max(range(len(scores)), key=scores.__getitem__)
    return roles[best], 1 / sum(exp(score - scores[best]) for score in scores)


def reason(marks: Iterable[str], table: Table, role: int, what: str) -> str:
    """The sentence that names the one or two words which weighed most."""
    parts = ((mark.partition(":"), table[mark][role]) for mark in marks if mark in table)
    said = {word: weight for (where, _, word), weight in parts if where not in _MEANT}
    words = sorted((word for word in said if word and said[word] > 0), key=said.__getitem__)
    named = " and ".join(f"“{word}”" for word in words[:-3:-1])
    speaks = f"{named} beside it speaks for this" if named else "its place speaks for this"
    return f"No label tells {what}; {speaks}."
