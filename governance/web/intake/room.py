"""Room for a whole folder: the one address that may be sent more than a single file."""

from __future__ import annotations

from flask import current_app, request
from flask_login import current_user

from governance.adapters.documents import Limits
from governance.adapters.documents.limits import MEGABYTE
from governance.domain.permissions import Permission
from governance.web.guards import me

BRINGING_IN = "intake.bring_in"
ENVELOPE = 500_000
"""Bytes that the form itself may add to the files: names, the token, what stands between them."""


def make_room() -> None:
    """Let whoever may bring documents in send many at once; the disk takes them as they arrive.

    It comes before anything reads what was sent, so that nobody else can fill the disk.
    """
    if request.endpoint != BRINGING_IN or not current_user.is_authenticated:
        return
    if me().may_somewhere(Permission.BRING_IN):
        request.max_content_length = limits().folder_bytes + ENVELOPE


def limits() -> Limits:
    """How much a file and a folder may be, by the settings."""
    settings = current_app.config
    batch = max(settings["BATCH_MEGABYTES"], settings["UPLOAD_MEGABYTES"])
    return Limits(
        upload_bytes=settings["UPLOAD_MEGABYTES"] * MEGABYTE, folder_bytes=batch * MEGABYTE
    )
