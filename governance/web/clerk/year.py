"""A year of meetings entered at once, and moving one of them."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from governance.db import unit_of_work
from governance.domain.errors import BadInput, NotLawful, Refusal
from governance.domain.permissions import Permission
from governance.queries.meetings import agenda as agenda_queries
from governance.queries.meetings import calendar as queries
from governance.queries.meetings import year as year_queries
from governance.services.meetings import year as services
from governance.web.guards import me, needs, now
from governance.web.labels import day as day_words
from governance.web.meetings import number, typed, typed_day

blueprint = Blueprint("year", __name__)


@blueprint.get("/meetings/enter")
@needs(Permission.PLAN_MEETINGS)
def enter() -> str:
    """The form, empty or filled with last year’s pattern of the body in the address."""
    return _entering(None)


@blueprint.post("/meetings/enter/days")
@needs(Permission.PLAN_MEETINGS)
def plan() -> Response | tuple[str, int]:
    """Put many meetings into the calendar."""
    try:
        with unit_of_work():
            made = services.plan_year(
                number("body_id", typed("body_id")),
                by=me(),
                when=now(),
                days=request.form.get("days", ""),
                starts_at=typed("starts_at").replace(".", ":"),
                place=typed("place"),
            )
            many, school_id = len(made), made[0].school_id
    except BadInput as error:
        return _entering(error), error.status
    flash(f"{many} {'meeting is' if many == 1 else 'meetings are'} planned.", "done")
    for warning in year_queries.sparse(me().reach(Permission.PLAN_MEETINGS), now().day, school_id):
        flash(warning.sentence, "warning")
    return redirect(url_for("meetings.year", school=school_id))


def _entering(error: BadInput | None) -> str:
    bodies = queries.bodies_in(me().reach(Permission.PLAN_MEETINGS))
    several = len({row[2] for row in bodies}) > 1
    text = request.values.get("body_id", "")
    asked = int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None
    copied = asked in {row[0] for row in bodies} and "copy" in request.args
    pattern = year_queries.last_years_pattern(asked, now().day) if asked and copied else []
    return render_template(
        "meetings/enter.html",
        bodies=[(row[0], f"{row[1]}, {row[2]}" if several else row[1]) for row in bodies],
        body_id=asked or "",
        days="\n".join(f"{day_words(held_on)} {at}" for held_on, at in pattern),
        copied=copied,
        error=error,
        typed=request.form,
    )


@blueprint.get("/meetings/<int:meeting_id>/move")
@needs(Permission.PLAN_MEETINGS)
def moving(meeting_id: int) -> str:
    """The form that asks for the new day and the reason."""
    return _moving(meeting_id, None)


@blueprint.post("/meetings/<int:meeting_id>/move")
@needs(Permission.PLAN_MEETINGS)
def move(meeting_id: int) -> Response | tuple[str, int]:
    """Hold a meeting on another day."""
    try:
        held_on = typed_day("held_on") or now().day
        with unit_of_work():
            services.move_meeting(
                meeting_id,
                by=me(),
                when=now(),
                expecting=number("expecting", typed("expecting")),
                held_on=held_on,
                reason=typed("reason"),
            )
    except (BadInput, NotLawful) as error:
        return _moving(meeting_id, error), error.status
    flash(f"The meeting is moved to {day_words(held_on)}, and those concerned are told.", "done")
    return redirect(url_for("meetings.meeting", meeting_id=meeting_id))


def _moving(meeting_id: int, error: Refusal | None) -> str:
    page = agenda_queries.meeting(me(), meeting_id, now().day)
    me().require(Permission.PLAN_MEETINGS, page.school)
    return render_template(
        "meetings/move.html", page=page, row=page.row, error=error, typed=request.form
    )
