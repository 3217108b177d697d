"""Meetings: the year, planning one, its page, calling it off, and who attended."""

from __future__ import annotations

from datetime import date
from typing import Any

from flask import Blueprint, current_app, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from governance.db import unit_of_work
from governance.domain.dates import Precision
from governance.domain.errors import BadInput, Refusal
from governance.domain.permissions import Permission, Reach, SchoolRef
from governance.domain.typed_dates import parse_typed
from governance.models.meeting import MeetingState
from governance.queries.decisions import items as decision_queries
from governance.queries.decisions.room import by_item, sitting
from governance.queries.meetings import agenda as agenda_queries
from governance.queries.meetings import calendar as queries
from governance.queries.minutes import reading as minutes_queries
from governance.queries.packs import of_meeting
from governance.services.meetings import calendar as services
from governance.web.guards import me, needs, now
from governance.web.labels import day as day_words

blueprint = Blueprint("meetings", __name__)

DRAWN_SINGLY = 60
"""More meetings than this in twelve months are drawn as one column a month."""


def typed(name: str) -> str:
    """What was typed into a field, without its margins."""
    return request.form.get(name, "").replace("\0", "").strip()


def typed_day(name: str, *, needed: bool = True) -> date | None:
    """A day typed in words or numbers; BadInput where it is none, or less exact than a day."""
    text = typed(name)
    if not text:
        if needed:
            raise BadInput("Give the day, for example 12 November 2026.", field=name)
        return None
    try:
        read = parse_typed(text)
    except ValueError as error:
        what = str(error).partition(";")[0]
        raise BadInput(
            f"{what}; write it like 12 November 2026 or 12/11/2026.", field=name
        ) from error
    if read.precision is not Precision.DAY:
        raise BadInput(
            f"“{read.in_words()}” is not a single day. Give the day as well, for example"
            " 12 November 2026.",
            field=name,
        )
    return read.first()


def number(name: str, text: str | None) -> int:
    """A number that a form carries in a hidden field or a choice; BadInput where it is none."""
    if text and text.isascii() and text.isdigit() and len(text) < 10:
        return int(text)
    raise BadInput("The form did not say which one is meant. Load the page again.", field=name)


@blueprint.get("/meetings/")
@needs(Permission.SEE_MEETINGS)
def year() -> str:
    """The meetings in reach: the year around today as a picture, and a list by pages."""
    today, reach = now().day, me().reach(Permission.SEE_MEETINGS)
    chosen = chosen_school()
    was = request.args.get("part") == "past"
    listing = (queries.past if was else queries.coming)(
        reach,
        today,
        rows=current_app.config["PAGE_ROWS"],
        school_id=chosen,
        after=request.args.get("after"),
    )
    return render_template(
        "meetings/year.html",
        listing=listing,
        months=months(reach, today, chosen),
        schools=queries.schools_in(reach),
        chosen=chosen,
        past=was,
        may_plan=me().may_somewhere(Permission.PLAN_MEETINGS),
    )


