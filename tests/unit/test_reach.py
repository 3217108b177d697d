"""That the unit tests really are cut off."""

from __future__ import annotations

import socket
import sqlite3

import psycopg
import pytest
from sqlalchemy import create_engine


def test_a_unit_test_cannot_open_a_network_connection() -> None:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        with pytest.raises(AssertionError, match="network connection"):
            socket.create_connection(listening.getsockname())


def test_a_unit_test_cannot_open_sqlite() -> None:
    with pytest.raises(AssertionError, match="tests/store"):
        sqlite3.connect(":memory:")
    with pytest.raises(AssertionError, match="tests/store"):
        create_engine("sqlite://").connect()


def test_a_unit_test_cannot_open_postgresql() -> None:
    with pytest.raises(AssertionError, match="tests/store"):
        psycopg.connect("host=127.0.0.1")
    with pytest.raises(AssertionError, match="tests/store"):
        create_engine("postgresql+psycopg://nobody@127.0.0.1/none").connect()
