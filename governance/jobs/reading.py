"""Reading the files of batches, one after another: the scheduler's part of bringing in."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from flask import Flask

from governance.adapters.documents import Limits, parse_safely
from governance.adapters.documents.limits import MEGABYTE
from governance.adapters.files import FileStore
from governance.db import unit_of_work
from governance.domain.errors import Refusal
from governance.domain.moments import Moment
from governance.queries import people
from governance.services.intake import batches
from governance.services.intake.batches import Parcel

NOBODY = "Whoever uploaded it has left, so it was not brought in. Upload it again."
BROKE = "“{}” could not be read because of a fault of the program, which was logged."

logger = logging.getLogger(__name__)


def read_in(app: Flask, stopping: threading.Event, now: Callable[[], Moment]) -> int:
    """Read the files that wait until none does, or until told to stop; how many were dealt with.

    Each file is claimed, read and noted in transactions of its own, so that a restart goes on
    where it was, and one file that cannot be read never holds up the rest.
    """
    dealt_with = 0
    with app.app_context():
        while not stopping.is_set():
            with unit_of_work():
                parcel = batches.take_next(when=now())
            if parcel is None:
                break
            _deal_with(app, parcel, now)
            dealt_with += 1
    return dealt_with


def _deal_with(app: Flask, parcel: Parcel, now: Callable[[], Moment]) -> None:
    try:
        _read(app, parcel, now)
    except Refusal as refusal:
        _note_failed(parcel, refusal.sentence)
    except Exception:
        logger.exception("File %d of a batch could not be read.", parcel.file_id)
        _note_failed(parcel, BROKE.format(parcel.name))


def _read(app: Flask, parcel: Parcel, now: Callable[[], Moment]) -> None:
    files = FileStore(app.config["FILES_DIR"])
    limits = Limits(upload_bytes=app.config["UPLOAD_MEGABYTES"] * MEGABYTE)
    with files.open(parcel.sha256) as stream:
        data = stream.read()
    parsed = parse_safely(data, parcel.name, limits=limits)
    when = now()
    account = people.account(parcel.person_id, when.day)
    if account is None:
        _note_failed(parcel, NOBODY)
        return
    with unit_of_work():
        batches.note_read(
            parcel, by=account.actor, when=when, parsed=parsed, data=data, files=files
        )


def _note_failed(parcel: Parcel, sentence: str) -> None:
    with unit_of_work():
        batches.note_failed(parcel, sentence)
