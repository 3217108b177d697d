"""Judging who approves, who owns, how often, and which version: one value out of several."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter

from governance.domain.reading.people.keeping.columns import LAST_ROW
from governance.domain.reading.proposal import RANK, Field, Proposal, Source
from governance.domain.reading.recognise.parties import HOUSE_ALONE

_FULL = re.compile(r"(?i)full|governing (?:body|board)|governors|trust(?:ees)? board|board of|fgb")

_NEAR = 24
"""So close behind a body stands the date of what it did."""
_BLOCK = 150
"""So near each other labels stand in one block."""
_LIST = 2
"""So many dated approvals make a list of them."""


def _of(proposals: list[Proposal], field: Field) -> list[Proposal]:
    return [proposal for proposal in proposals if proposal.field is field]


def judge_approver(proposals: list[Proposal]) -> Proposal | None:
    """The approving body: the last of a list of approvals; else a label before a sentence, and a
    full board before a committee at a tie; a whole school or trust only where no body is named.
    """
    told = _of(proposals, Field.APPROVED_BY)
    found = [each for each in told if not HOUSE_ALONE.search(str(each.value))] or told
    if not found:
        return None
    if newest := _newest(found, _of(proposals, Field.APPROVED)):
        return newest
    return min(
        found,
        key=lambda each: (
            each.weak,
            RANK[each.source],
            each.loose,
            not _FULL.search(str(each.value)),
            each.start,
        ),
    )


def _newest(found: list[Proposal], dated: list[Proposal]) -> Proposal | None:
    """The body of the latest of several approvals, each with its own date behind it."""
    pairs = []
    dated = sorted(dated, key=lambda each: each.start)
    starts = [each.start for each in dated]
    for body in found:
        place = bisect_left(starts, body.end)
        if place < len(dated) and starts[place] - body.end <= _NEAR and not body.weak:
            pairs.append((dated[place], body))
    if len({str(mark.value) for mark, _ in pairs}) < _LIST:
        return None
    return max(pairs, key=lambda pair: (pair[0].date.last(), pair[1].start))[1]


def judge_owner(proposals: list[Proposal]) -> Proposal | None:
    """The owner: a label before a table and a sentence, the first of its kind; in one block with an
    author, the one that is called the owner.
    """
    found = sorted(
        _of(proposals, Field.OWNER),
        key=lambda each: (RANK[each.source], each.start),
    )
    if not found:
        return None
    if newest := [each for each in found if each.because == LAST_ROW]:
        return newest[-1]
    beside = [each for each in found if abs(each.start - found[0].start) <= _BLOCK]
    owners = [each for each in beside if "owner" in each.because.lower()]
    wrote = "author" in found[0].because.lower()
    return owners[0] if wrote and owners else found[0]


def judge_frequency(proposals: list[Proposal]) -> tuple[Proposal | None, list[Proposal]]:
    """The frequency, a label before a sentence, and those that disagree with it."""
    found = _of(proposals, Field.FREQUENCY)
    if not found:
        return None, []
    best = min(found, key=lambda each: (each.source is not Source.LABEL, each.start))
    return best, [each for each in found if each.value != best.value]


def _number(words: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d{1,6}", words))


def judge_version(proposals: list[Proposal]) -> Proposal | None:
    """The labelled version, or the newest row of the version table."""
    found = _of(proposals, Field.VERSION)
    labelled = [each for each in found if each.source is Source.LABEL]
    if labelled:
        common = Counter(str(each.value) for each in labelled)
        return max(labelled, key=lambda each: (common[str(each.value)], -each.start))
    return max(found, key=lambda each: _number(str(each.value)), default=None)
