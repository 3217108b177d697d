"""The one menu: each entry is shown to those who have a use for the page."""

from __future__ import annotations

from dataclasses import dataclass

from flask import current_app, request, url_for

from governance.domain.permissions import Actor, Permission


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
    ("Bring in", "intake.waiting", (Permission.BRING_IN,)),
    ("Messages", "messages.mine", (Permission.READ_POLICIES,)),
    ("Records", "admin.records", (Permission.KEEP_RECORDS,)),
)


BELONGS = {"agenda": "meetings", "decisions": "meetings", "reviews": "register"}
"""Pages without an entry of their own, and the entry under which they are found."""

COVERED = {"register.in_force": Permission.SEE_REGISTER}
"""What those who hold a wider permission do not need an entry for."""


def menu_for(actor: Actor) -> list[Entry]:
    """The entries that this person can open; the home is everybody’s."""
    shown = [
        (label, endpoint)
        for label, endpoint, any_of in ENTRIES
        if (not any_of or any(map(actor.may_somewhere, any_of)))
        and endpoint in current_app.view_functions
        and not (endpoint in COVERED and actor.may_somewhere(COVERED[endpoint]))
    ]
    here = _part_of(request.endpoint or "", {_part(endpoint) for _, endpoint in shown})
    return [
        Entry(label, url_for(endpoint), here in (endpoint, _part(endpoint)))
        for label, endpoint in shown
    ]


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
