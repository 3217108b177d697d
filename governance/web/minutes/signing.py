"""The signing of minutes, as the clerk records it, or that they stand over."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from governance.db import unit_of_work
from governance.domain.errors import BadInput
from governance.domain.permissions import Permission
from governance.queries.minutes import reading as queries
from governance.services.minutes import signing as services
from governance.web.guards import me, needs, now
from governance.web.meetings import number, typed, typed_day
from governance.web.minutes.blueprint import blueprint


@blueprint.get("/meetings/<int:meeting_id>/minutes/sign")
@needs(Permission.RECORD_DECISIONS)
def signing(meeting_id: int) -> str:
    """The form: at which meeting, by whom, on which day, with which corrections."""
    return _page(meeting_id, None)


@blueprint.post("/meetings/<int:meeting_id>/minutes/sign")
@needs(Permission.RECORD_DECISIONS)
def sign(meeting_id: int) -> Response | tuple[str, int]:
    """Record the signing; from then on the words stand."""
    try:
        signature = services.Signature(
            at_meeting=number("at_meeting", typed("at_meeting")),
            signed_by=_signer(),
            signed_on=typed_day("signed_on") or now().day,
            corrections=typed("corrections"),
        )
        with unit_of_work():
            services.sign_minutes(
                meeting_id,
                by=me(),
                when=now(),
                expecting=number("expecting", typed("expecting")),
                signature=signature,
            )
    except BadInput as error:
        return _page(meeting_id, error), error.status
    flash("The minutes are signed. Their words stand from now on.", "done")
    return redirect(url_for("minutes.minutes", meeting_id=meeting_id))


@blueprint.post("/meetings/<int:meeting_id>/minutes/stand-over")
@needs(Permission.RECORD_DECISIONS)
def stand_over(meeting_id: int) -> Response:
    """The meeting did not agree them; they come before the next one."""
    with unit_of_work():
        services.stand_over(
            meeting_id,
            by=me(),
            when=now(),
            expecting=number("expecting", typed("expecting")),
        )
    flash("The minutes stand over: they come before the next meeting of the body.", "done")
    return redirect(url_for("minutes.minutes", meeting_id=meeting_id))


def _signer() -> int:
    if not typed("signed_by"):
        raise BadInput("Choose who took the chair of that meeting and signed.", field="signed_by")
    return number("signed_by", typed("signed_by"))


def _page(meeting_id: int, error: BadInput | None) -> str:
    at = request.values.get("at_meeting", "")
    chosen = int(at) if at.isascii() and at.isdigit() and len(at) < 10 else None
    return render_template(
        "minutes/sign.html",
        page=queries.signing_page(me(), meeting_id, chosen),
        error=error,
        typed=request.form,
    )
