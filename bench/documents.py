"""How long a 27-page policy takes to read, and how much memory: `python bench/documents.py`.

Each figure is the median of several runs. "Reading" is inside the worker, imports included;
"whole" is `parse_safely` as the upload page calls it, the start of the process included. Memory is
the worker's largest resident set (Linux).
"""

from __future__ import annotations

import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from governance.adapters.documents import Limits, parse_safely
from governance.adapters.documents.writing import make_docx, make_pdf

PAGES = 27
RUNS = 7
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
# A process of its own for each run: the first reading pays for the imports, the second does not.
MEASURE = """
import json, sys, time
began = time.perf_counter()
sys.path.insert(0, sys.argv[1])
from governance.adapters.documents import worker
from governance.adapters.documents.limits import STANDARD
data = open(sys.argv[2], "rb").read()
worker.bind(STANDARD)
json.dumps(worker.answer_for(data, sys.argv[3], STANDARD))
first = time.perf_counter() - began
began = time.perf_counter()
json.dumps(worker.answer_for(data, sys.argv[3], STANDARD))
again = time.perf_counter() - began
status = dict(line.split(":", 1) for line in open("/proc/self/status"))
memory = int(status["VmHWM"].split()[0])
print(json.dumps([first * 1000, again * 1000, memory / 1024]))
"""


def main() -> None:
    """Print one line a format."""
    print(f"{'':12}{'size':>9}{'reading':>11}{'warm':>9}{'whole':>9}{'memory':>10}")
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
    """Measure one file and print its line."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        inside = [measure(path) for _ in range(RUNS)]
        whole = [timed(path) for _ in range(RUNS)]
    first, again, memory = (statistics.median(column) for column in zip(*inside, strict=True))
    print(
        f"{name:12}{len(data) / 1024:6.0f} KB{first:8.0f} ms{again:6.0f} ms"
        f"{statistics.median(whole):6.0f} ms{memory:7.0f} MB"
    )


def measure(path: Path) -> list[float]:
    """(first reading ms, second reading ms, memory MB) of a process that reads the file."""
    root = str(Path(__file__).resolve().parents[1])
    command = [sys.executable, "-I", "-c", MEASURE, root, str(path), path.name]
    answer = subprocess.run(command, capture_output=True, check=True)
    return [float(figure) for figure in json.loads(answer.stdout)]


def timed(path: Path) -> float:
    """Milliseconds of one upload."""
    began = time.perf_counter()
    parse_safely(path, path.name, limits=Limits())
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    main()
