"""What a document that was brought in says of itself, as a query asks for it."""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, func

from governance.models.intake import IntakeDocument


def is_policy() -> ColumnElement[bool]:
    """Whether it reads like a policy, and not like minutes, a newsletter or a bare template."""
    kind = func.coalesce(IntakeDocument.reading["kind"].as_string(), "policy")
    return and_(IntakeDocument.reading["is_policy"].as_boolean(), kind == "policy")
