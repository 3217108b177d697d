"""Minutes as their readers see them, and the clerk’s word that they are ready."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from werkzeug.wrappers import Response

from governance.db import unit_of_work
from governance.domain.errors import BadInput
from governance.domain.permissions import Permission
from governance.queries.minutes import reading as queries
from governance.services.minutes import writing as services
from governance.web.guards import me, needs, now
from governance.web.meetings import number, typed
from governance.web.minutes.blueprint import blueprint


@blueprint.get("/meetings/<int:meeting_id>/minutes")
@needs(Permission.SEE_MEETINGS)
def minutes(meeting_id: int) -> str:
    """The minutes of a meeting."""
    return _page(meeting_id, None)


@blueprint.post("/meetings/<int:meeting_id>/minutes/ready")
@needs(Permission.RECORD_DECISIONS)
def ready(meeting_id: int) -> Response | tuple[str, int]:
    """The clerk has written them."""
    try:
        with unit_of_work():
            services.declare_ready(
                meeting_id,
                by=me(),
                when=now(),
                expecting=number("expecting", typed("expecting")),
            )
    except BadInput as error:
        return _page(meeting_id, error), error.status
    flash("The minutes are ready: members can read them, and the chair is told.", "done")
    return redirect(url_for("minutes.minutes", meeting_id=meeting_id))


def _page(meeting_id: int, error: BadInput | None) -> str:
    page = queries.page(me(), meeting_id, now().day)
    return render_template("minutes/minutes.html", page=page, error=error)
