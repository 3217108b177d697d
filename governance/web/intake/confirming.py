"""The page on which a document is confirmed: each value beside the words it came from."""

from __future__ import annotations

from flask import flash, redirect, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from governance.db import unit_of_work
from governance.domain.errors import BadInput
from governance.domain.permissions import Permission
from governance.models.intake import IntakeState
from governance.queries import intake as queries
from governance.queries.intake import meant
from governance.services import intake as verbs
from governance.services.intake import proposal_of
from governance.services.intake.choosing import text_of
from governance.web.forms.typed import Typed
from governance.web.guards import me, needs, now
from governance.web.intake.blueprint import blueprint
from governance.web.intake.choosing import Choosing, pressed
from governance.web.intake.drawing import Drawing
from governance.web.intake.filled import as_typed, confirmed
from governance.web.intake.shown.pages import pages, paper_of
from governance.web.intake.shown.sheets import View, looking_of


@blueprint.get("/bring-in/<int:document_id>")
@needs(Permission.BRING_IN)
def document(document_id: int) -> str:
    """What the document proposes, ready to be confirmed, corrected or set aside."""
    found = queries.document(me(), document_id)
    read = proposal_of(found.reading, found.filename)
    typed = Typed(as_typed(found, read))
    _make_ready(queries.next_waiting(me().reach(Permission.BRING_IN), found))
    return Drawing(found, typed, Choosing(), looking_of(request.args)).draw()


@blueprint.post("/bring-in/<int:document_id>/choose")
@needs(Permission.BRING_IN)
def choose(document_id: int) -> Response | str:
    """Draw the page again with the words that were pressed in the text, and all that was typed.

    Nothing is stored: what was chosen goes along in the form until it is confirmed.
    """
    found = queries.document(me(), document_id)
    if found.state is not IntakeState.WAITING:
        return redirect(url_for("intake.document", document_id=document_id))
    form = MultiDict(request.form)
    read = proposal_of(found.reading, found.filename)
    choosing = pressed(form, read, text_of(found.blocks))
    if choosing.took and choosing.key and choosing.key.field == "approved_by":
        body = meant.body_meant(found.school_id, form["approved_by"])
        form["body"] = str(body) if body else form.get("body", "")
    typed = Typed(form)
    typed.errors.update(choosing.errors)
    return Drawing(found, typed, choosing, looking_of(form)).draw()


@blueprint.post("/bring-in/<int:document_id>/confirm")
@needs(Permission.BRING_IN)
def confirm(document_id: int) -> Response | tuple[str, int]:
    """Take the document over as it was confirmed, and go on to the next that waits."""
    typed = Typed(request.form)
    found = queries.document(me(), document_id)
    following = queries.next_waiting(me().reach(Permission.BRING_IN), found)
    try:
        stated = confirmed(typed)
        typed.check()
        with unit_of_work():
            policy = verbs.confirm(
                document_id,
                by=me(),
                when=now(),
                expecting=typed.expecting(),
                confirmed=stated,
            )
            policy_id, title = policy.id, policy.title
    except BadInput as error:
        typed.blame(error)
        again, looking = queries.document(me(), document_id), looking_of(request.form)
        return Drawing(again, typed, Choosing(), looking).draw(), error.status
    flash(f"“{title}” is in the register.", "done")
    if request.form.get("action") == "next" and following is not None:
        as_text = View.TEXT.value if looking_of(request.form).view is View.TEXT else None
        return redirect(url_for("intake.document", document_id=following, view=as_text))
    return redirect(url_for("register.policy", policy_id=policy_id))


def _make_ready(document_id: int | None) -> None:
    """Have the pages of the document that comes next made while this one is looked at."""
    if document_id is not None:
        pages().begin(paper_of(queries.document(me(), document_id)))
