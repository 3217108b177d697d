"""Fits the weights of `governance/domain/reading/weighing/parties` on labelled documents.

Run as `python -m bench.parties.fitting approved_by FOLDER... > .../weighing/parties/approvers.py`
(or `owner` and `owners.py`), with folders as in `bench/fitting.py`. It is a logistic regression
with an L1 penalty, solved one weight at a time: how likely a party is the one that the label names.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from math import copysign, exp
from pathlib import Path

from bench.fitting import folded, labelled
from governance.domain.reading.blocks import from_text
from governance.domain.reading.controls.labels.finder import LabelFinder
from governance.domain.reading.people.signatures import SignatureReader
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.sheet import Sheet
from governance.domain.reading.weighing.parties.found import parties
from governance.domain.reading.weighing.parties.marks import Marks, speaks

Sample = tuple[list[str], bool]
"""The marks of one party, and whether it is the one that the label names."""

PENALTY = 0.8
SWEEPS, SETTLED = 100, 0.01
RARE, SLIGHT = 8, 0.1
"""A mark met fewer times is not learnt from; a weight nearer to nothing is none."""
ALIKE = 0.85
NAMES = {"approved_by": ("APPROVERS", "who approved"), "owner": ("OWNERS", "who keeps")}
HEAD = '''"""How each mark beside a party speaks for it as {what} the policy.

Printed by `bench/parties/fitting.py`; every party has the mark “always”.
"""

from __future__ import annotations

'''


def fit(samples: Sequence[Sample]) -> dict[str, float]:
    """The weight of every mark."""
    counts = Counter(mark for marks, _ in samples for mark in marks)
    places: dict[str, list[int]] = {mark: [] for mark, n in counts.items() if n >= RARE}
    for place, (marks, _) in enumerate(samples):
        for mark in marks:
            if mark in places:
                places[mark].append(place)
    places["always"] = list(range(len(samples)))
    right = [told for _, told in samples]
    weights = dict.fromkeys(places, 0.0)
    scores = [0.0] * len(samples)
    for sweep in range(SWEEPS):
        moved = 0.0
        for mark, weight in weights.items():
            if mark == "always" or weight or sweep < 4 or sweep % 5 == 0:
                penalty = 0.0 if mark == "always" else PENALTY
                step = _step(weight, places[mark], right, scores, penalty)
                weights[mark] += step
                moved = max(moved, abs(step))
        if moved < SETTLED:
            break
    return weights


def _step(
    weight: float,
    places: list[int],
    right: Sequence[bool],
    scores: list[float],
    penalty: float,
) -> float:
    """Move one weight towards the best, the others held; how far it went."""
    slope, bend = 0.0, max(0.1, 0.01 * len(places))
    for place in places:
        probability = 1 / (1 + exp(-scores[place]))
        slope += probability - right[place]
        bend += probability * (1 - probability)
    best = weight - slope / bend
    best = copysign(max(0.0, abs(best) - penalty / bend), best)
    step = max(-1.0, min(1.0, best - weight))
    for place in places if step else ():
        scores[place] += step
    return step


def samples_of(text: str, named: str | None) -> Iterator[Sample]:
    """The parties of a text, with their marks and whether each is the one named."""
    sheet = Sheet(from_text("text.txt", text))
    dates = Dates(sheet.plain)
    labels = LabelFinder(sheet, dates).find()
    signed = [(each.start, each.end) for each in SignatureReader(sheet, dates, labels).read()]
    found = parties(sheet, dates, labels)
    marks = Marks(sheet, dates, labels, signed).all(found)
    for party, each in zip(found, marks, strict=True):
        if speaks(each):
            yield each, _alike(sheet.plain[party.start : party.end], named)


def _alike(words: str, named: str | None) -> bool:
    one, other = (folded(words), folded(named or ""))
    return one == other or SequenceMatcher(None, one, other).ratio() >= ALIKE


def main() -> None:
    """Print the module of weights."""
    parser = argparse.ArgumentParser(prog="python -m bench.parties.fitting", description=__doc__)
    parser.add_argument("field", choices=NAMES)
    parser.add_argument("folders", nargs="+", type=Path)
    told = parser.parse_args()
    samples = [
        sample
        for folder in told.folders
        for label, text in labelled(folder)
        for sample in samples_of(text, label.get(told.field))
    ]
    name, what = NAMES[told.field]
    print(f"{HEAD.format(what=what)}{name}: dict[str, float] = {{")
    weights = fit(samples)
    for mark, weight in sorted(weights.items(), key=lambda item: (item[0] != "always", item[0])):
        if abs(weight) >= SLIGHT:
            print(f'    "{mark}": {weight:.2f},')
    print("}")


if __name__ == "__main__":
    main()
