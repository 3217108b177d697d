"""Fits the weights by which the title and the school are chosen, on labelled documents.

Run as `python -m bench.choosing titles FOLDER... > governance/domain/reading/weighing/titles.py`
(or `schools`), with folders as `bench.fitting` takes them. Of all candidates of a document one is
right, so it is a conditional logistic regression, solved document by document (FTRL-proximal,
McMahan et al. 2013) with an L1 penalty under which most marks keep no weight; it takes a minute
and no library.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from math import exp, sqrt
from pathlib import Path
from typing import NamedTuple

from bench.fitting import folded, labelled
from governance.domain.reading.blocks import from_text
from governance.domain.reading.reader import title_candidates
from governance.domain.reading.weighing.choice import PLAIN, Table

FIELDS = {"titles": "title", "schools": "school"}
RARE, ROUNDS, SPEED = 3, 10, 0.3
LASSO, RIDGE = 3.0, 0.3
SLIGHT, UNLIKELY = 0.05, 1e-3
ALIKE = 0.85
"""As the scorer of readings compares names and titles."""


class Choice(NamedTuple):
    """The marks of every candidate of a document, and the places of the right ones."""

    marks: list[list[str]]
    right: frozenset[int]


class Weight:
    """One weight on its way: its value, and what the steps so far say of it."""

    __slots__ = ("bent", "leaning", "value")

    def __init__(self) -> None:
        self.value = self.leaning = self.bent = 0.0

    def step(self, slope: float) -> None:
        """Move against the slope, the less the more it has moved."""
        bent = self.bent + slope * slope
        self.leaning += slope - (sqrt(bent) - sqrt(self.bent)) / SPEED * self.value
        self.bent = bent
        beyond = max(0.0, abs(self.leaning) - LASSO)
        against = -1 if self.leaning > 0 else 1
        self.value = against * beyond / ((1 + sqrt(bent)) / SPEED + RIDGE)


def fit(choices: Sequence[Choice]) -> Table:
    """The weights under which the right candidates are likeliest."""
    counts = Counter(
        mark for choice in choices for mark in {m for marks in choice.marks for m in marks}
    )
    weights = {mark: Weight() for mark, count in sorted(counts.items()) if count >= RARE}
    order = [
        Choice([[m for m in marks if m in weights] for marks in choice.marks], choice.right)
        for choice in choices
        if choice.right
    ]
    shuffled = random.Random(1)
    for _ in range(ROUNDS):
        shuffled.shuffle(order)
        for choice in order:
            for mark, slope in _slopes(choice, weights).items():
                weights[mark].step(slope)
    return {mark: each.value for mark, each in weights.items() if abs(each.value) >= SLIGHT}


def _slopes(choice: Choice, weights: dict[str, Weight]) -> dict[str, float]:
    """How the loss of a document rises with each of its marks."""
    scores = [sum(weights[mark].value for mark in marks) for marks in choice.marks]
    parts = [exp(each - max(scores)) for each in scores]
    whole, right = sum(parts), sum(parts[place] for place in choice.right)
    slopes: dict[str, float] = defaultdict(float)
    for place, marks in enumerate(choice.marks):
        slope = parts[place] / whole
        if place in choice.right and right:
            slope -= parts[place] / right
        if abs(slope) >= UNLIKELY:
            for mark in marks:
                slopes[mark] += slope
    return slopes


def choices_of(folder: Path, field: str) -> Iterator[Choice]:
    """What there was to choose from in each policy of a folder that has the field."""
    for label, text in labelled(folder):
        if not label[field]:
            continue
        wanted = folded(label[field])
        found = title_candidates(from_text("text.txt", text))
        exact = [place for place, (words, _) in enumerate(found) if folded(words) == wanted]
        right = exact or [
            place
            for place, (words, _) in enumerate(found)
            if SequenceMatcher(None, folded(words), wanted).ratio() >= ALIKE
        ]
        yield Choice([sorted(set(marks)) for _, marks in found], frozenset(right))


def _lines(table: Table) -> Iterator[str]:
    """The table in lines by family, the weightiest marks first."""
    families: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for mark, weight in table.items():
        family, _, name = mark.rpartition(":")
        families[family or PLAIN].append((weight, name))
    for family, marks in sorted(families.items()):
        told = [f"{name} {weight:.2f}" for weight, name in sorted(marks, reverse=True)]
        line = ""
        for each in told:
            if line and len(family) + len(line) + len(each) > 94:
                yield f"{family}: {line}"
                line = ""
            line = f"{line}; {each}" if line else each
        yield f"{family}: {line}"


def main() -> None:
    """Print the module of weights."""
    parser = argparse.ArgumentParser(prog="python -m bench.choosing", description=__doc__)
    parser.add_argument("what", choices=FIELDS)
    parser.add_argument("folders", nargs="+", type=Path)
    told = parser.parse_args()
    field = FIELDS[told.what]
    table = fit([each for folder in told.folders for each in choices_of(folder, field)])
    print(f'"""What each mark weighs for or against the {field}, as `bench/choosing` prints it."""')
    print("\nfrom __future__ import annotations\n")
    print("from governance.domain.reading.weighing.choice import table_of\n")
    print(f'{told.what.upper()} = table_of("""', *_lines(table), '""")', sep="\n")


if __name__ == "__main__":
    main()
