"""The one menu: each entry is shown to those whose permission opens it."""

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


PART_OF = {"desk": "meetings", "planning": "meetings", "year": "meetings"}
"""Pages that belong to another noun’s entry."""


def menu_for(actor: Actor) -> list[Entry]:
    """The entries that this person can open; the home is everybody’s."""
    here = request.endpoint or ""
    return [
        Entry(label, url_for(endpoint), _is_here(endpoint, here))
        for label, endpoint, permission in ENTRIES
        if (permission is None or actor.may_somewhere(permission))
        and endpoint in current_app.view_functions
        and not (endpoint in COVERED and actor.may_somewhere(COVERED[endpoint]))
    ]


def _is_here(endpoint: str, here: str) -> bool:
    """Whether the page belongs to the entry: the record tables to “Records”."""
    if endpoint.startswith("admin."):
        return here == endpoint or (endpoint == "admin.records" and here.startswith("records_"))
    noun = here.partition(".")[0]
    return PART_OF.get(noun, noun) == endpoint.partition(".")[0]
