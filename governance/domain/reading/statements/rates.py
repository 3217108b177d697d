"""How often a sentence says that the policy is reviewed, and by whom."""

from __future__ import annotations

import re
from collections.abc import Iterator

from governance.domain.reading.proposal import Field, Proposal
from governance.domain.reading.recognise.bodies import role_at
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.recognise.fillers import only_helpers
from governance.domain.reading.recognise.frequencies import FrequencyMark, find_frequencies
from governance.domain.reading.sheet import Sheet, folded, for_low
from governance.domain.reading.statements.spoken import Subject, spoken
from governance.domain.reading.words.statements import (
    ACT,
    NOTED,
    NOTED_BEHIND,
    POLICY,
    REVIEWER,
    REVIEWS,
    REVIEWS_IT,
    STANDING,
    YEARLY,
)

_ROLLING = re.compile(r"\b(?:every|cycle|basis)\b")
_SPAN = re.compile(
    r"\b(?:(?:in|after|within|no later than|not later than)(?: a further)?"
    r"|at intervals of(?: (?:no|not) (?:less|more) than| at (?:least|most)| up to)?) \Z"
)
"""“Again in two years”, “at intervals of three years”: a length of time is a rate."""
_IS = re.compile(r"\b(?:is|are|be|being|been) (?:\w{4,12}ly )?\Z")
_DONE = re.compile(
    r" (?:(?:monitored|evaluated|checked) and )?"
    r"(?:reviewed|revised|updated|re-?approved|re-?adopted|renewed|looked at)\b"
)
_SUBJECT_TO = re.compile(
    r"\b(?P<verb>subject to|undergo(?:es)?|receives?|given|have|has|under|kept under|by|through)"
    r"(?: (?:an?|full|formal|regular|rigorous|thorough|at least)){0,4} \Z"
)
_A_REVIEW = re.compile(r"(?:ly)? (?:\w{4,12} (?:and \w{4,12} )?)?(?:review|revision|renewal)\b")
_SENTENCE_END = re.compile(r"\s?(?:[.;\n]|,(?! (?:[A-Z]|the |and ))|\Z)")
_FULL_REVIEW = re.compile(
    r"\b[Aa] (?:full |formal |further |complete |thorough )?review "
    r"(?:is|will be|shall be|should be|takes|will take) "
    r"(?:undertaken|carried out|conducted|completed|held|done|made|place)\b"
)
_ACT, _REVIEWS, _REVIEWS_IT = map(for_low, (ACT, REVIEWS, REVIEWS_IT))
_BEFORE, _ROW = 100, 40
_LONGEST = 80
"""More letters than `_SPAN`, `_IS` and `_SUBJECT_TO` can have; they end where the rate begins."""


def _yearly(low: str) -> bool:
    """Whether `YEARLY` is worth a search: it holds one of these."""
    return "review of th" in low or "ally review" in low


