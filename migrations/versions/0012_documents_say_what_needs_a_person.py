"""Documents say how much a person must look at, what was accepted, and what was chosen."""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

TABLE = sa.table(
    "intake_document",
    sa.column("id", sa.Integer),
    sa.column("reading", sa.JSON),
    sa.column("doubtful", sa.Integer),
    sa.column("accepted", sa.JSON),
    sa.column("chosen", sa.JSON),
)
NOT_STORED = ("reference", "school")


def upgrade() -> None:
    with op.batch_alter_table("intake_document") as table:
        table.add_column(sa.Column("doubtful", sa.Integer(), nullable=False, server_default="0"))
        table.add_column(sa.Column("accepted", sa.JSON(), nullable=False, server_default="[]"))
        table.add_column(sa.Column("chosen", sa.JSON(), nullable=False, server_default="[]"))
    with op.batch_alter_table("intake_document") as table:
        table.alter_column("doubtful", server_default=None)
        table.alter_column("accepted", server_default=None)
        table.alter_column("chosen", server_default=None)
    connection = op.get_bind()
    for row in connection.execute(sa.select(TABLE.c.id, TABLE.c.reading)).all():
        reading = json.loads(row.reading) if isinstance(row.reading, str) else row.reading
        counted = TABLE.update().where(TABLE.c.id == row.id).values(doubtful=doubtful(reading))
        connection.execute(counted)


def doubtful(reading: dict) -> int:
    """What a person must look at: the doubts, and the fields that were not read with confidence."""
    unsure = {
        one["field"]
        for one in reading.get("evidence") or ()
        if one["confidence"] != "confident" and one["field"] not in NOT_STORED
    }
    doubts = [one for one in reading.get("doubts") or () if one.get("kind") != "foreign date"]
    other = not reading.get("is_policy") or reading.get("kind", "policy") != "policy"
    return len(doubts) + len(unsure) + other + (not reading.get("title"))


def downgrade() -> None:
    with op.batch_alter_table("intake_document") as table:
        table.drop_column("chosen")
        table.drop_column("accepted")
        table.drop_column("doubtful")
