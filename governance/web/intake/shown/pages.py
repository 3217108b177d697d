"""The pictures of a document’s pages, for whoever may confirm it and nobody else."""

from __future__ import annotations

from flask import Response, current_app

from governance.adapters.documents.pages.drawing import Pages, Paper
from governance.adapters.files import FileStore
from governance.domain.errors import NotFound
from governance.domain.permissions import Permission
from governance.models.intake import IntakeDocument
from governance.queries import intake as queries
from governance.web.guards import me, needs
from governance.web.intake.blueprint import blueprint

PICTURE_POLICY = "default-src 'none'; sandbox"
KEPT = "private, max-age=600"
"""A browser may keep a picture while somebody looks; nothing between it and us may."""


@blueprint.get("/bring-in/<int:document_id>/pages/<int:number>.png")
@needs(Permission.BRING_IN)
def page(document_id: int, number: int) -> Response:
    """One page as a picture; it is drawn in a process of its own unless it was drawn before."""
    paper = paper_of(queries.document(me(), document_id))
    shown = pages()
    drawn = shown.picture(paper, number) if shown.standing(paper).seen else None
    if drawn is None:
        raise NotFound("There is no picture of that page. Look at the document’s text.")
    answer = Response(drawn, mimetype="image/png")
    answer.headers["Content-Security-Policy"] = PICTURE_POLICY
    answer.headers["Cache-Control"] = KEPT
    return answer


def pages() -> Pages:
    """The pages of the files in our store."""
    return Pages(FileStore(current_app.config["FILES_DIR"]))


def paper_of(found: IntakeDocument) -> Paper:
    """The stored file of a document."""
    return Paper(found.sha256, found.media_type, found.filename)
