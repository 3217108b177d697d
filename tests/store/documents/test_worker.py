"""What the parsing process may no longer do once it has bound itself."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import pytest

from governance.adapters.documents import separate
from governance.adapters.documents.limits import STANDARD

ROOT = Path(__file__).resolve().parents[3]
PACKAGES = separate._START.rpartition("importlib.import_module(")[0]
"""How the program itself starts a worker: without the web application."""
BOUND = f"""{PACKAGES}
from governance.adapters.documents import worker
from governance.adapters.documents.limits import STANDARD
worker.bind(STANDARD)
"""


def run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-I", "-c", BOUND + code, str(ROOT / "governance")],
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    "act",
    [
        "import socket; socket.socket()",
        "import socket; socket.getaddrinfo('localhost', 80)",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
        "import os; os.fork()",
        "import os; os.execv('/bin/true', ['true'])",
        "open('{path}', 'w')",
        "import os; os.open('{path}', os.O_CREAT | os.O_WRONLY)",
    ],
)
def test_it_may_not_reach_out_start_programs_or_write(act: str, tmp_path: Path) -> None:
    ended = run(act.format(path=tmp_path / "made"))
    assert ended.returncode == 1
    assert "PermissionError" in ended.stderr
    assert not (tmp_path / "made").exists()


def test_its_limits_cannot_be_raised_again() -> None:
    code = "import resource; print(*resource.getrlimit(resource.RLIMIT_AS))"
    assert run(code).stdout.split() == [str(STANDARD.address_space)] * 2
    assert (
        run("import resource; print(*resource.getrlimit(resource.RLIMIT_CORE))").stdout == "0 0\n"
    )


def test_it_starts_without_the_web_application_and_the_recognisers() -> None:
    code = (
        "import json, sys; sys.argv = ['-c', {path!r}, 'documents', {limits!r}, 'a.txt']\n"
        "exec({start!r})\n"
        "bad = [name for name in sys.modules if name.split('.')[0] in ('flask', 'sqlalchemy')]\n"
        "bad += [name for name in sys.modules if name.endswith('reading.reader')]\n"
        "assert not bad, bad"
    ).format(
        path=str(ROOT / "governance"), limits=json.dumps(asdict(STANDARD)), start=separate._START
    )
    ended = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{code}"],
        input=b"Aims",
        capture_output=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert json.loads(ended.stdout)["blocks"][0][0] == "Aims"
