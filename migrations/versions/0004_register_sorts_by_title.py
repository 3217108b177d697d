"""The register sorts every school's policies by title from an index."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "ix_policy_title",
        "policy",
        ["title_key", "id"],
        unique=False,
        sqlite_where=sa.text("archived_on is null"),
        postgresql_where=sa.text("archived_on is null"),
    )


def downgrade() -> None:
    op.drop_index("ix_policy_title", "policy")
