"""Files that were uploaded together are a batch, which the scheduler reads."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

TO_READ = sa.text("state in ('queued', 'reading')")


def upgrade() -> None:
    op.create_table(
        "intake_batch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("brought_by", sa.Integer(), nullable=False),
        sa.Column("brought_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["brought_by"], ["person.id"], name=op.f("fk_intake_batch_brought_by_person")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name=op.f("fk_intake_batch_school_id_school")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_intake_batch")),
    )
    op.create_index("ix_intake_batch_school_id", "intake_batch", ["school_id", "id"])
    op.create_table(
        "intake_file",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=255), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=True),
        sa.Column(
            "state",
            sa.Enum(
                "queued",
                "reading",
                "read",
                "known",
                "failed",
                name="state",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("sentence", sa.Text(), nullable=True),
        sa.Column("document_id", sa.Integer(), nullable=True),
        sa.Column("confident", sa.Integer(), nullable=False),
        sa.Column("doubts", sa.Integer(), nullable=False),
        sa.Column("sure", sa.Boolean(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "state != 'failed' or sentence is not null",
            name=op.f("ck_intake_file_failure_says_why"),
        ),
        sa.CheckConstraint(
            "state = 'failed' or sha256 is not null", name=op.f("ck_intake_file_there_is_a_file")
        ),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["intake_batch.id"], name=op.f("fk_intake_file_batch_id_intake_batch")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["intake_document.id"],
            name=op.f("fk_intake_file_document_id_intake_document"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_intake_file")),
    )
    op.create_index("ix_intake_file_batch_id", "intake_file", ["batch_id"])
    op.create_index("ix_intake_file_document_id", "intake_file", ["document_id"])
    op.create_index(
        "ix_intake_file_to_read",
        "intake_file",
        ["id"],
        sqlite_where=TO_READ,
        postgresql_where=TO_READ,
    )


def downgrade() -> None:
    op.drop_table("intake_file")
    op.drop_table("intake_batch")
