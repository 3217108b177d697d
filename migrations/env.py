"""Run the migrations through the application's own engine, in one transaction each."""

from __future__ import annotations

from alembic import context
from flask import current_app

from governance.db import WRITES

database = current_app.extensions["migrate"].db


def run() -> None:
    """Upgrade or downgrade; SQLite alters tables in batch mode."""
    engine = database.engine.execution_options(**{WRITES: True})
    with engine.connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=database.metadata,
            render_as_batch=True,
            transaction_per_migration=True,
            compare_type=True,
        )
        with context.begin_transaction():
            context.run_migrations()


run()
