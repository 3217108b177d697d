"""Decisions taken without a meeting: which routes are open, and the form of the one chosen."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from governance.db import unit_of_work
from governance.domain import routes
from governance.domain.errors import BadInput, NotLawful, Refusal
from governance.domain.permissions import Permission
from governance.domain.routes import Route
from governance.queries.governors.interests import bearing_on
from governance.services.beats.guarding import review_for
from governance.services.decisions import outside as services
from governance.web.guards import me, needs, now
from governance.web.meetings import number, typed, typed_day

blueprint = Blueprint("outside", __name__)


@blueprint.get("/reviews/<int:review_id>/decision")
@needs(Permission.RECORD_DECISIONS)
def decision(review_id: int) -> str:
    """The routes, and the form of the one in the address."""
    return _page(review_id, None)


@blueprint.post("/reviews/<int:review_id>/decision")
@needs(Permission.RECORD_DECISIONS)
def decide(review_id: int) -> Response | tuple[str, int]:
    """Record the decision; what would not stand comes back with every rule it breaks."""
    try:
        expecting, act = number("expecting", typed("expecting")), _act()
        with unit_of_work():
            services.decide_outside(review_id, by=me(), when=now(), expecting=expecting, act=act)
    except (BadInput, NotLawful) as error:
        return _page(review_id, error), error.status
    flash("The decision is recorded. It now waits for the chair’s signature.", "done")
    return redirect(url_for("reviews.review", review_id=review_id))


def _act() -> services.Act:
    """The form as typed; BadInput that names its field."""
    route = _route()
    if route is None:
        raise BadInput("Choose how it was decided.", field="route")
    kinds = (routes.Decision.APPROVED, routes.Decision.ADOPTED)
    kind = next((one for one in kinds if one.value == typed("kind")), None)
    if kind is None:
        raise BadInput("Choose what was decided.", field="kind")
    return services.Act(
        route=route,
        kind=kind,
        decided_on=typed_day("day") or now().day,
        people=tuple(number("people", one) for one in request.form.getlist("people")),
        interested=bool(typed("interested")),
        practicable=typed("practicable") != "no",
        detrimental=typed("detrimental") == "yes",
        reason=typed("reason"),
    )


def _route() -> Route | None:
    asked = request.values.get("route", "")
    return next((route for route in services.ROUTES if route.value == asked), None)


def _page(review_id: int, error: Refusal | None) -> str:
    review = review_for(me(), Permission.RECORD_DECISIONS, review_id)
    closed = services.closed_routes(review, now().day)
    route = _route()
    chosen = route if route and (error or not closed[route]) else None
    people = services.people_for(review.school, chosen, now()) if chosen else {}
    return render_template(
        "outside/decision.html",
        review=review,
        closed=closed,
        chosen=chosen,
        people=people,
        interests=bearing_on(review.policy_id, people, now().day),
        waits=review.state.value == "submitted",
        error=error,
        typed=request.form,
        ticked=request.form.getlist("people"),
    )
