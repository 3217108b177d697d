"""Pages made by LibreOffice, for files that have none of their own until a program lays them out.

LibreOffice follows what a document links to: pictures by their address, parts of other files. So it
is run where it can reach nothing: `confining.py` binds it to a scratch folder and the system's own
folders, and its profile forbids macros and links as well. Where the kernel cannot do that, nothing
is converted.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

from governance.adapters.documents import converting, refusals
from governance.adapters.documents.limits import MEGABYTE
from governance.adapters.documents.pages import confining
from governance.domain.errors import BadInput

ENDINGS = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/rtf": "rtf",
    "application/msword": "doc",
}
"""The files that it lays out, by their media type."""
_SECONDS, _CPU_SECONDS, _MEGABYTES = 60.0, 40, 4096
_LARGEST = 50 * MEGABYTE
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings">
<prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings">
<prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings">
<prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop></item>
</oor:items>
"""


def program() -> str | None:
    """Where LibreOffice is, if it is installed."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def may_run() -> bool:
    """Whether LibreOffice is installed and this machine can confine it."""
    return program() is not None and _can_confine()


@cache
def _can_confine() -> bool:
    true = shutil.which("true")
    if true is None or not sys.platform.startswith("linux"):
        return False
    with tempfile.TemporaryDirectory(prefix="governance-") as folder:
        command = [sys.executable, "-I", confining.__file__, folder, "5", "512", true]
        return subprocess.run(command, check=False, capture_output=True).returncode == 0  # noqa: S603 - our interpreter and script, a fixed program


def to_pdf(source: Path, media_type: str, name: str) -> bytes:
    """The file as LibreOffice prints it; BadInput where it cannot."""
    command = program()
    if command is None:
        raise BadInput(f"LibreOffice is not installed, so {refusals.quoted(name)} has no pages.")
    with tempfile.TemporaryDirectory(prefix="governance-") as folder:
        scratch = Path(folder).resolve()
        paper = scratch / f"paper.{ENDINGS[media_type]}"
        shutil.copyfile(source, paper)
        (scratch / "profile" / "user").mkdir(parents=True)
        (scratch / "profile" / "user" / "registrymodifications.xcu").write_text(_PROFILE)
        made = scratch / "paper.pdf"
        _run([command, *_options(scratch), str(paper)], scratch, name)
        if not made.is_file() or made.is_symlink():
            raise refusals.damaged(name)
        if made.stat().st_size > _LARGEST:
            raise refusals.too_large(name, made.stat().st_size, _LARGEST)
        return made.read_bytes()


def _options(scratch: Path) -> list[str]:
    profile = f"-env:UserInstallation={(scratch / 'profile').as_uri()}"
    quiet = ["--headless", "--norestore", "--nolockcheck"]
    return [profile, *quiet, "--convert-to", "pdf:writer_pdf_Export", "--outdir", str(scratch)]


def _run(command: list[str], scratch: Path, name: str) -> None:
    bound = [str(scratch), str(_CPU_SECONDS), str(_MEGABYTES)]
    process = subprocess.Popen(  # noqa: S603 - a known program on a file of our own naming
        [sys.executable, "-I", str(Path(confining.__file__)), *bound, *command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=scratch,
        env={
            "PATH": os.environ.get("PATH", os.defpath),
            "HOME": str(scratch),
            "TMPDIR": str(scratch),
            "LC_ALL": "C.UTF-8",
        },
        start_new_session=True,
    )
    try:
        code = process.wait(_SECONDS)
    except subprocess.TimeoutExpired as error:
        raise refusals.too_slow(name) from error
    finally:
        converting.end(process)
    if code != 0:
        raise BadInput(f"{refusals.quoted(name)} could not be laid out by LibreOffice.")
