"""The order of an agenda: one item or the whole, its times, and items that are titles alone."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from governance.db import unit_of_work
from governance.domain.errors import BadInput, Stale
from governance.domain.permissions import Permission
from governance.models.meeting import MeetingState, Part
from governance.queries.meetings import agenda as queries
from governance.services.meetings import order as services
from governance.services.meetings.standing import add_standing
from governance.web.guards import me, needs, now
from governance.web.meetings import meeting_page, number, typed

blueprint = Blueprint("order", __name__)


@blueprint.post("/agenda-items/<int:item_id>/move")
@needs(Permission.PLAN_MEETINGS)
def move(item_id: int) -> Response:
    """Move an item."""
    if typed("way") not in list(services.Way):
        raise BadInput("Choose up, down or the other part.")
    with unit_of_work():
        item = services.move_item(
            item_id, services.Way(typed("way")), by=me(), when=now(), expecting=_expecting()
        )
        meeting_id, position = item.meeting_id, item.position
    flash(f"The item is number {position} now.", "done")
    return _back(meeting_id)


@blueprint.post("/agenda-items/<int:item_id>/take-off")
@needs(Permission.PLAN_MEETINGS)
def remove(item_id: int) -> Response:
    """Take a title off the agenda."""
    with unit_of_work():
        item = services.remove_title(item_id, by=me(), when=now(), expecting=_expecting())
        meeting_id, title = item.meeting_id, item.title
    flash(f"“{title}” is off the agenda.", "done")
    return _back(meeting_id)


@blueprint.post("/meetings/<int:meeting_id>/items")
@needs(Permission.PLAN_MEETINGS)
def add(meeting_id: int) -> Response | tuple[str, int]:
    """Add a title."""
    try:
        with unit_of_work():
            item = services.add_title(
                meeting_id,
                by=me(),
                when=now(),
                expecting=_expecting(),
                title=typed("title"),
                part=Part.B if typed("part") == "b" else Part.A,
            )
            title = item.title
    except (BadInput, Stale) as error:
        return meeting_page(meeting_id, error), error.status
    flash(f"“{title}” is on the agenda.", "done")
    return _back(meeting_id)


@blueprint.get("/meetings/<int:meeting_id>/order")
@needs(Permission.PLAN_MEETINGS)
def sheet(meeting_id: int) -> str:
    """The whole agenda with its places, parts and times, to be put in order."""
    return _sheet(meeting_id, None)


@blueprint.post("/meetings/<int:meeting_id>/order")
@needs(Permission.PLAN_MEETINGS)
def arrange(meeting_id: int) -> Response | tuple[str, int]:
    """Put the whole agenda in order."""
    try:
        lines = [_line(number("item", text)) for text in request.form.getlist("item")]
        with unit_of_work():
            services.arrange(meeting_id, lines, by=me(), when=now(), expecting=_expecting())
    except (BadInput, Stale) as error:
        return _sheet(meeting_id, error), error.status
    flash("The agenda stands in this order.", "done")
    return _back(meeting_id)


def _line(item_id: int) -> services.Line:
    return services.Line(
        item_id,
        whole(f"place_{item_id}", "Give each item its place as a whole number.") or 0,
        Part.B if typed(f"part_{item_id}") == "b" else Part.A,
        whole(f"minutes_{item_id}", "Give the time in whole minutes, such as 10."),
    )


def whole(name: str, sentence: str) -> int | None:
    """A whole number of up to three figures; None where the field is empty."""
    text = typed(name)
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) <= 3):
        raise BadInput(sentence, field=name)
    return int(text)


def _sheet(meeting_id: int, error: BadInput | Stale | None) -> str:
    page = queries.meeting(me(), meeting_id, now().day)
    me().require(Permission.PLAN_MEETINGS, page.school)
    orders = page.row.state is MeetingState.PLANNED and page.row.held_on >= now().day
    return render_template(
        "agenda/arrange.html",
        page=page,
        row=page.row,
        orders=orders,
        error=error,
        typed=request.form if error else {},
    )


@blueprint.post("/meetings/<int:meeting_id>/standing")
@needs(Permission.PLAN_MEETINGS)
def standing(meeting_id: int) -> Response:
    """Put the body’s standing items on the agenda."""
    with unit_of_work():
        add_standing(meeting_id, by=me(), when=now(), expecting=_expecting())
    flash("The standing items are on the agenda.", "done")
    return _back(meeting_id)


def _expecting() -> int:
    return number("expecting", typed("expecting"))


def _back(meeting_id: int) -> Response:
    return redirect(url_for("meetings.meeting", meeting_id=meeting_id, _anchor="agenda"))
