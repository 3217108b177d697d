"""A file is what its bytes say."""

from __future__ import annotations

import pytest

from governance.adapters.documents.limits import STANDARD, Limits
from governance.adapters.documents.refusals import plain_name
from governance.adapters.documents.sniffing import Format, sniff
from governance.domain.errors import BadInput

from .making import PNG, docx, locked_pdf, odt, ole, paragraph, pdf, unzipped, zipped

WORD = docx(paragraph("Aims"))
OPEN = odt("<text:p>Aims</text:p>")
PDF = pdf(["BT ET"])


def with_types(old: bytes, new: bytes, **more: bytes) -> bytes:
    parts = unzipped(WORD)
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(old, new)
    return zipped({**parts, **more})


@pytest.mark.parametrize(
    ("name", "data", "found"),
    [
        ("a.docx", WORD, Format.DOCX),
        ("a.dotx", with_types(b"document.main", b"template.main"), Format.DOCX),
        ("a.odt", OPEN, Format.ODT),
        ("a.pdf", PDF, Format.PDF),
        ("a.pdf", b"\n\n" + PDF, Format.PDF),
        ("a.rtf", b"{\\rtf1 Aims}", Format.RTF),
        ("a.html", b"<!DOCTYPE html><p>Aims", Format.HTML),
        ("a.html", b"<p>Aims</p>", Format.HTML),
        ("a.txt", b"<p>Aims</p>", Format.TEXT),
        ("a.md", b"# Aims", Format.MARKDOWN),
        ("a.txt", "Aims".encode("utf-16"), Format.TEXT),
        ("a.doc", ole("Root Entry", "WordDocument"), Format.DOC),
        ("noending", b"Aims", Format.TEXT),
    ],
)
def test_formats_are_told_by_content(name: str, data: bytes, found: Format) -> None:
    sniffed = sniff(data, name, STANDARD)
    assert sniffed.format is found
    assert sniffed.warnings == ()


@pytest.mark.parametrize(
    ("name", "data", "found", "warning"),
    [
        ("a.docx", PDF, Format.PDF, "“a.docx” is really a PDF file and was read as one."),
        ("a.pdf", WORD, Format.DOCX, "“a.pdf” is really a Word document and was read as one."),
        ("a.doc", b"{\\rtf1 A}", Format.RTF, "“a.doc” is really a rich text file"),
        ("a.pdf", b"Aims", Format.TEXT, "“a.pdf” is really a text file"),
    ],
)
def test_a_wrong_ending_is_a_warning(name: str, data: bytes, found: Format, warning: str) -> None:
    sniffed = sniff(data, name, STANDARD)
    assert sniffed.format is found
    assert sniffed.warnings[0].startswith(warning)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b" \r\n\x00", "is empty"),
        ("\ufeff \n".encode(), "is empty"),
        (PNG, "is a picture (PNG), not a document"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 50, "is a picture (JPEG)"),
        (b"\x00\x00\x00\x18ftypheic" + b"\0" * 50, "is a picture"),
        (b"\x7fELF" + bytes(range(256)), "cannot be read here"),
        (with_types(b"document.main", b"document.macroEnabled.main"), "holds macros"),
        (with_types(b"", b"", **{"word/vbaProject.bin": b"x"}), "holds macros"),
        (with_types(b"wordprocessingml.document", b"spreadsheetml.sheet"), "is a spreadsheet"),
        (zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
                 "META-INF/manifest.xml": b"<m/>"}), "is a spreadsheet"),
        (odt("<text:p>A</text:p>", **{"META-INF/manifest.xml": b"<manifest:encryption-data/>"}),
         "protected with a password"),
        (odt("<text:p>A</text:p>", **{"Basic/Standard/Module1.xml": b"<m/>"}), "holds macros"),
        (zipped({"a.txt": b"A"}), "is a folder packed as zip"),
        (ole("EncryptedPackage"), "protected with a password"),
        (ole("WordDocument", "_VBA_PROJECT"), "holds macros"),
        (ole("Workbook"), "is a spreadsheet"),
        (ole("PowerPoint Document"), "is a presentation"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related", "is a web archive"),
        (b"<?xml version='1.0'?><?mso-application progid='Word.Document'?>", "is an XML file"),
        (WORD[: len(WORD) // 2], "is damaged"),
    ],
)  # fmt: skip
def test_what_is_no_readable_document_is_refused_by_name(data: bytes, says: str) -> None:
    with pytest.raises(BadInput) as refused:
        sniff(data, "Anti-bullying.docx", STANDARD)
    assert refused.value.sentence.startswith("“Anti-bullying.docx” ")
    assert says in refused.value.sentence
    assert refused.value.sentence.endswith(".")
    assert ": " in refused.value.sentence


def test_a_list_of_values_is_a_spreadsheet() -> None:
    with pytest.raises(BadInput, match="is a spreadsheet"):
        sniff(b"policy,owner\nSEND,Head\n", "tracker.csv", STANDARD)


@pytest.mark.parametrize(
    ("members", "limits", "says"),
    [
        ({"../../etc/passwd": b"x"}, STANDARD, "parts that point outside it"),
        ({"/etc/passwd": b"x"}, STANDARD, "parts that point outside it"),
        ({"a\\b": b"x"}, STANDARD, "parts that point outside it"),
        ({str(n): b"" for n in range(20)}, Limits(members=10), "parts packed inside it"),
        ({"a": b"0" * 20_000_000}, STANDARD, "20 MB packed inside it"),
        ({"a": b"0" * 2_000_000}, Limits(unpacked_bytes=1_000_000), "packed inside it"),
    ],
)
def test_a_dangerous_archive_is_refused(
    members: dict[str, bytes], limits: Limits, says: str
) -> None:
    with pytest.raises(BadInput, match=says):
        sniff(zipped({**unzipped(WORD), **members}), "policy.docx", limits)


def test_a_pdf_with_a_password_is_still_a_pdf() -> None:
    assert sniff(locked_pdf(), "a.pdf", STANDARD).format is Format.PDF


@pytest.mark.parametrize(
    ("given", "plain"),
    [
        ("C:\\Users\\me\\SEND policy.docx", "SEND policy.docx"),
        ("../../etc/passwd", "passwd"),
        ("a\x00b\u202ecod.exe", "abcod.exe"),
        ("", "document"),
        ("x" * 300 + ".docx", "x" * 114 + "….docx"),
    ],
)
def test_names_in_sentences_are_plain_and_short(given: str, plain: str) -> None:
    assert plain_name(given) == plain
