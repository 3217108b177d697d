"""The shared seeds and examples, scored by the shared scorer."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from governance.domain.reading import read
from governance.domain.reading.blocks import from_text

SHARED = Path(__file__).resolve().parents[3] / ".." / "shared"

pytestmark = pytest.mark.skipif(
    not (SHARED / "tools" / "score_reading.py").exists(),
    reason="the shared examples are not beside this tree",
)


@pytest.mark.parametrize(("folder", "least"), [("seeds", "1.0"), ("examples", "0.97")])
def test_shared_documents_are_read(folder: str, least: str, tmp_path: Path) -> None:
    said = tmp_path / "read.jsonl"
    lines = [
        json.dumps(read(from_text(path.name, path.read_text("utf-8"))).as_json(str(path)))
        for path in sorted((SHARED / folder).glob("*.txt"))
    ]
    said.write_text("\n".join(lines), "utf-8")
    scorer, labels = SHARED / "tools" / "score_reading.py", SHARED / folder / "labels.jsonl"
    done = subprocess.run(
        [sys.executable, str(scorer), str(labels), str(said), "--min-f1", least],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
