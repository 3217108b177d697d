"""A second opinion on who approved and who keeps a policy, by the words beside each that could.

The rules speak first. Where none told anybody, the likeliest party is taken; where the one that
they told is unlikely and another is likely, that other. What is taken so is never confident.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from math import exp

from governance.domain.reading.proposal import Field, Proposal, Source
from governance.domain.reading.weighing.parties.approvers import APPROVERS
from governance.domain.reading.weighing.parties.found import Party, parties
from governance.domain.reading.weighing.parties.marks import Marks, speaks
from governance.domain.reading.weighing.parties.owners import OWNERS

_LIKELY = {Field.APPROVED_BY: 0.6, Field.OWNER: 0.7}
"""So likely a party must be to be taken where no rule told any."""
_SPOKEN, _LIKELIER, _UNLIKELY = 0.7, 0.8, 0.1
"""So likely it must be in a sentence, of which the rules know more; so likely to stand in the stead
of one that a rule told, and so unlikely must that be.
"""
_TABLES = {Field.APPROVED_BY: (APPROVERS, "who approved"), Field.OWNER: (OWNERS, "who keeps it")}


Weighed = tuple[float, Party, list[str]]


def _favour(one: Weighed) -> float:
    """How likely a party is; in a sentence, only where it is likely enough there."""
    return 0.0 if "sentence" in one[2] and one[0] < _SPOKEN else one[0]


def likelihood(marks: list[str], table: Mapping[str, float]) -> float:
    """How likely the party with these marks is the one (0 to 1)."""
    return 1 / (1 + exp(-table["always"] - sum(table.get(mark, 0.0) for mark in marks)))


class Opinion:
    """Weighs the parties of a document."""

    def __init__(self, marks: Marks) -> None:
        self.sheet, self._marks = marks.sheet, marks

    @cached_property
    def speaking(self) -> list[tuple[Party, list[str]]]:
        """The parties of which something beside them speaks, with their marks."""
        marks = self._marks
        found = parties(marks.sheet, marks.dates, marks.labels)
        told = zip(found, marks.all(found), strict=True)
        return [(party, each) for party, each in told if speaks(each)]

    def on(self, field: Field, told: Proposal | None) -> Proposal | None:
        """What the rules told for a field, or what is likelier than what they told loosely."""
        if told is not None and told.source is Source.LABEL and not told.loose:
            return told
        table, what = _TABLES[field]
        weighed = [(likelihood(each, table), party, each) for party, each in self.speaking]
        best = max(weighed, key=_favour, default=None)
        if best is None or _favour(best) < _LIKELY[field]:
            return told
        if told is not None and (best[0] < _LIKELIER or self._stands(told, weighed)):
            return told
        return self._taken(field, best[1], _reason(best[2], table, what))

    @staticmethod
    def _stands(told: Proposal, weighed: list[Weighed]) -> bool:
        """Whether the one that the rules told is not unlikely."""
        return any(
            each >= _UNLIKELY and party.start < told.end and told.start < party.end
            for each, party, _ in weighed
        )

    def _taken(self, field: Field, party: Party, because: str) -> Proposal:
        words = self.sheet.words(party.start, party.end)
        return Proposal(field, words, party.start, party.end, because, Source.WEIGHED, loose=True)


def _reason(marks: list[str], table: Mapping[str, float], what: str) -> str:
    """The sentence that names the one or two words which weighed most."""
    said = dict(_said(marks, table))
    words = sorted((word for word in said if said[word] > 0), key=said.__getitem__)
    named = " and ".join(f"“{word}”" for word in words[:-3:-1])
    speaks = f"{named} beside it speaks for this" if named else "its place speaks for this"
    return f"No rule tells {what}; {speaks}."


def _said(marks: list[str], table: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    for mark in marks:
        kind, _, word = mark.partition(":")
        if kind in ("before", "near", "above", "head", "then", "sentence", "after", "says"):
            yield word, table.get(mark, 0.0)