class Rates:
    """Reads the rates of sentences."""

    def __init__(self, sheet: Sheet, dates: Dates, subject: Subject) -> None:
        self.sheet, self.dates, self.subject = sheet, dates, subject

    def told(self, start: int, text: str) -> Iterator[Proposal]:
        """The rate that a sentence gives, and the owner where it names the reviewer."""
        yearly = YEARLY.search(text) if _yearly(folded(text)) else None
        match = yearly or STANDING.match(text)
        if match and (yearly or not self._in_a_row(start, match.end())):
            marks = find_frequencies(text, match.start(), match.end())
            if marks:
                yield self._say(start, marks[0])
                return
        for mark in find_frequencies(text, 0, len(text)):
            if mark.loose and not self._is_rate(text, mark):
                continue
            if (
                self._noted(text, mark)
                or self._policy_reviewed(start, text, mark)
                or self._reviewed_behind(text, mark)
            ):
                yield self._say(start, mark)
                yield from self._reviewer(start, text, mark)
                return

    def _in_a_row(self, start: int, length: int) -> bool:
        """Whether “Annual review” stands alone under a date alone: it is what was done then."""
        before = self.dates.within(max(0, start - _ROW), start)
        if self.sheet.plain[start + length : start + length + 1] not in ("", "\n"):
            return False
        if not before or self.sheet.plain[before[-1].end : start].strip():
            return False
        return self.sheet.line_at(before[-1].start).start == before[-1].start

    @staticmethod
    def _is_rate(text: str, mark: FrequencyMark) -> bool:
        """Whether a bare “three years” is a rate: “on a three year cycle”, “again in two years”."""
        near = text[max(0, mark.start - 8) : mark.end + 20]
        return bool(
            _ROLLING.search(near) or _SPAN.search(text, max(0, mark.start - _LONGEST), mark.start)
        )

    @staticmethod
    def _noted(text: str, mark: FrequencyMark) -> bool:
        """A note, no sentence: “Statutory policy - reviewed annually”, “Annually reviewed: ...”."""
        noted = NOTED.match(text[: mark.start]) if mark.start <= 60 else None
        if noted is None:
            return False
        if noted.group("behind") is None:
            return True
        behind = NOTED_BEHIND.match(text, mark.end)
        named = "polic" in text[: mark.start].lower() or "statut" in text[: mark.start].lower()
        return behind is not None and (named or text[behind.end() :].startswith(":"))

    def _policy_reviewed(self, start: int, text: str, mark: FrequencyMark) -> bool:
        """“The policy is reviewed ... every year”, “we review it ... every year”."""
        before = text[: mark.start]
        low = folded(before)
        reviews = list(_REVIEWS.finditer(low))
        if reviews and only_helpers(before[reviews[-1].end() :], 12):
            return True
        held = _FULL_REVIEW.search(before)
        if held and only_helpers(before[held.end() :], 12) and self._spoken_of(start, text):
            return True
        again = _REVIEWS_IT.search(low)
        if again and only_helpers(before[again.end() :], 12) and self._spoken_of(start, text):
            return True
        acts = [
            act
            for act in _ACT.finditer(low)
            if act.group("revise")
            or act.group("review")
            or (act.group("approve") and act.end() + 1 >= mark.start)
        ]
        if not acts:
            return False
        act = acts[-1]
        if not only_helpers(before[act.end() :], 18):
            return False
        return self.subject(before, act.start()) is not None

    def _spoken_of(self, start: int, text: str) -> bool:
        """Whether “it” can be the policy: one is named in the sentence or right before it."""
        return bool(
            POLICY.search(text) or POLICY.search(self.sheet.plain, max(0, start - _BEFORE), start)
        )

    def _reviewed_behind(self, text: str, mark: FrequencyMark) -> bool:
        """“The policy is annually reviewed”, “is subject to full annual review”."""
        before = text[: mark.start]
        near = max(0, len(before) - _LONGEST)
        if (be := _IS.search(before, near)) and _DONE.match(text, mark.end):
            return self.subject(before, be.start()) is not None
        to = _SUBJECT_TO.search(before, near)
        if to and _A_REVIEW.match(text, mark.end):
            return self.subject(before, to.start()) is not None
        return False

    @staticmethod
    def _say(start: int, mark: FrequencyMark) -> Proposal:
        return spoken(Field.FREQUENCY, mark.months, start + mark.start, start + mark.end)

    def _reviewer(self, start: int, text: str, mark: FrequencyMark) -> Iterator[Proposal]:
        """“The business manager reviews this policy every year”: the manager owns it."""
        plain = self.sheet.plain
        if doer := REVIEWER.search(text, 0, mark.start):
            span = role_at(plain, start + doer.start("who"), start + doer.end("who"))
            if span is not None and span[1] == start + doer.end("who"):
                yield spoken(Field.OWNER, self.sheet.words(*span), *span)
