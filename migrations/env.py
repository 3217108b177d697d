"""Run the migrations through the application's own engine, in one transaction each."""

from __future__ import annotations

from alembic import context
from flask import current_app
from sqlalchemy import Connection

from governance.db import WRITES

database = current_app.extensions["migrate"].db


def run() -> None:
    """Upgrade or downgrade; SQLite alters tables in batch mode.

    SQLite rebuilds a table to alter it, and dropping the old one would break every reference to it;
    so references are off meanwhile, and looked through afterwards
    (https://sqlite.org/lang_altertable.html, section 7).
    """
    engine = database.engine.execution_options(**{WRITES: True})
    with engine.connect() as connection:
        sqlite = connection.dialect.name == "sqlite"
        if sqlite:
            _references(connection, "off")
        context.configure(
            connection=connection,
            target_metadata=database.metadata,
            render_as_batch=True,
            transaction_per_migration=True,
            compare_type=True,
        )
        with context.begin_transaction():
            context.run_migrations()
        if sqlite:
            _references(connection, "on")


def _references(connection: Connection, state: str) -> None:
    """Switch SQLite's foreign keys off, or look through them and switch them on (RuntimeError)."""
    sqlite = connection.connection.driver_connection
    if sqlite is None:
        raise RuntimeError("The connection was closed while the tables were changed.")
    broken = sqlite.execute("pragma foreign_key_check").fetchall() if state == "on" else []
    sqlite.execute(f"pragma foreign_keys = {state}")
    if broken:
        raise RuntimeError(f"The tables were changed, and {len(broken)} references are broken.")


run()
