"""How long a 27-page policy takes to read, and how much memory: `python -m bench.documents`.

"Worker" is a process that parses the file, its imports included; "warm" is a second parse in the
same process; "said" is the recognisers, which tell the dates from the text. "First" is what an
upload costs, from the bytes to the reading, when the process from which parsers are forked has to
be started and ended for it alone; "whole" is what each further upload costs. All are processor
time, the least of several runs, so that other work on the machine counts little; "clock" is the
least whole by the clock. Memory is the worker's largest resident set (Linux).
"""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from governance.adapters.documents import Limits, parse_safely
from governance.adapters.documents.separate import forker
from governance.adapters.documents.writing import make_docx, make_pdf
from governance.domain.reading import read

PAGES = 27
RUNS = 7
FURTHER = 10
WORDS = (
    "staff pupils parents record concern designated lead safeguarding school policy review "
    "governors decide note pattern attendance behaviour training annual risk assessment visit "
    "report guidance local authority headteacher committee support plan family and the of to in "
    "for with when each any before after by a on is are must should may will"
)
CONTROL = [
    ("Approved by", "Full governing board"),
    ("Date approved", "14 March 2026"),
    ("Review frequency", "Every two years"),
    ("Next review", "Spring term 2028"),
]
# A process of its own for each run: the first parse pays for the imports, the second does not.
MEASURE = """
import importlib, json, sys, time, types
for name in ("", ".adapters", ".adapters.documents", ".domain", ".domain.reading"):
    package = types.ModuleType("governance" + name)
    package.__path__ = [sys.argv[1] + "/governance" + name.replace(".", "/")]
    sys.modules["governance" + name] = package
worker = importlib.import_module("governance.adapters.documents.worker")
STANDARD = importlib.import_module("governance.adapters.documents.limits").STANDARD
data = open(sys.argv[2], "rb").read()
worker.bind(STANDARD)
json.dumps(worker.answer_for(data, sys.argv[3], STANDARD))
first = time.process_time()
began = time.process_time()
json.dumps(worker.answer_for(data, sys.argv[3], STANDARD))
again = time.process_time() - began
status = dict(line.split(":", 1) for line in open("/proc/self/status"))
memory = int(status["VmHWM"].split()[0])
print(json.dumps([first * 1000, again * 1000, memory / 1024]))
"""


GOALS = {"policy.docx": 300, "policy.pdf": 150}
MEMORY_GOAL = 200


def main() -> None:
    """Print one line a format."""
    columns = ("worker", "warm", "said", "whole", "first", "clock", "memory")
    print(f"{'':12}{'size':>9}{''.join(f'{one:>10}' for one in columns)}")
    for name, make in (("policy.docx", make_docx), ("policy.pdf", make_pdf)):
        report(name, long_policy(make))


def long_policy(make: Callable[..., bytes]) -> bytes:
    """A policy of 27 pages of A4: invented sentences, the same in each run."""
    chance = random.Random(PAGES)
    words = WORDS.split()

    def paragraph() -> str:
        return f"{' '.join(chance.choices(words, k=50)).capitalize()}."

    sections = [
        (f"{number}. Procedure {number}", [paragraph() for _ in range(5)])
        for number in range(1, 2 * PAGES + 3)
    ]
    return make(
        "Safeguarding Policy",
        "Alder Bank Primary School",
        CONTROL,
        sections,
        signatures=[("Chair of governors", "Mrs P. Lowe"), ("Headteacher", "")],
        header="Alder Bank Primary School",
        footer="Safeguarding Policy, March 2026",
    )


def report(name: str, data: bytes) -> None:
    """Measure one file and print its line, and whether it meets the goals."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        inside = [measure(path) for _ in range(RUNS)]
        alone = [uploads(path, 1) for _ in range(RUNS)]
        outside = [uploads(path, 1 + FURTHER) for _ in range(RUNS)]
    first, again, memory = (min(column) for column in zip(*inside, strict=True))
    said, many, clock = (min(column) for column in zip(*outside, strict=True))
    start = min(spent for _, spent, _ in alone)
    whole = (many - start) / FURTHER
    times = "".join(f"{one:7.0f} ms" for one in (first, again, said, whole, start, clock))
    print(f"{name:12}{len(data) / 1024:6.0f} KB{times}{memory:7.0f} MB")
    for what, took in (("parsed and said, warm", again + said), ("the whole", whole)):
        met = "met" if took < GOALS[name] and memory < MEMORY_GOAL else "missed"
        goal = f"goal {GOALS[name]} ms and {MEMORY_GOAL} MB"
        print(f"{'':12}{what}: {took:.0f} ms, {goal}: {met}")


def measure(path: Path) -> list[float]:
    """(first reading ms, second reading ms, memory MB) of a process that reads the file."""
    root = str(Path(__file__).resolve().parents[1])
    command = [sys.executable, "-I", "-c", MEASURE, root, str(path), path.name]
    answer = subprocess.run(command, capture_output=True, check=True)
    return [float(figure) for figure in json.loads(answer.stdout)]


def uploads(path: Path, number: int) -> tuple[float, float, float]:
    """Milliseconds of so many uploads by a process of their own from which parsers are forked.

    The recognisers of one, the processor time of all, one by the clock; the least of each.
    """
    used, said, clock = spent(), [], []
    for _ in range(number):
        began = time.perf_counter()
        document = parse_safely(path, path.name, limits=Limits()).document
        start = time.process_time()
        read(document)
        said.append(time.process_time() - start)
        clock.append(time.perf_counter() - began)
    forker.end()
    return min(said) * 1000, (spent() - used) * 1000, min(clock) * 1000


def spent() -> float:
    """Processor seconds of this process and of those that it waited for."""
    mine, theirs = (
        resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return mine.ru_utime + mine.ru_stime + theirs.ru_utime + theirs.ru_stime


if __name__ == "__main__":
    main()
