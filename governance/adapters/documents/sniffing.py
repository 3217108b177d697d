"""What a file really is, told by its bytes; its name only settles what bytes cannot."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from enum import StrEnum

import puremagic

from governance.adapters.documents import refusals
from governance.adapters.documents.archives import Archive
from governance.adapters.documents.compound import Broken, Compound, is_whole
from governance.adapters.documents.limits import Limits
from governance.domain.errors import BadInput


class Format(StrEnum):
    """The formats that can be read; DOC needs a converter that may not be installed."""

    DOCX = "docx"
    ODT = "odt"
    PDF = "pdf"
    RTF = "rtf"
    HTML = "html"
    MARKDOWN = "md"
    TEXT = "txt"
    DOC = "doc"


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MEDIA_TYPES = {
    Format.DOCX: _WORD,
    Format.ODT: "application/vnd.oasis.opendocument.text",
    Format.PDF: "application/pdf",
    Format.RTF: "application/rtf",
    Format.HTML: "text/html",
    Format.MARKDOWN: "text/markdown",
    Format.TEXT: "text/plain",
    Format.DOC: "application/msword",
}
_CALLED = {
    Format.DOCX: "a Word document",
    Format.ODT: "an OpenDocument text",
    Format.PDF: "a PDF file",
    Format.RTF: "a rich text file",
    Format.HTML: "a web page",
    Format.MARKDOWN: "a text file",
    Format.TEXT: "a text file",
    Format.DOC: "an old Word document",
}
_ENDINGS = {
    "docx": Format.DOCX,
    "dotx": Format.DOCX,
    "odt": Format.ODT,
    "ott": Format.ODT,
    "pdf": Format.PDF,
    "rtf": Format.RTF,
    "html": Format.HTML,
    "htm": Format.HTML,
    "xhtml": Format.HTML,
    "md": Format.MARKDOWN,
    "markdown": Format.MARKDOWN,
    "txt": Format.TEXT,
    "text": Format.TEXT,
    "doc": Format.DOC,
    "dot": Format.DOC,
}
_IMAGES = (
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"BM", "BMP"),
)
_PHOTO_BRANDS = frozenset(
    b"ftyp" + brand for brand in (b"heic", b"heix", b"heim", b"hevc", b"mif1", b"msf1", b"avif")
)
_PACKERS = (
    (b"Rar!\x1a\x07", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x1f\x8b", "gzip"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x00-\x06\x0e-\x1a\x1c-\x1f\x7f]")
_WEB = re.compile(
    r"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S
)
_WEB_PART = re.compile(r"<(?:body|p|div|h[1-6]|table|ul|ol)\b[^>]*>", re.I)
_WORD_MAIN = re.compile(rb"wordprocessingml\.(?:document|template)\.main\+xml")


@dataclass(frozen=True, slots=True)
class Sniffed:
    """The format of a file, and a warning where its name says otherwise."""

    format: Format
    warnings: tuple[str, ...] = ()


def sniff(data: bytes, name: str, limits: Limits) -> Sniffed:
    """The format of `data`; BadInput for whatever is not a document with text."""
    if not data.strip(b"\x00\t\r\n \x0c"):
        raise refusals.empty(name)
    found = _by_header(data, name, limits) or _by_text(data, name)
    return Sniffed(found, _name_warning(found, name))


def decode(data: bytes) -> str | None:
    """Text of a plain file: by its byte-order mark, else UTF-8, else Windows-1252; None if binary.

    Windows-1252 is what Notepad and older Word exports wrote in Britain; its five unused bytes
    become the replacement character. Text taken out of a PDF keeps a control sign here and there:
    it becomes a space. Of packed bytes, a tenth are some.
    """
    mark = next((encoding for mark, encoding in _BOMS if data.startswith(mark)), None)
    text = data.decode(mark, "replace") if mark else _unmarked(data)
    plain, controls = _CONTROL.subn(" ", text)
    strays = max(controls, text.count("\ufffd"))
    return plain if strays <= 1 + len(text) // 50 else None


def _unmarked(data: bytes) -> str:
    """UTF-8, though cut within a letter or with a broken one among many; else Windows-1252."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = len(text) - len(text.encode("ascii", "ignore")) - broken
    return text if whole > 3 * broken else data.decode("cp1252", "replace")


def is_photo(data: bytes) -> bool:
    """Whether the bytes are a picture as telephones and web sites store it (HEIC, AVIF, WebP)."""
    return (data[:4] == b"RIFF" and data[8:12] == b"WEBP") or data[4:12] in _PHOTO_BRANDS


def _by_header(data: bytes, name: str, limits: Limits) -> Format | None:
    if data.startswith(b"PK\x03\x04") or data.startswith(b"PK\x05\x06"):
        return _in_zip(data, name, limits)
    if data.startswith(_OLE):
        return _in_ole(data, name)
    if data.lstrip()[:5] == b"{\\rtf":
        return Format.RTF
    if b"%PDF-" in data[:1024]:
        return Format.PDF
    for header, kind in _IMAGES:
        if data.startswith(header) and (kind != "BMP" or b"\x00" in data[:32]):
            raise refusals.not_a_document(name, f"a picture ({kind})")
    if is_photo(data):
        raise refusals.not_a_document(name, "a picture")
    for header, kind in _PACKERS:
        if data.startswith(header):
            raise refusals.other_archive(name, kind)
    return None


