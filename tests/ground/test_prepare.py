"""What make asks of the machine, and what it says when the machine has not got it."""

from __future__ import annotations

import os
import pwd
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PREPARE = ROOT / ".ci" / "prepare"


def run(*arguments: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run .ci/prepare in a folder, not as root, who may write anywhere."""
    identity: dict[str, object] = {}
    if os.geteuid() == 0:
        nobody = pwd.getpwnam("nobody")
        identity = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
    return subprocess.run(  # type: ignore[call-overload,no-any-return]  # user and group, or neither
        [shutil.which("sh"), folder / "prepare", *arguments],
        cwd=folder,
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        **identity,
    )


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that others may read and not write, with the script in it."""
    place = Path(tempfile.mkdtemp(prefix="governance-prepare-"))
    shutil.copy(PREPARE, place / "prepare")
    place.chmod(0o555)
    yield place
    place.chmod(0o755)
    shutil.rmtree(place)


def test_a_read_only_folder_is_one_sentence(folder: Path) -> None:
    for arguments in (("writable", "instance"), ("packages", "requirements.txt", ".venv/.done")):
        done = run(*arguments, folder=folder)
        assert done.returncode == 1
        assert done.stderr == (
            f"The folder {folder} cannot be written to: give yourself the right to write there, "
            "or copy the program to a folder of your own.\n"
        )


def test_a_read_only_register_is_one_sentence(folder: Path) -> None:
    folder.chmod(0o777)
    (folder / "instance").mkdir(mode=0o555)
    done = run("writable", "instance", folder=folder)
    assert done.returncode == 1
    assert f"The folder {folder}/instance cannot be written to" in done.stderr


def test_a_machine_without_python_is_one_sentence(folder: Path) -> None:
    folder.chmod(0o777)
    tools = folder / "tools"
    tools.mkdir()
    for tool in ("dirname", "touch"):
        (tools / tool).symlink_to(str(shutil.which(tool)))
    done = run("packages", "requirements.txt", ".venv/.done", folder=folder, PATH=str(tools))
    assert done.returncode == 1
    assert done.stderr.startswith("Python 3.11 or later is needed and was not found")
    assert done.stderr.count("\n") == 1


def test_an_older_python_is_passed_over(folder: Path) -> None:
    folder.chmod(0o777)
    tools = folder / "tools"
    tools.mkdir()
    for tool in ("dirname", "touch"):
        (tools / tool).symlink_to(str(shutil.which(tool)))
    (tools / "python3").write_text("#!/bin/sh\nexit 1\n")
    (tools / "python3").chmod(0o755)
    done = run("packages", "requirements.txt", ".venv/.done", folder=folder, PATH=str(tools))
    assert done.returncode == 1
    assert done.stderr.startswith("Python 3.11 or later is needed")


def test_a_python_named_wrongly_is_one_sentence(folder: Path) -> None:
    folder.chmod(0o777)
    done = run("packages", "requirements.txt", ".venv/.done", folder=folder, PYTHON="/bin/false")
    assert done.returncode == 1
    assert done.stderr == "PYTHON=/bin/false is not a Python 3.11 or later: name one that is.\n"


def test_a_python_that_cannot_make_an_environment_is_one_sentence(folder: Path) -> None:
    folder.chmod(0o777)
    fake = folder / "python3"
    fake.write_text('#!/bin/sh\ncase "$*" in *version_info*) exit 0 ;; esac\nexit 1\n')
    fake.chmod(0o755)
    done = run("packages", "requirements.txt", ".venv/.done", folder=folder, PYTHON=str(fake))
    assert done.returncode == 1
    assert "python3-venv" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(not shutil.which("make"), reason="make is not on this machine.")
def test_make_by_itself_says_what_there_is_to_do() -> None:
    done = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True)
    told = dict(re.findall(r"^make (\w+) +(\S.*)$", done.stdout, re.MULTILINE))
    makefile = (ROOT / "Makefile").read_text()
    [phony] = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert set(told) == set(phony.split()) - {"writable"}


def test_the_python_of_the_tests_is_one_the_program_supports() -> None:
    assert sys.version_info >= (3, 11)
