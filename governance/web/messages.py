"""The messages that were written to me."""

from __future__ import annotations

from flask import Blueprint, current_app, render_template, request

from governance.domain.permissions import Permission
from governance.queries import messages as questions
from governance.web.guards import me, needs

blueprint = Blueprint("messages", __name__)


@blueprint.get("/messages/")
@needs(Permission.READ_POLICIES)
def mine() -> str:
    """My messages, newest first."""
    leaf = questions.written_to(
        me().person_id,
        after=request.args.get("after"),
        before=request.args.get("before"),
        rows=current_app.config["PAGE_ROWS"],
    )
    return render_template("messages/mine.html", leaf=leaf, base_url=current_app.config["BASE_URL"])
