"""What the readers of OpenDocument, PDF, rich text, web pages, Markdown and plain text read."""

from __future__ import annotations

import pytest

from governance.adapters.documents import refusals
from governance.adapters.documents.formats import markdown, opendocument, pdf, rtf, text, web
from governance.adapters.documents.formats.gathering import TRACKED, Content
from governance.adapters.documents.limits import STANDARD, Limits
from governance.domain.errors import BadInput
from governance.domain.reading.blocks import Kind

from .making import IMAGE, SCANNED, lines_at, odt, scan
from .making import pdf as make_pages


def texts(content: Content, kind: Kind | None = None) -> list[str]:
    return [b.text for b in content.blocks if b.text and (kind is None or b.kind is kind)]


def places(content: Content) -> list[tuple[str, int | None, int | None]]:
    return [(b.text, b.row, b.column) for b in content.blocks if b.kind is Kind.CELL]


class TestOpenDocument:
    def reading(self, body: str, masters: str = "") -> Content:
        return opendocument.read(odt(body, masters), "policy.odt", STANDARD)

    def test_headings_paragraphs_lists_and_spaces(self) -> None:
        content = self.reading(
            "<text:h>Aims</text:h><text:section><text:list><text:list-item><text:p>Be"
            '<text:s text:c="2"/>kind\n  always</text:p></text:list-item></text:list>'
            "</text:section><text:p>Owner<text:tab/>Head<text:line-break/>End</text:p>"
        )
        assert texts(content, Kind.HEADING) == ["Aims"]
        assert texts(content, Kind.LINE) == ["Be  kind always", "Owner\tHead", "End"]

    def test_deleted_text_is_not_read(self) -> None:
        content = self.reading(
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>May 2024</text:p>"
            "</text:deletion></text:changed-region></text:tracked-changes><text:p>May 2027</text:p>"
        )
        assert texts(content) == ["May 2027"]
        assert content.warnings == (TRACKED,)

    def test_tables_keep_empty_cells_and_bound_repeats(self) -> None:
        cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
        blank = '<table:table-cell table:number-columns-repeated="999999999"/>'
        content = self.reading(
            f"<table:table><table:table-row>{cell.format('Owner')}{blank}{cell.format('End')}"
            f"</table:table-row></table:table>"
        )
        assert places(content) == [("Owner", 0, 0), ("", 0, 1), ("End", 0, 64)]

    def test_text_inside_a_drawn_shape_is_a_text_box(self) -> None:
        content = self.reading(
            "<text:p><draw:g><draw:custom-shape><text:p>Next review: May 2027</text:p>"
            "</draw:custom-shape></draw:g></text:p>"
        )
        assert texts(content, Kind.TEXT_BOX) == ["Next review: May 2027"]

    def test_a_paragraph_styled_as_a_title_is_a_heading(self) -> None:
        style = '<style:style style:name="P1" style:parent-style-name="Title"/>'
        content = self.reading(
            '<text:p text:style-name="P1">SEND Policy</text:p><text:p>Aims</text:p>', style
        )
        assert texts(content, Kind.HEADING) == ["SEND Policy"]

    def test_headers_text_boxes_and_notes(self) -> None:
        masters = (
            "<style:master-page><style:header><text:p>Alder Bank</text:p></style:header>"
            '<style:footer style:display="false"><text:p>Old</text:p></style:footer>'
            "</style:master-page>"
        )
        content = self.reading(
            "<text:p>Aims<draw:frame><draw:text-box><text:p>Boxed</text:p></draw:text-box>"
            "</draw:frame><text:note><text:note-body><text:p>Noted</text:p></text:note-body>"
            "</text:note></text:p><text:p>Scope</text:p>",
            masters,
        )
        found = [(b.text, b.kind) for b in content.blocks]
        assert found == [
            ("Alder Bank", Kind.HEADER),
            ("Aims", Kind.LINE),
            ("Boxed", Kind.TEXT_BOX),
            ("Scope", Kind.LINE),
            ("Noted", Kind.LINE),
        ]


