"""The standing items of a body: what each of its agendas carries."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from governance.db import db, unit_of_work
from governance.domain.errors import BadInput, NotFound
from governance.domain.permissions import Permission
from governance.models.meeting import Part
from governance.models.school import Body
from governance.queries.meetings.agenda import GONE
from governance.services.meetings import standing as services
from governance.web.clerk.order import whole
from governance.web.guards import me, needs, now
from governance.web.meetings import typed

blueprint = Blueprint("standing", __name__)

SPARE_ROWS = 3


@blueprint.get("/bodies/<int:body_id>/standing-items")
@needs(Permission.PLAN_MEETINGS)
def items(body_id: int) -> str:
    """The list, to be changed."""
    return _items(body_id, None)


@blueprint.post("/bodies/<int:body_id>/standing-items")
@needs(Permission.PLAN_MEETINGS)
def keep(body_id: int) -> Response | tuple[str, int]:
    """Keep the list; rows without a title are left out."""
    try:
        rows = [_row(at) for at in _numbers() if typed(f"title_{at}")]
        with unit_of_work():
            services.keep_standing(body_id, rows, by=me(), when=now(), expecting=typed("expecting"))
    except BadInput as error:
        return _items(body_id, error), error.status
    flash("The standing items are kept. Agendas that are there already stay as they are.", "done")
    return redirect(url_for("standing.items", body_id=body_id))


def _numbers() -> list[int]:
    """The rows of the form, in its order."""
    found = [name.removeprefix("title_") for name in request.form if name.startswith("title_")]
    return [int(text) for text in found if text.isascii() and text.isdigit() and len(text) < 3]


def _row(at: int) -> services.Standing:
    return services.Standing(
        " ".join(typed(f"title_{at}").split()),
        whole(f"minutes_{at}", "Give the time in whole minutes, such as 10."),
        Part.B if typed(f"part_{at}") == "b" else Part.A,
        typed(f"where_{at}") == "end",
    )


def _items(body_id: int, error: BadInput | None) -> str:
    body = db.session.get(Body, body_id)
    if body is None:
        raise NotFound(GONE)
    me().require(Permission.PLAN_MEETINGS, body.school.ref)
    kept = services.standing_of(body_id)
    fields = dict(request.form) if error else _fields(kept)
    rows = max(len(_numbers()), len(kept) + SPARE_ROWS)
    return render_template(
        "agenda/standing.html",
        body=body,
        school=body.school,
        fields=fields,
        numbers=range(1, rows + 1),
        mark=typed("expecting") if error else services.mark_of(kept),
        error=error,
    )


def _fields(kept: tuple[services.Standing, ...]) -> dict[str, str]:
    """What is on record, under the names of the form's fields."""
    fields = {}
    for at, item in enumerate(kept, 1):
        fields[f"title_{at}"] = item.title
        fields[f"minutes_{at}"] = "" if item.minutes is None else str(item.minutes)
        fields[f"part_{at}"] = item.part.value
        fields[f"where_{at}"] = "end" if item.at_end else "start"
    return fields
