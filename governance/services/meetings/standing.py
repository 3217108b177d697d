"""Standing items: what every agenda of a body carries, before the policies and after them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy import delete, select

from governance.db import CHANGED_MEANWHILE, db
from governance.domain.errors import BadInput, NotFound, Stale, WrongMoment
from governance.domain.meetings.timings import LONGEST_MINUTES
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Permission
from governance.models.meeting import AgendaItem, Meeting, Part, StandingItem
from governance.models.school import Body
from governance.services.beats.guarding import GONE
from governance.services.beats.journal import record
from governance.services.meetings.calendar import waiting_items
from governance.services.meetings.numbering import number_anew
from governance.services.meetings.order import LONGEST_TITLE, open_agenda, record_title
from governance.services.minutes.placing import place_minutes

MOST = 20


@dataclass(frozen=True, slots=True)
class Standing:
    """One standing item; `minutes` is the time set aside for it, None where none is."""

    title: str
    minutes: int | None = None
    part: Part = Part.A
    at_end: bool = False


USUAL = (
    Standing("Apologies for absence"),
    Standing("Declarations of interest"),
    Standing("Minutes of the last meeting, to be signed by the chair"),
    Standing("Matters arising"),
)
"""What a body has until it says otherwise; the chair signs the last minutes at this meeting."""


def standing_of(body_id: int) -> tuple[Standing, ...]:
    """The standing items of a body in order: its own where it has any, else the usual ones."""
    rows = db.session.scalars(
        select(StandingItem)
        .where(StandingItem.body_id == body_id)
        .order_by(StandingItem.at_end, StandingItem.position, StandingItem.id)
    ).all()
    own = [Standing(row.title, row.minutes_allowed, row.part, row.at_end) for row in rows]
    return tuple(own) or USUAL


def mark_of(items: Sequence[Standing]) -> str:
    """A mark of the list as a page showed it, so that two who change it are told."""
    return sha256(repr(tuple(items)).encode()).hexdigest()[:16]


def keep_standing(
    body_id: int, items: Sequence[Standing], *, by: Actor, when: Moment, expecting: str
) -> Body:
    """Keep the standing items of a body in this order, in place of those it had."""
    body = db.session.get(Body, body_id, with_for_update=True)
    if body is None or body.archived_on is not None:
        raise NotFound(GONE)
    by.require(Permission.PLAN_MEETINGS, body.school.ref)
    if mark_of(standing_of(body_id)) != expecting:
        raise Stale(CHANGED_MEANWHILE)
    _sound(items)
    db.session.execute(delete(StandingItem).where(StandingItem.body_id == body_id))
    db.session.add_all(
        StandingItem(
            body_id=body_id,
            title=item.title,
            part=item.part,
            at_end=item.at_end,
            position=at,
            minutes_allowed=item.minutes,
        )
        for at, item in enumerate(items, 1)
    )
    record(
        "kept the standing items of a body",
        by=by,
        when=when,
        subject=f"body {body.id}",
        school_id=body.school_id,
        titles=[item.title for item in items],
    )
    return body


def _sound(items: Sequence[Standing]) -> None:
    if not 1 <= len(items) <= MOST:
        raise BadInput(f"Give between 1 and {MOST} standing items.", field="title_1")
    seen: set[str] = set()
    for at, item in enumerate(items, 1):
        if not 1 <= len(item.title) <= LONGEST_TITLE:
            raise BadInput(
                f"Give each item a title of at most {LONGEST_TITLE} letters.", field=f"title_{at}"
            )
        if item.title.casefold() in seen:
            raise BadInput(f"“{item.title}” stands in the list twice.", field=f"title_{at}")
        seen.add(item.title.casefold())
        if item.minutes is not None and not 1 <= item.minutes <= LONGEST_MINUTES:
            raise BadInput(
                f"Give “{item.title}” between 1 and {LONGEST_MINUTES} minutes, or none.",
                field=f"minutes_{at}",
            )


def add_standing(meeting_id: int, *, by: Actor, when: Moment, expecting: int) -> Meeting:
    """Put the body's standing items on an agenda; those already there are not put on twice."""
    meeting = open_agenda(by, meeting_id, expecting, when.day)
    there = {item.title for item in waiting_items(meeting)}
    wanted = [one for one in standing_of(meeting.body_id) if one.title not in there]
    if not wanted:
        raise WrongMoment("The standing items are on this agenda already. Nothing was changed.")
    last = max((item.position for item in meeting.items), default=0)
    for at, one in enumerate(wanted):
        item = AgendaItem(
            meeting=meeting,
            position=last + at + 1 if one.at_end else at - len(wanted),
            part=one.part,
            title=one.title,
            minutes_allowed=one.minutes,
        )
        db.session.add(item)
        db.session.flush()
        record_title("put an item on an agenda", item, by=by, when=when)
    number_anew(meeting)
    place_minutes(meeting.body_id, when=when)
    return meeting
