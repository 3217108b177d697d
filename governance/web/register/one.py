"""One policy: its page, what the clerk states of it, archive and back."""

from __future__ import annotations

from flask import current_app, flash, redirect, render_template, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from governance.db import unit_of_work
from governance.domain.errors import BadInput
from governance.domain.permissions import Permission
from governance.models.history import Event
from governance.queries import policy as queries
from governance.queries.governors.links import links_of
from governance.queries.policy import PolicyView
from governance.queries.policy.timeline import timeline
from governance.services import register as verbs
from governance.services.register import PastDate, Stated
from governance.web.forms.typed import Typed, frequency_options, summary
from governance.web.guards import clock, me, needs, now
from governance.web.register.blueprint import blueprint

PAST = (Event.APPROVED, Event.REVIEWED, Event.WRITTEN, Event.ADOPTED, Event.RATIFIED)

_YES_NO = {True: "yes", False: "no", None: ""}
"""How a yes or no that may not be stated stands in the form."""


@blueprint.get("/policies/<int:policy_id>")
@needs(Permission.SEE_REGISTER)
def policy(policy_id: int) -> str:
    """Everything about one policy."""
    view = _view(policy_id)
    may = {name for name in Permission if me().may(name, view.school.ref)}
    return render_template(
        "policy/policy.html",
        view=view,
        policy=view.policy,
        may=may,
        steps=timeline(policy_id),
        links=links_of(policy_id, view.school.id, clock().today()),
    )


@blueprint.get("/policies/<int:policy_id>/dates")
@needs(Permission.SET_DATES)
def dates(policy_id: int) -> str:
    """The form for dates, frequency, owner and approving body, as they are now."""
    view = _view_to_change(policy_id)
    policy = view.policy
    present = {
        "expecting": str(policy.revision),
        "next_review": policy.next_review.in_words() if policy.next_review else "",
        "frequency": policy.frequency.stored if policy.frequency else "",
        "owner": policy.owner or "",
        "approved_by": policy.approved_by or "",
        "body": str(policy.body_id or ""),
        "statutory": _YES_NO[policy.statutory],
        "on_website": _YES_NO[policy.on_website],
    }
    return _form(view, Typed(MultiDict(present)))


@blueprint.post("/policies/<int:policy_id>/dates")
@needs(Permission.SET_DATES)
def set_dates(policy_id: int) -> Response | tuple[str, int]:
    """State what was typed."""
    typed = Typed(request.form)
    try:
        stated = _stated(typed)
        typed.check()
        with unit_of_work():
            verbs.set_dates(
                policy_id, by=me(), when=now(), expecting=typed.expecting(), stated=stated
            )
    except BadInput as error:
        typed.blame(error)
        return _form(_view_to_change(policy_id), typed), error.status
    flash("The dates and details are kept.", "done")
    return _back(policy_id)


@blueprint.post("/policies/<int:policy_id>/frequency")
@needs(Permission.SET_DATES)
def accept_frequency(policy_id: int) -> Response:
    """Take the proposed frequency as stated."""
    expecting = Typed(request.form).expecting()
    with unit_of_work():
        policy = verbs.accept_frequency(policy_id, by=me(), when=now(), expecting=expecting)
        words = policy.frequency.in_words() if policy.frequency else ""
    flash(f"The frequency is now stated: {words}.", "done")
    return _back(policy_id)


@blueprint.post("/policies/<int:policy_id>/archive")
@needs(Permission.SET_DATES)
def archive(policy_id: int) -> Response:
    """Take the policy out of the register."""
    expecting = Typed(request.form).expecting()
    with unit_of_work():
        verbs.archive(policy_id, by=me(), when=now(), expecting=expecting)
    flash("The policy is archived. “Restore” on this page brings it back.", "done")
    return _back(policy_id)


@blueprint.post("/policies/<int:policy_id>/restore")
@needs(Permission.SET_DATES)
def restore(policy_id: int) -> Response:
    """Bring the policy back."""
    expecting = Typed(request.form).expecting()
    with unit_of_work():
        verbs.restore(policy_id, by=me(), when=now(), expecting=expecting)
    flash("The policy is in the register again.", "done")
    return _back(policy_id)


def _back(policy_id: int) -> Response:
    return redirect(url_for("register.policy", policy_id=policy_id))


def _view(policy_id: int) -> PolicyView:
    soon = current_app.config["DUE_SOON_DAYS"]
    return queries.view(me(), policy_id, today=clock().today(), soon_days=soon)


def _view_to_change(policy_id: int) -> PolicyView:
    queries.one(me(), Permission.SET_DATES, policy_id)
    return _view(policy_id)


def _stated(typed: Typed) -> Stated:
    """What the form says; what is wrong with it gathers in `typed.errors`."""
    past: tuple[PastDate, ...] = ()
    if on := typed.date("past_on"):
        kind = typed.form.get("past_event", "")
        if kind in [event.value for event in PAST]:
            past = (PastDate(Event(kind), on, typed.text("past_words", longest=500)),)
        else:
            typed.errors["past_event"] = "Choose what happened on that date."
    return Stated(
        next_review=typed.date("next_review"),
        frequency=typed.frequency("frequency"),
        owner=typed.text("owner", longest=200),
        approved_by=typed.text("approved_by", longest=200),
        body_id=typed.number("body"),
        past=past,
        statutory=_yes_no(typed, "statutory"),
        on_website=_yes_no(typed, "on_website"),
    )


def _yes_no(typed: Typed, name: str) -> bool | None:
    """A choice of yes, no and not stated."""
    answer = typed.form.get(name, "")
    if answer not in _YES_NO.values():
        typed.errors[name] = "Choose yes, no or “not stated”."
    return {"yes": True, "no": False}.get(answer)


def _form(view: PolicyView, typed: Typed) -> str:
    return render_template(
        "policy/dates.html",
        view=view,
        policy=view.policy,
        typed=typed.form,
        errors=typed.errors,
        problems=summary(typed.errors),
        frequencies=frequency_options(view.policy.frequency),
        bodies=queries.bodies(view.school.id),
        past_events=[(event.value, event.value.capitalize()) for event in PAST],
    )
