"""Link governors: who follows which area, kept by the clerk."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from governance.db import unit_of_work
from governance.domain.errors import BadInput
from governance.domain.permissions import Permission
from governance.queries.governors import links as queries
from governance.services.governors import links as services
from governance.web.guards import me, needs, now
from governance.web.meetings import number, typed, typed_day

blueprint = Blueprint("links", __name__)


@blueprint.get("/schools/<int:school_id>/link-governors")
@needs(Permission.SEE_MEETINGS)
def governors(school_id: int) -> str:
    """The link governors of one school."""
    return _page(school_id, None)


@blueprint.post("/schools/<int:school_id>/link-governors")
@needs(Permission.KEEP_INTERESTS)
def name(school_id: int) -> Response | tuple[str, int]:
    """Record whom the board named."""
    try:
        named = services.Named(
            person_id=_chosen(),
            area=typed("area"),
            starts=typed_day("starts", needed=False) or now().day,
            ends=typed_day("ends", needed=False),
            policy_id=number("policy_id", typed("policy_id")) if typed("policy_id") else None,
            minute=typed("minute"),
        )
        with unit_of_work():
            services.name_link(school_id, by=me(), when=now(), named=named)
    except BadInput as error:
        return _page(school_id, error), error.status
    flash("The link governor is recorded.", "done")
    return _back(school_id)


@blueprint.post("/link-governors/<int:link_id>/end")
@needs(Permission.KEEP_INTERESTS)
def end(link_id: int) -> Response:
    """Somebody follows an area no more."""
    with unit_of_work():
        school_id = services.end_link(link_id, by=me(), when=now()).school_id
    flash("It ends today, and stays on record.", "done")
    return _back(school_id)


def _chosen() -> int:
    if not typed("person_id"):
        raise BadInput("Choose one of the governors in office.", field="person_id")
    return number("person_id", typed("person_id"))


def _page(school_id: int, error: BadInput | None) -> str:
    return render_template(
        "governors/links.html",
        page=queries.page(me(), school_id, now().day),
        error=error,
        typed=request.form,
    )


def _back(school_id: int) -> Response:
    return redirect(url_for("links.governors", school_id=school_id))
