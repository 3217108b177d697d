"""The text of a version, to read or to download as it was uploaded."""

from __future__ import annotations

from flask import Response, current_app, render_template, send_file
from markupsafe import Markup

from governance.adapters.files import FileStore
from governance.domain.permissions import Permission
from governance.models.policy import Version
from governance.queries import policy as queries
from governance.web.guards import me, needs
from governance.web.register.blueprint import blueprint

DOCUMENT_POLICY = "default-src 'none'; sandbox"


@blueprint.get("/policies/<int:policy_id>/versions/<int:number>")
@needs(Permission.READ_POLICIES)
def version(policy_id: int, number: int) -> str:
    """The text of a version, sanitised when it was uploaded."""
    found = queries.text(me(), policy_id, number)
    return render_template(
        "policy/version.html",
        version=found,
        policy=found.policy,
        text=Markup(found.html),  # noqa: S704 - sanitised by the adapter that made it
        sees_register=me().may(Permission.SEE_REGISTER, found.policy.school.ref),
    )


@blueprint.get("/policies/<int:policy_id>/versions/<int:number>/file")
@needs(Permission.READ_POLICIES)
def file(policy_id: int, number: int) -> Response:
    """The file as it was uploaded, to save and never to show."""
    found: Version = queries.text(me(), policy_id, number)
    return download(found.sha256, found.filename, found.media_type)


def download(sha256: str, filename: str, media_type: str) -> Response:
    """A stored file as an attachment that no browser opens in the place of a page, or keeps."""
    stream = FileStore(current_app.config["FILES_DIR"]).open(sha256)
    answer = send_file(
        stream, mimetype=media_type, as_attachment=True, download_name=filename, etag=False
    )
    answer.headers["Content-Security-Policy"] = DOCUMENT_POLICY
    answer.headers["Cache-Control"] = "no-store"
    return answer
