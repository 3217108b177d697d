"""How sure a reading is of its values: confident only where nothing in the document says otherwise.

A clerk accepts the confident values of a whole folder at once, so a value is confident only behind
a plain label, in a document that plainly names itself, with no rival for the same field.
"""

from __future__ import annotations

import re

from governance.domain.reading.judge.dates import Verdict
from governance.domain.reading.proposal import Field, Proposal, Source
from governance.domain.reading.result import Confidence

_DATE = re.compile(r"\b(?:19|20)\d\d\b")
_BESIDE = 12
_DECIDES = re.compile(
    r"(?i:govern|board|trust|committee|council|head|principal|chair|director|propriet|staff)"
    r"|\b[A-Z]{3,5}\b"
)
"""Words of those who decide on a policy of a school."""
_EITHER = re.compile(r"(?i)bi[- ]?annual")
"""Twice a year, or every second year."""
_SINGLE = frozenset({Field.APPROVED_BY, Field.OWNER, Field.FREQUENCY, Field.VERSION})


def confidence(proposal: Proposal) -> Confidence:
    """Labels are confident; tables, sentences and values of no known kind likely; weak unsure."""
    if proposal.weak:
        return Confidence.UNSURE
    sure = proposal.source is Source.LABEL and not proposal.loose
    return Confidence.CONFIDENT if sure else Confidence.LIKELY


class Sureness:
    """Judges how sure each value is; `named` is whether the document names itself as a policy."""

    def __init__(self, proposals: list[Proposal], named: bool, plain: str) -> None:
        self.proposals, self.named, self.plain = proposals, named, plain

    def of(self, proposal: Proposal) -> Confidence:
        """Confident only with a name over the document and no rival beside the value."""
        sure = confidence(proposal)
        if sure is Confidence.CONFIDENT and (
            not self.named or self._rivalled(proposal) or self._ambiguous(proposal)
        ):
            return Confidence.LIKELY
        return sure

    def _ambiguous(self, proposal: Proposal) -> bool:
        """Whether it was weighed what words mean: “Review date”, “bi-annually”; or who it was."""
        if proposal.field is Field.APPROVED_BY:
            days = {each.value for each in self.proposals if each.field is Field.APPROVED}
            return len(days) > 1
        if proposal.field is Field.APPROVED:
            return any(self._by_an_office(each, proposal) for each in self.proposals)
        if proposal.field is Field.FREQUENCY:
            return bool(_EITHER.match(self.plain, proposal.start))
        if proposal.field is Field.VERSION:
            return bool(_DATE.search(str(proposal.value)))
        return proposal.field is Field.REVIEW

    @staticmethod
    def _by_an_office(body: Proposal, day: Proposal) -> bool:
        """“Approved by HR Business Partner in July 2013”: perhaps not the board's day."""
        near = body.field is Field.APPROVED_BY and 0 <= day.start - body.end <= _BESIDE
        return near and not _DECIDES.search(str(body.value))

    def next_review(self, verdict: Verdict) -> Confidence:
        """Unsure in conflict, or where the review fell before the last thing that was done."""
        proposal = verdict.next_review
        if proposal is None:
            return Confidence.UNSURE
        done = [each.date for each in (*verdict.approved, *verdict.reviewed)]
        done += [verdict.written.date] if verdict.written else []
        past = any(each.first() > proposal.date.last() for each in done)
        if verdict.conflicts or proposal in verdict.ambiguous or past:
            return Confidence.UNSURE
        return self.of(proposal)

    def _rivalled(self, proposal: Proposal) -> bool:
        """Whether another body, owner, rate or version is told behind a label as well."""
        if proposal.field not in _SINGLE:
            return False
        return any(
            each.field is proposal.field
            and each.source in (Source.LABEL, Source.TABLE)
            and not each.weak
            and _key(each) != _key(proposal)
            for each in self.proposals
        )


def _key(proposal: Proposal) -> str:
    words = " ".join(str(proposal.value).casefold().split())
    return words.removeprefix("the ").removeprefix("full ")
