"""Attendance: who was there, for which part of the meeting, and who left the room for one item."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import delete, select

from governance.db import db
from governance.domain.errors import BadInput, WrongMoment
from governance.domain.meetings.presence import Place, Presence, in_the_room
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Permission
from governance.models.meeting import (
    AgendaItem,
    Attendance,
    ItemOutcome,
    Meeting,
    MeetingState,
    Withdrawal,
)
from governance.models.school import Membership
from governance.queries.decisions.room import place_of, presences, withdrawals
from governance.services.beats.guarding import meeting_for
from governance.services.beats.journal import record
from governance.services.meetings.calendar import members_on, touch

_HOUR = re.compile(r"([01]\d|2[0-3]):[0-5]\d\Z", re.ASCII)
LONGEST_LIST = 500


@dataclass(frozen=True, slots=True)
class Door:
    """When somebody came or went: before which item, and at what time where it was noted."""

    item_id: int
    at: str = ""


Doors = tuple[Door | None, Door | None]
"""How somebody came late, and how they went early."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The attendance sheet as the clerk fills it in; whoever is not named was simply absent.

    `arrived` and `left` are for those who were there for a part; `in_attendance` names those who
    are no members.
    """

    present: frozenset[int]
    apologies: frozenset[int] = frozenset()
    arrived: Mapping[int, Door] | None = None
    left: Mapping[int, Door] | None = None
    chaired_by: int | None = None
    in_attendance: str = ""

    @property
    def doors(self) -> dict[int, Doors]:
        """By person: how they came late and how they went early."""
        came, went = self.arrived or {}, self.left or {}
        return {person: (came.get(person), went.get(person)) for person in {*came, *went}}


def record_attendance(
    meeting_id: int,
    *,
    by: Actor,
    when: Moment,
    expecting: int,
    present: Iterable[int] = (),
    sheet: Sheet | None = None,
) -> Meeting:
    """Record who was there; everybody else in office is absent. `sheet` says more than `present`.

    It can be corrected as long as no item that was decided loses or gains anybody. BadInput for
    somebody who is no member on the day; WrongMoment before the day, where no agenda was issued, or
    once the minutes are signed.
    """
    meeting = meeting_for(by, Permission.RECORD_DECISIONS, meeting_id, expecting=expecting)
    sheet = sheet or Sheet(frozenset(present))
    _may_be_recorded(meeting, when)
    members = {member.person_id: member for member in members_on(meeting.body, meeting.held_on)}
    places = _places(meeting)
    _sound(sheet, members, places)
    for person, doors in sheet.doors.items():
        _sound_doors(members[person].person.name, doors, places, meeting.starts_at)
    attended = [_presence(members[one], sheet, places) for one in sorted(sheet.present)]
    _decisions_stand(meeting, attended)
    _replace(meeting, members, sheet, when)
    _forget_withdrawals(meeting, attended)
    _hold(meeting, sheet)
    record(
        "recorded attendance",
        by=by,
        when=when,
        subject=f"meeting {meeting.id}",
        school_id=meeting.school_id,
        present=sorted(sheet.present),
        members=sorted(members),
        part_only=sorted(sheet.doors),
    )
    return meeting


def _hold(meeting: Meeting, sheet: Sheet) -> None:
    meeting.state = MeetingState.HELD
    meeting.chaired_by = sheet.chaired_by
    meeting.in_attendance = sheet.in_attendance.strip() or None
    touch(meeting)


def _may_be_recorded(meeting: Meeting, when: Moment) -> None:
    if meeting.state is MeetingState.CANCELLED:
        raise WrongMoment("This meeting was called off, so nobody attended. Nothing was changed.")
    if meeting.state is MeetingState.PLANNED:
        raise WrongMoment(
            "No agenda was issued for this meeting, and without notice it decides nothing."
            " Issue it in time, or call the meeting off and plan another."
        )
    if when.day < meeting.held_on:
        raise WrongMoment(
            "The meeting has not been held yet. Record attendance on its day or after."
        )
    if meeting.minutes_signed_on is not None:
        raise WrongMoment("The minutes of this meeting are signed, so its attendance stands.")


def _places(meeting: Meeting) -> dict[int, Place]:
    """The items that came up, and where each stood."""
    return {
        item.id: place_of(item) for item in meeting.items if item.outcome is not ItemOutcome.REMOVED
    }


def _sound(sheet: Sheet, members: Mapping[int, Membership], places: Mapping[int, Place]) -> None:
    """BadInput, naming the field, where the sheet contradicts itself or the membership."""
    if not (sheet.present | sheet.apologies) <= members.keys():
        raise BadInput(
            "Somebody in the list is no member of this body on that day. Load the page again.",
            field="present",
        )
    if not sheet.present:
        raise BadInput("Tick at least one person who was there.", field="present")
    both = sheet.present & sheet.apologies
    if both:
        name = members[min(both)].person.name
        raise BadInput(
            f"{name} is ticked as there and as having sent apologies. Untick one of the two.",
            field="present",
        )
    if sheet.chaired_by is not None and sheet.chaired_by not in sheet.present:
        raise BadInput(
            "Whoever took the chair must have been there. Tick them, or choose somebody else.",
            field="chaired_by",
        )
    if len(sheet.in_attendance.strip()) > LONGEST_LIST:
        raise BadInput(
            f"Name those in attendance in at most {LONGEST_LIST} letters.", field="in_attendance"
        )
    if not sheet.doors.keys() <= sheet.present:
        raise BadInput(
            "Somebody is down as coming late or going early but not as there. Tick them as there,"
            " or clear it.",
            field="doors",
        )


def _sound_doors(name: str, doors: Doors, places: Mapping[int, Place], begins: str) -> None:
    """BadInput where somebody comes and goes as nobody can."""
    came, went = doors
    for door in (came, went):
        if door is not None and door.item_id not in places:
            raise BadInput(f"Choose an item of this agenda for {name}.", field="doors")
        if door is not None and door.at and not _HOUR.match(door.at):
            raise BadInput(f"Write the time for {name} as 18:40.", field="doors")
    if came and came.at and came.at < begins:
        raise BadInput(
            f"The meeting began at {begins}, so {name} was not late at {came.at}. Correct the"
            " time, or choose that they were there from the start.",
            field="doors",
        )
    if came and went and not places[came.item_id] < places[went.item_id]:
        raise BadInput(
            f"{name} went before they came. Correct one of the two, or untick them.", field="doors"
        )
    if came and went and came.at and went.at and went.at < came.at:
        raise BadInput(f"{name} went at {went.at}, before coming at {came.at}.", field="doors")


def _presence(member: Membership, sheet: Sheet, places: Mapping[int, Place]) -> Presence:
    came, went = sheet.doors.get(member.person_id, (None, None))
    return Presence(
        member.person_id,
        member.is_governor,
        places[came.item_id] if came else None,
        places[went.item_id] if went else None,
    )


def _decisions_stand(meeting: Meeting, attended: list[Presence]) -> None:
    """WrongMoment where somebody would come into, or go out of, the room of a decided item."""
    before = presences(meeting.id)
    for item in meeting.items:
        if item.outcome is not ItemOutcome.DECIDED or item.review is None:
            continue
        place = place_of(item)
        if in_the_room(before, place) != in_the_room(attended, place):
            title = item.review.policy.title
            raise WrongMoment(
                f"A decision was recorded on “{title}” with those who were there, so they stand."
                " A decision is corrected only by a new decision."
            )


def _replace(
    meeting: Meeting, members: Mapping[int, Membership], sheet: Sheet, when: Moment
) -> None:
    db.session.execute(delete(Attendance).where(Attendance.meeting_id == meeting.id))
    for person_id, member in members.items():
        came, went = sheet.doors.get(person_id, (None, None))
        db.session.add(
            Attendance(
                meeting_id=meeting.id,
                person_id=person_id,
                governor=member.is_governor,
                present=person_id in sheet.present,
                apologies=person_id in sheet.apologies,
                arrived_before_id=came.item_id if came else None,
                arrived_at=(came.at or None) if came else None,
                left_before_id=went.item_id if went else None,
                left_at=(went.at or None) if went else None,
                recorded_at=when.at,
            )
        )


def _forget_withdrawals(meeting: Meeting, attended: list[Presence]) -> None:
    """Nobody can have left the room for an item for which they were not there."""
    places = _places(meeting)
    for item_id, people in withdrawals(meeting.id).items():
        there = in_the_room(attended, places[item_id]).there if item_id in places else frozenset()
        gone = set(people) - there
        if gone:
            db.session.execute(
                delete(Withdrawal).where(
                    Withdrawal.item_id == item_id, Withdrawal.person_id.in_(gone)
                )
            )


def withdraw(item: AgendaItem, withdrawn: Mapping[int, str]) -> None:
    """Keep who left the room for an item and why, in place of what was kept before."""
    kept = db.session.scalars(select(Withdrawal).where(Withdrawal.item_id == item.id)).all()
    for row in kept:
        if row.person_id not in withdrawn:
            db.session.delete(row)
        else:
            row.reason = withdrawn[row.person_id].strip()
    known = {row.person_id for row in kept}
    db.session.add_all(
        Withdrawal(item_id=item.id, person_id=person_id, reason=reason.strip())
        for person_id, reason in withdrawn.items()
        if person_id not in known
    )
    db.session.flush()
