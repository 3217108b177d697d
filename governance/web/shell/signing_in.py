"""Signing in and out, confirming with the password, and the demonstration's one-click people."""

from __future__ import annotations

from typing import cast
from urllib.parse import urlsplit

from flask import (
    Blueprint,
    Flask,
    current_app,
    redirect,
    render_template,
    request,
    session,
    url_for,
)
from flask_login import LoginManager, login_user, logout_user
from werkzeug.wrappers import Response

from governance.adapters.passwords import Passwords
from governance.db import unit_of_work
from governance.domain.errors import BadInput, NotFound
from governance.queries import people
from governance.services import sign_in as services
from governance.web.guards import (
    SignedIn,
    clock,
    everyone,
    me,
    now,
    one_click_allowed,
    signed_in,
)

blueprint = Blueprint("session", __name__)


def init(app: Flask) -> None:
    """Prepare flask-login and the pages of signing in."""
    manager = LoginManager(app)
    manager.user_loader(_load)
    manager.session_protection = None
    app.extensions["passwords"] = Passwords(app.config["PASSWORD_MEMORY_KIB"])
    app.register_blueprint(blueprint)


def _load(session_id: str) -> SignedIn | None:
    number, _, generation = session_id.partition(".")
    if not (number.isdigit() and generation.isdigit()):
        return None
    account = people.account(int(number), clock().today())
    if account is None or account.session_number != int(generation):
        return None
    return SignedIn(account.actor, account.session_number)


@blueprint.get("/sign-in")
@everyone
def sign_in() -> str:
    """The form; in the demonstration also a button for each person."""
    return _form()


@blueprint.post("/sign-in")
@everyone
def sign_in_now() -> Response | tuple[str, int]:
    """Check the address and the password, and go on."""
    email, password = request.form.get("email", ""), request.form.get("password", "")
    try:
        account = check_password(email, password)
    except BadInput as error:
        return _form(error.sentence, email), error.status
    return _welcome(account, "password")


def check_password(email: str, password: str) -> people.Account:
    """The account, through the throttle; BadInput for a wrong pair, TooManyTries when shut."""
    when, address = now(), request.remote_addr or "nowhere"
    with unit_of_work():
        services.begin_try(email, address, when=when, throttle=_throttle())
    passwords = cast(Passwords, current_app.extensions["passwords"])
    account = services.sign_in(email, password, when=when, passwords=passwords)
    with unit_of_work():
        services.forgive(email, address)
    return account


def confirm_password(password: str) -> None:
    """Ask the person who is signed in for the password again, before they sign something."""
    account = people.account(me().person_id, clock().today())
    if account is None:
        raise NotFound("This account is closed. Ask the clerk.")
    try:
        check_password(account.email, password)
    except BadInput as error:
        raise BadInput("The password is wrong. Nothing was signed.", field="password") from error


@blueprint.post("/sign-in/as/<int:person_id>")
@everyone
def sign_in_as(person_id: int) -> Response:
    """The demonstration's one click: only there, and only from this very machine."""
    account = people.account(person_id, clock().today()) if one_click_allowed() else None
    if account is None:
        raise NotFound("There is no such page, or it belongs to another school.")
    return _welcome(account, "demonstration")


@blueprint.post("/sign-out")
@signed_in
def sign_out() -> Response:
    """Forget who is signed in."""
    logout_user()
    session.clear()
    return redirect(url_for("session.sign_in"))


def _welcome(account: people.Account, how: str) -> Response:
    with unit_of_work():
        services.note_sign_in(account.actor, when=now(), how=how)
    session.clear()
    session.permanent = True
    login_user(SignedIn(account.actor, account.session_number))
    return redirect(_next_page())


def _next_page() -> str:
    wanted = request.values.get("next", "")
    parts = urlsplit(wanted)
    if wanted.startswith("/") and not wanted.startswith(("//", "/\\")) and not parts.netloc:
        return wanted
    return url_for("home")


def _throttle() -> services.Throttle:
    config = current_app.config
    return services.Throttle(
        config["SIGN_IN_TRIES"], config["SIGN_IN_TRIES_FROM"], config["SIGN_IN_MINUTES"]
    )


def _form(error: str | None = None, email: str = "") -> str:
    people_here = people.for_demonstration(clock().today()) if one_click_allowed() else []
    return render_template(
        "session/sign_in.html",
        error=error,
        email=email,
        next=request.values.get("next", ""),
        people=people_here,
    )
