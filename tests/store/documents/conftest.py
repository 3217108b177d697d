"""A store of files, and papers in it."""

from __future__ import annotations

import pytest

from governance.adapters.documents.pages.drawing import Paper
from governance.adapters.documents.sniffing import MEDIA_TYPES, Format
from governance.adapters.files import FileStore


@pytest.fixture
def store(tmp_path):
    return FileStore(tmp_path / "files")


@pytest.fixture
def paper(store):
    """`paper(data, format)` is a stored file."""

    def stored(data, kind=Format.PDF, name="gate.pdf"):
        return Paper(store.put(data).sha256, MEDIA_TYPES[kind], name)

    return stored
