"""Tagged PDF (PDF/UA-1) made by typst. The words go in as data, never into the markup."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import typst

from governance.adapters.documents.writing.policy import Pairs, Place, Policy, Sections

_TEMPLATE = Path(__file__).with_name("policy.typ")
_MOMENT = datetime(2020, 1, 1, tzinfo=UTC)


def make_pdf(
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
    """A policy as a PDF with text and tags, its control block where `control_in` says.

    The document's own date is fixed, so that the same words give the same bytes.
    """
    place = Place(control_in)
    policy = Policy(title, school, control, sections, signatures, header, footer, place)
    words = {
        "title": policy.title,
        "school": policy.school,
        "control": [list(pair) for pair in policy.control],
        "lines": policy.control_lines,
        "place": policy.control_in.value,
        "sections": [[heading, list(paragraphs)] for heading, paragraphs in policy.sections],
        "signatures": [list(pair) for pair in policy.signatures],
        "header": policy.header_lines,
        "footer": policy.footer_lines,
    }
    made = typst.compile(
        str(_TEMPLATE),
        format="pdf",
        ignore_system_fonts=True,
        pdf_standards=["ua-1"],
        sys_inputs={"policy": json.dumps(words)},
        timestamp=_MOMENT,
    )
    return bytes(made)
