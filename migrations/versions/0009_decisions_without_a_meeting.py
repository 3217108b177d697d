"""Decisions taken without a meeting: who took them, and the item that reports them to the board."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "decision_maker",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("decision_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decision.id"], name=op.f("fk_decision_maker_decision_id_decision")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_decision_maker_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision_maker")),
        sa.UniqueConstraint(
            "decision_id", "person_id", name=op.f("uq_decision_maker_decision_id_person_id")
        ),
    )
    op.create_table(
        "decision_report",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("decision_id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decision.id"], name=op.f("fk_decision_report_decision_id_decision")
        ),
        sa.ForeignKeyConstraint(
            ["item_id"], ["agenda_item.id"], name=op.f("fk_decision_report_item_id_agenda_item")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision_report")),
        sa.UniqueConstraint("item_id", name=op.f("uq_decision_report_item_id")),
    )
    op.create_index(op.f("ix_decision_report_decision_id"), "decision_report", ["decision_id"])


def downgrade() -> None:
    op.drop_table("decision_report")
    op.drop_table("decision_maker")
