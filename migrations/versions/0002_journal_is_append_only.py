"""The journal is append-only: the database refuses to change or delete an entry."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

SAYS = "the journal is append-only"


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "create function journal_is_append_only() returns trigger language plpgsql as"
            f" $$ begin raise exception '{SAYS}'; end $$"
        )
        op.execute(
            "create trigger journal_entry_append_only before update or delete or truncate"
            " on journal_entry execute function journal_is_append_only()"
        )
        return
    for act in ("update", "delete"):
        op.execute(
            f"create trigger journal_entry_no_{act} before {act} on journal_entry"
            f" begin select raise(abort, '{SAYS}'); end"
        )


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("drop trigger journal_entry_append_only on journal_entry")
        op.execute("drop function journal_is_append_only()")
        return
    for act in ("update", "delete"):
        op.execute(f"drop trigger journal_entry_no_{act}")
