"""One’s own password: the old one, and a new one twice."""

from __future__ import annotations

from typing import cast

from flask import (
    Blueprint,
    current_app,
    flash,
    redirect,
    render_template,
    request,
    session,
    url_for,
)
from flask_login import login_user
from werkzeug.wrappers import Response

from governance.adapters.passwords import SHORTEST, Passwords
from governance.db import unit_of_work
from governance.domain.errors import BadInput
from governance.services.records import people as services
from governance.web.guards import SignedIn, me, now, signed_in
from governance.web.shell.signing_in import confirm_password

blueprint = Blueprint("password", __name__)


@blueprint.get("/password")
@signed_in
def mine() -> str:
    """The form."""
    return _form()


@blueprint.post("/password")
@signed_in
def change() -> Response | tuple[str, int]:
    """Check the old password, set the new one, and end every other session."""
    old, new = request.form.get("old", ""), request.form.get("password", "")
    try:
        _check_old(old)
        with unit_of_work():
            generation = services.change_password(
                by=me(),
                when=now(),
                password=new,
                again=request.form.get("again", ""),
                passwords=cast(Passwords, current_app.extensions["passwords"]),
            )
    except BadInput as error:
        return _form(error), error.status
    actor = me()
    session.clear()
    session.permanent = True
    login_user(SignedIn(actor, generation))
    flash("Your password is changed. Wherever else you were signed in, you are signed out.", "done")
    return redirect(url_for("home"))


def _check_old(old: str) -> None:
    try:
        confirm_password(old)
    except BadInput as error:
        raise BadInput("That is not your password now. Type it again.", field="old") from error


def _form(error: BadInput | None = None) -> str:
    return render_template("session/password.html", error=error, shortest=SHORTEST)
