"""A PostgreSQL server of the tests' own: a private socket folder, no TCP, gone when they end."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path
from uuid import uuid4

import psycopg
from psycopg import sql

from tests.ground.absent import install_with_apt

NONE_HERE = (
    "The PostgreSQL server’s programs are not here, so the PostgreSQL tests did not run: "
    "install them (Debian: apt install postgresql), then run make test again."
)
READY_SECONDS = 30.0
SETTINGS = (
    "listen_addresses=",
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=60",
    "shared_buffers=32MB",
)


def find_programs() -> Path | None:
    """The folder of initdb and postgres: on the path, in Debian’s place, or just fetched."""
    found = _look()
    if found is None and install_with_apt("postgresql"):
        found = _look()
    return found


def _look() -> Path | None:
    on_path = shutil.which("initdb")
    places = [Path(on_path).resolve().parent] if on_path else []
    debian = Path("/usr/lib/postgresql").glob("*/bin")
    places += sorted(debian, key=lambda place: int(place.parent.name), reverse=True)
    for place in places:
        if (place / "initdb").exists() and (place / "postgres").exists():
            return place
    return None


class Server:
    """One server for one test run; `create` and `drop` give each test a database of its own."""

    def __init__(self, programs: Path) -> None:
        self.programs = programs
        self.folder = Path(tempfile.mkdtemp(prefix="governance-pg-"))
        self._run_as: dict[str, object] = {}
        if os.geteuid() == 0:  # the server refuses to run as root
            user = _unprivileged()
            os.chown(self.folder, user.pw_uid, user.pw_gid)
            self._run_as = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Make the cluster and wait until it takes connections (about a second)."""
        command: list[str | Path] = [self.programs / "initdb", "--pgdata", self.folder / "data"]
        command += ["--username=governance", "--auth=trust", "--encoding=UTF8", "--locale=C"]
        subprocess.run(
            [*command, "--no-sync"],
            check=True,
            capture_output=True,
            cwd=self.folder,
            **self._run_as,  # type: ignore[call-overload]  # user, group and extra_groups, or none
        )
        command = [self.programs / "postgres", "-D", self.folder / "data", "-k", self.folder]
        for setting in SETTINGS:
            command += ["-c", setting]
        with (self.folder / "log").open("wb") as log:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=self.folder,
                **self._run_as,  # type: ignore[call-overload]  # as above
            )
        self._wait()

    def stop(self) -> None:
        """End every connection, stop the server and remove its folder."""
        if self._process is not None:
            self._process.send_signal(signal.SIGINT)
            self._process.wait(timeout=READY_SECONDS)
        shutil.rmtree(self.folder, ignore_errors=True)

    def create(self, like: str = "template0") -> str:
        """The name of a new database: empty, or with all that is in another nobody is using."""
        name = f"test_{uuid4().hex}"
        both = sql.Identifier(name), sql.Identifier(like)
        self._run(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(*both))
        return name

    def drop(self, name: str) -> None:
        """Remove a database, whoever is still connected to it."""
        self._run(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))

    def url(self, name: str) -> str:
        """What DATABASE_URL would be for that database."""
        return f"postgresql+psycopg://governance@/{name}?host={self.folder}"

    def _connect(self) -> psycopg.Connection[tuple[object, ...]]:
        return psycopg.connect(
            host=str(self.folder), user="governance", dbname="postgres", autocommit=True
        )

    def _run(self, statement: sql.Composed) -> None:
        with self._connect() as connection:
            connection.execute(statement)

    def _wait(self) -> None:
        give_up = time.monotonic() + READY_SECONDS
        while True:
            try:
                self._connect().close()
            except psycopg.OperationalError:
                stopped = self._process is None or self._process.poll() is not None
                if stopped or time.monotonic() > give_up:
                    log = (self.folder / "log").read_text(errors="replace")
                    raise RuntimeError(f"PostgreSQL did not start: {log}") from None
                time.sleep(0.05)
            else:
                return


def _unprivileged() -> pwd.struct_passwd:
    try:
        return pwd.getpwnam("postgres")
    except KeyError:
        return pwd.getpwnam("nobody")
