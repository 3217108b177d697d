"""Files that need another program first: old Word files and scans, with a converter and without."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from governance.adapters.documents import Limits, parse_safely
from governance.adapters.documents.writing import make_docx, make_pdf
from governance.domain.reading.blocks import Kind
from tests.corpus.workbooks import KEPT
from tests.store.documents.test_parsing import POLICY, refusal, texts
from tests.unit.documents.making import (
    ole,
    scan,
)


def test_a_scan_and_an_old_word_file_say_what_to_do_without_a_converter(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "Save it as Word or PDF" in refusal(scan(), "scan.pdf")
    assert "Save it as Word or PDF" in refusal(ole("WordDocument"), "old.doc")


def program(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def test_an_old_word_file_is_read_where_a_converter_is_installed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program(tmp_path, "catdoc", 'test -s "$3" && echo "Reviewed May 2026"')
    monkeypatch.setenv("PATH", str(tmp_path))
    data = ole("WordDocument")
    parsed = parse_safely(data, "old.doc")
    assert texts(parsed) == ["Reviewed May 2026"]
    assert parsed.media_type == "application/msword"
    assert parsed.sha256 == hashlib.sha256(data).hexdigest()
    assert parsed.warnings == ()


@pytest.mark.skipif(
    not (shutil.which("soffice") or shutil.which("catdoc")),
    reason="Neither LibreOffice nor catdoc is installed",
)
def test_an_old_word_file_says_its_dates_through_the_program_installed() -> None:
    found = " ".join(texts(parse_safely(KEPT / "gate.doc", "gate.doc")))
    assert "Gate Policy" in found
    assert "14 May 2025" in found
    assert "May 2027" in found


def test_a_scan_is_read_where_recognition_is_installed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "made.pdf").write_bytes(make_pdf(*POLICY))
    program(tmp_path, "ocrmypdf", f'for last; do :; done; /bin/cp "{tmp_path}/made.pdf" "$last"')
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "Anti-bullying Policy" in texts(parse_safely(scan(), "scan.pdf"))


def test_a_converter_that_hangs_is_killed_with_its_children(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program(tmp_path, "catdoc", f'/bin/sleep 60 & echo $! > "{tmp_path}/child"; wait')
    monkeypatch.setenv("PATH", str(tmp_path))
    limits = Limits(conversion_seconds=3)
    assert "took too long" in refusal(ole("WordDocument"), "old.doc", limits)
    child = Path("/proc") / (tmp_path / "child").read_text().strip() / "stat"
    for _ in range(400):
        if not child.exists() or child.read_text().split()[2] == "Z":
            break
        time.sleep(0.05)
    else:
        pytest.fail("The converter's child is still running.")


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> str:
    """LibreOffice’s own folder, which it furnishes when it is first started there."""
    return f"-env:UserInstallation={(tmp_path_factory.mktemp('office') / 'profile').as_uri()}"


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
@pytest.mark.parametrize("ending", ["doc", "odt", "rtf", "docx", "pdf"])
def test_what_libreoffice_writes_is_read(ending: str, tmp_path: Path, profile: str) -> None:
    source = tmp_path / "made.docx"
    source.write_bytes(make_docx(*POLICY, header="Alder Bank", footer="Version 2"))
    command = ["soffice", profile, "--headless", "--convert-to", ending, "--outdir"]
    folder = tmp_path / "out"
    subprocess.run([*command, str(folder), str(source)], check=True, capture_output=True)
    parsed = parse_safely(folder / f"made.{ending}", f"made.{ending}")
    assert texts(parsed)[0] == "Alder Bank"
    assert texts(parsed)[-1] == "Version 2"
    if ending == "pdf":
        assert "Next review\tSpring term 2028" in texts(parsed)
    else:
        cells = {(b.row, b.column): b.text for b in parsed.document.blocks if b.kind is Kind.CELL}
        assert cells[1, 0] == "Next review"
        assert cells[1, 1] == "Spring term 2028"
