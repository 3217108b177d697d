"""The scratch folder of a run: its settings as an environment, and processes started in it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PASSWORD = "a password for the bench alone"
CHAIR = "chair@bench.example"
ADMINISTRATOR = "administrator@bench.example"


def environment(folder: Path) -> dict[str, str]:
    """The settings of the real server, on a database in `folder`; argon2 at its full cost."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GOVERNANCE_")}
    return {
        **kept,
        "DATABASE_URL": f"sqlite:///{folder / 'scratch.sqlite3'}",
        "GOVERNANCE_FILES_DIR": str(folder / "files"),
        "GOVERNANCE_SECRET_KEY": "a key for the bench alone, of thirty-two letters",
        "GOVERNANCE_DEMONSTRATION": "0",
        "PYTHONPATH": str(ROOT),
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")]),
    }


def python(folder: Path, module: str, *arguments: str) -> str:
    """Run a module of ours in a process of its own on the scratch database; what it printed."""
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=ROOT,
        env=environment(folder),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return done.stdout


def machine() -> str:
    """The machine in one line: processors, their name, memory, Python."""
    facts: Mapping[str, str] = dict(_pairs(Path("/proc/cpuinfo")))
    memory = dict(_pairs(Path("/proc/meminfo"))).get("MemTotal", "? kB")
    gigabytes = int(memory.split()[0]) / 1024 / 1024 if memory[0].isdigit() else 0
    return (
        f"{os.cpu_count()} processors ({facts.get('model name', 'unnamed')}), {gigabytes:.0f} GB,"
        f" Python {sys.version.split()[0]}, load {os.getloadavg()[0]:.1f} at the start"
    )


def _pairs(path: Path) -> list[tuple[str, str]]:
    lines = path.read_text().splitlines() if path.exists() else []
    found = [line.partition(":") for line in reversed(lines) if ":" in line]
    return [(name.strip(), value.strip()) for name, _, value in found]
