"""What the walk over a Word document reads, and what it leaves out."""

from __future__ import annotations

from governance.adapters.documents.formats.gathering import COMMENTS, TRACKED, Content
from governance.adapters.documents.formats.word import read
from governance.adapters.documents.limits import STANDARD
from governance.domain.reading.blocks import Kind

from .making import docx, paragraph, unzipped, word_part, zipped

REFERENCES = (
    '<w:sectPr><w:headerReference w:type="first" r:id="header1"/>'
    '<w:headerReference w:type="default" r:id="header2"/>'
    '<w:headerReference w:type="even" r:id="header3"/>'
    '<w:footerReference w:type="default" r:id="footer1"/>{}</w:sectPr>'
)
HEADERS = {
    "header1": word_part("hdr", paragraph("First page")),
    "header2": word_part("hdr", paragraph("Every page")),
    "header3": word_part("hdr", paragraph("Left pages")),
    "footer1": word_part("ftr", paragraph("Approved March 2026")),
}


def reading(body: str, **parts: str) -> Content:
    return read(docx(body, **parts), "policy.docx", STANDARD)


def texts(content: Content, kind: Kind | None = None) -> list[str]:
    return [b.text for b in content.blocks if b.text and (kind is None or b.kind is kind)]


def test_tracked_insertions_are_read_and_deletions_are_not() -> None:
    content = reading(
        "<w:p><w:r><w:t>Next review: </w:t></w:r>"
        "<w:del><w:r><w:delText>May 2024</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>May 2027</w:t></w:r></w:ins></w:p>"
    )
    assert texts(content) == ["Next review: May 2027"]
    assert content.warnings == (TRACKED,)


def test_a_deleted_table_row_is_left_out() -> None:
    row = "<w:tr>{}<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>"
    content = reading(
        f"<w:tbl>{row.format('', 'Owner')}{row.format('<w:trPr><w:del/></w:trPr>', 'Old')}</w:tbl>"
    )
    assert texts(content) == ["Owner"]
    assert content.warnings == (TRACKED,)


def test_a_control_table_becomes_cells_with_their_places_and_empty_cells_stay() -> None:
    cell = "<w:tc>{}<w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
    content = reading(
        f"<w:tbl><w:tr>{cell.format(wide, 'Approved')}{cell.format('', 'By')}</w:tr>"
        f"<w:tr>{cell.format('', 'Owner')}<w:tc><w:p/></w:tc></w:tr></w:tbl>"
    )
    cells = [(b.text, b.table, b.row, b.column) for b in content.blocks]
    assert cells == [
        ("Approved", 0, 0, 0),
        ("By", 0, 0, 2),
        ("Owner", 0, 1, 0),
        ("", 0, 1, 1),
    ]


def test_the_lines_of_one_cell_are_one_block() -> None:
    content = reading(
        f"<w:tbl><w:tr><w:tc>{paragraph('Mrs Lowe')}{paragraph('Chair')}</w:tc>"
        f"<w:tc>{paragraph('2 May')}</w:tc></w:tr></w:tbl>"
    )
    assert [b.text.replace("\n", " ") for b in content.blocks] == ["Mrs Lowe Chair", "2 May"]


def test_a_box_of_one_cell_is_lines() -> None:
    content = reading(
        f"<w:tbl><w:tr><w:tc>{paragraph('Aims')}{paragraph('Scope')}</w:tc></w:tr></w:tbl>"
    )
    assert texts(content, Kind.LINE) == ["Aims", "Scope"]


def test_a_table_inside_a_cell_is_a_table_of_its_own() -> None:
    inner = (
        f"<w:tbl><w:tr><w:tc>{paragraph('In')}</w:tc><w:tc>{paragraph('ner')}</w:tc></w:tr></w:tbl>"
    )
    content = reading(
        f"<w:tbl><w:tr><w:tc>{inner}</w:tc><w:tc>{paragraph('Out')}</w:tc></w:tr></w:tbl>"
    )
    tables = {b.text: b.table for b in content.blocks}
    assert tables["In"] == tables["ner"] != tables["Out"]


def test_a_text_box_is_read_once_though_word_writes_it_twice() -> None:
    box = f"<w:txbxContent>{paragraph('Next review: May 2027')}</w:txbxContent>"
    content = reading(
        "<w:p><w:r><w:t>Aims</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>"
        f"<w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback>"
        f"<w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
        "</w:r></w:p>"
    )
    assert [(b.text, b.kind) for b in content.blocks] == [
        ("Aims", Kind.LINE),
        ("Next review: May 2027", Kind.TEXT_BOX),
    ]


def test_content_controls_are_read_in_a_line_a_cell_and_a_row() -> None:
    inline = "<w:sdt><w:sdtContent><w:r><w:t>May 2027</w:t></w:r></w:sdtContent></w:sdt>"
    cell = f"<w:sdt><w:sdtContent><w:tc>{paragraph('Owner')}</w:tc></w:sdtContent></w:sdt>"
    row = f"<w:tr>{cell}<w:tc><w:p>{inline}</w:p></w:tc></w:tr>"
    content = reading(f"<w:tbl><w:sdt><w:sdtContent>{row}</w:sdtContent></w:sdt></w:tbl>")
    assert [(b.text, b.row, b.column) for b in content.blocks] == [
        ("Owner", 0, 0),
        ("May 2027", 0, 1),
    ]