class TestPdf:
    def reading(self, data: bytes, limits: Limits = STANDARD) -> Content:
        return pdf.read(data, "policy.pdf", limits)

    def test_lines_have_their_pages(self) -> None:
        pages = [lines_at([(60, 780, word), (60, 760, "and more")]) for word in ("One", "Two")]
        content = self.reading(make_pages(pages))
        assert [(b.text, b.page) for b in content.blocks][:1] == [("One", 1)]
        assert ("Two", 2) in [(b.text, b.page) for b in content.blocks]

    def test_what_repeats_on_each_page_is_a_header_or_footer_told_once(self) -> None:
        pages = [
            lines_at(
                [
                    (60, 800, "Alder Bank"),
                    *((60, 700 - 20 * line, f"Line {line} of {word}") for line in range(4)),
                    (60, 40, f"Reviewed 2 May 2026, page {number} of 4"),
                ]
            )
            for number, word in enumerate(("alpha", "beta", "gamma", "delta"), 1)
        ]
        content = self.reading(make_pages(pages))
        assert texts(content, Kind.HEADER) == ["Alder Bank"]
        assert texts(content, Kind.FOOTER) == ["Reviewed 2 May 2026, page 1 of 4"]
        assert len(texts(content, Kind.LINE)) == 16

    def test_a_footer_whose_date_changes_is_told_with_each_date(self) -> None:
        pages = [
            lines_at([(60, 780, f"Words {word}"), (60, 40, f"Reviewed {day} May 2026")])
            for word, day in (("alpha", 4), ("beta", 4), ("gamma", 9))
        ]
        content = self.reading(make_pages(pages))
        assert texts(content, Kind.FOOTER) == ["Reviewed 4 May 2026", "Reviewed 9 May 2026"]

    def test_a_wide_gap_is_a_tab_and_a_word_space_is_not(self) -> None:
        page = lines_at([(60, 780, "Approved by"), (300, 780, "Full governing board")])
        assert texts(self.reading(make_pages([page]))) == ["Approved by\tFull governing board"]

    def test_a_scan_is_told_from_an_empty_document(self) -> None:
        with pytest.raises(refusals.Unread):
            self.reading(scan())
        with pytest.raises(refusals.Unread):
            self.reading(make_pages(["", SCANNED, ""], extra=[IMAGE]))
        with pytest.raises(BadInput, match="is empty"):
            self.reading(make_pages([""]))

    def test_a_picture_page_among_text_is_a_warning(self) -> None:
        pages = [lines_at([(60, 780, "Aims")]), SCANNED, SCANNED]
        content = self.reading(make_pages(pages, extra=[IMAGE]))
        assert content.warnings == ("Pages 2, 3 are pictures without text and were not read.",)

    def test_too_many_pages_are_refused(self) -> None:
        with pytest.raises(BadInput, match="has 3 pages"):
            self.reading(make_pages(["", "", ""]), Limits(pages=2))

    def test_what_was_typed_into_a_form_field_is_read(self) -> None:
        look = (
            b"<< /Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 3 0 R "
            b">> >> /Length 40 >>\nstream\nBT /F1 11 Tf 2 5 Td (14 March 2026) Tj ET  \nendstream"
        )
        field = (
            b"<< /Type /Annot /Subtype /Widget /FT /Tx /T (date) /V (14 March 2026) /F 4 "
            b"/Rect [60 700 260 720] /AP << /N 6 0 R >> /P 4 0 R >>"
        )
        form = b"<< /Fields [7 0 R] >>"
        data = make_pages([lines_at([(60, 780, "Approved on")])], extra=[look, field, form])
        data = data.replace(b"/Pages 2 0 R >>", b"/Pages 2 0 R /AcroForm 8 0 R >>")
        data = data.replace(b"/Contents 5 0 R", b"/Annots [7 0 R] /Contents 5 0 R")
        assert texts(self.reading(data)) == ["Approved on", "14 March 2026"]


