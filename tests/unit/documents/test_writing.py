"""The Word and PDF policies that the program makes."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import docx
import mammoth
import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from governance.adapters.documents.formats import pdf, word
from governance.adapters.documents.limits import STANDARD
from governance.adapters.documents.writing import Place, make_docx, make_pdf
from governance.domain.reading.blocks import Kind

CONTROL = [("Approved by", "Full governing board"), ("Next review", "Spring term 2028")]
SECTIONS = [("Aims", ["Be kind & <fair>.", "#set page(width: 1cm) *not* markup"]), ("Scope", [])]
HOLDS = {
    Place.TABLE: Kind.CELL,
    Place.LINES: Kind.LINE,
    Place.HEADER: Kind.HEADER,
    Place.FOOTER: Kind.FOOTER,
    Place.END: Kind.LINE,
    Place.TEXT_BOX: Kind.TEXT_BOX,
}


def made(make: Callable[..., bytes], place: Place) -> bytes:
    return make(
        "Anti-bullying Policy",
        "Alder Bank Primary School",
        CONTROL,
        SECTIONS,
        signatures=[("Chair", "Mrs P. Lowe"), ("Headteacher", "")],
        header="Alder Bank",
        footer="Version 2",
        control_in=place,
    )


@pytest.mark.parametrize("place", Place)
def test_a_word_policy_reads_back_with_its_control_block_where_it_was_put(place: Place) -> None:
    content = word.read(made(make_docx, place), "policy.docx", STANDARD)
    texts = {block.text: block.kind for block in content.blocks}
    value = "Spring term 2028" if place is Place.TABLE else "Next review: Spring term 2028"
    assert texts[value] is HOLDS[place]
    assert texts["Anti-bullying Policy"] is Kind.HEADING
    assert texts["Be kind & <fair>."] is Kind.LINE
    assert texts["Alder Bank"] is Kind.HEADER
    assert texts["Version 2"] is Kind.FOOTER
    assert texts["Mrs P. Lowe"] is Kind.CELL
    assert content.warnings == ()


@pytest.mark.parametrize("place", Place)
def test_other_readers_open_a_word_policy(place: Place) -> None:
    data = made(make_docx, place)
    document = docx.Document(BytesIO(data))
    assert [p.text for p in document.paragraphs if p.style.name == "Heading 1"] == ["Aims", "Scope"]
    assert document.core_properties.title == "Anti-bullying Policy"
    assert document.sections[0].header.paragraphs[0].text == "Alder Bank"
    shown = mammoth.convert_to_html(BytesIO(data))
    assert "Be kind &amp; &lt;fair&gt;." in shown.value


@pytest.mark.parametrize("place", Place)
def test_a_pdf_policy_reads_back_and_is_tagged(place: Place) -> None:
    data = made(make_pdf, place)
    content = pdf.read(data, "policy.pdf", STANDARD)
    lines = [block.text for block in content.blocks]
    between = "\t" if place is Place.TABLE else ": "
    assert any(f"Next review{between}Spring term 2028" in line for line in lines)
    assert "#set page(width: 1cm) *not* markup" in lines
    document = pypdfium2.PdfDocument(data)
    assert pdfium.FPDFCatalog_IsTagged(document)
    assert document.get_metadata_dict()["Title"] == "Anti-bullying Policy"
    document.close()


@pytest.mark.parametrize("make", [make_docx, make_pdf])
def test_the_same_words_make_the_same_bytes(make: Callable[..., bytes]) -> None:
    assert made(make, Place.TABLE) == made(make, Place.TABLE)
    assert made(make, Place.TABLE) != made(make, Place.END)


def test_characters_that_xml_cannot_hold_are_left_out() -> None:
    data = make_docx("A\x00\x08B", "S\ufffe", [], [("H", ["p\x1f"])])
    assert [p.text for p in docx.Document(BytesIO(data)).paragraphs] == ["AB", "S", "H", "p"]
