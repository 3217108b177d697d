"""Fits the weights of `governance/domain/reading/weighing` on labelled documents.

Run as `python -m bench.fitting FOLDER...`; it writes the tables of `weighing/tables`. Each folder
holds texts and a `labels.jsonl`, one JSON object a line with `path`, `is_policy` and the fields of
a reading. It is a logistic regression over several roles with an L1 penalty, solved one
weight at a time (coordinate descent), so that few marks keep any weight and each can be read.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from math import copysign, exp
from pathlib import Path
from typing import Any

from governance.domain.reading.blocks import from_text
from governance.domain.reading.proposal import Field
from governance.domain.reading.recognise.dates import Dates
from governance.domain.reading.recognise.frequencies import find_frequencies
from governance.domain.reading.sheet import Sheet
from governance.domain.reading.weighing.beside import Beside
from governance.domain.reading.weighing.rates import marks_of_rate
from governance.domain.reading.weighing.roles import RATES, ROLES

Sample = tuple[list[str], int]
"""The marks of one date or rate, and the place of its role."""
Weights = dict[str, list[float]]

PENALTY, OF_RATES = 1.6, 3.3
"""Of rates there are fewer, so a word must say more to be learnt from."""
SWEEPS, SETTLED = 60, 0.02
RARE, SLIGHT = 3, 0.05
"""A mark met fewer times is not learnt from; a weight nearer to nothing is none."""
TABLES = Path(__file__).parents[1] / "governance" / "domain" / "reading" / "weighing" / "tables"
HEAD = '''"""{told}: how it speaks for each role, as `bench/fitting.py` found."""

from __future__ import annotations

{name}: dict[str, tuple[float, ...]] = {{
'''


def fit(samples: Sequence[Sample], roles: int, hold: float = PENALTY) -> Weights:
    """The weights of every mark for each of so many roles."""
    counts = Counter(mark for marks, _ in samples for mark in marks)
    places: dict[str, list[int]] = {mark: [] for mark, n in counts.items() if n >= RARE}
    for place, (marks, _) in enumerate(samples):
        for mark in marks:
            if mark in places:
                places[mark].append(place)
    weights: Weights = {"always": [0.0] * roles} | {mark: [0.0] * roles for mark in places}
    places["always"] = list(range(len(samples)))
    scores = [[0.0] * roles for _ in samples]
    for sweep in range(SWEEPS):
        moved = 0.0
        for mark, weight in weights.items():
            if mark == "always" or any(weight) or sweep < 4 or sweep % 5 == 0:
                penalty = 0.0 if mark == "always" else hold
                moved = max(moved, _step(weight, places[mark], samples, scores, penalty))
        if moved < SETTLED:
            break
    return weights


def _step(
    weight: list[float],
    places: list[int],
    samples: Sequence[Sample],
    scores: list[list[float]],
    penalty: float,
) -> float:
    """Move one mark's weights towards the best, the others held; how far the farthest went."""
    farthest = 0.0
    for role in range(len(weight)):
        slope, bend = 0.0, max(0.1, 0.01 * len(places))
        for place in places:
            score = scores[place]
            top = max(score)
            parts = [exp(each - top) for each in score]
            probability = parts[role] / sum(parts)
            slope += probability - (samples[place][1] == role)
            bend += probability * (1 - probability)
        best = weight[role] - slope / bend
        best = copysign(max(0.0, abs(best) - penalty / bend), best)
        step = max(-1.0, min(1.0, best - weight[role]))
        weight[role] += step
        for place in places:
            scores[place][role] += step
        farthest = max(farthest, abs(step))
    return farthest


def labelled(folder: Path) -> Iterator[tuple[dict[str, Any], str]]:
    """The policies of a folder: label and text."""
    for line in (folder / "labels.jsonl").read_text("utf-8").splitlines():
        label = json.loads(line)
        if label["is_policy"]:
            name = Path(label.get("path") or f"{label['id']}.txt").name
            yield label, (folder / name).read_text("utf-8")


def folded(words: str) -> str:
    """Words in lower case without marks, to compare what was read with what was labelled."""
    return " ".join("".join(c if c.isalnum() else " " for c in words.casefold()).split())


def samples_of(label: dict[str, Any], text: str) -> tuple[list[Sample], list[Sample]]:
    """The dates and the rates of a text, each with its marks and its labelled role."""
    sheet = Sheet(from_text("text.txt", text))
    dates = Dates(sheet.plain)
    beside = Beside(sheet, dates)
    roles = {
        value: ROLES.index(field) for field in reversed(ROLES[1:]) for value in _told(label, field)
    }
    dated = [(list(beside.of_date(mark)), roles.get(mark.date.edtf, 0)) for mark in dates.marks]
    rated = [
        (list(marks_of_rate(beside, mark)), int(mark.months == label["frequency_months"]))
        for mark in find_frequencies(sheet.plain, 0, len(sheet.plain))
    ]
    return dated, rated


def _told(label: dict[str, Any], field: Field | None) -> list[str]:
    told = label[str(field)] or []
    return [each["value"] for each in (told if isinstance(told, list) else [told])]


def _table(name: str, told: str, weights: Weights) -> None:
    """Write a module of weights."""
    lines = [HEAD.format(name=name, told=told)]
    for mark, each in sorted(weights.items(), key=lambda item: (item[0] != "always", item[0])):
        if any(abs(weight) >= SLIGHT for weight in each):
            words = ", ".join(f"{w:.2f}" if abs(w) >= SLIGHT else "0" for w in each)
            lines.append(f'    "{mark}": ({words}),\n')
    (TABLES / f"{name.lower()}.py").write_text("".join([*lines, "}\n"]), "utf-8")


def main() -> None:
    """Write the modules of weights."""
    parser = argparse.ArgumentParser(prog="python -m bench.fitting", description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    dated: list[Sample] = []
    rated: list[Sample] = []
    for folder in parser.parse_args().folders:
        for label, text in labelled(folder):
            of_dates, of_rates = samples_of(label, text)
            dated += of_dates
            rated += of_rates
    weights = fit(dated, len(ROLES))
    before = {mark: each for mark, each in weights.items() if mark.startswith(("before:", "near:"))}
    around = {mark: each for mark, each in weights.items() if mark not in before}
    _table("BEFORE", "The words before a date", before)
    _table("AROUND", "What else stands around a date", around)
    _table("RATES", "What stands beside a rate", fit(rated, len(RATES), OF_RATES))


if __name__ == "__main__":
    main()
