"""Agendas: putting a review on one, taking it off, stating urgency, issuing."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, url_for
from werkzeug.wrappers import Response

from governance.db import unit_of_work
from governance.domain.errors import BadInput
from governance.domain.permissions import Permission
from governance.queries.decisions import items as decision_queries
from governance.queries.meetings import agenda as queries
from governance.services.meetings import agenda as services
from governance.web.guards import me, needs, now
from governance.web.labels import day
from governance.web.meetings import meeting_page, number, typed

blueprint = Blueprint("agenda", __name__)


@blueprint.post("/reviews/<int:review_id>/agenda")
@needs(Permission.PLAN_MEETINGS)
def place(review_id: int) -> Response:
    """Put a review on the agenda of the meeting chosen."""
    with unit_of_work():
        item = services.place(
            review_id,
            number("meeting_id", typed("meeting_id")),
            by=me(),
            when=now(),
            expecting=number("expecting", typed("expecting")),
        )
        meeting_id, held_on = item.meeting_id, item.meeting.held_on
        title, sent = (item.review.policy.title if item.review else ""), item.papers_sent_on
    sentence = f"“{title}” is on the agenda of {day(held_on)}."
    flash(sentence + (" Its papers were sent to the members." if sent else ""), "done")
    return redirect(url_for("meetings.meeting", meeting_id=meeting_id))


@blueprint.get("/agenda-items/<int:item_id>/remove")
@needs(Permission.PLAN_MEETINGS)
def removing(item_id: int) -> str:
    """The page before an item is taken off an agenda that members already hold."""
    item = decision_queries.item(me(), item_id)
    page = queries.meeting(me(), item.meeting_id, now().day)
    return render_template("agenda/remove.html", item=item, page=page, row=page.row)


@blueprint.post("/agenda-items/<int:item_id>/remove")
@needs(Permission.PLAN_MEETINGS)
def remove(item_id: int) -> Response:
    """Take a review off an agenda."""
    with unit_of_work():
        item = services.remove(
            item_id, by=me(), when=now(), expecting=number("expecting", typed("expecting"))
        )
        meeting_id, title = item.meeting_id, item.review.policy.title if item.review else ""
    flash(f"“{title}” is off the agenda and waits for another meeting.", "done")
    return redirect(url_for("meetings.meeting", meeting_id=meeting_id))


@blueprint.get("/meetings/<int:meeting_id>/issue")
@needs(Permission.PLAN_MEETINGS)
def issuing(meeting_id: int) -> str:
    """The page before an agenda goes out: what is frozen, and who is told."""
    page = queries.meeting(me(), meeting_id, now().day)
    me().require(Permission.PLAN_MEETINGS, page.school)
    told = decision_queries.roll(page.row, page.body_id).seats
    return render_template("agenda/issue.html", page=page, row=page.row, told=told)


@blueprint.post("/meetings/<int:meeting_id>/issue")
@needs(Permission.PLAN_MEETINGS)
def issue(meeting_id: int) -> Response:
    """Send the agenda with its papers."""
    with unit_of_work():
        services.issue(
            meeting_id, by=me(), when=now(), expecting=number("expecting", typed("expecting"))
        )
    flash("The agenda is issued and its papers are on their way to the members.", "done")
    return redirect(url_for("meetings.meeting", meeting_id=meeting_id))


@blueprint.post("/meetings/<int:meeting_id>/urgency")
@needs(Permission.STATE_URGENCY)
def urgency(meeting_id: int) -> Response | tuple[str, int]:
    """The chair states why notice is short."""
    try:
        with unit_of_work():
            services.state_urgency(
                meeting_id,
                by=me(),
                when=now(),
                expecting=number("expecting", typed("expecting")),
                words=typed("words"),
            )
    except BadInput as error:
        return meeting_page(meeting_id, error), error.status
    flash("Your statement of urgency is recorded; the notice will carry it.", "done")
    return redirect(url_for("meetings.meeting", meeting_id=meeting_id))