class TestRichText:
    def reading(self, body: str) -> Content:
        return rtf.read(rf"{{\rtf1\ansi\ansicpg1252 {body}}}".encode("ascii"), "p.rtf", STANDARD)

    def test_letters_are_decoded_and_fallbacks_dropped(self) -> None:
        content = self.reading(
            r"Caf\'e9 \u8217?s \ldblquote kind\rdblquote  \{a\}\par {\b Two}\par"
        )
        assert texts(content) == ["Café ’s “kind” {a}", "Two"]

    def test_headers_come_first_and_what_is_not_shown_is_left_out(self) -> None:
        content = self.reading(
            r"{\fonttbl{\f0 Arial;}}{\*\generator Riched20;}{\footer Reviewed May 2026\par}"
            r"{\header Alder Bank\par}{\info{\title Secret}}Aims {\v hidden}{\deleted gone}here\par"
        )
        assert texts(content) == ["Alder Bank", "Aims here", "Reviewed May 2026"]
        assert texts(content, Kind.HEADER) == ["Alder Bank"]
        assert content.warnings == (TRACKED,)

    def test_tables_are_cells(self) -> None:
        content = self.reading(
            r"\trowd\pard\intbl Owner\cell Head\cell\row\trowd\pard\intbl Next\cell\cell\row"
            r"\pard After\par"
        )
        assert places(content) == [("Owner", 0, 0), ("Head", 0, 1), ("Next", 1, 0), ("", 1, 1)]
        assert texts(content, Kind.LINE) == ["After"]

    def test_headings_are_known_by_their_outline_level(self) -> None:
        content = self.reading(r"\pard\outlinelevel0 Aims\par\pard Text\par")
        assert texts(content, Kind.HEADING) == ["Aims"]
        assert texts(content, Kind.LINE) == ["Text"]

    def test_binary_pictures_are_passed_over(self) -> None:
        content = self.reading(r"Aims {\pict\bin5 }}{{x}here\par")
        assert texts(content) == ["Aims here"]

    def test_bottomless_nesting_is_refused(self) -> None:
        with pytest.raises(BadInput, match="damaged"):
            rtf.read(b"{\\rtf1 " + b"{" * 5000, "p.rtf", STANDARD)


class TestWeb:
    def reading(self, body: str) -> Content:
        return web.read(f"<!doctype html><html>{body}</html>".encode(), "p.html", STANDARD)

    def test_only_what_a_browser_shows_is_read(self) -> None:
        content = self.reading(
            "<head><title>T</title></head><body><header>Alder Bank</header><h1>Aims</h1>"
            "<script>x()</script><p>Be <b>kind</b><br>always</p><p hidden>no</p>"
            '<p style="display: none">no</p><footer>May 2026</footer></body>'
        )
        assert [(b.text, b.kind) for b in content.blocks] == [
            ("Alder Bank", Kind.HEADER),
            ("Aims", Kind.HEADING),
            ("Be kind", Kind.LINE),
            ("always", Kind.LINE),
            ("May 2026", Kind.FOOTER),
        ]

    def test_tables_are_cells_with_spans(self) -> None:
        content = self.reading(
            "<table><tr><th colspan=2>Control</th><th>By</th></tr>"
            "<tr><td>Owner</td><td></td><td>Head</td></tr></table>"
        )
        assert places(content) == [
            ("Control", 0, 0),
            ("By", 0, 2),
            ("Owner", 1, 0),
            ("", 1, 1),
            ("Head", 1, 2),
        ]


def test_markdown_is_read_as_the_page_it_makes_and_its_html_is_text() -> None:
    content = markdown.read(
        b"---\nreview: May 2027\n---\n# Aims\n\nBe *kind*. <script>x</script>\n\n"
        b"| Owner | Head |\n|---|---|\n| Next | May |\n",
        "p.md",
        STANDARD,
    )
    assert texts(content) == [
        "review: May 2027",
        "Aims",
        "Be kind. <script>x</script>",
        "Owner",
        "Head",
        "Next",
        "May",
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_plain_text_is_decoded_whatever_wrote_it(encoding: str) -> None:
    content = text.read("Café policy – “kind”\r\nMay 2027".encode(encoding), "p.txt", STANDARD)
    assert texts(content) == ["Café policy – “kind”", "May 2027"]


def test_plain_text_has_pages_at_form_feeds() -> None:
    content = text.read(b"One\x0cTwo", "p.txt", STANDARD)
    assert [(b.text, b.page) for b in content.blocks] == [("One", 1), ("Two", 2)]


@pytest.mark.parametrize(
    "limits", [Limits(text_length=50), Limits(blocks=5)], ids=["letters", "lines"]
)
def test_more_text_than_the_limit_is_refused(limits: Limits) -> None:
    with pytest.raises(BadInput, match=r"has more than .* split it"):
        text.read(b"Some words\n" * 10, "p.txt", limits)
