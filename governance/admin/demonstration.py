"""The demonstration's clock: only there, and only from this very machine, it can be moved on."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import Any

from flask import Blueprint, Flask, current_app, flash, redirect, request, url_for
from flask_login import current_user
from werkzeug.wrappers import Response

from governance.domain.errors import BadInput, NotFound
from governance.web.guards import clock, one_click_allowed, signed_in
from governance.web.labels import day

blueprint = Blueprint("demonstration", __name__)
STEPS = {"day": "a day", "week": "a week", "month": "a month"}
FARTHEST_DAYS = 3660


def init(app: Flask) -> None:
    """Join the clock's form and the banner to the application."""
    app.register_blueprint(blueprint)
    app.context_processor(banner)


@blueprint.post("/demonstration/clock")
@signed_in
def move_clock() -> Response:
    """Move the clock on by a day, a week or a month."""
    if not one_click_allowed():
        raise NotFound("There is no such page, or it belongs to another school.")
    days = days_of(request.form.get("by", ""), clock().today())
    if clock().days_ahead() + days > FARTHEST_DAYS:
        raise BadInput("Ten years ahead is as far as the demonstration’s clock goes.")
    clock().move_on(days)
    flash(
        f"Today is {day(clock().today())}. The scheduler looks at the register again within"
        f" {current_app.config['TICK_SECONDS']} seconds: load the page again then.",
        "done",
    )
    return redirect(url_for("admin.index"))


def days_of(step: str, today: date) -> int:
    """How many days a step is from that day; BadInput for a step there is not."""
    if step not in STEPS:
        raise BadInput("Move the clock on by a day, a week or a month.")
    if step == "month":
        return monthrange(today.year, today.month)[1]
    return 7 if step == "week" else 1


def banner() -> dict[str, Any]:
    """The line above every page of the demonstration."""
    if not current_app.config["DEMONSTRATION"]:
        return {}
    ahead = clock().days_ahead()
    later = f", {ahead} day{'' if ahead == 1 else 's'} ahead of the real one" if ahead else ""
    if not current_user.is_authenticated:
        return {"banner": "This is a demonstration: every school and person is invented."}
    words = (
        f"This is a demonstration: everybody is invented. Today is {day(clock().today())}{later}."
    )
    return {"banner": words}
