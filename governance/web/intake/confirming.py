"""The page on which a document is confirmed: each value beside the words it came from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from governance.db import unit_of_work
from governance.domain.dates import PreciseDate
from governance.domain.errors import BadInput
from governance.domain.permissions import Permission
from governance.models.intake import IntakeDocument
from governance.models.policy import Policy
from governance.queries import intake as queries
from governance.queries import policy as policies
from governance.services import intake as verbs
from governance.services.intake import Confirmed, Place, Proposal, Signature, proposal_of
from governance.services.register import title_key
from governance.web.forms.typed import Typed, frequency_options, summary
from governance.web.guards import me, needs, now
from governance.web.intake.blueprint import blueprint

MOST_SIGNATORIES = 12
SPARE_ROWS = 1


@blueprint.get("/bring-in/<int:document_id>")
@needs(Permission.BRING_IN)
def document(document_id: int) -> str:
    """What the document proposes, ready to be confirmed, corrected or set aside."""
    found = queries.document(me(), document_id)
    proposal = proposal_of(found.reading, found.filename)
    return _form(found, proposal, Typed(_as_typed(found, proposal)))


@blueprint.post("/bring-in/<int:document_id>/confirm")
@needs(Permission.BRING_IN)
def confirm(document_id: int) -> Response | tuple[str, int]:
    """Take the document over as it was confirmed."""
    typed = Typed(request.form)
    try:
        confirmed = _confirmed(typed)
        typed.check()
        with unit_of_work():
            policy = verbs.confirm(
                document_id,
                by=me(),
                when=now(),
                expecting=typed.expecting(),
                confirmed=confirmed,
            )
            policy_id, title = policy.id, policy.title
    except BadInput as error:
        typed.blame(error)
        found = queries.document(me(), document_id)
        return _form(found, proposal_of(found.reading, found.filename), typed), error.status
    flash(f"“{title}” is in the register.", "done")
    following = queries.next_waiting(me().reach(Permission.BRING_IN), document_id)
    if request.form.get("action") == "next" and following is not None:
        return redirect(url_for("intake.document", document_id=following))
    return redirect(url_for("register.policy", policy_id=policy_id))


def _as_typed(found: IntakeDocument, proposal: Proposal) -> MultiDict[str, str]:
    """The form filled in with what was read; what was not read is left empty."""
    known = queries.policy_like(found.school_id, proposal.title)
    values = {
        "expecting": str(found.revision),
        "title": proposal.title,
        "written": _words([proposal.written]),
        "approved": _words(proposal.approved),
        "reviewed": _words(proposal.reviewed),
        "next_review": _words([proposal.next_review]),
        "frequency": proposal.frequency.stored if proposal.frequency else "",
        "approved_by": proposal.approved_by or "",
        "owner": proposal.owner or "",
        "body": "",
        "place": "" if known else Place.NEW.value,
        "known": str(known.id) if known else "",
    }
    for place, one in enumerate(proposal.signatories[:MOST_SIGNATORIES]):
        values[f"name_{place}"] = one.name or ""
        values[f"role_{place}"] = one.role or ""
        values[f"signed_{place}"] = _words([one.signed_on])
    return MultiDict(values)


def _words(dates: Sequence[PreciseDate | None]) -> str:
    return "\n".join(one.in_words() for one in dates if one)


def _confirmed(typed: Typed) -> Confirmed:
    """What the form says; what is wrong with it gathers in `typed.errors`."""
    place = typed.form.get("place", "")
    if place not in set(Place):
        typed.errors["place"] = "Say whether this is a newer or an earlier text, or another policy."
        place = Place.NEW.value
    return Confirmed(
        title=typed.text("title", longest=300, missing="Give the policy its title.") or "",
        written=typed.date("written"),
        approved=typed.dates("approved"),
        reviewed=typed.dates("reviewed"),
        next_review=typed.date("next_review"),
        frequency=typed.frequency("frequency"),
        approved_by=typed.text("approved_by", longest=200),
        body_id=typed.number("body"),
        owner=typed.text("owner", longest=200),
        signatories=tuple(_signatories(typed)),
        place=Place(place),
        known_id=typed.number("known"),
    )


def _signatories(typed: Typed) -> list[Signature]:
    found = []
    for place in range(MOST_SIGNATORIES + SPARE_ROWS):
        name = typed.text(f"name_{place}", longest=200)
        role = typed.text(f"role_{place}", longest=200)
        signed = typed.date(f"signed_{place}")
        if name or role:
            found.append(Signature(name, role, signed))
        elif signed:
            typed.errors[f"name_{place}"] = "Say who signed on that date."
    return found


def _form(found: IntakeDocument, proposal: Proposal, typed: Typed) -> str:
    shown = [one for one in proposal.evidence if one.field != "reference"]
    stretches = queries.marked(found.blocks, [*shown, *proposal.doubts])
    reach = me().reach(Permission.BRING_IN)
    return render_template(
        "intake/document.html",
        document=found,
        proposal=proposal,
        typed=typed.form,
        errors=typed.errors,
        problems=summary(typed.errors),
        stretches=stretches,
        mark_of=_mark_finder(queries.marks_at(stretches)),
        frequencies=frequency_options(proposal.frequency),
        bodies=policies.bodies(found.school_id),
        known=_known(found, typed),
        people=min(len(proposal.signatories), MOST_SIGNATORIES) + SPARE_ROWS,
        foreign=_other_school(found, proposal),
        more=queries.next_waiting(reach, found.id) not in (None, found.id),
    )


def _known(found: IntakeDocument, typed: Typed) -> Policy | None:
    """The policy that the title means, to which this may be added as a text."""
    return queries.policy_like(found.school_id, typed.form.get("title", ""))


def _other_school(found: IntakeDocument, proposal: Proposal) -> str | None:
    """The school that the document names, where it is not the one it is brought in for."""
    if proposal.school is None:
        return None
    named, here = title_key(proposal.school), title_key(found.school.name)
    return None if named in here or here in named else proposal.school


def _mark_finder(marks: list[tuple[int, int]]) -> Any:
    """A function from a place in the text to the number of the mark that holds it, or None."""

    def mark_of(start: int) -> int | None:
        return next((first for first, last in marks if first <= start < last), None)

    return mark_of
