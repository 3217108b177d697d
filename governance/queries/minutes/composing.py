"""The minutes of a meeting put together: their head, and each item with its words."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from governance.db import db
from governance.domain import minutes as words
from governance.domain import routes
from governance.domain.errors import NotFound
from governance.domain.minutes import Declared, Entry, Minutes, Opening, Report, Speaker, Standing
from governance.models.meeting import ItemOutcome, Meeting, Part
from governance.models.school import BodyKind
from governance.queries.meetings.agenda import GONE
from governance.queries.minutes.facts import (
    ItemFacts,
    items_of,
    latest,
    names_of,
    reports,
    resolution,
    withdrawals,
)
from governance.queries.minutes.heading import head_of
from governance.queries.minutes.present import Room, room_of

_KINDS = {
    BodyKind.COMMITTEE: routes.BodyKind.COMMITTEE,
    BodyKind.LOCAL_GOVERNING_BODY: routes.BodyKind.LOCAL_GOVERNING_BODY,
}


@dataclass(frozen=True, slots=True)
class Minuted:
    """An item with the product’s draft, the clerk’s own words where there are any, its movers.

    `changed` says which facts were recorded after the clerk wrote her own words; `settled` is false
    for a policy without a decision, and for earlier minutes neither agreed nor standing over.
    """

    id: int
    number: int
    title: str
    part: Part
    draft: str
    own: str | None
    proposed_by: int | None
    seconded_by: int | None
    revision: int
    resolution: bool
    movers: tuple[tuple[int, str], ...]
    written_at: datetime | None = None
    writer: str | None = None
    changed: str | None = None
    unsigned_of: int | None = None
    agreed_of: int | None = None
    settled: bool = True

    @property
    def text(self) -> str:
        """What stands: the clerk’s words, or the product’s draft."""
        return self.draft if self.own is None else self.own

    @property
    def entry(self) -> Entry:
        """As it is read and signed."""
        return Entry(self.number, self.title, self.text)


@dataclass(frozen=True, slots=True)
class Composed:
    """The minutes of one meeting, both parts."""

    meeting: Meeting
    speaker: Speaker
    standing: Standing
    room: Room
    items: tuple[Minuted, ...]
    head: tuple[words.Line, ...] = field(default=())

    def of(self, part: Part) -> list[Minuted]:
        """The items of one part."""
        return [item for item in self.items if item.part is part]

    def minutes(self, part: Part, left_out: frozenset[int] = frozenset()) -> Minutes:
        """One part as it is read and signed; `left_out` are items this reader may not see."""
        body = self.meeting.body.name
        title = f"Minutes of the {body}"
        if part is Part.B:
            title = f"Confidential minutes (Part B) of the {body}"
        entries = tuple(item.entry for item in self.of(part) if item.id not in left_out)
        return Minutes(title, self.meeting.school.name, self.head, entries)


def standing_of(meeting: Meeting) -> Standing:
    """How far the minutes of a meeting have come."""
    if meeting.minutes_signed_on is not None:
        return Standing.SIGNED
    return Standing.READY if meeting.minutes_ready_on is not None else Standing.DRAFT


def speaker_of(meeting: Meeting) -> Speaker:
    """The body as its minutes name it."""
    body = meeting.body
    kind = _KINDS.get(body.kind, routes.BodyKind.BOARD)
    return Speaker(kind, meeting.school.rules, body.name)


def composed(meeting_id: int) -> Composed:
    """The minutes as they stand now; NotFound where there is no such meeting."""
    meeting = db.session.get(Meeting, meeting_id)
    if meeting is None:
        raise NotFound(GONE)
    items = items_of(meeting.id)
    room = room_of(meeting, [(item.id, item.number) for item in items])
    speaker, drafts = speaker_of(meeting), _Drafts(meeting, items, room)
    return Composed(
        meeting,
        speaker,
        standing_of(meeting),
        room,
        tuple(_minuted(meeting, item, room, drafts) for item in items),
        head_of(meeting, speaker, room),
    )


def _minuted(meeting: Meeting, item: ItemFacts, room: Room, drafts: _Drafts) -> Minuted:
    minute, draft = item.minute, drafts.of(item)
    voters = room.voters_on(item.id, committee=meeting.body.kind is BodyKind.COMMITTEE)
    unsigned = item.minutes_of is not None and item.outcome is not ItemOutcome.DECIDED
    return Minuted(
        id=item.id,
        number=item.number,
        title=item.title,
        part=item.part,
        draft=draft,
        own=minute.text if minute else None,
        proposed_by=minute.proposed_by if minute else None,
        seconded_by=minute.seconded_by if minute else None,
        revision=minute.revision if minute else 0,
        resolution=item.policy is not None,
        movers=tuple((one.person_id, one.name) for one in voters) if item.policy else (),
        written_at=minute.written_at if minute and minute.text is not None else None,
        writer=item.writer,
        changed=drafts.changed(item, draft),
        unsigned_of=item.minutes_of.id if item.minutes_of and unsigned else None,
        agreed_of=item.minutes_of.id if item.minutes_of and not unsigned else None,
        settled=item.outcome is not None or not (item.policy or item.minutes_of),
    )


class _Drafts:
    """The product’s words for each item, and what was recorded after the clerk’s own."""

    def __init__(self, meeting: Meeting, items: list[ItemFacts], room: Room) -> None:
        self.meeting, self.room, self.speaker = meeting, room, speaker_of(meeting)
        self.withdrew: dict[int, list[Declared]] = withdrawals(items)
        self.reports: dict[int, Report] = reports(items)
        moved = {
            person
            for item in items
            if item.minute
            for person in (item.minute.proposed_by, item.minute.seconded_by)
            if person
        }
        self.names = names_of(moved) if moved else {}
        self.attended = latest(*(one.recorded_at for one in room.attendees))
        self.decided = {item.id: item.decision.recorded_at for item in items if item.decision}

    def of(self, item: ItemFacts) -> str:
        """The draft for one item; blank where the clerk alone can say what happened."""
        if item.decision is not None:
            withdrew = self.withdrew.get(item.id, [])
            told = resolution(item, item.decision, withdrew, self.names)
            return words.resolved(self.speaker, told)
        if item.minutes_of is not None:
            return self._last_minutes(item.minutes_of, item.outcome)
        if item.id in self.reports:
            return words.reported(self.speaker, self.reports[item.id])
        match None if item.policy else words.opening_of(item.title):
            case Opening.APOLOGIES if self.room.attendees:
                return words.apologies(self.speaker, self.room.away)
            case Opening.DECLARATIONS:
                every = [one for found in self.withdrew.values() for one in found]
                return words.declarations(sorted(every, key=lambda one: (one.item, one.name)))
        return words.noted(self.speaker) if item.outcome is ItemOutcome.NOTED else ""

    def _last_minutes(self, of: Meeting, outcome: ItemOutcome | None) -> str:
        if of.minutes_signed_at_id == self.meeting.id:
            return words.agreed(of.held_on)
        return words.stood_over(of.held_on) if outcome is ItemOutcome.DECIDED else ""

    def changed(self, item: ItemFacts, draft: str) -> str | None:
        """What happened after the clerk wrote her own words, where it changes the draft."""
        minute = item.minute
        if minute is None or minute.text in (None, draft):
            return None
        decided = self.decided.get(item.id)
        if decided is not None and decided > minute.written_at:
            return "The decision was recorded after these words were written."
        if item.policy or item.minutes_of:
            return None
        kind = words.opening_of(item.title)
        if kind is Opening.DECLARATIONS:
            withdrew = latest(*(self.decided.get(number) for number in self.withdrew))
            if withdrew is not None and withdrew > minute.written_at:
                return "Somebody withdrew for an interest after these words were written."
        if kind is not None and self.attended and self.attended > minute.written_at:
            return "Attendance was recorded again after these words were written."
        return None
