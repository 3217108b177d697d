"""The head of the minutes: which body met, when and where, and who was there."""

from __future__ import annotations

from governance.db import db
from governance.domain.minutes import Line, Speaker
from governance.domain.routes import RULE_SETS, quorum
from governance.models.meeting import Meeting
from governance.models.person import Person
from governance.queries.meetings.notice import body_for_rules
from governance.queries.minutes.present import Attendee, Room


def head_of(meeting: Meeting, speaker: Speaker, room: Room) -> tuple[Line, ...]:
    """The lines of the head; those that would say nothing are left out."""
    day = meeting.held_on
    chair = db.session.get(Person, meeting.chaired_by) if meeting.chaired_by else None
    guests = [line.strip() for line in (meeting.in_attendance or "").splitlines() if line.strip()]
    away = room.away
    lines = [
        ("Date", f"{day:%A} {day.day} {day:%B %Y}"),
        ("Time", meeting.starts_at),
        ("Place", meeting.place or ""),
        ("In the chair", chair.name if chair else ""),
        ("Present", _people([one for one in room.came if one.governor])),
        ("Associate members present", _people([one for one in room.came if not one.governor])),
        ("Apologies", "; ".join(one.name for one in away if one.apologies)),
        ("Absent", "; ".join(one.name for one in away if not one.apologies)),
        ("In attendance", "; ".join(guests)),
        ("Came and went", " ".join(one.sentence for one in room.comings)),
        ("Quorum", _quorum(meeting, speaker, room) if room.attendees else ""),
        ("Notice", f"Shortened for urgency: {meeting.urgency}" if meeting.urgency else ""),
    ]
    return tuple((label, said) for label, said in lines if said)


def _people(those: list[Attendee]) -> str:
    return "; ".join(one.in_words for one in those)


def _quorum(meeting: Meeting, speaker: Speaker, room: Room) -> str:
    body = meeting.body
    in_post = sum(one.governor for one in room.attendees)
    came = sum(one.governor for one in room.came)
    needed = quorum(
        body_for_rules(body.kind, body.seats, body.quorum, in_post),
        RULE_SETS[meeting.school.rules],
    )
    was = "The meeting was quorate" if came >= needed else "The meeting was not quorate"
    return f"{was}: {came} of {in_post} {speaker.members.lower()} in post came; {needed} needed."
