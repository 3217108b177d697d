"""What else a document says of a field: the readings that lost, for a person to choose among."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from governance.domain.dates import PreciseDate
from governance.domain.reading.judge.dates import Verdict
from governance.domain.reading.proposal import Field, Proposal, Value

_MOST = 5
"""So many of a field are offered: who wants another clicks on it in the text."""
_MEANS = {
    Field.WRITTEN: (Field.WRITTEN,),
    Field.APPROVED: (Field.APPROVED,),
    Field.REVIEWED: (Field.REVIEWED, Field.REVIEW),
    Field.NEXT: (Field.NEXT, Field.REVIEW),
    Field.FREQUENCY: (Field.FREQUENCY,),
    Field.APPROVED_BY: (Field.APPROVED_BY,),
    Field.OWNER: (Field.OWNER,),
    Field.VERSION: (Field.VERSION,),
}
"""What may stand for a field: a “review date” for the last review or for the next."""


def other_readings(
    proposals: Iterable[Proposal], verdict: Verdict, single: Iterable[Proposal | None]
) -> Iterator[tuple[Field, Proposal]]:
    """Each field's proposals of another value than was chosen, each value once, in order of place.

    `single` are the chosen frequency, approver, owner and version.
    """
    chosen: dict[Field, list[Proposal]] = {
        Field.WRITTEN: _one(verdict.written),
        Field.APPROVED: verdict.approved,
        Field.REVIEWED: verdict.reviewed,
        Field.NEXT: _one(verdict.next_review),
    }
    for best in single:
        if best is not None:
            chosen[best.field] = [best]
    found = sorted(proposals, key=lambda each: (each.weak, each.start))
    for field, kinds in _MEANS.items():
        seen = {_key(each.value) for each in chosen.get(field, ())}
        offered = 0
        for proposal in found:
            key = _key(proposal.value)
            if proposal.field in kinds and key not in seen and offered < _MOST:
                seen.add(key)
                offered += 1
                yield field, proposal


def _one(proposal: Proposal | None) -> list[Proposal]:
    return [proposal] if proposal else []


def _key(value: Value) -> str:
    if isinstance(value, PreciseDate):
        return value.edtf
    return " ".join(str(value).casefold().split())
