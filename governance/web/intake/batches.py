"""A batch: how far its reading is, accepting what is sure at once, undoing it as a whole."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO, cast

from flask import current_app, flash, redirect, render_template, request, url_for
from werkzeug.datastructures import FileStorage
from werkzeug.wrappers import Response

from governance.adapters.documents import Limits, refusals
from governance.adapters.documents.bundles import is_bundle, unpack
from governance.adapters.files import FileStore
from governance.db import unit_of_work
from governance.domain.errors import BadInput, Refusal
from governance.domain.permissions import Permission
from governance.queries import intake as documents
from governance.queries.intake import batches as queries
from governance.services import intake as verbs
from governance.services.intake import Arrived
from governance.web.forms.typed import Typed
from governance.web.guards import me, needs, now
from governance.web.intake.blueprint import blueprint
from governance.web.intake.room import limits


@blueprint.get("/bring-in/batches/<int:batch_id>")
@needs(Permission.BRING_IN)
def batch(batch_id: int) -> str:
    """How far the reading is, and what became of each file, doubts first."""
    view = queries.batch(me(), batch_id)
    return render_template("intake/batch.html", view=view, first=documents.first_of(batch_id))


@blueprint.post("/bring-in/batches/<int:batch_id>/accept")
@needs(Permission.BRING_IN)
def accept_batch(batch_id: int) -> Response:
    """Accept all confident values: sure documents whole, of the others what is sure."""
    view = queries.batch(me(), batch_id)
    accepted, refused = _each(verbs.accept, view.sure)
    partly, refused_too = _each(verbs.accept_confident, view.partly)
    many = "document was" if accepted == 1 else "documents were"
    if accepted or not partly:
        flash(f"{accepted} {many} accepted as read.", "done")
    if partly:
        others = "1 other" if partly == 1 else f"{partly} others"
        flash(f"The confident values of {others} were accepted: only the rest is asked.", "done")
    for sentence in (*refused, *refused_too)[:10]:
        flash(sentence, "refused")
    return redirect(url_for("intake.batch", batch_id=batch_id))


@blueprint.post("/bring-in/batches/<int:batch_id>/undo")
@needs(Permission.BRING_IN)
def undo_batch(batch_id: int) -> Response:
    """Take the whole batch back."""
    expecting = Typed(request.form).expecting()
    with unit_of_work():
        verbs.undo(batch_id, by=me(), when=now(), expecting=expecting)
    flash("The batch was undone. Nothing of it waits, and the register is unchanged.", "done")
    return redirect(url_for("intake.waiting"))


def queue_uploads(school_id: int, uploads: Iterable[FileStorage]) -> int:
    """Keep the files, those in zip folders among them, and queue them; the batch’s number."""
    arrived = list(_keep(uploads, limits()))
    with unit_of_work():
        return verbs.queue(school_id, by=me(), when=now(), arrived=arrived).id


def holds_a_bundle(upload: FileStorage) -> bool:
    """Whether an upload is a zip folder."""
    return is_bundle(cast(BinaryIO, upload.stream), upload.filename or "")


def _each(
    verb: Callable[..., object], numbered: Iterable[tuple[int, int]]
) -> tuple[int, list[str]]:
    """Do it to each document on its own: how many were done, and why the others were not."""
    done, refused = 0, []
    for document_id, revision in numbered:
        try:
            with unit_of_work():
                verb(document_id, by=me(), when=now(), expecting=revision)
            done += 1
        except Refusal as refusal:
            refused.append(refusal.sentence)
    return done, refused


def _keep(uploads: Iterable[FileStorage], most: Limits) -> Iterator[Arrived]:
    files = FileStore(current_app.config["FILES_DIR"])
    for upload in uploads:
        name, stream = refusals.plain_name(upload.filename or ""), cast(BinaryIO, upload.stream)
        try:
            if is_bundle(stream, name):
                for packed in unpack(stream, name, most):
                    kept = None if packed.refused else files.put(packed.data).sha256
                    yield Arrived(packed.name, kept, packed.refused)
            else:
                yield Arrived(name, _kept(stream, name, files, most))
        except BadInput as refusal:
            yield Arrived(name, refused=refusal.sentence)


def _kept(stream: BinaryIO, name: str, files: FileStore, most: Limits) -> str:
    """The SHA-256 of a file put into the store; BadInput where it is empty or too large."""
    size = stream.seek(0, os.SEEK_END)
    stream.seek(0)
    if not size:
        raise refusals.empty(name)
    if size > most.upload_bytes:
        raise refusals.too_large(name, size, most.upload_bytes)
    return files.put(stream).sha256
