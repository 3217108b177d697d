"""Zip folders: each file in them by a plain name, what cannot be used with its reason."""

from __future__ import annotations

import tracemalloc
import zipfile
from io import BytesIO

import pytest

from governance.adapters.documents import Limits
from governance.adapters.documents.bundles import Packed, is_bundle, unpack
from governance.adapters.documents.limits import MEGABYTE, STANDARD
from governance.adapters.documents.writing import make_docx
from governance.domain.errors import BadInput
from tests.corpus import folders
from tests.corpus.folders import folder
from tests.unit.documents.making import PNG

GATE = {"Gate.txt": b"Gate Policy"}


def unpacked(data: bytes, limits: Limits = STANDARD) -> dict[str, Packed]:
    return {one.name: one for one in unpack(BytesIO(data), "p.zip", limits)}


def refusal(data: bytes, limits: Limits = STANDARD) -> str:
    with pytest.raises(BadInput) as refused:
        unpacked(data, limits)
    assert refused.value.sentence.startswith("“p.zip” ")
    assert refused.value.sentence.endswith(".")
    return refused.value.sentence


def test_files_have_plain_names_and_litter_is_passed_over() -> None:
    names = ("a/b/Gate.docx", "__MACOSX/._Gate.docx", "a/Thumbs.db", "a/~$Gate.docx", "a/.DS_Store")
    found = unpacked(folder({**dict.fromkeys(names, b"x"), "a/Bees.pdf": b"x" * 50}))
    assert sorted(found) == ["Bees.pdf", "Gate.docx"]


def test_a_folder_packed_on_windows_with_backslashes_is_read() -> None:
    assert sorted(unpacked(folder({"Policies\\2026\\Gate.txt": b"Gate"}))) == ["Gate.txt"]


@pytest.mark.parametrize(
    ("data", "name", "says"),
    [
        (folder({**GATE, "big.pdf": b"x" * 200}), "big.pdf", "the limit is 1 MB"),
        (folder({**GATE, "blank.docx": b""}), "blank.docx", "is empty"),
        (folders.linking("passwd.txt", "/etc/passwd", GATE), "passwd.txt", "only a link"),
        (
            folders.locked_in_part("pay.docx", {**GATE, "pay.docx": b"x" * 20}),
            "pay.docx",
            "protected with a password",
        ),
    ],
)
def test_a_file_that_cannot_be_taken_says_why_and_the_others_go_on(
    data: bytes, name: str, says: str
) -> None:
    found = unpacked(data, Limits(upload_bytes=100))
    assert found["Gate.txt"].data == b"Gate Policy"
    assert (found[name].refused or "").startswith(f"“{name}” is ")
    assert says in (found[name].refused or "")
    assert found[name].data == b""


@pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_file_packed_in_an_unusual_way_is_not_unpacked(packing: int) -> None:
    found = unpacked(folder(GATE, packing))
    assert "packed in a way that is not read here" in (found["Gate.txt"].refused or "")


def test_two_files_of_one_name_are_both_there() -> None:
    data = folder({"old/Gate.txt": b"Gate 2019", "new/Gate.txt": b"Gate 2026"})
    found = [one.data for one in unpack(BytesIO(data), "p.zip", STANDARD)]
    assert sorted(found) == [b"Gate 2019", b"Gate 2026"]


@pytest.mark.parametrize(
    "name", ["../../Gate.txt", "/etc/Gate.txt", "a/../../Gate.txt", "..\\..\\Gate.txt", "C:\\G.txt"]
)
def test_a_folder_that_points_outside_itself_is_refused(name: str) -> None:
    assert "files that point outside it" in refusal(folder({name: b"x"}))


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    assert "62 MB packed inside it" in refusal(
        folder({**GATE, "bomb.txt": b"\0" * (60 * MEGABYTE), "more.txt": b"\0" * MEGABYTE})
    )
    limits = Limits(folder_unpacked_bytes=2 * MEGABYTE)
    assert "packed inside it" in refusal(
        folder({f"{n}.txt": b"ab" * 600_000 for n in "abcd"}), limits
    )


def test_a_file_that_unpacks_to_more_than_it_says_never_fills_the_memory() -> None:
    data = folders.lying(1000, 200 * MEGABYTE)
    tracemalloc.start()
    found = unpacked(data)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "is damaged" in (found["Gate.txt"].refused or "")
    assert most < 4 * MEGABYTE


def test_a_folder_in_a_folder_is_handed_on_packed_and_never_unpacked() -> None:
    found = unpacked(folders.nested(2, GATE))
    assert is_bundle(BytesIO(found["inner-1.zip"].data), "inner-1.zip")


def test_more_files_than_are_taken_at_once_are_counted() -> None:
    assert "holds 501 files and at most 500" in refusal(folders.crowded(501))


def test_a_list_of_a_hundred_thousand_files_is_never_read() -> None:
    data = folders.crowded(100_000)
    tracemalloc.start()
    assert "holds more than 500 files" in refusal(data)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 4 * MEGABYTE


def test_a_folder_past_the_limit_says_to_pack_smaller_ones() -> None:
    said = refusal(folder({"a.bin": b"x" * 2_000}, zipfile.ZIP_STORED), Limits(folder_bytes=1_000))
    assert "a zip folder may have 1 MB: pack the files in smaller folders" in said


def test_a_damaged_or_empty_folder_is_said_to_be_one() -> None:
    assert "is damaged" in refusal(folder(GATE)[:40])
    assert "is empty" in refusal(folder({}))
    assert "is empty" in refusal(folder({"__MACOSX/._a": b"x"}))


@pytest.mark.parametrize(
    ("data", "name", "is_one"),
    [
        (folder(GATE), "policies.zip", True),
        (folder(GATE), "policies.docx", True),
        (folder(GATE)[:40], "policies.zip", True),
        (folder(GATE)[:40], "policies.docx", False),
        (make_docx("Gate", "Corvane", [], []), "gate.docx", False),
        (make_docx("Gate", "Corvane", [], []), "gate.zip", False),
        (PNG, "photo.zip", False),
        (b"", "empty.zip", False),
        (folders.crowded(100_000), "many.docx", True),
    ],
    ids=["zip", "zip-as-docx", "cut", "cut-as-docx", "docx", "docx-as-zip", "png", "empty", "many"],
)
def test_a_folder_is_told_from_a_document_by_what_is_in_it(
    data: bytes, name: str, is_one: bool
) -> None:
    stream = BytesIO(data)
    assert is_bundle(stream, name) is is_one
    assert stream.tell() == 0
