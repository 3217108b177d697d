"""The first tables: schools, people, policies, reviews, meetings, decisions, journal, outbox."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "job_run",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("job", sa.String(length=80), nullable=False),
        sa.Column("period", sa.String(length=40), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "started",
                "done",
                "failed",
                "missed",
                name="state",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("words", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "(state = 'started') = (finished_at is null)", name=op.f("ck_job_run_finished_is_dated")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job_run")),
        sa.UniqueConstraint("job", "period", name=op.f("uq_job_run_job_period")),
    )
    with op.batch_alter_table("job_run", schema=None) as batch_op:
        batch_op.create_index("ix_job_run_started_at", ["started_at"], unique=False)

    op.create_table(
        "journal_head",
        sa.Column("chain", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("chain", name=op.f("pk_journal_head")),
    )
    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("password_hash", sa.String(length=200), nullable=True),
        sa.Column("session_number", sa.Integer(), nullable=False),
        sa.Column("archived_on", sa.Date(), nullable=True),
        sa.CheckConstraint("email = lower(email)", name=op.f("ck_person_email_in_lower_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("email", name=op.f("uq_person_email")),
    )
    op.create_table(
        "sign_in_attempt",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=300), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_in_attempt")),
    )
    with op.batch_alter_table("sign_in_attempt", schema=None) as batch_op:
        batch_op.create_index("ix_sign_in_attempt_key_at", ["key", "at"], unique=False)

    op.create_table(
        "trust",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_trust")),
        sa.UniqueConstraint("name", name=op.f("uq_trust_name")),
    )
    op.create_table(
        "school",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("trust_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "community",
                "voluntary_aided",
                "voluntary_controlled",
                "foundation",
                "academy",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "phase",
            sa.Enum(
                "nursery",
                "primary",
                "secondary",
                "all_through",
                "special",
                name="phase",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "rules",
            sa.Enum(
                "england_maintained",
                "england_academy",
                "wales_maintained",
                "custom",
                name="rules",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("window_days", sa.Integer(), nullable=False),
        sa.Column("lead_days", sa.Integer(), nullable=False),
        sa.Column("spring_starts", sa.String(length=5), nullable=False),
        sa.Column("summer_starts", sa.String(length=5), nullable=False),
        sa.Column("autumn_starts", sa.String(length=5), nullable=False),
        sa.Column("archived_on", sa.Date(), nullable=True),
        sa.CheckConstraint("lead_days between 7 and 365", name=op.f("ck_school_lead_days")),
        sa.CheckConstraint("window_days between 0 and 120", name=op.f("ck_school_window_days")),
        sa.ForeignKeyConstraint(["trust_id"], ["trust.id"], name=op.f("fk_school_trust_id_trust")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_school")),
        sa.UniqueConstraint("name", name=op.f("uq_school_name")),
    )
    with op.batch_alter_table("school", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_school_trust_id"), ["trust_id"], unique=False)

    op.create_table(
        "body",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "governing_board",
                "committee",
                "trust_board",
                "local_governing_body",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("quorum", sa.Integer(), nullable=True),
        sa.Column("archived_on", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "quorum is null or quorum between 1 and 60", name=op.f("ck_body_quorum")
        ),
        sa.CheckConstraint("seats between 1 and 60", name=op.f("ck_body_seats")),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name=op.f("fk_body_school_id_school")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_body")),
        sa.UniqueConstraint("school_id", "name", name=op.f("uq_body_school_id_name")),
    )
    with op.batch_alter_table("body", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_body_school_id"), ["school_id"], unique=False)
        batch_op.create_index(
            "uq_body_one_board",
            ["school_id"],
            unique=True,
            sqlite_where=sa.text("kind != 'committee' and archived_on is null"),
            postgresql_where=sa.text("kind != 'committee' and archived_on is null"),
        )

    op.create_table(
        "post",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "chair",
                "vice_chair",
                "clerk",
                "headteacher",
                "business_manager",
                "governor",
                "trust_lead",
                "staff",
                "administrator",
                name="role",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("school_id", sa.Integer(), nullable=True),
        sa.Column("trust_id", sa.Integer(), nullable=True),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "school_id is not null or (trust_id is not null and role in ('trust_lead', 'clerk')) or (trust_id is null and role = 'administrator')",
            name=op.f("ck_post_role_has_its_place"),
        ),
        sa.CheckConstraint("ends is null or starts <= ends", name=op.f("ck_post_dates_in_order")),
        sa.CheckConstraint("school_id is null or trust_id is null", name=op.f("ck_post_one_place")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_post_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name=op.f("fk_post_school_id_school")
        ),
        sa.ForeignKeyConstraint(["trust_id"], ["trust.id"], name=op.f("fk_post_trust_id_trust")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_post")),
    )
    with op.batch_alter_table("post", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_post_person_id"), ["person_id"], unique=False)
        batch_op.create_index("ix_post_school_id_role", ["school_id", "role"], unique=False)
        batch_op.create_index(batch_op.f("ix_post_trust_id"), ["trust_id"], unique=False)

    op.create_table(
        "meeting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("starts_at", sa.String(length=5), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=True),
        sa.Column(
            "state",
            sa.Enum(
                "planned",
                "issued",
                "held",
                "cancelled",
                name="state",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("agenda_sent_on", sa.Date(), nullable=True),
        sa.Column("urgency", sa.Text(), nullable=True),
        sa.Column("urgency_by", sa.Integer(), nullable=True),
        sa.Column("urgency_on", sa.Date(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "state not in ('issued', 'held') or agenda_sent_on is not null",
            name=op.f("ck_meeting_issued_is_dated"),
        ),
        sa.CheckConstraint(
            "(urgency is null) = (urgency_by is null) and (urgency is null) = (urgency_on is null)",
            name=op.f("ck_meeting_urgency_whole"),
        ),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_meeting_body_id_body")),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name=op.f("fk_meeting_school_id_school")
        ),
        sa.ForeignKeyConstraint(
            ["urgency_by"], ["person.id"], name=op.f("fk_meeting_urgency_by_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
        sa.UniqueConstraint(
            "body_id", "held_on", "starts_at", name=op.f("uq_meeting_body_id_held_on_starts_at")
        ),
    )
    with op.batch_alter_table("meeting", schema=None) as batch_op:
        batch_op.create_index(
            "ix_meeting_school_id_held_on", ["school_id", "held_on"], unique=False
        )

    op.create_table(
        "membership",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column(
            "category",
            sa.Enum(
                "parent",
                "staff",
                "headteacher",
                "local_authority",
                "foundation",
                "co_opted",
                "trustee",
                "associate",
                name="category",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("votes", sa.Boolean(), nullable=False),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "ends is null or starts <= ends", name=op.f("ck_membership_dates_in_order")
        ),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_membership_body_id_body")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_membership_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_membership")),
        sa.UniqueConstraint(
            "body_id", "person_id", "starts", name=op.f("uq_membership_body_id_person_id_starts")
        ),
    )
    with op.batch_alter_table("membership", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_membership_person_id"), ["person_id"], unique=False)

    op.create_table(
        "policy",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=300), nullable=False),
        sa.Column("title_key", sa.String(length=300), nullable=False),
        sa.Column("catalogue", sa.String(length=60), nullable=True),
        sa.Column("owner", sa.String(length=200), nullable=True),
        sa.Column("approved_by", sa.String(length=200), nullable=True),
        sa.Column("body_id", sa.Integer(), nullable=True),
        sa.Column("fixed_text", sa.Boolean(), nullable=False),
        sa.Column("frequency", sa.String(length=12), nullable=True),
        sa.Column(
            "frequency_origin",
            sa.Enum(
                "document",
                "typed",
                "decision",
                "proposed",
                name="frequency_origin",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("proposed_frequency", sa.String(length=12), nullable=True),
        sa.Column("next_review", sa.String(length=10), nullable=True),
        sa.Column(
            "next_review_origin",
            sa.Enum(
                "document",
                "typed",
                "decision",
                "proposed",
                name="next_review_origin",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("due_first", sa.Date(), nullable=True),
        sa.Column("due_last", sa.Date(), nullable=True),
        sa.Column("anchor", sa.String(length=10), nullable=True),
        sa.Column("opens_on", sa.Date(), nullable=True),
        sa.Column("archived_on", sa.Date(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(frequency is null) = (frequency_origin is null)",
            name=op.f("ck_policy_frequency_whole"),
        ),
        sa.CheckConstraint(
            "(next_review is null) = (due_first is null) and (next_review is null) = (due_last is null) and (next_review is null) = (next_review_origin is null)",
            name=op.f("ck_policy_next_review_whole"),
        ),
        sa.CheckConstraint(
            "opens_on is null or archived_on is null", name=op.f("ck_policy_archived_never_opens")
        ),
        sa.CheckConstraint(
            "opens_on is null or next_review is not null", name=op.f("ck_policy_opens_when_due")
        ),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_policy_body_id_body")),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name=op.f("fk_policy_school_id_school")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_policy")),
        sa.UniqueConstraint("school_id", "title_key", name=op.f("uq_policy_school_id_title_key")),
    )
    with op.batch_alter_table("policy", schema=None) as batch_op:
        batch_op.create_index(
            "ix_policy_everywhere",
            ["due_last", "id"],
            unique=False,
            sqlite_where=sa.text("archived_on is null"),
            postgresql_where=sa.text("archived_on is null"),
        )
        batch_op.create_index(
            "ix_policy_opens_on",
            ["opens_on", "id"],
            unique=False,
            sqlite_where=sa.text("opens_on is not null"),
            postgresql_where=sa.text("opens_on is not null"),
        )
        batch_op.create_index(
            "ix_policy_register",
            ["school_id", "due_last", "id"],
            unique=False,
            sqlite_where=sa.text("archived_on is null"),
            postgresql_where=sa.text("archived_on is null"),
        )

    op.create_table(
        "attendance",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("governor", sa.Boolean(), nullable=False),
        sa.Column("present", sa.Boolean(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_attendance_meeting_id_meeting")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_attendance_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendance")),
        sa.UniqueConstraint(
            "meeting_id", "person_id", name=op.f("uq_attendance_meeting_id_person_id")
        ),
    )
    op.create_table(
        "intake_document",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("filename", sa.String(length=255), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("media_type", sa.String(length=100), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("blocks", sa.JSON(), nullable=False),
        sa.Column("html", sa.Text(), nullable=False),
        sa.Column("warnings", sa.JSON(), nullable=False),
        sa.Column("reading", sa.JSON(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "waiting",
                "confirmed",
                "set_aside",
                name="state",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("policy_id", sa.Integer(), nullable=True),
        sa.Column("brought_by", sa.Integer(), nullable=True),
        sa.Column("brought_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(state = 'confirmed') = (policy_id is not null)",
            name=op.f("ck_intake_document_confirmed_became"),
        ),
        sa.ForeignKeyConstraint(
            ["brought_by"], ["person.id"], name=op.f("fk_intake_document_brought_by_person")
        ),
        sa.ForeignKeyConstraint(
            ["policy_id"], ["policy.id"], name=op.f("fk_intake_document_policy_id_policy")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name=op.f("fk_intake_document_school_id_school")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_intake_document")),
        sa.UniqueConstraint(
            "school_id", "sha256", name=op.f("uq_intake_document_school_id_sha256")
        ),
    )
    with op.batch_alter_table("intake_document", schema=None) as batch_op:
        batch_op.create_index(
            "ix_intake_document_waiting",
            ["school_id", "id"],
            unique=False,
            sqlite_where=sa.text("state = 'waiting'"),
            postgresql_where=sa.text("state = 'waiting'"),
        )

    op.create_table(
        "journal_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("chain", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=True),
        sa.Column("actor_name", sa.String(length=200), nullable=False),
        sa.Column("verb", sa.String(length=60), nullable=False),
        sa.Column("policy_id", sa.Integer(), nullable=True),
        sa.Column("subject", sa.String(length=80), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["person.id"], name=op.f("fk_journal_entry_actor_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["policy_id"], ["policy.id"], name=op.f("fk_journal_entry_policy_id_policy")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_entry")),
        sa.UniqueConstraint("chain", "number", name=op.f("uq_journal_entry_chain_number")),
        sa.UniqueConstraint("hash", name=op.f("uq_journal_entry_hash")),
    )
    with op.batch_alter_table("journal_entry", schema=None) as batch_op:
        batch_op.create_index("ix_journal_entry_policy_id", ["policy_id", "id"], unique=False)

    op.create_table(
        "outbox_message",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("notice", sa.String(length=60), nullable=False),
        sa.Column("dedupe", sa.String(length=160), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("policy_id", sa.Integer(), nullable=True),
        sa.Column("subject", sa.String(length=250), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("send_after", sa.DateTime(timezone=True), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("given_up_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_outbox_message_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["policy_id"], ["policy.id"], name=op.f("fk_outbox_message_policy_id_policy")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox_message")),
        sa.UniqueConstraint("dedupe", name=op.f("uq_outbox_message_dedupe")),
    )
    with op.batch_alter_table("outbox_message", schema=None) as batch_op:
        batch_op.create_index("ix_outbox_message_person_id", ["person_id", "id"], unique=False)
        batch_op.create_index(
            "ix_outbox_message_waiting",
            ["send_after", "id"],
            unique=False,
            sqlite_where=sa.text("sent_at is null and given_up_at is null"),
            postgresql_where=sa.text("sent_at is null and given_up_at is null"),
        )

    op.create_table(
        "version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("policy_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(length=40), nullable=True),
        sa.Column(
            "state",
            sa.Enum(
                "submitted",
                "in_force",
                "superseded",
                "rejected",
                "replaced",
                name="state",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("filename", sa.String(length=255), nullable=False),
        sa.Column("media_type", sa.String(length=100), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("blocks", sa.JSON(), nullable=False),
        sa.Column("html", sa.Text(), nullable=False),
        sa.Column("warnings", sa.JSON(), nullable=False),
        sa.Column(
            "change",
            sa.Enum(
                "none",
                "minor",
                "material",
                name="change",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("summary", sa.Text(), nullable=True),
        sa.Column("submitted_by", sa.Integer(), nullable=True),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("effective_on", sa.Date(), nullable=True),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_version_sha256")),
        sa.CheckConstraint("number >= 1", name=op.f("ck_version_number")),
        sa.ForeignKeyConstraint(
            ["policy_id"], ["policy.id"], name=op.f("fk_version_policy_id_policy")
        ),
        sa.ForeignKeyConstraint(
            ["submitted_by"], ["person.id"], name=op.f("fk_version_submitted_by_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_version")),
        sa.UniqueConstraint("policy_id", "number", name=op.f("uq_version_policy_id_number")),
    )
    with op.batch_alter_table("version", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_version_sha256"), ["sha256"], unique=False)
        batch_op.create_index(
            "uq_version_one_in_force",
            ["policy_id"],
            unique=True,
            sqlite_where=sa.text("state = 'in_force'"),
            postgresql_where=sa.text("state = 'in_force'"),
        )

    op.create_table(
        "review",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("policy_id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("due", sa.String(length=10), nullable=False),
        sa.Column("due_last", sa.Date(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "awaiting_draft",
                "submitted",
                "on_agenda",
                "awaiting_signature",
                "queried",
                "returned",
                "closed",
                "cancelled",
                name="state",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("version_id", sa.Integer(), nullable=True),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("opened_by", sa.Integer(), nullable=True),
        sa.Column("draft_due", sa.Date(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(state in ('closed', 'cancelled')) = (closed_on is not null)",
            name=op.f("ck_review_closed_is_dated"),
        ),
        sa.CheckConstraint(
            "state != 'queried' or note is not null", name=op.f("ck_review_queried_says_why")
        ),
        sa.CheckConstraint(
            "state != 'returned' or note is not null", name=op.f("ck_review_returned_says_why")
        ),
        sa.CheckConstraint(
            "state in ('awaiting_draft', 'cancelled') or version_id is not null",
            name=op.f("ck_review_has_draft"),
        ),
        sa.ForeignKeyConstraint(
            ["opened_by"], ["person.id"], name=op.f("fk_review_opened_by_person")
        ),
        sa.ForeignKeyConstraint(
            ["policy_id"], ["policy.id"], name=op.f("fk_review_policy_id_policy")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name=op.f("fk_review_school_id_school")
        ),
        sa.ForeignKeyConstraint(
            ["version_id"], ["version.id"], name=op.f("fk_review_version_id_version")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review")),
        sa.UniqueConstraint("policy_id", "due", name=op.f("uq_review_policy_id_due")),
    )
    with op.batch_alter_table("review", schema=None) as batch_op:
        batch_op.create_index(
            "ix_review_everywhere",
            ["state", "due_last", "id"],
            unique=False,
            sqlite_where=sa.text("state not in ('closed', 'cancelled')"),
            postgresql_where=sa.text("state not in ('closed', 'cancelled')"),
        )
        batch_op.create_index(
            "ix_review_state",
            ["school_id", "state", "due_last", "id"],
            unique=False,
            sqlite_where=sa.text("state not in ('closed', 'cancelled')"),
            postgresql_where=sa.text("state not in ('closed', 'cancelled')"),
        )
        batch_op.create_index(
            "uq_review_one_open",
            ["policy_id"],
            unique=True,
            sqlite_where=sa.text("state not in ('closed', 'cancelled')"),
            postgresql_where=sa.text("state not in ('closed', 'cancelled')"),
        )

    op.create_table(
        "agenda_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=300), nullable=True),
        sa.Column(
            "part",
            sa.Enum("a", "b", name="part", native_enum=False, create_constraint=True, length=32),
            nullable=False,
        ),
        sa.Column("review_id", sa.Integer(), nullable=True),
        sa.Column("version_id", sa.Integer(), nullable=True),
        sa.Column("papers_sent_on", sa.Date(), nullable=True),
        sa.Column(
            "outcome",
            sa.Enum(
                "decided",
                "removed",
                name="outcome",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=True,
        ),
        sa.CheckConstraint(
            "(review_id is null) = (version_id is null)",
            name=op.f("ck_agenda_item_review_has_text"),
        ),
        sa.CheckConstraint(
            "review_id is not null or title is not null", name=op.f("ck_agenda_item_has_subject")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_agenda_item_meeting_id_meeting")
        ),
        sa.ForeignKeyConstraint(
            ["review_id"], ["review.id"], name=op.f("fk_agenda_item_review_id_review")
        ),
        sa.ForeignKeyConstraint(
            ["version_id"], ["version.id"], name=op.f("fk_agenda_item_version_id_version")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_item")),
    )
    with op.batch_alter_table("agenda_item", schema=None) as batch_op:
        batch_op.create_index(
            "ix_agenda_item_meeting_id_position", ["meeting_id", "position"], unique=False
        )
        batch_op.create_index(
            "uq_agenda_item_one_agenda",
            ["review_id"],
            unique=True,
            sqlite_where=sa.text("outcome is null"),
            postgresql_where=sa.text("outcome is null"),
        )

    op.create_table(
        "delegation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("policy_key", sa.String(length=60), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=True),
        sa.Column(
            "to_role",
            sa.Enum(
                "chair",
                "vice_chair",
                "clerk",
                "headteacher",
                "business_manager",
                "governor",
                "trust_lead",
                "staff",
                "administrator",
                name="to_role",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("minute", sa.String(length=80), nullable=False),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "(body_id is null) != (to_role is null)", name=op.f("ck_delegation_to_one")
        ),
        sa.CheckConstraint(
            "ends is null or starts <= ends", name=op.f("ck_delegation_dates_in_order")
        ),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_delegation_body_id_body")),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name=op.f("fk_delegation_school_id_school")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delegation")),
    )
    with op.batch_alter_table("delegation", schema=None) as batch_op:
        batch_op.create_index(
            "ix_delegation_school_id_policy_key", ["school_id", "policy_key"], unique=False
        )

    op.create_table(
        "decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("policy_id", sa.Integer(), nullable=False),
        sa.Column("review_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column(
            "route",
            sa.Enum(
                "board_vote",
                "committee_vote",
                "delegated_person",
                "chairs_action",
                "written_resolution",
                name="route",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "kind",
            sa.Enum(
                "approved",
                "adopted",
                "ratified",
                "approved_with_amendments",
                "deferred",
                "rejected",
                "noted",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("meeting_id", sa.Integer(), nullable=True),
        sa.Column("item_id", sa.Integer(), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("minute_reference", sa.String(length=80), nullable=True),
        sa.Column("votes_for", sa.Integer(), nullable=True),
        sa.Column("votes_against", sa.Integer(), nullable=True),
        sa.Column("abstained", sa.Integer(), nullable=True),
        sa.Column("quorum", sa.Integer(), nullable=True),
        sa.Column("present", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("checked", sa.JSON(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("signed_by", sa.Integer(), nullable=True),
        sa.Column("signed_as", sa.String(length=100), nullable=True),
        sa.Column("signed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "route not in ('board_vote', 'committee_vote') or (meeting_id is not null and minute_reference is not null and votes_for is not null and votes_against is not null and abstained is not null)",
            name=op.f("ck_decision_vote_in_a_meeting"),
        ),
        sa.CheckConstraint(
            "(signed_by is null) = (signed_at is null) and (signed_by is null) = (signed_as is null)",
            name=op.f("ck_decision_signature_whole"),
        ),
        sa.ForeignKeyConstraint(
            ["item_id"], ["agenda_item.id"], name=op.f("fk_decision_item_id_agenda_item")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_decision_meeting_id_meeting")
        ),
        sa.ForeignKeyConstraint(
            ["policy_id"], ["policy.id"], name=op.f("fk_decision_policy_id_policy")
        ),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["person.id"], name=op.f("fk_decision_recorded_by_person")
        ),
        sa.ForeignKeyConstraint(
            ["review_id"], ["review.id"], name=op.f("fk_decision_review_id_review")
        ),
        sa.ForeignKeyConstraint(
            ["signed_by"], ["person.id"], name=op.f("fk_decision_signed_by_person")
        ),
        sa.ForeignKeyConstraint(
            ["version_id"], ["version.id"], name=op.f("fk_decision_version_id_version")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision")),
    )
    with op.batch_alter_table("decision", schema=None) as batch_op:
        batch_op.create_index(
            "ix_decision_policy_id_decided_on", ["policy_id", "decided_on"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_decision_review_id"), ["review_id"], unique=False)
        batch_op.create_index(
            "uq_decision_one_an_item",
            ["item_id"],
            unique=True,
            sqlite_where=sa.text("item_id is not null"),
            postgresql_where=sa.text("item_id is not null"),
        )

    op.create_table(
        "withdrawal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(length=300), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"], ["agenda_item.id"], name=op.f("fk_withdrawal_item_id_agenda_item")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_withdrawal_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_withdrawal")),
        sa.UniqueConstraint("item_id", "person_id", name=op.f("uq_withdrawal_item_id_person_id")),
    )
    op.create_table(
        "history_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("policy_id", sa.Integer(), nullable=False),
        sa.Column(
            "event",
            sa.Enum(
                "written",
                "approved",
                "adopted",
                "ratified",
                "reviewed",
                "noted",
                "effective",
                name="event",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("on_date", sa.String(length=10), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column(
            "origin",
            sa.Enum(
                "document",
                "typed",
                "decision",
                "proposed",
                name="origin",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("words", sa.Text(), nullable=True),
        sa.Column("sha256", sa.String(length=64), nullable=True),
        sa.Column("decision_id", sa.Integer(), nullable=True),
        sa.Column("typed_by", sa.Integer(), nullable=True),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "(origin = 'document') = (sha256 is not null) and (origin = 'decision') = (decision_id is not null) and (origin != 'typed' or typed_by is not null) and origin != 'proposed'",
            name=op.f("ck_history_event_origin_named"),
        ),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decision.id"], name=op.f("fk_history_event_decision_id_decision")
        ),
        sa.ForeignKeyConstraint(
            ["policy_id"], ["policy.id"], name=op.f("fk_history_event_policy_id_policy")
        ),
        sa.ForeignKeyConstraint(
            ["typed_by"], ["person.id"], name=op.f("fk_history_event_typed_by_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_history_event")),
    )
    with op.batch_alter_table("history_event", schema=None) as batch_op:
        batch_op.create_index(
            "ix_history_event_policy_id_first_day", ["policy_id", "first_day"], unique=False
        )

    op.create_table(
        "signatory",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("policy_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=True),
        sa.Column("role", sa.String(length=200), nullable=True),
        sa.Column("signed_on", sa.String(length=10), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("decision_id", sa.Integer(), nullable=True),
        sa.Column("words", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "name is not null or role is not null", name=op.f("ck_signatory_somebody")
        ),
        sa.CheckConstraint(
            "person_id is null or signed_on is not null",
            name=op.f("ck_signatory_signed_here_is_dated"),
        ),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decision.id"], name=op.f("fk_signatory_decision_id_decision")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_signatory_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["policy_id"], ["policy.id"], name=op.f("fk_signatory_policy_id_policy")
        ),
        sa.ForeignKeyConstraint(
            ["version_id"], ["version.id"], name=op.f("fk_signatory_version_id_version")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signatory")),
    )
    with op.batch_alter_table("signatory", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_signatory_policy_id"), ["policy_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_signatory_version_id"), ["version_id"], unique=False)


def downgrade() -> None:
    op.drop_table("delegation")
    with op.batch_alter_table("signatory", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_signatory_version_id"))
        batch_op.drop_index(batch_op.f("ix_signatory_policy_id"))

    op.drop_table("signatory")
    with op.batch_alter_table("history_event", schema=None) as batch_op:
        batch_op.drop_index("ix_history_event_policy_id_first_day")

    op.drop_table("history_event")
    op.drop_table("withdrawal")
    with op.batch_alter_table("decision", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_decision_one_an_item",
            sqlite_where=sa.text("item_id is not null"),
            postgresql_where=sa.text("item_id is not null"),
        )
        batch_op.drop_index(batch_op.f("ix_decision_review_id"))
        batch_op.drop_index("ix_decision_policy_id_decided_on")

    op.drop_table("decision")
    with op.batch_alter_table("agenda_item", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_agenda_item_one_agenda",
            sqlite_where=sa.text("outcome is null"),
            postgresql_where=sa.text("outcome is null"),
        )
        batch_op.drop_index("ix_agenda_item_meeting_id_position")

    op.drop_table("agenda_item")
    with op.batch_alter_table("review", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_review_one_open",
            sqlite_where=sa.text("state not in ('closed', 'cancelled')"),
            postgresql_where=sa.text("state not in ('closed', 'cancelled')"),
        )
        batch_op.drop_index(
            "ix_review_state",
            sqlite_where=sa.text("state not in ('closed', 'cancelled')"),
            postgresql_where=sa.text("state not in ('closed', 'cancelled')"),
        )
        batch_op.drop_index(
            "ix_review_everywhere",
            sqlite_where=sa.text("state not in ('closed', 'cancelled')"),
            postgresql_where=sa.text("state not in ('closed', 'cancelled')"),
        )

    op.drop_table("review")
    with op.batch_alter_table("version", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_version_one_in_force",
            sqlite_where=sa.text("state = 'in_force'"),
            postgresql_where=sa.text("state = 'in_force'"),
        )
        batch_op.drop_index(batch_op.f("ix_version_sha256"))

    op.drop_table("version")
    with op.batch_alter_table("outbox_message", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_outbox_message_waiting",
            sqlite_where=sa.text("sent_at is null and given_up_at is null"),
            postgresql_where=sa.text("sent_at is null and given_up_at is null"),
        )
        batch_op.drop_index("ix_outbox_message_person_id")

    op.drop_table("outbox_message")
    with op.batch_alter_table("journal_entry", schema=None) as batch_op:
        batch_op.drop_index("ix_journal_entry_policy_id")

    op.drop_table("journal_entry")
    with op.batch_alter_table("intake_document", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_intake_document_waiting",
            sqlite_where=sa.text("state = 'waiting'"),
            postgresql_where=sa.text("state = 'waiting'"),
        )

    op.drop_table("intake_document")
    op.drop_table("attendance")
    with op.batch_alter_table("policy", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_policy_register",
            sqlite_where=sa.text("archived_on is null"),
            postgresql_where=sa.text("archived_on is null"),
        )
        batch_op.drop_index(
            "ix_policy_opens_on",
            sqlite_where=sa.text("opens_on is not null"),
            postgresql_where=sa.text("opens_on is not null"),
        )
        batch_op.drop_index(
            "ix_policy_everywhere",
            sqlite_where=sa.text("archived_on is null"),
            postgresql_where=sa.text("archived_on is null"),
        )

    op.drop_table("policy")
    with op.batch_alter_table("membership", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_membership_person_id"))

    op.drop_table("membership")
    with op.batch_alter_table("meeting", schema=None) as batch_op:
        batch_op.drop_index("ix_meeting_school_id_held_on")

    op.drop_table("meeting")
    with op.batch_alter_table("post", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_post_trust_id"))
        batch_op.drop_index("ix_post_school_id_role")
        batch_op.drop_index(batch_op.f("ix_post_person_id"))

    op.drop_table("post")
    with op.batch_alter_table("body", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_body_one_board",
            sqlite_where=sa.text("kind != 'committee' and archived_on is null"),
            postgresql_where=sa.text("kind != 'committee' and archived_on is null"),
        )
        batch_op.drop_index(batch_op.f("ix_body_school_id"))

    op.drop_table("body")
    with op.batch_alter_table("school", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_school_trust_id"))

    op.drop_table("school")
    op.drop_table("trust")
    with op.batch_alter_table("sign_in_attempt", schema=None) as batch_op:
        batch_op.drop_index("ix_sign_in_attempt_key_at")

    op.drop_table("sign_in_attempt")
    op.drop_table("person")
    op.drop_table("journal_head")
    with op.batch_alter_table("job_run", schema=None) as batch_op:
        batch_op.drop_index("ix_job_run_started_at")

    op.drop_table("job_run")
