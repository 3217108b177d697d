"""`flask governance serve` with real processes, real ports and real signals."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from governance.cli.serve import PROCFILE, Address

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 40.0  # seconds


class Run:
    """One `flask governance serve` of the small program, in a session of its own."""

    def __init__(self, folder: Path, **environment: str) -> None:
        self.folder = folder
        self.output = folder / "output"
        self.port = 0 if "PORT" in environment else free_port()
        with self.output.open("wb") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "flask", "--app", "wsgi", "governance", "serve"],
                cwd=folder,
                env={
                    **os.environ,
                    "PYTHONPATH": str(ROOT),
                    "PYTHONUNBUFFERED": "1",
                    "PORT": str(self.port),
                    **environment,
                },
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    @property
    def said(self) -> str:
        """Everything printed so far."""
        return self.output.read_text()

    @property
    def told(self) -> list[str]:
        """What the small program did, in order."""
        told = self.folder / "told"
        return told.read_text().splitlines() if told.exists() else []

    def wait_for(self, words: str) -> None:
        """Until those words are printed."""
        give_up = time.monotonic() + PATIENCE
        while words not in self.said:
            assert self.process.poll() is None, f"It ended first: {self.said}"
            assert time.monotonic() < give_up, f"“{words}” was not printed: {self.said}"
            time.sleep(0.02)

    def status(self) -> int:
        """The exit status, once it has ended."""
        return self.process.wait(timeout=PATIENCE)


def free_port() -> int:
    """A port that nobody listens on just now."""
    with closing(socket.socket()) as trial:
        trial.bind(("127.0.0.1", 0))
        port: int = trial.getsockname()[1]
        return port


def is_free(port: int) -> bool:
    """Whether nobody listens on that port."""
    with closing(socket.socket()) as trial:
        return trial.connect_ex(("127.0.0.1", port)) != 0


def living(folder: Path) -> list[str]:
    """The command lines of processes that still run in that folder."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            if (entry / "cwd").resolve() == folder.resolve():
                found.append((entry / "cmdline").read_text().replace("\0", " "))
        except OSError:
            continue
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """The small program beside the real Procfile; whatever still runs there afterwards is ended."""
    shutil.copy(Path(__file__).with_name("small_program.py"), tmp_path / "wsgi.py")
    shutil.copy(PROCFILE, tmp_path / "Procfile")
    yield tmp_path
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            if (entry / "cwd").resolve() == tmp_path.resolve():
                os.kill(int(entry.name), signal.SIGKILL)
        except OSError:
            continue


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_it_serves_and_then_stops_cleanly_when_asked(folder: Path, number: signal.Signals) -> None:
    run = Run(folder)
    run.wait_for("Idris Vane, chair")
    assert f"http://127.0.0.1:{run.port}/" in run.said
    assert run.told[:2] == ["upgraded", "demonstration"]
    with urllib.request.urlopen(f"http://127.0.0.1:{run.port}/", timeout=PATIENCE) as answer:
        page = answer.read().decode()
    assert page == f"Policies, links to http://127.0.0.1:{run.port}, for a command: no"
    run.wait_for("the scheduler speaks")
    os.killpg(run.process.pid, number)  # as a terminal does: to the whole foreground group
    assert run.status() == 0, run.said
    assert run.said.rstrip().endswith("Stopped.")
    assert "Traceback" not in run.said
    assert run.told[-1] == "scheduler stopped"
    assert is_free(run.port)
    assert living(folder) == []


@pytest.mark.parametrize("delay", [0.0, 0.01, 0.1, 0.4])
def test_a_ctrl_c_while_it_starts_leaves_nothing_behind(folder: Path, delay: float) -> None:
    run = Run(folder)
    give_up = time.monotonic() + PATIENCE
    while "demonstration" not in run.told and time.monotonic() < give_up:
        time.sleep(0.005)
    time.sleep(delay)
    os.killpg(run.process.pid, signal.SIGINT)
    assert run.status() in {0, 1}  # 1 where click itself was interrupted, before anything started
    assert "Traceback" not in run.said
    assert is_free(run.port)
    assert living(folder) == []


