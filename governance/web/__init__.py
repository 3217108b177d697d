"""The pages of the work: plain blueprints, one noun a module."""

from __future__ import annotations

from flask import Blueprint, Flask, redirect, url_for
from werkzeug.wrappers import Response

from governance.web import (
    agenda,
    attendance,
    decisions,
    intake,
    labels,
    meetings,
    messages,
    minutes,
    packs,
    queue,
    register,
    reviews,
)
from governance.web.clerk import desk, order, outside, planning, printing, standing, year
from governance.web.governors import interests, links
from governance.web.guards import check_the_door, everyone, signed_in
from governance.web.shell import errors, headers, numbers, password, sheets, signing_in
from governance.web.shell.cookie import Cookie

BLUEPRINTS: tuple[Blueprint, ...] = (
    agenda.blueprint,
    attendance.blueprint,
    decisions.blueprint,
    desk.blueprint,
    intake.blueprint,
    interests.blueprint,
    links.blueprint,
    meetings.blueprint,
    messages.blueprint,
    minutes.blueprint,
    password.blueprint,
    order.blueprint,
    packs.blueprint,
    outside.blueprint,
    planning.blueprint,
    printing.blueprint,
    queue.blueprint,
    register.blueprint,
    reviews.blueprint,
    standing.blueprint,
    year.blueprint,
)


def init(app: Flask) -> None:
    """Join the pages, the guard at the door, the headers and the error pages to the application."""
    app.session_interface = Cookie()
    numbers.init(app)
    headers.init(app)
    errors.init(app)
    labels.init(app)
    sheets.init(app)
    signing_in.init(app)
    app.before_request(check_the_door)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    app.add_url_rule("/", "home", home)
    app.add_url_rule("/health", "health", health)


@signed_in
def home() -> Response:
    """The dashboard is home."""
    return redirect(url_for("admin.index"))


@everyone
def health() -> tuple[str, int]:
    """For a load balancer: the process answers."""
    return "ok\n", 200
