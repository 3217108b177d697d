"""Decisions: what a meeting decided on an item, and the delegations that committees decide by."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from governance.db import db, unit_of_work
from governance.domain.errors import BadInput, NotLawful, Refusal
from governance.domain.permissions import Permission, Role
from governance.domain.routes import Decision, Votes
from governance.domain.routes.case import Casting
from governance.models.meeting import MeetingState
from governance.models.school import Body
from governance.queries.decisions import delegations as delegation_queries
from governance.queries.decisions import items as queries
from governance.queries.decisions.room import there_for, withdrawn_from
from governance.queries.governors.interests import interests_bearing
from governance.queries.meetings import agenda as agenda_queries
from governance.services.decisions import delegations as delegation_services
from governance.services.decisions import votes as services
from governance.services.decisions.judging import Ballot
from governance.services.decisions.noting import note_item
from governance.services.decisions.openings import openings
from governance.web.guards import me, needs, now
from governance.web.meetings import number, typed, typed_day

blueprint = Blueprint("decisions", __name__)

KINDS = {
    Decision.APPROVED: "The board accepts this text as its own.",
    Decision.ADOPTED: "A model, trust or local-authority text, taken as it stands.",
    Decision.APPROVED_WITH_AMENDMENTS: "The headteacher makes them; the chair signs the new text.",
    Decision.RATIFIED: "The full board confirms what a committee or a person decided.",
    Decision.DEFERRED: "Put off: the draft waits for another meeting.",
    Decision.REJECTED: "Back to the headteacher.",
    Decision.NOTED: "Taken as information, not approved: the draft waits for a decision.",
}
"""What each decision means, in the order in which the form offers them."""


@blueprint.get("/agenda-items/<int:item_id>/decision")
@needs(Permission.RECORD_DECISIONS)
def item(item_id: int) -> str:
    """The form for the decision, or the decision once it is recorded."""
    return _item(item_id, None)


@blueprint.post("/agenda-items/<int:item_id>/decision")
@needs(Permission.RECORD_DECISIONS)
def decide(item_id: int) -> Response | tuple[str, int]:
    """Record the decision; what would not stand comes back with every rule it breaks."""
    try:
        expecting, ballot = number("expecting", typed("expecting")), _ballot(item_id)
        with unit_of_work():
            decision = services.decide(
                item_id, by=me(), when=now(), expecting=expecting, ballot=ballot
            )
            meeting_id, kind = decision.meeting_id, decision.kind
    except (BadInput, NotLawful) as error:
        return _item(item_id, error), error.status
    flash(f"The decision is recorded. {services.what_follows(kind)}", "done")
    return redirect(url_for("meetings.meeting", meeting_id=meeting_id))


@blueprint.post("/agenda-items/<int:item_id>/note")
@needs(Permission.RECORD_DECISIONS)
def note(item_id: int) -> Response:
    """Record that the meeting took note of an item that is no policy under review."""
    with unit_of_work():
        noted = note_item(
            item_id, by=me(), when=now(), expecting=number("expecting", typed("expecting"))
        )
        meeting_id = noted.meeting_id
    flash("It is recorded as noted.", "done")
    return redirect(url_for("meetings.meeting", meeting_id=meeting_id))


@blueprint.post("/agenda-items/<int:item_id>/room")
@needs(Permission.RECORD_DECISIONS)
def room(item_id: int) -> Response | tuple[str, int]:
    """Keep who left the room for the item, and show what may be decided with the rest."""
    try:
        with unit_of_work():
            services.record_withdrawals(
                item_id,
                by=me(),
                when=now(),
                expecting=number("expecting", typed("expecting")),
                withdrawn=_withdrawn(),
            )
    except BadInput as error:
        return _item(item_id, error), error.status
    flash("Noted. What may be decided is counted without those who left the room.", "done")
    return redirect(url_for("decisions.item", item_id=item_id))


def _ballot(item_id: int) -> Ballot:
    """The form as typed; BadInput that names its field."""
    kinds = {kind.value: kind for kind in services.ACTIONS}
    if typed("kind") not in kinds:
        raise BadInput("Choose what was decided.", field="kind")
    casting = typed("casting")
    return Ballot(
        kind=kinds[typed("kind")],
        votes=Votes(
            _count("votes_for"),
            _count("votes_against"),
            _count("abstained"),
            Casting(casting) if casting in list(Casting) else None,
        ),
        minute=typed("minute"),
        withdrawn=withdrawn_from(item_id),
        note=typed("note"),
        amendments=services.lines(typed("amendments")),
    )


def _withdrawn() -> dict[int, str]:
    """Who is ticked as having left the room, with their interest."""
    ticked = {number("withdrew", one) for one in request.form.getlist("withdrew")}
    for name in request.form:
        person = name.removeprefix("interest_")
        if name != person and typed(name) and not (person.isdigit() and int(person) in ticked):
            raise BadInput(
                "An interest is written beside somebody who is not ticked. Tick who withdrew, or"
                " clear the words.",
                field="withdrew",
            )
    return {person: typed(f"interest_{person}") for person in ticked}


def _count(name: str) -> int:
    """A number of votes; a field left empty is none."""
    text = typed(name) or "0"
    if not (text.isascii() and text.isdigit() and len(text) <= 3):
        raise BadInput("Give the votes as a whole number, such as 7.", field=name)
    return int(text)


def _item(item_id: int, error: Refusal | None) -> str:
    page = queries.item(me(), item_id)
    meeting = agenda_queries.meeting(me(), page.meeting_id, now().day)
    decision = queries.recorded(item_id)
    if decision is not None:
        return render_template(
            "decisions/recorded.html",
            page=page,
            row=meeting.row,
            decision=decision,
            withdrawn=queries.withdrawn(item_id),
        )
    if meeting.row.state is not MeetingState.HELD or page.outcome is not None:
        return render_template("decisions/waiting.html", page=page, row=meeting.row)
    away = withdrawn_from(item_id)
    roll = queries.roll(meeting.row, meeting.body_id)
    there = there_for(item_id)
    return render_template(
        "decisions/item.html",
        page=page,
        row=meeting.row,
        roll=roll,
        came=[seat for seat in roll.came if seat.person_id in there],
        hint=queries.minute_hint(meeting.row, meeting.body_id),
        openings=openings(item_id, by=me(), withdrawn=away),
        kinds=KINDS,
        interests=interests_bearing(item_id),
        error=error,
        **_as_typed(away, leaving=error is not None and request.endpoint == "decisions.room"),
    )


def _as_typed(away: Mapping[int, str], *, leaving: bool) -> dict[str, Any]:
    """What the two forms show: who left as recorded, unless that form has just come back."""
    interests = {f"interest_{person}": why for person, why in away.items()}
    return {
        "typed": request.form,
        "leaving": request.form if leaving else interests,
        "ticked": request.form.getlist("withdrew") if leaving else [str(one) for one in away],
    }


@blueprint.get("/schools/<int:school_id>/delegations")
@needs(Permission.SEE_MEETINGS)
def delegations(school_id: int) -> str:
    """What the full board handed over, and the form for one more."""
    return _delegations(school_id, None)


@blueprint.post("/schools/<int:school_id>/delegations")
@needs(Permission.RECORD_DECISIONS)
def delegate(school_id: int) -> Response | tuple[str, int]:
    """Record a delegation; what the law keeps with the board comes back with the rule."""
    try:
        policy_id = number("policy_id", typed("policy_id"))
        starts, ends = typed_day("starts") or now().day, typed_day("ends", needed=False)
        with unit_of_work():
            delegation_services.record_delegation(
                policy_id,
                by=me(),
                when=now(),
                to=_receiver(typed("to")),
                minute=typed("minute"),
                starts=starts,
                ends=ends,
            )
    except (BadInput, NotLawful) as error:
        return _delegations(school_id, error), error.status
    flash("The delegation is recorded.", "done")
    return redirect(url_for("decisions.delegations", school_id=school_id))


@blueprint.post("/delegations/<int:delegation_id>/end")
@needs(Permission.RECORD_DECISIONS)
def end_delegation(delegation_id: int) -> Response:
    """The board took a delegation back."""
    with unit_of_work():
        ended = delegation_services.end_delegation(delegation_id, by=me(), when=now())
        school_id = ended.school_id
    flash("The delegation ends today. Decisions taken under it until now stand.", "done")
    return redirect(url_for("decisions.delegations", school_id=school_id))


def _receiver(text: str) -> Body | Role:
    """A committee (“body:3”) or a role (“role:headteacher”)."""
    kind, _, rest = text.partition(":")
    if kind == "role" and rest in list(Role):
        return Role(rest)
    if kind == "body":
        committee = db.session.get(Body, number("to", rest))
        if committee is not None:
            return committee
    raise BadInput("Choose a committee or one of the roles listed.", field="to")


def _delegations(school_id: int, error: Refusal | None) -> str:
    page = delegation_queries.page(me(), school_id)
    receivers = [(f"body:{number}", name) for number, name in page.committees]
    receivers += [(f"role:{role.value}", role.label) for role in delegation_services.ROLES]
    return render_template(
        "decisions/delegations.html",
        page=page,
        receivers=receivers,
        error=error,
        typed=request.form,
        policy_id=request.values.get("policy_id", ""),
    )
