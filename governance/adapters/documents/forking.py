"""A process that has imported the readers' libraries and forks itself for each file.

To start Python and import them takes longer than to parse most documents. A worker forked from a
process that did both is the same process with the same limits: it keeps nothing open but its own
three files, binds itself before it reads a byte, and ends with its file. The process that forks
never sees a file, only its name. It ends with the process that asks it, or after a minute without
work. Where it cannot be had (`ABLE`, `Gone`), a worker is started anew.

Both speak over a pair of sockets: a question is JSON, [reader, limits, name], with four open files,
input, output, errors and a socket of its own for the answer, which is the exit code (negative: the
signal). Whoever asked closes that socket to have the worker killed.
"""

from __future__ import annotations

import atexit
import contextlib
import gc
import importlib
import json
import os
import select
import signal
import socket
import subprocess
import sys
import threading
import traceback
from typing import NoReturn

ABLE = hasattr(os, "pidfd_open") and hasattr(socket, "send_fds")
"""Whether this system can do it; Linux can."""
_IDLE_SECONDS = 60
_LONGEST_QUESTION = 65_536
_PATIENCE_SECONDS = 5.0


class Gone(Exception):
    """The process that forks did not answer."""


class Forker:
    """Asks a process that forks, which `command` starts when it is first needed.

    Threads may share it. A fork of this process starts another of its own.
    """

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        self._command, self._environment = command, environment
        self._lock = threading.Lock()
        self._door: socket.socket | None = None
        self._processes: list[subprocess.Popen[bytes]] = []
        os.register_at_fork(after_in_child=self._leave)
        atexit.register(self.end)

    def run(self, files: tuple[int, int, int], question: list[str], seconds: float) -> int:
        """The exit code of a worker on these files; TimeoutError past the seconds, or Gone."""
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with ours:
            with theirs:
                self._ask(json.dumps(question).encode(), [*files, theirs.fileno()])
            ours.settimeout(seconds)
            try:
                answer = ours.recv(16)
            except TimeoutError:
                raise
            except OSError as error:
                raise Gone from error
        if not answer:
            raise Gone
        return int(answer)

    def _ask(self, question: bytes, files: list[int]) -> None:
        with self._lock:
            for _ in range(2):  # the one that was there may have ended for want of work
                try:
                    socket.send_fds(self._door or self._start(), [question], files)
                    return
                except OSError:
                    self._close()
        raise Gone

    def _start(self) -> socket.socket:
        self._door, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._processes.append(
                subprocess.Popen(  # noqa: S603 - our interpreter, our module; no shell
                    [*self._command, str(theirs.fileno())],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    cwd="/",
                    env=self._environment,
                    start_new_session=True,
                    pass_fds=[theirs.fileno()],
                )
            )
        return self._door

    def end(self) -> None:
        """End the process that forks; another is started when one is needed again."""
        with self._lock:
            self._close()

    def _close(self) -> None:
        if self._door is not None:
            self._door.close()
        self._door = None
        while self._processes:
            process = self._processes.pop()
            try:
                process.wait(_PATIENCE_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def _leave(self) -> None:
        """In a fork of this process: the one that forks is the parent's."""
        self._lock = threading.Lock()
        if self._door is not None:
            self._door.close()
        self._door = None
        for process in self._processes:
            process.returncode = 0
        self._processes = []


def serve(descriptor: int) -> None:
    """What the process that forks does until nobody needs it; its socket is `descriptor`."""
    importlib.import_module("governance.adapters.documents.display")
    with socket.socket(fileno=descriptor) as door:
        _Server(door).run()


class _Server:
    """The workers that run, by the file descriptors of their processes and of their answers."""

    def __init__(self, door: socket.socket) -> None:
        self._door = door
        self._poll = select.poll()
        self._poll.register(door, select.POLLIN)
        self._running: dict[int, tuple[int, socket.socket]] = {}
        self._asked: dict[int, int] = {}

    def run(self) -> None:
        """Fork and wait until the door closes and every worker has ended, or nothing is asked."""
        wanted = True
        while wanted or self._running:
            events = self._poll.poll(_IDLE_SECONDS * 1000)
            if not events and not self._running:
                return
            told = {descriptor for descriptor, _ in events}
            for descriptor in told & self._running.keys():
                self._answer(descriptor)
            for descriptor in told & self._asked.keys():
                self._kill(descriptor)
            # The door last: the files of a new worker may bear the numbers of an old one's.
            if self._door.fileno() in told and not self._admit():
                wanted = False
                self._poll.unregister(self._door)

    def _admit(self) -> bool:
        """Fork a worker for the next question; False where nobody will ask another."""
        question, files, _, _ = socket.recv_fds(self._door, _LONGEST_QUESTION, 4)
        if not question:
            return False
        reader, limits, name = json.loads(question)
        worker = importlib.import_module(f"governance.adapters.{reader}.worker")
        if prepare := getattr(worker, "prepare", None):
            prepare(name)
        gc.freeze()
        pid = os.fork()
        if pid == 0:
            _become(worker.__name__, files[:3], [limits, name])
        for file in files[:3]:
            os.close(file)
        process, answer = os.pidfd_open(pid), socket.socket(fileno=files[3])
        self._running[process] = pid, answer
        self._asked[answer.fileno()] = pid
        self._poll.register(process, select.POLLIN)
        self._poll.register(answer, select.POLLHUP)
        return True

    def _kill(self, asked: int) -> None:
        """Kill a worker for which nobody waits any more."""
        self._poll.unregister(asked)
        pid = self._asked.pop(asked)
        os.kill(pid, signal.SIGKILL)

    def _answer(self, process: int) -> None:
        """Say how a worker ended, after killing whatever it started."""
        pid, answer = self._running.pop(process)
        self._poll.unregister(process)
        os.close(process)
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(pid, signal.SIGKILL)
        code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        if self._asked.pop(answer.fileno(), None) is not None:
            self._poll.unregister(answer)
        with answer, contextlib.suppress(OSError):
            answer.send(str(code).encode())


def _become(worker: str, files: list[int], told: list[str]) -> NoReturn:
    """In the fork: be the worker of one file, and nothing else."""
    code = 1
    try:
        os.setsid()
        for place, file in enumerate(files):
            os.dup2(file, place)
        for open_ in os.listdir("/proc/self/fd"):
            if int(open_) > sys.stderr.fileno():
                with contextlib.suppress(OSError):  # the listing's own
                    os.close(int(open_))
        sys.argv = ["-c", *told]
        importlib.import_module(worker).main()
        sys.stdout.flush()
        code = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(code)
