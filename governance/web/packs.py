"""The pack of papers: one PDF, made by the scheduler, or here where it is small and asked for."""

from __future__ import annotations

import logging

from flask import Blueprint, Response, current_app

from governance.adapters.files import FileStore
from governance.adapters.packs import WHILE_ONE_WAITS
from governance.db import unit_of_work
from governance.domain.errors import Refusal, WrongMoment
from governance.domain.permissions import Permission
from governance.queries import packs as queries
from governance.services import packs as services
from governance.web.guards import me, needs, now
from governance.web.register.texts import download

blueprint = Blueprint("packs", __name__)
PDF = "application/pdf"
SMALL = 150_000
"""Characters of HTML, some fifty pages: a larger pack is left to the scheduler."""
BEING_MADE = "The pack is being made. Look again in a minute."
BROKE = "The pack could not be made because of a fault of the program, which was logged."

logger = logging.getLogger(__name__)


@blueprint.get("/packs/<int:pack_id>")
@needs(Permission.SEE_MEETINGS)
def file(pack_id: int) -> Response:
    """The PDF, to save; one that is not made yet is made now if it is small."""
    pack = queries.one(me(), pack_id)
    if not pack.made:
        _make(pack_id)
        pack = queries.one(me(), pack_id)
    if pack.sha256 is None:
        raise WrongMoment(BEING_MADE)
    return download(pack.sha256, pack.filename, PDF)


def _make(pack_id: int) -> None:
    """Make a small pack that nobody is making, in a process of its own and in a few seconds."""
    if queries.weight(pack_id) > SMALL:
        return
    with unit_of_work():
        parcel = services.take(pack_id, when=now())
    if parcel is None:
        return
    files = FileStore(current_app.config["FILES_DIR"])
    try:
        made = services.make(parcel, files, bounds=WHILE_ONE_WAITS)
    except Refusal as refusal:
        with unit_of_work():
            services.note_failed(parcel, refusal.sentence)
        raise
    except Exception:
        logger.exception("Pack %d could not be made.", pack_id)
        with unit_of_work():
            services.note_failed(parcel, BROKE)
        raise
    with unit_of_work():
        services.note_made(parcel, made, when=now())
