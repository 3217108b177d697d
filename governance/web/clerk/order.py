"""The order of an agenda: up, down, to the other part, and items that are titles alone."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, url_for
from werkzeug.wrappers import Response

from governance.db import unit_of_work
from governance.domain.errors import BadInput
from governance.domain.permissions import Permission
from governance.models.meeting import Part
from governance.services.meetings import order as services
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
    except BadInput as error:
        return meeting_page(meeting_id, error), error.status
    flash(f"“{title}” is on the agenda.", "done")
    return _back(meeting_id)


@blueprint.post("/meetings/<int:meeting_id>/standing")
@needs(Permission.PLAN_MEETINGS)
def standing(meeting_id: int) -> Response:
    """Put the usual first items on the agenda."""
    with unit_of_work():
        services.add_standing(meeting_id, by=me(), when=now(), expecting=_expecting())
    flash("The usual first items are on the agenda.", "done")
    return _back(meeting_id)


def _expecting() -> int:
    return number("expecting", typed("expecting"))


def _back(meeting_id: int) -> Response:
    return redirect(url_for("meetings.meeting", meeting_id=meeting_id, _anchor="agenda"))
