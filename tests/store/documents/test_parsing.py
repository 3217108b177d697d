"""Uploaded files parsed in a process of their own: good ones, and every bad one we could make."""

from __future__ import annotations

import hashlib
import os
import time
import tracemalloc
from pathlib import Path

import pytest

from governance.adapters.documents import Limits, ParsedDocument, parse_safely
from governance.adapters.documents.writing import make_docx, make_pdf
from governance.domain.errors import BadInput
from governance.domain.reading.blocks import Kind
from tests.unit.documents.making import (
    PNG,
    docx,
    locked_pdf,
    odt,
    ole,
    paragraph,
    pdf,
    unzipped,
    word_part,
    zipped,
)

CONTROL = [("Approved by", "Full governing board"), ("Next review", "Spring term 2028")]
SECTIONS = [("Aims", ["Every child is safe and happy."])]
POLICY = ("Anti-bullying Policy", "Alder Bank Primary School", CONTROL, SECTIONS)
MEGABYTE = 1024 * 1024


def refusal(data: bytes, name: str, limits: Limits | None = None) -> str:
    with pytest.raises(BadInput) as refused:
        parse_safely(data, name, limits=limits or Limits())
    sentence = refused.value.sentence
    assert sentence.startswith(f"“{name}” ")
    assert sentence.endswith(".")
    return sentence


def texts(parsed: ParsedDocument) -> list[str]:
    return [block.text for block in parsed.document.blocks if block.text]


def test_a_word_policy_comes_back_whole() -> None:
    data = make_docx(*POLICY, header="Alder Bank", footer="Version 2")
    parsed = parse_safely(data, "C:\\policies\\Anti-bullying.docx")
    assert parsed.name == parsed.document.name == "Anti-bullying.docx"
    assert parsed.media_type.endswith("wordprocessingml.document")
    assert parsed.sha256 == hashlib.sha256(data).hexdigest()
    assert parsed.size == len(data)
    assert parsed.warnings == parsed.document.warnings == ()
    assert "<h2>Anti-bullying Policy</h2>" in parsed.html
    assert parsed.html.startswith("<header><p>Alder Bank</p></header>")
    for block in parsed.document.blocks:
        assert parsed.document.text[block.start : block.end] == block.text


def test_a_file_is_parsed_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "upload"
    path.write_bytes(make_pdf(*POLICY))
    parsed = parse_safely(path, "Anti-bullying.pdf")
    assert parsed.media_type == "application/pdf"
    assert "Approved by\tFull governing board" in texts(parsed)
    assert {block.page for block in parsed.document.blocks} == {1}


@pytest.mark.parametrize(
    ("name", "data", "media_type"),
    [
        ("a.odt", odt("<text:p>Aims &amp; “scope”</text:p>"), "opendocument.text"),
        ("a.rtf", rb"{\rtf1\ansi Aims & \ldblquote scope\rdblquote\par}", "application/rtf"),
        (
            "a.html",
            "<!doctype html><meta charset=utf-8><p>Aims &amp; “scope”".encode(),
            "text/html",
        ),
        ("a.md", "Aims & “scope”".encode(), "text/markdown"),
        ("a.txt", "Aims & “scope”".encode("utf-16"), "text/plain"),
        ("a.txt", "Aims & “scope”".encode("cp1252"), "text/plain"),
    ],
)
def test_every_format_gives_the_same_words_and_shows_them(
    name: str, data: bytes, media_type: str
) -> None:
    parsed = parse_safely(data, name)
    assert texts(parsed) == ["Aims & “scope”"]
    assert parsed.html.strip() == "<p>Aims &amp; “scope”</p>"
    assert parsed.media_type.endswith(media_type)


def test_scripts_in_a_document_never_reach_the_page() -> None:
    link = (
        '<w:p><w:hyperlink r:id="evil"><w:r><w:t>click</w:t></w:r></w:hyperlink></w:p>'
        + paragraph("&lt;script&gt;alert(1)&lt;/script&gt;")
    )
    members = unzipped(docx(link))
    relations = members["word/_rels/document.xml.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="evil" TargetMode="External" Target="javascript:alert(1)" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"/>'
        b"</Relationships>",
    )
    parsed = parse_safely(zipped({**members, "word/_rels/document.xml.rels": relations}), "a.docx")
    assert "javascript" not in parsed.html
    assert "<script" not in parsed.html
    assert "<script>alert(1)</script>" in texts(parsed)
    page = b"<!doctype html><p onclick=x()>a</p><script>x()</script><img src=https://t.example/a>"
    assert parse_safely(page, "a.html").html == "<p>a</p>"


def test_a_wrong_ending_is_read_by_content_and_said() -> None:
    parsed = parse_safely(make_pdf(*POLICY), "Anti-bullying.docx")
    assert parsed.warnings == ("“Anti-bullying.docx” is really a PDF file and was read as one.",)
    assert parsed.document.warnings == parsed.warnings


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("empty.docx", b"", "is empty"),
        ("photo.docx", PNG, "is a picture (PNG)"),
        ("half.docx", make_docx(*POLICY)[:1500], "is damaged"),
        ("half.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type", "is damaged"),
        ("locked.pdf", locked_pdf(), "protected with a password"),
        ("locked.docx", ole("EncryptedPackage", "EncryptionInfo"), "protected with a password"),
        ("blank.pdf", pdf([""]), "is empty"),
        ("blank.docx", docx("<w:p/>"), "is empty"),
        ("noise.pdf", os.urandom(2000), "cannot be read here"),
        ("not.docx", zipped({"a.txt": b"A"}), "is a folder packed as zip"),
    ],
)
def test_a_bad_file_is_refused_with_its_name_and_what_to_do(
    name: str, data: bytes, says: str
) -> None:
    assert says in refusal(data, name)


