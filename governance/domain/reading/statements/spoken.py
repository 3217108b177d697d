"""A proposal that a sentence makes, and what a sentence's reader is asked about its subject."""

from __future__ import annotations

from collections.abc import Callable

from governance.domain.reading.proposal import Field, Proposal, Source, Value

Subject = Callable[[str, int], int | None]
"""Where the predicate begins, given a sentence and the place of its verb; None for other things."""


def spoken(field: Field, value: Value, start: int, end: int) -> Proposal:
    """What a sentence says of the policy."""
    return Proposal(field, value, start, end, "A sentence says so of the policy.", Source.SENTENCE)
