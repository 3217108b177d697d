"""Small documents of each format, made by hand so that each holds exactly what a test is about."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from io import BytesIO

from governance.adapters.documents.writing.word import pack

WORD = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
OPEN = "urn:oasis:names:tc:opendocument:xmlns"
OPEN_NAMES = " ".join(
    f'xmlns:{prefix}="{OPEN}:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("style", "style"),
    )
)


def paragraph(text: str) -> str:
    """A Word paragraph of one run."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def docx(body: str, **parts: str) -> bytes:
    """A Word document with this body; other parts (header1, footnotes, ...) by their names."""
    document = f"<w:document {WORD}><w:body>{body}</w:body></w:document>"
    others = {f"word/{name}.xml": text for name, text in parts.items()}
    return pack({"word/document.xml": document, **others})


def word_part(tag: str, inside: str) -> str:
    """Another part of a Word document: hdr, ftr, footnotes, settings, styles."""
    return f"<w:{tag} {WORD}>{inside}</w:{tag}>"


def zipped(members: dict[str, bytes]) -> bytes:
    """A zip file."""
    output = BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return output.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    """The members of a zip file."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def odt(body: str, masters: str = "", **members: bytes) -> bytes:
    """An OpenDocument text with this body and these master pages."""
    content = (
        f"<office:document-content {OPEN_NAMES}><office:body><office:text>{body}"
        "</office:text></office:body></office:document-content>"
    )
    styles = (
        f"<office:document-styles {OPEN_NAMES}><office:master-styles>{masters}"
        "</office:master-styles></office:document-styles>"
    )
    return zipped(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml": b"<manifest/>",
            "content.xml": content.encode(),
            "styles.xml": styles.encode(),
            **members,
        }
    )


def pdf(pages: Sequence[str], *, trailer: str = "", extra: Sequence[bytes] = ()) -> bytes:
    """A PDF whose pages have these content streams and one font, F1; `extra` objects come last."""
    kids = " ".join(f"{4 + 2 * index} 0 R" for index in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for index, content in enumerate(pages):
        resources = "/Font << /F1 3 0 R >> /XObject << /Im1 9999 0 R >>"
        resources = resources.replace("9999", str(4 + 2 * len(pages)))
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * index} 0 R "
            f"/Resources << {resources} >> >>".encode()
        )
        stream = content.encode("latin-1")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    objects += extra
    output, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(output))
        output += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(output)
    output += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    output += b"".join(b"%010d 00000 n \n" % place for place in places)
    ending = f"<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>"
    output += f"trailer\n{ending}\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(output)


def lines_at(lines: Sequence[tuple[int, int, str]]) -> str:
    """A page's content stream: (x, y, words) in points from the lower left corner, at 11 points."""
    shown = " ".join(f"1 0 0 1 {x} {y} Tm ({words}) Tj" for x, y, words in lines)
    return f"BT /F1 11 Tf {shown} ET"


IMAGE = (
    b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
    b"/BitsPerComponent 8 /Length 1 >>\nstream\n\x80\nendstream"
)
SCANNED = "q 500 0 0 700 40 60 cm /Im1 Do Q"


def scan(pages: int = 2) -> bytes:
    """A PDF of pictures alone."""
    return pdf([SCANNED] * pages, extra=[IMAGE])


def locked_pdf() -> bytes:
    """A PDF that asks for a password: the standard handler with keys that no password makes."""
    key = "<" + "5a" * 32 + ">"
    encrypt = f"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O {key} /U {key} >>"
    pages = [lines_at([(60, 780, "Secret")])]
    return pdf(pages, trailer="/Encrypt 6 0 R /ID [<00><00>]", extra=[encrypt.encode()])


PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f64540"
    "0000000049454e44ae426082"
)


def ole(*entries: str) -> bytes:
    """The header of an OLE compound file and the names of its streams, as old Office files have."""
    names = b"".join(entry.encode("utf-16-le").ljust(64, b"\0") for entry in entries)
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0") + names.ljust(1024, b"\0")
