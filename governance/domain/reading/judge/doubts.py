"""Doubts: what a person should look at before accepting a reading, each one sentence with words."""

from __future__ import annotations

import re

from governance.domain.reading.judge.dates import Verdict
from governance.domain.reading.proposal import Gap, Proposal
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.recognise.kind import placeholders
from governance.domain.reading.recognise.names.proper import Mention
from governance.domain.reading.result import Doubt, DoubtKind
from governance.domain.reading.sheet import Sheet
from governance.domain.reading.words.laws import EARLIER, EVENT, LAW, THIRD

_REASONS = (
    (re.compile(EARLIER, re.IGNORECASE), "an earlier policy"),
    (re.compile(LAW, re.IGNORECASE), "a law or guidance"),
    (re.compile(THIRD, re.IGNORECASE), "a model or another body's text"),
    (re.compile(EVENT, re.IGNORECASE), "an event, not to the policy"),
)
_DRAFT = re.compile(r"\bDRAFT\b|(?<!first )\bdraft (?:policy|version|for consultation)\b")
_MOST = 12


class Doubts:
    """Gathers the doubts of one document."""

    def __init__(self, sheet: Sheet, dates: Dates, gaps: list[Gap], verdict: Verdict) -> None:
        self.sheet, self.dates, self.gaps, self.verdict = sheet, dates, gaps, verdict
        self.found: list[Doubt] = []

    def _add(self, kind: DoubtKind, sentence: str, start: int, end: int) -> None:
        words = " ".join(self.sheet.words(start, end).split())
        self.found.append(Doubt(kind, sentence, words, start, end, self.sheet.page(start)))

    def all(
        self,
        rate: Proposal | None,
        rivals: list[Proposal],
        others: list[Mention],
        school: Proposal | None,
    ) -> tuple[Doubt, ...]:
        """Every doubt, in order of place."""
        self._conflicts(rate, rivals)
        for gap in self.gaps[:_MOST]:
            words = " ".join(gap.words.split())
            self._add(DoubtKind.EMPTY, f"Nothing is filled in after “{words}”.", gap.start, gap.end)
        for start, end in placeholders(self.sheet)[:_MOST]:
            self._add(DoubtKind.PLACEHOLDER, "A placeholder was never filled in.", start, end)
        self._schools(others, school)
        self._foreign()
        if match := _DRAFT.search(self.sheet.plain[:3000]):
            self._add(DoubtKind.DRAFT, "The document calls itself a draft.", *match.span())
        return tuple(sorted(self.found, key=lambda doubt: (doubt.start, doubt.end)))

    def _conflicts(self, rate: Proposal | None, rivals: list[Proposal]) -> None:
        for best, lost in self.verdict.conflicts:
            sentence = (
                f"The next review is given as {best.date.in_words()} and as {lost.date.in_words()}."
            )
            self._add(DoubtKind.CONFLICT, sentence, lost.start, lost.end)
        for review in self.verdict.ambiguous:
            sentence = (
                "The review date could be the last review or the next: no other date decides."
            )
            self._add(DoubtKind.AMBIGUOUS, sentence, review.start, review.end)
        if rate is None:
            return
        for rival in rivals:
            sentence = (
                f"The review is said to be every {rate.value} months and every "
                f"{rival.value} months."
            )
            self._add(DoubtKind.CONFLICT, sentence, rival.start, rival.end)
        self._span(rate)

    def _span(self, rate: Proposal) -> None:
        """A next review that does not lie one frequency after the last act."""
        following = self.verdict.next_review
        done = [each.date for each in (*self.verdict.approved, *self.verdict.reviewed)]
        if following is None or not done:
            return
        last = max(done)
        months = (
            (following.date.year_number - last.year_number) * 12
            + following.date.last().month
            - last.last().month
        )
        stated = int(str(rate.value))
        if abs(months - stated) > max(3, stated // 4):
            sentence = (
                f"The dates lie {months} months apart, but the review is said to be "
                f"every {stated} months."
            )
            self._add(DoubtKind.CONFLICT, sentence, rate.start, rate.end)

    def _schools(self, others: list[Mention], school: Proposal | None) -> None:
        seen: set[str] = set()
        for other in others:
            line = self.sheet.line_at(other.start)
            if line.furniture and other.key not in seen and school is not None:
                seen.add(other.key)
                sentence = (
                    f"A running header or footer names "
                    f"{' '.join(other.words.split())}, another school."
                )
                self._add(DoubtKind.OTHER_SCHOOL, sentence, other.start, other.end)

    def _foreign(self) -> None:
        """Dates near the control words that belong to somebody else."""
        used = {each.start for each in (*self.verdict.approved, *self.verdict.reviewed)}
        used |= {each.start for each in (self.verdict.written, self.verdict.next_review) if each}
        count = 0
        for mark in self.dates.marks:
            if mark.bare or mark.start in used or count >= _MOST:
                continue
            line = self.sheet.line_at(mark.start)
            before = self.sheet.plain[max(line.start, mark.start - 90) : mark.start]
            for pattern, what in _REASONS:
                if pattern.search(before):
                    self._add(
                        DoubtKind.FOREIGN_DATE,
                        f"This date belongs to {what}.",
                        mark.start,
                        mark.end,
                    )
                    count += 1
                    break
