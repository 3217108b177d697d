"""Reviews: what is asked of the headteacher, one review, and what each person does with it."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, current_app, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from governance.adapters.documents import ParsedDocument, parse_safely
from governance.adapters.files import FileStore
from governance.db import unit_of_work
from governance.domain.errors import BadInput, NotFound
from governance.domain.permissions import Permission
from governance.domain.reviews import Action, actions_in
from governance.models.policy import Change
from governance.queries import reviews as questions
from governance.queries.governors.links import links_of
from governance.queries.meetings.choosing import meetings_for
from governance.queries.reviews import ReviewPage
from governance.services import reviews as services
from governance.services.amending import hand_in_amended
from governance.services.beats.guarding import GONE
from governance.services.drafts import submit_draft
from governance.web.guards import me, needs, now

blueprint = Blueprint("reviews", __name__)

ACCEPTED = ".docx,.pdf,.odt,.txt,.md"
DOERS = {
    "upload": (Permission.UPLOAD_DRAFT, Action.SUBMIT),
    "amend": (Permission.MAKE_AMENDMENTS, Action.AMEND),
    "send_back": (Permission.SEND_BACK, Action.SEND_BACK),
    "cancel": (Permission.OPEN_REVIEWS, Action.CANCEL),
    "place": (Permission.PLAN_MEETINGS, Action.PLACE),
    "resolve": (Permission.RECORD_DECISIONS, Action.RESOLVE),
    "answer": (Permission.ANSWER_QUERY, Action.ANSWER),
    "reopen": (Permission.ANSWER_QUERY, Action.REOPEN),
    "sign": (Permission.SIGN, Action.SIGN),
}


@blueprint.get("/drafts/")
@needs(Permission.SEE_REGISTER)
def drafts() -> str:
    """What is asked of me, or what I have handed in; for others, what they wait for."""
    asked = request.args.get("show")
    show = asked if asked in questions.SHOWN else None
    mine = me().reach(Permission.UPLOAD_DRAFT)
    leaf = questions.asked_of(
        me().reach(Permission.SEE_REGISTER) if mine.nowhere else mine,
        questions.SHOWN.get(show, questions.WANTED),
        after=request.args.get("after"),
        before=request.args.get("before"),
        rows=current_app.config["PAGE_ROWS"],
    )
    return render_template("reviews/drafts.html", leaf=leaf, show=show, mine=not mine.nowhere)


@blueprint.get("/reviews/<int:review_id>")
@needs(Permission.SEE_REGISTER)
def review(review_id: int) -> str:
    """One review: where it stands, whose turn it is, what changed, how it was decided."""
    return draw(seen(review_id, Permission.SEE_REGISTER))


@blueprint.post("/reviews/<int:review_id>/draft")
@needs(Permission.UPLOAD_DRAFT)
def upload(review_id: int) -> Response | tuple[str, int]:
    """Hand in a draft: read the file, store it, then submit it."""
    page = seen(review_id, Permission.UPLOAD_DRAFT)
    try:
        document = _uploaded("draft", "Choose the Word or PDF file of the draft.")
        with unit_of_work():
            version = submit_draft(
                review_id,
                by=me(),
                when=now(),
                expecting=expected(),
                document=document,
                change=_change(),
                summary=request.form.get("summary", ""),
            )
            number = version.number
    except BadInput as error:
        return draw(page, failed="upload", error=error), error.status
    flash(f"Version {number} was handed in. The clerk is told.", "done")
    return _back_to(review_id)


@blueprint.post("/reviews/<int:review_id>/amended")
@needs(Permission.MAKE_AMENDMENTS)
def amend(review_id: int) -> Response | tuple[str, int]:
    """Hand in the text with the amendments that the decision names."""
    page = seen(review_id, Permission.MAKE_AMENDMENTS)
    try:
        document = _uploaded("amended", "Choose the Word or PDF file of the amended text.")
        with unit_of_work():
            version = hand_in_amended(
                review_id,
                by=me(),
                when=now(),
                expecting=expected(),
                document=document,
                note=request.form.get("note", ""),
            )
            number = version.number
    except BadInput as error:
        return draw(page, failed="amend", error=error), error.status
    flash(f"The amended text is version {number}. It waits for the chair’s signature.", "done")
    return _back_to(review_id)


@blueprint.post("/reviews/<int:review_id>/return")
@needs(Permission.SEND_BACK)
def send_back(review_id: int) -> Response | tuple[str, int]:
    """Return the draft to the headteacher with a reason."""
    page = seen(review_id, Permission.SEND_BACK)
    try:
        with unit_of_work():
            services.send_back(
                review_id, by=me(), when=now(), expecting=expected(), reason=_reason()
            )
    except BadInput as error:
        return draw(page, failed="send_back", error=error), error.status
    flash("The draft was returned. The headteacher is told why.", "done")
    return _back_to(review_id)


@blueprint.post("/policies/<int:policy_id>/review", endpoint="open")
@needs(Permission.OPEN_REVIEWS)
def open_now(policy_id: int) -> Response:
    """Open a review of a policy before the scheduler does."""
    with unit_of_work():
        opened = services.open_review(policy_id, by=me(), when=now(), expecting=expected())
        review_id = opened.id
    flash("The review is open. The headteacher is asked for a draft.", "done")
    return _back_to(review_id)


@blueprint.post("/reviews/<int:review_id>/cancel")
@needs(Permission.OPEN_REVIEWS)
def cancel(review_id: int) -> Response | tuple[str, int]:
    """Call a review off with a reason."""
    page = seen(review_id, Permission.OPEN_REVIEWS)
    try:
        with unit_of_work():
            services.cancel(review_id, by=me(), when=now(), expecting=expected(), reason=_reason())
    except BadInput as error:
        return draw(page, failed="cancel", error=error), error.status
    flash("The review was called off. The headteacher is told.", "done")
    return _back_to(review_id)


def seen(review_id: int, permission: Permission) -> ReviewPage:
    """What one page says of a review, where I may do this at its school."""
    page = questions.page(review_id)
    if page is None:
        raise NotFound(GONE)
    me().require(permission, page.school)
    return page


def draw(page: ReviewPage, *, failed: str | None = None, error: BadInput | None = None) -> str:
    """The page of a review; after a failed form, with its error and everything typed."""
    version_id, decided = page.review.version_id, page.decided_before
    may = _may(page)
    return render_template(
        "reviews/review.html",
        page=page,
        review=page.review,
        links=links_of(page.review.policy_id, page.review.school_id, now().day),
        steps=questions.journey(page),
        turn=questions.turn(page),
        changes=questions.changes_of(version_id) if version_id else None,
        amended=questions.changes_since(decided, version_id) if decided else None,
        may=may,
        candidates=meetings_for(page.review.id, now().day) if may["place"] else None,
        failed=failed,
        error=error,
        typed=request.form,
        accepted=ACCEPTED,
    )


def expected() -> int:
    """The revision with which the page was drawn, from its hidden field."""
    text = request.form.get("expecting", "")
    if not text.isdecimal():
        raise BadInput("This form was not complete. Load the page again and repeat the last step.")
    return int(text)


def _may(page: ReviewPage) -> dict[str, bool]:
    """What this person can do to this review as it stands."""
    possible: Any = actions_in(page.review.state)
    return {
        name: action in possible and me().may(permission, page.school)
        for name, (permission, action) in DOERS.items()
    }


def _uploaded(field: str, otherwise: str) -> ParsedDocument:
    """The uploaded file, read in a process of its own and kept in the store."""
    file = request.files.get(field)
    if file is None or not file.filename:
        raise BadInput(otherwise, field=field)
    try:
        data = file.stream.read()
        document = parse_safely(data, file.filename)
    except BadInput as error:
        raise BadInput(error.sentence, field=field) from error
    FileStore(current_app.config["FILES_DIR"]).put(data)
    return document


def _change() -> Change | None:
    text = request.form.get("change", "")
    return Change(text) if text in list(Change) else None


def _reason() -> str:
    return request.form.get("reason", "")


def _back_to(review_id: int) -> Response:
    return redirect(url_for("reviews.review", review_id=review_id))
