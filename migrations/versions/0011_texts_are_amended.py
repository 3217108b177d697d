"""A text may be approved subject to named amendments; an item without a text may be noted.

From here on the database itself refuses to change a decision: it is corrected by a new one.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_STATES = (
    "awaiting_draft",
    "submitted",
    "on_agenda",
    "awaiting_signature",
    "queried",
    "returned",
    "closed",
    "cancelled",
)
_CHECKS = {
    "amendments_named": "(kind = 'approved_with_amendments') = (amendments is not null)",
    "amended_as_named": "amended_version_id is null or amendments is not null",
    "amended_before_signed": "amendments is null or signed_by is null"
    " or amended_version_id is not null",
}
_DECIDED = (
    "policy_id, review_id, version_id, route, kind, meeting_id, item_id, decided_on,"
    " minute_reference, votes_for, votes_against, abstained, quorum, present, note, amendments,"
    " checked, recorded_by, recorded_at"
)
_SIGNED = "signed_by, signed_as, signed_at, amended_version_id"
_TRIGGERS = {
    "decision_stands": f"before update of {_DECIDED} on decision",
    "decision_stays_signed": f"before update of {_SIGNED} on decision",
    "decision_is_not_deleted": "before delete on decision",
}
_SAYS = "a decision is corrected only by a new decision"
_LINK = "fk_decision_amended_version_id_version"


def upgrade() -> None:
    _states((*_STATES, "amending"))
    _outcomes("decided", "removed", "noted")
    with op.batch_alter_table("decision") as batch:
        batch.add_column(sa.Column("amendments", sa.Text(), nullable=True))
        batch.add_column(sa.Column("amended_version_id", sa.Integer(), nullable=True))
        batch.create_foreign_key(op.f(_LINK), "version", ["amended_version_id"], ["id"])
        for name, condition in _CHECKS.items():
            batch.create_check_constraint(op.f(f"ck_decision_{name}"), condition)
    _decisions_stand()


def _decisions_stand() -> None:
    """Refuse to change or delete a decision; it is signed once, with the text it has then."""
    postgresql = op.get_bind().dialect.name == "postgresql"
    if postgresql:
        op.execute(
            "create function decisions_stand() returns trigger language plpgsql as"
            f" $$ begin raise exception '{_SAYS}'; end $$"
        )
    for name, event in _TRIGGERS.items():
        signed = " when (old.signed_by is not null)" if name == "decision_stays_signed" else ""
        if postgresql:
            does = f"for each row{signed} execute function decisions_stand()"
        else:
            does = f"for each row{signed} begin select raise(abort, '{_SAYS}'); end"
        op.execute(f"create trigger {name} {event} {does}")


def _decisions_may_be_changed() -> None:
    if op.get_bind().dialect.name == "postgresql":
        for name in _TRIGGERS:
            op.execute(f"drop trigger {name} on decision")
        op.execute("drop function decisions_stand()")
        return
    for name in _TRIGGERS:
        op.execute(f"drop trigger {name}")


def _states(states: tuple[str, ...]) -> None:
    """The states in which a review may be stored."""
    words = ", ".join(f"'{state}'" for state in states)
    with op.batch_alter_table("review") as batch:
        batch.drop_constraint(op.f("ck_review_state"), type_="check")
        batch.create_check_constraint(op.f("ck_review_state"), f"state in ({words})")


def _outcomes(*outcomes: str) -> None:
    """What may become of an item."""
    words = ", ".join(f"'{outcome}'" for outcome in outcomes)
    with op.batch_alter_table("agenda_item") as batch:
        batch.drop_constraint(op.f("ck_agenda_item_outcome"), type_="check")
        batch.create_check_constraint(op.f("ck_agenda_item_outcome"), f"outcome in ({words})")


def downgrade() -> None:
    """A text that waits for its amendments goes back to its author: it needs a new decision.

    What was approved subject to amendments stays an approval, its amendments in its note.
    """
    _decisions_may_be_changed()
    op.execute(
        "update decision set note = coalesce(note || '; ', '') || amendments, kind = 'approved'"
        " where amendments is not null"
    )
    op.execute(
        "update review set state = 'returned', note = coalesce(note, 'It needs a new decision.')"
        " where state = 'amending'"
    )
    with op.batch_alter_table("decision") as batch:
        for name in _CHECKS:
            batch.drop_constraint(op.f(f"ck_decision_{name}"), type_="check")
        batch.drop_constraint(op.f(_LINK), type_="foreignkey")
        batch.drop_column("amended_version_id")
        batch.drop_column("amendments")
    _states(_STATES)
    op.execute("update agenda_item set outcome = null where outcome = 'noted'")
    _outcomes("decided", "removed")
