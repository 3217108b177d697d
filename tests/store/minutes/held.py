"""Meetings held and minuted, for the tests of minutes."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from governance.db import db, unit_of_work
from governance.domain.permissions import Role
from governance.models.meeting import AgendaItem, Meeting
from governance.queries.minutes.composing import Minuted, composed
from governance.services.meetings import order
from governance.services.minutes import signing, writing
from governance.services.minutes.signing import Signature
from governance.services.minutes.writing import Words
from tests import factories
from tests.boardroom import MEETING_DAY, Room, ballot
from tests.factories import moment

NEXT_DAY = MEETING_DAY + timedelta(days=60)
WRITTEN = MEETING_DAY + timedelta(days=3)


def title(here: Room, meeting: Meeting, words: str, **fields: Any) -> AgendaItem:
    """A title alone on an agenda."""
    with unit_of_work():
        return order.add_title(
            meeting.id,
            by=here.clerk,
            when=moment(),
            expecting=meeting.revision,
            title=words,
            **fields,
        )


def held(here: Room, *, absent: int = 1, decided: bool = True) -> AgendaItem:
    """The item of a policy at a meeting that most of the board attended; decided by six votes."""
    item = here.hold(*here.governors[: len(here.governors) - absent], title="Attendance policy")
    if decided:
        here.decide(item, ballot(6, 1, 1))
    return item


def write(here: Room, item: AgendaItem, **fields: Any) -> None:
    """Save what the clerk typed for one item."""
    words = Words(**{"expecting": minuted(item).revision, "text": None} | fields)
    with unit_of_work():
        writing.write(item.meeting_id, {item.id: words}, by=here.clerk, when=moment(WRITTEN))


def ready(here: Room, meeting: Meeting, **changed: Any) -> None:
    """Declare the minutes ready, three days after the meeting."""
    told = {
        "by": here.clerk,
        "when": moment(meeting.held_on + timedelta(days=3)),
        "expecting": meeting.revision,
    }
    with unit_of_work():
        writing.declare_ready(meeting.id, **told | changed)


def sign(here: Room, meeting: Meeting, at: Meeting, **changed: Any) -> None:
    """Record that the chair signed them at a later meeting."""
    told: dict[str, Any] = {
        "at_meeting": at.id,
        "signed_by": here.governors[0].id,
        "signed_on": at.held_on,
    }
    fields = {name: changed.pop(name) for name in list(changed) if name in (*told, "corrections")}
    rest = {"by": here.clerk, "when": moment(at.held_on), "expecting": meeting.revision}
    with unit_of_work():
        signing.sign_minutes(meeting.id, signature=Signature(**told | fields), **rest | changed)


def next_held(here: Room, meeting: Meeting | None = None, title: str = "Fire policy") -> Meeting:
    """The next meeting of the board, held before everybody but the last governor."""
    later = meeting or here.meeting(NEXT_DAY)
    here.place(here.review(title, due="2027-03"), later)
    here.issue(later, later.held_on - timedelta(days=10))
    here.attend(later, *here.governors[:-1])
    return later


def settle(here: Room, meeting: Meeting) -> None:
    """Decide every policy of a meeting."""
    for item in list(meeting.items):
        if item.review is not None and item.outcome is None:
            here.decide(item, ballot(6))


def minuted(item: AgendaItem) -> Minuted:
    """An item as its minutes have it now."""
    db.session.rollback()
    return next(one for one in composed(item.meeting_id).items if one.id == item.id)


def open_item_of(meeting: Meeting) -> AgendaItem | None:
    """Where its minutes stand to be agreed."""
    wanted = db.session.query(AgendaItem).filter_by(minutes_of_id=meeting.id, outcome=None)
    return wanted.one_or_none()


def another_clerk(here: Room) -> Any:
    """Somebody else who records at the same school."""
    with unit_of_work():
        return factories.acting(Role.CLERK, here.school)