def test_macros_are_refused_whatever_the_file_is_called() -> None:
    members = unzipped(make_docx(*POLICY))
    types = members["[Content_Types].xml"].replace(
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        b"application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    for data in (
        zipped({**members, "[Content_Types].xml": types}),
        zipped({**members, "word/vbaProject.bin": b"x"}),
    ):
        assert "holds macros" in refusal(data, "policy.docx")
        assert "holds macros" in refusal(data, "policy.docm")


def test_forty_megabytes_are_refused_before_they_are_read(tmp_path: Path) -> None:
    path = tmp_path / "big.docx"
    with path.open("wb") as stream:
        stream.truncate(40 * MEGABYTE)
    tracemalloc.start()
    with pytest.raises(BadInput, match=r"“big\.docx” is 40 MB and the limit is 25 MB: save it"):
        parse_safely(path, "big.docx")
    assert tracemalloc.get_traced_memory()[1] < MEGABYTE
    tracemalloc.stop()
    assert "is 40 MB" in refusal(b"x" * 40 * MEGABYTE, "big.txt")


def test_a_zip_bomb_is_refused_at_once() -> None:
    members = unzipped(make_docx(*POLICY))
    bomb = zipped({**members, "word/media/bomb.xml": b"0" * 60 * MEGABYTE})
    began = time.monotonic()
    assert "61 MB packed inside it" in refusal(bomb, "policy.docx")
    assert time.monotonic() - began < 30


LAUGHS = (
    '<!DOCTYPE w [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY {after} "{f"&{before};" * 10}">'
        for before, after in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "docProps/core.xml"])
def test_a_billion_laughs_are_refused_in_any_part(part: str, encoding: str) -> None:
    members = unzipped(make_docx(*POLICY))
    members[part] = f"{LAUGHS}<w>&i;</w>".encode(encoding)
    assert "XML declarations of its own" in refusal(zipped(members), "policy.docx")


def test_a_file_of_this_machine_is_not_read_through_an_entity(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("the secret")
    entity = f'<!DOCTYPE w [<!ENTITY s SYSTEM "{(tmp_path / "secret").as_uri()}">]>'
    members = unzipped(odt("<text:p>A</text:p>"))
    members["content.xml"] = f"{entity}<w>&s;</w>".encode()
    assert "XML declarations of its own" in refusal(zipped(members), "policy.odt")


def test_an_encoding_that_could_hide_a_declaration_is_refused() -> None:
    members = unzipped(make_docx(*POLICY))
    hidden = f'<?xml version="1.0" encoding="cp037"?>{LAUGHS}<w/>'
    members["word/styles.xml"] = hidden.encode()[:38] + hidden[38:].encode("cp037")
    assert "unusual encoding" in refusal(zipped(members), "policy.docx")


def test_bottomless_nesting_is_refused() -> None:
    deep = "<w:sdt><w:sdtContent>" * 5000 + paragraph("A") + "</w:sdtContent></w:sdt>" * 5000
    assert "is damaged" in refusal(docx(deep), "policy.docx")


def test_more_pages_than_the_limit_are_refused() -> None:
    assert "has 2,001 pages" in refusal(pdf(["BT ET"] * 2001), "policy.pdf")


def test_a_parser_that_runs_too_long_is_stopped() -> None:
    words = b"{\\rtf1 " + b"{\\b a}" * 3_000_000 + b"}"
    began = time.monotonic()
    assert "took too long" in refusal(words, "policy.rtf", Limits(cpu_seconds=1))
    assert "took too long" in refusal(words, "policy.rtf", Limits(wall_seconds=0.5))
    assert time.monotonic() - began < 60


def test_a_parser_that_takes_too_much_memory_is_stopped() -> None:
    body = "".join(paragraph(f"Line {number}") for number in range(100_000))
    limits = Limits(address_space=120 * MEGABYTE)
    assert "more memory" in refusal(docx(body), "policy.docx", limits)


def test_an_answer_that_would_fill_the_disk_is_stopped() -> None:
    sentence = refusal(b"Some words\n" * 50_000, "policy.txt", Limits(answer_bytes=100_000))
    assert "more text than a policy can have" in sentence


def test_nothing_of_our_environment_reaches_the_parser(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit(9)")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert texts(parse_safely(b"Aims", "a.txt")) == ["Aims"]


def test_header_tables_of_several_rows_keep_their_cells() -> None:
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    row = f"<w:tr>{cell}{cell}</w:tr>"
    one = f"<w:tbl>{row.format('Alder Bank', 'Page 1')}</w:tbl>"
    two = f"<w:tbl>{row.format('Owner', 'Head')}{row.format('Review', 'May 2027')}</w:tbl>"
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    data = docx(paragraph("Aims") + section, header1=word_part("hdr", one + two))
    found = [(block.text, block.kind) for block in parse_safely(data, "a.docx").document.blocks]
    assert found[:2] == [("Alder Bank", Kind.HEADER), ("Page 1", Kind.HEADER)]
    assert ("May 2027", Kind.CELL) in found
