"""Making the packs of papers that were asked for, one after another: the scheduler's part."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from flask import Flask

from governance.adapters.files import FileStore
from governance.db import unit_of_work
from governance.domain.errors import Refusal
from governance.domain.moments import Moment
from governance.services import packs

BROKE = "The pack could not be made because of a fault of the program, which was logged."

logger = logging.getLogger(__name__)


def make_packs(app: Flask, stopping: threading.Event, now: Callable[[], Moment]) -> int:
    """Make the packs that wait until none does, or until told to stop; how many were made.

    Each is claimed and noted in transactions of its own, so that a restart goes on where it was.
    """
    made = 0
    with app.app_context():
        files = FileStore(app.config["FILES_DIR"])
        while not stopping.is_set():
            with unit_of_work():
                parcel = packs.take_next(when=now())
            if parcel is None:
                break
            made += _make(parcel, files, now)
    return made


def _make(parcel: packs.Parcel, files: FileStore, now: Callable[[], Moment]) -> bool:
    """Make one; whether it is there now."""
    try:
        made = packs.make(parcel, files)
    except Refusal as refusal:
        sentence = refusal.sentence
    except Exception:
        logger.exception("Pack %d could not be made.", parcel.pack_id)
        sentence = BROKE
    else:
        with unit_of_work():
            packs.note_made(parcel, made, when=now())
        return True
    with unit_of_work():
        packs.note_failed(parcel, sentence)
    return False
