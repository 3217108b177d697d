"""Unit tests cannot reach the world: no connection leaves, no database opens."""

from __future__ import annotations

import socket
import sqlite3
from collections.abc import Iterator
from typing import Any, NoReturn

import psycopg
import pytest


@pytest.fixture(autouse=True, scope="module")
def _out_of_reach() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        put_out_of_reach(patch)
        yield


def put_out_of_reach(patch: pytest.MonkeyPatch) -> None:
    """Until the patch is undone, whatever opens a connection or a database fails its test."""
    connect = socket.socket.connect
    connect_ex = socket.socket.connect_ex

    def local_only(self: socket.socket, address: Any) -> None:
        _refuse_network(self)
        connect(self, address)

    def local_only_ex(self: socket.socket, address: Any) -> int:
        _refuse_network(self)
        return connect_ex(self, address)

    patch.setattr(socket.socket, "connect", local_only)
    patch.setattr(socket.socket, "connect_ex", local_only_ex)
    for module in (sqlite3, sqlite3.dbapi2, psycopg, psycopg.Connection, psycopg.AsyncConnection):
        patch.setattr(module, "connect", _refuse_database)


def _refuse_network(endpoint: socket.socket) -> None:
    if endpoint.family != socket.AF_UNIX:  # a worker process on this machine is within reach
        raise AssertionError(
            "A unit test opened a network connection: pass what it needs, or move it."
        )


def _refuse_database(*_args: object, **_kwargs: object) -> NoReturn:
    raise AssertionError("A unit test opened a database: move it to tests/store/.")
