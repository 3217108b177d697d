"""Programs that may be installed beside ours and open what we cannot: .doc files and scans.

None is required. Each runs in its own session with its own limits, in a scratch folder, on a copy.
"""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from governance.adapters.documents import refusals
from governance.adapters.documents.limits import MEGABYTE, Limits

_MEMORY = 4096 * MEGABYTE
_NEEDS = {
    "word": "an old Word document (.doc)",
    "recognition": "a scan, pages of pictures without text",
}


def convert(data: bytes, needs: str, name: str, limits: Limits) -> bytes:
    """The file in a format that can be read; BadInput where no installed program can do it.

    `needs` is "word" for a .doc file, which comes back as .docx or as text, "workbook" for an .xls
    file, which comes back as .xlsx, or "recognition" for a scanned PDF, which comes back with text.
    """
    with tempfile.TemporaryDirectory(prefix="governance-") as folder:
        for command, source, result in _commands(needs, Path(folder)):
            source.write_bytes(data)
            if _run(command, Path(folder), name, limits) and result.is_file():
                if result.stat().st_size > limits.upload_bytes:
                    raise refusals.too_large(name, result.stat().st_size, limits.upload_bytes)
                return result.read_bytes()
    if needs == "workbook":
        raise refusals.old_workbook(name)
    raise refusals.unreadable_format(name, _NEEDS[needs])


def _commands(needs: str, folder: Path) -> list[tuple[list[str], Path, Path]]:
    """(command, file it reads, file it makes) of each installed program, the best first."""
    found: list[tuple[list[str], Path, Path]] = []
    if needs == "recognition":
        if program := shutil.which("ocrmypdf"):
            source, result = folder / "scan.pdf", folder / "read.pdf"
            command = [program, "--skip-text", "--output-type", "pdf", "--jobs", "1", "--quiet"]
            found.append(([*command, str(source), str(result)], source, result))
        return found
    made = "xlsx" if needs == "workbook" else "docx"
    source = folder / ("old.xls" if needs == "workbook" else "old.doc")
    if program := shutil.which("soffice") or shutil.which("libreoffice"):
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        options = ["--headless", "--norestore", "--convert-to", made, "--outdir", str(folder)]
        found.append(([program, profile, *options, str(source)], source, folder / f"old.{made}"))
    if needs == "word" and (program := shutil.which("catdoc")):
        found.append(([program, "-w", "-dutf-8", str(source)], source, folder / "output"))
    return found


def _run(command: list[str], folder: Path, name: str, limits: Limits) -> bool:
    """Whether a program ended well; its standard output is left in the folder's "output"."""
    environment = {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(folder),
        "TMPDIR": str(folder),
        "LC_ALL": "C.UTF-8",
    }
    with (folder / "output").open("wb") as output:
        process = subprocess.Popen(  # noqa: S603 - a known program on a file of our own naming
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env=environment,
            start_new_session=True,
        )
        resource.prlimit(process.pid, resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        try:
            return process.wait(limits.conversion_seconds) == 0
        except subprocess.TimeoutExpired as error:
            raise refusals.too_slow(name) from error
        finally:
            end(process)


def end(process: subprocess.Popen[bytes]) -> None:
    """Kill a process and everything it started, and wait for it."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
