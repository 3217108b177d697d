"""The one menu: each entry is shown to those who have a use for the page."""

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


ENTRIES: tuple[tuple[str, str, tuple[Permission, ...]], ...] = (
    ("Home", "admin.index", ()),
    ("Policies", "register.policies", (Permission.SEE_REGISTER,)),
    ("Policies in force", "register.in_force", (Permission.READ_POLICIES,)),
    ("Sign-off queue", "queue.waiting", (Permission.SIGN,)),
    ("Drafts", "reviews.drafts", (Permission.UPLOAD_DRAFT, Permission.ANSWER_QUERY)),
    ("Meetings", "meetings.year", (Permission.SEE_MEETINGS,)),
    ("Interests", "interests.schools", (Permission.SEE_MEETINGS,)),
    ("Bring in", "intake.waiting", (Permission.BRING_IN,)),
    ("Messages", "messages.mine", (Permission.READ_POLICIES,)),
    ("Records", "admin.records", (Permission.KEEP_RECORDS,)),
)


BELONGS = {
    "agenda": "meetings",
    "decisions": "meetings",
    "desk": "meetings",
    "links": "interests",
    "minutes": "meetings",
    "order": "meetings",
    "planning": "meetings",
    "year": "meetings",
    "reviews": "register",
}
"""Pages without an entry of their own, and the entry under which they are found."""

COVERED = {"register.in_force": Permission.SEE_REGISTER}
"""What those who hold a wider permission do not need an entry for."""


def menu_for(actor: Actor) -> list[Entry]:
    """The entries that this person can open; the home is everybody’s."""
    shown = _open_to(frozenset(post.role for post in actor.posts))
    here = _part_of(request.endpoint or "", {part for _, part, _ in shown})
    return [Entry(label, href, here == part) for label, part, href in shown]


def _open_to(roles: frozenset[Role]) -> tuple[tuple[str, str, str], ...]:
    """(label, part, address) of what these roles open: worked out once for each set of roles.

    No right hangs on it: the guard at the door asks the posts themselves on every request.
    """
    known: dict[frozenset[Role], tuple[tuple[str, str, str], ...]]
    known = current_app.extensions.setdefault("menu", {})
    if roles not in known:
        may = frozenset[Permission]().union(*(ALLOWED[role] for role in roles))
        known[roles] = tuple(
            (label, _part(endpoint), url_for(endpoint))
            for label, endpoint, any_of in ENTRIES
            if (not any_of or may.intersection(any_of))
            and endpoint in current_app.view_functions
            and not (endpoint in COVERED and COVERED[endpoint] in may)
        )
    return known[roles]


def _part_of(endpoint: str, parts: set[str]) -> str:
    """The entry a page belongs to: the record tables to “Records”, an agenda to “Meetings”."""
    if endpoint.startswith("records_"):
        return "admin.records"
    if endpoint.startswith("admin."):
        return endpoint
    part = _part(endpoint)
    return part if part in parts else BELONGS.get(part, part)


def _part(endpoint: str) -> str:
    return endpoint if endpoint.startswith("admin.") else endpoint.partition(".")[0]
