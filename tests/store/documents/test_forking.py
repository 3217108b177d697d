"""Workers forked from a process that has imported the readers, and what happens when it is gone."""

from __future__ import annotations

import os
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from governance.adapters.documents import forking, parse_safely, separate

pytestmark = pytest.mark.skipif(not forking.ABLE, reason="This system cannot pass files and wait.")

ROOT = Path(__file__).resolve().parents[3]
PROBE = f"""{separate._FIND}
import os, time
probe = types.ModuleType("governance.adapters.probe.worker")
probe.main = lambda: exec(sys.argv[2])
sys.modules[probe.__name__] = probe
importlib.import_module("governance.adapters.documents.forking").serve(int(sys.argv[2]))
"""
"""Its workers run the words that they are told as a program."""


@pytest.fixture
def forker() -> Iterator[forking.Forker]:
    command = [sys.executable, "-I", "-c", PROBE, str(ROOT / "governance")]
    forker = forking.Forker(command, {"LC_ALL": "C.UTF-8"})
    yield forker
    forker.end()


def told(forker: forking.Forker, program: str, seconds: float = 20.0) -> tuple[int, str, str]:
    """The exit code of a worker, what it printed and what it said of errors."""
    with (
        tempfile.TemporaryFile() as given,
        tempfile.TemporaryFile() as output,
        tempfile.TemporaryFile() as errors,
    ):
        given.write(b"given")
        given.seek(0)
        files = (given.fileno(), output.fileno(), errors.fileno())
        try:
            code = forker.run(files, ["probe", "", program], seconds)
        finally:
            output.seek(0)
            printed = output.read().decode()
            sys.stdout.write(printed)
        errors.seek(0)
        return code, printed, errors.read().decode()


def is_there(pid: int) -> bool:
    """Whether a process runs, twenty seconds after being killed; one not waited for does not."""
    for _ in range(400):
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except (FileNotFoundError, ProcessLookupError):
            return False
        if state in "ZX":
            return False
        time.sleep(0.05)
    return True


def test_a_worker_reads_its_file_and_prints_its_answer(forker: forking.Forker) -> None:
    assert told(forker, "print(sys.stdin.read() + '!')")[:2] == (0, "given!\n")


def test_each_file_has_a_worker_of_its_own_from_one_process(forker: forking.Forker) -> None:
    first, second = (told(forker, "print(os.getpid(), os.getppid())")[1] for _ in range(2))
    assert first.split()[0] != second.split()[0]
    assert first.split()[1] == second.split()[1]


def test_a_worker_leaves_nothing_for_the_next(forker: forking.Forker) -> None:
    assert told(forker, "sys.left = 1")[0] == 0
    assert told(forker, "print(hasattr(sys, 'left'))")[1] == "False\n"


def test_a_worker_has_no_files_but_its_own_while_others_run(forker: forking.Forker) -> None:
    program = "time.sleep(0.1); print(*sorted(map(int, os.listdir('/proc/self/fd'))))"
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(lambda _: told(forker, program), range(16)))
    assert {printed for _, printed, _ in answers} == {"0 1 2 3\n"}  # the last is the listing's


def test_it_says_how_a_worker_ended(forker: forking.Forker) -> None:
    code, _, errors = told(forker, "raise ValueError('odd')")
    assert code == 1
    assert "ValueError: odd" in errors
    assert told(forker, f"os.kill(os.getpid(), {int(signal.SIGSEGV)})")[0] == -signal.SIGSEGV
    assert told(forker, "os._exit(3)")[0] == 3


def test_a_worker_that_takes_too_long_is_killed_with_what_it_started(
    forker: forking.Forker, capfd: pytest.CaptureFixture[str]
) -> None:
    told(forker, "pass")
    program = "print(os.getpid(), os.fork(), flush=True); time.sleep(60)"
    with pytest.raises(TimeoutError):
        told(forker, program, seconds=3.0)
    pids = {int(word) for word in capfd.readouterr().out.split()} - {0}
    assert len(pids) >= 2
    assert not any(map(is_there, pids))


def test_what_a_worker_started_ends_with_it(forker: forking.Forker) -> None:
    code, printed, _ = told(forker, "if pid := os.fork(): print(pid)\nelse: time.sleep(60)")
    assert code == 0
    assert not is_there(int(printed))


def test_when_it_is_killed_that_is_said_and_another_is_started(forker: forking.Forker) -> None:
    with pytest.raises(forking.Gone):
        told(forker, "os.kill(os.getppid(), 9)")
    assert told(forker, "print('here')")[1] == "here\n"


def test_it_ends_when_it_is_no_longer_needed(forker: forking.Forker) -> None:
    parent = int(told(forker, "print(os.getppid())")[1])
    forker.end()
    assert not is_there(parent)


def test_a_fork_of_the_program_has_another(forker: forking.Forker) -> None:
    parent = told(forker, "print(os.getppid())")[1]
    if (pid := os.fork()) == 0:
        other = told(forker, "print(os.getppid())")[1]
        forker.end()
        os._exit(0 if other != parent else 1)
    assert os.waitpid(pid, 0)[1] == 0
    assert told(forker, "print(os.getppid())")[1] == parent


def test_a_file_is_read_where_it_cannot_be_had(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forking, "ABLE", False)
    assert parse_safely(b"Aims", "a.txt").document.text == "Aims"


def test_a_file_is_read_when_it_does_not_start(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = forking.Forker([sys.executable, "-I", "-c", "raise SystemExit(1)"], {})
    monkeypatch.setattr(separate, "forker", broken)
    assert parse_safely(b"Aims", "a.txt").document.text == "Aims"
    broken.end()
