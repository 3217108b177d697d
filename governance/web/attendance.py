"""Attendance: who was there, who came late or went early, who took the chair."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from governance.db import unit_of_work
from governance.domain.errors import BadInput
from governance.domain.permissions import Permission
from governance.queries.decisions import items as queries
from governance.queries.decisions.items import Roll
from governance.queries.decisions.room import Sitting, sitting
from governance.queries.meetings import agenda as agenda_queries
from governance.services.meetings.attendance import Door, Sheet, record_attendance
from governance.web.guards import me, needs, now
from governance.web.meetings import number, typed

blueprint = Blueprint("attendance", __name__)

USUAL = "usual"
"""The chair of the board took the chair, if they are ticked as there."""


@blueprint.get("/meetings/<int:meeting_id>/attendance")
@needs(Permission.RECORD_DECISIONS)
def sheet(meeting_id: int) -> str:
    """The members on the day, to be ticked."""
    return _sheet(meeting_id, None)


@blueprint.post("/meetings/<int:meeting_id>/attendance")
@needs(Permission.RECORD_DECISIONS)
def record(meeting_id: int) -> Response | tuple[str, int]:
    """Record who attended, and for which part of the meeting."""
    try:
        expecting, filled = number("expecting", typed("expecting")), _filled(meeting_id)
        with unit_of_work():
            record_attendance(meeting_id, by=me(), when=now(), expecting=expecting, sheet=filled)
    except BadInput as error:
        return _sheet(meeting_id, error), error.status
    flash(
        "Attendance is recorded. You can correct it as long as no decided item loses or gains"
        " anybody.",
        "done",
    )
    return redirect(url_for("meetings.meeting", meeting_id=meeting_id))


def _filled(meeting_id: int) -> Sheet:
    """The form as typed; BadInput that names its field."""
    present, chair = _ticked("present"), typed("chaired_by")
    if chair == USUAL:
        usual = sitting(meeting_id).usual_chair
        chair = str(usual) if usual in present else ""
    return Sheet(
        present=present,
        apologies=_ticked("apologies"),
        arrived=_doors("arrived"),
        left=_doors("left"),
        chaired_by=number("chaired_by", chair) if chair else None,
        in_attendance=typed("in_attendance"),
    )


def _ticked(name: str) -> frozenset[int]:
    return frozenset(number(name, one) for one in request.form.getlist(name))


def _doors(name: str) -> dict[int, Door]:
    """By person: the item chosen beside them, and the time where one was noted."""
    found: dict[int, Door] = {}
    for key in request.form:
        person = key.removeprefix(f"{name}_")
        if person == key or not person.isdigit():
            continue
        at = typed(f"{name}_at_{person}").replace(".", ":")
        if typed(key):
            found[number(name, person)] = Door(number("doors", typed(key)), at)
        elif at:
            raise BadInput(
                "A time stands beside somebody without an item. Choose before which item it was,"
                " or clear the time.",
                field="doors",
            )
    return found


def _sheet(meeting_id: int, error: BadInput | None) -> str:
    page = agenda_queries.meeting(me(), meeting_id, now().day)
    me().require(Permission.RECORD_DECISIONS, page.school)
    roll, there = queries.roll(page.row, page.body_id), sitting(meeting_id)
    return render_template(
        "meetings/attendance.html",
        page=page,
        row=page.row,
        roll=roll,
        filled=request.form if error else _recorded(roll, there),
        ticked=request.form.getlist("present") if error else [seat.person_id for seat in roll.came],
        sorry=request.form.getlist("apologies") if error else there.sorry,
        part_only=bool(there.doors or there.sorry) or error is not None,
        usual=there.usual_chair,
        items=[(item.id, f"{item.position}. {item.policy}") for item in page.items],
        error=error,
    )


def _recorded(roll: Roll, there: Sitting) -> dict[str, str]:
    """What is on record, under the names of the form's fields."""
    fields = {"in_attendance": there.in_attendance or "", "chaired_by": ""}
    if there.chaired_by is not None:
        fields["chaired_by"] = str(there.chaired_by)
    elif not roll.recorded and there.usual_chair is not None:
        fields["chaired_by"] = USUAL
    for door in there.doors:
        fields[f"{door.way}_{door.person_id}"] = str(door.item_id)
        fields[f"{door.way}_at_{door.person_id}"] = door.at or ""
    return fields
