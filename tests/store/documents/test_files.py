"""The store of files by what they contain."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from governance.adapters.files import FileStore, StorageFailure, StoredFile
from governance.domain.errors import NotFound

WORDS = b"Every child is safe and happy."
HASH = hashlib.sha256(WORDS).hexdigest()


@pytest.fixture
def store(tmp_path: Path) -> FileStore:
    return FileStore(tmp_path / "files")


def everything(store: FileStore) -> list[Path]:
    return [path for path in store.root.rglob("*") if path.is_file()]


@pytest.mark.parametrize("source", [WORDS, BytesIO(WORDS)], ids=["bytes", "stream"])
def test_a_file_comes_back_by_its_hash(store: FileStore, source: Any) -> None:
    assert store.put(source) == StoredFile(HASH, len(WORDS))
    with store.open(HASH) as stream:
        assert stream.read() == WORDS
    assert store.path(HASH) == store.root / HASH[:2] / HASH[2:4] / HASH
    assert store.verify(HASH)


def test_only_we_may_read_it(store: FileStore) -> None:
    store.put(WORDS)
    assert stat.S_IMODE(store.path(HASH).stat().st_mode) == 0o600
    for folder in (store.root, store.path(HASH).parent, store.path(HASH).parent.parent):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_the_same_bytes_are_stored_once_and_left_alone(store: FileStore) -> None:
    store.put(WORDS)
    before = store.path(HASH).stat()
    assert store.put(WORDS) == StoredFile(HASH, len(WORDS))
    assert store.path(HASH).stat().st_ino == before.st_ino
    assert everything(store) == [store.path(HASH)]


def test_a_damaged_file_is_mended_when_its_bytes_come_again(store: FileStore) -> None:
    store.put(WORDS)
    store.path(HASH).write_bytes(b"other")
    store.put(WORDS)
    assert store.verify(HASH)


def test_a_check_names_what_is_missing_and_what_is_changed(store: FileStore) -> None:
    gone = store.put(b"gone").sha256
    kept = store.put(b"kept").sha256
    store.put(WORDS)
    store.path(gone).unlink()
    store.path(HASH).write_bytes(b"Every child is safe and unhappy.")
    assert store.missing([kept, gone, HASH, gone]) == [gone]
    assert store.changed() == [HASH]
    assert list(store.listing()) == sorted([kept, HASH])
    assert not store.verify(gone)
    assert not store.verify(HASH)


def test_a_missing_file_is_a_sentence(store: FileStore) -> None:
    with pytest.raises(NotFound, match=r"missing from the store: restore it from the backup\.$"):
        store.open(HASH)


@pytest.mark.parametrize("name", ["", "../../etc/passwd", HASH.upper(), HASH[:-1], HASH + "\n"])
def test_a_name_that_is_no_hash_leads_nowhere(store: FileStore, name: str) -> None:
    with pytest.raises(ValueError, match="64 hexadecimal digits"):
        store.path(name)


def test_a_full_disk_is_a_sentence_and_leaves_nothing(
    store: FileStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(StorageFailure, match="No space left on device") as refused:
        store.put(WORDS)
    assert refused.value.sentence.endswith(".")
    assert everything(store) == []


def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "files").write_text("a file where the folder should be")
    with pytest.raises(StorageFailure, match="could not be stored"):
        FileStore(tmp_path / "files").put(WORDS)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write into a read-only folder")
def test_a_read_only_folder_is_a_sentence(store: FileStore) -> None:
    store.root.mkdir(mode=0o500)
    with pytest.raises(StorageFailure, match="Permission denied"):
        store.put(WORDS)


def test_a_stream_that_breaks_leaves_nothing(store: FileStore) -> None:
    class Broken(BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            if self.tell():
                raise ConnectionResetError(errno.ECONNRESET, "Connection reset by peer")
            return super().read(10)

    with pytest.raises(StorageFailure, match="Connection reset"):
        store.put(Broken(WORDS))
    assert everything(store) == []


def test_a_half_written_file_is_never_in_its_place(
    store: FileStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bool] = []
    real = os.fsync

    def watching(handle: int) -> None:
        seen.append(store.path(HASH).exists())
        real(handle)

    monkeypatch.setattr("os.fsync", watching)
    store.put(WORDS)
    assert seen == [False, False, False, True]
    assert store.verify(HASH)