def chosen_school() -> int | None:
    """The school in the address; None where there is none, or what stands there is no number."""
    text = request.args.get("school", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


def months(reach: Reach, today: date, chosen: int | None) -> list[dict[str, Any]]:
    """The twelve months as the picture draws them."""
    found = queries.year_around(reach, today, school_id=chosen)
    singly = sum(len(rows) for _, rows in found) <= DRAWN_SINGLY
    return [
        {
            "label": f"{first:%b}",
            "name": f"{first:%B %Y}",
            "now": (first.year, first.month) == (today.year, today.month),
            "meetings": _singly(rows, chosen) if singly else _together(rows, first),
        }
        for first, rows in found
    ]


def _singly(rows: list[Any], chosen: int | None) -> list[dict[str, Any]]:
    return [
        {
            "name": body if chosen else f"{body}, {school}",
            "when": day_words(held_on),
            "load": load,
            "href": url_for("meetings.meeting", meeting_id=meeting_id),
        }
        for meeting_id, held_on, body, school, load in rows
    ]


def _together(rows: list[Any], first: date) -> list[dict[str, Any]]:
    if not rows:
        return []
    load = sum(row[4] for row in rows)
    name = f"{len(rows)} meetings" if len(rows) > 1 else "1 meeting"
    return [{"name": name, "when": f"{first:%B %Y}", "load": load}]


@blueprint.get("/meetings/new")
@needs(Permission.PLAN_MEETINGS)
def new() -> str:
    """The form that plans a meeting."""
    return _planning(None)


@blueprint.post("/meetings/new")
@needs(Permission.PLAN_MEETINGS)
def plan() -> Response | tuple[str, int]:
    """Put a meeting into the calendar."""
    try:
        body_id = number("body_id", typed("body_id"))
        held_on = typed_day("held_on") or now().day
        with unit_of_work():
            planned = services.plan_meeting(
                body_id,
                by=me(),
                when=now(),
                held_on=held_on,
                starts_at=typed("starts_at").replace(".", ":"),
                place=typed("place"),
            ).id
    except BadInput as error:
        return _planning(error), error.status
    flash(f"The meeting of {day_words(held_on)} is planned.", "done")
    return redirect(url_for("meetings.meeting", meeting_id=planned))


def _planning(error: BadInput | None) -> str:
    bodies = queries.bodies_in(me().reach(Permission.PLAN_MEETINGS))
    several = len({school for _, _, school, _ in bodies}) > 1
    return render_template(
        "meetings/new.html",
        bodies=[(row[0], f"{row[1]}, {row[2]}" if several else row[1]) for row in bodies],
        error=error,
        typed=request.form,
        body_id=request.values.get("body_id", ""),
    )


@blueprint.get("/meetings/<int:meeting_id>")
@needs(Permission.SEE_MEETINGS)
def meeting(meeting_id: int) -> str:
    """One meeting: its notice, its agenda and what may be done now."""
    return meeting_page(meeting_id)


def meeting_page(meeting_id: int, error: Refusal | None = None) -> str:
    """The page, with what was typed into its forms where one of them came back."""
    when, page = now(), agenda_queries.meeting(me(), meeting_id, now().day)
    roll = decision_queries.roll(page.row, page.body_id)
    return render_template(
        "meetings/meeting.html",
        page=page,
        row=page.row,
        roll=roll,
        rooms=by_item(meeting_id, roll),
        sitting=sitting(meeting_id),
        open=page.row.state in agenda_queries.OPEN and page.row.held_on >= when.day,
        reached=page.row.held_on <= when.day,
        packs=of_meeting(me(), page.school, meeting_id),
        may=_rights(page.school),
        minutes=minutes_queries.standing(meeting_id),
        error=error,
        typed=request.form,
    )


def _rights(school: SchoolRef) -> dict[str, bool]:
    """What the person may do at the meeting's school, by the words the page asks with."""
    return {
        "plan": me().may(Permission.PLAN_MEETINGS, school),
        "record": me().may(Permission.RECORD_DECISIONS, school),
        "urge": me().may(Permission.STATE_URGENCY, school),
    }


@blueprint.get("/meetings/<int:meeting_id>/cancel")
@needs(Permission.PLAN_MEETINGS)
def calling_off(meeting_id: int) -> str:
    """The page that asks for the reason."""
    return _calling_off(meeting_id, None)


@blueprint.post("/meetings/<int:meeting_id>/cancel")
@needs(Permission.PLAN_MEETINGS)
def cancel(meeting_id: int) -> Response | tuple[str, int]:
    """Call a meeting off."""
    try:
        with unit_of_work():
            services.cancel_meeting(
                meeting_id,
                by=me(),
                when=now(),
                expecting=number("expecting", typed("expecting")),
                reason=typed("reason"),
            )
    except BadInput as error:
        return _calling_off(meeting_id, error), error.status
    flash("The meeting is called off. What stood on its agenda waits for another.", "done")
    return redirect(url_for("meetings.meeting", meeting_id=meeting_id))


def _calling_off(meeting_id: int, error: BadInput | None) -> str:
    page = agenda_queries.meeting(me(), meeting_id, now().day)
    me().require(Permission.PLAN_MEETINGS, page.school)
    told = decision_queries.roll(page.row, page.body_id).seats
    return render_template(
        "meetings/cancel.html",
        page=page,
        row=page.row,
        told=told if page.row.state is MeetingState.ISSUED else [],
        error=error,
        typed=request.form,
    )
