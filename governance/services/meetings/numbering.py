"""The numbers of an agenda’s items: from 1, Part A before Part B."""

from __future__ import annotations

from sqlalchemy.orm.attributes import flag_modified

from governance.db import db
from governance.models.meeting import AgendaItem, Meeting


def in_order(meeting: Meeting) -> list[AgendaItem]:
    """The waiting items, Part A before Part B."""
    waiting = [item for item in meeting.items if item.outcome is None]
    return sorted(waiting, key=lambda one: (one.part.value, one.position, one.id))


def number_anew(meeting: Meeting) -> None:
    """Number the items of an agenda that is not out; the page that showed it is out of date."""
    db.session.flush()
    db.session.refresh(meeting, ["items"])
    for at, item in enumerate(in_order(meeting), 1):
        item.position = at
    flag_modified(meeting, "state")
