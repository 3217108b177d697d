"""The register of interests: seen by the governors, declared by each, kept by the clerk."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from governance.db import unit_of_work
from governance.domain.errors import BadInput
from governance.domain.permissions import Permission
from governance.models.interest import InterestKind
from governance.queries.governors import interests as queries
from governance.queries.governors.schools import registers
from governance.services.governors import interests as services
from governance.web.guards import me, needs, now
from governance.web.meetings import number, typed, typed_day

blueprint = Blueprint("interests", __name__)


@blueprint.get("/interests/")
@needs(Permission.SEE_MEETINGS)
def schools() -> str | Response:
    """The registers of my schools; where there is one, that one."""
    found = registers(me().reach(Permission.SEE_MEETINGS), now().day)
    if found.complete and len(found.rows) == 1:
        return redirect(url_for("interests.register", school_id=found.rows[0].id))
    return render_template("governors/schools.html", found=found)


@blueprint.get("/schools/<int:school_id>/interests")
@needs(Permission.SEE_MEETINGS)
def register(school_id: int) -> str:
    """One school’s register: what stands, what has ended, who has declared nothing."""
    return _page(school_id, None)


@blueprint.post("/schools/<int:school_id>/interests")
@needs(Permission.DECLARE_INTERESTS)
def declare(school_id: int) -> Response | tuple[str, int]:
    """Put a declaration into the register."""
    try:
        declared = _declared()
        with unit_of_work():
            services.declare(school_id, by=me(), when=now(), declared=declared)
    except BadInput as error:
        return _page(school_id, error), error.status
    flash("The declaration stands in the register.", "done")
    return _back(school_id)


@blueprint.post("/schools/<int:school_id>/interests/nothing")
@needs(Permission.DECLARE_INTERESTS)
def nothing(school_id: int) -> Response | tuple[str, int]:
    """I have nothing to declare."""
    day = now().day
    declared = services.Declared(me().person_id, InterestKind.NONE, "", starts=day, declared_on=day)
    try:
        with unit_of_work():
            services.declare(school_id, by=me(), when=now(), declared=declared)
    except BadInput as error:
        return _page(school_id, error), error.status
    flash("The register says that you have nothing to declare.", "done")
    return _back(school_id)


@blueprint.post("/schools/<int:school_id>/interests/confirm")
@needs(Permission.DECLARE_INTERESTS)
def confirm(school_id: int) -> Response | tuple[str, int]:
    """Nothing has changed: for myself, or as the clerk for somebody else."""
    try:
        person_id = _whose()
        with unit_of_work():
            services.confirm(school_id, person_id, by=me(), when=now())
    except BadInput as error:
        return _page(school_id, error), error.status
    flash("The declarations are confirmed as of today.", "done")
    return _back(school_id)


@blueprint.post("/interests/<int:interest_id>/end")
@needs(Permission.DECLARE_INTERESTS)
def end(interest_id: int) -> Response:
    """An interest is over."""
    with unit_of_work():
        school_id = services.end_interest(interest_id, by=me(), when=now()).school_id
    flash("The declaration ends today. It stays on record.", "done")
    return _back(school_id)


@blueprint.post("/schools/<int:school_id>/interests/chase")
@needs(Permission.KEEP_INTERESTS)
def chase(school_id: int) -> Response:
    """Ask every member who has declared nothing this school year."""
    with unit_of_work():
        count = services.chase(school_id, by=me(), when=now())
    flash("1 member is asked." if count == 1 else f"{count} members are asked.", "done")
    return _back(school_id)


@blueprint.post("/interests/chase")
@needs(Permission.KEEP_INTERESTS)
def chase_all() -> Response:
    """Ask in every school whose register I keep."""
    reach = me().reach(Permission.KEEP_INTERESTS)
    asked = [row.id for row in registers(reach, now().day).rows if row.silent]
    with unit_of_work():
        count = services.chase_all(asked, by=me(), when=now())
    flash("1 member is asked." if count == 1 else f"{count} members are asked.", "done")
    return redirect(url_for("interests.schools"))


def _declared() -> services.Declared:
    """The form as typed; BadInput that names its field."""
    kinds = {kind.value: kind for kind in InterestKind}
    if typed("kind") not in kinds:
        raise BadInput("Choose what sort of interest it is.", field="kind")
    today = now().day
    return services.Declared(
        person_id=_whose(),
        kind=kinds[typed("kind")],
        words=typed("words"),
        starts=typed_day("starts", needed=False) or today,
        declared_on=typed_day("declared_on", needed=False) or today,
        ends=typed_day("ends", needed=False),
        policy_id=number("policy_id", typed("policy_id")) if typed("policy_id") else None,
    )


def _whose() -> int:
    """The person chosen; oneself where the form asks for nobody."""
    if "person_id" not in request.form:
        return me().person_id
    if not typed("person_id"):
        raise BadInput("Choose whose declaration it is.", field="person_id")
    return number("person_id", typed("person_id"))


def _page(school_id: int, error: BadInput | None) -> str:
    return render_template(
        "governors/interests.html",
        page=queries.page(me(), school_id, now().day),
        me=me().person_id,
        kinds=[(kind.value, kind.label) for kind in InterestKind],
        error=error,
        typed=request.form,
    )


def _back(school_id: int) -> Response:
    return redirect(url_for("interests.register", school_id=school_id))
