"""Pictures of pages and the places of their letters, drawn in processes that can reach nothing."""

from __future__ import annotations

import hashlib
import os
import struct
import threading
import time
import zlib

import pytest

from governance.adapters.documents.pages import drawing, looking, office
from governance.adapters.documents.pages.drawing import How, Pages, Paper
from governance.adapters.documents.pages.png import SIGNATURE, png
from governance.adapters.documents.pages.shelf import Shelf
from governance.adapters.documents.pages.wanted import Wanted
from governance.adapters.documents.sniffing import MEDIA_TYPES, Format
from governance.adapters.documents.writing import make_pdf
from governance.domain.errors import BadInput
from governance.queries.intake.places import Finder
from tests.store.documents.test_parsing import POLICY
from tests.unit.documents.making import lines_at, locked_pdf, pdf

PAGES = pdf([lines_at([(60, 780, "Gate Policy")]), lines_at([(100, 700, "Due: May 2027")])])


def unpacked(picture):
    """(width, height, rows of grey) of a PNG that is grey and unfiltered."""
    width, height, depth, kind = struct.unpack_from(">2I2B", picture, 16)
    assert (depth, kind) == (8, 0)
    start = picture.index(b"IDAT") + 4
    rows = zlib.decompress(picture[start:-16])
    return width, height, [rows[at + 1 : at + 1 + width] for at in range(0, len(rows), width + 1)]


def test_a_page_is_drawn_and_its_letters_are_dark_where_they_are_said_to_be(store, paper):
    pages, gate = Pages(store), paper(PAGES)
    width, height, rows = unpacked(pages.picture(gate, 2))
    looked = pages.letters(gate, [2])
    assert looked.count == 2
    sheet = looked.sheets[0]
    assert (sheet.number, sheet.width, sheet.height) == (2, width, height)
    assert sheet.text == "Due:May2027"
    left, top, right, bottom = Finder("Due: May 2027", [sheet]).spot(5, 13).rects[0]
    inside = [value for row in rows[top:bottom] for value in row[left:right]]
    outside = [value for row in rows[:top] + rows[bottom:] for value in row]
    assert min(inside) < 80
    assert set(outside) == {255}


def test_a_page_on_its_side_and_cut_is_marked_where_it_is_shown(store, paper):
    turned = PAGES.replace(
        b"/MediaBox [0 0 595 842]", b"/MediaBox [0 0 595 842] /CropBox [20 300 590 840] /Rotate 90"
    )
    gate = paper(turned)
    _, _, rows = unpacked(Pages(store).picture(gate, 2))
    sheet = Pages(store).letters(gate, [2]).sheets[0]
    assert sheet.width < sheet.height  # cut to 570 by 540 points, then turned
    boxes = [sheet.box(at) for at in range(len(sheet.text))]
    for left, top, right, bottom in boxes:
        inside = [value for row in rows[top:bottom] for value in row[left:right]]
        assert min(inside) < 160


def test_what_was_drawn_is_kept_and_drawn_no_more(store, paper, monkeypatch):
    pages, gate = Pages(store), paper(PAGES)
    first, letters = pages.picture(gate, 1), pages.letters(gate, [1, 2])
    monkeypatch.setattr(looking, "ask", None)
    assert pages.picture(gate, 1) == first
    assert pages.letters(gate, [1, 2]) == letters
    assert pages.letters(gate) == letters
    assert [sheet.number for sheet in pages.letters(gate, [2, 9]).sheets] == [2]
    assert list(store.listing()) == [gate.sha256]


def test_a_page_that_is_not_there_has_no_picture(store, paper):
    assert Pages(store).picture(paper(PAGES), 3) is None


@pytest.mark.parametrize("data", [locked_pdf(), b"%PDF-1.7 and then nothing"])
def test_a_file_that_cannot_be_drawn_says_why_and_is_not_tried_again_at_once(
    store, paper, data, monkeypatch
):
    pages, bad = Pages(store), paper(data)
    assert pages.standing(bad).how is How.OWN
    with pytest.raises(BadInput) as refused:
        pages.letters(bad, [1])
    monkeypatch.setattr(looking, "ask", None)
    again = pages.standing(bad)
    assert (again.how, again.sentence) == (How.REFUSED, refused.value.sentence)
    kept = next(store.root.glob("pages/*/*/refused.txt"))
    os.utime(kept, (time.time() - 700,) * 2)
    assert pages.standing(bad).how is How.OWN


def test_a_missing_file_has_no_pages(store):
    nothing = Paper("a" * 64, MEDIA_TYPES[Format.PDF], "gate.pdf")
    assert Pages(store).standing(nothing).how is How.REFUSED


