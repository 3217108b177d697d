"""Which paragraphs of two texts are the same, and which are versions of each other."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

_WORD = re.compile(r"\w+")
_CLOSE_BLOCKS = 10_000  # old × new paragraphs between two anchors
_CLOSE_PAIRS = 900  # old × new paragraphs weighed each against each
_LOOK_AHEAD = 8
_ALIKE = 0.5


def matched(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """The places (old, new) of equal paragraphs, both rising."""
    pairs: list[tuple[int, int]] = []
    at_old = at_new = 0
    for i, j in [*_anchors(old, new), (len(old), len(new))]:
        close = _closely_matched(old[at_old:i], new[at_new:j])
        pairs.extend((at_old + a, at_new + b) for a, b in close)
        if i < len(old):
            pairs.append((i, j))
        at_old, at_new = i + 1, j + 1
    return pairs


def paired(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """The places (old, new) of paragraphs that are versions of each other, both rising."""
    if not old or not new:
        return []
    old_words, new_words = [_words(text) for text in old], [_words(text) for text in new]
    if len(old) * len(new) <= _CLOSE_PAIRS:
        return _best_pairs(old_words, new_words)
    pairs = []
    at = 0
    for j, words in enumerate(new_words):
        reach = _LOOK_AHEAD if words else 1  # a blank line is no reason to pass over others
        for i in range(at, min(at + reach, len(old_words))):
            if _likeness(old_words[i], words) >= _ALIKE:
                pairs.append((i, j))
                at = i + 1
                break
    return pairs


def ends(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """How many items are equal at the beginning and, beyond those, at the end."""
    shorter = min(len(old), len(new))
    head = 0
    while head < shorter and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < shorter - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return head, tail


def _anchors(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """The longest rising run of paragraphs that occur exactly once in each text."""
    in_old, in_new = Counter(old), Counter(new)
    places = {text: j for j, text in enumerate(new) if in_new[text] == 1}
    once = [(i, places[text]) for i, text in enumerate(old) if in_old[text] == 1 and text in places]
    ends: list[int] = []  # the smallest last place in `new` of a run of each length
    last: list[int] = []  # which of `once` that is
    before: list[int] = []
    for at, (_, j) in enumerate(once):
        length = bisect_left(ends, j)
        before.append(last[length - 1] if length else -1)
        if length == len(ends):
            ends.append(j)
            last.append(at)
        else:
            ends[length], last[length] = j, at
    run: list[tuple[int, int]] = []
    at = last[-1] if last else -1
    while at >= 0:
        run.append(once[at])
        at = before[at]
    return run[::-1]


def _closely_matched(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Equal items between two anchors: those at both ends, and between them while few."""
    head, tail = ends(old, new)
    pairs = [(at, at) for at in range(head)]
    inner_old, inner_new = old[head : len(old) - tail], new[head : len(new) - tail]
    if inner_old and inner_new and len(inner_old) * len(inner_new) <= _CLOSE_BLOCKS:
        blocks = SequenceMatcher(None, inner_old, inner_new, autojunk=False).get_matching_blocks()
        pairs.extend(
            (head + block.a + at, head + block.b + at)
            for block in blocks
            for at in range(block.size)
        )
    pairs.extend((len(old) - at, len(new) - at) for at in range(tail, 0, -1))
    return pairs


def _best_pairs(
    old: Sequence[frozenset[str]], new: Sequence[frozenset[str]]
) -> list[tuple[int, int]]:
    """The rising pairs whose likenesses add up to most."""
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    alike = [[_likeness(one, other) for other in new] for one in old]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            paired = alike[i][j] + best[i + 1][j + 1] if alike[i][j] >= _ALIKE else 0.0
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    pairs = []
    i = j = 0
    while i < len(old) and j < len(new):
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            pairs.append((i, j))
            i, j = i + 1, j + 1
    return pairs


def _words(text: str) -> frozenset[str]:
    """The different words of a paragraph."""
    return frozenset(_WORD.findall(text.lower()))


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of words in common, 0 to 1 (Dice's coefficient); lines without words just pass."""
    total = len(one) + len(other)
    return 2 * len(one & other) / total if total else _ALIKE
