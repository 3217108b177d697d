"""The database: one engine, one unit of work, and the only commit in the program.

SQLite: write-ahead log, foreign keys on, writers BEGIN IMMEDIATE and readers deferred, so that no
update is lost between processes. PostgreSQL: the same code; verbs lock the rows they change.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Connection, Engine, MetaData, event
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm import DeclarativeBase, Session
from sqlalchemy.orm.exc import StaleDataError

from governance.domain.errors import Stale, WrongMoment

WRITES = "writes"
BUSY_SECONDS = 5

CHANGED_MEANWHILE = (
    "Somebody else changed this while you were looking at it. Read it again, then decide."
)


class Base(DeclarativeBase):
    """Every table; constraints are named by one convention so that migrations can find them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


db = SQLAlchemy(model_class=Base)


def prepare_engine(engine: Engine) -> None:
    """Set the SQLite habits on an engine; nothing to do for PostgreSQL."""
    if engine.dialect.name != "sqlite":
        return
    event.listen(engine, "connect", _open_sqlite)
    event.listen(engine, "begin", _begin_sqlite)


def _open_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None
    for pragma in (
        f"busy_timeout={BUSY_SECONDS * 1000}",
        "journal_mode=WAL",
        "synchronous=NORMAL",
        "foreign_keys=ON",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    raw: Any = connection.connection.driver_connection  # twice as quick as asking SQLAlchemy
    raw.execute("BEGIN IMMEDIATE" if writes else "BEGIN DEFERRED")


@contextmanager
def unit_of_work() -> Iterator[Session]:
    """One change: yield the session, then commit; on any error roll back and raise.

    What was loaded before is forgotten first, so a verb always sees the present state. A lost race
    raises Stale; a database that stays busy raises WrongMoment. Nothing else commits.
    """
    session: Any = db.session
    session.rollback()
    try:
        session.connection(execution_options={WRITES: True})
        yield session
        session.commit()
    except StaleDataError as error:
        session.rollback()
        raise Stale(CHANGED_MEANWHILE) from error
    except IntegrityError as error:
        session.rollback()
        if not _was_taken(error):
            raise
        raise Stale(CHANGED_MEANWHILE) from error
    except OperationalError as error:
        session.rollback()
        if "locked" in str(error.orig) or "busy" in str(error.orig):
            raise WrongMoment("The register is busy. Nothing was changed; try again.") from error
        raise
    except BaseException:
        session.rollback()
        raise


def _was_taken(error: IntegrityError) -> bool:
    """Whether a UNIQUE constraint was broken: somebody else was first. Any other is our fault."""
    state = getattr(error.orig, "sqlstate", None)
    name = getattr(error.orig, "sqlite_errorname", None)
    return state == "23505" or name in ("SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY")
