"""Who reads which minutes, and what the page of the minutes shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select

from governance.db import db
from governance.domain.errors import NotFound, WrongMoment, WrongPerson
from governance.domain.minutes import Minutes, Standing, digest
from governance.domain.permissions import Actor, Permission, SchoolRef
from governance.models.journal import JournalEntry
from governance.models.meeting import AgendaItem, Meeting, MeetingState, Part
from governance.models.person import Person
from governance.models.school import Membership
from governance.queries.meetings.agenda import GONE
from governance.queries.minutes.composing import Composed, Minuted, composed, standing_of

SIGNED_VERB = "recorded signed minutes"


@dataclass(frozen=True, slots=True)
class Agreement:
    """Where the minutes are agreed: the meeting, and once it is done who signed them and when.

    `sealed` is the SHA-256 of the open text that was signed; `untouched` says that what is shown
    now is that text still: a name corrected in the records since changes the head.
    """

    meeting_id: int
    held_on: date
    held: bool
    signed_on: date | None = None
    signed_by: str | None = None
    words: str | None = None
    sealed: str | None = None
    untouched: bool = True


@dataclass(frozen=True, slots=True)
class MinutesPage:
    """What one reader sees of the minutes of a meeting."""

    id: int
    revision: int
    held: bool
    held_on: date
    body: str
    school: str
    standing: Standing
    writes: bool
    sees_part_b: bool
    has_part_b: bool
    at: SchoolRef
    open: Minutes
    confidential: Minutes | None
    items: tuple[Minuted, ...]
    ready_on: date | None
    agreement: Agreement | None

    @property
    def blank(self) -> list[Minuted]:
        """The items that have no words yet."""
        return [item for item in self.items if not item.text.strip()]

    def of(self, part: str) -> list[Minuted]:
        """The items of one part that this reader may see."""
        return [item for item in self.items if item.part.value == part]


def page(actor: Actor, meeting_id: int, today: date) -> MinutesPage:
    """The minutes for a reader; NotFound out of reach, WrongMoment while they are being written."""
    meeting = db.session.get(Meeting, meeting_id)
    if meeting is None:
        raise NotFound(GONE)
    school = meeting.school.ref
    actor.require(Permission.SEE_MEETINGS, school)
    writes = actor.may(Permission.RECORD_DECISIONS, school)
    held = meeting.state is MeetingState.HELD
    if held and not writes and meeting.minutes_ready_on is None:
        raise WrongMoment(
            "The clerk is still writing these minutes. Members can read them once they are ready."
        )
    whole = composed(meeting_id)
    return _page(whole, actor, writes, held, today)


def part_of(actor: Actor, meeting_id: int, part: Part, today: date) -> tuple[MinutesPage, Minutes]:
    """One part for printing; WrongPerson for the confidential one where it is not theirs."""
    found = page(actor, meeting_id, today)
    if not found.held:
        raise WrongMoment("There are no minutes until the meeting was held.")
    if part is Part.A:
        return found, found.open
    if not found.sees_part_b:
        raise WrongPerson(
            "The confidential minutes are for the members of this body and those who attended."
            " Ask the clerk."
        )
    if found.confidential is None:
        raise NotFound("There was no Part B at this meeting.")
    return found, found.confidential


def _page(whole: Composed, actor: Actor, writes: bool, held: bool, today: date) -> MinutesPage:
    meeting = whole.meeting
    sees = writes or _belongs(actor.person_id, whole, today)
    closed = frozenset(
        item.id
        for item in whole.of(Part.B)
        if not writes and (item.id, actor.person_id) in whole.room.withdrawn
    )
    shown = [*whole.of(Part.A), *(whole.of(Part.B) if sees else [])]
    confidential = whole.minutes(Part.B, closed) if sees and whole.of(Part.B) else None
    return MinutesPage(
        id=meeting.id,
        revision=meeting.revision,
        held=held,
        held_on=meeting.held_on,
        body=meeting.body.name,
        school=meeting.school.name,
        standing=whole.standing,
        writes=writes,
        sees_part_b=sees,
        has_part_b=bool(whole.of(Part.B)),
        at=meeting.school.ref,
        open=whole.minutes(Part.A),
        confidential=confidential if confidential and confidential.entries else None,
        items=tuple(item for item in shown if item.id not in closed),
        ready_on=meeting.minutes_ready_on,
        agreement=_agreement(whole),
    )


def _belongs(person_id: int, whole: Composed, today: date) -> bool:
    """Whether somebody attended, or is a member of the body today or was on the day."""
    if any(one.person_id == person_id for one in whole.room.came):
        return True
    meeting = whole.meeting
    days = (meeting.held_on, today)
    sits = select(Membership.id).where(
        Membership.body_id == meeting.body_id,
        Membership.person_id == person_id,
        or_(
            *(
                (Membership.starts <= day) & (Membership.ends.is_(None) | (Membership.ends >= day))
                for day in days
            )
        ),
    )
    return db.session.scalars(sits.limit(1)).first() is not None


def _agreement(whole: Composed) -> Agreement | None:
    """Where they were signed, or else the meeting on whose agenda they stand."""
    meeting = whole.meeting
    if meeting.minutes_signed_at_id is not None:
        at = db.session.get_one(Meeting, meeting.minutes_signed_at_id)
        signer = db.session.get_one(Person, meeting.minutes_signed_by)
        sealed = _seal(meeting)
        return Agreement(
            at.id,
            at.held_on,
            True,
            meeting.minutes_signed_on,
            signer.name,
            _words_at(meeting, at),
            sealed,
            sealed == digest(whole.minutes(Part.A).text),
        )
    at_next = db.session.scalars(
        select(Meeting)
        .join(AgendaItem, AgendaItem.meeting_id == Meeting.id)
        .where(AgendaItem.minutes_of_id == meeting.id, AgendaItem.outcome.is_(None))
    ).first()
    if at_next is None:
        return None
    return Agreement(at_next.id, at_next.held_on, at_next.state is MeetingState.HELD)


def _seal(meeting: Meeting) -> str | None:
    """The SHA-256 of the open minutes as they were signed, from the journal."""
    facts = db.session.scalars(
        select(JournalEntry.facts)
        .where(
            JournalEntry.chain == meeting.school_id,
            JournalEntry.subject == f"meeting {meeting.id}",
            JournalEntry.verb == SIGNED_VERB,
        )
        .order_by(JournalEntry.number.desc())
    ).first()
    return facts.get("sha256") if facts else None


def _words_at(meeting: Meeting, at: Meeting) -> str | None:
    """What the later meeting’s minutes say of the agreement: corrections stand there."""
    found = (item for item in composed(at.id).items if item.agreed_of == meeting.id)
    return next((item.text for item in found), None)


def standing(meeting_id: int) -> tuple[Standing, date | None, date | None]:
    """How far the minutes are, when they were ready and when signed: for the meeting’s page."""
    meeting = db.session.get(Meeting, meeting_id)
    if meeting is None:
        raise NotFound(GONE)
    return standing_of(meeting), meeting.minutes_ready_on, meeting.minutes_signed_on


@dataclass(frozen=True, slots=True)
class SigningPage:
    """What the form for the signing needs: which minutes, at which meeting, by whom."""

    id: int
    revision: int
    held_on: date
    body: str
    standing: Standing
    meetings: list[tuple[int, date]]
    chosen: int | None
    people: list[tuple[int, str]]
    chair: int | None


def signing_page(actor: Actor, meeting_id: int, at_id: int | None) -> SigningPage:
    """The form of the signing; the meetings are those of the body that were held afterwards."""
    meeting = db.session.get(Meeting, meeting_id)
    if meeting is None:
        raise NotFound(GONE)
    actor.require(Permission.RECORD_DECISIONS, meeting.school.ref)
    later = db.session.scalars(
        select(Meeting)
        .where(
            Meeting.body_id == meeting.body_id,
            Meeting.state == MeetingState.HELD,
            Meeting.held_on > meeting.held_on,
        )
        .order_by(Meeting.held_on, Meeting.id)
    ).all()
    stands = db.session.scalars(
        select(AgendaItem.meeting_id).where(
            AgendaItem.minutes_of_id == meeting.id, AgendaItem.outcome.is_(None)
        )
    ).all()
    named = {one.id: one for one in later}
    chosen = next(
        (named[number] for number in (at_id, *stands) if number in named),
        later[0] if later else None,
    )
    room = composed(chosen.id).room if chosen else None
    return SigningPage(
        meeting.id,
        meeting.revision,
        meeting.held_on,
        meeting.body.name,
        standing_of(meeting),
        [(one.id, one.held_on) for one in later],
        chosen.id if chosen else None,
        [(one.person_id, one.in_words) for one in room.came if one.governor] if room else [],
        chosen.chaired_by if chosen else None,
    )
