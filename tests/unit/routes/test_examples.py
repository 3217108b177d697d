"""The shared examples, answered by the command and marked by the shared marking script."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from governance.cli.route import route

SHARED = Path(__file__).resolve().parents[3] / ".." / "shared"
CASES = SHARED / "examples" / "routes.jsonl"
MARKER = SHARED / "tools" / "score_routes.py"


@pytest.mark.skipif(not CASES.exists(), reason="the shared examples are not beside this tree")
def test_every_shared_example_is_answered_right(tmp_path: Path) -> None:
    answers = tmp_path / "answers.jsonl"
    result = CliRunner().invoke(route, [str(CASES), "--json"])
    assert result.exit_code == 0, result.output
    answers.write_text(result.stdout, encoding="utf-8")
    marked = subprocess.run(
        [sys.executable, str(MARKER), str(CASES), str(answers)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert marked.returncode == 0, marked.stdout + marked.stderr
