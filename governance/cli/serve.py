"""`flask governance serve`: the pages and the scheduler in one terminal, on one’s own machine.

The two processes are the two lines of `Procfile`, so what runs here is what runs on a server.
What is refused (a folder, a port, a host) is refused before anything starts, in one sentence.
"""

from __future__ import annotations

import errno
import http.client
import os
import signal
import socket
import sys
import tempfile
import threading
from collections.abc import Callable, Iterable, Mapping
from ipaddress import ip_address
from pathlib import Path
from typing import Any, NamedTuple

import click
import flask_migrate
from flask import current_app
from honcho.environ import parse_procfile
from honcho.manager import Manager
from honcho.printer import Printer

PROCFILE = Path(__file__).resolve().parents[2] / "Procfile"
STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
FIRST_ANSWER = 60.0  # seconds the web server is given before we stop waiting to print its address


class Address(NamedTuple):
    """Where the web server listens."""

    host: str
    port: int

    @property
    def bind(self) -> str:
        """As gunicorn and a browser write it: an IPv6 host stands in brackets."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}"

    @property
    def on_loopback(self) -> bool:
        """Whether only this machine can reach it."""
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return self.host == "localhost"


def serve(
    *,
    load_demonstration: Callable[[], object],
    people: Callable[[], Iterable[str]],
    environment: Callable[[Address], Mapping[str, str]] = lambda _: {},
    upgrade: Callable[[], object] = flask_migrate.upgrade,
    procfile: Path = PROCFILE,
) -> None:
    """Run the pages and the scheduler until Ctrl-C, SIGTERM or the end of the terminal.

    `load_demonstration` fills the register when it is empty and does nothing otherwise; it is
    called only where no other machine can reach the pages. `people` gives one line for each person
    one can sign in as. `environment`, asked last, gives what both processes are to find in their
    environment beside what is there. Raises `click.ClickException` with one sentence when it cannot
    start, or when one of the two processes ends by itself (the other is stopped first).
    """
    stop = Stop()
    signal.signal(signal.SIGINT, stop.interrupt)
    address = address_from(os.environ)
    need_folder(Path(current_app.instance_path))
    need_port(address)
    upgrade()
    welcome = [f"Ready at http://{address.bind}/ (Ctrl-C stops it)."]
    if address.on_loopback:
        load_demonstration()
        welcome += people()
    run(procfile, address, welcome, environment(address), stop)


def address_from(environ: Mapping[str, str]) -> Address:
    """HOST and PORT, by default 127.0.0.1 and 8000."""
    written = environ.get("PORT") or "8000"
    if not written.isdecimal() or not 0 < int(written) < 65536:
        raise click.ClickException(
            f"PORT is “{written}”, which is not a port: give a number from 1 to 65535."
        )
    return Address(environ.get("HOST") or "127.0.0.1", int(written))


def need_folder(folder: Path) -> None:
    """Refuse a folder for the register that cannot be written to."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise click.ClickException(
            f"The folder {folder} cannot be written to ({error.strerror}): give yourself the right "
            "to write there, or copy the program to a folder of your own."
        ) from error


def need_port(address: Address) -> None:
    """Refuse a host that is not this machine's, and a port that is taken or reserved."""
    try:
        family, kind, protocol, _, where = socket.getaddrinfo(
            address.host, address.port, type=socket.SOCK_STREAM
        )[0]
        with socket.socket(family, kind, protocol) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind(where)
            trial.listen()
    except OSError as error:
        raise click.ClickException(_why_not(address, error)) from error


def _why_not(address: Address, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"Port {address.port} is in use by another program: stop that one, or choose another "
            "port, for example make run PORT=8001."
        )
    if error.errno == errno.EACCES:
        return f"Port {address.port} is reserved for root: choose one above 1023, such as 8000."
    return f"HOST is “{address.host}”, which is not an address of this machine: leave it out."


class Children(Printer):  # type: ignore[misc]  # honcho carries no types
    """Prints what the processes print, and not honcho's own remarks about them."""

    def write(self, message: Any) -> None:
        if message.name != "system":
            super().write(message)


class Stop:
    """Whether Ctrl-C was pressed before the processes were started.

    The exception alone is not enough: Python drops one that arrives while an object is finalised.
    """

    asked = False

    def interrupt(self, signum: int, frame: object) -> None:
        """The handler: remember it, and interrupt what is going on."""
        self.asked = True
        raise KeyboardInterrupt


class Pair(Manager):  # type: ignore[misc]  # honcho carries no types
    """honcho's manager, which stops all when one stops, with three things it lacks.

    A signal is only noted by its handler and acted on by the loop, so that one which arrives while
    the processes are being started does no harm; being asked to stop is told apart from a process
    that ended by itself; and the five seconds after which honcho kills count in both cases.
    """

    def __init__(self, when_started: Callable[[], None], asked: bool) -> None:
        super().__init__(Children(sys.stdout, prefix=True))
        self.asked = asked
        self.ended_first: tuple[str, int] | None = None
        self._when_started = when_started

    def _note(self, signum: int, frame: object) -> None:
        self.asked = True

    def _start(self) -> None:
        for number in STOPPING:
            signal.signal(number, self._note)
        super()._start()
        self._when_started()

    def terminate(self) -> None:
        """Stop what runs; asked by honcho's own handler before anything does, only note it."""
        self.asked = True
        if self._all_started():
            super().terminate()

    def _any_stopped(self) -> bool:
        for name, process in self._processes.items():
            if not self.asked and self.ended_first is None and "returncode" in process:
                self.ended_first = (name, process["returncode"])
        return self.asked or self.ended_first is not None


def run(
    procfile: Path,
    address: Address,
    welcome: list[str],
    environment: Mapping[str, str],
    stop: Stop,
) -> None:
    """Start each line of `procfile`, print `welcome` once the web answers, and wait for the end."""
    over = threading.Event()

    def announce() -> None:
        if answers(address, over):
            click.echo("\n".join(["", *welcome, ""]))

    manager = Pair(threading.Thread(target=announce, daemon=True).start, stop.asked)
    env = {**_inherited(address), **environment}
    for name, command in parse_procfile(procfile.read_text()).processes.items():
        manager.add_process(name, command, env=env, cwd=str(procfile.parent))
    manager.loop()
    over.set()
    if manager.ended_first is not None:
        name, status = manager.ended_first
        raise click.ClickException(
            f"The process “{name}” ended by itself (status {status}), so everything was stopped: "
            "the lines above say why."
        )
    click.echo("Stopped.")


def _inherited(address: Address) -> dict[str, str]:
    """This process's environment, with the commands of this Python found before any others.

    FLASK_RUN_FROM_CLI is left out: it says that an application was made for a command, and the
    web server's application is made to serve.
    """
    kept = {name: value for name, value in os.environ.items() if name != "FLASK_RUN_FROM_CLI"}
    path = os.pathsep.join([str(Path(sys.executable).parent), kept.get("PATH", os.defpath)])
    host = address.bind.rpartition(":")[0]
    return {**kept, "HOST": host, "PORT": str(address.port), "PATH": path}


def answers(address: Address, over: threading.Event) -> bool:
    """Wait until the web server answers anything at all; False when `over` comes first."""
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(address.host, address.host)  # noqa: S104  # compared, not bound
    for _ in range(int(FIRST_ANSWER / 0.1)):
        if over.wait(0.1):
            return False
        connection = http.client.HTTPConnection(host, address.port, timeout=FIRST_ANSWER)
        try:
            connection.request("HEAD", "/")
            connection.getresponse()
        except (OSError, http.client.HTTPException):
            continue
        finally:
            connection.close()
        return True
    return False
