"""Bodies keep their terms of reference and the minute that agreed them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("body") as batch:
        batch.add_column(sa.Column("terms", sa.Text(), nullable=True))
        batch.add_column(sa.Column("terms_minute", sa.String(80), nullable=True))
        batch.create_check_constraint(
            op.f("ck_body_terms_agreed"), "terms_minute is null or terms is not null"
        )


def downgrade() -> None:
    with op.batch_alter_table("body") as batch:
        batch.drop_constraint(op.f("ck_body_terms_agreed"), type_="check")
        batch.drop_column("terms_minute")
        batch.drop_column("terms")
