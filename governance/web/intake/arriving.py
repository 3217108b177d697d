"""Upload several documents at once; see which wait to be confirmed and which were set aside."""

from __future__ import annotations

import os
from dataclasses import dataclass

from flask import current_app, flash, redirect, render_template, request, url_for
from werkzeug.datastructures import FileStorage
from werkzeug.wrappers import Response

from governance.adapters.documents import parse_safely, refusals
from governance.adapters.documents.bundles import is_litter
from governance.adapters.documents.limits import in_megabytes
from governance.adapters.documents.pages.drawing import Paper
from governance.adapters.files import FileStore, StorageFailure
from governance.db import unit_of_work
from governance.domain.errors import BadInput, WrongMoment
from governance.domain.permissions import Permission
from governance.models.intake import IntakeState
from governance.queries import intake as queries
from governance.queries import schools
from governance.queries.intake import batches
from governance.services import intake as verbs
from governance.services.intake import Fate
from governance.web.forms.typed import Typed
from governance.web.guards import me, needs, now
from governance.web.intake.batches import holds_a_bundle, queue_uploads
from governance.web.intake.blueprint import blueprint
from governance.web.intake.room import limits
from governance.web.intake.shown.pages import pages
from governance.web.register.texts import download

ACCEPTED = ".docx,.pdf,.odt,.rtf,.doc,.txt,.md,.html,.htm,.zip"
MOST_FILES = 500
READ_AT_ONCE = 8
NOTHING_CHOSEN = "Choose at least one document, or a folder that holds some."


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one uploaded file: a sentence, and the document where there is one."""

    name: str
    sentence: str
    good: bool
    document_id: int | None = None


@blueprint.get("/bring-in/")
@needs(Permission.BRING_IN)
def waiting() -> str:
    """The upload form, what waits, and what was set aside."""
    return _page([])


@blueprint.post("/bring-in/")
@needs(Permission.BRING_IN)
def bring_in() -> tuple[str, int] | Response:
    """Read each file in a process of its own; one that cannot be used does not stop the others.

    Many files, and zip folders, become a batch that the scheduler reads.
    """
    school_id = Typed(request.form).number("school") or schools.only_one(
        me().reach(Permission.BRING_IN)
    )
    uploads = _uploads()
    if not uploads:
        return _page([], error=NOTHING_CHOSEN), BadInput.status
    if len(uploads) > MOST_FILES:
        return _page([], error=f"Choose at most {MOST_FILES} documents at a time."), BadInput.status
    if school_id is None:
        return _page([], school_error="Choose the school."), BadInput.status
    if len(uploads) > READ_AT_ONCE or any(holds_a_bundle(upload) for upload in uploads):
        batch_id = queue_uploads(school_id, uploads)
        return redirect(url_for("intake.batch", batch_id=batch_id))
    results = [_bring_in_one(school_id, upload) for upload in uploads]
    return _page(results), 200 if any(one.good for one in results) else BadInput.status


@blueprint.post("/bring-in/<int:document_id>/set-aside")
@needs(Permission.BRING_IN)
def set_aside(document_id: int) -> Response:
    """Put a document out of the way, and go on to the next that waits."""
    expecting = Typed(request.form).expecting()
    following = queries.next_waiting(
        me().reach(Permission.BRING_IN), queries.document(me(), document_id)
    )
    with unit_of_work():
        document = verbs.set_aside(document_id, by=me(), when=now(), expecting=expecting)
        name = document.filename
    flash(f"“{name}” was set aside. It can be taken up again under “Bring in”.", "done")
    if following is not None:
        return redirect(url_for("intake.document", document_id=following))
    return redirect(url_for("intake.waiting"))


@blueprint.post("/bring-in/<int:document_id>/take-up")
@needs(Permission.BRING_IN)
def take_up(document_id: int) -> Response:
    """Let a document that was set aside wait again."""
    expecting = Typed(request.form).expecting()
    with unit_of_work():
        verbs.take_up(document_id, by=me(), when=now(), expecting=expecting)
    flash("The document waits again.", "done")
    return redirect(url_for("intake.document", document_id=document_id))


@blueprint.get("/bring-in/<int:document_id>/file")
@needs(Permission.BRING_IN)
def file(document_id: int) -> Response:
    """The file as it was uploaded."""
    found = queries.document(me(), document_id)
    return download(found.sha256, found.filename, found.media_type)


def _uploads() -> list[FileStorage]:
    """The files that were chosen, and those of a folder without what a computer leaves in it."""
    chosen = [upload for upload in request.files.getlist("files") if upload.filename]
    folder = request.files.getlist("folder")
    return chosen + [one for one in folder if one.filename and not is_litter(one.filename)]


def _bring_in_one(school_id: int, upload: FileStorage) -> Result:
    name = upload.filename or "document"
    most = limits()
    data = upload.read(most.upload_bytes + 1)
    try:
        if len(data) > most.upload_bytes:
            raise refusals.too_large(name, upload.stream.seek(0, os.SEEK_END), most.upload_bytes)
        parsed = parse_safely(data, name, limits=most)
        with unit_of_work():
            brought = verbs.bring_in(
                school_id,
                by=me(),
                when=now(),
                parsed=parsed,
                data=data,
                files=FileStore(current_app.config["FILES_DIR"]),
            )
    except (BadInput, WrongMoment, StorageFailure) as error:
        return Result(name, error.sentence, False)
    pages().begin(Paper(parsed.sha256, parsed.media_type, parsed.name))
    said = f"“{brought.name}” {brought.fate.sentence}"
    return Result(brought.name, said, brought.fate is not Fate.SET_ASIDE, brought.document_id)


def _page(
    results: list[Result], *, error: str | None = None, school_error: str | None = None
) -> str:
    reach = me().reach(Permission.BRING_IN)
    rows = current_app.config["PAGE_ROWS"]
    at = request.args.get("after", "")
    return render_template(
        "intake/waiting.html",
        results=results,
        error=error,
        school_error=school_error,
        chosen=request.form.get("school", ""),
        waiting=queries.documents(reach, IntakeState.WAITING, after=at, rows=rows),
        aside_documents=queries.documents(reach, IntakeState.SET_ASIDE, after="", rows=rows),
        schools=schools.in_reach(reach),
        batches=batches.latest(reach),
        accepted=ACCEPTED,
        file_limit=in_megabytes(limits().upload_bytes),
        folder_limit=in_megabytes(limits().folder_bytes),
    )
