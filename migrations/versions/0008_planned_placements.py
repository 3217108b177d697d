"""Plans are kept: which meeting takes which policy, the agreed limits, and what may be undone."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "planning_limit",
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("items", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.CheckConstraint("items between 1 and 60", name=op.f("ck_planning_limit_items")),
        sa.CheckConstraint("minutes between 5 and 600", name=op.f("ck_planning_limit_minutes")),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name=op.f("fk_planning_limit_school_id_school")
        ),
        sa.PrimaryKeyConstraint("school_id", name=op.f("pk_planning_limit")),
    )
    op.create_table(
        "planned_placement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("policy_id", sa.Integer(), nullable=False),
        sa.Column("due", sa.String(length=10), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("draft_due", sa.Date(), nullable=False),
        sa.Column("chosen", sa.Boolean(), nullable=False),
        sa.Column("placed_by", sa.Integer(), nullable=False),
        sa.Column("placed_at", sa.DateTime(timezone=True), nullable=False),
        *(
            sa.ForeignKeyConstraint(
                [column], [f"{table}.id"], name=op.f(f"fk_planned_placement_{column}_{table}")
            )
            for column, table in (
                ("school_id", "school"),
                ("policy_id", "policy"),
                ("meeting_id", "meeting"),
                ("placed_by", "person"),
            )
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_planned_placement")),
        sa.UniqueConstraint("policy_id", "due", name=op.f("uq_planned_placement_policy_id_due")),
    )
    op.create_index("ix_planned_placement_school_id", "planned_placement", ["school_id"])
    op.create_index("ix_planned_placement_meeting_id", "planned_placement", ["meeting_id"])
    op.create_table(
        "accepted_plan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("accepted_by", sa.Integer(), nullable=False),
        sa.Column("accepted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("changes", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name=op.f("fk_accepted_plan_school_id_school")
        ),
        sa.ForeignKeyConstraint(
            ["accepted_by"], ["person.id"], name=op.f("fk_accepted_plan_accepted_by_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_accepted_plan")),
    )
    op.create_index("ix_accepted_plan_school_id", "accepted_plan", ["school_id", "id"])


def downgrade() -> None:
    op.drop_table("accepted_plan")
    op.drop_table("planned_placement")
    op.drop_table("planning_limit")
