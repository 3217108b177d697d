"""The plan of a school’s year: before and after, accepting, undoing, and choices by hand."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from governance.db import unit_of_work
from governance.domain.errors import BadInput, NotLawful, Refusal
from governance.domain.permissions import Permission
from governance.queries.meetings import calendar as calendar_queries
from governance.queries.meetings import plan_page as queries
from governance.services.meetings import planning as services
from governance.web.guards import me, needs, now
from governance.web.meetings import number, typed

blueprint = Blueprint("planning", __name__)


@blueprint.get("/meetings/plan")
@needs(Permission.PLAN_MEETINGS)
def plans() -> str | Response:
    """The schools to plan; straight to the plan where there is one alone."""
    schools = calendar_queries.schools_in(me().reach(Permission.PLAN_MEETINGS))
    if len(schools) == 1:
        return redirect(url_for("planning.plan", school_id=schools[0][0]))
    return render_template("planning/schools.html", schools=schools)


@blueprint.get("/meetings/plan/<int:school_id>")
@needs(Permission.PLAN_MEETINGS)
def plan(school_id: int) -> str:
    """The plan as it would be made today, beside what was planned until now."""
    return _plan(school_id, None)


@blueprint.post("/meetings/plan/<int:school_id>/accept")
@needs(Permission.PLAN_MEETINGS)
def accept(school_id: int) -> Response:
    """Take the plan as proposed."""
    with unit_of_work():
        accepted = services.accept(school_id, by=me(), when=now(), expecting=typed("expecting"))
        changed = len(accepted.changes)
    policies = "1 policy has" if changed == 1 else f"{changed} policies have"
    flash(f"The plan is accepted: {policies} a meeting and a draft deadline.", "done")
    return redirect(url_for("planning.plan", school_id=school_id))


@blueprint.post("/meetings/plan/<int:school_id>/limits")
@needs(Permission.PLAN_MEETINGS)
def limits(school_id: int) -> Response | tuple[str, int]:
    """Set how much one meeting takes."""
    try:
        with unit_of_work():
            services.agree_limits(
                school_id,
                by=me(),
                when=now(),
                items=_whole("items"),
                minutes=_whole("minutes"),
            )
    except BadInput as error:
        return _plan(school_id, error), error.status
    flash("The agreed load is kept, and the plan below follows it.", "done")
    return redirect(url_for("planning.plan", school_id=school_id))


@blueprint.post("/plans/<int:plan_id>/undo")
@needs(Permission.PLAN_MEETINGS)
def undo(plan_id: int) -> Response:
    """Put back what an accepted plan replaced."""
    with unit_of_work():
        school_id = services.undo(plan_id, by=me(), when=now()).school_id
    flash("The plan is undone: meetings and draft deadlines are as they were.", "done")
    return redirect(url_for("planning.plan", school_id=school_id))


@blueprint.post("/policies/<int:policy_id>/meeting")
@needs(Permission.PLAN_MEETINGS)
def choose(policy_id: int) -> Response | tuple[str, int]:
    """Choose a meeting by hand, or give the choice back to the plan."""
    chosen = typed("meeting_id")
    try:
        with unit_of_work():
            policy = services.choose(
                policy_id,
                number("meeting_id", chosen) if chosen else None,
                by=me(),
                when=now(),
                expecting=number("expecting", typed("expecting")),
            )
            school_id, title = policy.school_id, policy.title
    except NotLawful as error:
        return _refused(policy_id, error), error.status
    kept = "keeps the meeting you chose" if chosen else "follows the plan again"
    flash(f"“{title}” {kept}.", "done")
    return redirect(url_for("planning.plan", school_id=school_id, _anchor=f"policy-{policy_id}"))


def _whole(name: str) -> int:
    text = typed(name)
    if not (text.isascii() and text.isdigit() and len(text) <= 4):
        raise BadInput("Give a whole number.", field=name)
    return int(text)


def _refused(policy_id: int, error: Refusal) -> str:
    return _plan(services.school_of(policy_id, by=me()), error)


def _plan(school_id: int, error: Refusal | None) -> str:
    return render_template(
        "planning/plan.html",
        page=queries.page(me(), school_id, now().day),
        schools=calendar_queries.schools_in(me().reach(Permission.PLAN_MEETINGS)),
        error=error,
        typed=request.form,
    )
