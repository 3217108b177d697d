"""The clerk’s desk: all her boards on one page, and what she does to many things at once."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from governance.db import unit_of_work
from governance.domain.errors import BadInput
from governance.domain.permissions import Permission
from governance.queries.meetings import calendar as calendar_queries
from governance.queries.meetings import desk as queries
from governance.queries.meetings import drafts as draft_queries
from governance.queries.meetings import year as year_queries
from governance.services.meetings import desk as services
from governance.web.guards import me, needs, now
from governance.web.meetings import chosen_school, months, number

blueprint = Blueprint("desk", __name__)


@blueprint.get("/meetings/desk")
@needs(Permission.PLAN_MEETINGS)
def desk() -> str:
    """What comes next, the year, and the drafts to place and to chase."""
    return _desk(None)


@blueprint.post("/meetings/desk/place")
@needs(Permission.PLAN_MEETINGS)
def place() -> Response | tuple[str, int]:
    """Put the ticked drafts on the agendas shown beside them."""
    try:
        tickets = [_ticket(text) for text in request.form.getlist("ticket")]
        with unit_of_work():
            placed = len(services.place_all(tickets, by=me(), when=now()))
    except BadInput as error:
        return _desk(error), error.status
    flash(f"{placed} {'draft is' if placed == 1 else 'drafts are'} on an agenda.", "done")
    return _back()


@blueprint.post("/meetings/desk/chase")
@needs(Permission.PLAN_MEETINGS)
def chase() -> Response | tuple[str, int]:
    """Ask for the ticked drafts."""
    try:
        wanted = [number("review", text) for text in request.form.getlist("review")]
        with unit_of_work():
            messages, drafts = services.chase(wanted, by=me(), when=now())
    except BadInput as error:
        return _desk(error), error.status
    letters = "1 message asks" if messages == 1 else f"{messages} messages ask"
    flash(f"{letters} for {drafts} {'draft' if drafts == 1 else 'drafts'}.", "done")
    return _back()


def _ticket(text: str) -> services.Ticket:
    parts = text.split(".")
    if len(parts) != 3:
        raise BadInput(
            "The form did not say which one is meant. Load the page again.", field="ticket"
        )
    review, revision, meeting = (number("ticket", part) for part in parts)
    return review, revision, meeting


def _back() -> Response:
    return redirect(url_for("desk.desk", **_address()))


def _address(**changed: str) -> dict[str, Any]:
    """The school and the order in the address, kept from page to page."""
    kept = {name: request.values[name] for name in ("school", "sort") if request.values.get(name)}
    return kept | changed


def _desk(error: BadInput | None) -> str:
    today, reach, chosen = now().day, me().reach(Permission.PLAN_MEETINGS), chosen_school()
    sort = request.values.get("sort", "when")
    found = queries.to_do(reach, today, chosen, sort)
    return render_template(
        "desk/desk.html",
        next_seven=queries.next_seven(found),
        found=found,
        sparse=year_queries.sparse(reach, today, chosen),
        months=months(reach, today, chosen),
        ready=draft_queries.ready(reach, today, chosen),
        missing=draft_queries.missing(reach, today, chosen),
        schools=calendar_queries.schools_in(reach),
        chosen=chosen,
        sort=sort,
        heads=[_heading(name, words, sort) for name, words in _HEADS],
        ticked=request.form.getlist("ticket") + request.form.getlist("review"),
        error=error,
    )


_HEADS = (("what", "To do"), ("board", "School"), ("when", "By"))


def _heading(name: str, words: str, sort: str) -> dict[str, str]:
    """A heading that sorts: pressed again, it turns round."""
    down = sort == name
    heading = {
        "label": words,
        "sort_href": url_for("desk.desk", **_address(sort=f"-{name}" if down else name)),
    }
    if sort.removeprefix("-") == name:
        heading["sorted"] = "descending" if sort.startswith("-") else "ascending"
    return heading
