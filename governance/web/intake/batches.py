"""A batch: how far its reading is, accepting what is sure at once, undoing it as a whole."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
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

SAY_WHAT_IT_IS = "Say of each whether it is a newer text, an earlier one or another policy."


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
    whole = _each(verbs.accept, view.sure)
    alike = whole.refused(verbs.Alike)
    partly = _each(verbs.accept_confident, view.partly)
    left = _each(verbs.accept_confident, alike)
    if whole.done or not (partly.done or alike):
        many = "document was" if whole.done == 1 else "documents were"
        flash(f"{whole.done} {many} accepted as read.", "done")
    if partly.done:
        others = "1 other" if partly.done == 1 else f"{partly.done} others"
        flash(f"The confident values of {others} were accepted: only the rest is asked.", "done")
    if alike:
        many = "1 document is" if len(alike) == 1 else f"{len(alike)} documents are"
        flash(f"{many} like a policy in the register. {SAY_WHAT_IT_IS}", "info")
    expected = (verbs.Alike, verbs.NothingMore)
    for sentence in [why for one in (whole, partly, left) for why in one.sentences(expected)]:
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


@dataclass(frozen=True, slots=True)
class _Done:
    """How many documents something was done to, and the others with their refusals."""

    done: int
    others: tuple[tuple[tuple[int, int], Refusal], ...]

    def refused(self, kind: type[Refusal]) -> list[tuple[int, int]]:
        """(number, revision) of those refused so."""
        return [one for one, refusal in self.others if isinstance(refusal, kind)]

    def sentences(self, expected: tuple[type[Refusal], ...]) -> list[str]:
        """Why others were refused that nothing foresaw; the first ten."""
        found = [why.sentence for _, why in self.others if not isinstance(why, expected)]
        return found[:10]


def _each(verb: Callable[..., object], numbered: Iterable[tuple[int, int]]) -> _Done:
    """Do it to each document on its own."""
    done, refused = 0, []
    for document_id, revision in numbered:
        try:
            with unit_of_work():
                verb(document_id, by=me(), when=now(), expecting=revision)
            done += 1
        except Refusal as refusal:
            refused.append(((document_id, revision), refusal))
    return _Done(done, tuple(refused))


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
