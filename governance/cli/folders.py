"""The files that a command is given: themselves, those in folders, those in zip folders."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from flask import current_app

from governance.adapters.documents import Limits
from governance.adapters.documents.bundles import is_bundle, unpack
from governance.adapters.documents.limits import MEGABYTE
from governance.adapters.documents.refusals import plain_name
from governance.domain.errors import BadInput


@dataclass(frozen=True, slots=True)
class Given:
    """A file to read: `source` is where it lies, or its bytes out of a zip folder.

    `path` is as it was given, with the zip folder before the file’s name.
    """

    path: str
    name: str
    source: Path | bytes
    refused: str | None = None

    def data(self) -> bytes:
        """Its bytes."""
        return self.source.read_bytes() if isinstance(self.source, Path) else self.source

    def check(self) -> None:
        """BadInput with the reason where it could not even be opened."""
        if self.refused:
            raise BadInput(self.refused)


def limits() -> Limits:
    """How much a file and a folder may be, by the settings."""
    settings = current_app.config
    return Limits(
        upload_bytes=settings["UPLOAD_MEGABYTES"] * MEGABYTE,
        folder_bytes=max(settings["BATCH_MEGABYTES"], settings["UPLOAD_MEGABYTES"]) * MEGABYTE,
    )


def given(paths: tuple[str, ...], most: Limits) -> Iterator[Given]:
    """Each file, and every file in the folders and zip folders; what is hidden is left.

    Asked through `os.path`, which takes a name that no file can have for one that does not exist.
    """
    for path in paths:
        place = Path(path)
        if os.path.isdir(path):
            for one in sorted(place.rglob("*")):
                parts = one.relative_to(place).parts
                if one.is_file() and not any(part.startswith((".", "~$")) for part in parts):
                    yield from _opened(str(one), most)
        else:
            yield from _opened(path, most)


def _opened(path: str, most: Limits) -> Iterator[Given]:
    """The file itself, or those inside it; one that cannot be opened says why."""
    place, name = Path(path), plain_name(path)
    if not os.path.isfile(path):
        yield Given(path, name, place, f"“{path}” is no file. Check its name.")
        return
    try:
        with place.open("rb") as stream:
            if not is_bundle(stream, name):
                yield Given(path, name, place)
                return
            for packed in unpack(stream, name, most):
                yield Given(f"{path}/{packed.name}", packed.name, packed.data, packed.refused)
    except BadInput as refusal:
        yield Given(path, name, place, refusal.sentence)
    except OSError as error:
        yield Given(
            path, name, place, f"“{name}” could not be opened ({error.strerror}): check its rights."
        )
