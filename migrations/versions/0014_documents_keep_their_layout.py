"""Documents keep where on their pages each block stands."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("intake_document") as table:
        table.add_column(sa.Column("layout", sa.JSON(), nullable=False, server_default="[]"))
    with op.batch_alter_table("intake_document") as table:
        table.alter_column("layout", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("intake_document") as table:
        table.drop_column("layout")