def _in_zip(data: bytes, name: str, limits: Limits) -> Format:
    archive = Archive(data, name, limits)
    members = {member.lower() for member in archive.names}
    if "[Content_Types].xml" in archive.names:
        return _in_ooxml(archive, members, name)
    if "mimetype" in archive.names:
        return _in_opendocument(archive, name)
    raise refusals.packed_folder(name)


def _in_ooxml(archive: Archive, members: set[str], name: str) -> Format:
    types = archive.read("[Content_Types].xml")
    if b"macroEnabled" in types or any(m.endswith("vbaproject.bin") for m in members):
        raise refusals.macros(name)
    if _WORD_MAIN.search(types):
        return Format.DOCX
    if b"spreadsheetml" in types:
        raise refusals.spreadsheet(name)
    if b"presentationml" in types:
        raise refusals.not_a_document(name, "a presentation")
    raise refusals.damaged(name)


def _in_opendocument(archive: Archive, name: str) -> Format:
    kind = archive.read("mimetype").decode("ascii", "replace").strip()
    if not kind.startswith("application/vnd.oasis.opendocument."):
        raise refusals.not_a_document(name, "a folder packed as zip")
    if b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise refusals.locked(name)
    if any(_is_basic_module(member) for member in archive.names):
        raise refusals.macros(name)
    if "spreadsheet" in kind:
        raise refusals.spreadsheet(name)
    if not kind.startswith("application/vnd.oasis.opendocument.text"):
        raise refusals.not_a_document(name, "a drawing or a presentation")
    return Format.ODT


def _is_basic_module(member: str) -> bool:
    """Whether a member is LibreOffice program code and not the empty frame it always writes."""
    frame = member.endswith(("/script-lc.xml", "/script-lb.xml", "/"))
    return member.startswith(("Basic/", "Scripts/")) and not frame


def _in_ole(data: bytes, name: str) -> Format:
    def holds(entry: str) -> bool:
        return entry.encode("utf-16-le") in data

    if holds("EncryptedPackage"):
        raise refusals.locked(name)
    if holds("_VBA_PROJECT"):
        raise refusals.macros(name)
    if holds("WordDocument"):
        if _is_locked_word(data):
            raise refusals.locked(name)
        return Format.DOC
    if holds("Workbook") or holds("Book\0"):
        raise refusals.spreadsheet(name)
    if holds("PowerPoint Document"):
        raise refusals.not_a_document(name, "a presentation")
    if not is_whole(data):
        raise refusals.damaged(name)
    raise refusals.not_a_document(name, "an Outlook message or another Office file")


def _is_locked_word(data: bytes) -> bool:
    """Whether an old Word document asks for a password ([MS-DOC] 2.5.2, FibBase, fEncrypted)."""
    try:
        head = Compound(data).stream("WordDocument")[:12]
    except Broken:
        return False
    return len(head) == 12 and bool(head[11] & 1)


def _by_text(data: bytes, name: str) -> Format:
    text = decode(data)
    if text is None:
        raise _unknown(data, name)
    if not text.strip("\ufeff\x00 \t\r\n\x0c\xa0"):
        raise refusals.empty(name)
    ending = _ending(name)
    head = text.lstrip("\ufeff")[:4096]
    if _WEB.match(head) or (_ENDINGS.get(ending) is Format.HTML and _WEB_PART.search(text)):
        return Format.HTML
    if head.lstrip().startswith("<?xml"):
        raise refusals.unreadable_format(name, "an XML file")
    if head.startswith("MIME-Version:"):
        raise refusals.unreadable_format(name, "a web archive (.mht)")
    if ending in {"csv", "tsv"}:
        raise refusals.spreadsheet(name)
    return Format.MARKDOWN if _ENDINGS.get(ending) is Format.MARKDOWN else Format.TEXT


def _unknown(data: bytes, name: str) -> BadInput:
    """What puremagic knows of a binary file, as a refusal."""
    try:
        kinds = puremagic.magic_string(data[:65536])
    except (puremagic.PureError, ValueError):
        return refusals.unreadable_format(name, "a file of an unknown kind")
    media = kinds[0].mime_type if kinds else ""
    if media.startswith("image/"):
        return refusals.not_a_document(name, "a picture")
    if media.startswith(("audio/", "video/")):
        return refusals.not_a_document(name, "a recording")
    return refusals.unreadable_format(name, "a file of an unknown kind")


def _ending(name: str) -> str:
    stem, dot, ending = refusals.plain_name(name).rpartition(".")
    return ending.lower() if stem and dot else ""


def format_of(name: str) -> Format | None:
    """The format that the ending of a name promises."""
    return _ENDINGS.get(_ending(name))


def _name_warning(found: Format, name: str) -> tuple[str, ...]:
    """A sentence where the ending of the name promises another format."""
    promised = format_of(name)
    if promised is None or _CALLED[promised] == _CALLED[found]:
        return ()
    return (f"{refusals.quoted(name)} is really {_CALLED[found]} and was read as one.",)
