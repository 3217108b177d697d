"""Which policy a key names, in the registers that name policies as the route rules do."""

from __future__ import annotations

from sqlalchemy import select

from governance.db import db
from governance.models.policy import Policy


def titles_by_key(school_id: int) -> dict[str, str]:
    """{key: title} of a school’s policies, by catalogue name and by number."""
    return {
        key: title
        for number, catalogue, title in db.session.execute(
            select(Policy.id, Policy.catalogue, Policy.title)
            .where(Policy.school_id == school_id)
            .order_by(Policy.id.desc())
        )
        for key in (catalogue, f"policy {number}")
        if key
    }


def policies_of(school_id: int) -> list[tuple[int, str]]:
    """(number, title) of the policies in the register, to choose from."""
    found = db.session.execute(
        select(Policy.id, Policy.title)
        .where(Policy.school_id == school_id, Policy.archived_on.is_(None))
        .order_by(Policy.title_key)
    )
    return [(number, title) for number, title in found]


def keys_of(policy_id: int) -> tuple[str, ...]:
    """Every key by which a policy may have been named; none where there is no such policy."""
    found = db.session.execute(select(Policy.catalogue).where(Policy.id == policy_id)).one_or_none()
    if found is None:
        return ()
    return tuple(key for key in (found.catalogue, f"policy {policy_id}") if key)
