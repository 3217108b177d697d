"""Closed by default: every view wears a permission, or is refused.

    @register.get("/policies/")
    @needs(Permission.SEE_REGISTER)
    def policies() -> str: ...

`needs` asks for the permission at some school; the query or verb then asks for the very school.
`everyone` opens a view to anybody (sign-in, health), `signed_in` to anybody signed in.
"""

from __future__ import annotations

from collections.abc import Callable
from ipaddress import ip_address
from typing import Any, TypeVar, cast
from urllib.parse import urlsplit

from flask import Flask, Response, abort, current_app, redirect, request, url_for
from flask_login import UserMixin, current_user

from governance.clock import Clock
from governance.domain.errors import WrongPerson
from governance.domain.moments import Moment
from governance.domain.permissions import Actor, Permission
from governance.queries import people

View = TypeVar("View", bound=Callable[..., Any])

EVERYONE = "everyone"
SIGNED_IN = "signed in"


class SignedIn(UserMixin):  # type: ignore[misc]  # flask-login ships no types
    """The person who is signed in: a plain value, never a row."""

    def __init__(self, actor: Actor, session_number: int) -> None:
        self.actor = actor
        self.id = f"{actor.person_id}.{session_number}"


def needs(permission: Permission) -> Callable[[View], View]:
    """Mark a view with the permission it needs."""
    return _wear(permission.value)


def everyone(view: View) -> View:
    """Mark a view as open to anybody."""
    return _wear(EVERYONE)(view)


def signed_in(view: View) -> View:
    """Mark a view as open to anybody who is signed in."""
    return _wear(SIGNED_IN)(view)


def _wear(word: str) -> Callable[[View], View]:
    def mark(view: View) -> View:
        view.worn = word  # type: ignore[attr-defined]  # a mark on a function
        return view

    return mark


def worn_by(app: Flask, endpoint: str) -> str | None:
    """The word that an endpoint's view wears; None where it wears none."""
    if endpoint == "static":
        return EVERYONE
    view = app.view_functions[endpoint]
    return cast("str | None", getattr(view, "worn", None))


def me() -> Actor:
    """The person who acts in this request."""
    return cast(SignedIn, current_user).actor


def clock() -> Clock:
    """The application's clock."""
    return cast(Clock, current_app.extensions["clock"])


def now() -> Moment:
    """This moment."""
    the_clock = clock()
    return Moment(the_clock.now(), the_clock.today())


def one_click_allowed() -> bool:
    """Whether this is the demonstration, asked for from the loopback address by its own name.

    The register itself must bear the mark: a setting alone never opens a register of one's own.
    """
    if not (current_app.config["DEMONSTRATION"] and people.is_demonstration()):
        return False
    host = (urlsplit(request.host_url).hostname or "").lower()
    try:
        return ip_address(request.remote_addr or "").is_loopback and (
            host == "localhost" or ip_address(host).is_loopback
        )
    except ValueError:
        return False


def check_the_door() -> Response | None:
    """Before each request: let in, send to sign-in, or refuse."""
    if request.endpoint is None:
        return None
    word = worn_by(current_app._get_current_object(), request.endpoint)  # type: ignore[attr-defined]  # a proxy
    if word == EVERYONE:
        return None
    if word is None:
        abort(403)
    if not current_user.is_authenticated:
        wanted = request.full_path.rstrip("?") if request.method == "GET" else None
        return cast(Response, redirect(url_for("session.sign_in", next=wanted)))
    if word != SIGNED_IN and not me().may_somewhere(Permission(word)):
        raise WrongPerson(f"You cannot {word}. Ask the clerk who can.")
    return None
