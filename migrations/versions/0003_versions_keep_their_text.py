"""A submitted text never changes: the database refuses to change a version's content."""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

COLUMNS = ("policy_id", "number", "sha256", "filename", "media_type", "size", "blocks", "html")
SAYS = "a submitted version never changes"


def upgrade() -> None:
    columns = ", ".join(COLUMNS)
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "create function versions_keep_their_text() returns trigger language plpgsql as"
            f" $$ begin raise exception '{SAYS}'; end $$"
        )
        op.execute(
            f"create trigger version_keeps_its_text before update of {columns} or delete"
            " on version for each row execute function versions_keep_their_text()"
        )
        return
    op.execute(
        f"create trigger version_keeps_its_text before update of {columns} on version"
        f" begin select raise(abort, '{SAYS}'); end"
    )
    op.execute(
        "create trigger version_is_not_deleted before delete on version"
        f" begin select raise(abort, '{SAYS}'); end"
    )


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("drop trigger version_keeps_its_text on version")
        op.execute("drop function versions_keep_their_text()")
        return
    op.execute("drop trigger version_keeps_its_text")
    op.execute("drop trigger version_is_not_deleted")
