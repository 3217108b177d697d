"""The one menu: each entry is shown to those whose permission opens it."""

from __future__ import annotations

from dataclasses import dataclass

from flask import current_app, request, url_for

from governance.domain.permissions import ALLOWED, Actor, Permission, Role


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the menu as the shell draws it."""

    label: str
    href: str
    current: bool
    count: int | None = None


ENTRIES: tuple[tuple[str, str, Permission | None], ...] = (
    ("Home", "admin.index", None),
    ("Policies", "register.policies", Permission.SEE_REGISTER),
    ("Policies in force", "register.in_force", Permission.READ_POLICIES),
    ("Sign-off queue", "queue.waiting", Permission.SIGN),
    ("Drafts", "reviews.drafts", Permission.UPLOAD_DRAFT),
    ("Meetings", "meetings.year", Permission.SEE_MEETINGS),
    ("Bring in", "intake.waiting", Permission.BRING_IN),
    ("Messages", "messages.mine", Permission.READ_POLICIES),
    ("Records", "admin.records", Permission.KEEP_RECORDS),
)


COVERED = {"register.in_force": Permission.SEE_REGISTER}
"""What those who hold a wider permission do not need an entry for."""


def menu_for(actor: Actor) -> list[Entry]:
    """The entries that this person can open; the home is everybody’s."""
    here = request.endpoint or ""
    roles = frozenset(post.role for post in actor.posts)
    return [
        Entry(label, href, _is_here(endpoint, here)) for label, endpoint, href in _open_to(roles)
    ]


def _open_to(roles: frozenset[Role]) -> tuple[tuple[str, str, str], ...]:
    """(label, endpoint, address) of what these roles open: worked out once for each set of roles.

    No right hangs on it: the guard at the door asks the posts themselves on every request.
    """
    known: dict[frozenset[Role], tuple[tuple[str, str, str], ...]]
    known = current_app.extensions.setdefault("menu", {})
    if roles not in known:
        may = frozenset[Permission]().union(*(ALLOWED[role] for role in roles))
        known[roles] = tuple(
            (label, endpoint, url_for(endpoint))
            for label, endpoint, permission in ENTRIES
            if (permission is None or permission in may)
            and endpoint in current_app.view_functions
            and not (endpoint in COVERED and COVERED[endpoint] in may)
        )
    return known[roles]


def _is_here(endpoint: str, here: str) -> bool:
    """Whether the page belongs to the entry: the record tables to “Records”."""
    if endpoint.startswith("admin."):
        return here == endpoint or (endpoint == "admin.records" and here.startswith("records_"))
    return here.partition(".")[0] == endpoint.partition(".")[0]
