"""The chair's queue: ninety seconds a policy, then sign or ask."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, current_app, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from governance.db import CHANGED_MEANWHILE, unit_of_work
from governance.domain.errors import BadInput, Stale
from governance.domain.permissions import Permission
from governance.domain.reviews import Action, State, actions_in
from governance.queries import queue as questions
from governance.queries.reviews import ReviewPage, changes_of, changes_since
from governance.services import amending, signing
from governance.web import reviews
from governance.web.guards import me, needs, now
from governance.web.shell.signing_in import confirm_password

blueprint = Blueprint("queue", __name__)


@blueprint.get("/queue/")
@needs(Permission.SIGN)
def waiting() -> str:
    """What waits for my signature, oldest due first."""
    reach = me().reach(Permission.SIGN)
    leaf = questions.waiting(
        reach,
        after=request.args.get("after"),
        before=request.args.get("before"),
        rows=current_app.config["PAGE_ROWS"],
    )
    return render_template(
        "queue/waiting.html",
        here=url_for("queue.waiting"),
        leaf=leaf,
        count=questions.how_many(reach),
        counted_to=questions.COUNTED_TO,
        several=len(reach.school_ids) != 1,
    )


@blueprint.get("/queue/<int:review_id>")
@needs(Permission.SIGN)
def policy(review_id: int) -> str | Response:
    """One policy: what changed and why, how it was decided, on which text; then sign or ask."""
    page = reviews.seen(review_id, Permission.SIGN)
    if page.review.state not in (State.AWAITING_SIGNATURE, State.QUERIED):
        return redirect(url_for("reviews.review", review_id=review_id))
    return _draw(page)


@blueprint.post("/queue/<int:review_id>/sign")
@needs(Permission.SIGN)
def sign(review_id: int) -> Response | tuple[str, int]:
    """Confirm with the password, sign, and go on to the next in the queue."""
    page = reviews.seen(review_id, Permission.SIGN)
    expecting = reviews.expected()
    if expecting != page.review.revision:
        raise Stale(CHANGED_MEANWHILE)
    try:
        confirm_password(request.form.get("password", ""))
        with unit_of_work():
            signing.sign(review_id, by=me(), when=now(), expecting=expecting)
    except BadInput as error:
        return _draw(page, failed="sign", error=error), error.status
    flash(
        f"You signed “{page.review.title}”. It is in force, and everyone concerned is told.", "done"
    )
    return redirect(url_for("queue.waiting"))


@blueprint.post("/queue/<int:review_id>/query")
@needs(Permission.SIGN)
def query(review_id: int) -> Response | tuple[str, int]:
    """Ask the clerk something before signing."""
    return _instead(review_id, signing.query, "query", "Your query about “{}” is with the clerk.")


@blueprint.post("/queue/<int:review_id>/return")
@needs(Permission.SIGN)
def return_amended(review_id: int) -> Response | tuple[str, int]:
    """Return an amended text in which the amendments are not made as decided."""
    told = "The amended text was returned. The headteacher and the clerk are told why."
    return _instead(review_id, amending.return_amended, "return_amended", told)


def _instead(
    review_id: int, verb: Callable[..., object], failed: str, told: str
) -> Response | tuple[str, int]:
    """What the chair does instead of signing, with the reason; `told` may name the policy."""
    page = reviews.seen(review_id, Permission.SIGN)
    expecting, reason = reviews.expected(), request.form.get("reason", "")
    try:
        with unit_of_work():
            verb(review_id, by=me(), when=now(), expecting=expecting, reason=reason)
    except BadInput as error:
        return _draw(page, failed=failed, error=error), error.status
    flash(told.format(page.review.title), "done")
    return redirect(url_for("queue.waiting"))


@blueprint.post("/queue/<int:review_id>/answer")
@needs(Permission.ANSWER_QUERY)
def answer(review_id: int) -> Response | tuple[str, int]:
    """The clerk answers; the decision waits for the chair again."""
    page = reviews.seen(review_id, Permission.ANSWER_QUERY)
    try:
        with unit_of_work():
            signing.answer(
                review_id,
                by=me(),
                when=now(),
                expecting=reviews.expected(),
                note=request.form.get("reason", ""),
            )
    except BadInput as error:
        return reviews.draw(page, failed="answer", error=error), error.status
    flash("The answer is with the chair, and the decision waits for the signature again.", "done")
    return redirect(url_for("reviews.review", review_id=review_id))


@blueprint.post("/queue/<int:review_id>/reopen")
@needs(Permission.ANSWER_QUERY)
def reopen(review_id: int) -> Response | tuple[str, int]:
    """The clerk returns the review to its author: it needs a new decision."""
    page = reviews.seen(review_id, Permission.ANSWER_QUERY)
    try:
        with unit_of_work():
            signing.reopen(
                review_id,
                by=me(),
                when=now(),
                expecting=reviews.expected(),
                reason=request.form.get("reason", ""),
            )
    except BadInput as error:
        return reviews.draw(page, failed="reopen", error=error), error.status
    flash("The review was returned. The headteacher is told why.", "done")
    return redirect(url_for("reviews.review", review_id=review_id))


def _draw(page: ReviewPage, *, failed: str | None = None, error: BadInput | None = None) -> str:
    """One policy of the queue; after a failed form, with its error and what was asked."""
    review = page.review
    reach = me().reach(Permission.SIGN)
    decided = page.decided_before
    return render_template(
        "queue/policy.html",
        page=page,
        review=review,
        decision=page.decision,
        changes=changes_of(review.version_id),
        amended=changes_since(decided, review.version_id) if decided else None,
        may_sign=Action.SIGN in actions_in(review.state),
        failed=failed,
        error=error,
        typed=request.form,
        following=questions.following(reach, review.id, review.due_last),
    )