def test_a_field_still_showing_its_prompt_is_empty_and_said_so() -> None:
    prompt = (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Click or tap to "
        "enter a date.</w:t></w:r></w:sdtContent></w:sdt>"
    )
    content = reading(f"<w:p><w:r><w:t>Approved:</w:t></w:r>{prompt}</w:p>")
    assert texts(content) == ["Approved:"]
    assert content.warnings == (
        "A field of this document was never filled in: “Click or tap to enter a date.”.",
    )


def test_only_printed_headers_are_read() -> None:
    plain = reading(paragraph("Aims") + REFERENCES.format(""), **HEADERS)
    assert texts(plain, Kind.HEADER) == ["Every page"]
    assert texts(plain, Kind.FOOTER) == ["Approved March 2026"]
    first = reading(paragraph("Aims") + REFERENCES.format("<w:titlePg/>"), **HEADERS)
    assert texts(first, Kind.HEADER) == ["First page", "Every page"]
    settings = word_part("settings", "<w:evenAndOddHeaders/>")
    facing = reading(paragraph("Aims") + REFERENCES.format(""), settings=settings, **HEADERS)
    assert texts(facing, Kind.HEADER) == ["Every page", "Left pages"]


def test_headers_come_first_and_footers_last() -> None:
    content = reading(paragraph("Aims") + REFERENCES.format(""), **HEADERS)
    assert texts(content) == ["Every page", "Aims", "Approved March 2026"]


def test_the_same_header_in_two_sections_is_read_once() -> None:
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header{}"/></w:sectPr>'
    content = reading(
        f"<w:p><w:pPr>{section.format(1)}</w:pPr><w:r><w:t>Aims</w:t></w:r></w:p>"
        f"{paragraph('Scope')}{section.format(2)}",
        header1=word_part("hdr", paragraph("Alder Bank")),
        header2=word_part("hdr", paragraph("alder  bank")),
    )
    assert texts(content, Kind.HEADER) == ["Alder Bank"]


def test_a_watermark_in_a_header_is_read() -> None:
    mark = '<w:p><w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r></w:p>'
    content = reading(
        paragraph("Aims") + REFERENCES.format(""), **{**HEADERS, "header2": word_part("hdr", mark)}
    )
    assert texts(content, Kind.HEADER) == ["DRAFT"]


def test_footnotes_stand_after_the_body_without_their_separators() -> None:
    notes = word_part(
        "footnotes",
        f'<w:footnote w:type="separator" w:id="-1">{paragraph("-----")}</w:footnote>'
        f'<w:footnote w:id="1">{paragraph("Education Act 2002.")}</w:footnote>',
    )
    content = reading(paragraph("Aims"), footnotes=notes)
    assert texts(content) == ["Aims", "Education Act 2002."]


def test_a_field_shows_its_result_and_not_its_code() -> None:
    content = reading(
        '<w:p><w:r><w:t>Page </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:t>hidden</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    assert texts(content) == ["Page 3"]


def test_a_field_without_an_end_does_not_swallow_the_document() -> None:
    content = reading(
        f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>{paragraph("Aims")}'
    )
    assert texts(content) == ["Aims"]


def test_hidden_text_is_not_read_and_comments_are_said() -> None:
    content = reading(
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:t>Aims</w:t></w:r>"
        '<w:r><w:commentReference w:id="0"/></w:r></w:p>'
    )
    assert texts(content) == ["Aims"]
    assert content.warnings == (COMMENTS,)


def test_breaks_and_tabs_are_kept() -> None:
    content = reading(
        "<w:p><w:r><w:t>Owner</w:t><w:tab/><w:t>Head</w:t><w:br/><w:t>co</w:t>"
        "<w:noBreakHyphen/><w:t>opted</w:t></w:r></w:p>"
    )
    assert texts(content) == ["Owner\tHead", "co-opted"]


def test_headings_are_known_by_style_name_inheritance_and_outline() -> None:
    styles = word_part(
        "styles",
        '<w:style w:styleId="Rubrik1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="Ours"><w:name w:val="Ours"/><w:basedOn w:val="Rubrik1"/></w:style>',
    )
    content = reading(
        '<w:p><w:pPr><w:pStyle w:val="Ours"/></w:pPr><w:r><w:t>Aims</w:t></w:r></w:p>'
        '<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>Scope</w:t></w:r></w:p>'
        + paragraph("Text"),
        styles=styles,
    )
    assert texts(content, Kind.HEADING) == ["Aims", "Scope"]
    assert texts(content, Kind.LINE) == ["Text"]


def test_a_strict_document_is_read_like_any_other() -> None:
    content = read(_strict(docx(paragraph("Aims"))), "policy.docx", STANDARD)
    assert texts(content) == ["Aims"]


def _strict(data: bytes) -> bytes:
    usual = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    return zipped({n: part.replace(usual, strict) for n, part in unzipped(data).items()})
