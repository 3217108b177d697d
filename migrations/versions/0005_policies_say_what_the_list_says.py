"""A policy keeps whether the school’s own list calls it statutory and has it on the website."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("policy", sa.Column("statutory", sa.Boolean(), nullable=True))
    op.add_column("policy", sa.Column("on_website", sa.Boolean(), nullable=True))


def downgrade() -> None:
    op.drop_column("policy", "on_website")
    op.drop_column("policy", "statutory")
