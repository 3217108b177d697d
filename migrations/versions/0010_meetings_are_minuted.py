"""Minutes, packs, times and standing items of meetings; who came and went; interests; links."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def _links(table: str, columns: dict[str, str]) -> list[sa.ForeignKeyConstraint]:
    """Foreign keys by the naming convention: column to the `id` of a table."""
    return [
        sa.ForeignKeyConstraint(
            [column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}_{other}")
        )
        for column, other in columns.items()
    ]


def _up_to_240(table: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(
        "minutes_allowed is null or minutes_allowed between 1 and 240",
        name=op.f(f"ck_{table}_minutes_allowed"),
    )


def _number(name: str, *, needed: bool = True) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=not needed)


def _when(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False)


def upgrade() -> None:
    _meetings()
    _items()
    _attendance()
    _standing_items_and_packs()
    _minutes()
    _interests()
    _links_of_governors()


def _meetings() -> None:
    with op.batch_alter_table("meeting") as batch:
        batch.add_column(_number("chaired_by", needed=False))
        batch.add_column(sa.Column("in_attendance", sa.Text(), nullable=True))
        batch.add_column(sa.Column("minutes_ready_on", sa.Date(), nullable=True))
        batch.add_column(sa.Column("minutes_signed_on", sa.Date(), nullable=True))
        batch.add_column(_number("minutes_signed_by", needed=False))
        batch.add_column(_number("minutes_signed_at_id", needed=False))
        for column, other in (
            ("chaired_by", "person"),
            ("minutes_signed_by", "person"),
            ("minutes_signed_at_id", "meeting"),
        ):
            batch.create_foreign_key(op.f(f"fk_meeting_{column}_{other}"), other, [column], ["id"])
        batch.create_check_constraint(
            op.f("ck_meeting_minutes_whole"),
            "(minutes_signed_on is null) = (minutes_signed_by is null)"
            " and (minutes_signed_on is null or minutes_ready_on is not null)",
        )


def _items() -> None:
    with op.batch_alter_table("agenda_item") as batch:
        batch.add_column(_number("minutes_of_id", needed=False))
        batch.add_column(_number("minutes_allowed", needed=False))
        batch.create_foreign_key(
            op.f("fk_agenda_item_minutes_of_id_meeting"), "meeting", ["minutes_of_id"], ["id"]
        )
        batch.create_check_constraint(
            op.f("ck_agenda_item_one_subject"), "minutes_of_id is null or review_id is null"
        )
        batch.create_check_constraint(
            op.f("ck_agenda_item_minutes_allowed"),
            "minutes_allowed is null or minutes_allowed between 1 and 240",
        )
    condition = sa.text("outcome is null and minutes_of_id is not null")
    op.create_index(
        "uq_agenda_item_minutes_once",
        "agenda_item",
        ["minutes_of_id"],
        unique=True,
        sqlite_where=condition,
        postgresql_where=condition,
    )


def _attendance() -> None:
    with op.batch_alter_table("attendance") as batch:
        batch.add_column(
            sa.Column("apologies", sa.Boolean(), server_default=sa.false(), nullable=False)
        )
        for column in ("arrived_before_id", "left_before_id"):
            batch.add_column(_number(column, needed=False))
            batch.create_foreign_key(
                op.f(f"fk_attendance_{column}_agenda_item"), "agenda_item", [column], ["id"]
            )
        for column in ("arrived_at", "left_at"):
            batch.add_column(sa.Column(column, sa.String(5), nullable=True))
        batch.create_check_constraint(
            op.f("ck_attendance_here_or_sorry"), "not (present and apologies)"
        )
        batch.create_check_constraint(
            op.f("ck_attendance_came_and_went"),
            "present or (arrived_before_id is null and left_before_id is null)",
        )


def _standing_items_and_packs() -> None:
    op.create_table(
        "standing_item",
        _number("id"),
        _number("body_id"),
        sa.Column("title", sa.String(300), nullable=False),
        sa.Column("part", sa.String(32), nullable=False),
        sa.Column("at_end", sa.Boolean(), nullable=False),
        _number("position"),
        _number("minutes_allowed", needed=False),
        sa.CheckConstraint("part in ('a', 'b')", name=op.f("ck_standing_item_part")),
        _up_to_240("standing_item"),
        *_links("standing_item", {"body_id": "body"}),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_standing_item")),
        sa.UniqueConstraint("body_id", "title", name=op.f("uq_standing_item_body_id_title")),
    )
    _packs()


def _minutes() -> None:
    op.create_table(
        "item_minute",
        _number("id"),
        _number("item_id"),
        sa.Column("text", sa.Text(), nullable=True),
        _number("proposed_by", needed=False),
        _number("seconded_by", needed=False),
        _number("written_by"),
        _when("written_at"),
        _number("revision"),
        sa.CheckConstraint(
            "seconded_by is null or proposed_by is not null",
            name=op.f("ck_item_minute_moved_first"),
        ),
        sa.CheckConstraint("proposed_by != seconded_by", name=op.f("ck_item_minute_two_people")),
        *_links(
            "item_minute",
            {
                "item_id": "agenda_item",
                "proposed_by": "person",
                "seconded_by": "person",
                "written_by": "person",
            },
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item_minute")),
        sa.UniqueConstraint("item_id", name=op.f("uq_item_minute_item_id")),
    )


def _packs() -> None:
    op.create_table(
        "pack",
        _number("id"),
        _number("meeting_id"),
        sa.Column("part", sa.String(32), nullable=False),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("items", sa.JSON(), nullable=False),
        _when("asked_at"),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=True),
        _number("attempts"),
        sa.Column("sentence", sa.Text(), nullable=True),
        sa.Column("sha256", sa.String(64), nullable=True),
        _number("size", needed=False),
        _number("pages", needed=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("part in ('a', 'b')", name=op.f("ck_pack_part")),
        sa.CheckConstraint(
            "state in ('waiting', 'making', 'made', 'failed')", name=op.f("ck_pack_state")
        ),
        sa.CheckConstraint(
            "(state = 'made') = (sha256 is not null) and (state = 'made') = (size is not null)"
            " and (state = 'made') = (pages is not null)"
            " and (state = 'made') = (made_at is not null)",
            name=op.f("ck_pack_made_whole"),
        ),
        sa.CheckConstraint(
            "state != 'failed' or sentence is not null", name=op.f("ck_pack_failed_says_why")
        ),
        *_links("pack", {"meeting_id": "meeting"}),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pack")),
    )
    op.create_index("ix_pack_meeting_id", "pack", ["meeting_id", "id"])
    waiting = sa.text("state != 'made'")
    op.create_index(
        "ix_pack_waiting", "pack", ["id"], sqlite_where=waiting, postgresql_where=waiting
    )


def _interests() -> None:
    kinds = "'none', 'business', 'employment', 'other_school', 'relationship', 'gift', 'other'"
    op.create_table(
        "interest",
        _number("id"),
        _number("school_id"),
        _number("person_id"),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("words", sa.String(500), nullable=True),
        sa.Column("policy_key", sa.String(60), nullable=True),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("declared_on", sa.Date(), nullable=False),
        _number("recorded_by"),
        _when("recorded_at"),
        sa.CheckConstraint(f"kind in ({kinds})", name=op.f("ck_interest_kind")),
        sa.CheckConstraint(
            "ends is null or starts <= ends", name=op.f("ck_interest_dates_in_order")
        ),
        sa.CheckConstraint(
            "kind = 'none' or words is not null", name=op.f("ck_interest_says_what")
        ),
        *_links(
            "interest", {"school_id": "school", "person_id": "person", "recorded_by": "person"}
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interest")),
    )
    op.create_index("ix_interest_school_id_person_id", "interest", ["school_id", "person_id"])


def _links_of_governors() -> None:
    op.create_table(
        "link_governor",
        _number("id"),
        _number("school_id"),
        _number("person_id"),
        sa.Column("area", sa.String(120), nullable=False),
        sa.Column("policy_key", sa.String(60), nullable=True),
        sa.Column("minute", sa.String(80), nullable=True),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "ends is null or starts <= ends", name=op.f("ck_link_governor_dates_in_order")
        ),
        *_links("link_governor", {"school_id": "school", "person_id": "person"}),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_link_governor")),
        sa.UniqueConstraint(
            "school_id",
            "person_id",
            "area",
            "starts",
            name=op.f("uq_link_governor_school_id_person_id_area_starts"),
        ),
    )
    op.create_index(op.f("ix_link_governor_person_id"), "link_governor", ["person_id"])


def downgrade() -> None:
    for table in ("link_governor", "interest", "item_minute", "pack", "standing_item"):
        op.drop_table(table)
    with op.batch_alter_table("attendance") as batch:
        for check in ("here_or_sorry", "came_and_went"):
            batch.drop_constraint(op.f(f"ck_attendance_{check}"), type_="check")
        for column in ("arrived_before_id", "left_before_id"):
            batch.drop_constraint(op.f(f"fk_attendance_{column}_agenda_item"), type_="foreignkey")
        for column in (
            "apologies",
            "arrived_before_id",
            "left_before_id",
            "arrived_at",
            "left_at",
        ):
            batch.drop_column(column)
    op.drop_index("uq_agenda_item_minutes_once", "agenda_item")
    with op.batch_alter_table("agenda_item") as batch:
        for check in ("one_subject", "minutes_allowed"):
            batch.drop_constraint(op.f(f"ck_agenda_item_{check}"), type_="check")
        batch.drop_constraint(op.f("fk_agenda_item_minutes_of_id_meeting"), type_="foreignkey")
        batch.drop_column("minutes_of_id")
        batch.drop_column("minutes_allowed")
    with op.batch_alter_table("meeting") as batch:
        batch.drop_constraint(op.f("ck_meeting_minutes_whole"), type_="check")
        for column, other in (
            ("chaired_by", "person"),
            ("minutes_signed_by", "person"),
            ("minutes_signed_at_id", "meeting"),
        ):
            batch.drop_constraint(op.f(f"fk_meeting_{column}_{other}"), type_="foreignkey")
        for column in (
            "chaired_by",
            "in_attendance",
            "minutes_ready_on",
            "minutes_signed_on",
            "minutes_signed_by",
            "minutes_signed_at_id",
        ):
            batch.drop_column(column)
