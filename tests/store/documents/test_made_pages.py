"""Pages that LibreOffice makes of Word files, where it can reach nothing else on the machine."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from governance.adapters.documents import parse_safely
from governance.adapters.documents.pages import looking, office
from governance.adapters.documents.pages.drawing import How, Pages
from governance.adapters.documents.pages.png import SIGNATURE, png
from governance.adapters.documents.pages.wanted import Wanted
from governance.adapters.documents.sniffing import MEDIA_TYPES, Format
from governance.adapters.documents.writing import make_docx
from governance.queries.intake.places import Finder
from tests.store.documents.test_parsing import POLICY
from tests.unit.documents.making import zipped

OFFICE = pytest.mark.skipif(
    not office.may_run(),
    reason="LibreOffice is not installed here, or this kernel cannot confine it (Landlock)",
)


@OFFICE
def test_the_pages_of_a_word_file_are_made_beside_and_hold_its_words(store, paper):
    pages, gate = Pages(store), paper(make_docx(*POLICY), Format.DOCX, "gate.docx")
    assert pages.standing(gate).how is How.BEING_MADE
    assert pages.standing(gate, patience=60).how is How.MADE
    document = parse_safely(make_docx(*POLICY), "gate.docx").document
    finder = Finder(document.text, pages.letters(gate).sheets)
    for block in document.blocks:
        if block.text:
            assert finder.spot(block.start, block.end) is not None, block.text
    assert pages.picture(gate, 1).startswith(SIGNATURE)


@OFFICE
def test_a_file_that_libreoffice_cannot_lay_out_is_refused_with_a_sentence(store, paper):
    broken = paper(b"PK\x03\x04 and nothing more", Format.DOCX, "gate.docx")
    standing = Pages(store).standing(broken, patience=60)
    assert standing.how is How.REFUSED
    assert "gate.docx" in standing.sentence


def linking(place: Path) -> bytes:
    """An OpenDocument text that shows a picture which lies elsewhere on the machine."""
    names = "urn:oasis:names:tc:opendocument:xmlns"
    listed = "".join(
        f'<m:file-entry m:full-path="{path}" m:media-type="{kind}"/>'
        for path, kind in (("/", MEDIA_TYPES[Format.ODT]), ("content.xml", "text/xml"))
    )
    manifest = f'<m:manifest xmlns:m="{names}:manifest:1.0" m:version="1.2">{listed}</m:manifest>'
    content = (
        f'<o:document-content xmlns:o="{names}:office:1.0" xmlns:text="{names}:text:1.0"'
        f' xmlns:draw="{names}:drawing:1.0" xmlns:svg="{names}:svg-compatible:1.0"'
        ' xmlns:xlink="http://www.w3.org/1999/xlink" o:version="1.2"><o:body><o:text>'
        '<text:p>Gate Policy<draw:frame text:anchor-type="as-char" svg:width="9cm"'
        f' svg:height="9cm"><draw:image xlink:href="{place.as_uri()}" xlink:type="simple"/>'
        "</draw:frame></text:p></o:text></o:body></o:document-content>"
    )
    return zipped(
        {
            "mimetype": MEDIA_TYPES[Format.ODT].encode(),
            "META-INF/manifest.xml": manifest.encode(),
            "content.xml": content.encode(),
        }
    )


@OFFICE
def test_libreoffice_reads_no_other_file_of_the_machine(store, paper, tmp_path):
    secret = tmp_path / "secret.png"
    secret.write_bytes(png(b"\xff\x00\x00" * 10_000, 100, 100, 300))
    gate = paper(linking(secret), Format.ODT, "gate.odt")
    assert Pages(store).standing(gate, patience=60).how is How.MADE
    assert "GatePolicy" in Pages(store).letters(gate).sheets[0].text
    assert not reddish(Pages(store).picture(gate, 1))


@pytest.mark.skipif(not office.program(), reason="LibreOffice is not installed here")
def test_without_bounds_libreoffice_would_have_read_it(tmp_path):
    """What the test above looks for is there where nothing confines LibreOffice."""
    secret = tmp_path / "secret.png"
    secret.write_bytes(png(b"\xff\x00\x00" * 10_000, 100, 100, 300))
    (tmp_path / "gate.odt").write_bytes(linking(secret))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    options = ["--headless", "--norestore", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    command = [office.program(), profile, *options, str(tmp_path / "gate.odt")]
    subprocess.run(command, check=True, capture_output=True, timeout=100)
    wanted = Wanted(picture=True, sheets=(1,))
    assert reddish(looking.picture(tmp_path / "gate.pdf", "gate.pdf", wanted))


def reddish(picture: bytes) -> bool:
    """Whether a picture has any colour: ours are grey where nothing has."""
    return picture[25] == 2


@OFFICE
def test_what_is_confined_reaches_its_scratch_folder_and_nothing_else(tmp_path):
    scratch, other = tmp_path / "scratch", tmp_path / "other"
    scratch.mkdir()
    other.mkdir()
    (other / "secret").write_text("quince")
    script = (
        f"echo made > {scratch}/mine; cat {other}/secret > {scratch}/theirs;"
        f" echo no > {other}/written; cat /proc/self/environ > {scratch}/environ"
    )
    command = [sys.executable, "-I", office.confining.__file__]
    bound = [str(scratch), "5", "512", "/bin/sh", "-c", script]
    subprocess.run([*command, *bound], check=False, capture_output=True)
    assert (scratch / "mine").read_text() == "made\n"
    assert (scratch / "theirs").read_text() == ""
    assert (scratch / "environ").read_text() == ""
    assert not (other / "written").exists()