def test_a_ctrl_c_that_python_drops_stops_it_all_the_same(folder: Path) -> None:
    run = Run(folder, DEAF="1")
    give_up = time.monotonic() + PATIENCE
    while "deaf" not in run.told and time.monotonic() < give_up:
        time.sleep(0.005)
    os.killpg(run.process.pid, signal.SIGINT)
    assert run.status() == 0, run.said
    assert "Exception ignored" in run.said
    assert run.said.rstrip().endswith("Stopped.")
    assert living(folder) == []


def test_when_the_scheduler_ends_the_pages_are_stopped_and_it_says_so(folder: Path) -> None:
    run = Run(folder, SCHEDULER_ENDS="3")
    assert run.status() == 1
    assert "The process “scheduler” ended by itself (status 3)" in run.said
    assert is_free(run.port)
    assert living(folder) == []


@pytest.mark.parametrize("fault", ["raise ValueError", "sys.exit(3)"])
def test_when_the_pages_end_the_scheduler_is_stopped_and_it_says_so(
    folder: Path, fault: str
) -> None:
    wsgi = folder / "wsgi.py"
    wsgi.write_text(f"{wsgi.read_text()}\nif 'gunicorn' in sys.argv[0]:\n    {fault}\n")
    run = Run(folder)
    assert run.status() == 1
    assert "The process “web” ended by itself" in run.said
    assert living(folder) == []


def test_a_port_in_use_is_one_sentence_and_touches_nothing(folder: Path) -> None:
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        run = Run(folder, PORT=str(taken.getsockname()[1]))
        assert run.status() == 1
    assert run.said.count("\n") == 1
    assert "in use by another program" in run.said
    assert run.told == []


def test_a_second_serve_beside_a_running_one_is_refused(folder: Path) -> None:
    first = Run(folder)
    first.wait_for("Ready at")
    (folder / "second").mkdir()
    for name in ("wsgi.py", "Procfile"):
        shutil.copy(folder / name, folder / "second" / name)
    second = Run(folder / "second", PORT=str(first.port))
    assert second.status() == 1
    assert "in use by another program" in second.said
    os.kill(first.process.pid, signal.SIGTERM)
    assert first.status() == 0


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({"PORT": "eighty"}, "PORT is “eighty”"),
        ({"PORT": "0"}, "PORT is “0”"),
        ({"PORT": "70000"}, "PORT is “70000”"),
        ({"HOST": "203.0.113.7"}, "HOST is “203.0.113.7”"),
        ({"HOST": "no such host"}, "HOST is “no such host”"),
    ],
)
def test_a_wrong_address_is_one_sentence(
    folder: Path, environment: dict[str, str], words: str
) -> None:
    run = Run(folder, **environment)
    assert run.status() == 1
    assert words in run.said
    assert run.said.count("\n") == 1
    assert run.told == []


def test_a_folder_that_cannot_be_written_to_is_one_sentence(folder: Path) -> None:
    (folder / "a file").write_text("in the way")
    run = Run(folder, FOLDER=str(folder / "a file" / "instance"))
    assert run.status() == 1
    assert "cannot be written to" in run.said
    assert run.said.count("\n") == 1
    assert run.told == []


def test_the_demonstration_is_not_loaded_where_other_machines_can_reach_it(folder: Path) -> None:
    run = Run(folder, HOST="0.0.0.0")
    run.wait_for("Ready at http://0.0.0.0:")
    assert "demonstration" not in run.told
    assert "Idris Vane" not in run.said
    os.kill(run.process.pid, signal.SIGTERM)
    assert run.status() == 0


@pytest.mark.parametrize(
    ("host", "bind", "on_loopback"),
    [
        ("127.0.0.1", "127.0.0.1:8000", True),
        ("127.8.8.8", "127.8.8.8:8000", True),
        ("localhost", "localhost:8000", True),
        ("::1", "[::1]:8000", True),
        ("0.0.0.0", "0.0.0.0:8000", False),
        ("::", "[::]:8000", False),
        ("192.0.2.4", "192.0.2.4:8000", False),
        ("school.example", "school.example:8000", False),
    ],
)
def test_an_address_knows_who_can_reach_it(host: str, bind: str, on_loopback: bool) -> None:
    address = Address(host, 8000)
    assert (address.bind, address.on_loopback) == (bind, on_loopback)
