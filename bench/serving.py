"""Gunicorn as the Procfile runs it, a client that keeps its connection, and what it all costs."""

from __future__ import annotations

import http.client
import os
import re
import shlex
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import urlencode

from bench.ground import PASSWORD, ROOT, environment

_TICKS = os.sysconf("SC_CLK_TCK")
_TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')
_KEPT = 1.0  # seconds; gunicorn closes a connection that is idle for two
_PATIENCE = 30.0  # seconds until the server must answer


@dataclass(frozen=True, slots=True)
class Cost:
    """Milliseconds: the median and the 95th percentile a client waits, processor time a request."""

    median: float
    p95: float
    cpu: float
    requests: int
    size: int


@dataclass
class Server:
    """A running gunicorn; `pid` is its master, whose children are the two workers."""

    port: int
    pid: int

    def connect(self) -> Client:
        """A client on a connection of its own."""
        return Client(self)

    def cpu_ms(self) -> float:
        """Processor time that the workers have used, in user and system mode."""
        return sum(_ticks(pid) for pid in _children(self.pid)) * 1000 / _TICKS


class Client:
    """One browser: a kept connection, cookies, and forms with their token."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        self.cookies: dict[str, str] = {}
        self.used = time.monotonic()

    def send(self, method: str, path: str, fields: dict[str, str] | None = None) -> tuple[int, str]:
        """The status and the text of an answer; redirects are not followed."""
        body = urlencode(fields) if fields is not None else None
        headers = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if time.monotonic() - self.used > _KEPT:
            self.connection.close()
        self.used = time.monotonic()
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        text = answer.read().decode("utf-8", "replace")
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        return answer.status, text

    def sign_in(self, email: str) -> Client:
        """Signed in through the form, with the password."""
        _, page = self.send("GET", "/sign-in")
        fields = {"csrf_token": token(page), "email": email, "password": PASSWORD, "next": ""}
        status, answer = self.send("POST", "/sign-in", fields)
        if status != 302:
            raise SystemExit(f"Signing in as {email} was answered {status}: {answer[:300]}")
        return self

    def measure(self, path: str, count: int) -> Cost:
        """Fetch a page `count` times, one after the other, after a tenth as many unmeasured."""
        for _ in range(max(20, count // 10)):  # both workers have met the page before it counts
            self._fetch(path)
            self.connection.close()
        before, waits, size = self.server.cpu_ms(), [], 0
        for _ in range(count):
            began = time.perf_counter()
            size = self._fetch(path)
            waits.append((time.perf_counter() - began) * 1000)
        spent = self.server.cpu_ms() - before
        return cost(waits, spent / count, size)

    def _fetch(self, path: str) -> int:
        status, text = self.send("GET", path)
        if status != 200:
            raise SystemExit(f"{path} was answered {status}: {text[:300]}")
        return len(text)


def cost(waits: list[float], cpu: float, size: int = 0) -> Cost:
    """The figures of a row of waits in milliseconds."""
    return Cost(median(waits), quantiles(waits, n=20)[-1], cpu, len(waits), size)


def token(page: str) -> str:
    """The token of a page's first form."""
    found = _TOKEN.search(page)
    if found is None:
        raise SystemExit("A page without a form came where one was expected.")
    return found[1]


@contextmanager
def gunicorn(folder: Path, application: str) -> Iterator[Server]:
    """The web line of the Procfile, with another application in the place of ours where asked."""
    port = _free_port()
    line = next(
        line for line in (ROOT / "Procfile").read_text().splitlines() if line.startswith("web:")
    )
    command = re.sub(r"\$\{HOST:-[^}]*\}:\$\{PORT:-[^}]*\}", f"127.0.0.1:{port}", line[4:])
    words = shlex.split(command.replace("exec ", "", 1).replace("wsgi:app", ""))
    process = subprocess.Popen([*words, application], cwd=ROOT, env=environment(folder))
    server = Server(port, process.pid)
    try:
        _await(lambda: _answers(port), f"{application} did not answer")
        _await(lambda: len(_children(process.pid)) == 2, "gunicorn has not two workers")
        yield server
    finally:
        process.terminate()
        process.wait(10)


def _await(ready: Callable[[], bool], otherwise: str) -> None:
    give_up = time.monotonic() + _PATIENCE
    while not ready():
        if time.monotonic() > give_up:
            raise SystemExit(f"{otherwise} within {_PATIENCE:.0f} seconds.")
        time.sleep(0.1)


def _answers(port: int) -> bool:
    with closing(socket.socket()) as trial:
        return trial.connect_ex(("127.0.0.1", port)) == 0


def _free_port() -> int:
    with closing(socket.socket()) as trial:
        trial.bind(("127.0.0.1", 0))
        port: int = trial.getsockname()[1]
        return port


def _children(pid: int) -> list[int]:
    path = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(child) for child in path.read_text().split()] if path.exists() else []


def _ticks(pid: int) -> int:
    """utime + stime: fields 14 and 15 of stat, counted after the name in brackets."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])