def test_a_huge_page_is_drawn_within_the_pixels_allowed(store, paper):
    wall = paper(PAGES.replace(b"[0 0 595 842]", b"[0 0 14000 14000]"))
    width, height, _ = unpacked(Pages(store).picture(wall, 1))
    assert 1_000_000 < width * height < 4_100_000


def test_a_worker_that_takes_too_long_is_ended(tmp_path):
    place = tmp_path / "gate.pdf"
    place.write_bytes(pdf([" ".join(["BT /F1 9 Tf 9 9 Td (a) Tj ET"] * 400_000)]))
    with pytest.raises(BadInput, match="took too long"):  # half a second of work
        looking.letters(place, "gate.pdf", Wanted(wall_seconds=0.01))


@pytest.mark.parametrize(
    "answer",
    [
        {},
        {"count": 1, "sheets": [{}]},
        {"count": "many", "sheets": []},
        {"count": 1, "sheets": [{"number": 1, "width": 0, "height": 9, "text": "", "boxes": ""}]},
        {"count": 1, "sheets": [{"number": 1, "width": 9, "height": 9, "text": "a", "boxes": ""}]},
    ],
)
def test_a_worker_is_not_believed_where_its_answer_has_another_shape(answer):
    with pytest.raises((KeyError, TypeError, ValueError)):
        looking.looked(answer)


def test_a_picture_with_colour_keeps_it():
    picture = png(b"\xff\x00\x00\x00\xff\x00" * 2, 2, 2, 6)
    assert picture.startswith(SIGNATURE)
    assert struct.unpack_from(">2I2B", picture, 16) == (2, 2, 8, 2)
    start = picture.index(b"IDAT") + 4
    assert zlib.decompress(picture[start:-16]) == b"\0\xff\x00\x00\x00\xff\x00" * 2


def test_a_full_shelf_gives_up_what_was_looked_at_longest_ago(tmp_path):
    shelf = Shelf(tmp_path, most_bytes=250)
    for name in "abc":
        shelf.write(name * 64, "1.png", b"x" * 100)
        os.utime(shelf.path(name * 64, "1.png").parent, (ord(name), ord(name)))
    assert shelf.read("a" * 64, "1.png") is None
    assert shelf.read("b" * 64, "1.png") == b"x" * 100
    shelf.write("d" * 64, "1.png", b"x" * 100)
    assert [shelf.read(name * 64, "1.png") is None for name in "abcd"] == [True, False, True, False]
    with pytest.raises(ValueError, match="hexadecimal"):
        shelf.path("../../etc", "passwd")


def test_files_without_pages_and_without_the_program_say_so(store, paper, monkeypatch):
    monkeypatch.setattr(office, "may_run", lambda: False)
    assert Pages(store).standing(paper(b"words", Format.TEXT)).how is How.NO_PAGES
    assert Pages(store).standing(paper(b"words", Format.DOCX)).how is How.NO_PROGRAM


def test_the_same_file_is_not_made_twice_at_once(store, paper, monkeypatch):
    made, asked = [], threading.Event()

    def slowly(source, media_type, name):
        made.append(name)
        assert asked.wait(60)
        return make_pdf(*POLICY)

    monkeypatch.setattr(office, "may_run", lambda: True)
    monkeypatch.setattr(office, "to_pdf", slowly)
    pages, gate = Pages(store), paper(b"word " + os.urandom(4), Format.DOCX, "gate.docx")
    events = [pages.begin(gate) for _ in range(3)]
    asked.set()
    assert all(event.wait(60) for event in events)
    assert made == ["gate.docx"]
    assert pages.begin(gate) is None
    assert pages.standing(gate).how is How.MADE


def test_whoever_comes_when_too_many_draw_is_asked_to_come_again(store, paper, monkeypatch):
    monkeypatch.setattr(drawing, "_AT_ONCE", threading.BoundedSemaphore(1))
    monkeypatch.setattr(drawing, "_LONGEST_WAIT", 0.01)
    pages, gate = Pages(store), paper(PAGES)
    with drawing._AT_ONCE, pytest.raises(BadInput, match="Load the page again"):
        pages.picture(gate, 1)
    assert pages.standing(gate).how is How.OWN
    assert pages.picture(gate, 1) is not None


def test_the_store_keeps_its_own_files_apart_from_what_was_drawn(store, paper):
    gate = paper(PAGES)
    Pages(store).picture(gate, 1)
    assert list(store.listing()) == [hashlib.sha256(PAGES).hexdigest()]
    assert store.changed() == []
    assert (store.root / "pages").stat().st_mode & 0o077 == 0
