"""Word documents (.docx) written by hand: the least that ECMA-376 asks and Word opens.

The bytes depend on the words alone: parts stand in a fixed order with a fixed date.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable
from io import BytesIO
from xml.sax.saxutils import escape

from governance.adapters.documents.writing.policy import Pairs, Place, Policy, Sections

_SCHEMAS = "http://schemas.openxmlformats.org"
_W = f'xmlns:w="{_SCHEMAS}/wordprocessingml/2006/main"'
_R = f'xmlns:r="{_SCHEMAS}/officeDocument/2006/relationships"'
_BOX = (
    f'xmlns:wp="{_SCHEMAS}/drawingml/2006/wordprocessingDrawing" '
    f'xmlns:a="{_SCHEMAS}/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    f'xmlns:mc="{_SCHEMAS}/markup-compatibility/2006"'
)
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MOMENT = (2020, 1, 1, 0, 0, 0)
_NOT_XML = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]")
_WIDTH = 9026  # twentieths of a point: A4 less two margins of an inch

_STYLES = f"""{_XML}<w:styles {_W}>
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/>\
<w:sz w:val="22"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>\
<w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/>\
<w:rPr><w:b/><w:sz w:val="40"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>\
<w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="240"/>\
<w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>
</w:styles>"""

_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def make_docx(
    title: str,
    school: str,
    control: Pairs,
    sections: Sections,
    *,
    signatures: Pairs = (),
    header: str = "",
    footer: str = "",
    control_in: Place | str = Place.TABLE,
) -> bytes:
    """A policy as a Word document, its control block where `control_in` says."""
    place = Place(control_in)
    policy = Policy(title, school, control, sections, signatures, header, footer, place)
    return pack(
        {
            "word/document.xml": _document(policy),
            "word/styles.xml": _STYLES,
            "word/header1.xml": _furniture("hdr", policy.header_lines),
            "word/footer1.xml": _furniture("ftr", policy.footer_lines),
            "docProps/core.xml": _properties(policy),
        }
    )


def pack(parts: dict[str, str]) -> bytes:
    """Parts (by their path) as one document; the main part is `word/document.xml`."""
    everything = {
        "[Content_Types].xml": _content_types(parts),
        "_rels/.rels": _package_relations(parts),
        "word/_rels/document.xml.rels": _document_relations(parts),
        **parts,
    }
    output = BytesIO()
    with zipfile.ZipFile(output, "w") as package:
        for path, text in everything.items():
            member = zipfile.ZipInfo(path, _MOMENT)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = 0o600 << 16
            package.writestr(member, text.encode("utf-8"))
    return output.getvalue()


def _document(policy: Policy) -> str:
    pieces = [_paragraph(policy.title, "Title"), _paragraph(policy.school)]
    if policy.control_in is Place.TABLE and policy.control:
        pieces += [_table(policy.control), _paragraph("")]
    elif policy.control_in is Place.LINES:
        pieces += map(_paragraph, policy.control_lines)
    elif policy.control_in is Place.TEXT_BOX:
        pieces.append(_text_box(policy.control_lines))
    for heading, paragraphs in policy.sections:
        pieces.append(_paragraph(heading, "Heading1"))
        pieces += map(_paragraph, paragraphs)
    if policy.control_in is Place.END:
        pieces += map(_paragraph, policy.control_lines)
    if policy.signatures:
        pieces += [_table([(f"Signed ({role})", name) for role, name in policy.signatures])]
        pieces.append(_paragraph(""))
    body = f"<w:body>{''.join(pieces)}{_section()}</w:body>"
    return f"{_XML}<w:document {_W} {_R} {_BOX}>{body}</w:document>"


def _section() -> str:
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="header1"/>'
        '<w:footerReference w:type="default" r:id="footer1"/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" '
        'w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'
    )


def _furniture(tag: str, lines: Iterable[str]) -> str:
    paragraphs = "".join(map(_paragraph, lines)) or "<w:p/>"
    return f"{_XML}<w:{tag} {_W} {_R}>{paragraphs}</w:{tag}>"


def _paragraph(text: str, style: str = "") -> str:
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}{_run(text)}</w:p>"


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{_words(text)}</w:t></w:r>' if text else ""


def _words(text: str) -> str:
    """Text for an XML part, without the characters that XML 1.0 cannot hold."""
    return escape(_NOT_XML.sub("", text))


def _table(rows: Pairs) -> str:
    columns = (_WIDTH // 3, _WIDTH - _WIDTH // 3)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    body = "".join(
        "<w:tr>"
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{_paragraph(text)}</w:tc>'
            for width, text in zip(columns, row, strict=True)
        )
        + "</w:tr>"
        for row in rows
    )
    size = f'<w:tblW w:w="{_WIDTH}" w:type="dxa"/>'
    return (
        f"<w:tbl><w:tblPr>{size}<w:tblBorders>{_BORDERS}</w:tblBorders></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
    )


def _text_box(lines: Iterable[str]) -> str:
    """A box as Word writes it: the modern drawing, and the older picture for older programs."""
    content = f"<w:txbxContent>{''.join(map(_paragraph, lines))}</w:txbxContent>"
    extent = 'cx="3600000" cy="1800000"'
    drawing = (
        f"<w:drawing><wp:inline><wp:extent {extent}/>"
        '<wp:docPr id="1" name="Text box 1"/><a:graphic><a:graphicData '
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        f'<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
        f"<wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>"
        "</wp:inline></w:drawing>"
    )
    older = (
        '<w:pict><v:rect id="box1" style="width:283pt;height:142pt">'
        f"<v:textbox>{content}</v:textbox></v:rect></w:pict>"
    )
    return (
        '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">'
        f"{drawing}</mc:Choice><mc:Fallback>{older}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )


def _properties(policy: Policy) -> str:
    return (
        f'{_XML}<cp:coreProperties xmlns:cp="{_SCHEMAS}/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{_words(policy.title)}</dc:title><dc:creator>{_words(policy.school)}"
        "</dc:creator></cp:coreProperties>"
    )


def _content_types(parts: dict[str, str]) -> str:
    overrides = []
    for path in parts:
        kind = _stem(path).replace("document", "document.main")
        if path.startswith("word/"):
            overrides.append(f'<Override PartName="/{path}" ContentType="{_KIND}.{kind}+xml"/>')
    if "docProps/core.xml" in parts:
        core = "application/vnd.openxmlformats-package.core-properties+xml"
        overrides.append(f'<Override PartName="/docProps/core.xml" ContentType="{core}"/>')
    return (
        f'{_XML}<Types xmlns="{_SCHEMAS}/package/2006/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f"{''.join(overrides)}</Types>"
    )


def _package_relations(parts: dict[str, str]) -> str:
    relations = [("main", f"{_SCHEMAS}/officeDocument/2006/relationships/officeDocument")]
    targets = {"main": "word/document.xml", "core": "docProps/core.xml"}
    if "docProps/core.xml" in parts:
        core = f"{_SCHEMAS}/package/2006/relationships/metadata/core-properties"
        relations.append(("core", core))
    return _relations((name, kind, targets[name]) for name, kind in relations)


def _document_relations(parts: dict[str, str]) -> str:
    """A relationship to each other part under `word/`, identified by the part's own name."""
    kind = f"{_SCHEMAS}/officeDocument/2006/relationships"
    paths = [path for path in parts if path.startswith("word/") and "document" not in path]
    return _relations((path[5:-4], f"{kind}/{_stem(path)}", path[5:]) for path in paths)


def _relations(relations: Iterable[tuple[str, str, str]]) -> str:
    body = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>'
        for name, kind, target in relations
    )
    return (
        f'{_XML}<Relationships xmlns="{_SCHEMAS}/package/2006/relationships">{body}</Relationships>'
    )


def _stem(path: str) -> str:
    """A part's kind by its path: "word/header1.xml" is "header"."""
    return path.rsplit("/", 1)[-1].removesuffix(".xml").rstrip("0123456789")
