"""Rates that no rule read, told by the words beside them."""

from __future__ import annotations

from collections.abc import Iterator

from governance.domain.reading.proposal import Field, Proposal, Source
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.recognise.frequencies import FrequencyMark, find_frequencies
from governance.domain.reading.sheet import Sheet
from governance.domain.reading.weighing import weights
from governance.domain.reading.weighing.beside import ALONE, Beside, stem
from governance.domain.reading.weighing.roles import RATES, reason, weigh

_LEAST, _NEAR = 0.8, 12


def marks_of_rate(beside: Beside, mark: FrequencyMark) -> Iterator[str]:
    """What stands beside a rate, and how it is said."""
    yield from beside.marks(mark.start, mark.end)
    yield "a span" if mark.loose else "a rate"
    yield f"says:{stem(mark.words.lower().split()[-1])}"


def _single(rates: list[FrequencyMark]) -> Iterator[FrequencyMark]:
    """Those that stand for themselves: of several side by side, none or one is ticked."""
    ends = [-_NEAR, *(rate.end for rate in rates)]
    starts = [*(rate.start for rate in rates), ends[-1] + _NEAR]
    for rate, before, behind in zip(rates, ends, starts[1:], strict=False):
        if rate.start - before >= _NEAR and behind - rate.end >= _NEAR:
            yield rate


def unread_rate(sheet: Sheet, dates: Dates, proposals: list[Proposal]) -> Iterator[Proposal]:
    """The likeliest rate of the policy, where nothing told one."""
    if any(each.field is Field.FREQUENCY for each in proposals):
        return
    beside = Beside(sheet, dates)
    best, found = _LEAST, None
    for mark in _single(find_frequencies(sheet.plain, 0, len(sheet.plain))):
        marks = list(marks_of_rate(beside, mark))
        if ALONE in marks or beside.told_elsewhere(mark.start):
            continue
        field, probability = weigh(marks, weights.RATES, RATES)
        if field is not None and probability > best:
            because = reason(marks, weights.RATES, 1, "how often the policy is reviewed")
            best, found = probability, (mark, because)
    if found is not None:
        mark, because = found
        yield Proposal(
            Field.FREQUENCY,
            mark.months,
            mark.start,
            mark.end,
            because,
            Source.WEIGHED,
            loose=True,
        )
